#include "presentation/as_of_choices.h"

#include <QCoreApplication>

namespace vf::presentation {

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(AsOfChoices)
};

/// The last day before the period of `months` months that `today` lies in.
QDate lastEnd(QDate today, int months)
{
    const int firstMonth = (today.month() - 1) / months * months + 1;
    return QDate(today.year(), firstMonth, 1).addDays(-1);
}

} // namespace

std::vector<AsOfChoice> asOfChoices(QDate today)
{
    return {{T::tr("I dag"), today},
            {T::tr("Siste kvartal"), lastEnd(today, 3)},
            {T::tr("Siste halvår"), lastEnd(today, 6)},
            {T::tr("Siste årsskifte"), lastEnd(today, 12)},
            {T::tr("Årsskiftet før"), lastEnd(today, 12).addYears(-1)}};
}

} // namespace vf::presentation
