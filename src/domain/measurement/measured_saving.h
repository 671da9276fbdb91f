// What the measurements of a minutes indicator show is saved in a year: the most that a confirmation resting on them
// can confirm.
#pragma once

#include "base/quantity.h"
#include "domain/measurement/verdict.h"

#include <optional>

namespace vf::domain {

/// max(0, mean before − mean since the change, in the good direction) × cases per year / 60. `verdict` is judge() of an
/// indicator that countsMinutes(). Empty when one of the means is not known.
std::optional<base::HoursPerYear> measuredSaving(const Verdict &verdict, base::CasesPerYear casesPerYear);

} // namespace vf::domain
