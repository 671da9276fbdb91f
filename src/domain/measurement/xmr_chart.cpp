#include "domain/measurement/xmr_chart.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vf::domain {

namespace {

double screenedMean(const std::vector<double> &ranges, double meanRange)
{
    std::vector<double> kept;
    std::copy_if(ranges.begin(), ranges.end(), std::back_inserter(kept),
                 [most = movingRangeLimitFactor * meanRange](double range) { return range < most; });
    return kept.empty() ? meanRange : mean(kept); // empty only when nothing moves at all
}

} // namespace

std::vector<double> movingRanges(std::span<const double> values)
{
    std::vector<double> ranges;
    for (size_t i = 1; i < values.size(); ++i)
        ranges.push_back(std::abs(values[i] - values[i - 1]));
    return ranges;
}

std::optional<XmrLimits> xmrLimits(std::span<const double> baseline, const XmrSetup &setup)
{
    if (baseline.size() < 2)
        return std::nullopt;
    const std::vector<double> ranges = movingRanges(baseline);
    XmrLimits limits;
    limits.points = baseline.size();
    limits.mean = mean(baseline);
    limits.meanMovingRange = mean(ranges);
    if (setup.screenMovingRanges)
        limits.meanMovingRange = screenedMean(ranges, limits.meanMovingRange);
    limits.lower = limits.mean - setup.limitFactor * limits.meanMovingRange;
    limits.upper = limits.mean + setup.limitFactor * limits.meanMovingRange;
    limits.movingRangeUpper = movingRangeLimitFactor * limits.meanMovingRange;
    return limits;
}

XmrChart xmrChart(std::span<const double> values, const XmrLimits &limits)
{
    XmrChart chart;
    const double nearLower = limits.mean - (limits.mean - limits.lower) * 2 / 3;
    const double nearUpper = limits.mean + (limits.upper - limits.mean) * 2 / 3;
    for (size_t i = 0; i < values.size(); ++i) {
        const double value = values[i];
        const bool outside = sideOf(value, limits.upper) == Side::Above || sideOf(value, limits.lower) == Side::Below;
        chart.sides.push_back(sideOf(value, limits.mean));
        chart.nearLimit.push_back(
            !outside && (sideOf(value, nearUpper) == Side::Above || sideOf(value, nearLower) == Side::Below));
        if (outside)
            chart.outside.push_back(i + 1);
    }
    chart.shifts = shiftsOf(chart.sides);
    chart.trends = trendsOf(values, nhsRunLength);
    chart.twoOfThree = twoOfThree(chart.nearLimit, chart.sides);
    return chart;
}

std::vector<PointRange> shiftsOf(std::span<const Side> sides, size_t fewest)
{
    std::vector<PointRange> shifts;
    for (size_t first = 0; first < sides.size();) {
        size_t end = first;
        while (end < sides.size() && sides[end] == sides[first])
            ++end;
        if (sides[first] != Side::On && end - first >= fewest)
            shifts.push_back({first + 1, end});
        first = end;
    }
    return shifts;
}

std::vector<size_t> twoOfThree(const std::vector<bool> &nearLimit, std::span<const Side> sides)
{
    Q_ASSERT(nearLimit.size() == sides.size());
    std::vector<bool> marked(sides.size());
    for (size_t first = 0; first + 3 <= sides.size(); ++first) {
        const bool oneSide
            = sides[first] != Side::On && sides[first] == sides[first + 1] && sides[first] == sides[first + 2];
        const auto window = nearLimit.begin() + static_cast<std::ptrdiff_t>(first);
        if (!oneSide || std::count(window, window + 3, true) < 2)
            continue;
        for (size_t i = first; i < first + 3; ++i)
            if (nearLimit[i])
                marked[i] = true;
    }
    std::vector<size_t> points;
    for (size_t i = 0; i < marked.size(); ++i)
        if (marked[i])
            points.push_back(i + 1);
    return points;
}

QLatin1StringView key(Assurance assurance)
{
    switch (assurance) {
    case Assurance::ConsistentPass:
        return QLatin1StringView("consistent_pass");
    case Assurance::ConsistentFail:
        return QLatin1StringView("consistent_fail");
    case Assurance::Inconsistent:
        return QLatin1StringView("inconsistent");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const Assurance> allOf<Assurance>()
{
    static constexpr std::array all{Assurance::ConsistentPass, Assurance::ConsistentFail, Assurance::Inconsistent};
    return all;
}

std::optional<Assurance> assuranceOf(double lower, double upper, std::optional<double> target,
                                     std::optional<Direction> better)
{
    if (!target || !better)
        return std::nullopt;
    const bool upwards = *better == Direction::Up;
    if (sideOf(*target, upper) == Side::Above)
        return upwards ? Assurance::ConsistentFail : Assurance::ConsistentPass;
    if (sideOf(*target, lower) == Side::Below)
        return upwards ? Assurance::ConsistentPass : Assurance::ConsistentFail;
    return Assurance::Inconsistent;
}

} // namespace vf::domain
