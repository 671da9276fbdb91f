#include "gui/pages/before_after_dialog.h"

#include "application/services/measurement_service.h"
#include "domain/measurement/verdict.h"
#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/widgets/date_field.h"
#include "presentation/format.h"
#include "presentation/number_text.h"
#include "presentation/verdict_text.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace vf::gui {

using namespace Qt::StringLiterals;
using application::MeasurementService;
using application::WorkContext;

namespace {

QString withUnit(double value, const domain::Indicator &indicator)
{
    const QString figure = presentation::measuredValue(value);
    return indicator.measure.isEmpty() ? figure : figure + presentation::noBreakSpace + indicator.measure;
}

} // namespace

BeforeAfterDialog::BeforeAfterDialog(presentation::Workspace &workspace, const domain::Indicator &indicator, QWidget *parent)
    : GainDialog(workspace, u"beforeAfter"_s, tr("Før og etter: %1").arg(indicator.name), tr("Lagre målingene"), parent),
      m_indicator(indicator),
      m_beforeOn(new DateField),
      m_afterOn(new DateField),
      m_before(new QPlainTextEdit),
      m_after(new QPlainTextEdit),
      m_sum(new QLabel)
{
    m_beforeOn->setObjectName(u"beforeAfter.beforeOn"_s);
    m_afterOn->setObjectName(u"beforeAfter.afterOn"_s);
    m_before->setObjectName(u"beforeAfter.before"_s);
    m_after->setObjectName(u"beforeAfter.after"_s);
    m_sum->setObjectName(u"beforeAfter.sum"_s);
    for (DateField *day : {m_beforeOn, m_afterOn})
        day->setToday([&workspace] { return workspace.clock().today(); });
    m_afterOn->setDate(workspace.asOf());
    if (indicator.changedOn)
        m_beforeOn->setDate(indicator.changedOn->addDays(-1));
    for (QPlainTextEdit *edit : {m_before, m_after}) {
        edit->setTabChangesFocus(true);
        edit->setPlaceholderText(tr("Én verdi per linje"));
        edit->setMinimumHeight(11 * QFontMetrics(fonts::body()).lineSpacing() + sized(12));
        connect(edit, &QPlainTextEdit::textChanged, this, &BeforeAfterDialog::showSum);
    }
    for (const domain::Measurement *measurement : workspace.snapshot().of<domain::Measurement>(indicator.id))
        if (indicator.changedOn)
            ++(measurement->on < *indicator.changedOn ? m_storedBefore : m_storedAfter);
    m_sum->setWordWrap(true);
    addRow({{u"beforeOn"_s, tr("Målt før, dato"), m_beforeOn}, {u"afterOn"_s, tr("Målt etter, dato"), m_afterOn}});
    addRow({{u"before"_s, tr("Før endringen"), m_before}, {u"after"_s, tr("Etter endringen"), m_after}});
    addWide(m_sum);
    setMinimumWidth(sized(600)); // two dates side by side
    showSum();
}

std::vector<double> BeforeAfterDialog::valuesOf(const QString &field, const QPlainTextEdit &edit, bool tell)
{
    std::vector<double> values;
    const QStringList lines = edit.toPlainText().split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty())
            continue;
        const presentation::ParsedNumber number = presentation::parseNumber(line);
        if (number.value)
            values.push_back(*number.value);
        else if (tell)
            setFieldError(field, tr("Linje %1: %2").arg(presentation::count(qint64(i + 1)),
                                                        presentation::faultText(number.fault, line)));
    }
    return values;
}

void BeforeAfterDialog::showSum()
{
    const std::vector<double> before = valuesOf({}, *m_before, false), after = valuesOf({}, *m_after, false);
    const auto side = [this](const QString &word, const std::vector<double> &values, size_t stored) {
        const QString have = presentation::counted(values.size() + stored, tr("sak"), tr("saker"));
        return values.empty() ? tr("%1: %2").arg(word, have)
                              : tr("%1: %2, snitt %3").arg(word, have, withUnit(domain::mean(values), m_indicator));
    };
    const size_t least = std::min(before.size() + m_storedBefore, after.size() + m_storedAfter);
    m_sum->setText(tr("%1. %2. %3").arg(side(tr("Før"), before, m_storedBefore), side(tr("Etter"), after, m_storedAfter),
                                        least >= domain::fewestBeforeAfter
                                            ? tr("Nok til nivået før–etter, om det er blitt bedre.")
                                            : tr("Nivået før–etter krever minst ti på hver side.")));
}

std::optional<presentation::Intent> BeforeAfterDialog::intent()
{
    MeasurementService::BeforeAfter cases;
    cases.beforeOn = m_beforeOn->date();
    cases.afterOn = m_afterOn->date();
    for (const double value : valuesOf(u"before"_s, *m_before, true))
        cases.before.push_back(base::MeasuredValue::of(value));
    for (const double value : valuesOf(u"after"_s, *m_after, true))
        cases.after.push_back(base::MeasuredValue::of(value));
    if (!hasFieldErrors() && cases.before.empty() && cases.after.empty())
        setFieldError(u"before"_s, tr("Skriv verdiene, én på hver linje."));
    if (!cases.before.empty() && !cases.beforeOn.isValid())
        setFieldError(u"beforeOn"_s, tr("Skriv datoen som 31.12.2017."));
    if (!cases.after.empty() && !cases.afterOn.isValid())
        setFieldError(u"afterOn"_s, tr("Skriv datoen som 31.12.2017."));
    if (cases.beforeOn.isValid() && cases.afterOn.isValid() && cases.beforeOn >= cases.afterOn)
        setFieldError(u"afterOn"_s, tr("Det som er målt etter, må ha en senere dato enn det som er målt før."));
    if (hasFieldErrors())
        return std::nullopt;
    return [id = m_indicator.id, cases](const WorkContext &context) {
        return MeasurementService(context).addBeforeAfter(id, cases);
    };
}

} // namespace vf::gui
