#include "presentation/texts.h"

#include "presentation/format.h"

#include <QCoreApplication>

namespace vf::presentation {

using application::SessionRole;
using domain::Account;
using domain::Classification;
using domain::EvidenceLevel;
using domain::EvidenceState;
using domain::GainStage;
using domain::LeanStatus;
using domain::LedgerUnit;
using domain::SourceTool;
using domain::UnitKind;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

QString evidenceText(const domain::GainStatus &status)
{
    switch (status.evidence) {
    case EvidenceState::NeverMeasured:
        return T::tr("ikke målt");
    case EvidenceState::Expired:
        return T::tr("utløpt");
    case EvidenceState::Valid:
        return status.level ? T::tr("bekreftet med %1").arg(inSentence(text(*status.level))) : T::tr("bekreftet");
    }
    Q_UNREACHABLE();
}

} // namespace

QString text(Account account)
{
    switch (account) {
    case Account::Identified:
        return T::tr("Identifisert");
    case Account::Quality:
        return T::tr("Økt kvalitet");
    case Account::Quantity:
        return T::tr("Økt kvantitet");
    case Account::Savings:
        return T::tr("Besparelse");
    case Account::Lapsed:
        return T::tr("Bortfalt");
    case Account::ExtraWork:
        return T::tr("Merarbeid");
    }
    Q_UNREACHABLE();
}

QString shortText(Account account)
{
    switch (account) {
    case Account::Quality:
        return T::tr("Kvalitet");
    case Account::Quantity:
        return T::tr("Kvantitet");
    case Account::Identified:
    case Account::Savings:
    case Account::Lapsed:
    case Account::ExtraWork:
        return text(account);
    }
    Q_UNREACHABLE();
}

QString text(SourceTool tool)
{
    switch (tool) {
    case SourceTool::ValueStream:
        return T::tr("Verdistrømsanalyse");
    case SourceTool::Fishbone:
        return T::tr("Fiskebein");
    case SourceTool::FiveS:
        return T::tr("5S");
    case SourceTool::Board:
        return T::tr("Forbedringstavle");
    case SourceTool::Idea:
        return T::tr("Forslag");
    case SourceTool::FiveWhys:
        return T::tr("5 x hvorfor");
    case SourceTool::Other:
        return T::tr("Annet");
    }
    Q_UNREACHABLE();
}

QString text(domain::Grade grade)
{
    switch (grade) {
    case domain::Grade::Small:
        return T::tr("Liten");
    case domain::Grade::Medium:
        return T::tr("Middels");
    case domain::Grade::Large:
        return T::tr("Stor");
    }
    Q_UNREACHABLE();
}

QString plusSignsText(const domain::Gain &gain)
{
    const auto signs = domain::plusSigns(gain);
    if (!signs)
        return {};
    return *signs == 0 ? T::tr("0 (ubetydelig)") : QString(*signs, u'+');
}

QString text(Classification classification)
{
    switch (classification) {
    case Classification::Direct:
        return T::tr("Direkte");
    case Classification::Indirect:
        return T::tr("Indirekte");
    case Classification::Qualitative:
        return T::tr("Kvalitativ");
    }
    Q_UNREACHABLE();
}

QString text(LedgerUnit unit)
{
    switch (unit) {
    case LedgerUnit::HoursPerYear:
        return T::tr("Timer per år");
    case LedgerUnit::OneOffHours:
        return T::tr("Timer én gang");
    case LedgerUnit::Kroner:
        return T::tr("Kroner");
    }
    Q_UNREACHABLE();
}

QString text(UnitKind kind)
{
    switch (kind) {
    case UnitKind::ServiceArea:
        return T::tr("Tjenesteområde");
    case UnitKind::Unit:
        return T::tr("Enhet");
    case UnitKind::Department:
        return T::tr("Avdeling");
    }
    Q_UNREACHABLE();
}

QString text(LeanStatus status)
{
    switch (status) {
    case LeanStatus::WaitingList:
        return T::tr("Venteliste");
    case LeanStatus::Informed:
        return T::tr("Informert");
    case LeanStatus::Training:
        return T::tr("Opplæring");
    case LeanStatus::Guided:
        return T::tr("Veiledning");
    case LeanStatus::SelfDriven:
        return T::tr("Selvgående");
    case LeanStatus::Withdrawn:
        return T::tr("Trukket ut");
    }
    Q_UNREACHABLE();
}

QString text(EvidenceLevel level)
{
    switch (level) {
    case EvidenceLevel::Signal:
        return T::tr("Signal");
    case EvidenceLevel::BeforeAfter:
        return T::tr("Før–etter");
    case EvidenceLevel::ReasonedJudgement:
        return T::tr("Begrunnet vurdering");
    }
    Q_UNREACHABLE();
}

QString text(GainStage stage)
{
    switch (stage) {
    case GainStage::NotIdentified:
        return T::tr("Ikke identifisert");
    case GainStage::Identified:
        return T::tr("Identifisert");
    case GainStage::Planned:
        return T::tr("Planlagt");
    case GainStage::Realised:
        return T::tr("Realisert");
    case GainStage::Confirmed:
        return T::tr("Bekreftet");
    case GainStage::Lapsed:
        return T::tr("Bortfalt");
    }
    Q_UNREACHABLE();
}

QString text(EvidenceState state)
{
    switch (state) {
    case EvidenceState::NeverMeasured:
        return T::tr("Ikke målt");
    case EvidenceState::Valid:
        return T::tr("Bekreftet");
    case EvidenceState::Expired:
        return T::tr("Utløpt");
    }
    Q_UNREACHABLE();
}

QString text(SessionRole role)
{
    switch (role) {
    case SessionRole::Coordinator:
        return T::tr("Leankoordinator");
    case SessionRole::UnitLeader:
        return T::tr("Enhetsleder");
    case SessionRole::Reader:
        return T::tr("Leser");
    }
    Q_UNREACHABLE();
}

QString openText()
{
    return T::tr("Gjenstår");
}

QString realisedText()
{
    return T::tr("Realisert");
}

QString netText()
{
    return T::tr("Netto");
}

QString realisedPercent(double share)
{
    double shown = rounded(share * 100, 0);
    if (share < 1 && shown >= 100)
        shown = 99;
    if (share > 0 && shown < 1)
        shown = 1;
    return percent(shown / 100, 0);
}

QString statusText(const domain::GainStatus &status)
{
    switch (status.stage) {
    case GainStage::Realised:
    case GainStage::Confirmed:
        return T::tr("realisert %1, %2").arg(realisedPercent(status.realisedShare), evidenceText(status));
    case GainStage::NotIdentified:
    case GainStage::Identified:
    case GainStage::Planned:
    case GainStage::Lapsed:
        return inSentence(text(status.stage));
    }
    Q_UNREACHABLE();
}

} // namespace vf::presentation
