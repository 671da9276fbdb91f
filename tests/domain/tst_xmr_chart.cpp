#include "domain/measurement/xmr_chart.h"
#include "support/test_registry.h"

#include <QTest>

#include <rapidcheck.h>

#include <cmath>

using namespace vf;
using namespace vf::domain;

namespace {

using Numbers = std::vector<size_t>;

/// The examples are printed with so many decimals.
bool printed(double value, double expected, double places)
{
    return std::abs(value - expected) <= 0.5000001 * std::pow(10, -places);
}

/// Whole hundredths, as measured values are; at least `fewest`.
std::vector<double> drawValues(size_t fewest)
{
    std::vector<double> values(fewest + *rc::gen::inRange<size_t>(0, 40));
    for (double &value : values)
        value = *rc::gen::inRange(-50'000, 50'000) / 100.0;
    return values;
}

std::vector<Side> above(size_t count)
{
    return std::vector<Side>(count, Side::Above);
}

Numbers trendPoints(const std::vector<double> &values)
{
    return pointsWithin(trendsOf(values, nhsRunLength));
}

Numbers shiftPoints(const std::vector<Side> &sides)
{
    return pointsWithin(shiftsOf(sides));
}

} // namespace

class XmrChartTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nistFlowRate() // NIST/SEMATECH e-Handbook 6.3.2.2
    {
        const std::vector values{49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1};
        const XmrLimits exact = *xmrLimits(values, {3 / 1.128, false});
        QVERIFY(printed(exact.mean, 50.81, 2));
        QVERIFY(printed(exact.meanMovingRange, 1.8778, 4));
        QVERIFY(printed(exact.upper, 55.8041, 4));
        QVERIFY(printed(exact.lower, 45.8159, 4));
        QVERIFY(printed(exact.movingRangeUpper, 6.1349, 3));
        QVERIFY(exact.provisional());
        const XmrLimits rounded = *xmrLimits(values);
        QVERIFY(printed(rounded.upper, 55.8049, 4));
        QVERIFY(printed(rounded.lower, 45.8151, 4));
        QVERIFY(xmrChart(values, rounded).outside.empty());
    }

    void screeningLeavesLargeMovingRangesOutOnce() // NHSRplotthedots, deviations.Rmd
    {
        const std::vector<double> values{1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1};
        const XmrLimits all = *xmrLimits(values);
        QVERIFY(printed(all.mean, 1.94, 2) && printed(all.upper, 6.95, 2) && printed(all.lower, -3.06, 2));
        const XmrLimits screened = *xmrLimits(values, {xmrLimitFactor, true});
        QVERIFY(printed(screened.mean, 1.94, 2) && printed(screened.upper, 4.60, 2)
                && printed(screened.lower, -0.72, 2));
        QCOMPARE(xmrChart(values, screened).outside, Numbers{5});
        QCOMPARE(screened.lowerForCounts(), 0.0);
        QVERIFY(!screened.provisional());
    }

    void trendNeedsSevenPointsThatAllMove()
    {
        QVERIFY(trendPoints({1, 2, 3, 4, 5, 6}).empty());
        QCOMPARE(trendPoints({1, 2, 3, 4, 5, 6, 7}), (Numbers{1, 2, 3, 4, 5, 6, 7}));
        QVERIFY(trendPoints({1, 2, 3, 3, 4, 5, 6}).empty());
        QCOMPARE(trendPoints({2, 7, 6, 5, 4, 3, 2, 1, 3}), (Numbers{2, 3, 4, 5, 6, 7, 8}));
        QVERIFY(!trendsOf(std::vector<double>{7, 6, 5, 4, 3, 2, 1}, nhsRunLength).front().rising);
    }

    void aTurningPointBelongsToBothTrends()
    {
        const std::vector<Trend> trends = trendsOf(std::vector<double>{1, 2, 3, 4, 3, 2, 1}, 4);
        QCOMPARE(trends, (std::vector<Trend>{{{1, 4}, true}, {{4, 7}, false}}));
    }

    void shiftNeedsSevenOnOneSideAndAPointOnTheMeanBreaksIt()
    {
        QVERIFY(shiftPoints(above(6)).empty());
        std::vector<Side> eight = above(8);
        eight.push_back(Side::Below);
        QCOMPARE(shiftPoints(eight), (Numbers{1, 2, 3, 4, 5, 6, 7, 8}));
        std::vector<Side> broken = above(8);
        broken[4] = Side::On;
        QVERIFY(shiftPoints(broken).empty());
        QVERIFY(shiftPoints(std::vector<Side>(9, Side::On)).empty());
    }

    void twoOfThreeMarksTheNearPoints() // NHSRplotthedots, test-ptd_calculate_point_type.R
    {
        QCOMPARE(twoOfThree({false, false, true, false, true, false, false}, above(7)), (Numbers{3, 5}));
        QCOMPARE(twoOfThree({true, false, false, true}, above(4)), Numbers{});
        QCOMPARE(twoOfThree({true, false, false, true, true}, above(5)), (Numbers{4, 5}));
        std::vector<Side> mixed = above(7);
        mixed[3] = Side::Below;
        QCOMPARE(twoOfThree({false, false, true, false, true, false, false}, mixed), Numbers{});
        QCOMPARE(twoOfThree({true, true}, above(2)), Numbers{});
    }

    void nearIsBeyondTwoThirdsAndNotOutside()
    {
        const XmrLimits limits{0, 1, -3, 3, 3.267, 20};
        const XmrChart chart = xmrChart(std::vector{2.0, 2.1, 3.0, 3.1, -2.5, -2.0}, limits);
        QCOMPARE(chart.nearLimit, (std::vector<bool>{false, true, true, false, true, false}));
        QCOMPARE(chart.outside, Numbers{4});
    }

    void assuranceFollowsTheLimitsInForce()
    {
        using enum Assurance;
        QCOMPARE(assuranceOf(1, 3, 4, Direction::Up), ConsistentFail);
        QCOMPARE(assuranceOf(5, 7, 4, Direction::Up), ConsistentPass);
        QCOMPARE(assuranceOf(1, 5, 4, Direction::Up), Inconsistent);
        QCOMPARE(assuranceOf(1, 3, 4, Direction::Down), ConsistentPass);
        QCOMPARE(assuranceOf(5, 7, 4, Direction::Down), ConsistentFail);
        QCOMPARE(assuranceOf(4, 7, 4, Direction::Down), Inconsistent);
        QCOMPARE(assuranceOf(1, 5, 4, {}), std::nullopt);
        QCOMPARE(assuranceOf(1, 5, {}, Direction::Up), std::nullopt);
        for (const Assurance value : allOf<Assurance>())
            QCOMPARE(fromKey<Assurance>(QString(key(value))), value);
    }

    void whatNeverMovesHasNoSignal()
    {
        const std::vector<double> values(15, 0.1);
        for (const bool screened : {false, true}) {
            const XmrChart chart = xmrChart(values, *xmrLimits(values, {xmrLimitFactor, screened}));
            QVERIFY(chart.outside.empty() && chart.shifts.empty() && chart.twoOfThree.empty());
            QCOMPARE(chart.sides, std::vector<Side>(15, Side::On));
        }
        QVERIFY(!xmrLimits(std::vector{1.0}));
        QVERIFY(!xmrLimits({}));
    }

    void propertyLimitsLieEvenlyAroundTheMeanAndMoveWithTheValues()
    {
        QVERIFY(rc::check("symmetric; a constant moves all lines by itself and no rule sees it", [] {
            const std::vector<double> values = drawValues(2);
            const bool screened = *rc::gen::arbitrary<bool>();
            const XmrLimits limits = *xmrLimits(values, {xmrLimitFactor, screened});
            RC_ASSERT(std::abs((limits.upper - limits.mean) - (limits.mean - limits.lower)) < 1e-9);
            RC_ASSERT(std::abs(limits.upper - limits.mean - xmrLimitFactor * limits.meanMovingRange) < 1e-9);
            const double constant = *rc::gen::inRange(-1000, 1000);
            std::vector<double> moved = values;
            for (double &value : moved)
                value += constant;
            const XmrLimits after = *xmrLimits(moved, {xmrLimitFactor, screened});
            RC_ASSERT(std::abs(after.mean - limits.mean - constant) < 1e-9);
            RC_ASSERT(std::abs(after.upper - limits.upper - constant) < 1e-9);
            RC_ASSERT(std::abs(after.meanMovingRange - limits.meanMovingRange) < 1e-9);
            RC_ASSERT(trendPoints(moved) == trendPoints(values));
        }));
    }

    void propertyTurnedUpsideDownTheSamePointsAreMarked()
    {
        QVERIFY(rc::check("the rules know no up or down", [] {
            const std::vector<double> values = drawValues(2);
            std::vector<double> turned = values;
            for (double &value : turned)
                value = -value;
            const XmrChart chart = xmrChart(values, *xmrLimits(values));
            const XmrChart mirror = xmrChart(turned, *xmrLimits(turned));
            RC_ASSERT(chart.outside == mirror.outside);
            RC_ASSERT(chart.shifts == mirror.shifts);
            RC_ASSERT(chart.twoOfThree == mirror.twoOfThree);
            RC_ASSERT(pointsWithin(chart.trends) == pointsWithin(mirror.trends));
        }));
    }

    void propertyScreeningNeverWidensTheLimits()
    {
        QVERIFY(rc::check("screened limits lie within the others", [] {
            const std::vector<double> values = drawValues(2);
            const XmrLimits all = *xmrLimits(values), screened = *xmrLimits(values, {xmrLimitFactor, true});
            RC_ASSERT(screened.mean == all.mean);
            RC_ASSERT(screened.meanMovingRange <= all.meanMovingRange);
        }));
    }
};

VF_TEST(XmrChartTest);
#include "tst_xmr_chart.moc"
