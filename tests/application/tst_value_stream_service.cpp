#include "application/check/database_check.h"
#include "application/record/content_hash.h"
#include "application/unit_of_work/undo.h"
#include "application/value_stream_desk.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::application;
using namespace vf::domain;
using vf::test::ValueStreamDesk;

class ValueStreamServiceTest : public QObject
{
    Q_OBJECT

    static void refused(const ActionResult &outcome, const char *reason)
    {
        QVERIFY2(!outcome, reason);
        QCOMPARE(outcome.error().reason, QString::fromLatin1(reason));
    }

private Q_SLOTS:
    void aNewAnalysisHasTwoStatesAndTheUnitsBasis()
    {
        ValueStreamDesk desk;
        const AnalysisBook book = desk.book();
        QCOMPARE(book.analysis.title, QStringLiteral("Kveldsvakt"));
        QCOMPARE(book.analysis.basis, base::HoursPerFte::of(1625.9)); // the unit's own
        QCOMPARE(book.states.size(), size_t(2));
        QCOMPARE(book.states[0].state.kind, StateKind::Current);
        QCOMPARE(book.states[1].state.kind, StateKind::Ideal);
        for (const StateBook &state : book.states)
            QCOMPARE(state.state.unit, desk.nurses);
        ValueStreamAnalysis twin;
        twin.unit = desk.nurses;
        refused(desk.service().addAnalysis(twin), "missing_value"); // no title
        twin.title = QStringLiteral("Dagvakt");
        twin.unit = UnitId(desk.work.ids.nextUuid());
        refused(desk.service().addAnalysis(twin), "record_gone");
        QCOMPARE(desk.count<ValueStreamAnalysis>(), size_t(1));
    }

    void aStepRunsBesideAnotherAndGoesBackIntoLine()
    {
        ValueStreamDesk desk;
        const auto groups = [&] {
            QStringList found;
            for (const Step &step : desk.steps(desk.current))
                found << step.title + QLatin1Char(':') + step.parallelGroup;
            return found.join(QLatin1Char(' '));
        };
        std::vector<QUuid> actions;
        const auto perform = [&](const ActionResult &outcome, const char *expected) {
            actions.push_back(desk.must(outcome)->head.id);
            QCOMPARE(groups(), QLatin1StringView(expected));
        };
        perform(desk.service().runBeside(desk.c, desk.a), "A:P1 C:P1 B:");
        perform(desk.service().moveStep(desk.b, 1), "A:P1 B:P1 C:P1"); // between the two: one of them
        perform(desk.service().moveStep(desk.b, 2), "A:P1 C:P1 B:P1");
        perform(desk.service().runBeside(desk.b, desk.a), "A:P1 B:P1 C:P1"); // the same group still
        perform(desk.service().moveStep(desk.a, 2), "B:P1 C:P1 A:P1");
        refused(desk.service().runBeside(desk.a, domain::StepId(desk.work.ids.nextUuid())), "record_gone");
        for (; !actions.empty(); actions.pop_back())
            desk.must(undoAction(desk.work.context, actions.back()));
        QCOMPARE(groups(), QStringLiteral("A: B: C:"));
        desk.must(desk.service().runBeside(desk.b, desk.a));
        desk.must(desk.service().moveStep(desk.b, 2)); // out of it: neither is left in a group of one
        QCOMPARE(groups(), QStringLiteral("A: C: B:"));
    }

    void stepsKeepTheirPlacesWithAsFewWritesAsNeeded()
    {
        ValueStreamDesk desk;
        QCOMPARE(desk.titles(desk.current), QStringLiteral("A B C"));
        desk.add(desk.current, QStringLiteral("N"), 1, 1);
        QCOMPARE(desk.titles(desk.current), QStringLiteral("A N B C"));
        const auto moved = desk.must(desk.service().moveStep(desk.c, 2));
        QCOMPARE(desk.titles(desk.current), QStringLiteral("A N C B"));
        QCOMPARE(moved->changes.size(), size_t(2)); // C and B change places, the others stay
        desk.must(desk.service().moveStep(desk.a, 99));
        QCOMPARE(desk.titles(desk.current), QStringLiteral("N C B A"));
        desk.must(desk.service().removeStep(desk.c));
        QCOMPARE(desk.titles(desk.current), QStringLiteral("N B A"));
        int position = 0;
        for (const Step &step : desk.steps(desk.current))
            QCOMPARE(step.position, position++);
    }

    void editsSeveralLinesAsOneStepAndTellsOfConflicts()
    {
        ValueStreamDesk desk;
        const auto steps = desk.steps(desk.current);
        Step first = steps[0], second = steps[1];
        first.title = QStringLiteral(" Oppstart ");
        second.persons = base::PersonCount::of(2);
        const Challenge before = desk.challenges(desk.b).front();
        Challenge after = before;
        after.text = QStringLiteral("Venter på bil");
        desk.must(desk.service().editSteps({{steps[0], first}, {steps[1], second}}, {{before, after}}));
        QCOMPARE(desk.steps(desk.current)[0].title, QStringLiteral("Oppstart"));
        QCOMPARE(desk.challenges(desk.b).front().text, QStringLiteral("Venter på bil"));
        const auto heads = desk.work.store.recentActions(1);
        desk.must(undoAction(desk.work.context, heads->front().id));
        QCOMPARE(desk.titles(desk.current), QStringLiteral("A B C"));
        refused(desk.service().editStep(steps[0], first), "changed_since"); // read before the edit and its undo
    }

    void refusesValuesThatMakeNoSense_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("field");
        QTest::newRow("order") << 0 << "estimate_out_of_order" << "process";
        QTest::newRow("negative") << 1 << "negative_number" << "waiting";
        QTest::newRow("share") << 2 << "out_of_range" << "share";
        QTest::newRow("accurate") << 3 << "out_of_range" << "completeAccurate";
        QTest::newRow("title") << 4 << "missing_value" << "title";
        QTest::newRow("persons") << 5 << "negative_number" << "persons";
    }
    void refusesValuesThatMakeNoSense()
    {
        QFETCH(int, what);
        QFETCH(QString, reason);
        QFETCH(QString, field);
        ValueStreamDesk desk;
        const Step before = desk.steps(desk.current)[0];
        Step after = before;
        if (what == 0)
            after.process.low = base::ProcessMinutes::of(11);
        else if (what == 1)
            after.waiting.low = base::WaitingMinutes::of(-1);
        else if (what == 2)
            after.share = base::Share::of(1.01);
        else if (what == 3)
            after.completeAccurate = base::Share::of(-0.1);
        else if (what == 4)
            after.title = QStringLiteral("  ");
        else
            after.persons = base::PersonCount::of(-1);
        const auto outcome = desk.service().editStep(before, after);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().reason, reason);
        QCOMPARE(outcome.error().field, field);
        QCOMPARE(desk.steps(desk.current)[0], before);
    }

    void copiesToTheIdealInTheOrderOfTheProcess()
    {
        ValueStreamDesk desk;
        desk.must(desk.service().copyToIdeal(desk.c, desk.ideal));
        desk.add(desk.ideal, QStringLiteral("Nytt"), 1);
        desk.must(desk.service().copyToIdeal(desk.a, desk.ideal));
        QCOMPARE(desk.titles(desk.ideal), QStringLiteral("A C Nytt"));
        refused(desk.service().copyToIdeal(desk.a, desk.ideal), "already_in_ideal");
        refused(desk.service().copyToIdeal(desk.a, desk.current), "not_an_ideal");
        desk.must(desk.service().copyAllToIdeal(desk.ideal));
        QCOMPARE(desk.titles(desk.ideal), QStringLiteral("A B C Nytt"));
        refused(desk.service().copyAllToIdeal(desk.ideal), "already_in_ideal");
        const Step copied = desk.steps(desk.ideal)[1];
        QCOMPARE(copied.currentStep, desk.b);
        QCOMPARE(desk.challenges(copied.id).front().currentChallenge, desk.wait);

        // A challenge that the ideal state has moved to another step is not copied a second time.
        desk.must(desk.service().removeStep(copied.id));
        Challenge moved = desk.challenges(desk.b).front();
        moved.step = desk.steps(desk.ideal)[0].id;
        moved.currentChallenge = desk.wait;
        desk.must(desk.service().addChallenge(moved, 0));
        desk.must(desk.service().copyToIdeal(desk.b, desk.ideal));
        QVERIFY(desk.challenges(desk.steps(desk.ideal)[1].id).empty());
    }

    void whatIsKeptIsKeptOnceAndFromTheSameAnalysis()
    {
        ValueStreamDesk desk;
        desk.designIdeal();
        auto ideal = desk.steps(desk.ideal);
        Step twice = ideal[2];
        twice.currentStep = desk.a;
        refused(desk.service().editStep(ideal[2], twice), "already_in_ideal");
        twice.currentStep = ideal[0].id; // an ideal step, not one of today
        refused(desk.service().editStep(ideal[2], twice), "keeps_no_current_line");
        Step today = desk.steps(desk.current)[0];
        today.currentStep = desk.b;
        refused(desk.service().editStep(desk.steps(desk.current)[0], today), "keeps_no_current_line");
        Challenge foreign;
        foreign.step = ideal[0].id;
        foreign.text = QStringLiteral("Ukjent");
        foreign.currentChallenge = ChallengeId(desk.work.ids.nextUuid());
        refused(desk.service().addChallenge(foreign, 0), "keeps_no_current_line");
    }

    void aRemovedStepTakesItsChallengesAndLeavesItsKeepersNew()
    {
        ValueStreamDesk desk;
        desk.must(desk.service().copyAllToIdeal(desk.ideal));
        desk.must(desk.service().removeStep(desk.b));
        QCOMPARE(desk.titles(desk.current), QStringLiteral("A C"));
        const Step kept = desk.steps(desk.ideal)[1];
        QVERIFY(!kept.currentStep);
        QVERIFY(!desk.challenges(kept.id).front().currentChallenge);
        QCOMPARE(desk.count<Challenge>(), size_t(1));
        desk.must(undoAction(desk.work.context, desk.work.store.recentActions(1)->front().id));
        QCOMPARE(desk.steps(desk.ideal)[1].currentStep, desk.b);
        QCOMPARE(desk.titles(desk.current), QStringLiteral("A B C"));
    }

    void oneIdealIsAdoptedAndStaysSoWhileGainsComeFromIt()
    {
        ValueStreamDesk desk;
        desk.designIdeal();
        refused(desk.registerGain({desk.line(desk.c)}), "ideal_not_adopted");
        refused(desk.service().adoptIdeal(desk.ideal, QDate()), "invalid_date");
        refused(desk.service().adoptIdeal(desk.current, QDate(2017, 3, 1)), "not_an_ideal");
        refused(desk.service().removeIdeal(desk.ideal), "last_ideal");
        desk.must(desk.service().addIdeal(desk.analysis, QStringLiteral("Ideell 2")));
        const StateId other = desk.newest<ValueStreamState>().id;
        desk.must(desk.service().adoptIdeal(other, QDate(2017, 2, 1)));
        QCOMPARE(desk.book().analysis.status, AnalysisStatus::Adopted);
        desk.adopt(); // the second one instead
        QVERIFY(!desk.book().find(other)->state.adoptedOn);
        const QUuid adopting = desk.work.store.recentActions(1)->front().id;
        desk.must(desk.registerGain({desk.line(desk.c)}));
        refused(desk.service().adoptIdeal(other, QDate(2017, 4, 1)), "other_ideal_has_gains");
        refused(desk.service().removeIdeal(desk.ideal), "state_has_claims");
        refused(desk.service().removeAnalysis(desk.analysis), "analysis_has_gains");
        refused(undoAction(desk.work.context, adopting), "state_has_claims");
        desk.must(desk.service().removeIdeal(other));
    }

    void aGainGetsTheHoursOfItsLinesAndEachLineOnce()
    {
        ValueStreamDesk desk;
        desk.designIdeal();
        desk.adopt();
        desk.must(desk.registerGain({desk.line(desk.wait), desk.line(desk.wait)}));
        const Gain first = desk.newest<Gain>();
        QCOMPARE(first.unit, desk.nurses);
        QCOMPARE(first.tool, SourceTool::ValueStream);
        QCOMPARE(first.basis, base::HoursPerFte::of(1625.9));
        QCOMPARE(desk.identified(first.code), base::HoursPerYear::of(200)); // 12 minutes × 1000 / 60
        QCOMPARE(desk.count<GainClaim>(), size_t(1));
        QCOMPARE(desk.newest<GainClaim>().savedMinutes, base::Minutes::of(12));

        const auto again = desk.registerGain({desk.line(desk.c), desk.line(desk.wait)});
        refused(again, "line_is_claimed");
        QCOMPARE(again.error().detail(QLatin1StringView("gain")), first.code);
        refused(desk.registerGain({}), "missing_value");
        refused(desk.registerGain({desk.line(desk.d)}), "lines_save_nothing"); // it adds two minutes
        refused(desk.registerGain({desk.line(desk.steps(desk.ideal)[0].id)}), "claim_names_no_line"); // today's is A
        refused(desk.registerGain({desk.line(desk.a)}, 0.0), "not_positive");
        QCOMPARE(desk.count<Gain>(), size_t(1));
        refused(desk.service().removeStep(desk.b), "line_is_claimed");
        refused(desk.service().removeChallenge(desk.wait), "line_is_claimed");
    }

    void gainsNeverExceedTheNetSaving()
    {
        ValueStreamDesk desk;
        desk.designIdeal();
        desk.adopt();
        desk.must(desk.registerGain({desk.line(desk.a), desk.line(desk.wait)})); // 17 minutes, 283.3 hours
        const auto tooMuch = desk.registerGain({desk.line(desk.c)}, 100);
        refused(tooMuch, "claims_above_saving");
        QCOMPARE(tooMuch.error().detail(QLatin1StringView("left")), QStringLiteral("66.666667"));
        // C saves 100 hours, but D takes 33.3 of them: without D, what is left.
        desk.must(desk.registerGain({desk.line(desk.c)}));
        QCOMPARE(desk.identified(desk.newest<Gain>().code), base::HoursPerYear::of(66.666667));
        const auto saving = savingOf(desk.book(), desk.ideal);
        QCOMPARE(saving->claimable().size(), size_t(1));
        QCOMPARE(saving->claimable()[0]->line, desk.line(desk.d));
        refused(desk.registerGain({desk.line(desk.d)}), "claims_above_saving"); // nothing is left
    }

    void theMinutesAnIdealAddsAreOfferedFirst()
    {
        ValueStreamDesk desk;
        desk.designIdeal();
        const auto saving = savingOf(desk.book(), desk.ideal);
        QCOMPARE(saving->saved.hoursPerYear, 350.0);
        QStringList offered;
        for (const SavingLine *line : saving->claimable())
            offered << QStringLiteral("%1 %2").arg(line->text).arg(line->savedMinutes().value());
        QCOMPARE(offered.join(u'|'), QStringLiteral("D -2|A 5|Venter på nøkkel 12|C 6")); // B is unchanged
    }

    void theCapHoldsWhateverChangesItAndComparesAsShown()
    {
        ValueStreamDesk desk;
        desk.designIdeal();
        desk.adopt();
        // 350.04 shows as 350,0 and 350.06 as 350,1.
        refused(desk.registerGain({desk.line(desk.wait)}, 350.06), "claims_above_saving");
        desk.must(desk.registerGain({desk.line(desk.wait)}, 350.04));
        const Gain gain = desk.newest<Gain>();
        refused(desk.post(gain, Account::Identified, QDate(2018, 1, 1), 1), "claims_above_saving");
        const Step before = desk.steps(desk.current)[2];
        Step smaller = before;
        smaller.process = ProcessEstimate::of(base::ProcessMinutes::of(5));
        refused(desk.service().editStep(before, smaller), "claims_above_saving");
        const ValueStreamAnalysis analysis = desk.book().analysis;
        ValueStreamAnalysis fewer = analysis;
        fewer.casesPerYear = base::CasesPerYear::of(900);
        refused(desk.service().editAnalysis(analysis, fewer), "claims_above_saving");
        refused(desk.service().copyToIdeal(desk.c, desk.ideal), "claims_above_saving");
        // Lowering what is identified makes room, from its own date.
        desk.must(desk.post(gain, Account::Identified, QDate(2018, 1, 1), -100));
        desk.must(desk.service().editStep(before, smaller));
        const auto saving = savingOf(desk.book(), desk.ideal);
        QCOMPARE(saving->registered, base::HoursPerYear::of(250.04));
    }

    void anExistingGainGetsItsOriginUnderTheSameRules()
    {
        ValueStreamDesk desk;
        desk.designIdeal();
        const Gain gain = desk.addGain(); // 300 hours
        refused(desk.service().claimLines(gain.id, desk.ideal, {desk.line(desk.a)}), "ideal_not_adopted");
        desk.adopt();
        desk.must(desk.service().claimLines(gain.id, desk.ideal, {desk.line(desk.wait), desk.line(desk.c)}));
        QCOMPARE(savingOf(desk.book(), desk.ideal)->left(), base::HoursPerYear::of(50));
        const Gain second = desk.addGain(QStringLiteral("G-2"));
        refused(desk.service().claimLines(second.id, desk.ideal, {desk.line(desk.a)}), "claims_above_saving");
        refused(desk.service().claimLines(second.id, desk.ideal, {desk.line(desk.c)}), "line_is_claimed");
        Gain kroner;
        kroner.code = QStringLiteral("G-3");
        kroner.title = QStringLiteral("Lavere leie");
        kroner.unit = desk.nurses;
        kroner.ledgerUnit = LedgerUnit::Kroner;
        desk.must(GainService(desk.work.context).addGain(kroner, QDate(2017, 3, 1), Amount::of(base::Kroner::of(1000))));
        refused(desk.service().claimLines(desk.newest<Gain>().id, desk.ideal, {desk.line(desk.a)}), "claim_needs_hours");
    }

    void aClaimedLineStaysALine()
    {
        ValueStreamDesk desk;
        desk.designIdeal();
        desk.adopt();
        desk.must(desk.registerGain({desk.line(desk.a), desk.line(desk.d)}));
        // D is claimed as new in the ideal state: it can't become what keeps C.
        const Step before = desk.steps(desk.ideal)[2];
        Step keeps = before;
        keeps.currentStep = desk.c;
        refused(desk.service().editStep(before, keeps), "claim_names_no_line");
    }

    void anAnalysisTakesItsPartsAlongToAnotherUnitAndAway()
    {
        ValueStreamDesk desk;
        desk.designIdeal();
        const QByteArray before = *contentHash(desk.work.store);
        const ValueStreamAnalysis analysis = desk.book().analysis;
        ValueStreamAnalysis moved = analysis;
        moved.unit = desk.kitchen;
        desk.must(desk.service().editAnalysis(analysis, moved));
        for (const StateBook &state : desk.book().states) {
            QCOMPARE(state.state.unit, desk.kitchen);
            for (const StepWithChallenges &entry : state.steps) {
                QCOMPARE(entry.step.unit, desk.kitchen);
                for (const Challenge &challenge : entry.challenges)
                    QCOMPARE(challenge.unit, desk.kitchen);
            }
        }
        desk.must(desk.service().removeAnalysis(desk.analysis));
        QCOMPARE(desk.count<ValueStreamState>() + desk.count<Step>() + desk.count<Challenge>(), size_t(0));
        for (int i = 0; i < 2; ++i) {
            const auto heads = *desk.work.store.recentActions(2 * i + 1);
            desk.must(undoAction(desk.work.context, heads.back().id));
        }
        QCOMPARE(*contentHash(desk.work.store), before);
    }

    void snapshotAndStoreGiveTheSameBook()
    {
        ValueStreamDesk desk;
        desk.designIdeal();
        desk.adopt();
        desk.must(desk.registerGain({desk.line(desk.a)}));
        const auto snapshot = Snapshot::load(desk.work.store);
        const auto fromSnapshot = AnalysisBook::of(*snapshot, desk.analysis);
        const AnalysisBook stored = desk.book();
        QVERIFY(fromSnapshot);
        QCOMPARE(fromSnapshot->states.size(), stored.states.size());
        for (size_t i = 0; i < stored.states.size(); ++i) {
            QCOMPARE(fromSnapshot->states[i].state, stored.states[i].state);
            QCOMPARE(fromSnapshot->states[i].steps, stored.states[i].steps);
        }
        QCOMPARE(fromSnapshot->claims, stored.claims);
        QCOMPARE(fromSnapshot->gains.front().identified, stored.gains.front().identified);
        QVERIFY(!AnalysisBook::of(*snapshot, AnalysisId(desk.work.ids.nextUuid())));
    }

    void paretoAndSimulationSpeakOfTheSameLines()
    {
        ValueStreamDesk desk;
        desk.designIdeal();
        const Challenge before = desk.challenges(desk.b).front();
        Challenge spread = before;
        spread.loss = {base::LostMinutes::of(10), base::LostMinutes::of(30), base::LostMinutes::of(80)};
        spread.waste = WasteKind::Waiting;
        desk.must(desk.service().editChallenge(before, spread));
        const AnalysisBook book = desk.book();
        const auto waste = wastePareto(book.analysis, *book.current());
        QCOMPARE(waste.size(), size_t(1));
        QCOMPARE(waste[0].kind, WasteKind::Waiting);
        QCOMPARE(waste[0].hoursPerYear, 0.4 * (10 + 3 * 30 + 80) / 5 * 1000 / 60);
        QCOMPARE(waste[0].cumulative, 1.0);
        QCOMPARE(challengePareto(book.analysis, *book.current())[0].challenge, desk.wait);
        Simulator simulator;
        const auto simulation = simulate(book, desk.ideal, simulator, 1000, 7);
        QVERIFY(simulation);
        QCOMPARE(simulation->drivers.size(), size_t(1));
        const auto saving = savingOf(book, desk.ideal);
        QCOMPARE(saving->lines[simulation->drivers[0].pair].line, desk.line(desk.wait));
        refused(simulate(book, desk.current, simulator, 10, 7).map([](const Simulation &) {
            return std::shared_ptr<const CommittedAction>();
        }), "record_gone");
    }

    void theCheckFindsWhatAnotherProgramBroke()
    {
        ValueStreamDesk desk;
        desk.designIdeal();
        desk.adopt();
        desk.must(desk.registerGain({desk.line(desk.wait)}));
        QVERIFY(checkDatabase(desk.work.store)->empty());
        const auto tampered = [&](const RecordDescription &record, const char *column, const FieldValue &value) {
            ValueStreamDesk broken;
            broken.designIdeal();
            broken.adopt();
            broken.must(broken.registerGain({broken.line(broken.wait)}));
            broken.work.store.tamper([&](RecordValue &stored) {
                if (stored.record == &record)
                    stored.fields[static_cast<size_t>(record.indexOf(QLatin1StringView(column)))] = value;
            });
            const auto findings = checkDatabase(broken.work.store);
            QStringList reasons;
            for (const CheckFinding &finding : *findings)
                if (!reasons.contains(finding.reason))
                    reasons << finding.reason;
            return reasons.join(u' ');
        };
        QCOMPARE(tampered(describe<ValueStreamAnalysis>(), "cases_per_year", qint64(500'000'000)),
                 QStringLiteral("claims_above_saving")); // 500 cases save 175 hours, 200 are registered
        QCOMPARE(tampered(describe<ValueStreamState>(), "adopted_on", FieldValue()), QStringLiteral("ideal_not_adopted"));
        QCOMPARE(tampered(describe<Challenge>(), "share", qint64(2'000'000)), QStringLiteral("out_of_range"));
        QCOMPARE(tampered(describe<GainClaim>(), "challenge_id", FieldValue(desk.analysis.text())),
                 QStringLiteral("claim_names_no_line"));
    }
};

VF_TEST(ValueStreamServiceTest);
#include "tst_value_stream_service.moc"
