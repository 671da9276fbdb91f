// The small rules of the window that need no window: dates to choose, numbers people type, recent files, the way back.
#include "presentation/action_text.h"
#include "presentation/as_of_choices.h"
#include "presentation/number_text.h"
#include "presentation/recent_documents.h"
#include "presentation/visit_history.h"
#include "support/test_registry.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vf;
using namespace vf::presentation;

class ShellWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void quickDates()
    {
        const auto choices = asOfChoices(QDate(2018, 5, 14));
        QCOMPARE(choices.size(), size_t(5));
        QCOMPARE(choices[0].date, QDate(2018, 5, 14));
        QCOMPARE(choices[1].date, QDate(2018, 3, 31));
        QCOMPARE(choices[2].date, QDate(2017, 12, 31));
        QCOMPARE(choices[3].date, QDate(2017, 12, 31));
        QCOMPARE(choices[4].date, QDate(2016, 12, 31));
        QCOMPARE(asOfChoices(QDate(2018, 7, 1))[2].date, QDate(2018, 6, 30));
    }

    void numbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("comma") << u"17,1"_s << 17.1;
        QTest::newRow("point") << u"17.1"_s << 17.1;
        QTest::newRow("grouped") << u"1 750"_s << 1750.0;
        QTest::newRow("no-break") << u"1\u00a0625,9"_s << 1625.9;
        QTest::newRow("narrow") << u"1\u202f750"_s << 1750.0;
        QTest::newRow("minus") << u"\u22123"_s << -3.0;
        QTest::newRow("zero point three digits") << u"0.125"_s << 0.125;
    }
    void numbers()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        const auto parsed = parseNumber(text);
        QCOMPARE(parsed.fault, NumberFault::None);
        QCOMPARE(parsed.value.value_or(-1e9), value);
    }

    void numbersThatAreNone()
    {
        QCOMPARE(parseNumber(u"sju"_s).fault, NumberFault::NotANumber);
        QCOMPARE(parseNumber(u"1,2,3"_s).fault, NumberFault::NotANumber);
        QCOMPARE(parseNumber(u"17 50"_s).fault, NumberFault::NotANumber);
        QCOMPARE(parseNumber(u"1e400"_s).fault, NumberFault::NotANumber);
        QCOMPARE(parseNumber(u"1.750"_s).fault, NumberFault::Ambiguous);
        QCOMPARE(parseNumber(u"  "_s).fault, NumberFault::None);
        QVERIFY(!parseNumber(u"  "_s).value);
        QVERIFY(!faultText(NumberFault::Ambiguous, u"1.750"_s).isEmpty());
    }

    void recentDocuments()
    {
        const QDateTime now(QDate(2018, 5, 14), QTime(10, 42));
        std::vector<RecentDocument> list;
        for (int i = 0; i < 12; ++i)
            list = withRecent(std::move(list), {u"/felles/%1.verdiflyt"_s.arg(i), u"Fil"_s, now});
        QCOMPARE(list.size(), size_t(8));
        QCOMPARE(list.front().location, u"/felles/11.verdiflyt"_s);
        list = withRecent(std::move(list), {u"/felles/9.verdiflyt"_s, u"Fil"_s, now});
        QCOMPARE(list.size(), size_t(8));
        QCOMPARE(list.front().location, u"/felles/9.verdiflyt"_s);
        QCOMPARE(withoutRecent(list, u"/felles/9.verdiflyt"_s).size(), size_t(7));
        QCOMPARE(openedText(now, now), u"i dag kl. 10:42"_s);
        QCOMPARE(openedText(now.addDays(-1), now), u"i går kl. 10:42"_s);
        QCOMPARE(openedText(now.addDays(-40), now), u"04.04.2018"_s);
        QCOMPARE(placeText(list.front()), u"9.verdiflyt · /felles"_s);
        QCOMPARE(placeText({u"postgresql://lean@db.kommune.no/lean"_s, {}, {}}), u"lean@db.kommune.no · server"_s);
    }

    void wayBack()
    {
        VisitHistory history;
        const Visit overview{u"overview"_s, {}, {}, QDate(2018, 1, 1)};
        Visit units = overview;
        units.page = u"units"_s;
        Visit earlier = units;
        earlier.asOf = QDate(2017, 12, 31);
        history.visit(overview);
        history.visit(overview); // staying adds nothing
        QVERIFY(!history.canGoBack());
        history.visit(units);
        history.visit(earlier);
        QCOMPARE(history.back(), units);
        QCOMPARE(history.back(), overview);
        QVERIFY(!history.canGoBack());
        QCOMPARE(history.forward(), units);
        history.visit(overview); // another way from here: what lay ahead is forgotten
        QVERIFY(!history.canGoForward());
        QCOMPARE(history.back(), units);
    }

    void everyActionHasWords_data()
    {
        QTest::addColumn<QString>("key");
        for (const char *key :
             {"confirmation.add", "fte_rate.add", "gain.add", "gain.edit", "gain.remove", "import.confirmations",
              "import.gains", "import.postings", "import.unit_status", "import.units", "lean_event.add",
              "lean_event.remove", "municipality.create", "municipality.edit", "posting.add", "posting.reverse",
              "posting.transfer", "unit.add", "unit.edit", "unit.move"})
            QTest::newRow(key) << QString::fromLatin1(key);
    }
    void everyActionHasWords()
    {
        QFETCH(QString, key);
        QVERIFY(!actionWords(key).isEmpty());
        QVERIFY(actionText({key, u"G-001"_s}).endsWith(u" – G-001"_s));
    }
};

VF_TEST(ShellWordsTest);
#include "tst_shell_words.moc"
