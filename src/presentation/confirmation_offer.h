// What a gain can be confirmed with on a day: the three levels with what speaks for each or stands in its way, and what
// the confirmation would come to in årsverk. The rules themselves are in domain/measurement/evidence_rules.h.
#pragma once

#include "application/read_model/snapshot.h"
#include "domain/measurement/evidence_rules.h"

#include <QString>

#include <vector>

namespace vf::presentation {

/// One level of evidence in the dialog.
struct LevelOffer
{
    domain::EvidenceLevel level = domain::EvidenceLevel::ReasonedJudgement;
    bool offered = false;
    QString reason; ///< what speaks for it, or why it can't be chosen

    friend bool operator==(const LevelOffer &, const LevelOffer &) = default;
};

/// The levels in order, for a confirmation on `on` that rests on `indicator` (empty: on any of the gain's).
std::vector<LevelOffer> levelOffers(const domain::GainEvidence &evidence, const domain::GainId &gain, QDate on,
                                    std::optional<domain::IndicatorId> indicator);

/// What confirming comes to on its day: "0,15 årsverk blir bekreftet (262,5 timer per år av 300,0 realisert, begrenset
/// av det som er målt)." In hours or kroner for a gain that counts those.
QString confirmationConsequence(const application::Snapshot &snapshot, const domain::Gain &gain,
                                const domain::Confirmation &confirmation);

/// What withdrawing comes to from the day after: "0,15 årsverk går fra bekreftet til utløpt."
QString withdrawalConsequence(const application::Snapshot &snapshot, const domain::Gain &gain,
                              const domain::Confirmation &confirmation, QDate lastDay);

} // namespace vf::presentation
