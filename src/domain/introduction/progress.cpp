#include "domain/introduction/progress.h"

#include "domain/introduction/standard_plan.h"

#include <algorithm>

namespace vf::domain {

namespace {

bool isWatched(const Introduction &introduction)
{
    switch (introduction.status) {
    case IntroductionStatus::Planned:
    case IntroductionStatus::UnderWay:
        return true;
    case IntroductionStatus::Completed:
    case IntroductionStatus::Stopped:
        return false;
    }
    Q_UNREACHABLE();
}

bool hasDone(std::span<const Milestone> milestones, MilestoneKind kind, QDate asOf)
{
    return std::any_of(milestones.begin(), milestones.end(),
                       [&](const Milestone &m) { return m.kind == kind && isDone(m, asOf); });
}

/// The latest day something happened in an introduction that is under way; empty when it has not begun.
std::optional<QDate> latestSign(const Introduction &introduction, std::span<const Milestone> milestones,
                                const UnitActivity &activity, QDate asOf)
{
    if (introduction.status != IntroductionStatus::UnderWay || !introduction.startsOn || *introduction.startsOn > asOf)
        return std::nullopt;
    QDate latest = *introduction.startsOn;
    if (activity.latest)
        latest = std::max(latest, *activity.latest);
    for (const Milestone &milestone : milestones)
        if (isDone(milestone, asOf))
            latest = std::max(latest, *milestone.doneOn);
    return latest;
}

} // namespace

bool isDone(const Milestone &milestone, QDate asOf)
{
    return milestone.doneOn && *milestone.doneOn <= asOf;
}

bool isOverdue(const Milestone &milestone, QDate asOf)
{
    return milestone.plannedTo < asOf && !isDone(milestone, asOf);
}

PlanProgress planProgress(std::span<const Milestone> milestones, QDate asOf)
{
    PlanProgress progress;
    const Milestone *next = nullptr;
    for (const Milestone &milestone : milestones) {
        ++progress.total;
        if (isDone(milestone, asOf))
            ++progress.done;
        else if (!next || milestone.plannedTo < next->plannedTo)
            next = &milestone;
    }
    if (next)
        progress.next = next->id;
    return progress;
}

std::vector<ProgressFinding> progressFindings(const Introduction &introduction, std::span<const Milestone> milestones,
                                              const UnitActivity &activity, QDate asOf)
{
    std::vector<ProgressFinding> findings;
    if (!isWatched(introduction))
        return findings;
    using Kind = ProgressFindingKind;
    const bool fishboneMissing = introduction.startsOn && asOf > introduction.startsOn->addMonths(fishboneMonths)
        && !hasDone(milestones, MilestoneKind::Fishbone, asOf);
    const bool gainLate = introduction.firstGainBy && asOf > *introduction.firstGainBy && !activity.hasRealisedGain;
    for (const Milestone &milestone : milestones) {
        const bool told = (milestone.kind == MilestoneKind::Fishbone && fishboneMissing)
            || (milestone.kind == MilestoneKind::FirstGains && gainLate);
        if (isOverdue(milestone, asOf) && !told)
            findings.push_back({Kind::MilestoneOverdue, milestone.plannedTo, milestone.id});
    }
    if (introduction.contractEndsOn && asOf >= introduction.contractEndsOn->addDays(-contractWarningDays)
        && !hasDone(milestones, MilestoneKind::ContractEnd, asOf))
        findings.push_back({Kind::ContractRunsOut, *introduction.contractEndsOn, {}});
    if (fishboneMissing)
        findings.push_back({Kind::FishboneMissing, introduction.startsOn->addMonths(fishboneMonths), {}});
    if (gainLate)
        findings.push_back({Kind::FirstGainLate, *introduction.firstGainBy, {}});
    if (const auto sign = latestSign(introduction, milestones, activity, asOf);
        sign && !fishboneMissing && asOf > sign->addMonths(silentMonths))
        findings.push_back({Kind::NoProgress, sign->addMonths(silentMonths), {}});
    std::stable_sort(findings.begin(), findings.end(),
                     [](const ProgressFinding &a, const ProgressFinding &b) { return a.due < b.due; });
    return findings;
}

} // namespace vf::domain
