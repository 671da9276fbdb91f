#include "exchange/numbers_and_dates.h"
#include "support/test_registry.h"

#include <QTest>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace vf::exchange;

namespace {

/// What a column of texts is read as: numbers with a point, or reason words.
QStringList readColumn(const QStringList &cells)
{
    NumberStyle style;
    for (const QString &cell : cells)
        style.see({cell, CellKind::Text});
    QStringList results;
    for (const QString &cell : cells) {
        const auto number = parseNumber({cell, CellKind::Text}, style);
        results.append(number ? QString::number(double(*number) / 1e6, 'g', 15) : QString(number.error()));
    }
    return results;
}

} // namespace

class NumbersAndDatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsColumns_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<QStringList>("values");
        const auto row = [](const char *name, const QStringList &cells, const QStringList &values) {
            QTest::newRow(name) << cells << values;
        };
        const QString bad = u"not_a_number"_s;
        row("whole", {u"0"_s, u"7"_s, u"1250"_s, u"007"_s}, {u"0"_s, u"7"_s, u"1250"_s, u"7"_s});
        row("decimal comma", {u"1250,5"_s, u"0,25"_s, u",5"_s}, {u"1250.5"_s, u"0.25"_s, u"0.5"_s});
        row("decimal point", {u"1250.5"_s, u"0.25"_s, u"17"_s}, {u"1250.5"_s, u"0.25"_s, u"17"_s});
        row("grouped by points", {u"1.250,50"_s, u"385,50"_s}, {u"1250.5"_s, u"385.5"_s});
        row("grouped by commas", {u"1,250.50"_s, u"385.50"_s}, {u"1250.5"_s, u"385.5"_s});
        row("the value with both decides over a comma alone", {u"1,250.50"_s, u"385,5"_s}, {u"1250.5"_s, bad});
        row("grouped by points beside plain decimals", {u"1.250"_s, u"385,50"_s}, {u"1250"_s, u"385.5"_s});
        row("a comma alone is decimal", {u"1,250"_s, u"2,440"_s}, {u"1.25"_s, u"2.44"_s});
        row("a point alone is ambiguous", {u"1.250"_s}, {u"ambiguous_number"_s});
        row("every point looks like a group", {u"1.250"_s, u"385"_s, u"12.500"_s}, {u"ambiguous_number"_s, u"385"_s, u"ambiguous_number"_s});
        row("repeated points, no comma", {u"1.250.000"_s}, {u"ambiguous_number"_s});
        row("one decimal point settles it", {u"1.250"_s, u"385.5"_s}, {u"1.25"_s, u"385.5"_s});
        row("four decimals settle it", {u"1.250"_s, u"0.1234"_s}, {u"1.25"_s, u"0.1234"_s});
        row("nobody writes a group that begins with zero", {u"0.125"_s, u"0.250"_s}, {u"0.125"_s, u"0.25"_s});
        row("negative ambiguous", {u"-1.250"_s}, {u"ambiguous_number"_s});
        row("a text with a point settles nothing", {u"1.250"_s, u"ca. 40"_s}, {u"ambiguous_number"_s, bad});
        row("millions", {u"1.250.000,5"_s}, {u"1250000.5"_s});
        row("millions in spaces", {u"1 250 000,5"_s}, {u"1250000.5"_s});
        row("space", {u"1 250"_s, u"1 250,5"_s}, {u"1250"_s, u"1250.5"_s});
        row("no-break space", {u"1\u00A0250,50"_s}, {u"1250.5"_s});
        row("narrow no-break space", {u"1\u202F250,50"_s}, {u"1250.5"_s});
        row("spaces of two kinds", {u"1\u00A0250 000"_s}, {u"1250000"_s});
        row("space and decimal point", {u"1 250.500"_s}, {u"1250.5"_s});
        row("space and point as groups", {u"1.250 500,5"_s}, {bad});
        row("bad groups", {u"12.50,5"_s, u"1.2500,5"_s, u"1..250,5"_s, u".250,5"_s, u"1234.567,8"_s, u"1 25"_s, u"1 2500"_s, u"1250 000"_s},
            {bad, bad, bad, bad, bad, bad, bad, bad});
        row("grouped decimals", {u"1,250 5"_s}, {bad});
        row("two decimal signs", {u"1,2,3"_s}, {bad});
        row("group after the decimal sign", {u"1,250.5"_s, u"1.250,5"_s}, {u"1250.5"_s, bad});
        row("hyphen and minus", {u"-40"_s, u"\u221240"_s, u"-1 250,5"_s}, {u"-40"_s, u"-40"_s, u"-1250.5"_s});
        row("white space around", {u"  40  "_s, u"\u00A040\t"_s}, {u"40"_s, u"40"_s});
        row("other signs", {u"+40"_s, u"--40"_s, u"- 40"_s, u"40-"_s, u"(40)"_s, u"\u201340"_s}, {bad, bad, bad, bad, bad, bad});
        row("no numbers", {u""_s, u" "_s, u"-"_s, u","_s, u"5,"_s, u"x"_s, u"1e5"_s, u"0x10"_s, u"∞"_s, u"NaN"_s, u"inf"_s, u"1/2"_s, u"12:30"_s},
            {bad, bad, bad, bad, bad, bad, bad, bad, bad, bad, bad, bad, bad});
        row("units and words", {u"40 t"_s, u"12,5 %"_s, u"ca. 40"_s, u"kr 40"_s, u"40 timer"_s, u"1'250"_s}, {bad, bad, bad, bad, bad, bad});
        row("formulas", {u"=1+1"_s, u"=40"_s, u"@40"_s, u"-1+1"_s, u"'40"_s}, {bad, bad, bad, bad, bad});
        row("digits of other scripts", {u"４０"_s, u"٤٠"_s}, {bad, bad});
        row("rounds to millionths", {u"0,1234565"_s, u"0,1234564"_s, u"0,0000004"_s, u"-0,1234565"_s},
            {u"0.123457"_s, u"0.123456"_s, u"0"_s, u"-0.123457"_s});
        row("large", {u"1000000000"_s, u"1000000000,000001"_s, u"99999999999999999999999999"_s, u"-1000000001"_s},
            {u"1000000000"_s, u"number_too_large"_s, u"number_too_large"_s, u"number_too_large"_s});
        row("minus zero", {u"-0"_s, u"-0,0"_s}, {u"0"_s, u"0"_s});
    }
    void readsColumns()
    {
        QFETCH(QStringList, cells);
        QFETCH(QStringList, values);
        QCOMPARE(readColumn(cells), values);
    }

    void readsWorkbookNumbers()
    {
        NumberStyle commas; // the texts of the column have nothing to say about its numbers
        commas.see({u"1.250,5", CellKind::Text});
        QCOMPARE(parseNumber({u"1250.5", CellKind::Number}, commas).value(), 1'250'500'000);
        QCOMPARE(parseNumber({u"-2.5E-3", CellKind::Number}, commas).value(), -2'500);
        QCOMPARE(parseNumber({u"17.100000000000001", CellKind::Number}, commas).value(), 17'100'000);
        QCOMPARE(parseNumber({u"1E+300", CellKind::Number}, commas).error(), QLatin1StringView("number_too_large"));
        QCOMPARE(parseNumber({u"2017-12-31", CellKind::Date}, commas).error(), QLatin1StringView("not_a_number"));
        QCOMPARE(parseNumber({u"true", CellKind::Boolean}, commas).error(), QLatin1StringView("not_a_number"));
    }

    void readsEveryNumberOurWriterCouldWrite()
    {
        QVERIFY(rc::check([](qint64 millionths, int groupSign, bool grouped) {
            millionths %= 1'000'000'000'000'000;
            const quint64 magnitude = quint64(qAbs(millionths));
            QString whole = QString::number(magnitude / 1'000'000);
            const char16_t signs[] = {u' ', u'\u00A0', u'\u202F', u'.'};
            if (grouped)
                for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
                    whole.insert(at, QChar(signs[qAbs(groupSign % 4)]));
            const QString decimals = QString::number(magnitude % 1'000'000).rightJustified(6, u'0');
            const QString text = (millionths < 0 ? QString(QChar(u'\u2212')) : QString()) + whole + u',' + decimals;
            NumberStyle style;
            style.see({text, CellKind::Text});
            const auto number = parseNumber({text, CellKind::Text}, style);
            RC_ASSERT(number.has_value());
            RC_ASSERT(*number == millionths);
        }));
    }

    void readsDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        const QDate newYearsEve(2017, 12, 31);
        for (const char *text : {"31.12.2017", "2017-12-31", "31/12-17", "31/12-2017", "43100", "31.12.17", " 31.12.2017 ",
                                 "31.12.2017 00:00:00", "2017-12-31T00:00:00", "2017-12-31 00:00", "43100,0", "43100.00",
                                 "\u00A031.12.2017\u00A0"})
            QTest::newRow(text) << QString::fromUtf8(text) << newYearsEve;
        QTest::newRow("single digits") << u"1.2.2017"_s << QDate(2017, 2, 1);
        QTest::newRow("single digits, slash") << u"1/2-17"_s << QDate(2017, 2, 1);
        QTest::newRow("year 79") << u"1/1-79"_s << QDate(2079, 1, 1);
        QTest::newRow("year 80") << u"1/1-80"_s << QDate(1980, 1, 1);
        QTest::newRow("year 00") << u"1/1-00"_s << QDate(2000, 1, 1);
        QTest::newRow("leap day") << u"29.02.2016"_s << QDate(2016, 2, 29);
        QTest::newRow("first serial") << u"1"_s << QDate(1900, 1, 1);
        QTest::newRow("serial 59") << u"59"_s << QDate(1900, 2, 28);
        QTest::newRow("serial 61") << u"61"_s << QDate(1900, 3, 1);
        QTest::newRow("last serial") << u"2958465"_s << QDate(9999, 12, 31);
        for (const char *text :
             {"", " ", "2017-02-30", "31.04.2017", "00.00.0000", "29.02.2017", "31.13.2017", "0.1.2017", "60", "0", "-1",
              "2958466", "43100,5", "43 100", "31.12.2017 14:30:00", "2017-12-31T08:00", "31/12/2017", "12/31/2017",
              "31-12-2017", "31.12", "31/12", "31.12.217", "31.12.20171", "2017", "2017-12", "31. desember 2017", "i fjor",
              "31.12.2017.", "20171231", "=TODAY()", "３１.12.2017", "2017-1-1-1", "+31.12.2017", "2017-12-31Z"})
            QTest::newRow(qPrintable(QStringLiteral("no date: ") + QString::fromUtf8(text)))
                << QString::fromUtf8(text) << QDate();
    }
    void readsDates()
    {
        QFETCH(QString, text);
        QFETCH(QDate, date);
        QCOMPARE(parseDate({text, CellKind::Text}, false).value_or(QDate()), date);
    }

    void readsSerialsOfTheOtherCalendar()
    {
        QCOMPARE(dateOfSerial(0, true), QDate(1904, 1, 1));
        QCOMPARE(dateOfSerial(60, true), QDate(1904, 3, 1));
        QCOMPARE(dateOfSerial(41'638, true), QDate(2017, 12, 31));
        QCOMPARE(dateOfSerial(2'957'003, true), QDate(9999, 12, 31));
        QVERIFY(!dateOfSerial(2'957'004, true));
        QVERIFY(!dateOfSerial(-1, true));
    }

    void everyDayReadsTheSameInEveryForm()
    {
        QVERIFY(rc::check([] {
            const QDate day = QDate(1980, 1, 1).addDays(*rc::gen::inRange(0, 36'000));
            const qint64 serial = QDate(1899, 12, 30).daysTo(day);
            for (const QString &text : {day.toString(u"dd.MM.yyyy"_s), day.toString(u"d.M.yyyy"_s), day.toString(u"yyyy-MM-dd"_s),
                                        day.toString(u"d/M-yyyy"_s), day.toString(u"d/M-yy"_s), QString::number(serial)})
                RC_ASSERT(parseDate({text, CellKind::Text}, false) == day);
        }));
    }
};

VF_TEST(NumbersAndDatesTest);
#include "tst_numbers_and_dates.moc"
