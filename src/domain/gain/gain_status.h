// Status of a gain on a date, derived from postings and confirmations. Nobody types it.
#pragma once

#include "domain/gain/balances.h"
#include "domain/gain/confirmation.h"
#include "domain/gain/gain.h"

#include <QDate>

#include <optional>

namespace vf::domain {

/// How far along the ladder the gain has come. Order matters: later is further.
enum class GainStage {
    NotIdentified, ///< no posting on or before the date
    Identified,
    Planned,    ///< identified, with a planned date and nothing realised yet
    Realised,   ///< something is realised
    Confirmed,  ///< realised, with a confirmation valid on the date
    Lapsed,     ///< everything identified has lapsed
};

/// What the evidence says on the date. Utløpt and ikke målt are different things.
enum class EvidenceState { NeverMeasured, Valid, Expired };

struct GainStatus
{
    GainStage stage = GainStage::NotIdentified;
    double realisedShare = 0; ///< realised / identified, 0 when nothing is identified
    EvidenceState evidence = EvidenceState::NeverMeasured;
    std::optional<EvidenceLevel> level; ///< of the deciding confirmation, valid or expired
    std::optional<QDate> nextCheck;     ///< the last day the deciding confirmation holds

    friend bool operator==(const GainStatus &, const GainStatus &) = default;
};

/// `hasPostings`: is there any posting on or before `asOf`? `confirmation`: GainLedger::decidingConfirmation.
GainStatus deriveStatus(const Gain &gain, const PerAccount<Amount> &balances, bool hasPostings,
                        const std::optional<Confirmation> &confirmation, QDate asOf);

} // namespace vf::domain
