// The run chart: a median, the runs on each side of it, and the rules that tell a signal from noise.
// Source: Perla, Provost & Murray, The run chart: a simple analytical tool for learning from variation in healthcare
// processes, BMJ Quality & Safety 2011;20:46–51 (shift 6, trend 5, Table 1).
#pragma once

#include "domain/keys.h"
#include "domain/measurement/series.h"

#include <optional>
#include <span>
#include <vector>

namespace vf::domain {

struct RunChartSetup
{
    size_t shiftPoints = 6;
    size_t trendPoints = 5;
    std::optional<double> median; ///< of an earlier baseline; empty: of the values themselves
};

/// Successive useful points on one side of the median. Points on the median are skipped: they neither break nor count.
struct Run
{
    PointRange range;  ///< from its first to its last useful point
    size_t length = 0; ///< useful points
    bool above = false;

    friend bool operator==(const Run &, const Run &) = default;
};

/// How many runs chance alone makes; both limits themselves are no signal.
struct RunsLimits
{
    int lower = 0;
    int upper = 0;

    friend bool operator==(const RunsLimits &, const RunsLimits &) = default;
};

/// Table 1 of Perla, Provost & Murray 2011 (after Swed & Eisenhart 1943): 10 to 60 useful observations, else empty.
std::optional<RunsLimits> runsLimits(size_t usefulObservations);

enum class RunsVerdict { NoSignal, TooFew, TooMany };
QLatin1StringView key(RunsVerdict verdict);
template<>
std::span<const RunsVerdict> allOf<RunsVerdict>();

struct RunChart
{
    double median = 0;
    std::vector<size_t> onMedian;
    std::vector<Run> runs;
    std::optional<RunsLimits> limits;
    std::optional<RunsVerdict> verdict; ///< empty where the table has no row
    std::vector<PointRange> shifts;     ///< runs of at least `shiftPoints` useful points
    std::vector<Trend> trends;          ///< see trendsSkippingLikePoints

    size_t usefulObservations() const;
    size_t longestRun() const; ///< in useful points, 0 when every point lies on the median
};

/// Runs of `values` against `centre`.
std::vector<Run> runsOf(std::span<const double> values, double centre);
/// Trends of at least `fewest` points, where of two or more successive equal values only the first counts: like points
/// neither break a trend nor add to it (Perla, Provost & Murray 2011, rule 2). Numbers are those of the counted points.
std::vector<Trend> trendsSkippingLikePoints(std::span<const double> values, size_t fewest);

/// Empty when there are no values.
std::optional<RunChart> runChart(std::span<const double> values, const RunChartSetup &setup = {});

} // namespace vf::domain
