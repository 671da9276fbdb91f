// What the snapshot says of the measurements behind a gain: its evidence, the cases its minutes are multiplied by, and
// the most that a confirmation confirms.
#pragma once

#include "application/read_model/snapshot.h"
#include "domain/measurement/evidence_rules.h"

#include <optional>
#include <unordered_set>

namespace vf::application {

/// The gain's indicators with their measurements, and its confirmations.
domain::GainEvidence evidenceOf(const Snapshot &snapshot, const domain::GainId &gain);

/// The decisions to make an indicator's limits anew, oldest first.
std::vector<domain::Rebase> rebasesOf(const Snapshot &snapshot, const domain::IndicatorId &indicator);

/// How many cases a year an indicator's minutes are multiplied by: its own number, else that of the one analysis behind
/// its gain's claims. Empty when neither is known, or when the claims come from several analyses.
std::optional<base::CasesPerYear> casesPerYearOf(const Snapshot &snapshot, const domain::Indicator &indicator);

/// What a confirmation confirms at most: the measured saving × volume of its minutes indicator on its day; of a
/// confirmation without an indicator the smallest of the gain's minutes indicators. Empty when nothing caps it.
std::optional<base::HoursPerYear> confirmationCap(const Snapshot &snapshot, const domain::Confirmation &confirmation);

/// Adds the gains whose caps the change may have moved; `snapshot` has the change already.
base::Result<void> noteCappedAnew(const Snapshot &snapshot, const Change &change,
                                  std::unordered_set<domain::GainId> &gains);

} // namespace vf::application
