#include "domain/measurement/verdict.h"

#include "domain/measurement/achievement.h"
#include "support/test_registry.h"

#include <QTest>

#include <rapidcheck.h>

using namespace vf;
using namespace vf::domain;

namespace {

const QDate firstDay(2015, 1, 5);

QDate week(size_t number)
{
    return firstDay.addDays(7 * static_cast<qint64>(number - 1));
}

std::vector<Measurement> weekly(const std::vector<double> &values)
{
    std::vector<Measurement> measurements;
    for (size_t i = 0; i < values.size(); ++i) {
        Measurement measurement;
        measurement.on = week(i + 1);
        measurement.value = base::MeasuredValue::of(values[i]);
        measurements.push_back(measurement);
    }
    return measurements;
}

/// Fewer minutes are better; the new way of working begins in the given week.
Indicator minutes(std::optional<size_t> changedInWeek)
{
    Indicator indicator;
    indicator.measure = QStringLiteral("minutter");
    indicator.direction = Direction::Down;
    if (changedInWeek)
        indicator.changedOn = week(*changedInWeek);
    return indicator;
}

Verdict judged(const Indicator &indicator, const std::vector<double> &values)
{
    return judge(indicator, weekly(values), QDate(2030, 1, 1));
}

/// Mean 100, mean moving range 10: limits 73.4 and 126.6.
const std::vector<double> steady{105, 95, 105, 95, 105, 95, 105, 95, 105, 95, 105, 95};

std::vector<double> steadyThen(const std::vector<double> &since)
{
    std::vector<double> values = steady;
    values.insert(values.end(), since.begin(), since.end());
    return values;
}

Verdict after(const std::vector<double> &since, Direction better = Direction::Down)
{
    Indicator indicator = minutes(13);
    indicator.direction = better;
    return judged(indicator, steadyThen(since));
}

std::vector<SignalRule> rulesOf(const std::vector<Signal> &found)
{
    std::vector<SignalRule> rules;
    for (const Signal &signal : found)
        rules.push_back(signal.rule);
    return rules;
}

} // namespace

class VerdictTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesTheRulesAndThePoints()
    {
        const Verdict verdict = after({72, 98, 97, 96, 95, 71, 70, 99});
        QCOMPARE(verdict.kind, VerdictKind::Improvement);
        QCOMPARE(verdict.limits->mean, 100.0);
        QCOMPARE(verdict.limits->lower, 73.4);
        QVERIFY(!verdict.limits->provisional());
        const std::vector<Signal> found = verdict.deciding();
        QCOMPARE(rulesOf(found), (std::vector{SignalRule::OutsideLimits, SignalRule::Shift}));
        QCOMPARE(found[0].points, (std::vector<size_t>{13, 18, 19}));
        QCOMPARE(found[0].longest, size_t(3));
        QCOMPARE(found[1].points, (std::vector<size_t>{13, 14, 15, 16, 17, 18, 19, 20}));
        QCOMPARE(found[1].longest, size_t(8));
        QCOMPARE(verdict.dateOf(13), week(13));
        QCOMPARE(verdict.latest(), week(20));
    }

    void eachRuleAloneIsASignal()
    {
        QCOMPARE(rulesOf(after({100, 100, 72}).deciding()), std::vector{SignalRule::OutsideLimits});
        QCOMPARE(rulesOf(after({99, 98, 99, 98, 99, 98, 99}).deciding()), std::vector{SignalRule::Shift});
        QCOMPARE(rulesOf(after({104, 103, 102, 101, 99, 90, 80}).deciding()), std::vector{SignalRule::Trend});
        QCOMPARE(rulesOf(after({75, 99, 75}).deciding()), std::vector{SignalRule::TwoOfThree});
        QCOMPARE(after({75, 101, 75}).kind, VerdictKind::NoSignal);
        QCOMPARE(after({98, 99, 98, 99, 98, 99}).kind, VerdictKind::NoSignal);
        QVERIFY(after({98}).deciding().empty());
    }

    void goodDirectionDecidesWhatIsBetter()
    {
        QCOMPARE(after({72, 71}, Direction::Up).kind, VerdictKind::Deterioration);
        QCOMPARE(after({128}, Direction::Up).kind, VerdictKind::Improvement);
        QCOMPARE(after({128}).kind, VerdictKind::Deterioration);
        QCOMPARE(*after({128}).change, -28.0);
        QCOMPARE(*after({128}, Direction::Up).change, 28.0);
    }

    void pointsBeforeTheChangeNeverSpeakForIt()
    {
        // A long shift downwards that ends as the change comes: the baseline holds it, the points since are as before.
        const std::vector<double> values{105, 105, 105, 105, 80, 80, 80, 80, 80, 80, 80, 80, 90, 91, 92};
        QCOMPARE(judged(minutes(13), values).kind, VerdictKind::NoSignal);
        // Six below before and one below after are no shift since the change.
        QCOMPARE(judged(minutes(13), steadyThen({99})).kind, VerdictKind::NoSignal);
    }

    void theLatestSignalDecides()
    {
        const std::vector<double> lost{72, 71, 72, 70, 71, 72, 71, 72, 130, 131};
        QCOMPARE(after(lost).kind, VerdictKind::Deterioration);
        QCOMPARE(rulesOf(after(lost).deciding()), std::vector{SignalRule::OutsideLimits});
        std::vector<double> regained = lost;
        regained.push_back(70);
        QCOMPARE(after(regained).kind, VerdictKind::Improvement);
    }

    void aWayBackToTheMeanIsNoImprovement()
    {
        // Falling for seven weeks, but all of it worse than before.
        const Verdict verdict = after({140, 130, 125, 120, 115, 110, 105});
        QCOMPARE(verdict.kind, VerdictKind::Deterioration);
        QCOMPARE(rulesOf(verdict.signalsFound),
                 (std::vector{SignalRule::OutsideLimits, SignalRule::Shift, SignalRule::TwoOfThree}));
        // The last points are better, the mean is not.
        QCOMPARE(after({140, 140, 140, 140, 140, 72}).kind, VerdictKind::NoSignal);
    }

    void tooFewPointsGiveNoVerdict()
    {
        QCOMPARE(judged(minutes(5), {105, 95, 105, 95, 10, 10}).kind, VerdictKind::TooFewPoints);
        const Verdict least = judged(minutes(6), {105, 95, 105, 95, 105, 10});
        QCOMPARE(least.kind, VerdictKind::Improvement);
        QVERIFY(least.limits->provisional());
        QCOMPARE(judged(minutes(13), steady).kind, VerdictKind::TooFewPoints);
        QVERIFY(judged(minutes(13), steady).limits);
        const Verdict nothing = judged(minutes(13), {});
        QCOMPARE(nothing.kind, VerdictKind::TooFewPoints);
        QVERIFY(!nothing.limits && !nothing.change && !nothing.latest());
    }

    void withoutAChangeDateTheFirstTwelveAreTheBaseline()
    {
        const Verdict verdict = judged(minutes({}), steadyThen({72, 71, 70}));
        QCOMPARE(verdict.before, size_t(12));
        QCOMPARE(verdict.kind, VerdictKind::Improvement);
        QVERIFY(!verdict.enoughBeforeAfter);
        QCOMPARE(judged(minutes({}), steady).kind, VerdictKind::TooFewPoints);
    }

    void onlyMeasurementsUpToTheDateCount()
    {
        const Indicator indicator = minutes(13);
        std::vector<Measurement> measurements = weekly(steadyThen({101, 99, 72}));
        std::reverse(measurements.begin(), measurements.end());
        QCOMPARE(judge(indicator, measurements, week(14)).kind, VerdictKind::NoSignal);
        QCOMPARE(judge(indicator, measurements, week(15).addDays(-1)).after(), size_t(2));
        QCOMPARE(judge(indicator, measurements, week(15)).kind, VerdictKind::Improvement);
        QCOMPARE(judge(indicator, measurements, week(15)).deciding().front().points, std::vector<size_t>{15});
    }

    void beforeAndAfterNeedTenEach()
    {
        const std::vector<double> ten(10, 99.0), nine(9, 99.0);
        QVERIFY(after(ten).enoughBeforeAfter);
        QVERIFY(!after(nine).enoughBeforeAfter);
        Indicator late = minutes(10); // nine before
        QVERIFY(!judged(late, steadyThen(ten)).enoughBeforeAfter);
        late.changedOn = week(11);
        QVERIFY(judged(late, steadyThen(ten)).enoughBeforeAfter);
        QCOMPARE(*after(ten).change, 1.0);
    }

    void whatEachLevelRestsOn()
    {
        using enum EvidenceLevel;
        const Verdict signal = after({72});
        QVERIFY(supports(Signal, signal) && !supports(BeforeAfter, signal));
        const std::vector<double> evenly{101, 98, 101, 98, 101, 98, 101, 98, 101, 98};
        const Verdict beforeAfter = after(evenly);
        QCOMPARE(beforeAfter.kind, VerdictKind::NoSignal);
        QVERIFY(!supports(Signal, beforeAfter) && supports(BeforeAfter, beforeAfter));
        const Verdict worse = after(std::vector<double>(10, 101.0));
        QVERIFY(worse.enoughBeforeAfter && !supports(BeforeAfter, worse) && !supports(Signal, worse));
        QVERIFY(supports(ReasonedJudgement, worse) && supports(ReasonedJudgement, Verdict()));
    }

    void achievementIsTheWayGone()
    {
        QCOMPARE(achievement(40, 20, 15), 1.25);
        QCOMPARE(achievement(80, 90, 81), 0.1);
        QVERIFY(!achievement(20, 20, 15));
        Indicator indicator = minutes(13);
        QVERIFY(!judged(indicator, steadyThen({90, 80})).achievement);
        indicator.target = base::MeasuredValue::of(70);
        QCOMPARE(judged(indicator, steadyThen({90, 80})).achievement, 0.5); // from the mean 100 to the mean 85
        indicator.baseline = base::MeasuredValue::of(90);
        QCOMPARE(judged(indicator, steadyThen({90, 80})).achievement, 0.25);
        QVERIFY(!judged(indicator, steady).achievement);
        indicator.changedOn.reset();
        QCOMPARE(judged(indicator, {85, 80}).achievement, 0.5); // the latest value
        QVERIFY(!judged(indicator, {}).achievement);
    }

    void aNullpunktStandsInForPointsBefore()
    {
        Indicator indicator = minutes(1);
        indicator.baseline = base::MeasuredValue::of(100);
        const Verdict verdict = judged(indicator, {80, 70});
        QCOMPARE(verdict.kind, VerdictKind::TooFewPoints);
        QCOMPARE(verdict.change, 25.0);
        indicator.baseline.reset();
        QVERIFY(!judged(indicator, {80, 70}).change);
    }

    void keysAreStableAndUnique()
    {
        for (const VerdictKind value : allOf<VerdictKind>())
            QCOMPARE(fromKey<VerdictKind>(QString(key(value))), value);
        for (const SignalRule value : allOf<SignalRule>())
            QCOMPARE(fromKey<SignalRule>(QString(key(value))), value);
    }

    void propertyUpsideDownIsTheSameVerdict()
    {
        QVERIFY(rc::check("values and good direction turned together", [] {
            std::vector<double> values(*rc::gen::inRange<size_t>(0, 40));
            for (double &value : values)
                value = *rc::gen::inRange(0, 100);
            std::vector<double> turned = values;
            for (double &value : turned)
                value = -value;
            const Indicator down = minutes(*rc::gen::inRange<size_t>(1, 30));
            Indicator up = down;
            up.direction = Direction::Up;
            const Verdict a = judged(down, values), b = judged(up, turned);
            RC_ASSERT(a.kind == b.kind);
            RC_ASSERT(a.signalsFound == b.signalsFound);
            RC_ASSERT(a.before == b.before);
        }));
    }

    void propertyASignalNamesOnlyPointsSinceTheChange()
    {
        QVERIFY(rc::check("points lie after the baseline; an improvement is better on the mean", [] {
            std::vector<double> values(*rc::gen::inRange<size_t>(0, 40));
            for (double &value : values)
                value = *rc::gen::inRange(0, 30);
            const Verdict verdict = judged(minutes(*rc::gen::inRange<size_t>(1, 30)), values);
            for (const Signal &signal : verdict.signalsFound)
                for (const size_t point : signal.points)
                    RC_ASSERT(point > verdict.before && point <= verdict.points.size());
            RC_ASSERT(verdict.before + verdict.after() == values.size());
            if (verdict.kind == VerdictKind::Improvement) {
                RC_ASSERT(*verdict.change > 0);
                RC_ASSERT(!verdict.deciding().empty());
            }
        }));
    }
};

VF_TEST(VerdictTest);
#include "tst_verdict.moc"
