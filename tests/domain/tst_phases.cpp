// Phases of an indicator: limits made anew by a decision, what holds since, and the run chart against the baseline.
#include "domain/measurement/phases.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::domain;

namespace {

std::vector<Measurement> monthly(QDate first, std::initializer_list<double> values)
{
    std::vector<Measurement> measurements;
    for (const double value : values) {
        Measurement measurement;
        measurement.on = first.addMonths(int(measurements.size()));
        measurement.value = base::MeasuredValue::of(value);
        measurements.push_back(measurement);
    }
    return measurements;
}

Rebase rebaseFrom(QDate day)
{
    Rebase rebase;
    rebase.from = day;
    rebase.reason = QStringLiteral("Ny rutine");
    return rebase;
}

/// Thirty minutes a case until the summer of 2016, twenty after it.
Indicator caseTime()
{
    Indicator indicator;
    indicator.changedOn = QDate(2016, 7, 1);
    return indicator;
}

const QDate start(2015, 7, 1);

std::vector<Measurement> stable()
{
    return monthly(start, {30, 32, 29, 31, 30, 28, 33, 30, 31, 29, 30, 32, // before
                           20, 21, 19, 20, 22, 20, 19, 21, 20, 18, 20, 21, 20, 19, 22}); // since
}

} // namespace

class PhasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutADecisionThereIsOnePhase()
    {
        const auto measurements = stable();
        const Verdict verdict = judge(caseTime(), measurements, QDate(2018, 1, 1));
        const Monitoring monitoring = monitor(caseTime(), verdict, {});
        QCOMPARE(monitoring.phases.size(), size_t(1));
        QCOMPARE(monitoring.phases.front().last, measurements.size());
        QVERIFY(monitoring.phases.front().limits == verdict.limits);
        QVERIFY(!monitoring.sinceRebase);
        QVERIFY(monitor(caseTime(), Verdict(), {}).phases.empty());
    }

    void aDecisionBeginsANewPhaseWithItsOwnLimits()
    {
        const auto measurements = stable();
        const Verdict verdict = judge(caseTime(), measurements, QDate(2018, 1, 1));
        const std::vector rebases{rebaseFrom(QDate(2016, 7, 1))};
        const Monitoring monitoring = monitor(caseTime(), verdict, rebases);
        QCOMPARE(monitoring.phases.size(), size_t(2));
        QCOMPARE(monitoring.phases[0].last, size_t(12));
        QCOMPARE(monitoring.phases[1].first, size_t(13));
        QVERIFY(monitoring.phases[1].rebased);
        // The mean of the first twelve points since.
        QCOMPARE(monitoring.phases[1].limits->points, size_t(12));
        QCOMPARE(monitoring.phases[1].limits->mean, (20 + 21 + 19 + 20 + 22 + 20 + 19 + 21 + 20 + 18 + 20 + 21) / 12.0);
        QVERIFY(monitoring.sinceRebase->kind == VerdictKind::NoSignal);
        // The gain is judged against its own baseline all the same.
        QVERIFY(verdict.kind == VerdictKind::Improvement);
    }

    void aLevelThatDoesNotHoldIsSeen()
    {
        auto measurements = stable();
        const auto back = monthly(start.addMonths(int(measurements.size())), {27, 28, 29, 27, 28, 27, 29, 28});
        measurements.insert(measurements.end(), back.begin(), back.end());
        const Verdict verdict = judge(caseTime(), measurements, QDate(2019, 1, 1));
        const Monitoring monitoring = monitor(caseTime(), verdict, std::vector{rebaseFrom(QDate(2016, 7, 1))});
        QVERIFY(monitoring.sinceRebase->kind == VerdictKind::Deterioration);
    }

    void aDecisionWithNothingBeforeOrAfterBeginsNothing()
    {
        const auto measurements = stable();
        const Verdict verdict = judge(caseTime(), measurements, QDate(2018, 1, 1));
        const std::vector rebases{rebaseFrom(QDate(2010, 1, 1)), rebaseFrom(QDate(2030, 1, 1))};
        QCOMPARE(monitor(caseTime(), verdict, rebases).phases.size(), size_t(1));
        // As of a day before it, the decision is not there either.
        const Verdict early = judge(caseTime(), measurements, QDate(2016, 6, 30));
        QCOMPARE(monitor(caseTime(), early, std::vector{rebaseFrom(QDate(2016, 7, 1))}).phases.size(), size_t(1));
    }

    void aDecisionHasADayAndAReason()
    {
        QVERIFY(checkRebase(rebaseFrom(QDate(2016, 7, 1))).has_value());
        QVERIFY(!checkRebase(rebaseFrom(QDate())));
        Rebase silent = rebaseFrom(QDate(2016, 7, 1));
        silent.reason = QStringLiteral(" ");
        QCOMPARE(checkRebase(silent).error().field, QStringLiteral("reason"));
    }

    void theRunChartIsHeldAgainstTheBaseline()
    {
        const auto measurements = stable();
        const Verdict verdict = judge(caseTime(), measurements, QDate(2018, 1, 1));
        const auto runs = runChartOf(verdict);
        QCOMPARE(runs->median, 30.0); // of the twelve before
        QCOMPARE(runs->runs.back().length, size_t(15)); // all since are below
        QVERIFY(!runs->shifts.empty());
        QVERIFY(!runChartOf(Verdict()));
    }
};

VF_TEST(PhasesTest);
#include "tst_phases.moc"
