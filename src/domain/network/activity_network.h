// A network of activities after PERT: how long a plan takes when each activity has a low, a likely and a high duration
// and waits for those before it. Any unit of time, the same throughout.
#pragma once

#include "domain/valuestream/estimate.h"

#include <span>
#include <vector>

namespace vf::domain {

struct Activity
{
    QString name; ///< unique in the network
    ThreePoint duration;
    std::vector<QString> predecessors; ///< names of those that must be finished first
};

/// When an activity happens if everything takes its expected time.
struct ActivityFigures
{
    double expected = 0; ///< duration
    double variance = 0;
    double earliestStart = 0, earliestFinish = 0;
    double latestStart = 0, latestFinish = 0; ///< without delaying the end
    double slack() const { return latestStart - earliestStart; }
};

struct NetworkFigures
{
    std::vector<ActivityFigures> activities; ///< in the order given
    std::vector<size_t> criticalPath;        ///< places of the activities, from beginning to end
    double duration = 0;
    double pathVariance = 0; ///< sum over the critical path
    double pathStandardDeviation = 0;
};

/// Reasons: "duplicate_activity", "unknown_activity" (a predecessor), "cycle"; the error's detail "activity" is the
/// place of the activity it was found at, from 1.
namespace network_reason {
inline constexpr QLatin1StringView duplicate{"duplicate_activity"};
inline constexpr QLatin1StringView unknown{"unknown_activity"};
inline constexpr QLatin1StringView cycle{"cycle"};
} // namespace network_reason

/// Of several critical paths the one that is met first is given: of activities that end equally late, the first in the
/// list. PERT's mean and variance are those of the rule, (l + 4m + h)/6 and ((h − l)/6)² by default.
base::Result<NetworkFigures> networkFigures(std::span<const Activity> activities,
                                            EstimateRule rule = EstimateRule::Pert);

} // namespace vf::domain
