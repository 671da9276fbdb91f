// Rules of indicators and of the confirmations that rest on their measurements, as a unit of work checks them.
#pragma once

#include "application/unit_of_work/store.h"

namespace vf::application {

/// - an indicator has a name, its cases per year are not below zero, and it stays with its gain while a confirmation
///   rests on it;
/// - a confirmation's last day is not before its first;
/// - its gain, day, level and indicator never change: one is withdrawn and another made;
/// - a new one keeps the rules of domain/measurement/evidence_rules.h. One that undo makes again, or that comes with its
///   gain out of an exported database, was judged when it was made; its indicator is one of the gain's all the same.
base::Result<void> checkMeasurementRules(Store &store, std::span<const Change> changes);

} // namespace vf::application
