// The progress watch over every introduction: what each finds, gathered by kind for the follow-up list. The rules themselves
// are in domain/introduction/progress.h.
#pragma once

#include "application/read_model/figures.h"
#include "domain/introduction/progress.h"

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace vf::application {

using UnitSet = std::unordered_set<domain::UnitId>;

std::vector<domain::Milestone> planOf(const Snapshot &snapshot, const domain::IntroductionId &introduction);
/// The units that have an introduction.
UnitSet introductionUnits(const Snapshot &snapshot);
/// What the ledger and the measurements know of each of `units` on the figures' date. Gains and indicators are gone
/// through once.
std::unordered_map<domain::UnitId, domain::UnitActivity> unitActivities(const Snapshot &snapshot, const Figures &figures,
                                                                        const UnitSet &units);

struct WatchItem
{
    domain::IntroductionId introduction;
    QDate due;
    qint64 daysLate = 0; ///< from `due` to the as-of date; negative while it is still to come

    friend bool operator==(const WatchItem &, const WatchItem &) = default;
};
struct WatchSection
{
    domain::ProgressFindingKind kind = domain::ProgressFindingKind::MilestoneOverdue;
    std::vector<WatchItem> items; ///< the earliest day first; an introduction stands once
};

/// Every kind that the watch finds in scope, the most serious kind first.
std::vector<WatchSection> introductionWatch(const Snapshot &snapshot, const Figures &figures);

} // namespace vf::application
