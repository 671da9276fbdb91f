// What must always hold for stakeholder analyses, whoever writes them. Pure; units of work and the database check ask
// the same functions.
#pragma once

#include "base/error.h"
#include "domain/stakeholder/stakeholder_effect.h"

namespace vf::domain {

namespace stakeholder_reason {
constexpr QLatin1StringView oneOwner("one_owner"); ///< belongs to both an analysis and an introduction, or to neither
constexpr QLatin1StringView personNeedsPurpose("person_needs_purpose");
constexpr QLatin1StringView personNeedsDeleteBy("person_needs_delete_by");
constexpr QLatin1StringView otherIdeal("other_ideal"); ///< an effect of something else than an ideal of the own analysis
}

/// A title, and exactly one owner: Invalid, or Constraint "one_owner".
base::Result<void> checkStakeholderAnalysis(const StakeholderAnalysis &analysis);

/// A name; and a named person has a purpose and a day to be deleted by.
base::Result<void> checkStakeholder(const Stakeholder &stakeholder);

/// A direction or a reason, and an ideal state of the value-stream analysis that the stakeholder's `analysis` belongs to:
/// Invalid, or Constraint "other_ideal".
base::Result<void> checkStakeholderEffect(const StakeholderEffect &effect, const StakeholderAnalysis &analysis,
                                          const ValueStreamState &state);

} // namespace vf::domain
