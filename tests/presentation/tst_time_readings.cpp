// Readings as they are typed from the paper sheet and written on the screen, and their table.
#include "presentation/format.h"
#include "presentation/stopwatch.h"
#include "presentation/time_reading_model.h"
#include "presentation/time_reading_text.h"
#include "support/test_registry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace vf;
using namespace vf::presentation;
using namespace Qt::StringLiterals;
using domain::ReadingSource;
using domain::TimeReading;

namespace {

TimeReading reading(ReadingSource source, double low, double likely, double high)
{
    TimeReading made;
    made.source = source;
    made.minutes = {base::Minutes::of(low), base::Minutes::of(likely), base::Minutes::of(high)};
    made.on = QDate(2017, 2, 1);
    return made;
}

QString text(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString().replace(noBreakSpace, u' ');
}

} // namespace

class TimeReadingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readingsAreTypedAsTheyStandOnTheSheet()
    {
        QCOMPARE(*typedReadings(u"4,5 6 7:30"_s).value, (std::vector<double>{4.5, 6, 7.5}));
        QCOMPARE(*typedReadings(u" 45s;1.5min\n 0:45 "_s).value, (std::vector<double>{0.75, 1.5, 0.75}));
        QVERIFY(!typedReadings(u"  "_s).value && typedReadings(u"  "_s).refusal.isEmpty());
        for (const QString &wrong : {u"4,5 seks"_s, u"7:75"_s, u"0"_s, u"-3"_s, u"1,2,3"_s, u"5-8-14"_s}) {
            const auto typed = typedReadings(wrong);
            QVERIFY2(!typed.value && !typed.refusal.isEmpty(), qPrintable(wrong));
        }
        QVERIFY(typedReadings(u"4,5 seks 7"_s).refusal.contains(u"«seks»"_s));
    }

    void aTimeIsWrittenAsAClockShowsIt()
    {
        QCOMPARE(clockText(7.5), u"7:30"_s);
        QCOMPARE(clockText(0.75), u"0:45"_s);
        QCOMPARE(clockText(5.3 / 60), u"0:05,3"_s);
        QCOMPARE(clockText(125), u"125:00"_s);
        QCOMPARE(clockText(59.99 / 60), u"1:00"_s);
    }

    void whatIsPooledIsToldWithItsSpread()
    {
        const std::vector<TimeReading> said{reading(ReadingSource::Estimate, 5, 8, 14),
                                            reading(ReadingSource::Estimate, 3, 6, 10)};
        const auto time = *domain::pooledTime(said);
        QCOMPARE(pooledText(time).replace(noBreakSpace, u' '), u"2 anslag · 3–14 min · samlet 4 – 7 – 12"_s);
        QVERIFY(poolingText(time).contains(u"1,4 min"_s)); // √2
        const std::vector<TimeReading> one{reading(ReadingSource::Stopwatch, 4.5, 4.5, 4.5)};
        QCOMPARE(pooledText(*domain::pooledTime(one)).replace(noBreakSpace, u' '), u"1 måling · 4,5 min · samlet 4,5"_s);
        QVERIFY(!poolingText(*domain::pooledTime(one)).contains(u"Standardavvik"_s));
    }

    void participantsHaveNumbersAndNoNames()
    {
        TimeReadingModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show({reading(ReadingSource::Estimate, 5, 8, 14), reading(ReadingSource::Stopwatch, 4.5, 4.5, 4.5),
                    reading(ReadingSource::Estimate, 6, 6, 6)});
        QCOMPARE(text(model, 0, 0), u"Deltaker 1"_s);
        QCOMPARE(text(model, 0, 1), u"5 – 8 – 14"_s);
        QCOMPARE(text(model, 1, 0), u"Måling 1"_s);
        QCOMPARE(text(model, 1, 1), u"4:30"_s);
        QCOMPARE(text(model, 2, 0), u"Deltaker 2"_s);
        QCOMPARE(text(model, 2, 2), u"01.02.2017"_s);
        model.append(reading(ReadingSource::Stopwatch, 7, 7, 7));
        QSignalSpy renumbered(&model, &QAbstractItemModel::dataChanged);
        model.removeAt(0);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(text(model, 1, 0), u"Deltaker 1"_s);
        QCOMPARE(renumbered.size(), 1);
    }

    void theStopwatchCountsOnItsOwnClock()
    {
        std::chrono::milliseconds now(1000);
        Stopwatch watch([&now] { return now; });
        QVERIFY(!watch.isRunning());
        QCOMPARE(watch.elapsed().count(), 0);
        watch.start();
        now += std::chrono::seconds(90);
        QCOMPARE(watch.elapsed().count(), 90000);
        QCOMPARE(watch.stop().count(), 90000);
        QVERIFY(!watch.isRunning());
        const auto ticks = Stopwatch::monotonic();
        const auto first = ticks();
        QVERIFY(ticks() >= first);
    }
};

VF_TEST(TimeReadingsTest);
#include "tst_time_readings.moc"
