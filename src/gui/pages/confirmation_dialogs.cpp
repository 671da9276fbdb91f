#include "gui/pages/confirmation_dialogs.h"

#include "application/read_model/measured_gains.h"
#include "application/services/confirmation_service.h"
#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/widgets/date_field.h"
#include "presentation/confirmation_offer.h"
#include "presentation/format.h"
#include "presentation/texts.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vf::gui {

using namespace Qt::StringLiterals;
using application::ConfirmationService;
using application::WorkContext;
using domain::EvidenceLevel;

namespace {

QLabel *quiet(const QString &text = {})
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    setFontRole(label, FontRole::Secondary);
    setTextRole(label, TextRole::Secondary);
    return label;
}

void prepare(DateField *field, presentation::Workspace &workspace, QDate date, const QString &name)
{
    field->setObjectName(name);
    field->setToday([&workspace] { return workspace.clock().today(); });
    field->setDate(date);
}

constexpr int validMonths = 12;

} // namespace

ConfirmationDialog::ConfirmationDialog(presentation::Workspace &workspace, const domain::Gain &gain,
                                       std::optional<domain::IndicatorId> indicator, QWidget *parent)
    : GainDialog(workspace, u"confirmation"_s, tr("Bekreft gevinst"), tr("Bekreft"), parent),
      m_gain(gain),
      m_indicator(new QComboBox),
      m_date(new DateField),
      m_validTo(new DateField),
      m_levels(new QButtonGroup(this)),
      m_role(new QLineEdit(gain.responsible)),
      m_reason(new QLineEdit),
      m_consequence(new QLabel)
{
    prepare(m_date, workspace, workspace.asOf(), u"confirmation.date"_s);
    m_date->setRequired(true);
    m_proposed = workspace.asOf().addMonths(validMonths);
    prepare(m_validTo, workspace, m_proposed, u"confirmation.validTo"_s);
    m_validTo->setRange(workspace.asOf(), {});
    offerIndicators(indicator);
    build();
    connect(m_date, &DateField::dateChanged, this, &ConfirmationDialog::followDate);
    connect(m_indicator, &QComboBox::currentIndexChanged, this, &ConfirmationDialog::offerLevels);
    connect(m_levels, &QButtonGroup::idToggled, this, &ConfirmationDialog::showConsequence);
    offerLevels();
}

void ConfirmationDialog::build()
{
    m_indicator->setObjectName(u"confirmation.indicator"_s);
    m_role->setObjectName(u"confirmation.role"_s);
    m_reason->setObjectName(u"confirmation.reason"_s);
    m_consequence->setObjectName(u"confirmation.consequence"_s);
    m_role->setPlaceholderText(tr("Rolle, ikke navn"));
    m_reason->setPlaceholderText(tr("Hva bekreftelsen bygger på"));
    m_consequence->setWordWrap(true);
    setFontRole(m_consequence, FontRole::BodySemibold);
    addWide(quiet(tr("%1 · %2").arg(m_gain.code, m_gain.title)));
    addRow({{u"indicator"_s, tr("Målt på"), m_indicator}});
    setRowShown(u"indicator"_s, m_indicator->count() > 0);
    addRow({{u"confirmedOn"_s, tr("Bekreftet dato"), m_date}, {u"validTo"_s, tr("Gyldig til"), m_validTo}});
    addRow({{u"level"_s, tr("Nivå"), buildLevels()}});
    addRow({{u"role"_s, tr("Rolle som bekrefter"), m_role}, {u"reason"_s, tr("Begrunnelse"), m_reason, 2}});
    addWide(m_consequence);
}

QWidget *ConfirmationDialog::buildLevels()
{
    auto *levels = new QWidget;
    levels->setObjectName(u"confirmation.levels"_s);
    auto *column = new QVBoxLayout(levels);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(sized(2));
    for (const EvidenceLevel level : domain::allOf<EvidenceLevel>()) {
        auto *button = new QRadioButton(presentation::text(level));
        button->setObjectName(u"confirmation.level."_s + key(level));
        m_levels->addButton(button, static_cast<int>(level));
        QLabel *reason = quiet();
        reason->setContentsMargins(sized(24), 0, 0, sized(6));
        m_reasons.push_back(reason);
        column->addWidget(button);
        column->addWidget(reason);
    }
    return levels;
}

void ConfirmationDialog::offerIndicators(std::optional<domain::IndicatorId> chosen)
{
    for (const domain::Indicator *each : workspace().snapshot().of<domain::Indicator>(m_gain.id))
        m_indicator->addItem(each->name, each->id.text());
    if (chosen)
        m_indicator->setCurrentIndex(std::max(0, m_indicator->findData(chosen->text())));
}

std::optional<domain::IndicatorId> ConfirmationDialog::indicator() const
{
    const QString id = m_indicator->currentData().toString();
    for (const domain::Indicator *each : workspace().snapshot().of<domain::Indicator>(m_gain.id))
        // One without a measurement decides nothing.
        if (each->id.text() == id && !workspace().snapshot().of<domain::Measurement>(each->id).empty())
            return each->id;
    return std::nullopt;
}

std::optional<EvidenceLevel> ConfirmationDialog::level() const
{
    const QAbstractButton *chosen = m_levels->checkedButton();
    if (!chosen || !chosen->isEnabled())
        return std::nullopt;
    return static_cast<EvidenceLevel>(m_levels->checkedId());
}

void ConfirmationDialog::followDate()
{
    // The proposed last day follows; one that was written stays.
    if (m_date->date().isValid() && m_validTo->date() == m_proposed) {
        m_proposed = m_date->date().addMonths(validMonths);
        m_validTo->setDate(m_proposed);
    }
    m_validTo->setRange(m_date->date(), {});
    offerLevels();
}

void ConfirmationDialog::offerLevels()
{
    if (!m_date->date().isValid())
        return;
    const auto evidence = application::evidenceOf(workspace().snapshot(), m_gain.id);
    const auto offers = presentation::levelOffers(evidence, m_gain.id, m_date->date(), indicator());
    const auto before = level();
    // What stands in the way of all of them is said once, below.
    m_obstacle = std::all_of(offers.begin(), offers.end(),
                             [&](const presentation::LevelOffer &offer) {
                                 return !offer.offered && offer.reason == offers.front().reason;
                             })
                     ? offers.front().reason
                     : QString();
    QAbstractButton *first = nullptr;
    for (const presentation::LevelOffer &offer : offers) {
        QAbstractButton *button = m_levels->button(static_cast<int>(offer.level));
        button->setEnabled(offer.offered);
        button->setToolTip(offer.reason);
        button->setAccessibleDescription(offer.reason);
        QLabel *reason = m_reasons[static_cast<size_t>(offer.level)];
        reason->setText(offer.reason);
        reason->setVisible(m_obstacle.isEmpty());
        if (offer.offered && (!first || before == offer.level))
            first = button;
    }
    if (first) {
        first->setChecked(true);
    } else if (QAbstractButton *checked = m_levels->checkedButton()) {
        m_levels->setExclusive(false);
        checked->setChecked(false);
        m_levels->setExclusive(true);
    }
    showConsequence();
}

domain::Confirmation ConfirmationDialog::draft() const
{
    domain::Confirmation draft;
    draft.gain = m_gain.id;
    draft.on = m_date->date();
    draft.level = level().value_or(EvidenceLevel::ReasonedJudgement);
    draft.role = m_role->text().simplified();
    draft.reason = m_reason->text().simplified();
    draft.indicator = indicator();
    if (m_validTo->date().isValid())
        draft.validTo = m_validTo->date();
    return draft;
}

void ConfirmationDialog::showConsequence()
{
    m_consequence->setText(level() && m_date->date().isValid()
                               ? presentation::confirmationConsequence(workspace().snapshot(), m_gain, draft())
                               : m_obstacle);
}

std::optional<presentation::Intent> ConfirmationDialog::intent()
{
    const domain::Confirmation wanted = draft();
    if (!wanted.on.isValid())
        setFieldError(u"confirmedOn"_s, tr("Skriv datoen."));
    if (!m_validTo->isAcceptable())
        setFieldError(u"validTo"_s, m_validTo->errorText());
    if (!level())
        setFieldError(u"level"_s, m_obstacle.isEmpty() ? tr("Velg et nivå.") : m_obstacle);
    if (wanted.role.isEmpty())
        setFieldError(u"role"_s, tr("Skriv rollen som bekrefter."));
    if (wanted.reason.isEmpty() && wanted.level == EvidenceLevel::ReasonedJudgement)
        setFieldError(u"reason"_s, tr("Skriv hva vurderingen bygger på."));
    if (hasFieldErrors())
        return std::nullopt;
    return [wanted](const WorkContext &context) { return ConfirmationService(context).confirm(wanted); };
}

WithdrawalDialog::WithdrawalDialog(presentation::Workspace &workspace, const domain::Gain &gain,
                                   const domain::Confirmation &confirmation, QWidget *parent)
    : GainDialog(workspace, u"withdrawal"_s, tr("Trekk bekreftelse"), tr("Trekk"), parent),
      m_gain(gain),
      m_confirmation(confirmation),
      m_lastDay(new DateField),
      m_consequence(new QLabel)
{
    addWide(quiet(tr("Bekreftelsen fra %1 gjelder til og med datoen under. Den kan settes tidligere, aldri senere: en "
                     "ny bekreftelse krever nyere målinger.")
                      .arg(presentation::date(confirmation.on))));
    QDate last = std::max(workspace.asOf(), confirmation.on);
    if (confirmation.validTo)
        last = std::max(confirmation.on, std::min(last, confirmation.validTo->addDays(-1)));
    prepare(m_lastDay, workspace, last, u"withdrawal.date"_s);
    m_lastDay->setRequired(true);
    m_lastDay->setRange(confirmation.on, confirmation.validTo ? confirmation.validTo->addDays(-1) : QDate());
    m_consequence->setObjectName(u"withdrawal.consequence"_s);
    m_consequence->setWordWrap(true);
    setFontRole(m_consequence, FontRole::BodySemibold);
    addRow({{u"validTo"_s, tr("Siste dag den gjelder"), m_lastDay}});
    addWide(m_consequence);
    connect(m_lastDay, &DateField::dateChanged, this, &WithdrawalDialog::showConsequence);
    showConsequence();
}

void WithdrawalDialog::showConsequence()
{
    m_consequence->setText(m_lastDay->date().isValid()
                               ? presentation::withdrawalConsequence(workspace().snapshot(), m_gain, m_confirmation,
                                                                     m_lastDay->date())
                               : QString());
}

std::optional<presentation::Intent> WithdrawalDialog::intent()
{
    if (!m_lastDay->date().isValid()) {
        setFieldError(u"validTo"_s, tr("Skriv datoen."));
        return std::nullopt;
    }
    return [id = m_confirmation.id, last = m_lastDay->date()](const WorkContext &context) {
        return ConfirmationService(context).withdraw(id, last);
    };
}

} // namespace vf::gui
