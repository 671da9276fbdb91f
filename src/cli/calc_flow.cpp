// calc pert, takt, little and pareto: networks, paces and what counts most.
#include "cli/calc_estimate_input.h"
#include "domain/network/activity_network.h"
#include "domain/valuestream/pareto.h"
#include "domain/valuestream/takt.h"

#include <QJsonArray>

#include <array>

namespace vf::cli {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

std::vector<Activity> readActivities(CalcInput &input)
{
    std::vector<Activity> activities;
    for (CalcInput &activity : input.objects("activities"_L1)) {
        Activity read;
        read.name = activity.text("id"_L1);
        if (activity.has("predecessors"_L1))
            read.predecessors = activity.texts("predecessors"_L1);
        read.duration = activity.has("duration"_L1)
                            ? readEstimateOf(activity, "duration"_L1, NumberRange::notNegative())
                            : readEstimate(activity, NumberRange::notNegative());
        activities.push_back(std::move(read));
    }
    return activities;
}

/// A unit of time as keys spell it in the singular.
struct TimeUnit
{
    const char *name;
    double seconds;
};
constexpr std::array<TimeUnit, 3> clockUnits{{{"second", 1}, {"minute", 60}, {"hour", 3600}}};

QString keyOf(const char *before, const char *unit, const char *after = "")
{
    return QLatin1StringView(before) + QLatin1StringView(unit) + QLatin1StringView(after);
}

/// Working time: available_seconds, _minutes or _hours, or shifts × (hours per shift − breaks). In seconds.
double availableSeconds(CalcInput &input)
{
    for (const TimeUnit &unit : clockUnits)
        if (const QString key = keyOf("available_", unit.name, "s"); input.has(key))
            return unit.seconds * input.number(key, NumberRange::notNegative());
    if (!input.has("hours_per_shift"_L1))
        return input.number("available_seconds"_L1, NumberRange::notNegative()); // says that it is missing
    const double hours = input.number("hours_per_shift"_L1, NumberRange::between(0, 24));
    const double breaks =
        input.numberIfAny("break_minutes_per_shift"_L1, NumberRange::between(0, hours * 60)).value_or(0);
    return input.numberIfAny("shifts"_L1, NumberRange::notNegative()).value_or(1) * (hours * 60 - breaks) * 60;
}

/// The unit that both arrivals and lead time are counted in.
struct LittleUnit
{
    QString arrivals, leadTime;        ///< keys
    std::optional<double> daysPerYear; ///< when arrivals are given or wanted per year
};

LittleUnit littleUnit(CalcInput &input)
{
    for (const char *unit : {"minute", "hour", "day", "week", "month"}) {
        const LittleUnit found{keyOf("arrivals_per_", unit), keyOf("lead_time_", unit, "s"), {}};
        if ((input.has(found.arrivals) || input.has(found.leadTime)) && !input.has("days_per_year"_L1) &&
            !input.has("arrivals_per_year"_L1))
            return found;
    }
    if (input.has("lead_time_years"_L1))
        return {u"arrivals_per_year"_s, u"lead_time_years"_s, {}};
    return {u"arrivals_per_year"_s, u"lead_time_days"_s, input.number("days_per_year"_L1, {0, 366, true})};
}

} // namespace

CalcResult calcPert(const QJsonObject &inputs)
{
    CalcInput input(inputs);
    const EstimateRule rule = readRule(input, "rule"_L1, EstimateRule::Pert);
    const std::vector<Activity> activities = readActivities(input);
    if (!input.good())
        return input.refusal();
    const auto network = networkFigures(activities, rule);
    if (!network) {
        const base::Error &error = network.error();
        return tl::unexpected(CalcError{u"activities[%1]"_s.arg(error.detail("activity"_L1)), error.reason});
    }
    QJsonObject expected, variances, slack;
    for (size_t i = 0; i < activities.size(); ++i) {
        expected.insert(activities[i].name, network->activities[i].expected);
        variances.insert(activities[i].name, network->activities[i].variance);
        slack.insert(activities[i].name, network->activities[i].slack());
    }
    QJsonArray path;
    for (const size_t activity : network->criticalPath)
        path.append(activities[activity].name);
    return QJsonObject{{u"expected"_s, expected},
                       {u"variance"_s, variances},
                       {u"slack"_s, slack},
                       {u"critical_path"_s, path},
                       {u"duration"_s, network->duration},
                       {u"critical_path_variance"_s, network->pathVariance},
                       {u"critical_path_standard_deviation"_s, network->pathStandardDeviation}};
}

CalcResult calcTakt(const QJsonObject &inputs)
{
    CalcInput input(inputs);
    const double available = availableSeconds(input);
    const bool perDay = input.has("daily_demand_units"_L1);
    const double demand = input.number(perDay ? "daily_demand_units"_L1 : "demand_units"_L1, NumberRange::positive());
    if (!input.good())
        return input.refusal();
    QJsonObject results;
    for (const TimeUnit &unit : clockUnits)
        results.insert(keyOf("takt_", unit.name, "s"), takt(available, demand).value() / unit.seconds);
    return results;
}

CalcResult calcLittle(const QJsonObject &inputs)
{
    CalcInput input(inputs);
    const LittleUnit unit = littleUnit(input);
    const QString casesKey = u"work_in_progress_units"_s;
    // Days are working days where a year's arrivals are spread over the days of the year.
    const double perUnit = unit.daysPerYear.value_or(1);
    const auto range = input.has(casesKey) ? NumberRange::positive() : NumberRange::notNegative();
    const auto arrivals = input.numberIfAny(unit.arrivals, range);
    const auto leadTime = input.numberIfAny(unit.leadTime, range);
    const auto cases = input.numberIfAny(casesKey, NumberRange::notNegative());
    if (arrivals && leadTime && cases)
        input.refuse(casesKey, "nothing_to_solve"_L1);
    else if (!arrivals && !(leadTime && cases))
        input.refuse(unit.arrivals, calc_reason::missing);
    else if (!leadTime && !(arrivals && cases))
        input.refuse(unit.leadTime, calc_reason::missing);
    if (!input.good())
        return input.refusal();
    if (!cases)
        return QJsonObject{{casesKey, workInProgress(*arrivals / perUnit, *leadTime)}};
    if (!leadTime)
        return QJsonObject{{unit.leadTime, leadTimeOf(*cases, *arrivals / perUnit).value()}};
    return QJsonObject{{unit.arrivals, arrivalsOf(*cases, *leadTime).value() * perUnit}};
}

CalcResult calcPareto(const QJsonObject &inputs, const QStringList &names)
{
    CalcInput input(inputs);
    CalcInput counts = input.object("counts"_L1);
    std::vector<double> amounts;
    for (const QString &name : names)
        amounts.push_back(counts.number(name, NumberRange::notNegative()));
    if (input.good() && names.isEmpty())
        input.refuse("counts"_L1, calc_reason::emptyList);
    if (!input.good())
        return input.refusal();
    QJsonArray order, shares, cumulative;
    double total = 0;
    for (const ParetoRow &row : pareto(amounts)) {
        order.append(names.at(static_cast<qsizetype>(row.item)));
        shares.append(100 * row.share);
        cumulative.append(100 * row.cumulative);
        total += row.amount;
    }
    return QJsonObject{
        {u"order"_s, order}, {u"total"_s, total}, {u"share_percent"_s, shares}, {u"cumulative_percent"_s, cumulative}};
}

} // namespace vf::cli
