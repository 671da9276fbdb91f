#include "domain/measurement/series.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace vf::domain {

Side sideOf(double value, double line)
{
    const double unnoticed = 1e-12 * std::max({1.0, std::abs(value), std::abs(line)});
    if (value > line + unnoticed)
        return Side::Above;
    if (value < line - unnoticed)
        return Side::Below;
    return Side::On;
}

double mean(std::span<const double> values)
{
    Q_ASSERT(!values.empty());
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double median(std::span<const double> values)
{
    Q_ASSERT(!values.empty());
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    const size_t middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

std::vector<Trend> trendsOf(std::span<const double> values, size_t fewest)
{
    std::vector<Trend> trends;
    for (size_t first = 0; first + 1 < values.size();) {
        const Side step = sideOf(values[first + 1], values[first]);
        size_t last = first + 1;
        while (last + 1 < values.size() && sideOf(values[last + 1], values[last]) == step)
            ++last;
        if (step != Side::On && last - first + 1 >= fewest)
            trends.push_back({{first + 1, last + 1}, step == Side::Above});
        first = last;
    }
    return trends;
}

std::vector<size_t> pointsWithin(std::span<const PointRange> ranges)
{
    std::vector<size_t> points;
    for (const PointRange &range : ranges)
        for (size_t point = range.first; point <= range.last; ++point)
            points.push_back(point);
    std::sort(points.begin(), points.end());
    points.erase(std::unique(points.begin(), points.end()), points.end());
    return points;
}

std::vector<size_t> pointsWithin(std::span<const Trend> trends)
{
    std::vector<PointRange> ranges;
    ranges.reserve(trends.size());
    for (const Trend &trend : trends)
        ranges.push_back(trend.range);
    return pointsWithin(ranges);
}

} // namespace vf::domain
