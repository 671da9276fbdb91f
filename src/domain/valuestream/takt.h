// Takt and Little's law: the pace that demand asks for, and how many cases lie in the process at that pace.
#pragma once

#include <optional>

namespace vf::domain {

/// Available time / demand, in the unit of time given; empty when there is no demand.
inline std::optional<double> takt(double availableTime, double demand)
{
    return demand > 0 ? std::optional(availableTime / demand) : std::nullopt;
}

/// Little's law (1961), L = λ W: in a stable process the cases under work are arrivals per unit of time × the time each
/// one takes. Arrivals and lead time in the same unit of time.
inline double workInProgress(double arrivals, double leadTime)
{
    return arrivals * leadTime;
}
/// The lead time that so many cases under work mean; empty when nothing arrives.
inline std::optional<double> leadTimeOf(double workInProgress, double arrivals)
{
    return arrivals > 0 ? std::optional(workInProgress / arrivals) : std::nullopt;
}
/// The arrivals that so many cases under work can go with; empty when the lead time is zero.
inline std::optional<double> arrivalsOf(double workInProgress, double leadTime)
{
    return leadTime > 0 ? std::optional(workInProgress / leadTime) : std::nullopt;
}

} // namespace vf::domain
