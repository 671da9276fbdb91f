#include "domain/stakeholder/stakeholder_effect.h"

#include "domain/stakeholder/involvement.h"

#include <algorithm>
#include <array>

namespace vf::domain {

QLatin1StringView key(EffectDirection direction)
{
    switch (direction) {
    case EffectDirection::Better:
        return QLatin1StringView("better");
    case EffectDirection::Same:
        return QLatin1StringView("same");
    case EffectDirection::Worse:
        return QLatin1StringView("worse");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const EffectDirection> allOf<EffectDirection>()
{
    static constexpr std::array all{EffectDirection::Better, EffectDirection::Same, EffectDirection::Worse};
    return all;
}

bool isEmpty(const StakeholderEffect &effect)
{
    return !effect.direction && effect.reason.trimmed().isEmpty();
}

bool isHarmful(const Stakeholder &stakeholder, const StakeholderEffect &effect)
{
    return effect.direction == EffectDirection::Worse && isHighValue(stakeholder);
}

EffectSummary effectSummary(const std::vector<Stakeholder> &stakeholders, const std::vector<StakeholderEffect> &effects,
                            const StateId &state)
{
    EffectSummary summary;
    for (const Stakeholder &stakeholder : stakeholders) {
        const auto effect = std::find_if(effects.begin(), effects.end(), [&](const StakeholderEffect &one) {
            return one.state == state && one.stakeholder == stakeholder.id && one.direction;
        });
        if (effect == effects.end()) {
            if (isHighValue(stakeholder))
                summary.notJudged.push_back(stakeholder);
            continue;
        }
        if (isHarmful(stakeholder, *effect))
            summary.harmed.emplace_back(stakeholder, *effect);
        ++(*effect->direction == EffectDirection::Better ? summary.better
           : *effect->direction == EffectDirection::Same ? summary.same
                                                         : summary.worse);
    }
    return summary;
}

} // namespace vf::domain
