// Reads what a gain's confirmations rest on: its indicators with their measurements, and its other confirmations.
#pragma once

#include "application/unit_of_work/store.h"
#include "domain/measurement/evidence_rules.h"

#include <span>
#include <unordered_map>

namespace vf::application {

using EvidenceByGain = std::unordered_map<domain::GainId, domain::GainEvidence>;

/// The records sorted by the gain they belong to; indicators of units alone are left out.
EvidenceByGain evidenceFrom(std::vector<domain::Indicator> indicators, std::vector<domain::Measurement> measurements,
                            std::vector<domain::Confirmation> confirmations);
/// The evidence of the gains, as the store shows it now; a gain without any has an empty one.
base::Result<EvidenceByGain> readEvidence(Store &store, std::span<const domain::GainId> gains);
/// The evidence of one gain.
base::Result<domain::GainEvidence> readEvidenceOf(Store &store, const domain::GainId &gain);

} // namespace vf::application
