#include "domain/introduction/introduction.h"

#include <array>

namespace vf::domain {

QLatin1StringView key(IntroductionKind kind)
{
    switch (kind) {
    case IntroductionKind::Pilot:
        return QLatin1StringView("pilot");
    case IntroductionKind::Introduction:
        return QLatin1StringView("introduction");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const IntroductionKind> allOf<IntroductionKind>()
{
    static constexpr std::array all{IntroductionKind::Pilot, IntroductionKind::Introduction};
    return all;
}

QLatin1StringView key(IntroductionStatus status)
{
    switch (status) {
    case IntroductionStatus::Planned:
        return QLatin1StringView("planned");
    case IntroductionStatus::UnderWay:
        return QLatin1StringView("under_way");
    case IntroductionStatus::Completed:
        return QLatin1StringView("completed");
    case IntroductionStatus::Stopped:
        return QLatin1StringView("stopped");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const IntroductionStatus> allOf<IntroductionStatus>()
{
    static constexpr std::array all{IntroductionStatus::Planned, IntroductionStatus::UnderWay, IntroductionStatus::Completed, IntroductionStatus::Stopped};
    return all;
}

QLatin1StringView key(MilestoneKind kind)
{
    switch (kind) {
    case MilestoneKind::InformationMeeting:
        return QLatin1StringView("information_meeting");
    case MilestoneKind::CourseDay:
        return QLatin1StringView("course_day");
    case MilestoneKind::ProjectPlan:
        return QLatin1StringView("project_plan");
    case MilestoneKind::FollowUp:
        return QLatin1StringView("follow_up");
    case MilestoneKind::Fishbone:
        return QLatin1StringView("fishbone");
    case MilestoneKind::FirstGains:
        return QLatin1StringView("first_gains");
    case MilestoneKind::ContractEnd:
        return QLatin1StringView("contract_end");
    case MilestoneKind::Handover:
        return QLatin1StringView("handover");
    case MilestoneKind::Other:
        return QLatin1StringView("other");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const MilestoneKind> allOf<MilestoneKind>()
{
    static constexpr std::array all{MilestoneKind::InformationMeeting, MilestoneKind::CourseDay, MilestoneKind::ProjectPlan, MilestoneKind::FollowUp, MilestoneKind::Fishbone, MilestoneKind::FirstGains, MilestoneKind::ContractEnd, MilestoneKind::Handover, MilestoneKind::Other};
    return all;
}

} // namespace vf::domain
