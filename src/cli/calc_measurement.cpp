// calc xmr, run-rules and rebase: charts of measured values and the rules that tell a signal from noise.
#include "cli/calc_input.h"
#include "domain/measurement/rebase.h"
#include "domain/measurement/run_chart.h"
#include "domain/measurement/xmr_chart.h"

#include <QJsonArray>

#include <algorithm>

namespace vf::cli {

namespace {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

constexpr int mostPoints = 1'000'000;
/// The one runs table there is here; others differ in a row or two, so results name it.
constexpr auto runsTable = "Perla, Provost & Murray 2011"_L1;

QJsonArray pointList(const std::vector<size_t> &points)
{
    QJsonArray list;
    for (const size_t point : points)
        list.append(static_cast<qint64>(point));
    return list;
}

QJsonArray pairs(const std::vector<PointRange> &ranges)
{
    QJsonArray list;
    for (const PointRange &range : ranges)
        list.append(pointList({range.first, range.last}));
    return list;
}

QJsonArray pairs(const std::vector<Trend> &trends)
{
    QJsonArray list;
    for (const Trend &trend : trends)
        list.append(pointList({trend.range.first, trend.range.last}));
    return list;
}

/// "up", "down", "both" when there is one of each, null when there is none.
QJsonValue directionOf(const std::vector<Trend> &trends)
{
    if (trends.empty())
        return QJsonValue::Null;
    const auto rising = std::count_if(trends.begin(), trends.end(), [](const Trend &trend) { return trend.rising; });
    if (rising == 0)
        return u"down"_s;
    return static_cast<size_t>(rising) == trends.size() ? u"up"_s : u"both"_s;
}

template<class E>
QStringList keysOf()
{
    QStringList keys;
    for (const E value : allOf<E>())
        keys.append(QString(key(value)));
    return keys;
}

/// A number, or a fraction as in the handbooks: "3/1.128".
double limitFactor(CalcInput &input)
{
    constexpr auto name = "limit_factor"_L1;
    if (!input.has(name))
        return xmrLimitFactor;
    if (input.isNumber(name))
        return input.number(name, NumberRange::positive());
    const QStringList parts = input.text(name).split(u'/');
    bool good = parts.size() <= 2;
    double factor = parts.front().trimmed().toDouble(&good);
    if (good && parts.size() == 2)
        factor /= parts.back().trimmed().toDouble(&good);
    if (!good || parts.size() > 2 || !(factor > 0) || factor > NumberRange::largest) {
        input.refuse(name, calc_reason::notANumber);
        return xmrLimitFactor;
    }
    return factor;
}

std::optional<Direction> goodDirection(CalcInput &input)
{
    constexpr auto name = "improvement_direction"_L1;
    if (!input.has(name))
        return std::nullopt;
    const QString text = input.choice(name, {u"increase"_s, u"decrease"_s, u"neutral"_s});
    if (text == u"neutral")
        return std::nullopt;
    return text == u"increase" ? Direction::Up : Direction::Down;
}

QJsonValue assuranceJson(double lower, double upper, std::optional<double> target, std::optional<Direction> better)
{
    const std::optional<Assurance> found = assuranceOf(lower, upper, target, better);
    return found ? QJsonValue(QString(key(*found))) : QJsonValue(QJsonValue::Null);
}

/// One question to the assurance rule. Of several segments the last is in force.
QJsonValue assuranceOfItem(CalcInput item)
{
    CalcInput limits = item;
    if (item.has("segments"_L1))
        for (const CalcInput &segment : item.objects("segments"_L1))
            limits = segment;
    const double lower = limits.number("lower_limit"_L1);
    const double upper = limits.number("upper_limit"_L1);
    if (lower > upper)
        limits.refuse("upper_limit"_L1, calc_reason::outOfRange);
    return assuranceJson(lower, upper, item.numberIfAny("target"_L1), goodDirection(item));
}

std::vector<Side> sidesOf(const std::vector<double> &values, double centre)
{
    std::vector<Side> sides;
    sides.reserve(values.size());
    for (const double value : values)
        sides.push_back(sideOf(value, centre));
    return sides;
}

/// One series for the rules alone: values, or values already judged (side of the mean, near a limit).
class RuleVector
{
public:
    explicit RuleVector(CalcInput input) : m_input(std::move(input))
    {
        constexpr auto rule = "rule"_L1;
        if (m_input.has(rule))
            m_rule = m_input.choice(rule, {u"trend"_s, u"shift"_s, u"two_of_three"_s, u"outside_limits"_s});
        if (m_input.has("values"_L1)) {
            m_values = m_input.numbers("values"_L1);
            m_limits = xmrLimits(m_values);
        }
        readSides();
        readNearLimit();
    }

    QJsonObject results()
    {
        QJsonObject results;
        if (wants(u"trend", !m_values.empty(), "values"_L1)) {
            const std::vector<Trend> trends = trendsOf(m_values, nhsRunLength);
            results[u"trend_points"] = pointList(pointsWithin(trends));
            results[u"trend_direction"] = directionOf(trends);
        }
        if (wants(u"shift", !m_sides.empty(), "side_of_mean"_L1))
            results[u"shift_points"] = pointList(pointsWithin(shiftsOf(m_sides)));
        if (wants(u"two_of_three", !m_sides.empty() && !m_near.empty(), "close_to_limit"_L1))
            results[u"two_of_three_points"] = pointList(twoOfThree(m_near, m_sides));
        if (wants(u"outside_limits", m_limits.has_value(), "values"_L1))
            results[u"points_outside_limits"] = pointList(xmrChart(m_values, *m_limits).outside);
        return results;
    }

private:
    /// The rule the vector names, or without a name each rule that its inputs are enough for.
    bool wants(QStringView rule, bool possible, QLatin1StringView needed)
    {
        if (m_rule.isEmpty())
            return possible;
        if (m_rule != rule)
            return false;
        if (!possible)
            m_input.refuse(needed, m_input.has(needed) ? calc_reason::tooFewValues : calc_reason::missing);
        return possible;
    }

    void readSides()
    {
        constexpr auto name = "side_of_mean"_L1;
        if (m_input.has(name)) {
            for (const double side : m_input.numbers(name, NumberRange::between(-1, 1)))
                m_sides.push_back(sideOf(side, 0));
        } else if (!m_values.empty()) {
            m_sides = sidesOf(m_values, mean(m_values));
        }
    }

    void readNearLimit()
    {
        constexpr auto name = "close_to_limit"_L1;
        if (m_input.has(name)) {
            for (const double near : m_input.numbers(name, NumberRange::between(-1, 1)))
                m_near.push_back(sideOf(near, 0) != Side::On);
            if (!m_sides.empty() && m_near.size() != m_sides.size())
                m_input.refuse(name, calc_reason::lengthsDiffer);
            if (m_sides.empty())
                m_input.refuse("side_of_mean"_L1, calc_reason::missing);
        } else if (m_limits) {
            m_near = xmrChart(m_values, *m_limits).nearLimit;
        }
        if (m_near.size() != m_sides.size())
            m_near.clear(); // judged values of different lengths: refused above
    }

    CalcInput m_input;
    QString m_rule;
    std::vector<double> m_values;
    std::optional<XmrLimits> m_limits;
    std::vector<Side> m_sides;
    std::vector<bool> m_near;
};

void addXmrChart(CalcInput &input, QJsonObject &results)
{
    const std::vector<double> values = input.numbers("values"_L1);
    const XmrSetup setup{limitFactor(input), input.trueOr("screen_moving_ranges"_L1, false)};
    const int count = static_cast<int>(values.size());
    const int frozen = input.wholeOr("baseline_points"_L1, count, 2, std::max(count, 2));
    if (count < 2)
        input.refuse("values"_L1, calc_reason::tooFewValues);
    if (!input.good())
        return;
    const std::span<const double> all(values);
    const XmrLimits limits = *xmrLimits(all.first(static_cast<size_t>(frozen)), setup);
    const XmrChart chart = xmrChart(values, limits);
    results[u"mean"] = limits.mean;
    results[u"mean_moving_range"] = limits.meanMovingRange;
    results[u"lower_limit"] = limits.lower;
    results[u"lower_limit_for_counts"] = limits.lowerForCounts();
    results[u"upper_limit"] = limits.upper;
    results[u"mr_upper_limit"] = limits.movingRangeUpper;
    results[u"provisional_limits"] = limits.provisional();
    results[u"points_outside_limits"] = pointList(chart.outside);
    results[u"shift_points"] = pointList(pointsWithin(chart.shifts));
    results[u"trend_points"] = pointList(pointsWithin(chart.trends));
    results[u"trend_direction"] = directionOf(chart.trends);
    results[u"two_of_three_points"] = pointList(chart.twoOfThree);
    if (input.has("target"_L1))
        results[u"assurance"]
            = assuranceJson(limits.lower, limits.upper, input.numberIfAny("target"_L1), goodDirection(input));
}

void addTableRows(CalcInput &input, QJsonObject &results)
{
    QJsonObject limits;
    for (const double row : input.numbers("table_rows"_L1, NumberRange::between(0, mostPoints))) {
        const auto useful = static_cast<size_t>(row);
        const std::optional<RunsLimits> found = runsLimits(useful);
        limits[QString::number(useful)]
            = found ? QJsonValue(QJsonArray{found->lower, found->upper}) : QJsonValue(QJsonValue::Null);
    }
    results[u"limits"] = limits;
}

void addRunChart(const std::vector<double> &values, const RunChartSetup &setup, QJsonObject &results)
{
    const RunChart chart = *runChart(values, setup);
    QJsonArray lengths;
    for (const Run &run : chart.runs)
        lengths.append(static_cast<qint64>(run.length));
    results[u"median"] = chart.median;
    results[u"points_on_median"] = pointList(chart.onMedian);
    results[u"useful_observations"] = static_cast<qint64>(chart.usefulObservations());
    results[u"runs"] = static_cast<qint64>(chart.runs.size());
    results[u"run_lengths"] = lengths;
    results[u"longest_run"] = static_cast<qint64>(chart.longestRun());
    results[u"runs_lower_limit"] = chart.limits ? QJsonValue(chart.limits->lower) : QJsonValue(QJsonValue::Null);
    results[u"runs_upper_limit"] = chart.limits ? QJsonValue(chart.limits->upper) : QJsonValue(QJsonValue::Null);
    results[u"runs_verdict"] = chart.verdict ? QJsonValue(QString(key(*chart.verdict))) : QJsonValue(QJsonValue::Null);
    results[u"shift_point_ranges"] = pairs(chart.shifts);
    results[u"trend_point_ranges"] = pairs(chart.trends);
}

} // namespace

CalcResult calcXmr(const QJsonObject &inputs)
{
    CalcInput input(inputs);
    QJsonObject results;
    const bool vectors = input.has("vectors"_L1);
    const bool assurance = input.has("assurance"_L1);
    if (input.has("values"_L1) || (!vectors && !assurance))
        addXmrChart(input, results);
    if (vectors)
        for (CalcInput &item : input.objects("vectors"_L1)) {
            const QString name = item.text("name"_L1);
            results[name] = RuleVector(item).results();
        }
    if (assurance) {
        QJsonArray list;
        for (const CalcInput &item : input.objects("assurance"_L1))
            list.append(assuranceOfItem(item));
        results[u"assurance"] = list;
    }
    if (!input.good())
        return input.refusal();
    return results;
}

CalcResult calcRunRules(const QJsonObject &inputs)
{
    CalcInput input(inputs);
    QJsonObject results;
    RunChartSetup setup;
    setup.shiftPoints = static_cast<size_t>(input.wholeOr("shift_min_points"_L1, 6, 2, mostPoints));
    setup.trendPoints = static_cast<size_t>(input.wholeOr("trend_min_points"_L1, 5, 2, mostPoints));
    setup.median = input.numberIfAny("median"_L1);
    if (input.has("runs_table"_L1))
        input.choice("runs_table"_L1, {QString(runsTable)});
    const bool rows = input.has("table_rows"_L1);
    if (rows)
        addTableRows(input, results);
    results[u"runs_table"] = QString(runsTable);
    if (input.has("values"_L1) || !rows) {
        const std::vector<double> values = input.numbers("values"_L1);
        if (input.good())
            addRunChart(values, setup, results);
    }
    if (!input.good())
        return input.refusal();
    return results;
}

CalcResult calcRebase(const QJsonObject &inputs)
{
    CalcInput input(inputs);
    const std::vector<double> values = input.numbers("values"_L1);
    const int count = std::max(1, static_cast<int>(values.size()));
    RebaseSetup setup;
    setup.baselinePoints = static_cast<size_t>(input.wholeOr("baseline_points"_L1, std::min(12, count), 1, count));
    setup.runLength = static_cast<size_t>(input.wholeOr("run_length"_L1, 9, 0, mostPoints));
    if (input.has("direction"_L1))
        setup.direction
            = fromKey<RunDirection>(input.choice("direction"_L1, keysOf<RunDirection>())).value_or(RunDirection::Both);
    Interval interval = Interval::Month;
    if (input.has("interval"_L1))
        interval = fromKey<Interval>(input.choice("interval"_L1, keysOf<Interval>())).value_or(Interval::Month);
    std::optional<QDate> first;
    if (const auto text = input.textIfAny("first_date"_L1)) {
        first = QDate::fromString(*text, Qt::ISODate);
        if (!first->isValid())
            input.refuse("first_date"_L1, calc_reason::notADate);
    }
    if (!input.good())
        return input.refusal();
    QJsonArray segments;
    for (const MedianSegment &segment : rebasedMedians(values, setup)) {
        QJsonObject entry{{u"kind"_s, QString(key(segment.kind))},
                          {u"median"_s, segment.median},
                          {u"first_point"_s, static_cast<qint64>(segment.points.first)},
                          {u"last_point"_s, static_cast<qint64>(segment.points.last)}};
        if (first) {
            entry[u"start"] = dateOfPoint(segment.points.first, *first, interval).toString(Qt::ISODate);
            entry[u"end"] = dateOfPoint(segment.points.last, *first, interval).toString(Qt::ISODate);
        }
        segments.append(entry);
    }
    return QJsonObject{{u"segments"_s, segments}};
}

} // namespace vf::cli
