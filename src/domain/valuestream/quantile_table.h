// A distribution as a table that a random number is looked up in: what makes a million draws cheap.
// The unit interval of probability is cut into equal cells, and each cell holds the straight line that fits the
// quantile function best there (least squares), so the mean is kept exactly and the variance to about one part in 1e5,
// far below the error of any number of draws.
#pragma once

#include "domain/valuestream/estimate.h"

#include <array>
#include <map>

namespace vf::domain {

/// Within a cell the value is mean + slope × (position − ½), position from 0 to 1.
struct QuantileCell
{
    double mean = 0;
    double slope = 0;
};

inline constexpr size_t quantileCells = 512;
/// Deviations from the distribution's own mean, for a range of one: an estimate's draw is mean + range × deviation.
using QuantileTable = std::array<QuantileCell, quantileCells>;

/// The table of an estimate whose likely value lies at `mode` (0 to 1) of the way from low to high.
QuantileTable makeQuantileTable(EstimateRule rule, double mode);

/// Keeps the tables it has made: while somebody types, only the estimate that changed needs a new one.
class QuantileTables
{
public:
    /// Valid until the next call of makeRoom().
    const QuantileTable &of(EstimateRule rule, double mode);
    /// Forgets everything when it has grown large. Call it before a round of of(), never during one.
    void makeRoom();

private:
    std::map<std::pair<EstimateRule, double>, QuantileTable> m_tables;
};

} // namespace vf::domain
