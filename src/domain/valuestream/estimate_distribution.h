// The distribution behind a three-point estimate, exact: what a single estimate says at any probability.
// Simulations draw from tables made of the same distributions (quantile_table.h).
#pragma once

#include "domain/valuestream/estimate.h"

namespace vf::domain {

/// The two shape numbers of a beta between low and high whose mean is the rule's.
/// α = 1 + λ (m − l)/(h − l) and β = 1 + λ (h − m)/(h − l); its mean is (l + λ m + h)/(λ + 2).
struct BetaShape
{
    double alpha = 1;
    double beta = 1;
};

/// λ of a rule's beta: 3 for Lichtenberg, 4 for PERT. Not for triangular, which has no beta.
double betaWeight(EstimateRule rule);

/// Triangular for the triangular rule, otherwise the rule's beta. A single number has no spread.
class EstimateDistribution
{
public:
    /// `estimate` must be in order: low ≤ likely ≤ high.
    EstimateDistribution(const ThreePoint &estimate, EstimateRule rule);

    double mean() const;
    /// Of the distribution itself: a beta's is not the ((h − l)/5)² or /6² that rules of thumb give.
    double variance() const;
    /// The probability of a value of at most `x`.
    double cumulative(double x) const;
    /// The value that `probability` (0 to 1) of the draws stay under: P10 is quantile(0.1). Good to 1e-12 of the range.
    double quantile(double probability) const;

private:
    double range() const { return m_estimate.high - m_estimate.low; }

    ThreePoint m_estimate;
    EstimateRule m_rule;
    BetaShape m_shape;
    double m_mode = 0; ///< (m − l)/(h − l)
};

/// The regularised incomplete beta function I_x(a, b) for a, b ≥ 1 and 0 ≤ x ≤ 1, by its continued fraction
/// (DLMF 8.17.22) evaluated after Lentz.
double incompleteBeta(double a, double b, double x);

} // namespace vf::domain
