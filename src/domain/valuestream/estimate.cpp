#include "domain/valuestream/estimate.h"

#include <array>

namespace vf::domain {

QLatin1StringView key(EstimateRule rule)
{
    switch (rule) {
    case EstimateRule::Lichtenberg:
        return QLatin1StringView("lichtenberg");
    case EstimateRule::Pert:
        return QLatin1StringView("pert");
    case EstimateRule::Triangular:
        return QLatin1StringView("triangular");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const EstimateRule> allOf<EstimateRule>()
{
    static constexpr std::array all{EstimateRule::Lichtenberg, EstimateRule::Pert, EstimateRule::Triangular};
    return all;
}

double mean(const ThreePoint &estimate, EstimateRule rule)
{
    const auto [low, likely, high] = estimate;
    switch (rule) {
    case EstimateRule::Lichtenberg:
        return (low + 3 * likely + high) / 5;
    case EstimateRule::Pert:
        return (low + 4 * likely + high) / 6;
    case EstimateRule::Triangular:
        return (low + likely + high) / 3;
    }
    Q_UNREACHABLE();
}

double variance(const ThreePoint &estimate, EstimateRule rule)
{
    const auto [low, likely, high] = estimate;
    const double range = high - low;
    switch (rule) {
    case EstimateRule::Lichtenberg:
        return range * range / 25;
    case EstimateRule::Pert:
        return range * range / 36;
    case EstimateRule::Triangular:
        return (low * low + likely * likely + high * high - low * likely - low * high - likely * high) / 18;
    }
    Q_UNREACHABLE();
}

} // namespace vf::domain
