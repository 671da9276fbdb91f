// What a set of draws says: mean, standard deviation, P10, P50 and P90, and a histogram.
#pragma once

#include <array>
#include <span>
#include <vector>

namespace vf::domain {

struct Spread
{
    double mean = 0;
    double standardDeviation = 0;
    double p10 = 0, p50 = 0, p90 = 0;

    friend bool operator==(const Spread &, const Spread &) = default;
};

/// How many draws fell in each of some equally wide bins, the last of which includes its upper edge.
struct Histogram
{
    double first = 0; ///< the lower edge of the first bin
    double width = 0; ///< of each bin; zero when all draws are equal and lie in one bin
    std::vector<int> counts;

    friend bool operator==(const Histogram &, const Histogram &) = default;
};

/// Both for draws given as deviations from `centre`, of which there must be one at least. Quantiles are interpolated
/// between the two nearest draws, at (n − 1) p, and are exact: no binning is left in them.
Spread spreadOf(std::span<const float> deviations, double centre);
Histogram histogramOf(std::span<const float> deviations, double centre, int bins);

} // namespace vf::domain
