// Gains that are not yet posted: gains and costs adjusted for uncertainty, the plan over the years, and how much of
// what was identified has been realised. Source of both sheets: Digdir's workbook Gevinstberegninger.
#pragma once

#include "domain/valuestream/estimate.h"

#include <optional>
#include <span>
#include <vector>

namespace vf::domain {

/// A cost or a gain in three outcomes, in one unit for all. The most optimistic cost is the low one, the most
/// optimistic gain the high one.
struct OutcomeRange
{
    double mostOptimistic = 0;
    double base = 0;
    double mostPessimistic = 0;
};

/// The mean under the rule, of the outcomes in whichever order: the rules weigh both ends alike.
double adjusted(const OutcomeRange &range, EstimateRule rule);

/// A sum in each outcome and adjusted.
struct OutcomeSum
{
    double mostOptimistic = 0;
    double base = 0;
    double mostPessimistic = 0;
    double adjusted = 0;

    friend OutcomeSum operator-(const OutcomeSum &a, const OutcomeSum &b)
    {
        return {a.mostOptimistic - b.mostOptimistic, a.base - b.base, a.mostPessimistic - b.mostPessimistic,
                a.adjusted - b.adjusted};
    }
    friend bool operator==(const OutcomeSum &, const OutcomeSum &) = default;
};

OutcomeSum sumOf(std::span<const OutcomeRange> ranges, EstimateRule rule);

/// Sheet A. Unpriced points are counted beside the money and are never part of it.
struct AdjustedGains
{
    std::vector<double> costs; ///< adjusted, row by row
    std::vector<double> gains;
    std::vector<double> points;
    OutcomeSum cost;
    OutcomeSum gross; ///< the gains
    OutcomeSum net;   ///< gross − cost, outcome by outcome: the most optimistic gains less the most optimistic costs
    OutcomeSum unpriced;
};

AdjustedGains adjustForUncertainty(std::span<const OutcomeRange> costs, std::span<const OutcomeRange> gains,
                                   std::span<const OutcomeRange> unpricedPoints, EstimateRule rule);

/// Sheet B: amounts year by year. A row that ends before the longest has nothing in the years that follow.
struct YearPlanRows
{
    std::vector<double> projectCost;
    std::vector<double> runningCost;
    std::vector<std::vector<double>> gains;
};

struct YearPlan
{
    std::vector<double> cost;  ///< project and running, per year
    std::vector<double> gross; ///< all gains, per year
    std::vector<double> net;   ///< gross − cost, per year
    std::vector<double> cumulativeNet;
    double projectCostTotal = 0;
    double runningCostTotal = 0;
    double grossTotal = 0;
    double netTotal = 0;
};

YearPlan yearPlan(const YearPlanRows &rows);

/// Realised / identified, empty when nothing is identified.
std::optional<double> realisedShare(double identified, double realised);

} // namespace vf::domain
