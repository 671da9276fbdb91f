// Rules of stakeholder analyses as a unit of work checks them.
#pragma once

#include "application/unit_of_work/store.h"

namespace vf::application {

/// - the rules of domain/stakeholder/stakeholder_rules.h for every analysis and row that was touched;
/// - an analysis stands in the unit of what it belongs to, and its rows in the unit of the analysis, also when what it
///   belongs to moves (Constraint "unit_of_owner");
/// - an effect is of an ideal state of the value-stream analysis its stakeholder was considered for ("other_ideal").
base::Result<void> checkStakeholderRules(Store &store, std::span<const Change> changes);

} // namespace vf::application
