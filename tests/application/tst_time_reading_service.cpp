// Participants' estimates and stopwatch readings: the line's estimate follows them, all of it in one undo step, and they
// go where their line goes.
#include "application/check/database_check.h"
#include "application/record/content_hash.h"
#include "application/record/measurement_records.h"
#include "application/services/measurement_service.h"
#include "application/services/time_reading_service.h"
#include "application/unit_of_work/undo.h"
#include "application/value_stream_desk.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::application;
using namespace vf::domain;
using vf::test::ValueStreamDesk;

class TimeReadingServiceTest : public QObject
{
    Q_OBJECT

    static constexpr ReadingSource said = ReadingSource::Estimate;
    static constexpr ReadingSource clock = ReadingSource::Stopwatch;
    const QDate day{2017, 2, 1};

    static TimeReadingService timing(const ValueStreamDesk &desk) { return TimeReadingService(desk.work.context); }
    static ThreePoint processOf(ValueStreamDesk &desk, const StepId &step)
    {
        return desk.work.store.get<Step>(step)->process.points();
    }
    static void refused(const ActionResult &outcome, const char *reason, const char *field = "")
    {
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().reason, QLatin1StringView(reason));
        QCOMPARE(outcome.error().field, QLatin1StringView(field));
    }

private Q_SLOTS:
    void theEstimateFollowsTheReadingsInOneStep()
    {
        ValueStreamDesk desk;
        const QByteArray before = *contentHash(desk.work.store);
        const auto first = desk.must(timing(desk).addReadings({desk.a, said, {{5, 8, 14}}, day, {}}));
        QCOMPARE(first->head.name.key, QStringLiteral("reading.add"));
        QCOMPARE(first->head.name.subject, QStringLiteral("A"));
        QCOMPARE(processOf(desk, desk.a), (ThreePoint{5, 8, 14}));
        const auto second = desk.must(timing(desk).addReadings({desk.a, said, {{7, 10, 20}}, day, {}}));
        QCOMPARE(processOf(desk, desk.a), (ThreePoint{6, 9, 17}));
        const auto readings = desk.book().readingsOf(desk.a);
        QCOMPARE(readings.size(), size_t(2));
        QCOMPARE(readings[1].position, 1);
        QCOMPARE(readings[1].unit, desk.nurses);
        const auto removed = desk.must(timing(desk).removeReadings({readings[0].id}));
        QCOMPARE(removed->head.name.key, QStringLiteral("reading.remove"));
        QCOMPARE(processOf(desk, desk.a), (ThreePoint{7, 10, 20}));
        for (const auto &action : {removed, second, first})
            desk.must(undoAction(desk.work.context, action->head.id));
        QCOMPARE(*contentHash(desk.work.store), before);
        QCOMPARE(processOf(desk, desk.a), (ThreePoint{10, 10, 10}));
    }

    void theLastReadingLeavesItsEstimate()
    {
        ValueStreamDesk desk;
        desk.must(timing(desk).addReadings({desk.wait, said, {{20, 25, 30}}, day, {}}));
        QCOMPARE(desk.challenges(desk.b).front().loss.points(), (ThreePoint{20, 25, 30}));
        desk.must(timing(desk).removeReadings({desk.book().readingsOf(desk.wait).front().id}));
        QVERIFY(desk.book().readings.empty());
        QCOMPARE(desk.challenges(desk.b).front().loss.points(), (ThreePoint{20, 25, 30}));
        QCOMPARE(desk.challenges(desk.b).front().share, base::Share::of(0.4)); // the rest of it is as it was
    }

    void readingsOfTheClockTakeTheEstimatesPlaceAndBecomeMeasurements()
    {
        ValueStreamDesk desk;
        MeasurementService measuring(desk.work.context);
        Indicator indicator;
        indicator.unit = desk.nurses;
        indicator.name = QStringLiteral("Tid per rapport");
        indicator.measure = QStringLiteral("minutter");
        desk.must(measuring.addIndicator(indicator));
        indicator = desk.newest<Indicator>();
        desk.must(timing(desk).addReadings({desk.a, said, {{5, 8, 14}}, day, {}}));
        const QByteArray before = *contentHash(desk.work.store);
        const auto stored = desk.must(timing(desk).addReadings(
            {desk.a, clock, {{4.5, 4.5, 4.5}, {6, 6, 6}, {7.5, 7.5, 7.5}}, day, indicator.id}));
        QCOMPARE(processOf(desk, desk.a), (ThreePoint{4.8, 6, 7.2}));
        const auto measured = *measurementsOf(desk.work.store, indicator.id);
        QCOMPARE(measured.size(), size_t(3));
        QCOMPARE(measured.front().on, day);
        QCOMPARE(measured.front().unit, desk.nurses);
        double sum = 0;
        for (const Measurement &measurement : measured)
            sum += measurement.value.value();
        QCOMPARE(sum, 18.0);
        desk.must(undoAction(desk.work.context, stored->head.id));
        QCOMPARE(*contentHash(desk.work.store), before);

        Indicator count = indicator;
        count.measure = QStringLiteral("antall");
        desk.must(measuring.editIndicator(indicator, count));
        const QByteArray untouched = *contentHash(desk.work.store);
        refused(timing(desk).addReadings({desk.a, clock, {{6, 6, 6}}, day, indicator.id}), "indicator_counts_no_minutes");
        QCOMPARE(*contentHash(desk.work.store), untouched);
    }

    void refusesWhatMakesNoSense()
    {
        ValueStreamDesk desk;
        const QByteArray before = *contentHash(desk.work.store);
        refused(timing(desk).addReadings({desk.a, said, {}, day, {}}), "missing_value", "minutes");
        refused(timing(desk).addReadings({desk.a, said, {{8, 5, 14}}, day, {}}), "estimate_out_of_order", "process");
        refused(timing(desk).addReadings({desk.a, said, {{-1, 5, 14}}, day, {}}), "negative_number", "process");
        refused(timing(desk).addReadings({desk.a, said, {{5, 8, 14}}, {}, {}}), "invalid_date", "date");
        refused(timing(desk).addReadings({StepId(desk.work.ids.nextUuid()), said, {{5, 8, 14}}, day, {}}), "record_gone");
        refused(timing(desk).removeReadings({}), "record_gone");
        refused(timing(desk).removeReadings({TimeReadingId(desk.work.ids.nextUuid())}), "record_gone");
        TimeReading loose;
        loose.id = TimeReadingId(desk.work.ids.nextUuid());
        loose.unit = desk.nurses;
        loose.on = day;
        ChangeSet changes;
        changes.insert(loose);
        refused(commitChanges(desk.work.context, {QStringLiteral("test"), {}}, std::move(changes)), "reading_names_no_line");
        loose.step = desk.a;
        loose.unit = desk.kitchen;
        ChangeSet elsewhere;
        elsewhere.insert(loose);
        refused(commitChanges(desk.work.context, {QStringLiteral("test"), {}}, std::move(elsewhere)), "unit_of_owner");
        QCOMPARE(*contentHash(desk.work.store), before);
    }

    void readingsGoWithTheirLineAndMoveWithTheAnalysis()
    {
        ValueStreamDesk desk;
        desk.must(timing(desk).addReadings({desk.b, said, {{5, 8, 14}}, day, {}}));
        desk.must(timing(desk).addReadings({desk.wait, clock, {{3, 3, 3}}, day, {}}));
        desk.must(timing(desk).addReadings({desk.c, clock, {{3, 3, 3}}, day, {}}));
        // The ideal step takes the estimate over, but nobody has timed it.
        desk.must(desk.service().copyToIdeal(desk.b, desk.ideal));
        QCOMPARE(desk.book().readings.size(), size_t(3));
        QCOMPARE(desk.steps(desk.ideal).front().process.points(), (ThreePoint{5, 8, 14}));

        const QByteArray before = *contentHash(desk.work.store);
        const auto removed = desk.must(desk.service().removeStep(desk.b));
        QCOMPARE(desk.count<TimeReading>(), size_t(1)); // those of the step and of its challenge are gone
        desk.must(undoAction(desk.work.context, removed->head.id));
        QCOMPARE(*contentHash(desk.work.store), before);
        desk.must(desk.service().removeChallenge(desk.wait));
        QCOMPARE(desk.count<TimeReading>(), size_t(2));

        const ValueStreamAnalysis analysis = desk.book().analysis;
        ValueStreamAnalysis moved = analysis;
        moved.unit = desk.kitchen;
        desk.must(desk.service().editAnalysis(analysis, moved));
        for (const TimeReading &reading : desk.book().readings)
            QCOMPARE(reading.unit, desk.kitchen);
        QVERIFY(checkDatabase(desk.work.store)->empty());
        desk.must(desk.service().removeAnalysis(desk.analysis));
        QCOMPARE(desk.count<TimeReading>(), size_t(0));
    }

    void theSnapshotHasThemToo()
    {
        ValueStreamDesk desk;
        desk.must(timing(desk).addReadings({desk.wait, clock, {{3, 3, 3}, {4, 4, 4}}, day, {}}));
        const Snapshot snapshot = *Snapshot::load(desk.work.store);
        QCOMPARE(AnalysisBook::of(snapshot, desk.analysis)->readings, desk.book().readings);
        QCOMPARE(desk.book().readingsOf(desk.wait).size(), size_t(2));
        QVERIFY(desk.book().readingsOf(desk.a).empty());
    }
};

VF_TEST(TimeReadingServiceTest);
#include "tst_time_reading_service.moc"
