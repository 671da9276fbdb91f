// How the estimates of an analysis become single figures: by a rule, or from the likely values alone.
#pragma once

#include "domain/valuestream/estimate.h"

#include <optional>

namespace vf::domain {

class Averaging
{
public:
    /// The mean under the rule, which is what an analysis shows.
    constexpr Averaging(EstimateRule rule) : m_rule(rule) {}
    /// The likely value and nothing else: what the figures would be without low and high.
    static constexpr Averaging likelyOnly() { return {}; }

    double of(const ThreePoint &estimate) const { return m_rule ? mean(estimate, *m_rule) : estimate.likely; }

private:
    constexpr Averaging() = default;
    std::optional<EstimateRule> m_rule;
};

} // namespace vf::domain
