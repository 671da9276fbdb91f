#include "domain/measurement/rebase.h"
#include "support/test_registry.h"

#include <QTest>

#include <rapidcheck.h>

using namespace vf;
using namespace vf::domain;

namespace {

// runcharter's data set `signals`, monthly from January 2014.
const std::vector<double> wardV{5, 3,  3,  12, 1, 7,  13, 10, 19, 13, 14, 1,  6,  13, 17, 15, 15, 15, 10,
                                5, 18, 11, 13, 2, 12, 2,  7,  9,  14, 3,  18, 4,  5,  6,  10, 18, 15, 5,
                                9, 10, 11, 15, 4, 4,  11, 11, 13, 4,  15, 17, 15, 7,  20, 18, 6};
const std::vector<double> wardX{9,  22, 19, 18, 8,  7, 11, 11, 11, 12, 2, 8,  9,  6, 7,  11, 11, 11, 21,
                                12, 21, 12, 21, 13, 5, 6,  4,  15, 12, 7, 14, 7,  9, 13, 13, 7,  5,  4,
                                10, 4,  9,  4,  8,  6, 9,  9,  4,  5,  2, 6,  16, 8, 7,  6,  4};
const std::vector<double> wardY{11, 18, 5,  14, 12, 14, 23, 9,  9,  13, 4,  16, 19, 18, 20, 19, 19, 18, 11,
                                8,  18, 15, 3,  12, 17, 11, 15, 21, 15, 9,  6,  9,  6,  17, 12, 15, 9,  20,
                                9,  17, 15, 10, 12, 14, 16, 7,  3,  8,  11, 7,  9,  8,  8,  7,  8};
const std::vector<double> wardZ{2,  6, 3, 4,  5,  9, 4,  4, 3, 6, 3, 4, 5, 6,  9, 11, 7, 9, 4,
                                4,  3, 5, 12, 4,  4, 3,  4, 3, 7, 4, 5, 4, 5,  6, 1,  3, 9, 7,
                                10, 3, 4, 6,  10, 9, 12, 9, 4, 7, 6, 5, 9, 10, 5, 8,  16};

/// "baseline 11 2014-01-01–2014-09-01", segment by segment.
QStringList described(const std::vector<double> &values, const RebaseSetup &setup)
{
    QStringList lines;
    for (const MedianSegment &segment : rebasedMedians(values, setup)) {
        const auto date
            = [](size_t point) { return dateOfPoint(point, QDate(2014, 1, 1), Interval::Month).toString(Qt::ISODate); };
        lines.append(QStringLiteral("%1 %2 %3–%4")
                         .arg(QString(key(segment.kind)))
                         .arg(segment.median)
                         .arg(date(segment.points.first), date(segment.points.last)));
    }
    return lines;
}

QString baselineOf(double median)
{
    return QStringLiteral("baseline %1 2014-01-01–2014-09-01").arg(median);
}

} // namespace

class RebaseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWithThePublishedWards() // runcharter, tests/testthat/test_outputs.R
    {
        using enum RunDirection;
        const QString x = QStringLiteral("sustained 6 2016-12-01–2017-08-01");
        const QString y = QStringLiteral("sustained 8 2017-10-01–2018-06-01");
        const QString z = QStringLiteral("sustained 9 2017-06-01–2018-03-01"); // ten months: one point on the median
        for (const RunDirection direction : allOf<RunDirection>()) {
            const RebaseSetup setup{9, 9, direction};
            const bool below = direction != Above, above = direction != Below;
            QCOMPARE(described(wardV, setup), QStringList{baselineOf(7)});
            QCOMPARE(described(wardX, setup), QStringList{baselineOf(11)} << (below ? QStringList{x} : QStringList{}));
            QCOMPARE(described(wardY, setup), QStringList{baselineOf(12)} << (below ? QStringList{y} : QStringList{}));
            QCOMPARE(described(wardZ, setup), QStringList{baselineOf(4)} << (above ? QStringList{z} : QStringList{}));
        }
    }

    void aRunLengthOfZeroNeverRebases()
    {
        QCOMPARE(described(wardZ, {9, 0, RunDirection::Both}), QStringList{baselineOf(4)});
    }

    void rebasesAgainFromTheNewMedian()
    {
        const std::vector<double> values{10, 11, 9, 6, 5, 4, 5, 2, 1, 2, 5};
        const auto segments = rebasedMedians(values, {3, 3, RunDirection::Below});
        QCOMPARE(segments, (std::vector<MedianSegment>{{MedianKind::Baseline, 10, {1, 3}},
                                                       {MedianKind::Sustained, 5, {4, 6}},
                                                       {MedianKind::Sustained, 2, {8, 10}}}));
    }

    void aRunIsCountedAfterTheBaseline()
    {
        // Points 2 and 3 lie below their own median too, but only the points after the baseline count.
        QCOMPARE(rebasedMedians(std::vector<double>{9, 1, 1, 9, 9, 1, 1}, {5, 3, RunDirection::Both}).size(),
                 size_t(1));
        QVERIFY(rebasedMedians({}, {}).empty());
        QCOMPARE(rebasedMedians(std::vector<double>{4, 6}, {}).front().points, (PointRange{1, 2}));
    }

    void datesOfEvenSeries()
    {
        const QDate last(2015, 1, 31);
        QCOMPARE(dateOfPoint(1, last, Interval::Day), last);
        QCOMPARE(dateOfPoint(3, last, Interval::Day), QDate(2015, 2, 2));
        QCOMPARE(dateOfPoint(3, last, Interval::Week), QDate(2015, 2, 14));
        QCOMPARE(dateOfPoint(2, last, Interval::Month), QDate(2015, 2, 28));
        QCOMPARE(dateOfPoint(3, last, Interval::Month), QDate(2015, 3, 31));
        QCOMPARE(dateOfPoint(2, last, Interval::Quarter), QDate(2015, 4, 30));
        QCOMPARE(dateOfPoint(2, last, Interval::Year), QDate(2016, 1, 31));
        for (const Interval value : allOf<Interval>())
            QCOMPARE(fromKey<Interval>(QString(key(value))), value);
    }

    void propertySegmentsFollowEachOtherAndHoldTheirRule()
    {
        QVERIFY(rc::check("in order, apart, and each run wholly on one side of the median before it", [] {
            std::vector<double> values(*rc::gen::inRange<size_t>(1, 120));
            for (double &value : values)
                value = *rc::gen::inRange(0, 9);
            const RebaseSetup setup{*rc::gen::inRange<size_t>(1, 12), *rc::gen::inRange<size_t>(2, 6),
                                    *rc::gen::element(RunDirection::Above, RunDirection::Below, RunDirection::Both)};
            const auto segments = rebasedMedians(values, setup);
            for (size_t i = 1; i < segments.size(); ++i) {
                const PointRange range = segments[i].points;
                RC_ASSERT(range.first > segments[i - 1].points.last);
                size_t above = 0, below = 0;
                for (size_t point = range.first; point <= range.last; ++point) {
                    above += values[point - 1] > segments[i - 1].median;
                    below += values[point - 1] < segments[i - 1].median;
                }
                RC_ASSERT(std::max(above, below) == setup.runLength);
                RC_ASSERT(std::min(above, below) == 0u);
                RC_ASSERT(setup.direction == RunDirection::Both
                          || (setup.direction == RunDirection::Above) == (above > 0));
            }
        }));
    }
};

VF_TEST(RebaseTest);
#include "tst_rebase.moc"
