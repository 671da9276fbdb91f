// Rules of introductions, the standard plan against the pilots of 2015, and the progress watch.
#include "domain/introduction/introduction_rules.h"
#include "domain/introduction/progress.h"
#include "domain/introduction/standard_plan.h"
#include "domain/ledger_generators.h"
#include "support/test_registry.h"

#include <QTest>
#include <rapidcheck.h>

using namespace vf;
using namespace vf::domain;
using test::uuidOf;
using Finding = ProgressFindingKind;

namespace {

Milestone milestone(quint32 number, QDate to, std::optional<QDate> doneOn = {}, MilestoneKind kind = MilestoneKind::Other)
{
    Milestone made;
    made.id = MilestoneId(uuidOf(41, number));
    made.title = QStringLiteral("Oppfølging");
    made.kind = kind;
    made.plannedFrom = to;
    made.plannedTo = to;
    made.doneOn = doneOn;
    return made;
}

Introduction introduction()
{
    Introduction made;
    made.title = QStringLiteral("NAV Flyktningetjenesten");
    made.startsOn = QDate(2015, 1, 22);
    return made;
}

std::vector<Finding> kindsOf(const std::vector<ProgressFinding> &findings)
{
    std::vector<Finding> kinds;
    for (const ProgressFinding &finding : findings)
        kinds.push_back(finding.kind);
    return kinds;
}

} // namespace

class IntroductionTest : public QObject
{
    Q_OBJECT

    static QString fieldOf(const base::Result<void> &outcome) { return outcome ? QString() : outcome.error().field; }

private Q_SLOTS:
    void keepsTheRulesOfItsFields()
    {
        Introduction good = introduction();
        good.contractEndsOn = QDate(2015, 8, 31);
        QVERIFY(checkIntroduction(good));
        Introduction bad = good;
        bad.title = QStringLiteral(" ");
        QCOMPARE(fieldOf(checkIntroduction(bad)), QStringLiteral("title"));
        bad = good;
        bad.contractEndsOn = QDate(2015, 1, 21);
        QCOMPARE(fieldOf(checkIntroduction(bad)), QStringLiteral("contractEndsOn"));
        bad = good;
        bad.guidePosition = base::Share::of(-0.1);
        QCOMPARE(fieldOf(checkIntroduction(bad)), QStringLiteral("guidePosition"));

        Milestone row = milestone(1, QDate(2015, 6, 15));
        QVERIFY(checkMilestone(row));
        row.plannedFrom = QDate(2015, 6, 16);
        QCOMPARE(fieldOf(checkMilestone(row)), QStringLiteral("plannedTo"));
        row.plannedFrom = QDate();
        QCOMPARE(fieldOf(checkMilestone(row)), QStringLiteral("plannedFrom"));
        row = milestone(1, QDate(2015, 6, 15));
        row.title.clear();
        QCOMPARE(fieldOf(checkMilestone(row)), QStringLiteral("title"));
    }

    void theStandardPlanIsThatOfThePilots()
    {
        // cases/harstad-2015/prosjektplan.csv, Omsorg Sør, hjemmetjenesten 2
        const std::vector plan = standardPlan(QDate(2015, 1, 21));
        const auto only = [&](MilestoneKind kind, int number = 0) {
            for (const PlannedMilestone &one : plan)
                if (one.kind == kind && one.number == number)
                    return std::pair(one.from, one.to);
            return std::pair(QDate(), QDate());
        };
        const auto day = [](int month, int dayOfMonth) {
            const QDate date(2015, month, dayOfMonth);
            return std::pair(date, date);
        };
        QCOMPARE(plan.size(), size_t(13));
        QCOMPARE(only(MilestoneKind::InformationMeeting), day(1, 21));
        QCOMPARE(only(MilestoneKind::CourseDay, 1), day(2, 9));
        QCOMPARE(only(MilestoneKind::CourseDay, 2), day(2, 10));
        QCOMPARE(only(MilestoneKind::CourseDay, 3), day(2, 16));
        QCOMPARE(only(MilestoneKind::CourseDay, 4), day(2, 17));
        QCOMPARE(only(MilestoneKind::ProjectPlan), std::pair(QDate(2015, 2, 9), QDate(2015, 2, 17)));
        QCOMPARE(only(MilestoneKind::FollowUp, 1), day(3, 10));
        QCOMPARE(only(MilestoneKind::FollowUp, 2), day(4, 14));
        QCOMPARE(only(MilestoneKind::FollowUp, 3), day(5, 19));
        QCOMPARE(only(MilestoneKind::FirstGains), std::pair(QDate(2015, 6, 1), QDate(2015, 6, 15)));
        QCOMPARE(only(MilestoneKind::Fishbone), day(7, 21));
        QCOMPARE(only(MilestoneKind::ContractEnd), day(8, 21));
        QCOMPARE(only(MilestoneKind::Handover), day(8, 21));
        for (const PlannedMilestone &one : standardPlan(QDate(2015, 1, 21), QDate(2015, 9, 30)))
            if (one.kind == MilestoneKind::ContractEnd || one.kind == MilestoneKind::Handover)
                QCOMPARE(one.to, QDate(2015, 9, 30));
    }

    void everyStandardPlanKeepsItsOwnRules()
    {
        QVERIFY(rc::check("in order, on working days, fishbone within six months", [] {
            const QDate start = QDate(2010, 1, 1).addDays(*rc::gen::inRange(0, 8000));
            const std::vector plan = standardPlan(start);
            for (size_t i = 0; i < plan.size(); ++i) {
                RC_ASSERT(plan[i].from >= start);
                RC_ASSERT(plan[i].to >= plan[i].from);
                RC_ASSERT((i == 0 || plan[i - 1].from <= plan[i].from)); // parentheses: the macro has a || that takes both sides
                RC_ASSERT(plan[i].kind == MilestoneKind::InformationMeeting || plan[i].to.dayOfWeek() <= 5);
                RC_ASSERT(plan[i].kind != MilestoneKind::Fishbone || plan[i].to <= start.addMonths(6));
            }
        }));
    }

    void progressCountsWhatIsDoneOnTheDay()
    {
        const std::vector plan{milestone(1, QDate(2015, 1, 22), QDate(2015, 1, 23)), milestone(2, QDate(2015, 3, 12)),
                               milestone(3, QDate(2015, 2, 11), QDate(2015, 2, 11))};
        const PlanProgress before = planProgress(plan, QDate(2015, 2, 10));
        QCOMPARE(before.done, 1);
        QCOMPARE(before.total, 3);
        QVERIFY(before.next == plan[2].id);
        const PlanProgress after = planProgress(plan, QDate(2015, 2, 11));
        QCOMPARE(after.done, 2);
        QVERIFY(after.next == plan[1].id);
        QVERIFY(!planProgress({}, QDate(2015, 2, 11)).next);
    }

    void anUndoneMilestoneIsOverdueFromTheDayAfter()
    {
        const Introduction pilot = introduction();
        const std::vector plan{milestone(1, QDate(2015, 3, 12)), milestone(2, QDate(2015, 3, 12), QDate(2015, 3, 20))};
        QVERIFY(progressFindings(pilot, plan, {false, {}}, QDate(2015, 3, 12)).empty());
        QCOMPARE(progressFindings(pilot, plan, {false, {}}, QDate(2015, 3, 13)).size(), size_t(2));
        const std::vector later = progressFindings(pilot, plan, {false, {}}, QDate(2015, 3, 20));
        QVERIFY((later == std::vector{ProgressFinding{Finding::MilestoneOverdue, QDate(2015, 3, 12), plan[0].id}}));
        for (const IntroductionStatus over : {IntroductionStatus::Completed, IntroductionStatus::Stopped}) {
            Introduction done = pilot;
            done.status = over;
            QVERIFY(progressFindings(done, plan, {false, {}}, QDate(2015, 12, 31)).empty());
        }
    }

    void aContractIsWatchedThirtyDaysBeforeItsEnd()
    {
        Introduction pilot = introduction();
        pilot.startsOn.reset();
        pilot.contractEndsOn = QDate(2015, 8, 31);
        QVERIFY(progressFindings(pilot, {}, {true, {}}, QDate(2015, 7, 31)).empty());
        const std::vector near = progressFindings(pilot, {}, {true, {}}, QDate(2015, 8, 1));
        QVERIFY((near == std::vector{ProgressFinding{Finding::ContractRunsOut, QDate(2015, 8, 31), {}}}));
        QCOMPARE(progressFindings(pilot, {}, {true, {}}, QDate(2015, 10, 1)).size(), size_t(1));
        const std::vector ended{milestone(1, QDate(2015, 8, 31), QDate(2015, 8, 28), MilestoneKind::ContractEnd)};
        QVERIFY(progressFindings(pilot, ended, {true, {}}, QDate(2015, 8, 28)).empty());
    }

    void sixMonthsWithoutAFishboneIsOneFinding()
    {
        const Introduction pilot = introduction();
        std::vector plan{milestone(1, QDate(2015, 7, 20), {}, MilestoneKind::Fishbone)};
        QVERIFY((kindsOf(progressFindings(pilot, plan, {true, {}}, QDate(2015, 7, 22))) == std::vector{Finding::MilestoneOverdue}));
        const std::vector late = progressFindings(pilot, plan, {true, {}}, QDate(2015, 7, 23));
        QVERIFY((late == std::vector{ProgressFinding{Finding::FishboneMissing, QDate(2015, 7, 22), {}}}));
        plan[0].doneOn = QDate(2015, 8, 1);
        QVERIFY(progressFindings(pilot, plan, {true, {}}, QDate(2015, 8, 1)).empty());
    }

    void sixMonthsOfSilenceIsAStandstill()
    {
        const Introduction pilot = introduction(); // from 22.01.2015
        const std::vector plan{milestone(1, QDate(2015, 7, 20), QDate(2015, 7, 1), MilestoneKind::Fishbone)};
        const auto on = [&](QDate day, std::optional<QDate> latest) {
            return kindsOf(progressFindings(pilot, plan, {true, latest}, day));
        };
        QVERIFY(on(QDate(2016, 1, 1), {}).empty());
        QVERIFY((on(QDate(2016, 1, 2), {}) == std::vector{Finding::NoProgress}));
        QVERIFY(on(QDate(2016, 1, 2), QDate(2015, 9, 1)).empty());
        QVERIFY((on(QDate(2016, 3, 2), QDate(2015, 9, 1)) == std::vector{Finding::NoProgress}));
        Introduction planned = pilot;
        planned.status = IntroductionStatus::Planned;
        QVERIFY(progressFindings(planned, plan, {true, {}}, QDate(2016, 3, 2)).empty());
    }

    void aFirstGainIsAwaitedUntilItsDay()
    {
        Introduction pilot = introduction();
        pilot.firstGainBy = QDate(2015, 6, 15);
        const std::vector plan{milestone(1, QDate(2015, 6, 15), {}, MilestoneKind::FirstGains)};
        QVERIFY(progressFindings(pilot, plan, {false, {}}, QDate(2015, 6, 15)).empty());
        QVERIFY((kindsOf(progressFindings(pilot, plan, {false, {}}, QDate(2015, 6, 16))) == std::vector{Finding::FirstGainLate}));
        // There is a gain, but nobody has marked the milestone.
        QVERIFY((kindsOf(progressFindings(pilot, plan, {true, {}}, QDate(2015, 6, 16))) == std::vector{Finding::MilestoneOverdue}));
    }
};

VF_TEST(IntroductionTest);
#include "tst_introduction.moc"
