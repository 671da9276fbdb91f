// Achievement (måloppnåelse): how much of the way from start to target has been gone.
#pragma once

#include <optional>

namespace vf::domain {

/// (measured − start) / (target − start): 1 is the target, above 1 beyond it, below 0 the wrong way, whichever way is
/// better. Empty when target and start are the same: there is no way to go.
/// Source: Prosjektportalen 365. Measured / target gives credit for the starting point and is not this.
inline std::optional<double> achievement(double start, double target, double measured)
{
    if (target == start)
        return std::nullopt;
    return (measured - start) / (target - start);
}

} // namespace vf::domain
