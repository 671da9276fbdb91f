// What run charts and XmR charts have in common: points in time order, the side of a centre line they lie on, stretches
// of successive points. Point numbers start at 1, as people count on a chart.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace vf::domain {

enum class Side { Below, On, Above };

/// Where `value` lies against a line. A distance that only floating point makes (1e-12 of the larger, at least 1e-12)
/// counts as on the line, so that ten equal decimals lie on their own mean.
Side sideOf(double value, double line);

/// Successive points, both ends with it.
struct PointRange
{
    size_t first = 0;
    size_t last = 0;

    size_t count() const { return last - first + 1; }
    friend bool operator==(const PointRange &, const PointRange &) = default;
};

/// Points that only rise, or only fall.
struct Trend
{
    PointRange range;
    bool rising = false;

    friend bool operator==(const Trend &, const Trend &) = default;
};

/// Sum / number. `values` must not be empty.
double mean(std::span<const double> values);
/// The middle value, of an even number the mean of the two in the middle. `values` must not be empty.
double median(std::span<const double> values);

/// Every longest stretch of at least `fewest` points in which each is above the one before, or each below it. Equal
/// neighbours break it. A turning point ends one trend and begins the next.
std::vector<Trend> trendsOf(std::span<const double> values, size_t fewest);

/// Every point number within the ranges once, in order.
std::vector<size_t> pointsWithin(std::span<const PointRange> ranges);
std::vector<size_t> pointsWithin(std::span<const Trend> trends);

} // namespace vf::domain
