// An estimate from a sticky note: one number, or low, likely and high; and the rules that turn it into a mean.
// Pure values; which rule an analysis uses is its own choice and is always shown beside the figure.
#pragma once

#include "base/error.h"
#include "base/quantity.h"
#include "domain/keys.h"

namespace vf::domain {

/// How low / likely / high become one mean. Sources: Lichtenberg (l + 3m + h)/5 is the rule of Digdir's workbook
/// Gevinstberegninger, PERT (l + 4m + h)/6 of Malcolm et al. 1959, triangular (l + m + h)/3.
enum class EstimateRule { Lichtenberg, Pert, Triangular };
QLatin1StringView key(EstimateRule rule);
template<>
std::span<const EstimateRule> allOf<EstimateRule>();

/// Low, likely and high of anything countable, as plain numbers. low ≤ likely ≤ high; all equal for one number.
struct ThreePoint
{
    double low = 0;
    double likely = 0;
    double high = 0;

    friend bool operator==(const ThreePoint &, const ThreePoint &) = default;
};

/// An estimate of one kind of exact quantity, as it was entered. Waiting can't be given where process time is asked for.
template<class Quantity>
struct Estimate
{
    Quantity low, likely, high;

    static constexpr Estimate of(Quantity value) { return {value, value, value}; }
    bool inOrder() const { return low <= likely && likely <= high; }
    bool isSingle() const { return low == likely && likely == high; }
    bool isZero() const { return low.isZero() && likely.isZero() && high.isZero(); }
    ThreePoint points() const { return {low.value(), likely.value(), high.value()}; }

    friend bool operator==(const Estimate &, const Estimate &) = default;
};

using ProcessEstimate = Estimate<base::ProcessMinutes>;
using WaitingEstimate = Estimate<base::WaitingMinutes>;
using LossEstimate = Estimate<base::LostMinutes>;

/// The mean of an estimate under a rule. No rounding.
double mean(const ThreePoint &estimate, EstimateRule rule);
/// Its variance under the same rule: ((h − l)/5)², ((h − l)/6)², or (l² + m² + h² − lm − lh − mh)/18.
double variance(const ThreePoint &estimate, EstimateRule rule);

} // namespace vf::domain
