// Rules of introductions and their plans as a unit of work checks them.
#pragma once

#include "application/unit_of_work/store.h"

namespace vf::application {

/// - the rules of domain/introduction/introduction_rules.h for every introduction and milestone that was touched;
/// - milestones stand in the unit of their introduction, also when it moves (Constraint "unit_of_owner").
base::Result<void> checkIntroductionRules(Store &store, std::span<const Change> changes);

} // namespace vf::application
