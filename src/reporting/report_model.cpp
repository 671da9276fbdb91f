#include "reporting/report_model.h"

#include "presentation/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace vf::reporting {

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

template<class B>
const B *firstBlock(const Section &section)
{
    for (const Block &block : section.blocks)
        if (const B *found = std::get_if<B>(&block))
            return found;
    return nullptr;
}

} // namespace

QString plainText(const Runs &runs)
{
    QString text;
    for (const Run &run : runs)
        text += run.text;
    return text;
}

const Section *ReportModel::find(const QString &key) const
{
    const auto found =
        std::find_if(sections.begin(), sections.end(), [&](const Section &section) { return section.key == key; });
    return found == sections.end() ? nullptr : &*found;
}

const Table *ReportModel::findTable(const QString &key) const
{
    for (const Section &section : sections)
        for (const Block &block : section.blocks)
            if (const auto *table = std::get_if<Table>(&block); table && table->key == key)
                return table;
    return nullptr;
}

const KeyFigures *ReportModel::keyFigures() const
{
    for (const Section &section : sections)
        if (const auto *found = firstBlock<KeyFigures>(section))
            return found;
    return nullptr;
}

QString headerLeft(const ReportModel &model)
{
    return model.municipality;
}

QString headerRight(const ReportModel &model)
{
    return model.sample ? T::tr("%1 · eksempeldata").arg(model.access) : model.access;
}

QString footerLeft(const ReportModel &model)
{
    return T::tr("%1 per %2").arg(model.title, presentation::date(model.asOf));
}

} // namespace vf::reporting
