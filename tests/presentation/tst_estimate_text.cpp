#include "presentation/estimate_text.h"
#include "presentation/format.h"
#include "support/test_registry.h"

#include <QTest>
#include <rapidcheck.h>

#include <algorithm>
#include <array>

using namespace vf;
using namespace vf::presentation;
using namespace Qt::StringLiterals;
using domain::DayConvention;
using domain::ThreePoint;

namespace {

/// Visible stand-ins, so that expected texts can be read: ~ for the no-break space.
QString shown(QString text)
{
    return text.replace(noBreakSpace, u'~');
}

domain::WaitingEstimate stored(const ThreePoint &minutes)
{
    return estimateOf<base::WaitingMinutes>(minutes);
}

} // namespace

class EstimateTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void understandsWhatAWorkshopSays_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("likely");
        QTest::addColumn<double>("high");
        const auto one = [](const char *name, const QString &typed, double minutes) {
            QTest::newRow(name) << typed << minutes << minutes << minutes;
        };
        const auto three = [](const char *name, const QString &typed, double low, double likely, double high) {
            QTest::newRow(name) << typed << low << likely << high;
        };
        one("one number", u"8"_s, 8);
        one("decimal comma", u"7,5"_s, 7.5);
        one("decimal point", u"7.5"_s, 7.5);
        one("with unit", u"8 min"_s, 8);
        one("short units", u"1t 20m"_s, 80);
        one("units apart", u"1 t 20 min"_s, 80);
        one("units in words", u"1 time 20 minutter"_s, 80);
        one("minutes without unit after hours", u"1t 20"_s, 80);
        one("clock", u"1:20"_s, 80);
        one("hours alone", u"1,5 t"_s, 90);
        one("English hour", u"2h"_s, 120);
        one("days", u"2 dager"_s, 900);
        one("day and hours", u"1 d 2 t"_s, 570);
        one("three units", u"1 d 2 t 20 min"_s, 590);
        one("week of working days", u"1 uke"_s, 2250);
        one("seconds", u"90 s"_s, 1.5);
        one("seconds in words", u"90 sekunder"_s, 1.5);
        one("capitals", u"2 DAGER"_s, 900);
        one("a full stop after the unit", u"20 min."_s, 20);
        one("grouped", u"1 750"_s, 1750);
        one("grouped with unit", u"1 750 min"_s, 1750);
        one("grouped by a no-break space", u"1\u00a0750"_s, 1750);
        one("zero", u"0"_s, 0);
        three("hyphens", u"5-8-14"_s, 5, 8, 14);
        three("spaces", u"5 8 14"_s, 5, 8, 14);
        three("hyphens and spaces", u"5 - 8 - 14"_s, 5, 8, 14);
        three("en dashes", u"5\u20138\u201314"_s, 5, 8, 14);
        three("slashes", u"5/8/14"_s, 5, 8, 14);
        three("semicolons", u"5;8;14"_s, 5, 8, 14);
        three("til", u"5 til 8 til 14"_s, 5, 8, 14);
        three("decimals", u"4,5 8 12,25"_s, 4.5, 8, 12.25);
        three("all the same", u"8-8-8"_s, 8, 8, 8);
        three("unit at the end, hyphens", u"1-2-3 d"_s, 450, 900, 1350);
        three("unit at the end, spaces", u"1 2 3 timer"_s, 60, 120, 180);
        three("each with its unit", u"4 t - 1 d - 3 d"_s, 240, 450, 1350);
        three("each with its unit, spaces", u"5 min 8 min 14 min"_s, 5, 8, 14);
        three("mixed units", u"30 min - 1t 20m - 1 d"_s, 30, 80, 450);
        three("grouped in parts", u"240 - 450 - 1 350"_s, 240, 450, 1350);
        three("spaces with a high of four digits", u"5 800 1200"_s, 5, 800, 1200);
        three("zero first", u"0-5-15"_s, 0, 5, 15);
    }
    void understandsWhatAWorkshopSays()
    {
        QFETCH(QString, typed);
        QFETCH(double, low);
        QFETCH(double, likely);
        QFETCH(double, high);
        const auto read = typedEstimate(typed, DayConvention::WorkingTime);
        QVERIFY2(read.value.has_value(), qPrintable(read.refusal));
        QCOMPARE(read.refusal, QString());
        QCOMPARE(stored(*read.value), stored({low, likely, high}));
    }

    void aDayIsWhatTheAnalysisSays()
    {
        QCOMPARE(typedEstimate(u"2 dager"_s, DayConvention::CalendarTime).value->likely, 2880.0);
        QCOMPARE(typedEstimate(u"1 uke"_s, DayConvention::CalendarTime).value->likely, 10080.0);
        QCOMPARE(shown(durationText(1440, DayConvention::CalendarTime)), u"1~d"_s);
        QCOMPARE(shown(durationText(1440, DayConvention::WorkingTime)), u"3~d~1~t~30~min"_s);
    }

    void refusesWithHowToWriteIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("says");
        QTest::newRow("words") << u"åtte"_s << u"«åtte» er ikke en tid."_s;
        QTest::newRow("unknown unit") << u"8 mil"_s << u"1t 20m, 2 dager"_s;
        QTest::newRow("two numbers") << u"5-8"_s << u"«5-8» er to tall."_s;
        QTest::newRow("two numbers with a space") << u"5 8"_s << u"lav, sannsynlig og høy (5-8-14)"_s;
        QTest::newRow("four numbers") << u"5 8 14 20"_s << u"mer enn tre tall"_s;
        QTest::newRow("wrong order") << u"14-8-5"_s << u"den laveste først"_s;
        QTest::newRow("wrong order across units") << u"1 d - 4 t - 3 d"_s << u"den laveste først"_s;
        QTest::newRow("below zero") << u"-5"_s << u"under null"_s;
        QTest::newRow("below zero, real minus") << u"\u22125"_s << u"under null"_s;
        QTest::newRow("two ways to read it") << u"1.750"_s << u"to måter"_s;
        QTest::newRow("half a range") << u"5-"_s << u"er ikke en tid"_s;
        QTest::newRow("unit twice") << u"5 min min"_s << u"er ikke en tid"_s;
        QTest::newRow("clock with a unit") << u"1:20 t"_s << u"er ikke en tid"_s;
        QTest::newRow("no minute of an hour") << u"1:75"_s << u"er ikke en tid"_s;
        QTest::newRow("far too much") << u"99999999 uker"_s << u"for mye"_s;
        QTest::newRow("a formula") << u"=1+2"_s << u"er ikke en tid"_s;
    }
    void refusesWithHowToWriteIt()
    {
        QFETCH(QString, typed);
        QFETCH(QString, says);
        const auto read = typedEstimate(typed, DayConvention::WorkingTime);
        QVERIFY(!read.value);
        QVERIFY2(read.refusal.contains(says), qPrintable(read.refusal));
    }

    void anEmptyTextIsNeither()
    {
        const auto read = typedEstimate(u" \u00a0 "_s, DayConvention::WorkingTime);
        QVERIFY(!read.value);
        QVERIFY(read.refusal.isEmpty());
    }

    void writesMinutesAndWaiting()
    {
        const auto days = DayConvention::WorkingTime;
        QCOMPARE(minutesText({8, 8, 8}), u"8"_s);
        QCOMPARE(minutesText({5, 8.5, 14}), u"5 – 8,5 – 14"_s);
        QCOMPARE(shown(waitingText({0, 0, 0}, days)), u"0~min"_s);
        QCOMPARE(shown(waitingText({900, 900, 900}, days)), u"2~d"_s);
        QCOMPARE(shown(waitingText({0, 5, 15}, days)), u"0 – 5 – 15~min"_s);
        QCOMPARE(shown(waitingText({450, 900, 1350}, days)), u"1 – 2 – 3~d"_s);
        QCOMPARE(shown(waitingText({240, 450, 1350}, days)), u"4~t – 1~d – 3~d"_s);
        QCOMPARE(shown(waitingText({60, 120, 480}, days)), u"1~t – 2~t – 1~d~30~min"_s);
        QCOMPARE(shown(durationText(1.5, days)), u"1,5~min"_s);
        QCOMPARE(shown(durationText(80, days)), u"1~t~20~min"_s);
    }

    void writesFiguresInTheUnitThatFits()
    {
        const auto days = DayConvention::WorkingTime;
        QCOMPARE(shown(spanText(118.31, days)), u"118,3~min"_s);
        QCOMPARE(shown(spanText(299.4, days)), u"5,0~t"_s);
        QCOMPARE(shown(spanText(939.95, days)), u"2,1~d"_s);
        QCOMPARE(shown(spanText(-821.64, days, true)), u"−1,8~d"_s);
        QCOMPARE(shown(spanText(12, days, true)), u"+12,0~min"_s);
    }

    void whatIsWrittenCanBeTyped()
    {
        rc::check("an estimate written as minutes or waiting reads as the same", [] {
            // Millionths of a minute, up to some weeks, and many whole and equal ones as people enter them.
            const auto part = rc::gen::oneOf(rc::gen::inRange<qint64>(0, 10'000'000'000),
                                             rc::gen::map(rc::gen::inRange<qint64>(0, 5000),
                                                          [](qint64 minutes) { return minutes * 1'000'000; }));
            std::array<qint64, 3> parts{*part, *part, *part};
            std::sort(parts.begin(), parts.end());
            const auto quantity = [](qint64 millionths) { return base::WaitingMinutes::fromMillionths(millionths); };
            const domain::WaitingEstimate estimate{quantity(parts[0]), quantity(parts[1]), quantity(parts[2])};
            const auto days = *rc::gen::element(DayConvention::WorkingTime, DayConvention::CalendarTime);
            for (const QString &text : {minutesText(estimate.points()), waitingText(estimate.points(), days)}) {
                const auto read = typedEstimate(text, days);
                RC_ASSERT(read.value.has_value());
                RC_ASSERT(stored(*read.value) == estimate);
            }
        });
    }
};

VF_TEST(EstimateTextTest);
#include "tst_estimate_text.moc"
