#include "domain/measurement/verdict.h"

#include "domain/measurement/achievement.h"

#include <algorithm>
#include <array>

namespace vf::domain {

namespace {

/// Collects what the rules say of the points since the change, apart for better and worse.
class SignalSearch
{
public:
    SignalSearch(std::span<const double> since, const XmrLimits &limits, size_t before, Direction better)
        : m_since(since), m_chart(xmrChart(since, limits)), m_before(before), m_better(better)
    {
    }

    std::vector<Signal> run() const
    {
        std::vector<Signal> found;
        for (const SignalRule rule : allOf<SignalRule>())
            for (const bool improvement : {true, false}) {
                Signal signal = search(rule, improvement);
                if (!signal.points.empty())
                    found.push_back(std::move(signal));
            }
        return found;
    }

private:
    Side side(bool improvement) const { return (m_better == Direction::Up) == improvement ? Side::Above : Side::Below; }

    std::vector<size_t> onSide(const std::vector<size_t> &points, Side side) const
    {
        std::vector<size_t> kept;
        std::copy_if(points.begin(), points.end(), std::back_inserter(kept),
                     [this, side](size_t point) { return m_chart.sides[point - 1] == side; });
        return kept;
    }

    std::vector<PointRange> shiftsOn(Side side) const
    {
        std::vector<PointRange> kept;
        std::copy_if(m_chart.shifts.begin(), m_chart.shifts.end(), std::back_inserter(kept),
                     [this, side](const PointRange &shift) { return m_chart.sides[shift.first - 1] == side; });
        return kept;
    }

    std::vector<PointRange> trendsTo(Side side) const
    {
        std::vector<PointRange> kept;
        for (const Trend &trend : m_chart.trends)
            if (trend.rising == (side == Side::Above) && m_chart.sides[trend.range.last - 1] == side)
                kept.push_back(trend.range);
        return kept;
    }

    Signal search(SignalRule rule, bool improvement) const
    {
        switch (rule) {
        case SignalRule::OutsideLimits:
            return ofPoints(rule, improvement, m_chart.outside);
        case SignalRule::Shift:
            return ofRanges(rule, improvement, shiftsOn(side(improvement)));
        case SignalRule::Trend:
            return ofRanges(rule, improvement, trendsTo(side(improvement)));
        case SignalRule::TwoOfThree:
            return ofPoints(rule, improvement, m_chart.twoOfThree);
        }
        Q_UNREACHABLE();
    }

    Signal ofPoints(SignalRule rule, bool improvement, const std::vector<size_t> &points) const
    {
        const std::vector<size_t> kept = onSide(points, side(improvement));
        return {rule, improvement, numbered(kept), kept.size()};
    }

    Signal ofRanges(SignalRule rule, bool improvement, const std::vector<PointRange> &ranges) const
    {
        size_t longest = 0;
        for (const PointRange &range : ranges)
            longest = std::max(longest, range.count());
        return {rule, improvement, numbered(pointsWithin(ranges)), longest};
    }

    /// Numbers in the whole series.
    std::vector<size_t> numbered(std::vector<size_t> points) const
    {
        for (size_t &point : points)
            point += m_before;
        return points;
    }

    std::span<const double> m_since;
    XmrChart m_chart;
    size_t m_before;
    Direction m_better;
};

std::vector<DatedValue> pointsUntil(QDate asOf, std::span<const Measurement> measurements)
{
    std::vector<DatedValue> points;
    points.reserve(measurements.size());
    for (const Measurement &measurement : measurements)
        if (measurement.on <= asOf)
            points.push_back({measurement.on, measurement.value.value()});
    std::stable_sort(points.begin(), points.end(),
                     [](const DatedValue &a, const DatedValue &b) { return a.on < b.on; });
    return points;
}

size_t baselineSize(const std::vector<DatedValue> &points, const std::optional<QDate> &changedOn)
{
    if (!changedOn)
        return std::min(points.size(), fewestForFirmLimits);
    const auto since
        = std::find_if(points.begin(), points.end(), [&](const DatedValue &point) { return point.on >= *changedOn; });
    return static_cast<size_t>(since - points.begin());
}

/// How much better b is than a.
double gained(double a, double b, Direction better)
{
    return better == Direction::Up ? b - a : a - b;
}

VerdictKind decide(const std::vector<Signal> &found, double change)
{
    const Signal *last = nullptr;
    for (const Signal &signal : found) {
        const bool later = !last || signal.points.back() > last->points.back();
        const bool worse = last && signal.points.back() == last->points.back() && !signal.improvement;
        if (later || worse)
            last = &signal;
    }
    if (!last)
        return VerdictKind::NoSignal;
    if (!last->improvement)
        return VerdictKind::Deterioration;
    return change > 0 ? VerdictKind::Improvement : VerdictKind::NoSignal;
}

std::optional<double> achievementOf(const Indicator &indicator, const Verdict &verdict)
{
    if (!indicator.target || verdict.points.empty())
        return std::nullopt;
    std::optional<double> start;
    if (indicator.baseline)
        start = indicator.baseline->value();
    else if (indicator.changedOn)
        start = verdict.meanBefore;
    const std::optional<double> measured
        = indicator.changedOn ? verdict.meanAfter : std::optional(verdict.points.back().value);
    if (!start || !measured)
        return std::nullopt;
    return achievement(*start, indicator.target->value(), *measured);
}

void compareMeans(const Indicator &indicator, std::span<const double> values, Verdict &verdict)
{
    if (verdict.before > 0)
        verdict.meanBefore = mean(values.first(verdict.before));
    else if (indicator.baseline)
        verdict.meanBefore = indicator.baseline->value();
    if (verdict.after() > 0)
        verdict.meanAfter = mean(values.subspan(verdict.before));
    if (verdict.meanBefore && verdict.meanAfter)
        verdict.change = gained(*verdict.meanBefore, *verdict.meanAfter, indicator.direction);
    verdict.enoughBeforeAfter = indicator.changedOn.has_value() && verdict.before >= fewestBeforeAfter
                                && verdict.after() >= fewestBeforeAfter;
}

} // namespace

QLatin1StringView key(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::TooFewPoints:
        return QLatin1StringView("too_few_points");
    case VerdictKind::NoSignal:
        return QLatin1StringView("no_signal");
    case VerdictKind::Improvement:
        return QLatin1StringView("improvement");
    case VerdictKind::Deterioration:
        return QLatin1StringView("deterioration");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const VerdictKind> allOf<VerdictKind>()
{
    static constexpr std::array all{VerdictKind::TooFewPoints, VerdictKind::NoSignal, VerdictKind::Improvement,
                                    VerdictKind::Deterioration};
    return all;
}

QLatin1StringView key(SignalRule rule)
{
    switch (rule) {
    case SignalRule::OutsideLimits:
        return QLatin1StringView("outside_limits");
    case SignalRule::Shift:
        return QLatin1StringView("shift");
    case SignalRule::Trend:
        return QLatin1StringView("trend");
    case SignalRule::TwoOfThree:
        return QLatin1StringView("two_of_three");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const SignalRule> allOf<SignalRule>()
{
    static constexpr std::array all{SignalRule::OutsideLimits, SignalRule::Shift, SignalRule::Trend,
                                    SignalRule::TwoOfThree};
    return all;
}

std::optional<QDate> Verdict::latest() const
{
    return points.empty() ? std::nullopt : std::optional(points.back().on);
}

std::vector<Signal> Verdict::deciding() const
{
    std::vector<Signal> chosen;
    if (kind == VerdictKind::Improvement || kind == VerdictKind::Deterioration)
        std::copy_if(signalsFound.begin(), signalsFound.end(), std::back_inserter(chosen),
                     [this](const Signal &signal) { return signal.improvement == (kind == VerdictKind::Improvement); });
    return chosen;
}

Verdict judge(const Indicator &indicator, std::span<const Measurement> measurements, QDate asOf)
{
    Verdict verdict;
    verdict.points = pointsUntil(asOf, measurements);
    verdict.before = baselineSize(verdict.points, indicator.changedOn);
    std::vector<double> values;
    values.reserve(verdict.points.size());
    for (const DatedValue &point : verdict.points)
        values.push_back(point.value);
    const std::span<const double> all(values);
    verdict.limits = xmrLimits(all.first(verdict.before));
    compareMeans(indicator, all, verdict);
    verdict.achievement = achievementOf(indicator, verdict);
    if (verdict.before < fewestBeforeChange || verdict.after() == 0 || !verdict.limits)
        return verdict;
    verdict.signalsFound
        = SignalSearch(all.subspan(verdict.before), *verdict.limits, verdict.before, indicator.direction).run();
    verdict.kind = decide(verdict.signalsFound, *verdict.change);
    return verdict;
}

bool supports(EvidenceLevel level, const Verdict &verdict)
{
    switch (level) {
    case EvidenceLevel::Signal:
        return verdict.kind == VerdictKind::Improvement;
    case EvidenceLevel::BeforeAfter:
        return verdict.enoughBeforeAfter && verdict.change && *verdict.change > 0;
    case EvidenceLevel::ReasonedJudgement:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace vf::domain
