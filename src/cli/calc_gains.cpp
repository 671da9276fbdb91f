// calc fte, achievement and gains: hours, årsverk and kroner, the way gone to a target, gains before they are posted.
#include "cli/calc_estimate_input.h"
#include "domain/gain/fte_conversion.h"
#include "domain/gain/gain_estimates.h"
#include "domain/measurement/achievement.h"

#include <QJsonArray>

namespace vf::cli {

namespace {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

constexpr auto calculation = "calculation"_L1;
constexpr NumberRange hoursInAYear{0.01, 8784};
constexpr NumberRange hoursInAWeek{0, 168, true};

/// A list of numbers, or one number for a list of one.
std::vector<double> oneOrMore(CalcInput &input, QLatin1StringView key, NumberRange range)
{
    if (input.isNumber(key))
        return {input.number(key, range)};
    return input.numbers(key, range);
}

QJsonArray numberList(const std::vector<double> &values)
{
    QJsonArray list;
    for (const double value : values)
        list.append(value);
    return list;
}

QJsonValue numberOrNull(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

/// "fte_at_1717.5" for a basis of 1717.5 hours.
QString atBasis(const QString &what, double basis)
{
    return what + u"_at_"_s + QString::number(basis, 'g', 15);
}

QJsonObject grossAndNet(CalcInput &input)
{
    QJsonArray rows;
    for (const double weekly : oneOrMore(input, "weekly_hours"_L1, hoursInAWeek)) {
        const HoursOfFte hours = hoursOfFte(weekly);
        rows.append(QJsonObject{{u"gross_hours_per_year"_s, hours.gross.value()},
                                {u"net_hours_per_year"_s, hours.net.value()}});
    }
    return {{u"rows"_s, rows}};
}

QJsonObject timePerCase(CalcInput &input)
{
    // Hours as they were entered go before minutes: 46 minutes are 0.8 hours only where somebody wrote 0.8.
    const auto entered = input.numberIfAny("entered_hours_per_case"_L1, NumberRange::notNegative());
    const double minutes = entered ? *entered * 60 : input.number("minutes_per_case"_L1, NumberRange::notNegative());
    const double cases = input.number("cases_per_year"_L1, NumberRange::notNegative());
    const auto share = input.numberIfAny("share"_L1, NumberRange::between(0, 1));
    const auto rate = input.numberIfAny("kroner_per_fte"_L1, NumberRange::notNegative());
    const double hours = hoursPerYear(minutes, cases, share.value_or(1));
    QJsonObject results{{u"hours_per_year"_s, hours}};
    if (!input.has("hours_per_fte"_L1))
        return results;
    for (const double basis : oneOrMore(input, "hours_per_fte"_L1, hoursInAYear)) {
        const base::Fte fte = fteOf(hours, base::HoursPerFte::of(basis));
        results[atBasis(u"fte"_s, basis)] = fte.value();
        if (rate)
            results[atBasis(u"kroner"_s, basis)] = fte.value() * *rate;
    }
    return results;
}

QJsonObject money(CalcInput &input)
{
    const double rate = input.number("kroner_per_fte"_L1, NumberRange::notNegative());
    QJsonObject results;
    for (const double basis : oneOrMore(input, "hours_per_fte"_L1, hoursInAYear))
        results[atBasis(u"kroner_per_hour"_s, basis)] = kronerPerHour(rate, base::HoursPerFte::of(basis));
    return results;
}

std::vector<OutcomeRange> outcomes(CalcInput &input, QLatin1StringView key)
{
    std::vector<OutcomeRange> ranges;
    for (CalcInput &row : input.objectsIfAny(key))
        ranges.push_back({row.number("most_optimistic"_L1), row.number("base"_L1), row.number("most_pessimistic"_L1)});
    return ranges;
}

void addSum(QJsonObject &results, const QString &what, const OutcomeSum &sum)
{
    results[what + u"_base"_s] = sum.base;
    results[what + u"_most_optimistic"_s] = sum.mostOptimistic;
    results[what + u"_most_pessimistic"_s] = sum.mostPessimistic;
    results[what + u"_adjusted"_s] = sum.adjusted;
}

QJsonObject uncertaintyAdjusted(CalcInput &input)
{
    const EstimateRule rule = readRule(input, "rule"_L1, EstimateRule::Lichtenberg);
    const std::vector<OutcomeRange> costs = outcomes(input, "costs"_L1);
    const std::vector<OutcomeRange> gains = outcomes(input, "gains"_L1);
    const std::vector<OutcomeRange> points = outcomes(input, "unpriced_points"_L1);
    if (costs.empty() && gains.empty() && points.empty())
        input.refuse("gains"_L1, calc_reason::missing);
    const AdjustedGains sheet = adjustForUncertainty(costs, gains, points, rule);
    QJsonObject results{{u"costs_adjusted"_s, numberList(sheet.costs)},
                        {u"gains_adjusted"_s, numberList(sheet.gains)},
                        {u"points_adjusted"_s, numberList(sheet.points)}};
    addSum(results, u"cost"_s, sheet.cost);
    addSum(results, u"gross"_s, sheet.gross);
    addSum(results, u"net"_s, sheet.net);
    addSum(results, u"points_total"_s, sheet.unpriced);
    return results;
}

std::vector<double> yearsIfAny(CalcInput &input, QLatin1StringView key)
{
    return input.has(key) ? input.numbers(key) : std::vector<double>();
}

void refuseUnequalYears(CalcInput &input, const YearPlanRows &rows)
{
    size_t years = std::max(rows.projectCost.size(), rows.runningCost.size());
    if (years == 0 && !rows.gains.empty())
        years = rows.gains.front().size();
    if (!rows.projectCost.empty() && rows.projectCost.size() != years)
        input.refuse("project_cost"_L1, calc_reason::lengthsDiffer);
    if (!rows.runningCost.empty() && rows.runningCost.size() != years)
        input.refuse("running_cost"_L1, calc_reason::lengthsDiffer);
    for (const std::vector<double> &gain : rows.gains)
        if (gain.size() != years)
            input.refuse("gains"_L1, calc_reason::lengthsDiffer);
}

QJsonObject yearPlanJson(CalcInput &input)
{
    YearPlanRows rows;
    rows.projectCost = yearsIfAny(input, "project_cost"_L1);
    rows.runningCost = yearsIfAny(input, "running_cost"_L1);
    if (input.has("gains"_L1))
        rows.gains = input.numberRows("gains"_L1);
    if (rows.projectCost.empty() && rows.runningCost.empty() && rows.gains.empty())
        input.refuse("gains"_L1, calc_reason::missing);
    refuseUnequalYears(input, rows);
    const YearPlan plan = yearPlan(rows);
    return {{u"project_cost_total"_s, plan.projectCostTotal},
            {u"running_cost_total"_s, plan.runningCostTotal},
            {u"gross_total"_s, plan.grossTotal},
            {u"net_total"_s, plan.netTotal},
            {u"cost_per_year"_s, numberList(plan.cost)},
            {u"gross_per_year"_s, numberList(plan.gross)},
            {u"net_per_year"_s, numberList(plan.net)},
            {u"net_cumulative"_s, numberList(plan.cumulativeNet)}};
}

QJsonObject realisationRate(CalcInput &input)
{
    QJsonArray percent, remaining;
    for (CalcInput &row : input.objects("rows"_L1)) {
        const double identified = row.number("identified_fte"_L1, NumberRange::notNegative());
        const double realised = row.number("realised_fte"_L1);
        const std::optional<double> share = realisedShare(identified, realised);
        percent.append(share ? QJsonValue(*share * 100) : QJsonValue(QJsonValue::Null));
        remaining.append(identified - realised);
    }
    return {{u"realisation_percent"_s, percent}, {u"remaining_fte"_s, remaining}};
}

/// The calculation that is asked for; without a name the one whose input is there.
QString chosen(CalcInput &input, const std::vector<std::pair<QString, QLatin1StringView>> &byInput)
{
    QStringList names;
    for (const auto &[name, key] : byInput)
        names.append(name);
    if (!input.has(calculation))
        for (const auto &[name, key] : byInput)
            if (input.has(key))
                return name;
    return input.choice(calculation, names);
}

} // namespace

CalcResult calcFte(const QJsonObject &inputs)
{
    CalcInput input(inputs);
    const QString what = chosen(input, {{u"gross_net"_s, "weekly_hours"_L1},
                                        {u"time_per_case"_s, "cases_per_year"_L1},
                                        {u"money"_s, "kroner_per_fte"_L1}});
    QJsonObject results;
    if (what == u"gross_net")
        results = grossAndNet(input);
    else if (what == u"time_per_case")
        results = timePerCase(input);
    else if (what == u"money")
        results = money(input);
    if (!input.good())
        return input.refusal();
    return results;
}

CalcResult calcAchievement(const QJsonObject &inputs)
{
    CalcInput input(inputs);
    const double start = input.number("start"_L1);
    const double desired = input.number("desired"_L1);
    const double measured = input.number("measured"_L1);
    if (!input.good())
        return input.refusal();
    std::optional<double> percent = achievement(start, desired, measured);
    if (percent)
        *percent *= 100;
    // KommIT's workbook divides by the target alone, which gives credit for the start. Here to compare with, shown
    // nowhere.
    std::optional<double> kommit;
    if (desired != 0)
        kommit = measured / desired * 100;
    return QJsonObject{{u"achievement_percent"_s, numberOrNull(percent)},
                       {u"kommit_formula_percent"_s, numberOrNull(kommit)}};
}

CalcResult calcGains(const QJsonObject &inputs)
{
    CalcInput input(inputs);
    const QString what = chosen(input, {{u"realisation_rate"_s, "rows"_L1},
                                        {u"year_plan"_s, "project_cost"_L1},
                                        {u"uncertainty_adjusted"_s, "gains"_L1}});
    QJsonObject results;
    if (what == u"uncertainty_adjusted")
        results = uncertaintyAdjusted(input);
    else if (what == u"year_plan")
        results = yearPlanJson(input);
    else if (what == u"realisation_rate")
        results = realisationRate(input);
    if (!input.good())
        return input.refusal();
    return results;
}

} // namespace vf::cli
