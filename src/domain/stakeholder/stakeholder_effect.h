// What an ideal state would do to each stakeholder: better, the same or worse, and why. Asked before the ideal is adopted.
#pragma once

#include "domain/stakeholder/stakeholder.h"

#include <utility>
#include <vector>

namespace vf::domain {

/// Against the current state, as the stakeholder sees it.
enum class EffectDirection { Better, Same, Worse };
QLatin1StringView key(EffectDirection direction);
template<>
std::span<const EffectDirection> allOf<EffectDirection>();

using StakeholderEffectId = base::Id<struct StakeholderEffectTag>;

/// At most one for each stakeholder and ideal state. The state is an ideal of the value-stream analysis that the
/// stakeholder's analysis belongs to.
struct StakeholderEffect
{
    StakeholderEffectId id;
    qint64 version = 0;
    StakeholderId stakeholder;
    StateId state; ///< the ideal
    UnitId unit;   ///< of the stakeholder
    std::optional<EffectDirection> direction; ///< empty: only a remark so far
    QString reason;

    friend bool operator==(const StakeholderEffect &, const StakeholderEffect &) = default;
};

/// Says nothing: neither direction nor reason.
bool isEmpty(const StakeholderEffect &effect);

/// Worse for one to whom the service has high value: it is flagged before the ideal is adopted.
bool isHarmful(const Stakeholder &stakeholder, const StakeholderEffect &effect);

/// What one ideal state does to the stakeholders of its analysis.
struct EffectSummary
{
    int better = 0;
    int same = 0;
    int worse = 0;
    /// Those of high value that are worse off, in the order of the rows, with why.
    std::vector<std::pair<Stakeholder, StakeholderEffect>> harmed;
    /// Those of high value that nobody has judged.
    std::vector<Stakeholder> notJudged;

    int judged() const { return better + same + worse; }
};

/// `effects`: of any stakeholders; those of the one ideal `state` are counted.
EffectSummary effectSummary(const std::vector<Stakeholder> &stakeholders, const std::vector<StakeholderEffect> &effects,
                            const StateId &state);

} // namespace vf::domain
