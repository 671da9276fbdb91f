#include "gui/widgets/date_field.h"
#include "presentation/date_text.h"
#include "support/test_registry.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace vf;
using presentation::parseDate;

class DateFieldTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        const QDate lastDay(2017, 12, 31);
        for (const QString &text :
             {QStringLiteral("31.12.2017"), QStringLiteral("311217"), QStringLiteral("31.12.17"),
              QStringLiteral("2017-12-31"), QStringLiteral("31122017"), QStringLiteral("20171231"),
              QStringLiteral("31/12/2017"), QStringLiteral("31-12-17"), QStringLiteral(" 31. 12. 2017 "),
              QStringLiteral("31.12"), QStringLiteral("31.12.")})
            QTest::newRow(qPrintable(text)) << text << lastDay;
        QTest::newRow("one digit") << QStringLiteral("1.2.2016") << QDate(2016, 2, 1);
        QTest::newRow("today") << QStringLiteral("I dag") << QDate(2017, 6, 15);
        QTest::newRow("leap day") << QStringLiteral("290216") << QDate(2016, 2, 29);
        QTest::newRow("20 years ahead") << QStringLiteral("01.01.37") << QDate(2037, 1, 1);
        QTest::newRow("last century") << QStringLiteral("01.01.38") << QDate(1938, 1, 1);
        for (const QString &text :
             {QStringLiteral("31.02.2017"), QStringLiteral("29.02.2017"), QStringLiteral("32.01.2017"),
              QStringLiteral("13.13.2017"), QStringLiteral("i morgen"), QStringLiteral("12"), QStringLiteral("1.2.3"),
              QStringLiteral("2017-13-01"), QStringLiteral("31.12.0017"), QStringLiteral("3112 17"), QString()})
            QTest::newRow(qPrintable(QStringLiteral("not ") + text)) << text << QDate();
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QDate, date);
        QCOMPARE(parseDate(text, QDate(2017, 6, 15)).value_or(QDate()), date);
    }

    void showsDayMonthYear()
    {
        gui::DateField field;
        field.setToday([] { return QDate(2017, 6, 15); });
        QSignalSpy changes(&field, &gui::DateField::dateChanged);
        type(field, QStringLiteral("311217"));
        QCOMPARE(field.lineEdit()->text(), QStringLiteral("31.12.2017"));
        QCOMPARE(field.date(), QDate(2017, 12, 31));
        QCOMPARE(changes.count(), 1);
        type(field, QStringLiteral("31.12.2017"));
        QCOMPARE(changes.count(), 1);
    }

    void keepsWhatWasTypedWrong()
    {
        gui::DateField field;
        field.setDate(QDate(2017, 1, 1));
        type(field, QStringLiteral("31.02.2017"));
        QCOMPARE(field.lineEdit()->text(), QStringLiteral("31.02.2017"));
        QVERIFY(!field.date().isValid());
        QVERIFY(!field.isAcceptable());
        QVERIFY(field.errorText().contains(QStringLiteral("31.02.2017")));
        QCOMPARE(field.lineEdit()->accessibleDescription(), field.errorText());
        type(field, QStringLiteral("28.02.2017"));
        QVERIFY(field.errorText().isEmpty());
        QVERIFY(field.isAcceptable());
    }

    void refusesOutsideTheRangeAndEmptyWhenRequired()
    {
        gui::DateField field;
        QVERIFY(field.isAcceptable());
        field.setRequired(true);
        QVERIFY(!field.isAcceptable());
        field.setRange(QDate(2017, 1, 1), QDate(2017, 12, 31));
        type(field, QStringLiteral("01.01.2018"));
        QCOMPARE(field.errorText(), QStringLiteral("Datoen må være 31.12.2017 eller tidligere"));
        type(field, QStringLiteral("31.12.2016"));
        QCOMPARE(field.errorText(), QStringLiteral("Datoen må være 01.01.2017 eller senere"));
    }

    void arrowsMoveOneDay()
    {
        gui::DateField field;
        field.setDate(QDate(2017, 12, 31));
        QTest::keyClick(field.lineEdit(), Qt::Key_Up);
        QCOMPARE(field.date(), QDate(2018, 1, 1));
        QTest::keyClick(field.lineEdit(), Qt::Key_Down);
        QCOMPARE(field.date(), QDate(2017, 12, 31));
    }

private:
    static void type(gui::DateField &field, const QString &text)
    {
        field.lineEdit()->setText(text);
        QTest::keyClick(field.lineEdit(), Qt::Key_Return);
    }
};

VF_TEST(DateFieldTest);
#include "tst_date_field.moc"
