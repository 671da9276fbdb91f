#include "domain/gain/gain_estimates.h"

#include <algorithm>
#include <numeric>

namespace vf::domain {

namespace {

std::vector<double> adjustedRows(std::span<const OutcomeRange> ranges, EstimateRule rule)
{
    std::vector<double> rows;
    rows.reserve(ranges.size());
    for (const OutcomeRange &range : ranges)
        rows.push_back(adjusted(range, rule));
    return rows;
}

double total(const std::vector<double> &years)
{
    return std::accumulate(years.begin(), years.end(), 0.0);
}

void addTo(std::vector<double> &sum, const std::vector<double> &years)
{
    for (size_t year = 0; year < years.size(); ++year)
        sum[year] += years[year];
}

} // namespace

double adjusted(const OutcomeRange &range, EstimateRule rule)
{
    return mean(ThreePoint{range.mostOptimistic, range.base, range.mostPessimistic}, rule);
}

OutcomeSum sumOf(std::span<const OutcomeRange> ranges, EstimateRule rule)
{
    OutcomeSum sum;
    for (const OutcomeRange &range : ranges) {
        sum.mostOptimistic += range.mostOptimistic;
        sum.base += range.base;
        sum.mostPessimistic += range.mostPessimistic;
        sum.adjusted += adjusted(range, rule);
    }
    return sum;
}

AdjustedGains adjustForUncertainty(std::span<const OutcomeRange> costs, std::span<const OutcomeRange> gains,
                                   std::span<const OutcomeRange> unpricedPoints, EstimateRule rule)
{
    AdjustedGains result;
    result.costs = adjustedRows(costs, rule);
    result.gains = adjustedRows(gains, rule);
    result.points = adjustedRows(unpricedPoints, rule);
    result.cost = sumOf(costs, rule);
    result.gross = sumOf(gains, rule);
    result.net = result.gross - result.cost;
    result.unpriced = sumOf(unpricedPoints, rule);
    return result;
}

YearPlan yearPlan(const YearPlanRows &rows)
{
    size_t years = std::max(rows.projectCost.size(), rows.runningCost.size());
    for (const std::vector<double> &gain : rows.gains)
        years = std::max(years, gain.size());
    YearPlan plan;
    plan.cost.resize(years);
    plan.gross.resize(years);
    addTo(plan.cost, rows.projectCost);
    addTo(plan.cost, rows.runningCost);
    for (const std::vector<double> &gain : rows.gains)
        addTo(plan.gross, gain);
    for (size_t year = 0; year < years; ++year) {
        plan.net.push_back(plan.gross[year] - plan.cost[year]);
        plan.netTotal += plan.net.back();
        plan.cumulativeNet.push_back(plan.netTotal);
    }
    plan.projectCostTotal = total(rows.projectCost);
    plan.runningCostTotal = total(rows.runningCost);
    plan.grossTotal = total(plan.gross);
    return plan;
}

std::optional<double> realisedShare(double identified, double realised)
{
    if (identified == 0)
        return std::nullopt;
    return realised / identified;
}

} // namespace vf::domain
