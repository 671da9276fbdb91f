#include "domain/stakeholder/stakeholder.h"

#include <array>

namespace vf::domain {

QLatin1StringView key(StakeholderValue value)
{
    switch (value) {
    case StakeholderValue::Low:
        return QLatin1StringView("low");
    case StakeholderValue::Medium:
        return QLatin1StringView("medium");
    case StakeholderValue::High:
        return QLatin1StringView("high");
    case StakeholderValue::Decisive:
        return QLatin1StringView("decisive");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const StakeholderValue> allOf<StakeholderValue>()
{
    static constexpr std::array all{StakeholderValue::Low, StakeholderValue::Medium, StakeholderValue::High, StakeholderValue::Decisive};
    return all;
}

QLatin1StringView key(Engagement level)
{
    switch (level) {
    case Engagement::None:
        return QLatin1StringView("none");
    case Engagement::Small:
        return QLatin1StringView("small");
    case Engagement::Medium:
        return QLatin1StringView("medium");
    case Engagement::Large:
        return QLatin1StringView("large");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const Engagement> allOf<Engagement>()
{
    static constexpr std::array all{Engagement::None, Engagement::Small, Engagement::Medium, Engagement::Large};
    return all;
}

QLatin1StringView key(Attitude attitude)
{
    switch (attitude) {
    case Attitude::Positive:
        return QLatin1StringView("positive");
    case Attitude::Neutral:
        return QLatin1StringView("neutral");
    case Attitude::Critical:
        return QLatin1StringView("critical");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const Attitude> allOf<Attitude>()
{
    static constexpr std::array all{Attitude::Positive, Attitude::Neutral, Attitude::Critical};
    return all;
}

} // namespace vf::domain
