// Several people's estimates and several readings of the clock as one estimate, with figures worked out by hand.
#include "domain/valuestream/time_reading.h"
#include "support/test_registry.h"

#include <QTest>

#include <rapidcheck.h>

#include <cmath>

using namespace vf;
using namespace vf::domain;

namespace {

TimeReading reading(ReadingSource source, double low, double likely, double high)
{
    TimeReading made;
    made.source = source;
    made.minutes = {base::Minutes::of(low), base::Minutes::of(likely), base::Minutes::of(high)};
    return made;
}

} // namespace

class TimeReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void estimatesArePooledQuantileByQuantile()
    {
        // (5 + 6 + 4) / 3, (8 + 10 + 7) / 3, (14 + 20 + 12) / 3
        const std::vector<ThreePoint> said{{5, 8, 14}, {6, 10, 20}, {4, 7, 12}};
        QCOMPARE(pooledEstimates(said), (ThreePoint{5, 8.33, 15.33}));
        // One number among wider ones counts as an estimate without width.
        const std::vector<ThreePoint> mixed{{4, 8, 16}, {10, 10, 10}};
        QCOMPARE(pooledEstimates(mixed), (ThreePoint{7, 9, 13}));
    }

    void singleNumbersHaveTheWidthTheyStandApart()
    {
        // 5, 6, 8, 9, 14 as a spreadsheet's PERCENTILE.INC has them: 5.4, 8 and 12.
        const std::vector<ThreePoint> said{{8, 8, 8}, {14, 14, 14}, {5, 5, 5}, {9, 9, 9}, {6, 6, 6}};
        QCOMPARE(pooledEstimates(said), (ThreePoint{5.4, 8, 12}));
        QCOMPARE(pooledEstimates(std::vector<ThreePoint>{{8, 8, 8}}), (ThreePoint{8, 8, 8}));
    }

    void readingsAreTheirPercentiles()
    {
        // Eleven readings: P10 and P90 are the second and the second last, whatever order they came in.
        QCOMPARE(pooledReadings({10, 0, 9, 1, 8, 2, 7, 3, 6, 4, 5}), (ThreePoint{1, 5, 9}));
        QCOMPARE(pooledReadings({4, 8}), (ThreePoint{4.4, 6, 7.6}));
        QCOMPARE(pooledReadings({1.0 / 3}), (ThreePoint{0.33, 0.33, 0.33}));
    }

    void theClockGoesBeforeOpinion()
    {
        std::vector<TimeReading> readings{reading(ReadingSource::Estimate, 5, 8, 14),
                                          reading(ReadingSource::Estimate, 3, 6, 10)};
        auto time = pooledTime(readings);
        QCOMPARE(time->source, ReadingSource::Estimate);
        QCOMPARE(time->count, size_t(2));
        QCOMPARE(time->pooled, (ThreePoint{4, 7, 12}));
        QCOMPARE(time->least, 3.0);
        QCOMPARE(time->most, 14.0);
        QVERIFY(std::abs(time->deviation - std::sqrt(2.0)) < 1e-12); // of 8 and 6
        readings.push_back(reading(ReadingSource::Stopwatch, 9, 9, 9));
        time = pooledTime(readings);
        QCOMPARE(time->source, ReadingSource::Stopwatch);
        QCOMPARE(time->count, size_t(1));
        QCOMPARE(time->pooled, (ThreePoint{9, 9, 9}));
        QCOMPARE(time->deviation, 0.0);
        QVERIFY(!pooledTime({}));
    }

    void pooledStaysInOrderAndWithinWhatWasSaid()
    {
        QVERIFY(rc::check("low <= likely <= high, within least and most, whatever the order", [] {
            auto readings = *rc::gen::nonEmpty(rc::gen::container<std::vector<TimeReading>>(rc::gen::map(
                rc::gen::container<std::array<int, 4>>(rc::gen::inRange(0, 5000)), [](std::array<int, 4> tenths) {
                    std::sort(tenths.begin(), tenths.begin() + 3);
                    const auto source = tenths[3] % 3 == 0 ? ReadingSource::Stopwatch : ReadingSource::Estimate;
                    return reading(source, tenths[0] / 10.0, tenths[1] / 10.0, tenths[2] / 10.0);
                })));
            const auto time = *pooledTime(readings);
            RC_ASSERT(time.least - 0.005 <= time.pooled.low);
            RC_ASSERT(time.pooled.low <= time.pooled.likely);
            RC_ASSERT(time.pooled.likely <= time.pooled.high);
            RC_ASSERT(time.pooled.high <= time.most + 0.005);
            std::reverse(readings.begin(), readings.end());
            const auto turned = *pooledTime(readings);
            RC_ASSERT(std::abs(turned.pooled.likely - time.pooled.likely) < 0.011);
            RC_ASSERT(turned.count == time.count);
        }));
    }
};

VF_TEST(TimeReadingTest);
#include "tst_time_reading.moc"
