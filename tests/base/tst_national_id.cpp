// The numbers are made up: 01.01.1854 with individual number 500 and its neighbours, whose holders would be 160 years old.
#include "base/national_id.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf::base;

class NationalIdTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsValidNumbersOnly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *text, bool found) { QTest::newRow(text) << QString::fromUtf8(text) << found; };
        row("01015450068", true);
        row("Ring Kari (01015450068) før møtet", true);
        row("010154 50068", true);
        row("010154-50068", true);
        row("010154\u00A0" "50068", true);
        row("41015450051", true);  // a D-number: 40 added to the day
        row("71125452013", true);
        row("2 010154 50068", true);
        row("01015450069", false); // second control digit
        row("01015450158", false); // first control digit
        row("31135460073", false); // no month 13
        row("101015450068", false); // twelve digits
        row("010154500681", false);
        row("0101545006", false);
        row("0101 5450068", false);
        row("01015450 068", false);
        row("010154  50068", false); // that is two numbers, not one written in two parts
        row("tlf. 77 02 60 00, 550 møter per år", false);
        row("", false);
    }
    void findsValidNumbersOnly()
    {
        QFETCH(QString, text);
        QFETCH(bool, found);
        QCOMPARE(containsNationalId(text), found);
    }

    void aValidNumberWithAnyOtherLastDigitIsNone()
    {
        for (QChar last = u'0'; last <= u'9'; last = QChar(last.unicode() + 1))
            QCOMPARE(containsNationalId(QString(QStringLiteral("0101545006") + last)), last == u'8');
    }
};

VF_TEST(NationalIdTest);
#include "tst_national_id.moc"
