#include "domain/valuestream/time_reading.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vf::domain {

namespace {

ThreePoint toHundredths(const ThreePoint &minutes)
{
    const auto rounded = [](double value) { return std::round(value * 100) / 100; };
    return {rounded(minutes.low), rounded(minutes.likely), rounded(minutes.high)};
}

/// The value that `probability` of the sorted values stay under, interpolated between neighbours.
double percentile(const std::vector<double> &sorted, double probability)
{
    const double place = probability * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<size_t>(place);
    const double part = place - static_cast<double>(below);
    return part > 0 ? sorted[below] + part * (sorted[below + 1] - sorted[below]) : sorted[below];
}

double deviationOf(std::span<const ThreePoint> estimates)
{
    if (estimates.size() < 2)
        return 0;
    const auto count = static_cast<double>(estimates.size());
    double mean = 0;
    for (const ThreePoint &estimate : estimates)
        mean += estimate.likely / count;
    double squares = 0;
    for (const ThreePoint &estimate : estimates)
        squares += (estimate.likely - mean) * (estimate.likely - mean);
    return std::sqrt(squares / (count - 1));
}

} // namespace

QLatin1StringView key(ReadingSource source)
{
    switch (source) {
    case ReadingSource::Estimate:
        return QLatin1StringView("estimate");
    case ReadingSource::Stopwatch:
        return QLatin1StringView("stopwatch");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const ReadingSource> allOf<ReadingSource>()
{
    static constexpr std::array all{ReadingSource::Estimate, ReadingSource::Stopwatch};
    return all;
}

TimedLine lineOf(const TimeReading &reading)
{
    Q_ASSERT(reading.step.has_value() != reading.challenge.has_value());
    return reading.step ? TimedLine(*reading.step) : TimedLine(*reading.challenge);
}

ThreePoint pooledEstimates(std::span<const ThreePoint> estimates)
{
    Q_ASSERT(!estimates.empty());
    const auto isSingle = [](const ThreePoint &estimate) { return estimate.low == estimate.high; };
    if (std::all_of(estimates.begin(), estimates.end(), isSingle)) {
        std::vector<double> minutes;
        for (const ThreePoint &estimate : estimates)
            minutes.push_back(estimate.likely);
        return pooledReadings(std::move(minutes));
    }
    ThreePoint sum;
    for (const ThreePoint &estimate : estimates) {
        sum.low += estimate.low;
        sum.likely += estimate.likely;
        sum.high += estimate.high;
    }
    const auto count = static_cast<double>(estimates.size());
    return toHundredths({sum.low / count, sum.likely / count, sum.high / count});
}

ThreePoint pooledReadings(std::vector<double> minutes)
{
    Q_ASSERT(!minutes.empty());
    std::sort(minutes.begin(), minutes.end());
    return toHundredths({percentile(minutes, 0.1), percentile(minutes, 0.5), percentile(minutes, 0.9)});
}

std::optional<PooledTime> pooledTime(std::span<const TimeReading> readings)
{
    if (readings.empty())
        return std::nullopt;
    PooledTime time;
    const auto isClock = [](const TimeReading &reading) { return reading.source == ReadingSource::Stopwatch; };
    if (std::any_of(readings.begin(), readings.end(), isClock))
        time.source = ReadingSource::Stopwatch;
    std::vector<ThreePoint> points;
    for (const TimeReading &reading : readings)
        if (reading.source == time.source)
            points.push_back(reading.minutes.points());
    time.count = points.size();
    time.pooled = pooledEstimates(points);
    const auto byLow = [](const ThreePoint &a, const ThreePoint &b) { return a.low < b.low; };
    const auto byHigh = [](const ThreePoint &a, const ThreePoint &b) { return a.high < b.high; };
    time.least = std::min_element(points.begin(), points.end(), byLow)->low;
    time.most = std::max_element(points.begin(), points.end(), byHigh)->high;
    time.deviation = deviationOf(points);
    return time;
}

} // namespace vf::domain
