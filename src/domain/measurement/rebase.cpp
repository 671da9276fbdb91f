#include "domain/measurement/rebase.h"

#include "domain/measurement/run_chart.h"

#include <algorithm>
#include <array>
#include <optional>

namespace vf::domain {

namespace {

bool wanted(const Run &run, const RebaseSetup &setup)
{
    const bool side = setup.direction == RunDirection::Both || run.above == (setup.direction == RunDirection::Above);
    return side && run.length >= setup.runLength;
}

/// The first sustained run in `rest`, cut off where it has just become long enough. Numbers count within `rest`.
std::optional<MedianSegment> firstSustained(std::span<const double> rest, double centre, const RebaseSetup &setup)
{
    const std::vector<Run> runs = runsOf(rest, centre);
    const auto run = std::find_if(runs.begin(), runs.end(), [&](const Run &each) { return wanted(each, setup); });
    if (run == runs.end())
        return std::nullopt;
    MedianSegment found{MedianKind::Sustained, 0, run->range};
    std::vector<double> useful;
    for (size_t i = run->range.first - 1; useful.size() < setup.runLength; ++i) {
        if (sideOf(rest[i], centre) == Side::On)
            continue;
        useful.push_back(rest[i]);
        found.points.last = i + 1;
    }
    found.median = median(useful);
    return found;
}

} // namespace

QLatin1StringView key(RunDirection direction)
{
    switch (direction) {
    case RunDirection::Above:
        return QLatin1StringView("above");
    case RunDirection::Below:
        return QLatin1StringView("below");
    case RunDirection::Both:
        return QLatin1StringView("both");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const RunDirection> allOf<RunDirection>()
{
    static constexpr std::array all{RunDirection::Above, RunDirection::Below, RunDirection::Both};
    return all;
}

QLatin1StringView key(MedianKind kind)
{
    switch (kind) {
    case MedianKind::Baseline:
        return QLatin1StringView("baseline");
    case MedianKind::Sustained:
        return QLatin1StringView("sustained");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const MedianKind> allOf<MedianKind>()
{
    static constexpr std::array all{MedianKind::Baseline, MedianKind::Sustained};
    return all;
}

QLatin1StringView key(Interval interval)
{
    switch (interval) {
    case Interval::Day:
        return QLatin1StringView("day");
    case Interval::Week:
        return QLatin1StringView("week");
    case Interval::Month:
        return QLatin1StringView("month");
    case Interval::Quarter:
        return QLatin1StringView("quarter");
    case Interval::Year:
        return QLatin1StringView("year");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const Interval> allOf<Interval>()
{
    static constexpr std::array all{Interval::Day, Interval::Week, Interval::Month, Interval::Quarter, Interval::Year};
    return all;
}

std::vector<MedianSegment> rebasedMedians(std::span<const double> values, const RebaseSetup &setup)
{
    if (values.empty())
        return {};
    const size_t baseline = std::clamp<size_t>(setup.baselinePoints, 1, values.size());
    std::vector<MedianSegment> segments{{MedianKind::Baseline, median(values.first(baseline)), {1, baseline}}};
    while (setup.runLength > 0) {
        const size_t done = segments.back().points.last;
        std::optional<MedianSegment> next = firstSustained(values.subspan(done), segments.back().median, setup);
        if (!next)
            break;
        next->points.first += done;
        next->points.last += done;
        segments.push_back(*next);
    }
    return segments;
}

QDate dateOfPoint(size_t point, QDate first, Interval interval)
{
    Q_ASSERT(point >= 1);
    const int steps = static_cast<int>(point) - 1;
    switch (interval) {
    case Interval::Day:
        return first.addDays(steps);
    case Interval::Week:
        return first.addDays(7 * steps);
    case Interval::Month:
        return first.addMonths(steps);
    case Interval::Quarter:
        return first.addMonths(3 * steps);
    case Interval::Year:
        return first.addYears(steps);
    }
    Q_UNREACHABLE();
}

} // namespace vf::domain
