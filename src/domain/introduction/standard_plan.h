// The plan an introduction usually follows, as days counted from its start. Pure; titles and roles are given by whoever
// stores it.
#pragma once

#include "domain/introduction/introduction.h"

#include <vector>

namespace vf::domain {

/// The fishbone is made at the latest this long after the start (the municipality's own rule).
constexpr int fishboneMonths = 6;
/// A guidance contract runs for this long when nobody says otherwise.
constexpr int contractMonths = 7;

struct PlannedMilestone
{
    MilestoneKind kind = MilestoneKind::Other;
    int number = 0; ///< course day 1 to 4, follow-up 1 to 3; 0 where there is one
    QDate from;
    QDate to;

    friend bool operator==(const PlannedMilestone &, const PlannedMilestone &) = default;
};

/// The plan of the pilots of 2015: information meeting on `start`; course days on Monday and Tuesday of the third and the
/// fourth week after it (weeks 7 and 8 for a start in week 4), in which the project plan is made; follow-ups on Tuesday
/// of the 7th, 12th and 17th week; first gains from the 19th to the 21st week; the fishbone `fishboneMonths` after the
/// start at the latest; and the handover on the day the guidance contract ends. In order of their first day.
std::vector<PlannedMilestone> standardPlan(QDate start, std::optional<QDate> contractEnd = {});

} // namespace vf::domain
