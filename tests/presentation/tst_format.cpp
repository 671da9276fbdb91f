#include "presentation/format.h"
#include "support/test_registry.h"

#include <QStringList>
#include <QTest>
#include <rapidcheck.h>

#include <cmath>
#include <limits>

using namespace vf;
using namespace vf::presentation;

namespace {

/// Visible stand-ins, so that expected texts can be read: ~ for the no-break space.
QString shown(QString text)
{
    return text.replace(noBreakSpace, u'~');
}

} // namespace

class FormatTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesNumbers_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0.0 << 1 << QStringLiteral("0,0");
        QTest::newRow("no decimals") << 12.0 << 0 << QStringLiteral("12");
        QTest::newRow("group") << 1750.0 << 0 << QStringLiteral("1~750");
        QTest::newRow("groups") << 1234567.891 << 2 << QStringLiteral("1~234~567,89");
        QTest::newRow("three digits have no group") << 999.0 << 0 << QStringLiteral("999");
        QTest::newRow("rounding makes a group") << 999.95 << 1 << QStringLiteral("1~000,0");
        QTest::newRow("minus") << -1750.5 << 1 << QStringLiteral("−1~750,5");
        QTest::newRow("half up") << 0.25 << 1 << QStringLiteral("0,3");
        QTest::newRow("half away from zero") << -0.25 << 1 << QStringLiteral("−0,3");
        QTest::newRow("half in decimals, not in binary") << 0.285 << 2 << QStringLiteral("0,29");
        QTest::newRow("1.005") << 1.005 << 2 << QStringLiteral("1,01");
        QTest::newRow("2.675") << 2.675 << 2 << QStringLiteral("2,68");
        QTest::newRow("what binary arithmetic adds") << 0.1 + 0.2 << 1 << QStringLiteral("0,3");
        QTest::newRow("a sum just under a half") << 46.25 - 1e-15 << 1 << QStringLiteral("46,3");
        QTest::newRow("no minus zero") << -0.04 << 1 << QStringLiteral("0,0");
        QTest::newRow("nor from the type") << -0.0 << 1 << QStringLiteral("0,0");
        QTest::newRow("far below") << 0.0004 << 1 << QStringLiteral("0,0");
        QTest::newRow("just reaching") << 0.05 << 1 << QStringLiteral("0,1");
        QTest::newRow("all nines") << 9.99 << 1 << QStringLiteral("10,0");
        QTest::newRow("half of one") << 0.5 << 0 << QStringLiteral("1");
        QTest::newRow("large") << 9.2e12 << 1 << QStringLiteral("9~200~000~000~000,0");
        QTest::newRow("not a number") << std::nan("") << 1 << QStringLiteral("–");
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << 1 << QStringLiteral("–");
    }
    void writesNumbers()
    {
        QFETCH(double, value);
        QFETCH(int, decimals);
        QFETCH(QString, text);
        QCOMPARE(shown(number(value, decimals)), text);
    }

    void whatIsRoundedIsWhatIsShown()
    {
        QVERIFY(rc::check([](qint32 millis, quint8 places) {
            const int decimals = places % 4;
            const double value = millis / 1000.0;
            const QString text = number(value, decimals);
            QString plain = text;
            plain.remove(noBreakSpace).replace(minusSign, u'-').replace(u',', u'.');
            RC_ASSERT(plain.toDouble() == rounded(value, decimals));
            RC_ASSERT(std::abs(rounded(value, decimals) - value) <= 0.5 * std::pow(10.0, -decimals) + 1e-9);
            RC_ASSERT(!text.startsWith(minusSign) || rounded(value, decimals) < 0);
        }));
    }

    void writesShortNumbersAndChanges()
    {
        QCOMPARE(shown(shortNumber(1750)), QStringLiteral("1~750"));
        QCOMPARE(shown(shortNumber(1625.9)), QStringLiteral("1~625,9"));
        QCOMPARE(shortNumber(100), QStringLiteral("100"));
        QCOMPARE(shortNumber(0), QStringLiteral("0"));
        QCOMPARE(change(13.3, 1), QStringLiteral("+13,3"));
        QCOMPARE(change(-0.4, 1), QStringLiteral("−0,4"));
        QCOMPARE(change(0.04, 1), QStringLiteral("0,0"));
        QCOMPARE(shown(count(qint64(1100))), QStringLiteral("1~100"));
    }

    void writesQuantitiesWithTheirUnits()
    {
        QCOMPARE(shown(hoursText(base::HoursPerYear::of(4375))), QStringLiteral("4~375,0~timer"));
        QCOMPARE(shown(fteText(base::Fte(46.3))), QStringLiteral("46,3~årsverk"));
        QCOMPARE(fte(base::Fte(0.285), 2), QStringLiteral("0,29"));
        QCOMPARE(shown(kronerText(base::Kroner::of(880592.4))), QStringLiteral("880~592~kr"));
        QCOMPARE(shown(kroner(base::Kroner::fromOre(-123456), true)), QStringLiteral("−1~234,56"));
        QCOMPARE(shown(percent(0.715)), QStringLiteral("71,5~%"));
        QCOMPARE(shown(percent(0.8, 0)), QStringLiteral("80~%"));
        QCOMPARE(percent(std::nan("")), missing());
    }

    void countsThings()
    {
        const auto gains = [](qint64 n) {
            return shown(counted(n, QStringLiteral("gevinst"), QStringLiteral("gevinster")));
        };
        QCOMPARE(gains(0), QStringLiteral("0~gevinster"));
        QCOMPARE(gains(1), QStringLiteral("1~gevinst"));
        QCOMPARE(gains(1193), QStringLiteral("1~193~gevinster"));
    }

    void writesDatesAndTimes()
    {
        QCOMPARE(date(QDate(2017, 12, 31)), QStringLiteral("31.12.2017"));
        QCOMPARE(date(QDate(2017, 1, 2)), QStringLiteral("02.01.2017"));
        QCOMPARE(date(QDate()), missing());
        const QDateTime winter(QDate(2018, 1, 15), QTime(9, 42), Qt::UTC); // Oslo is an hour ahead then
        QCOMPARE(timeOfDay(winter), QStringLiteral("10:42"));
        QCOMPARE(dateTime(winter), QStringLiteral("15.01.2018 kl. 10:42"));
        QCOMPARE(timeOfDay({}), missing());
    }

    void fitsWordsIntoSentences()
    {
        QCOMPARE(inSentence(QStringLiteral("Økt kvalitet")), QStringLiteral("økt kvalitet"));
        QCOMPARE(inSentence(QStringLiteral("5S")), QStringLiteral("5S"));
        QCOMPARE(inSentence(QStringLiteral("HØY")), QStringLiteral("HØY"));
        QCOMPARE(inSentence({}), QString());
        QCOMPARE(startingSentence(QStringLiteral("enheten")), QStringLiteral("Enheten"));
        QCOMPARE(listed({}), QString());
        QCOMPARE(listed({QStringLiteral("a")}), QStringLiteral("a"));
        QCOMPARE(listed({QStringLiteral("a"), QStringLiteral("b")}), QStringLiteral("a og b"));
        QCOMPARE(listed({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}), QStringLiteral("a, b og c"));
    }
};

VF_TEST(FormatTest);
#include "tst_format.moc"
