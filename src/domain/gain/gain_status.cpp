#include "domain/gain/gain_status.h"

namespace vf::domain {

GainStatus deriveStatus(const Gain &gain, const PerAccount<Amount> &balances, bool hasPostings,
                        const std::optional<Confirmation> &confirmation, QDate asOf)
{
    GainStatus status;
    if (confirmation) {
        status.level = confirmation->level;
        status.nextCheck = confirmation->validTo;
        status.evidence = confirmation->validOn(asOf) ? EvidenceState::Valid : EvidenceState::Expired;
    }
    if (!hasPostings)
        return status;
    const Amount identified = balances[Account::Identified];
    const Amount realised = balances.realised();
    if (!identified.isZero())
        status.realisedShare = static_cast<double>(realised.minor()) / static_cast<double>(identified.minor());
    if (!realised.isZero())
        status.stage = status.evidence == EvidenceState::Valid ? GainStage::Confirmed : GainStage::Realised;
    else if (!balances[Account::Lapsed].isZero() && balances.open().isZero())
        status.stage = GainStage::Lapsed;
    else
        status.stage = gain.plannedOn ? GainStage::Planned : GainStage::Identified;
    return status;
}

} // namespace vf::domain
