// What must always hold for stakeholder analyses, whoever writes them. Pure; units of work and the database check ask
// the same functions.
#pragma once

#include "base/error.h"
#include "domain/stakeholder/stakeholder.h"

namespace vf::domain {

namespace stakeholder_reason {
constexpr QLatin1StringView oneOwner("one_owner"); ///< belongs to both an analysis and an introduction, or to neither
constexpr QLatin1StringView personNeedsPurpose("person_needs_purpose");
constexpr QLatin1StringView personNeedsDeleteBy("person_needs_delete_by");
}

/// A title, and exactly one owner: Invalid, or Constraint "one_owner".
base::Result<void> checkStakeholderAnalysis(const StakeholderAnalysis &analysis);

/// A name; and a named person has a purpose and a day to be deleted by.
base::Result<void> checkStakeholder(const Stakeholder &stakeholder);

} // namespace vf::domain
