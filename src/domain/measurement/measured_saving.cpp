#include "domain/measurement/measured_saving.h"

#include "domain/gain/fte_conversion.h"

#include <algorithm>

namespace vf::domain {

std::optional<base::HoursPerYear> measuredSaving(const Verdict &verdict, base::CasesPerYear casesPerYear)
{
    if (!verdict.change)
        return std::nullopt;
    constexpr double mostHours = 1e12; // within the range of exact hours, and far above any gain
    const double hours = hoursPerYear(std::max(0.0, *verdict.change), casesPerYear.value());
    return base::HoursPerYear::of(std::min(hours, mostHours));
}

} // namespace vf::domain
