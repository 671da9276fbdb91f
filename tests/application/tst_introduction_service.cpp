#include "application/check/database_check.h"
#include "application/services/introduction_service.h"
#include "application/small_municipality.h"
#include "application/unit_of_work/undo.h"
#include "domain/introduction/standard_plan.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::application;
using namespace vf::domain;
using namespace Qt::StringLiterals;
using vf::test::SmallMunicipality;

namespace {

QString refusal(const ActionResult &outcome)
{
    return outcome ? u"stored"_s : outcome.error().reason + u' ' + outcome.error().field;
}

Milestone milestone(const QString &title, QDate from, QDate to)
{
    Milestone made;
    made.title = title;
    made.plannedFrom = from;
    made.plannedTo = to;
    return made;
}

std::vector<Milestone> standardMilestones(QDate start)
{
    std::vector<Milestone> plan;
    for (const PlannedMilestone &one : standardPlan(start)) {
        plan.push_back(milestone(u"Aktivitet"_s, one.from, one.to));
        plan.back().kind = one.kind;
    }
    return plan;
}

} // namespace

class IntroductionServiceTest : public QObject
{
    Q_OBJECT

    static Introduction added(SmallMunicipality &small, std::vector<Milestone> plan = {})
    {
        Introduction made;
        made.title = u" Pilot  i hjemmetjenesten "_s;
        made.unit = small.nurses;
        made.startsOn = QDate(2015, 1, 21);
        SmallMunicipality::must(IntroductionService(small.work.context).addIntroduction(made, std::move(plan)));
        return small.newest<Introduction>();
    }

private Q_SLOTS:
    void comesWithItsStandardPlanAsOneStep()
    {
        SmallMunicipality small;
        IntroductionService service(small.work.context);
        Introduction made;
        made.title = u"Pilot"_s;
        made.unit = small.nurses;
        const auto action = service.addIntroduction(made, standardMilestones(QDate(2015, 1, 21)));
        QVERIFY(action);
        const Introduction stored = small.newest<Introduction>();
        QCOMPARE(stored.firstGainBy, QDate(2015, 6, 15));
        QCOMPARE(stored.contractEndsOn, QDate(2015, 8, 21));
        const auto plan = milestonesOf(small.work.store, stored.id);
        QCOMPARE(plan->size(), size_t(13));
        for (size_t i = 0; i < plan->size(); ++i) {
            QCOMPARE((*plan)[i].position, static_cast<int>(i) + 1);
            QVERIFY((*plan)[i].unit == small.nurses);
        }
        SmallMunicipality::must(undoAction(small.work.context, (*action)->head.id));
        QCOMPARE(small.count<Introduction>() + small.count<Milestone>(), size_t(0));
    }

    void theRulesHoldAlsoAgainstUnitsThatAreGone()
    {
        SmallMunicipality small;
        IntroductionService service(small.work.context);
        Introduction bad;
        bad.title = u"Pilot"_s;
        bad.unit = UnitId(QUuid::createUuid());
        QCOMPARE(refusal(service.addIntroduction(bad)), u"record_gone "_s);
        bad.unit = small.nurses;
        bad.title.clear();
        QCOMPARE(refusal(service.addIntroduction(bad)), u"missing_value title"_s);
        const Introduction stored = added(small);
        QCOMPARE(stored.title, u"Pilot i hjemmetjenesten"_s);
        Introduction edited = stored;
        edited.contractEndsOn = QDate(2014, 12, 31);
        QCOMPARE(refusal(service.editIntroduction(stored, edited)), u"ends_before_it_begins contractEndsOn"_s);
    }

    void milestonesAreDoneOnADayAndUndoneAgain()
    {
        SmallMunicipality small;
        IntroductionService service(small.work.context);
        const Introduction pilot = added(small);
        Milestone meeting = milestone(u"Informasjonsmøte"_s, QDate(2015, 1, 21), QDate(2015, 1, 21));
        meeting.introduction = pilot.id;
        QVERIFY(service.addMilestone(meeting));
        const auto done = service.markDone(small.newest<Milestone>(), QDate(2015, 1, 22));
        QCOMPARE(small.newest<Milestone>().doneOn, QDate(2015, 1, 22));
        QCOMPARE((*done)->head.name.key, u"milestone.done"_s);
        QCOMPARE((*done)->head.name.subject, u"Informasjonsmøte"_s);
        QVERIFY(service.markDone(small.newest<Milestone>(), std::nullopt));
        QVERIFY(!small.newest<Milestone>().doneOn);
        const Milestone stored = small.newest<Milestone>();
        Milestone edited = stored;
        edited.plannedTo = QDate(2015, 1, 20);
        QCOMPARE(refusal(service.editMilestone(stored, edited)), u"ends_before_it_begins plannedTo"_s);
        edited.plannedTo = QDate(2015, 1, 28);
        QVERIFY(service.editMilestone(stored, edited));
        QCOMPARE(refusal(service.editMilestone(stored, stored)), u"stored"_s);
        QCOMPARE(refusal(service.editMilestone(stored, edited)), u"changed_since "_s); // somebody was first
    }

    void aPlanIsPastedMovedAndRemoved()
    {
        SmallMunicipality small;
        IntroductionService service(small.work.context);
        const Introduction pilot = added(small);
        const QDate day(2015, 3, 1);
        QVERIFY(service.writeMilestones(pilot.id, {{{}, milestone(u"A"_s, day, day)}, {{}, milestone(u"B"_s, day, day)}}));
        QVERIFY(service.addMilestones(pilot.id, {milestone(u"C"_s, day, day)}));
        const auto titles = [&] {
            QString text;
            const auto plan = milestonesOf(small.work.store, pilot.id);
            for (const Milestone &one : *plan)
                text += one.title;
            return text;
        };
        QCOMPARE(titles(), u"ABC"_s);
        QVERIFY(service.moveMilestone(small.newest<Milestone>().id, 0));
        QCOMPARE(titles(), u"CAB"_s);
        QCOMPARE(refusal(service.writeMilestones(pilot.id, {{{}, milestone(u"D"_s, day, day)}, {{}, milestone({}, day, day)}})),
                 u"missing_value title"_s);
        QCOMPARE(titles(), u"CAB"_s);
        QVERIFY(service.removeMilestones({small.newest<Milestone>().id}));
        QCOMPARE(titles(), u"AB"_s);
    }

    void thePlanMovesWithItsUnit()
    {
        SmallMunicipality small;
        IntroductionService service(small.work.context);
        const Introduction pilot = added(small, standardMilestones(QDate(2015, 1, 21)));
        Introduction moved = pilot;
        moved.unit = small.kitchen;
        QVERIFY(service.editIntroduction(pilot, moved));
        QVERIFY(small.newest<Milestone>().unit == small.kitchen);
        const Milestone stored = small.newest<Milestone>();
        Milestone astray = stored;
        astray.unit = small.nurses;
        QCOMPARE(refusal(service.editMilestone(stored, astray)), u"unit_of_owner "_s);
        QVERIFY(service.removeIntroduction(pilot.id));
        QCOMPARE(small.count<Milestone>(), size_t(0));
    }

    void theCheckFindsAPlanThatEndsBeforeItBegins()
    {
        SmallMunicipality small;
        added(small, {milestone(u"Kursdag 1"_s, QDate(2015, 2, 9), QDate(2015, 2, 10))});
        QVERIFY(checkDatabase(small.work.store)->empty());
        small.work.store.tamper([&](RecordValue &value) {
            if (value.record == &describe<Milestone>())
                value.fields[static_cast<size_t>(describe<Milestone>().indexOf("planned_to"_L1))] = u"2015-02-08"_s;
        });
        const auto findings = checkDatabase(small.work.store);
        QCOMPARE(findings->size(), size_t(1));
        QCOMPARE(findings->front().reason, u"ends_before_it_begins"_s);
        QCOMPARE(findings->front().subject, u"Kursdag 1"_s);
    }
};

VF_TEST(IntroductionServiceTest);
#include "tst_introduction_service.moc"
