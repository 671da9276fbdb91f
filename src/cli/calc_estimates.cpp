// calc three-point and montecarlo: what estimates come to, and how far the truth may lie from it.
#include "cli/calc_estimate_input.h"
#include "domain/valuestream/estimate_distribution.h"
#include "domain/valuestream/simulation.h"

#include <QJsonArray>

#include <cmath>

namespace vf::cli {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr int mostCalcDraws = 1'000'000;

QJsonObject spreadJson(const Spread &spread)
{
    return {{u"mean"_s, spread.mean},
            {u"standard_deviation"_s, spread.standardDeviation},
            {u"p10"_s, spread.p10},
            {u"p50"_s, spread.p50},
            {u"p90"_s, spread.p90}};
}

CalcResult single(CalcInput &input, EstimateRule rule)
{
    const ThreePoint estimate = readEstimate(input, NumberRange::any());
    if (!input.good())
        return input.refusal();
    const EstimateDistribution distribution(estimate, rule);
    return spreadJson({distribution.mean(), std::sqrt(distribution.variance()), distribution.quantile(0.1),
                       distribution.quantile(0.5), distribution.quantile(0.9)});
}

WorkLine lineOf(CalcInput &input, double weight)
{
    return {StepId(), std::nullopt, readEstimate(input, NumberRange::any()), weight};
}

/// Runs the simulation over minutes as they are: 60 cases a year make an hour of every minute.
Simulation simulated(CalcInput &input, std::span<const WorkPair> pairs, EstimateRule rule)
{
    SimulationChoices choices;
    choices.rule = rule;
    choices.casesPerYear = base::CasesPerYear::of(60);
    choices.draws = input.wholeOr("draws"_L1, 10'000, 1, mostCalcDraws);
    choices.seed = static_cast<quint64>(input.wholeOr("seed"_L1, 1, 0, std::numeric_limits<int>::max()));
    if (!input.good())
        return {};
    return Simulator().run(pairs, choices).value(); // nobody can cancel it
}

CalcResult sum(CalcInput &input, EstimateRule rule)
{
    std::vector<WorkPair> pairs;
    for (CalcInput &estimate : input.objects("estimates"_L1)) {
        const double weight = estimate.numberIfAny("weight"_L1, NumberRange::notNegative()).value_or(1);
        pairs.push_back({lineOf(estimate, weight), std::nullopt});
    }
    const Simulation simulation = simulated(input, pairs, rule);
    if (!input.good())
        return input.refusal();
    return spreadJson(simulation.now);
}

/// Each line in both states, with the same random number in both.
CalcResult saved(CalcInput &input, EstimateRule rule)
{
    std::vector<WorkPair> pairs;
    for (CalcInput &line : input.objects("lines"_L1)) {
        const double weight = line.numberIfAny("weight"_L1, NumberRange::notNegative()).value_or(1);
        WorkPair pair;
        if (line.has("now"_L1)) {
            CalcInput now = line.object("now"_L1);
            pair.current = lineOf(now, weight);
        }
        if (line.has("ideal"_L1)) {
            CalcInput ideal = line.object("ideal"_L1);
            pair.ideal =
                lineOf(ideal, line.numberIfAny("weight_ideal"_L1, NumberRange::notNegative()).value_or(weight));
        }
        pairs.push_back(pair);
    }
    const Simulation simulation = simulated(input, pairs, rule);
    if (!input.good())
        return input.refusal();
    QJsonArray drivers;
    for (const Driver &driver : simulation.drivers)
        drivers.append(QJsonObject{{u"line"_s, static_cast<qint64>(driver.pair) + 1},
                                   {u"share_of_variance_percent"_s, 100 * driver.shareOfVariance}});
    return QJsonObject{{u"now"_s, spreadJson(simulation.now)},
                       {u"ideal"_s, spreadJson(simulation.ideal)},
                       {u"saved"_s, spreadJson(simulation.saved)},
                       {u"drivers"_s, drivers}};
}

} // namespace

CalcResult calcThreePoint(const QJsonObject &inputs)
{
    CalcInput input(inputs);
    const EstimateRule rule = readRule(input, "rule"_L1, EstimateRule::Lichtenberg);
    std::vector<ThreePoint> estimates;
    for (CalcInput &estimate : input.objects("estimates"_L1))
        estimates.push_back(readPoints(estimate, NumberRange::any()));
    if (!input.good())
        return input.refusal();
    QJsonArray means, variances;
    double sumOfMeans = 0, sumOfVariances = 0;
    for (size_t i = 0; i < estimates.size(); ++i) {
        const auto [low, likely, high] = estimates[i];
        if (low > likely || likely > high)
            return QJsonObject{{u"accepted"_s, false}, {u"error_in_estimate_number"_s, static_cast<qint64>(i) + 1}};
        means.append(mean(estimates[i], rule));
        variances.append(variance(estimates[i], rule));
        sumOfMeans += mean(estimates[i], rule);
        sumOfVariances += variance(estimates[i], rule);
    }
    return QJsonObject{{u"accepted"_s, true},
                       {u"means"_s, means},
                       {u"variances"_s, variances},
                       {u"sum_of_means"_s, sumOfMeans},
                       {u"sum_of_variances"_s, sumOfVariances},
                       {u"standard_deviation_of_sum"_s, std::sqrt(sumOfVariances)}};
}

CalcResult calcMonteCarlo(const QJsonObject &inputs)
{
    CalcInput input(inputs);
    const EstimateRule byRule = readRule(input, "rule"_L1, EstimateRule::Lichtenberg);
    const EstimateRule rule = readRule(input, "distribution"_L1, byRule);
    const QString calculation =
        input.has("calculation"_L1) ? input.choice("calculation"_L1, {u"single"_s, u"sum"_s, u"saved"_s}) : u"single"_s;
    if (!input.good())
        return input.refusal();
    if (calculation == u"sum")
        return sum(input, rule);
    return calculation == u"saved" ? saved(input, rule) : single(input, rule);
}

} // namespace vf::cli
