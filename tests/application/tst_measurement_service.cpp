// Indicators and measurements: what is stored, what is refused, and that undo takes all of it back.
#include "application/measured_gain.h"
#include "application/record/content_hash.h"
#include "application/unit_of_work/undo.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::application;
using namespace vf::domain;
using vf::test::MeasuredGain;

class MeasurementServiceTest : public QObject
{
    Q_OBJECT

    static void refused(const ActionResult &outcome, const char *reason, const char *field = "")
    {
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().reason, QLatin1StringView(reason));
        QCOMPARE(outcome.error().field, QLatin1StringView(field));
    }

private Q_SLOTS:
    void anIndicatorLiesInItsGainsUnit()
    {
        MeasuredGain town;
        QCOMPARE(town.indicator.unit, town.nurses);
        Indicator own;
        own.unit = town.kitchen;
        own.name = QStringLiteral("  Matsvinn   per uke ");
        MeasuredGain::must(town.measuring().addIndicator(own));
        QCOMPARE(town.newest<Indicator>().name, QStringLiteral("Matsvinn per uke"));
        QCOMPARE(town.newest<Indicator>().unit, town.kitchen);
        own.name = QStringLiteral(" ");
        refused(town.measuring().addIndicator(own), "missing_value", "name");
        own.name = QStringLiteral("Uten enhet");
        own.unit = {};
        refused(town.measuring().addIndicator(own), "record_gone");
    }

    void manyMeasurementsAreOneStep()
    {
        MeasuredGain town;
        const QByteArray before = *contentHash(town.work.store);
        const auto action = town.measure(0, 24);
        QCOMPARE(action->head.name.key, QStringLiteral("measurement.add"));
        QCOMPARE(action->head.name.subject, QStringLiteral("Tid per rapport"));
        QCOMPARE(town.count<Measurement>(), size_t(24));
        const auto stored = town.measurements();
        QCOMPARE(stored.front().on, MeasuredGain::week(0));
        QCOMPARE(stored.back().value, base::MeasuredValue::of(19));
        QCOMPARE(stored.back().unit, town.nurses);
        MeasuredGain::must(undoAction(town.work.context, action->head.id));
        QCOMPARE(*contentHash(town.work.store), before);
    }

    void aMeasurementHasADate()
    {
        MeasuredGain town;
        refused(town.measuring().addMeasurements(town.indicator.id, {{QDate(), base::MeasuredValue::of(1)}}),
                "invalid_date", "date");
        refused(town.measuring().addMeasurements(town.indicator.id, {}), "missing_value", "measurements");
        town.measure(0, 1);
        Measurement wrong = town.newest<Measurement>();
        wrong.on = QDate();
        refused(town.measuring().editMeasurement(town.newest<Measurement>(), wrong), "invalid_date", "date");
        QCOMPARE(town.count<Measurement>(), size_t(1));
    }

    void measurementsAreEditedAndRemoved()
    {
        MeasuredGain town;
        town.measure(0, 3);
        const auto stored = town.measurements();
        Measurement after = stored[1];
        after.value = base::MeasuredValue::of(99);
        MeasuredGain::must(town.measuring().editMeasurement(stored[1], after));
        QCOMPARE(town.measurements()[1].value.value(), 99.0);
        MeasuredGain::must(town.measuring().removeMeasurements({stored[0].id, stored[2].id}));
        QCOMPARE(town.count<Measurement>(), size_t(1));
        refused(town.measuring().removeMeasurements({stored[0].id, stored[1].id}), "record_gone");
        QCOMPARE(town.count<Measurement>(), size_t(1));
    }

    void anIndicatorIsEditedWhereItIs()
    {
        MeasuredGain town;
        Indicator after = town.indicator;
        after.target = base::MeasuredValue::of(15);
        after.gain.reset();
        after.unit = town.kitchen;
        MeasuredGain::must(town.measuring().editIndicator(town.indicator, after));
        const Indicator stored = town.newest<Indicator>();
        QCOMPARE(stored.target, after.target);
        QCOMPARE(stored.gain, std::optional(town.gain.id));
        QCOMPARE(stored.unit, town.nurses);
        after.casesPerYear = base::CasesPerYear::of(-1);
        refused(town.measuring().editIndicator(stored, after), "negative_number", "casesPerYear");
    }

    void anIndicatorGoesWithItsMeasurementsUnlessAConfirmationRestsOnIt()
    {
        MeasuredGain town;
        town.measure(0, 24);
        const auto confirmed = MeasuredGain::must(
            town.confirming().confirm(town.confirmation(MeasuredGain::week(24), EvidenceLevel::Signal)));
        refused(town.measuring().removeIndicator(town.indicator.id), "indicator_has_confirmations");
        MeasuredGain::must(undoAction(town.work.context, confirmed->head.id));
        const QByteArray before = *contentHash(town.work.store);
        const auto removed = MeasuredGain::must(town.measuring().removeIndicator(town.indicator.id));
        QCOMPARE(town.count<Indicator>() + town.count<Measurement>(), size_t(0));
        MeasuredGain::must(undoAction(town.work.context, removed->head.id));
        QCOMPARE(*contentHash(town.work.store), before);
    }

    void measurementsFollowTheirGainToAnotherUnit()
    {
        MeasuredGain town;
        Gain gain = town.gain; // one without postings: others stay where they are
        gain.id = GainId(town.work.ids.nextUuid());
        gain.version = 0;
        gain.code = QStringLiteral("G-2");
        ChangeSet changes;
        changes.insert(gain);
        MeasuredGain::must(commitChanges(town.work.context, {QStringLiteral("gain.add"), gain.code}, std::move(changes)));
        Indicator indicator = town.indicator;
        indicator.gain = gain.id;
        MeasuredGain::must(town.measuring().addIndicator(indicator));
        const IndicatorId id = town.newest<Indicator>().id;
        MeasuredGain::must(town.measuring().addMeasurements(id, MeasuredGain::readings(0, 2)));
        const Gain before = *town.work.store.get<Gain>(gain.id);
        Gain after = before;
        after.unit = town.kitchen;
        MeasuredGain::must(GainService(town.work.context).editGain(before, after));
        QCOMPARE(town.work.store.get<Indicator>(id)->unit, town.kitchen);
        const std::vector<Measurement> moved = *measurementsOf(town.work.store, id);
        for (const Measurement &measurement : moved)
            QCOMPARE(measurement.unit, town.kitchen);
    }
};

VF_TEST(MeasurementServiceTest);
#include "tst_measurement_service.moc"
