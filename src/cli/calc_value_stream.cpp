// calc vsm: value-stream maps after the conventions of books and other programs, and after our own ("longest_path").
#include "cli/calc_state_input.h"
#include "domain/valuestream/mapping_conventions.h"
#include "domain/valuestream/takt.h"

#include <QJsonArray>

namespace vf::cli {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

QJsonArray numberList(const std::vector<double> &values)
{
    QJsonArray list;
    for (const double value : values)
        list.append(value);
    return list;
}

QJsonValue percent(std::optional<double> part)
{
    return part ? QJsonValue(100 * *part) : QJsonValue();
}

/// %C&A as a part; empty when missing or null.
std::optional<double> completeAccurate(CalcInput &step)
{
    const auto value = step.numberIfAny("complete_accurate_percent"_L1, NumberRange::percent());
    return value ? std::optional(*value / 100) : std::nullopt;
}

/// The unit of time that the steps' keys end in: "unit", else the one they are written with.
QString unitOf(CalcInput &input, const CalcInput &step, const QString &otherwise)
{
    const QStringList units{u"seconds"_s, u"minutes"_s, u"hours"_s, u"days"_s, u"weeks"_s};
    if (input.has("unit"_L1))
        return input.choice("unit"_L1, units);
    for (const QString &unit : units)
        if (step.has(u"process_"_s + unit))
            return unit;
    return otherwise;
}

CalcResult ladder(CalcInput &input)
{
    const double demand = input.has("daily_demand_units"_L1)
                              ? input.number("daily_demand_units"_L1, NumberRange::positive())
                              : input.number("monthly_demand_units"_L1, NumberRange::positive()) /
                                    input.number("working_days_per_month"_L1, {0, 31, true});
    std::vector<Stock> stocks;
    for (CalcInput &inventory : input.objects("inventories"_L1)) {
        Stock stock{inventory.numberIfAny("days"_L1, NumberRange::notNegative()), 0};
        if (!stock.days)
            stock.units = inventory.number("units"_L1, NumberRange::notNegative());
        stocks.push_back(stock);
    }
    std::vector<double> processes;
    if (input.has("process_seconds"_L1))
        processes = input.numbers("process_seconds"_L1, NumberRange::notNegative());
    const auto hours = input.numberIfAny("hours_per_shift"_L1, NumberRange::between(0, 24));
    const double shifts = input.numberIfAny("shifts"_L1, NumberRange::notNegative()).value_or(1);
    const double breaks = input.numberIfAny("break_minutes_per_shift"_L1, NumberRange::between(0, 24 * 60)).value_or(0);
    if (hours && breaks > *hours * 60)
        input.refuse("break_minutes_per_shift"_L1, calc_reason::outOfRange);
    if (!input.good())
        return input.refusal();
    const LadderFigures figures = ladderFigures(stocks, processes, demand);
    QJsonObject results{{u"daily_demand_units"_s, demand},
                        {u"inventory_days"_s, numberList(figures.stockDays)},
                        {u"lead_time_days"_s, figures.leadTimeDays},
                        {u"process_seconds"_s, figures.processTime}};
    if (hours)
        results.insert(u"takt_seconds"_s, takt(shifts * (*hours * 60 - breaks) * 60, demand).value());
    return results;
}

CalcResult cycles(CalcInput &input)
{
    std::vector<CalcInput> given = input.objects("steps"_L1);
    if (!input.good())
        return input.refusal();
    const QString unit = unitOf(input, given.front(), u"minutes"_s);
    std::vector<CycleStep> steps;
    for (CalcInput &step : given) {
        CycleStep read;
        read.waitBefore = step.numberIfAny(u"wait_before_"_s + unit, NumberRange::notNegative()).value_or(0);
        read.process = step.number(u"process_"_s + unit, NumberRange::notNegative());
        read.completeAccurate = completeAccurate(step);
        if (step.has("rework_to_step"_L1))
            read.reworkTo =
                static_cast<size_t>(step.whole("rework_to_step"_L1, 1, static_cast<int>(steps.size()) + 1)) - 1;
        read.reworkWait = step.numberIfAny(u"rework_wait_"_s + unit, NumberRange::notNegative()).value_or(0);
        steps.push_back(read);
    }
    if (!input.good())
        return input.refusal();
    const CycleFigures figures = cycleFigures(steps);
    return QJsonObject{{u"cycle_"_s + unit, numberList(figures.cycles)},
                       {u"rework_"_s + unit, numberList(figures.rework)},
                       {u"lead_time_"_s + unit, figures.leadTime},
                       {u"total_rework_"_s + unit, figures.totalRework},
                       {u"worst_case_lead_time_"_s + unit, figures.worstCaseLeadTime}};
}

/// Value-adding time of the time from beginning to end, both in the same unit or both in units of the clock.
CalcResult flowRatio(CalcInput &input)
{
    const auto minutes = [&input](const QString &what) {
        for (const auto &[unit, length] : {std::pair(u"seconds"_s, 1.0 / 60), std::pair(u"hours"_s, 60.0)})
            if (input.has(what + unit))
                return length * input.number(what + unit, NumberRange::notNegative());
        return input.number(what + u"minutes"_s, NumberRange::notNegative());
    };
    const bool inDays = input.has("throughput_days"_L1) || input.has("value_adding_days"_L1);
    const double whole =
        inDays ? input.number("throughput_days"_L1, NumberRange::positive()) : minutes(u"throughput_"_s);
    const double part =
        inDays ? input.number("value_adding_days"_L1, NumberRange::notNegative()) : minutes(u"value_adding_"_s);
    if (input.good() && whole <= 0)
        input.refuse("throughput_minutes"_L1, calc_reason::outOfRange);
    if (input.good() && part > whole)
        input.refuse(inDays ? "value_adding_days"_L1 : "value_adding_minutes"_L1, "above_lead_time"_L1);
    if (!input.good())
        return input.refusal();
    return QJsonObject{{u"flow_efficiency_percent"_s, 100 * part / whole}};
}

QJsonObject ledJson(const std::vector<LedStep> &steps, const QString &unit)
{
    const LedFigures figures = ledFigures(steps);
    std::vector<double> waits, leads;
    for (const LedStep &step : steps) {
        waits.push_back(step.waitBefore);
        leads.push_back(step.leadTime);
    }
    QJsonArray shares;
    for (const auto &share : figures.waitingShares)
        shares.append(percent(share));
    return {{u"lead_time_"_s + unit, figures.leadTime},
            {u"process_"_s + unit, figures.process},
            {u"activity_ratio_percent"_s, percent(figures.activityRatio)},
            {u"rolled_complete_accurate_percent"_s, percent(figures.rolledCompleteAccurate)},
            {u"waiting_share_per_step_percent"_s, shares},
            {u"step_wait_"_s + unit, numberList(waits)},
            {u"step_lead_"_s + unit, numberList(leads)}};
}

/// The map after a what-if: waiting of some steps cut, others dropped. Steps are counted from 1 in the map as it is.
std::vector<LedStep> changed(CalcInput &whatIf, const std::vector<LedStep> &steps)
{
    const int count = static_cast<int>(steps.size());
    std::vector<bool> dropped(steps.size(), false);
    if (whatIf.has("drop_steps"_L1)) {
        for (const double number : whatIf.numbers("drop_steps"_L1, NumberRange::any())) {
            const int step = number >= 1 && number <= count ? static_cast<int>(number) : 0;
            if (step < 1 || number != step)
                whatIf.refuse("drop_steps"_L1, "no_such_step"_L1);
            else
                dropped[static_cast<size_t>(step) - 1] = true;
        }
    }
    std::vector<LedStep> after = steps;
    if (whatIf.has("reduce_waiting_percent"_L1)) {
        CalcInput cuts = whatIf.object("reduce_waiting_percent"_L1);
        for (const QString &key : cuts.keys()) {
            const int step = key.toInt();
            if (step < 1 || step > count)
                cuts.refuse(key, "no_such_step"_L1);
            else
                after[static_cast<size_t>(step) - 1] = withLessWaiting(steps[static_cast<size_t>(step) - 1],
                                                                       cuts.number(key, NumberRange::percent()) / 100);
        }
    }
    std::vector<LedStep> left;
    for (size_t i = 0; i < after.size(); ++i)
        if (!dropped[i])
            left.push_back(after[i]);
    return left;
}

CalcResult stepLeadTimes(CalcInput &input)
{
    std::vector<CalcInput> given = input.objects("steps"_L1);
    if (!input.good())
        return input.refusal();
    const QString unit = unitOf(input, given.front(), u"days"_s);
    std::vector<LedStep> steps;
    for (CalcInput &step : given) {
        LedStep read;
        read.waitBefore = step.numberIfAny(u"wait_before_"_s + unit, NumberRange::notNegative()).value_or(0);
        read.process = step.number(u"process_"_s + unit, NumberRange::notNegative());
        read.leadTime = step.number(u"step_lead_time_"_s + unit, NumberRange::notNegative());
        read.completeAccurate = completeAccurate(step);
        if (step.good() && read.process > read.leadTime)
            step.refuse(u"process_"_s + unit, "above_lead_time"_L1);
        steps.push_back(read);
    }
    if (!input.good())
        return input.refusal();
    QJsonObject results = ledJson(steps, unit);
    for (CalcInput &whatIf : input.objectsIfAny("what_if"_L1)) {
        const QString name = whatIf.text("name"_L1);
        results.insert(name, ledJson(changed(whatIf, steps), unit));
    }
    if (!input.good())
        return input.refusal();
    return results;
}

/// Our own calculation, as analyses use it.
CalcResult longestPath(CalcInput &input)
{
    const EstimateRule rule = readRule(input, "rule"_L1, EstimateRule::Lichtenberg);
    const Volume volume = readVolume(input);
    const std::vector<StepWithChallenges> steps = readSteps(input);
    if (!input.good())
        return input.refusal();
    const StateFigures figures = stateFigures(steps, volume, rule);
    QJsonArray path;
    for (const StepFigures &step : figures.steps)
        path.append(step.onLongestPath);
    return QJsonObject{
        {u"lead_time_minutes"_s, figures.leadTime.value()},
        {u"lead_time_without_challenges_minutes"_s, figures.leadTimeWithoutChallenges.value()},
        {u"expected_lead_time_minutes"_s, figures.expectedLeadTime.value()},
        {u"process_minutes"_s, figures.process.value()},
        {u"waiting_minutes"_s, figures.waiting.value()},
        {u"challenge_minutes_per_case"_s, figures.challenges.value()},
        {u"value_adding_minutes"_s, figures.valueAdding.value()},
        {u"value_adding_on_longest_path_minutes"_s, figures.valueAddingOnPath.value()},
        {u"flow_efficiency_percent"_s, percent(figures.flowEfficiency)},
        {u"flow_efficiency_without_challenges_percent"_s, percent(figures.flowEfficiencyWithoutChallenges)},
        {u"rolled_complete_accurate_percent"_s, percent(figures.rolledCompleteAccurate)},
        {u"on_longest_path"_s, path},
        {u"work_minutes_per_case"_s, figures.work.value()},
        {u"hours_per_year"_s, figures.hoursPerYear},
        {u"fte"_s, figures.fte.value()}};
}

} // namespace

CalcResult calcValueStream(const QJsonObject &inputs)
{
    CalcInput input(inputs);
    const QString convention =
        input.choice("convention"_L1, {u"inventory_ladder"_s, u"incoming_wait_plus_process"_s, u"ratio"_s,
                                       u"wait_plus_step_lead_time"_s, u"longest_path"_s});
    if (!input.good())
        return input.refusal();
    if (convention == u"inventory_ladder")
        return ladder(input);
    if (convention == u"incoming_wait_plus_process")
        return cycles(input);
    if (convention == u"ratio")
        return flowRatio(input);
    return convention == u"wait_plus_step_lead_time" ? stepLeadTimes(input) : longestPath(input);
}

} // namespace vf::cli
