// Is an introduction getting on? How far its plan has come on a day, and what the progress watch (framdriftsvakt) finds
// against the municipality's own rules. Pure: as-of date and what other modules know are given in.
#pragma once

#include "domain/introduction/introduction.h"

#include <span>
#include <vector>

namespace vf::domain {

/// A guidance contract that ends within this many days is worth a warning.
constexpr int contractWarningDays = 30;

bool isDone(const Milestone &milestone, QDate asOf);
/// Its last planned day is before `asOf`, and it is not done.
bool isOverdue(const Milestone &milestone, QDate asOf);

struct PlanProgress
{
    int done = 0;
    int total = 0;
    std::optional<MilestoneId> next; ///< the undone milestone with the earliest last day

    friend bool operator==(const PlanProgress &, const PlanProgress &) = default;
};
PlanProgress planProgress(std::span<const Milestone> milestones, QDate asOf);

enum class ProgressFindingKind {
    MilestoneOverdue,
    ContractRunsOut, ///< within contractWarningDays, or has run out while the introduction is under way
    FishboneMissing, ///< no fishbone within six months of the start: time for one with the service-area leader
    FirstGainLate,   ///< the first gain's target date has passed without a realised gain
    NoProgress,      ///< six months without a milestone done, a posting or a measurement: time for a fishbone
};

struct ProgressFinding
{
    ProgressFindingKind kind = ProgressFindingKind::MilestoneOverdue;
    QDate due;                            ///< the day that was or will be the limit
    std::optional<MilestoneId> milestone; ///< of MilestoneOverdue

    friend bool operator==(const ProgressFinding &, const ProgressFinding &) = default;
};

/// What the watch's own texts name as too long without anything happening.
constexpr int silentMonths = 6;

/// What other modules know of the introduction's unit on the day.
struct UnitActivity
{
    bool hasRealisedGain = false;
    std::optional<QDate> latest; ///< of its postings and measurements
};

/// What the watch finds on `asOf`, by day. An introduction that is completed or stopped is not watched. A fishbone or a
/// first gain that is late is one finding, not also an overdue milestone; a missing fishbone is not also a standstill,
/// since both ask for the same.
std::vector<ProgressFinding> progressFindings(const Introduction &introduction, std::span<const Milestone> milestones,
                                              const UnitActivity &activity, QDate asOf);

} // namespace vf::domain
