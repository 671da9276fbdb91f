#include "domain/measurement/phases.h"

#include <algorithm>

namespace vf::domain {

namespace {

/// How many points lie before the day.
size_t pointsBefore(const Verdict &verdict, QDate day)
{
    const auto since = std::find_if(verdict.points.begin(), verdict.points.end(),
                                    [&](const DatedValue &point) { return point.on >= day; });
    return static_cast<size_t>(since - verdict.points.begin());
}

std::vector<Measurement> pointsOf(const Verdict &verdict, const Phase &phase)
{
    std::vector<Measurement> points;
    for (size_t point = phase.first; point <= phase.last; ++point) {
        Measurement measurement;
        measurement.on = verdict.points[point - 1].on;
        measurement.value = base::MeasuredValue::of(verdict.points[point - 1].value);
        points.push_back(measurement);
    }
    return points;
}

} // namespace

base::Result<void> checkRebase(const Rebase &rebase)
{
    if (!rebase.from.isValid())
        return base::fail(base::invalid(QLatin1StringView("from"), QLatin1StringView("invalid_date")));
    if (rebase.reason.trimmed().isEmpty())
        return base::fail(base::invalid(QLatin1StringView("reason"), QLatin1StringView("missing_value")));
    return {};
}

Monitoring monitor(const Indicator &indicator, const Verdict &verdict, std::span<const Rebase> rebases)
{
    Monitoring monitoring;
    if (verdict.points.empty())
        return monitoring;
    std::vector<size_t> starts; // points before each phase that a decision begins
    for (const Rebase &rebase : rebases)
        if (const size_t before = pointsBefore(verdict, rebase.from); before > 0 && before < verdict.points.size())
            starts.push_back(before);
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    monitoring.phases.push_back({1, starts.empty() ? verdict.points.size() : starts.front(), verdict.limits, false});

    Indicator level = indicator; // judged against its own first points
    level.changedOn.reset();
    level.baseline.reset();
    for (size_t i = 0; i < starts.size(); ++i) {
        Phase phase{starts[i] + 1, i + 1 < starts.size() ? starts[i + 1] : verdict.points.size(), {}, true};
        const std::vector<Measurement> points = pointsOf(verdict, phase);
        Verdict own = judge(level, points, points.back().on);
        phase.limits = own.limits;
        monitoring.phases.push_back(phase);
        if (i + 1 == starts.size())
            monitoring.sinceRebase = std::move(own);
    }
    return monitoring;
}

std::optional<RunChart> runChartOf(const Verdict &verdict)
{
    std::vector<double> values;
    for (const DatedValue &point : verdict.points)
        values.push_back(point.value);
    RunChartSetup setup;
    if (verdict.before >= fewestBeforeChange)
        setup.median = median(std::span(values).first(verdict.before));
    return runChart(values, setup);
}

} // namespace vf::domain
