// Confirmations: the measurements gate them, a new one needs new measurements, withdrawing never extends, and the
// snapshot caps what they confirm by what was measured.
#include "application/check/database_check.h"
#include "application/measured_gain.h"
#include "application/read_model/figures.h"
#include "application/read_model/measured_gains.h"
#include "application/record/content_hash.h"
#include "application/unit_of_work/undo.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::application;
using namespace vf::domain;
using vf::test::MeasuredGain;

class ConfirmationServiceTest : public QObject
{
    Q_OBJECT

    static void refused(const ActionResult &outcome, const char *reason, const char *field = "")
    {
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().reason, QLatin1StringView(reason));
        QCOMPARE(outcome.error().field, QLatin1StringView(field));
    }

    static QDate week(int number) { return MeasuredGain::week(number); }

    /// Stored as an import would, past the service.
    static ActionResult insert(MeasuredGain &town, Confirmation confirmation)
    {
        confirmation.id = ConfirmationId(town.work.ids.nextUuid());
        ChangeSet changes;
        changes.insert(confirmation);
        return commitChanges(town.work.context, {QStringLiteral("import.confirmations"), {}}, std::move(changes));
    }

private Q_SLOTS:
    void aSignalIsConfirmedWithItsIndicator()
    {
        MeasuredGain town;
        refused(town.confirming().confirm(town.confirmation(week(23), EvidenceLevel::Signal)),
                "confirmation_without_signal");
        town.measure(0, 24);
        refused(town.confirming().confirm(town.confirmation(week(10), EvidenceLevel::Signal)),
                "confirmation_without_signal");
        QCOMPARE(town.count<Confirmation>(), size_t(0));
        const auto action = MeasuredGain::must(
            town.confirming().confirm(town.confirmation(week(24), EvidenceLevel::Signal)));
        QCOMPARE(action->head.name.key, QStringLiteral("confirmation.add"));
        QCOMPARE(town.newest<Confirmation>().indicator, std::optional(town.indicator.id));
    }

    void theErrorSaysWhichGainAndHowMany()
    {
        MeasuredGain town;
        town.measure(0, 20);
        const auto outcome = town.confirming().confirm(town.confirmation(week(24), EvidenceLevel::BeforeAfter));
        refused(outcome, "too_few_cases");
        QCOMPARE(outcome.error().detail(QLatin1StringView("gain")), town.gain.code);
        QCOMPARE(outcome.error().detail(QLatin1StringView("before")), QStringLiteral("12"));
        QCOMPARE(outcome.error().detail(QLatin1StringView("after")), QStringLiteral("8"));
    }

    void theDoorAsksForMeasurementsThatAFileDoesNotNeed()
    {
        MeasuredGain town;
        for (const EvidenceLevel level : {EvidenceLevel::Signal, EvidenceLevel::BeforeAfter})
            QVERIFY(!town.confirming().confirm(town.confirmation(week(1), level)));
        MeasuredGain::must(town.confirming().confirm(town.confirmation(week(1), EvidenceLevel::ReasonedJudgement)));
        refused(town.confirming().confirm(town.confirmation(week(2), EvidenceLevel::ReasonedJudgement)),
                "no_newer_measurement");
        MeasuredGain::must(insert(town, town.confirmation(week(3), EvidenceLevel::Signal)));
        MeasuredGain::must(insert(town, town.confirmation(week(4), EvidenceLevel::BeforeAfter)));
        town.measure(0, 24); // from now on the file is held against them too
        refused(insert(town, town.confirmation(week(5), EvidenceLevel::Signal)), "confirmation_without_signal");
        refused(insert(town, town.confirmation(week(4).addDays(1), EvidenceLevel::ReasonedJudgement)),
                "no_newer_measurement");
        MeasuredGain::must(insert(town, town.confirmation(week(60), EvidenceLevel::Signal)));
    }

    void confirmingAgainNeedsANewerMeasurement()
    {
        MeasuredGain town;
        town.measure(0, 24);
        MeasuredGain::must(town.confirming().confirm(town.confirmation(week(24), EvidenceLevel::Signal)));
        const auto again = town.confirming().confirm(town.confirmation(week(50), EvidenceLevel::Signal));
        refused(again, "no_newer_measurement");
        QCOMPARE(again.error().detail(QLatin1StringView("previous")), week(24).toString(Qt::ISODate));
        town.measure(25, 26);
        MeasuredGain::must(town.confirming().confirm(town.confirmation(week(50), EvidenceLevel::Signal)));
    }

    void withdrawingNeverExtends()
    {
        MeasuredGain town;
        town.measure(0, 24);
        Confirmation confirmation = town.confirmation(week(24), EvidenceLevel::Signal);
        confirmation.validTo = week(76);
        MeasuredGain::must(town.confirming().confirm(confirmation));
        const Confirmation stored = town.newest<Confirmation>();
        refused(town.confirming().withdraw(stored.id, week(77)), "check_date_extended");
        refused(town.confirming().withdraw(stored.id, week(76)), "check_date_extended");
        refused(town.confirming().withdraw(stored.id, week(23)), "ends_before_it_begins", "validTo");
        refused(town.confirming().withdraw(stored.id, QDate()), "invalid_date", "validTo");
        QCOMPARE(town.newest<Confirmation>(), stored);
        const auto action = MeasuredGain::must(town.confirming().withdraw(stored.id, week(30)));
        QCOMPARE(action->head.name.key, QStringLiteral("confirmation.withdraw"));
        QCOMPARE(town.newest<Confirmation>().validTo, std::optional(week(30)));
        MeasuredGain::must(undoAction(town.work.context, action->head.id));
        QCOMPARE(town.newest<Confirmation>().validTo, stored.validTo);
        // The evidence is not judged again: what was confirmed can be withdrawn whatever became of the measurements.
        MeasuredGain::must(town.measuring().removeMeasurements({town.newest<Measurement>().id}));
        for (const Measurement &measurement : town.measurements())
            MeasuredGain::must(town.measuring().removeMeasurements({measurement.id}));
        town.measure(0, 13);
        MeasuredGain::must(town.confirming().withdraw(stored.id, week(29)));
    }

    void theIndicatorIsOneOfTheGains()
    {
        MeasuredGain town;
        town.measure(0, 24);
        const Gain other = town.addGain(QStringLiteral("G-2"));
        Confirmation confirmation = town.confirmation(week(24), EvidenceLevel::ReasonedJudgement);
        confirmation.gain = other.id;
        confirmation.indicator = town.indicator.id;
        refused(town.confirming().confirm(confirmation), "indicator_of_other_gain");
        refused(insert(town, confirmation), "indicator_of_other_gain");
        MeasuredGain::must(town.confirming().confirm(town.confirmation(week(24), EvidenceLevel::Signal)));
        Indicator moved = *town.work.store.get<Indicator>(town.indicator.id);
        moved.gain = other.id;
        ChangeSet changes;
        changes.update(town.indicator, moved);
        refused(commitChanges(town.work.context, {QStringLiteral("indicator.edit"), {}}, std::move(changes)),
                "indicator_of_other_gain");
    }

    void whatWasConfirmedStaysAsItIs()
    {
        MeasuredGain town;
        town.measure(0, 24);
        MeasuredGain::must(
            town.confirming().confirm(town.confirmation(week(24), EvidenceLevel::ReasonedJudgement)));
        const Confirmation before = town.newest<Confirmation>();
        const auto edit = [&](auto change) {
            Confirmation after = before;
            change(after);
            ChangeSet changes;
            changes.update(before, after);
            return commitChanges(town.work.context, {QStringLiteral("confirmation.edit"), {}}, std::move(changes));
        };
        refused(edit([](Confirmation &after) { after.level = EvidenceLevel::Signal; }), "confirmation_is_fixed");
        refused(edit([](Confirmation &after) { after.on = after.on.addDays(1); }), "confirmation_is_fixed");
        refused(edit([](Confirmation &after) { after.indicator.reset(); }), "confirmation_is_fixed");
        QVERIFY(edit([](Confirmation &after) { after.reason = QStringLiteral("Målt av leanveileder"); }));
    }

    void whatComesWithItsGainWasJudgedBefore()
    {
        MeasuredGain town;
        town.measure(0, 13);
        Gain gain = town.gain;
        gain.id = GainId(town.work.ids.nextUuid());
        gain.version = 0;
        gain.code = QStringLiteral("G-7");
        Indicator indicator = town.indicator;
        indicator.id = IndicatorId(town.work.ids.nextUuid());
        indicator.version = 0;
        indicator.gain = gain.id;
        Measurement measurement = town.measurements().front();
        measurement.id = MeasurementId(town.work.ids.nextUuid());
        measurement.version = 0;
        measurement.indicator = indicator.id;
        Confirmation confirmation = town.confirmation(week(24), EvidenceLevel::Signal);
        confirmation.id = ConfirmationId(town.work.ids.nextUuid());
        confirmation.gain = gain.id;
        ChangeSet changes;
        changes.insert(gain);
        changes.insert(indicator);
        changes.insert(measurement);
        changes.insert(confirmation);
        MeasuredGain::must(commitChanges(town.work.context, {QStringLiteral("import.database"), {}}, std::move(changes)));
        QCOMPARE(town.count<Confirmation>(), size_t(1));
    }

    void whatIsTakenBackMayBeMadeAgain()
    {
        MeasuredGain town;
        MeasuredGain::must(insert(town, town.confirmation(week(20), EvidenceLevel::Signal)));
        town.measure(0, 13);
        const Confirmation stored = town.newest<Confirmation>();
        ChangeSet changes;
        changes.remove(stored);
        const auto removed = MeasuredGain::must(
            commitChanges(town.work.context, {QStringLiteral("confirmation.remove"), {}}, std::move(changes)));
        MeasuredGain::must(undoAction(town.work.context, removed->head.id));
        QCOMPARE(town.count<Confirmation>(), size_t(1));
    }

    void theCheckFindsAConfirmationThatLostItsEvidence()
    {
        MeasuredGain town;
        town.measure(0, 24);
        MeasuredGain::must(town.confirming().confirm(town.confirmation(week(24), EvidenceLevel::Signal)));
        const auto evidenceFindings = [&] {
            QStringList found;
            const std::vector<CheckFinding> all = *checkDatabase(town.work.store);
            for (const CheckFinding &finding : all)
                if (finding.reason == QLatin1StringView("confirmation_without_evidence"))
                    found << finding.subject + u' ' + finding.detail;
            return found;
        };
        QVERIFY(evidenceFindings().isEmpty());
        std::vector<MeasurementId> since;
        for (const Measurement &measurement : town.measurements())
            if (measurement.on >= week(MeasuredGain::changeWeek))
                since.push_back(measurement.id);
        MeasuredGain::must(town.measuring().removeMeasurements(since));
        QCOMPARE(evidenceFindings(),
                 QStringList{QStringLiteral("G-1 %1 confirmation_without_signal").arg(week(24).toString(Qt::ISODate))});
    }

    void theSnapshotCapsByWhatIsMeasuredAndStaysCurrent()
    {
        MeasuredGain town;
        Snapshot current = *Snapshot::load(town.work.store);
        const auto listening = town.work.notifier.subscribe(
            [&](const std::shared_ptr<const CommittedAction> &action) { QVERIFY(current.apply(action->changes)); });
        const QDate asOf = week(30);
        const auto confirmed = [&] {
            const Snapshot anew = *Snapshot::load(town.work.store);
            if (Figures(anew, asOf).total() != Figures(current, asOf).total())
                qFatal("The snapshot is not what the store holds");
            return Figures(current, asOf).total().confirmedHours.total();
        };
        town.measure(0, 24);
        MeasuredGain::must(town.confirming().confirm(town.confirmation(week(24), EvidenceLevel::Signal)));
        // 10 minutes × 600 cases / 60 = 100 of the 200 hours that are realised.
        QCOMPARE(confirmed(), base::HoursPerYear::of(100));
        QCOMPARE(Figures(current, asOf).total().hours.realised(), base::HoursPerYear::of(200));

        Indicator more = town.indicator;
        more.casesPerYear = base::CasesPerYear::of(900);
        MeasuredGain::must(town.measuring().editIndicator(town.indicator, more));
        QCOMPARE(confirmed(), base::HoursPerYear::of(150));

        // Later measurements change nothing of what was confirmed; one of an earlier day does.
        town.measure(25, 30);
        QCOMPARE(confirmed(), base::HoursPerYear::of(150));
        const Measurement last = town.measurements()[23];
        Measurement corrected = last;
        corrected.value = last.value + base::MeasuredValue::of(12);
        MeasuredGain::must(town.measuring().editMeasurement(last, corrected));
        QCOMPARE(confirmed(), base::HoursPerYear::of(135)); // one minute more on the mean of twelve

        Indicator words = *town.work.store.get<Indicator>(town.indicator.id);
        Indicator days = words;
        days.measure = QStringLiteral("dager");
        MeasuredGain::must(town.measuring().editIndicator(words, days));
        QCOMPARE(confirmed(), base::HoursPerYear::of(200)); // only minutes cap
    }

    void theVolumeMayBeTheAnalysis()
    {
        MeasuredGain town;
        Snapshot current = *Snapshot::load(town.work.store);
        const auto listening = town.work.notifier.subscribe(
            [&](const std::shared_ptr<const CommittedAction> &action) { QVERIFY(current.apply(action->changes)); });
        Indicator without = town.indicator;
        without.casesPerYear.reset();
        MeasuredGain::must(town.measuring().editIndicator(town.indicator, without));
        town.measure(0, 24);
        MeasuredGain::must(town.confirming().confirm(town.confirmation(week(24), EvidenceLevel::Signal)));
        const auto cap = [&] { return confirmationCap(current, town.newest<Confirmation>()); };
        const auto inLedger = [&] { return current.ledger().capOf(town.newest<Confirmation>().id, town.gain.id); };
        QVERIFY(!cap());

        ValueStreamAnalysis analysis;
        analysis.id = AnalysisId(town.work.ids.nextUuid());
        analysis.unit = town.nurses;
        analysis.title = QStringLiteral("Rapport");
        analysis.basis = base::HoursPerFte::of(1750);
        ValueStreamState currentState, ideal;
        currentState.id = StateId(town.work.ids.nextUuid());
        ideal.id = StateId(town.work.ids.nextUuid());
        currentState.analysis = ideal.analysis = analysis.id;
        currentState.unit = ideal.unit = town.nurses;
        ideal.kind = StateKind::Ideal;
        Step step;
        step.id = StepId(town.work.ids.nextUuid());
        step.state = currentState.id;
        step.unit = town.nurses;
        step.title = QStringLiteral("Skrive rapport");
        step.persons = base::PersonCount::of(1);
        step.process = {base::ProcessMinutes::of(30), base::ProcessMinutes::of(30), base::ProcessMinutes::of(30)};
        step.share = base::Share::of(1);
        step.repeats = base::Repeats::of(1);
        GainClaim claim;
        claim.id = GainClaimId(town.work.ids.nextUuid());
        claim.gain = town.gain.id;
        claim.unit = town.nurses;
        claim.ideal = ideal.id;
        claim.step = step.id;
        claim.savedMinutes = base::Minutes::of(10);
        ChangeSet changes;
        changes.insert(analysis);
        changes.insert(currentState);
        changes.insert(ideal);
        changes.insert(step);
        changes.insert(claim);
        MeasuredGain::must(commitChanges(town.work.context, {QStringLiteral("claim"), {}}, std::move(changes)));
        QVERIFY(!cap()); // the analysis has no number of cases yet
        const ValueStreamAnalysis before = *town.work.store.get<ValueStreamAnalysis>(analysis.id);
        ValueStreamAnalysis counted = before;
        counted.casesPerYear = base::CasesPerYear::of(300);
        ChangeSet edit;
        edit.update(before, counted);
        MeasuredGain::must(commitChanges(town.work.context, {QStringLiteral("edit"), {}}, std::move(edit)));
        QCOMPARE(*cap(), base::HoursPerYear::of(50));
        QCOMPARE(inLedger(), cap());
    }
};

VF_TEST(ConfirmationServiceTest);
#include "tst_confirmation_service.moc"
