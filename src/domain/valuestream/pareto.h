// Pareto: what counts most, first, with its share and the running share.
#pragma once

#include <span>
#include <vector>

namespace vf::domain {

struct ParetoRow
{
    size_t item = 0; ///< place among the amounts given
    double amount = 0;
    double share = 0;      ///< of the total, 0 to 1
    double cumulative = 0; ///< share of this and all before it, from the running sum; the last is 1

    friend bool operator==(const ParetoRow &, const ParetoRow &) = default;
};

/// Largest first; equal amounts stay in the order they were given. Amounts are not negative. When all are zero the
/// shares are zero too.
std::vector<ParetoRow> pareto(std::span<const double> amounts);

} // namespace vf::domain
