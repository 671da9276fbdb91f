// The XmR chart: limits from the mean moving range, and the rules of NHS England's Making Data Count that tell a signal
// from noise. The standard deviation has no place here: a real change inflates it and hides itself.
// Sources: Wheeler, Understanding Variation (factors 2.66 and 3.267); NHS-R, NHSRplotthedots (rules, screening,
// assurance).
#pragma once

#include "domain/measurement/indicator.h"
#include "domain/measurement/series.h"

#include <optional>
#include <span>
#include <vector>

namespace vf::domain {

/// Limits lie this many mean moving ranges from the mean: 3 / 1.128, rounded as in the literature.
constexpr double xmrLimitFactor = 2.66;
/// A moving range above this many mean moving ranges is a signal of its own.
constexpr double movingRangeLimitFactor = 3.267;
/// Limits from fewer points than this are "foreløpige grenser".
constexpr size_t fewestForFirmLimits = 12;
/// Successive points that make a shift or a trend (seven points are six steps).
constexpr size_t nhsRunLength = 7;

struct XmrSetup
{
    double limitFactor = xmrLimitFactor;
    /// Leave moving ranges ≥ 3.267 × their mean out, once, and take the mean again. The mean of the values stays.
    bool screenMovingRanges = false;
};

struct XmrLimits
{
    double mean = 0;
    double meanMovingRange = 0;
    double lower = 0;
    double upper = 0;
    double movingRangeUpper = 0;
    size_t points = 0; ///< how many values they were made from

    bool provisional() const { return points < fewestForFirmLimits; }
    /// The lower limit to draw for what cannot be negative (a count, minutes): never below 0.
    double lowerForCounts() const { return lower < 0 ? 0 : lower; }
    friend bool operator==(const XmrLimits &, const XmrLimits &) = default;
};

/// |each value − the one before|: one fewer than the values.
std::vector<double> movingRanges(std::span<const double> values);

/// Limits from `baseline`, in time order. They stay as they are for later points until somebody rebases. Empty for
/// fewer than two values: nothing moves.
std::optional<XmrLimits> xmrLimits(std::span<const double> baseline, const XmrSetup &setup = {});

/// A series held against limits: what each rule says.
struct XmrChart
{
    std::vector<Side> sides;     ///< of the mean, per point
    std::vector<bool> nearLimit; ///< per point: beyond two thirds of the way to a limit, not outside it
    std::vector<size_t> outside; ///< points outside the limits
    std::vector<PointRange> shifts;
    std::vector<Trend> trends;
    std::vector<size_t> twoOfThree; ///< the points near a limit that make the rule
};

XmrChart xmrChart(std::span<const double> values, const XmrLimits &limits);

/// Stretches of at least seven successive points on one side of the mean. A point on the mean breaks them.
std::vector<PointRange> shiftsOf(std::span<const Side> sides, size_t fewest = nhsRunLength);
/// Points near a limit in a window of three where at least two are near one and all three lie on the same side of the
/// mean. Only the near points are marked.
std::vector<size_t> twoOfThree(const std::vector<bool> &nearLimit, std::span<const Side> sides);

/// Can the process, as it is, be trusted to meet its target?
enum class Assurance { ConsistentPass, ConsistentFail, Inconsistent };
QLatin1StringView key(Assurance assurance);
template<>
std::span<const Assurance> allOf<Assurance>();

/// Judged by the limits in force (of a rebased chart the last ones). Empty without a target or a good direction.
std::optional<Assurance> assuranceOf(double lower, double upper, std::optional<double> target,
                                     std::optional<Direction> better);

} // namespace vf::domain
