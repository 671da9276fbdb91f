#include "domain/introduction/standard_plan.h"

#include <algorithm>

namespace vf::domain {

namespace {

/// `day`, or the Friday before when it is in a weekend: a limit may be kept early, not late.
QDate workingDay(QDate day)
{
    return day.addDays(-std::max(0, day.dayOfWeek() - Qt::Friday));
}

} // namespace

std::vector<PlannedMilestone> standardPlan(QDate start, std::optional<QDate> contractEnd)
{
    const QDate monday = start.addDays(1 - start.dayOfWeek());
    const auto week = [&](int weeks, int dayOfWeek) { return monday.addDays(7 * weeks + dayOfWeek - 1); };
    const QDate fishbone = workingDay(start.addMonths(fishboneMonths));
    const QDate end = contractEnd.value_or(workingDay(start.addMonths(contractMonths)));
    std::vector<PlannedMilestone> plan;
    const auto add = [&](MilestoneKind kind, int number, QDate from, QDate to) {
        plan.push_back({kind, number, from, to});
    };
    const auto addDay = [&](MilestoneKind kind, int number, QDate day) { add(kind, number, day, day); };
    addDay(MilestoneKind::InformationMeeting, 0, start);
    addDay(MilestoneKind::CourseDay, 1, week(3, Qt::Monday));
    add(MilestoneKind::ProjectPlan, 0, week(3, Qt::Monday), week(4, Qt::Tuesday));
    addDay(MilestoneKind::CourseDay, 2, week(3, Qt::Tuesday));
    addDay(MilestoneKind::CourseDay, 3, week(4, Qt::Monday));
    addDay(MilestoneKind::CourseDay, 4, week(4, Qt::Tuesday));
    addDay(MilestoneKind::FollowUp, 1, week(7, Qt::Tuesday));
    addDay(MilestoneKind::FollowUp, 2, week(12, Qt::Tuesday));
    addDay(MilestoneKind::FollowUp, 3, week(17, Qt::Tuesday));
    add(MilestoneKind::FirstGains, 0, week(19, Qt::Monday), week(21, Qt::Monday));
    addDay(MilestoneKind::Fishbone, 0, fishbone);
    addDay(MilestoneKind::ContractEnd, 0, end);
    addDay(MilestoneKind::Handover, 0, end);
    std::stable_sort(plan.begin(), plan.end(),
                     [](const PlannedMilestone &a, const PlannedMilestone &b) { return a.from < b.from; });
    return plan;
}

} // namespace vf::domain
