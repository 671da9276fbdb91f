// A claim: the minutes of one line of a value stream (a step or a challenge) that a gain says it saves. It is the gain's
// origin, and each line has at most one, so that no minute is counted in two gains.
#pragma once

#include "domain/gain/gain.h"
#include "domain/valuestream/value_stream.h"

namespace vf::domain {

using GainClaimId = base::Id<struct GainClaimTag>;

/// Names exactly one of `step` and `challenge`: the current state's where the line stands there, else the ideal's.
struct GainClaim
{
    GainClaimId id;
    qint64 version = 0;
    GainId gain;
    UnitId unit; ///< of the gain
    StateId ideal; ///< the ideal state that saves the minutes
    std::optional<StepId> step;
    std::optional<ChallengeId> challenge;
    /// Working minutes per case that the line saved when it was claimed, for the gain's sum; negative when it adds some.
    base::Minutes savedMinutes;

    friend bool operator==(const GainClaim &, const GainClaim &) = default;
};

} // namespace vf::domain
