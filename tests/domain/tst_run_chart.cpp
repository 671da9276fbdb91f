#include "domain/measurement/run_chart.h"
#include "support/test_registry.h"

#include <QTest>

#include <rapidcheck.h>

using namespace vf;
using namespace vf::domain;

namespace {

using Numbers = std::vector<size_t>;
using Ranges = std::vector<PointRange>;

// Student notes of the IHI course QI 104: 13 runs.
const std::vector<double> ihi{10.153, 9.0954,  9.5943,  12.6393, 8.1006,  10.1598, 9.0665,  12.205,  11.341, 12.1482,
                              8.878,  8.315,   12.5557, 10.6396, 12.7633, 10.1511, 10.7552, 11.8205, 9.076,  8.256,
                              8.6746, 11.8391, 11.4682, 19.8625, 12.0583, 8.5431,  8.9448,  11.3925, 8.2144};

Ranges trendRanges(const std::vector<double> &values)
{
    Ranges ranges;
    for (const Trend &trend : trendsSkippingLikePoints(values, 5))
        ranges.push_back(trend.range);
    return ranges;
}

} // namespace

class RunChartTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsThePublishedRuns()
    {
        const RunChart chart = *runChart(ihi);
        QCOMPARE(chart.median, 10.1598);
        QCOMPARE(chart.onMedian, Numbers{6});
        QCOMPARE(chart.usefulObservations(), size_t(28));
        Numbers lengths;
        for (const Run &run : chart.runs)
            lengths.push_back(run.length);
        QCOMPARE(lengths, (Numbers{3, 1, 2, 3, 2, 3, 1, 2, 3, 4, 2, 1, 1}));
        QCOMPARE(chart.longestRun(), size_t(4));
        QCOMPARE(chart.limits, (RunsLimits{10, 20}));
        QCOMPARE(chart.verdict, RunsVerdict::NoSignal);
        QVERIFY(chart.shifts.empty() && chart.trends.empty());
    }

    void theTableHasRowsFromTenToSixty()
    {
        QVERIFY(!runsLimits(9) && !runsLimits(61) && !runsLimits(0));
        QCOMPARE(runsLimits(10), (RunsLimits{3, 9}));
        QCOMPARE(runsLimits(16), (RunsLimits{5, 13})); // 5–12 in Quality Digest's older table
        QCOMPARE(runsLimits(27), (RunsLimits{10, 19}));
        QCOMPARE(runsLimits(44), (RunsLimits{17, 29}));
        QCOMPARE(runsLimits(56), (RunsLimits{22, 35}));
        QCOMPARE(runsLimits(60), (RunsLimits{24, 38}));
        for (size_t useful = 11; useful <= 60; ++useful) {
            QVERIFY(runsLimits(useful)->lower >= runsLimits(useful - 1)->lower);
            QVERIFY(runsLimits(useful)->upper >= runsLimits(useful - 1)->upper);
        }
    }

    void theLimitsThemselvesAreNoSignal()
    {
        const auto verdictOf = [](const std::vector<double> &values) { return runChart(values, {6, 5, 0.0})->verdict; };
        QCOMPARE(verdictOf({1, 1, 1, 1, 1, -1, -1, -1, -1, -1}), RunsVerdict::TooFew);
        QCOMPARE(verdictOf({1, 1, 1, 1, -1, -1, -1, 1, 1, 1}), RunsVerdict::NoSignal);  // 3
        QCOMPARE(verdictOf({1, -1, 1, -1, 1, -1, 1, -1, 1, 1}), RunsVerdict::NoSignal); // 9
        QCOMPARE(verdictOf({1, -1, 1, -1, 1, -1, 1, -1, 1, -1}), RunsVerdict::TooMany);
        QCOMPARE(verdictOf({1, -1, 1, -1, 1, -1, 1, -1, 1}), std::nullopt);
        for (const RunsVerdict value : allOf<RunsVerdict>())
            QCOMPARE(fromKey<RunsVerdict>(QString(key(value))), value);
    }

    void pointsOnTheMedianNeitherBreakAShiftNorCount()
    {
        const auto shiftsOf = [](const std::vector<double> &values) { return runChart(values, {6, 5, 5.0})->shifts; };
        QCOMPARE(shiftsOf({4, 6, 7, 5, 8, 6, 5, 7, 9, 5, 3}), (Ranges{{2, 9}}));
        QCOMPARE(shiftsOf({4, 6, 7, 5, 8, 6, 5, 7, 5, 3}), Ranges{});
    }

    void likePointsNeitherBreakATrendNorCount()
    {
        QCOMPARE(trendRanges({1, 2, 3, 3, 4, 5}), (Ranges{{1, 6}}));
        QCOMPARE(trendRanges({1, 2, 3, 3, 4}), Ranges{});
        QCOMPARE(trendRanges({9, 1, 2, 3, 4, 5, 5, 4, 3, 2, 1}), (Ranges{{2, 6}, {6, 11}}));
        QCOMPARE(trendRanges({5, 5, 5, 5, 5, 5}), Ranges{});
    }

    void allOnTheMedianIsNoRun()
    {
        const RunChart chart = *runChart(std::vector<double>(12, 0.1));
        QVERIFY(chart.runs.empty() && !chart.limits && !chart.verdict);
        QCOMPARE(chart.longestRun(), size_t(0));
        QVERIFY(!runChart({}));
    }

    void propertyRunsAreOneMoreThanTheSideChanges()
    {
        QVERIFY(rc::check("runs = 1 + changes of side; every useful point is in one run", [] {
            std::vector<double> values(*rc::gen::inRange<size_t>(1, 70));
            for (double &value : values)
                value = *rc::gen::inRange(0, 12);
            const RunChart chart = *runChart(values);
            std::vector<bool> sides;
            for (const double value : values)
                if (value != chart.median)
                    sides.push_back(value > chart.median);
            size_t expected = sides.empty() ? 0 : 1;
            for (size_t i = 1; i < sides.size(); ++i)
                expected += sides[i] != sides[i - 1];
            RC_ASSERT(chart.runs.size() == expected);
            RC_ASSERT(chart.usefulObservations() == sides.size());
            RC_ASSERT(chart.onMedian.size() + sides.size() == values.size());
            RC_ASSERT(chart.limits.has_value() == (sides.size() >= 10 && sides.size() <= 60));
        }));
    }

    void propertyDoublingEveryPointChangesNoTrend()
    {
        QVERIFY(rc::check("each value twice: as many trends, at the first of each pair", [] {
            std::vector<double> values(*rc::gen::inRange<size_t>(1, 40));
            for (double &value : values)
                value = *rc::gen::inRange(0, 9);
            std::vector<double> doubled;
            for (const double value : values)
                doubled.insert(doubled.end(), 2, value);
            std::vector<Trend> expected = trendsSkippingLikePoints(values, 5);
            for (Trend &trend : expected)
                trend.range = {2 * trend.range.first - 1, 2 * trend.range.last - 1};
            RC_ASSERT(trendsSkippingLikePoints(doubled, 5) == expected);
        }));
    }
};

VF_TEST(RunChartTest);
#include "tst_run_chart.moc"
