#include "gui/pages/value_stream_dialogs.h"

#include "application/services/value_stream_service.h"
#include "gui/pages/gain_unit_box.h"
#include "gui/theme/roles.h"
#include "gui/widgets/date_field.h"
#include "gui/widgets/inline_message.h"
#include "presentation/format.h"
#include "presentation/number_text.h"
#include "presentation/stakeholder_overview.h"

#include <QLabel>
#include <QLineEdit>

namespace vf::gui {

using namespace Qt::StringLiterals;
using application::ValueStreamService;
using application::WorkContext;

namespace {

QLabel *sentence(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    setFontRole(label, FontRole::Secondary);
    setTextRole(label, TextRole::Secondary);
    return label;
}

} // namespace

NewAnalysisDialog::NewAnalysisDialog(presentation::Workspace &workspace, QWidget *parent)
    : GainDialog(workspace, u"analysis.new"_s, tr("Ny verdistrømsanalyse"), tr("Lag analyse"), parent),
      m_title(new QLineEdit),
      m_unit(new GainUnitBox),
      m_cases(new QLineEdit),
      m_caseUnit(new QLineEdit)
{
    m_title->setObjectName(u"analysis.new.title"_s);
    m_title->setPlaceholderText(tr("For eksempel oppfølgingssamtale"));
    m_unit->setObjectName(u"analysis.new.unit"_s);
    m_unit->offer(workspace.snapshot(), workspace.asOf(), workspace.scope());
    m_cases->setObjectName(u"analysis.new.casesPerYear"_s);
    m_cases->setPlaceholderText(tr("550"));
    m_caseUnit->setObjectName(u"analysis.new.caseUnit"_s);
    m_caseUnit->setPlaceholderText(tr("møter per år"));
    addRow({{u"title"_s, tr("Tjeneste eller prosess"), m_title}});
    addRow({{u"unit"_s, tr("Enhet"), m_unit}});
    addRow({{u"casesPerYear"_s, tr("Antall per år"), m_cases}, {u"caseUnit"_s, tr("Av hva"), m_caseUnit}});
    addWide(sentence(tr("Resten fyller dere ut underveis. Timegrunnlaget er enhetens, og middel regnes etter Lichtenberg "
                        "til dere velger en annen regel.")));
}

std::optional<presentation::Intent> NewAnalysisDialog::intent()
{
    domain::ValueStreamAnalysis analysis;
    analysis.basis = {}; // the unit's
    analysis.title = m_title->text().simplified();
    analysis.caseUnit = m_caseUnit->text().simplified();
    if (analysis.title.isEmpty())
        setFieldError(u"title"_s, tr("Skriv hvilken tjeneste eller prosess det er."));
    if (const auto unit = m_unit->unit())
        analysis.unit = *unit;
    else
        setFieldError(u"unit"_s, m_unit->currentText().trimmed().isEmpty()
                                     ? tr("Velg enheten analysen hører til.")
                                     : tr("Ingen enhet heter det. Velg fra listen."));
    const auto cases = presentation::parseNumber(m_cases->text());
    if (cases.fault != presentation::NumberFault::None)
        setFieldError(u"casesPerYear"_s, presentation::faultText(cases.fault, m_cases->text()));
    else if (cases.value.value_or(0) < 0)
        setFieldError(u"casesPerYear"_s, tr("Antallet kan ikke være negativt."));
    else
        analysis.casesPerYear = base::CasesPerYear::of(cases.value.value_or(0));
    if (hasFieldErrors())
        return std::nullopt;
    return [analysis](const WorkContext &context) { return ValueStreamService(context).addAnalysis(analysis); };
}

AdoptIdealDialog::AdoptIdealDialog(presentation::Workspace &workspace, const domain::ValueStreamState &ideal,
                                   const QString &idealName, const QString &consequence, QWidget *parent)
    : GainDialog(workspace, u"ideal.adopt"_s, tr("Vedta ideell situasjon"), tr("Vedta"), parent),
      m_ideal(ideal.id),
      m_date(new DateField)
{
    m_date->lineEdit()->setObjectName(u"ideal.adopt.date"_s);
    m_date->setRequired(true);
    m_date->setToday([&workspace] { return workspace.clock().today(); });
    m_date->setDate(workspace.asOf());
    addWide(sentence(tr("«%1» blir målet enheten arbeider mot. %2").arg(idealName, consequence)));
    addEffects(presentation::effectsOf(workspace.snapshot(), ideal));
    addRow({{u"adoptedOn"_s, tr("Vedtatt dato"), m_date}});
}

/// Whom it makes worse off, before anybody decides; and whom nobody has thought of.
void AdoptIdealDialog::addEffects(const domain::EffectSummary &summary)
{
    if (!summary.harmed.empty()) {
        QStringList lines;
        for (const auto &[stakeholder, effect] : summary.harmed)
            lines << presentation::harmText(stakeholder, effect);
        auto *warning = new InlineMessage(InlineMessage::Kind::Warning,
                                          tr("Verre for %1 som tjenesten har høy verdi for")
                                              .arg(presentation::counted(summary.harmed.size(), tr("interessent"),
                                                                         tr("interessenter"))),
                                          lines.join(u'\n'));
        warning->setObjectName(u"ideal.adopt.harm"_s);
        addWide(warning);
    }
    if (!summary.notJudged.empty()) {
        QStringList names;
        for (const domain::Stakeholder &stakeholder : summary.notJudged)
            names << stakeholder.name;
        auto *open = new InlineMessage(InlineMessage::Kind::Info, tr("Virkningen er ikke vurdert for alle"),
                                       tr("Ikke vurdert for %1. Vurder den på siden Interessenter under «Virkning».")
                                           .arg(presentation::listed(names)));
        open->setObjectName(u"ideal.adopt.notJudged"_s);
        addWide(open);
    }
}

std::optional<presentation::Intent> AdoptIdealDialog::intent()
{
    if (!m_date->date().isValid()) {
        setFieldError(u"adoptedOn"_s, tr("Skriv datoen."));
        m_date->setFocus();
        return std::nullopt;
    }
    return [ideal = m_ideal, on = m_date->date()](const WorkContext &context) {
        return ValueStreamService(context).adoptIdeal(ideal, on);
    };
}

IdealNameDialog::IdealNameDialog(presentation::Workspace &workspace, const domain::AnalysisId &analysis,
                                 const domain::ValueStreamState &state, QWidget *parent)
    : GainDialog(workspace, u"ideal.name"_s, state.id.isNull() ? tr("Ny ideell situasjon") : tr("Navn på ideell situasjon"),
                 state.id.isNull() ? tr("Legg til") : tr("Gi navn"), parent),
      m_analysis(analysis),
      m_state(state.id),
      m_name(new QLineEdit(state.name))
{
    m_name->setObjectName(u"ideal.name.name"_s);
    m_name->setPlaceholderText(tr("For eksempel «Tolk på skjerm»"));
    addRow({{u"name"_s, tr("Navn"), m_name}});
}

std::optional<presentation::Intent> IdealNameDialog::intent()
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty()) {
        setFieldError(u"name"_s, tr("Skriv et navn, så alternativene kan skilles fra hverandre."));
        return std::nullopt;
    }
    return [analysis = m_analysis, state = m_state, name](const WorkContext &context) {
        return state.isNull() ? ValueStreamService(context).addIdeal(analysis, name)
                              : ValueStreamService(context).renameState(state, name);
    };
}

} // namespace vf::gui
