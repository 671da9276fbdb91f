#include "domain/valuestream/estimate_distribution.h"

#include <cmath>
#include <limits>

namespace vf::domain {

namespace {

/// The continued fraction of DLMF 8.17.22; converges fast for x < (a + 1)/(a + b + 2).
double betaFraction(double a, double b, double x)
{
    constexpr double tiny = 1e-300;
    const auto awayFromZero = [](double value) { return std::abs(value) < tiny ? tiny : value; };
    double c = 1;
    double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
    double fraction = d;
    for (int m = 1; m <= 300; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / awayFromZero(1 + even * d);
        c = awayFromZero(1 + even / c);
        fraction *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / awayFromZero(1 + odd * d);
        c = awayFromZero(1 + odd / c);
        fraction *= d * c;
        if (std::abs(d * c - 1) < std::numeric_limits<double>::epsilon())
            break;
    }
    return fraction;
}

double logBeta(double a, double b)
{
    return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b);
}

double betaDensity(double a, double b, double x)
{
    return std::exp((a - 1) * std::log(x) + (b - 1) * std::log1p(-x) - logBeta(a, b));
}

/// Newton's method held inside a bracket that every step narrows.
double betaQuantile(const BetaShape &shape, double probability)
{
    double low = 0, high = 1;
    double x = shape.alpha / (shape.alpha + shape.beta);
    for (int i = 0; i < 200 && high - low > 1e-15; ++i) {
        const double excess = incompleteBeta(shape.alpha, shape.beta, x) - probability;
        (excess > 0 ? high : low) = x;
        const double next = x - excess / betaDensity(shape.alpha, shape.beta, x);
        const double inside = next > low && next < high ? next : (low + high) / 2;
        if (std::abs(inside - x) < 1e-16)
            break;
        x = inside;
    }
    return x;
}

} // namespace

double incompleteBeta(double a, double b, double x)
{
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    const double front = std::exp(a * std::log(x) + b * std::log1p(-x) - logBeta(a, b));
    return x < (a + 1) / (a + b + 2) ? front * betaFraction(a, b, x) / a : 1 - front * betaFraction(b, a, 1 - x) / b;
}

double betaWeight(EstimateRule rule)
{
    Q_ASSERT(rule != EstimateRule::Triangular);
    return rule == EstimateRule::Lichtenberg ? 3 : 4;
}

EstimateDistribution::EstimateDistribution(const ThreePoint &estimate, EstimateRule rule)
    : m_estimate(estimate),
      m_rule(rule),
      m_mode(range() > 0 ? (estimate.likely - estimate.low) / range() : 0)
{
    Q_ASSERT(estimate.low <= estimate.likely && estimate.likely <= estimate.high);
    if (rule != EstimateRule::Triangular)
        m_shape = {1 + betaWeight(rule) * m_mode, 1 + betaWeight(rule) * (1 - m_mode)};
}

double EstimateDistribution::mean() const
{
    return domain::mean(m_estimate, m_rule);
}

double EstimateDistribution::variance() const
{
    if (m_rule == EstimateRule::Triangular)
        return domain::variance(m_estimate, m_rule);
    const auto [a, b] = m_shape;
    return range() * range() * a * b / ((a + b) * (a + b) * (a + b + 1));
}

double EstimateDistribution::cumulative(double x) const
{
    if (x < m_estimate.low)
        return 0;
    if (x >= m_estimate.high)
        return 1;
    const double part = (x - m_estimate.low) / range();
    if (m_rule != EstimateRule::Triangular)
        return incompleteBeta(m_shape.alpha, m_shape.beta, part);
    return part < m_mode ? part * part / m_mode : 1 - (1 - part) * (1 - part) / (1 - m_mode);
}

double EstimateDistribution::quantile(double probability) const
{
    Q_ASSERT(probability >= 0 && probability <= 1);
    if (range() <= 0)
        return m_estimate.low;
    if (probability <= 0 || probability >= 1)
        return probability <= 0 ? m_estimate.low : m_estimate.high;
    if (m_rule != EstimateRule::Triangular)
        return m_estimate.low + range() * betaQuantile(m_shape, probability);
    return probability < m_mode ? m_estimate.low + range() * std::sqrt(probability * m_mode)
                                : m_estimate.high - range() * std::sqrt((1 - probability) * (1 - m_mode));
}

} // namespace vf::domain
