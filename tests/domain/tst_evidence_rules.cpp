// A chart verdict gates what is confirmed, and a new confirmation needs new measurements.
#include "domain/measurement/evidence_rules.h"
#include "domain/measurement/measured_saving.h"
#include "support/test_registry.h"

#include <QTest>
#include <rapidcheck.h>

using namespace vf;
using namespace vf::domain;
using namespace Qt::StringLiterals;

namespace {

QUuid uuid(uint number)
{
    return QUuid(number, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8);
}

QDate week(int number)
{
    return QDate(2016, 1, 4).addDays(7 * number);
}

constexpr int changeWeek = 12;

/// A minutes indicator that fell from around 20 to around `after` in week 12, measured once a week for `weeks` weeks.
MeasuredIndicator falling(int weeks, double after = 12, uint id = 1)
{
    MeasuredIndicator measured;
    measured.indicator.id = IndicatorId(uuid(id));
    measured.indicator.measure = u"minutter"_s;
    measured.indicator.direction = Direction::Down;
    measured.indicator.changedOn = week(changeWeek);
    for (int i = 0; i < weeks; ++i) {
        Measurement measurement;
        measurement.id = MeasurementId(uuid(id * 1000 + static_cast<uint>(i)));
        measurement.indicator = measured.indicator.id;
        measurement.on = week(i);
        measurement.value = base::MeasuredValue::of((i < changeWeek ? 20 : after) + (i % 2 == 0 ? 1 : -1));
        measured.measurements.push_back(measurement);
    }
    return measured;
}

Confirmation confirmed(QDate on, EvidenceLevel level, uint id = 77)
{
    Confirmation confirmation;
    confirmation.id = ConfirmationId(uuid(id));
    confirmation.on = on;
    confirmation.level = level;
    return confirmation;
}

QString reasonOf(const std::optional<EvidenceFinding> &finding)
{
    return finding ? QString(finding->reason) : QString();
}

} // namespace

class EvidenceRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSignalNeedsTheVerdictOnTheDataOfItsDay()
    {
        const GainEvidence evidence{{falling(24)}, {}};
        QVERIFY(!evidenceFinding(evidence, confirmed(week(23), EvidenceLevel::Signal)));
        // A day before the change there was nothing to see.
        QCOMPARE(reasonOf(evidenceFinding(evidence, confirmed(week(11), EvidenceLevel::Signal))),
                 "confirmation_without_signal"_L1);
        const GainEvidence same{{falling(24, 20)}, {}};
        QCOMPARE(reasonOf(evidenceFinding(same, confirmed(week(23), EvidenceLevel::Signal))),
                 "confirmation_without_signal"_L1);
    }

    void beforeAndAfterNeedsTenOfEachAndAChangeForTheBetter()
    {
        const GainEvidence evidence{{falling(24)}, {}};
        QVERIFY(!evidenceFinding(evidence, confirmed(week(21), EvidenceLevel::BeforeAfter)));
        const auto finding = evidenceFinding(evidence, confirmed(week(20), EvidenceLevel::BeforeAfter));
        QCOMPARE(reasonOf(finding), "too_few_cases"_L1);
        QCOMPARE(finding->before, size_t(12));
        QCOMPARE(finding->after, size_t(9));
        const GainEvidence worse{{falling(24, 28)}, {}};
        QCOMPARE(reasonOf(evidenceFinding(worse, confirmed(week(23), EvidenceLevel::BeforeAfter))),
                 "too_few_cases"_L1);
    }

    void aReasonedJudgementNeedsNoMeasurement()
    {
        for (const Unmeasured unmeasured : {Unmeasured::Accepted, Unmeasured::Refused}) {
            const Confirmation first = confirmed(week(0), EvidenceLevel::ReasonedJudgement);
            QVERIFY(!evidenceFinding({}, first, unmeasured));
            QVERIFY(!evidenceFinding({{falling(24, 28)}, {}}, first, unmeasured));
        }
    }

    void aGainThatNobodyMeasuredIsTakenFromFilesButNotFromPeople()
    {
        const Confirmation first = confirmed(week(0), EvidenceLevel::ReasonedJudgement, 1);
        const GainEvidence evidence{{}, {first}};
        for (const EvidenceLevel level : {EvidenceLevel::Signal, EvidenceLevel::BeforeAfter}) {
            QVERIFY(!evidenceFinding(evidence, confirmed(week(9), level)));
            QVERIFY(evidenceFinding(evidence, confirmed(week(9), level), Unmeasured::Refused));
        }
        const Confirmation again = confirmed(week(9), EvidenceLevel::ReasonedJudgement);
        QVERIFY(!evidenceFinding(evidence, again));
        QCOMPARE(reasonOf(evidenceFinding(evidence, again, Unmeasured::Refused)), "no_newer_measurement"_L1);
    }

    void confirmingAgainNeedsANewerMeasurement()
    {
        const Confirmation first = confirmed(week(23), EvidenceLevel::Signal, 1);
        const GainEvidence old{{falling(24)}, {first}};
        const auto finding = evidenceFinding(old, confirmed(week(60), EvidenceLevel::Signal));
        QCOMPARE(reasonOf(finding), "no_newer_measurement"_L1);
        QCOMPARE(*finding->previous, week(23));
        QCOMPARE(reasonOf(evidenceFinding(old, confirmed(week(60), EvidenceLevel::ReasonedJudgement))),
                 "no_newer_measurement"_L1);
        const GainEvidence newer{{falling(25)}, {first}};
        QVERIFY(!evidenceFinding(newer, confirmed(week(60), EvidenceLevel::Signal)));
        // The newer measurement must be there on the day, and a second confirmation of the same day is no renewal.
        QVERIFY(evidenceFinding({{falling(30)}, {first}}, confirmed(week(23).addDays(3), EvidenceLevel::Signal)));
        QVERIFY(!evidenceFinding(old, confirmed(week(23), EvidenceLevel::BeforeAfter)));
    }

    void theIndicatorMustBeTheGainsAndDecidesAlone()
    {
        const MeasuredIndicator better = falling(24), flat = falling(24, 20, 2);
        const GainEvidence evidence{{flat, better}, {}};
        Confirmation confirmation = confirmed(week(23), EvidenceLevel::Signal);
        QVERIFY(!evidenceFinding(evidence, confirmation)); // one of them supports it
        QCOMPARE(*decidingIndicator(evidence, confirmation), better.indicator.id);
        confirmation.indicator = flat.indicator.id;
        QCOMPARE(reasonOf(evidenceFinding(evidence, confirmation)), "confirmation_without_signal"_L1);
        QCOMPARE(*decidingIndicator(evidence, confirmation), flat.indicator.id);
        confirmation.indicator = IndicatorId(uuid(99));
        QCOMPARE(reasonOf(evidenceFinding(evidence, confirmation)), "indicator_of_other_gain"_L1);
    }

    void theOnlyMeasuredIndicatorDecides()
    {
        MeasuredIndicator empty;
        empty.indicator.id = IndicatorId(uuid(3));
        const GainEvidence evidence{{empty, falling(24)}, {}};
        QCOMPARE(*decidingIndicator(evidence, confirmed(week(23), EvidenceLevel::ReasonedJudgement)),
                 evidence.indicators[1].indicator.id);
        QVERIFY(!decidingIndicator(evidence, confirmed(week(-1), EvidenceLevel::ReasonedJudgement)));
    }

    void theLastDayIsNotBeforeTheFirst()
    {
        Confirmation confirmation = confirmed(week(5), EvidenceLevel::ReasonedJudgement);
        confirmation.validTo = week(5);
        QVERIFY(!evidenceFinding({}, confirmation));
        confirmation.validTo = week(4);
        QCOMPARE(reasonOf(evidenceFinding({}, confirmation)), "ends_before_it_begins"_L1);
    }

    void theMeasuredSavingIsMinutesTimesCasesOverSixty()
    {
        const MeasuredIndicator measured = falling(24);
        const Verdict verdict = judge(measured.indicator, measured.measurements, week(23));
        // 20 minutes before, 12 since: 8 minutes × 600 cases a year / 60.
        QCOMPARE(*measuredSaving(verdict, base::CasesPerYear::of(600)), base::HoursPerYear::of(80));
        QVERIFY(measuredSaving(judge(falling(24, 28).indicator, falling(24, 28).measurements, week(23)),
                               base::CasesPerYear::of(600))
                    ->isZero());
        QVERIFY(!measuredSaving(judge(measured.indicator, measured.measurements, week(11)),
                                base::CasesPerYear::of(600)));
    }

    void laterMeasurementsChangeNoEarlierFinding()
    {
        QVERIFY(rc::check([] {
            const int day = *rc::gen::inRange(0, 30);
            const int later = *rc::gen::inRange(0, 10);
            const double after = *rc::gen::element(12.0, 20.0, 28.0);
            const auto level
                = *rc::gen::element(EvidenceLevel::Signal, EvidenceLevel::BeforeAfter, EvidenceLevel::ReasonedJudgement);
            const Confirmation confirmation = confirmed(week(day), level);
            RC_ASSERT(evidenceFinding({{falling(day + 1, after)}, {}}, confirmation)
                      == evidenceFinding({{falling(day + 1 + later, after)}, {}}, confirmation));
        }));
    }
};

VF_TEST(EvidenceRulesTest);
#include "tst_evidence_rules.moc"
