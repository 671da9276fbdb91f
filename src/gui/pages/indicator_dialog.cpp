#include "gui/pages/indicator_dialog.h"

#include "application/services/measurement_service.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/date_field.h"
#include "presentation/format.h"
#include "presentation/indicator_suggestions.h"
#include "presentation/number_text.h"
#include "presentation/verdict_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace vf::gui {

using namespace Qt::StringLiterals;
using application::MeasurementService;
using application::WorkContext;
using domain::Direction;

namespace {

template<class Quantity>
QString typedAgain(const std::optional<Quantity> &value)
{
    return value ? presentation::shortNumber(value->value()) : QString();
}

} // namespace

IndicatorDialog::IndicatorDialog(presentation::Workspace &workspace, const domain::Indicator &indicator,
                                 QWidget *parent)
    : GainDialog(workspace, u"indicator"_s, indicator.id.isNull() ? tr("Ny måleindikator") : tr("Endre måleindikator"),
                 indicator.id.isNull() ? tr("Lag indikator") : tr("Endre"), parent),
      m_indicator(indicator),
      m_name(new QLineEdit(indicator.name)),
      m_measure(new QComboBox),
      m_direction(new QComboBox),
      m_changedOn(new DateField),
      m_baseline(new QLineEdit(typedAgain(indicator.baseline))),
      m_target(new QLineEdit(typedAgain(indicator.target))),
      m_cases(new QLineEdit(typedAgain(indicator.casesPerYear))),
      m_method(new QLineEdit(indicator.method)),
      m_measuredBy(new QLineEdit(indicator.measuredBy)),
      m_measuredEvery(new QComboBox),
      m_suggestion(new QComboBox)
{
    m_measuredEvery->addItem(presentation::missing(), -1);
    for (const domain::Interval interval : domain::allOf<domain::Interval>())
        m_measuredEvery->addItem(presentation::text(interval), static_cast<int>(interval));
    if (indicator.measuredEvery)
        m_measuredEvery->setCurrentIndex(m_measuredEvery->findData(static_cast<int>(*indicator.measuredEvery)));
    m_suggestion->addItem(tr("Egen måleindikator"));
    for (const presentation::IndicatorSuggestion &suggestion : presentation::indicatorSuggestions())
        m_suggestion->addItem(suggestion.name);
    connect(m_suggestion, &QComboBox::activated, this, &IndicatorDialog::takeSuggestion);
    m_measure->setEditable(true);
    m_measure->addItems({tr("minutter"), tr("timer"), tr("dager"), tr("antall"), tr("prosent")});
    m_measure->setCurrentText(indicator.id.isNull() ? tr("minutter") : indicator.measure);
    m_direction->addItem(tr("Ned: lavere er bedre"), static_cast<int>(Direction::Down));
    m_direction->addItem(tr("Opp: høyere er bedre"), static_cast<int>(Direction::Up));
    m_direction->setCurrentIndex(m_direction->findData(static_cast<int>(indicator.direction)));
    m_changedOn->setToday([&workspace] { return workspace.clock().today(); });
    m_changedOn->setDate(indicator.changedOn.value_or(QDate()));
    build();
    if (!indicator.id.isNull())
        addRemoval();
}

void IndicatorDialog::build()
{
    m_name->setObjectName(u"indicator.name"_s);
    m_measure->setObjectName(u"indicator.measure"_s);
    m_direction->setObjectName(u"indicator.direction"_s);
    m_changedOn->setObjectName(u"indicator.changedOn"_s);
    m_baseline->setObjectName(u"indicator.baseline"_s);
    m_target->setObjectName(u"indicator.target"_s);
    m_cases->setObjectName(u"indicator.cases"_s);
    m_method->setObjectName(u"indicator.method"_s);
    m_name->setPlaceholderText(tr("Hva måles? Tid per sak, ventetid …"));
    m_measuredBy->setObjectName(u"indicator.measuredBy"_s);
    m_measuredEvery->setObjectName(u"indicator.measuredEvery"_s);
    m_suggestion->setObjectName(u"indicator.suggestion"_s);
    m_method->setPlaceholderText(tr("Hvordan det måles"));
    m_measuredBy->setPlaceholderText(tr("Rolle, ikke navn"));
    addRow({{u"name"_s, tr("Navn"), m_name}});
    if (m_indicator.id.isNull())
        addRow({{u"suggestion"_s, tr("Eller velg blant de vanlige"), m_suggestion}});
    else
        m_suggestion->deleteLater();
    addRow({{u"measure"_s, tr("Måleenhet"), m_measure}, {u"direction"_s, tr("Retning"), m_direction}});
    addRow({{u"changedOn"_s, tr("Endringsdato, når den nye måten begynte"), m_changedOn},
            {u"casesPerYear"_s, tr("Volum per år"), m_cases}});
    addRow({{u"baseline"_s, tr("Nullpunkt, om det er kjent"), m_baseline}, {u"target"_s, tr("Mål"), m_target}});
    addRow({{u"method"_s, tr("Metode"), m_method}});
    addRow({{u"measuredBy"_s, tr("Hvem måler"), m_measuredBy}, {u"measuredEvery"_s, tr("Hvor ofte"), m_measuredEvery}});
    auto *note = new QLabel(tr("Måles det i minutter, blir ikke mer bekreftet enn det målte ganget med volumet per år. "
                               "Står volumet tomt, brukes antallet i verdistrømsanalysen gevinsten kommer fra."));
    note->setWordWrap(true);
    setFontRole(note, FontRole::Secondary);
    setTextRole(note, TextRole::Secondary);
    addWide(note);
}

void IndicatorDialog::takeSuggestion(int index)
{
    if (index == 0)
        return;
    const presentation::IndicatorSuggestion &chosen = presentation::indicatorSuggestions()[static_cast<size_t>(index - 1)];
    m_name->setText(chosen.name);
    m_measure->setCurrentText(chosen.measure);
    m_direction->setCurrentIndex(m_direction->findData(static_cast<int>(chosen.direction)));
}

void IndicatorDialog::addRemoval()
{
    const size_t measurements = workspace().snapshot().of<domain::Measurement>(m_indicator.id).size();
    auto *button = new QPushButton(icon("trash"_L1),
                                   measurements == 0
                                       ? tr("Slett indikatoren")
                                       : tr("Slett indikatoren og %1")
                                             .arg(presentation::counted(measurements, tr("måling"), tr("målinger"))));
    button->setObjectName(u"indicator.remove"_s);
    button->setAutoDefault(false);
    setSmall(button);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(button);
    row->addStretch(1);
    addWide(line);
    connect(button, &QPushButton::clicked, this, &IndicatorDialog::remove);
}

void IndicatorDialog::remove()
{
    clearErrors();
    setBusy(true);
    workspace()
        .perform([id = m_indicator.id](
                     const WorkContext &context) { return MeasurementService(context).removeIndicator(id); },
                 presentation::Workspace::OnFailure::LeaveToCaller)
        .then(this, [this](const presentation::ActionResult &outcome) {
            setBusy(false);
            if (outcome)
                accept();
            else
                showMessage(outcome.error());
        });
}

std::optional<presentation::Intent> IndicatorDialog::intent()
{
    domain::Indicator after = m_indicator;
    after.name = m_name->text().simplified();
    after.measure = m_measure->currentText().simplified();
    after.direction = static_cast<Direction>(m_direction->currentData().toInt());
    after.method = m_method->text().simplified();
    after.measuredBy = m_measuredBy->text().simplified();
    after.measuredEvery.reset();
    if (const int interval = m_measuredEvery->currentData().toInt(); interval >= 0)
        after.measuredEvery = static_cast<domain::Interval>(interval);
    if (after.name.isEmpty())
        setFieldError(u"name"_s, tr("Skriv hva som måles."));
    if (after.measure.isEmpty())
        setFieldError(u"measure"_s, tr("Skriv hva det måles i."));
    if (!m_changedOn->isAcceptable())
        setFieldError(u"changedOn"_s, tr("Skriv datoen som 31.12.2017."));
    after.changedOn = m_changedOn->date().isValid() ? std::optional(m_changedOn->date()) : std::nullopt;
    const auto number = [this](const QString &field, const QLineEdit *edit, auto &value) {
        using Quantity = typename std::remove_reference_t<decltype(value)>::value_type;
        const presentation::ParsedNumber parsed = presentation::parseNumber(edit->text());
        value = parsed.value ? std::optional(Quantity::of(*parsed.value)) : std::nullopt;
        if (parsed.fault != presentation::NumberFault::None)
            setFieldError(field, presentation::faultText(parsed.fault, edit->text()));
    };
    number(u"casesPerYear"_s, m_cases, after.casesPerYear);
    number(u"baseline"_s, m_baseline, after.baseline);
    number(u"target"_s, m_target, after.target);
    if (after.casesPerYear && after.casesPerYear->isNegative())
        setFieldError(u"casesPerYear"_s, tr("Skriv null eller et tall over null."));
    if (hasFieldErrors())
        return std::nullopt;
    if (m_indicator.id.isNull())
        return [after](const WorkContext &context) { return MeasurementService(context).addIndicator(after); };
    return [before = m_indicator, after](const WorkContext &context) {
        return MeasurementService(context).editIndicator(before, after);
    };
}

} // namespace vf::gui
