#include "domain/measurement/run_chart.h"

#include <algorithm>
#include <array>

namespace vf::domain {

namespace {

constexpr size_t firstTableRow = 10;
// As printed, row by row from 10 useful observations to 60.
constexpr std::array<RunsLimits, 51> runsTable{{
    {3, 9},   {3, 10},  {3, 11},  {4, 11},  {4, 12},  {5, 12},  {5, 13},  {5, 13},  {6, 14},  {6, 15},  // 10–19
    {6, 16},  {7, 16},  {7, 17},  {7, 17},  {8, 18},  {8, 18},  {9, 19},  {10, 19}, {10, 20}, {10, 20}, // 20–29
    {11, 21}, {11, 22}, {11, 23}, {12, 23}, {12, 24}, {12, 24}, {13, 25}, {13, 25}, {14, 26}, {14, 26}, // 30–39
    {15, 27}, {15, 27}, {16, 28}, {16, 28}, {17, 29}, {17, 30}, {17, 31}, {18, 31}, {18, 32}, {19, 32}, // 40–49
    {19, 33}, {20, 33}, {20, 34}, {21, 34}, {21, 35}, {22, 35}, {22, 35}, {23, 36}, {23, 37}, {24, 38}, // 50–59
    {24, 38},                                                                                           // 60
}};

RunsVerdict judge(size_t runs, const RunsLimits &limits)
{
    if (runs < static_cast<size_t>(limits.lower))
        return RunsVerdict::TooFew;
    return runs > static_cast<size_t>(limits.upper) ? RunsVerdict::TooMany : RunsVerdict::NoSignal;
}

} // namespace

std::optional<RunsLimits> runsLimits(size_t usefulObservations)
{
    if (usefulObservations < firstTableRow || usefulObservations >= firstTableRow + runsTable.size())
        return std::nullopt;
    return runsTable[usefulObservations - firstTableRow];
}

QLatin1StringView key(RunsVerdict verdict)
{
    switch (verdict) {
    case RunsVerdict::NoSignal:
        return QLatin1StringView("no_signal");
    case RunsVerdict::TooFew:
        return QLatin1StringView("too_few");
    case RunsVerdict::TooMany:
        return QLatin1StringView("too_many");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const RunsVerdict> allOf<RunsVerdict>()
{
    static constexpr std::array all{RunsVerdict::NoSignal, RunsVerdict::TooFew, RunsVerdict::TooMany};
    return all;
}

size_t RunChart::usefulObservations() const
{
    size_t useful = 0;
    for (const Run &run : runs)
        useful += run.length;
    return useful;
}

size_t RunChart::longestRun() const
{
    size_t longest = 0;
    for (const Run &run : runs)
        longest = std::max(longest, run.length);
    return longest;
}

std::vector<Run> runsOf(std::span<const double> values, double centre)
{
    std::vector<Run> runs;
    for (size_t i = 0; i < values.size(); ++i) {
        const Side side = sideOf(values[i], centre);
        if (side == Side::On)
            continue;
        const bool above = side == Side::Above;
        if (runs.empty() || runs.back().above != above)
            runs.push_back({{i + 1, i + 1}, 0, above});
        runs.back().range.last = i + 1;
        ++runs.back().length;
    }
    return runs;
}

std::vector<Trend> trendsSkippingLikePoints(std::span<const double> values, size_t fewest)
{
    std::vector<double> counted;
    std::vector<size_t> numbers;
    for (size_t i = 0; i < values.size(); ++i) {
        if (!counted.empty() && sideOf(values[i], counted.back()) == Side::On)
            continue;
        counted.push_back(values[i]);
        numbers.push_back(i + 1);
    }
    std::vector<Trend> trends = trendsOf(counted, fewest);
    for (Trend &trend : trends)
        trend.range = {numbers[trend.range.first - 1], numbers[trend.range.last - 1]};
    return trends;
}

std::optional<RunChart> runChart(std::span<const double> values, const RunChartSetup &setup)
{
    if (values.empty())
        return std::nullopt;
    RunChart chart;
    chart.median = setup.median ? *setup.median : median(values);
    for (size_t i = 0; i < values.size(); ++i)
        if (sideOf(values[i], chart.median) == Side::On)
            chart.onMedian.push_back(i + 1);
    chart.runs = runsOf(values, chart.median);
    chart.limits = runsLimits(chart.usefulObservations());
    if (chart.limits)
        chart.verdict = judge(chart.runs.size(), *chart.limits);
    for (const Run &run : chart.runs)
        if (run.length >= setup.shiftPoints)
            chart.shifts.push_back(run.range);
    chart.trends = trendsSkippingLikePoints(values, setup.trendPoints);
    return chart;
}

} // namespace vf::domain
