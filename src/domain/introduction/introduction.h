// Introduction (innføring; a pilot is the first kind): a unit that begins with Lean, and its plan of milestones with
// planned and actual days.
#pragma once

#include "base/id.h"
#include "base/quantity.h"
#include "domain/keys.h"
#include "domain/organisation/unit.h"

#include <QDate>
#include <QString>

#include <optional>

namespace vf::domain {

enum class IntroductionKind { Pilot, Introduction };
QLatin1StringView key(IntroductionKind kind);
template<>
std::span<const IntroductionKind> allOf<IntroductionKind>();

enum class IntroductionStatus { Planned, UnderWay, Completed, Stopped };
QLatin1StringView key(IntroductionStatus status);
template<>
std::span<const IntroductionStatus> allOf<IntroductionStatus>();

using IntroductionId = base::Id<struct IntroductionTag>;

struct Introduction
{
    IntroductionId id;
    qint64 version = 0;
    UnitId unit;
    QString title;
    IntroductionKind kind = IntroductionKind::Pilot;
    QString round; ///< "Pilotrunde 1"
    QString guides; ///< leanveileder, roles
    std::optional<base::Share> guidePosition; ///< their position percentage together
    QString coordinator; ///< leankoordinator, a role
    std::optional<QDate> startsOn;
    std::optional<QDate> contractEndsOn; ///< of the guidance contract (veilederkontrakt)
    std::optional<QDate> firstGainBy;    ///< the first gain's target date
    IntroductionStatus status = IntroductionStatus::UnderWay;
    QString evaluation;

    friend bool operator==(const Introduction &, const Introduction &) = default;
};

enum class MilestoneKind {
    InformationMeeting,
    CourseDay,
    ProjectPlan,
    FollowUp,
    Fishbone,
    FirstGains,
    ContractEnd,
    Handover, ///< to the service-area leader (TOL)
    Other,
};
QLatin1StringView key(MilestoneKind kind);
template<>
std::span<const MilestoneKind> allOf<MilestoneKind>();

using MilestoneId = base::Id<struct MilestoneTag>;

struct Milestone
{
    MilestoneId id;
    qint64 version = 0;
    IntroductionId introduction;
    UnitId unit; ///< of the introduction
    int position = 0; ///< its number in the plan
    MilestoneKind kind = MilestoneKind::Other;
    QString title;
    QDate plannedFrom;
    QDate plannedTo; ///< the last day; the same for one day
    std::optional<QDate> doneOn; ///< the actual day
    QString responsible; ///< a role
    QString source;

    friend bool operator==(const Milestone &, const Milestone &) = default;
};

} // namespace vf::domain
