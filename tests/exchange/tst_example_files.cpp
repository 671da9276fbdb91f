// The stored example files: what each must give is in the expected.json beside it.
#include "exchange/reading_support.h"
#include "exchange/readers.h"
#include "support/test_registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace vf;
using namespace vf::exchange;
using test::described;
using test::testData;

namespace {

QJsonObject json(const QString &path)
{
    return QJsonDocument::fromJson(testData(path)).object();
}

/// What a gain's row holds under a header.
QString cellOf(const application::GainRow &row, const QString &column)
{
    return column == u"Enhet"_s ? row.unit.name : column == u"Tittel"_s ? row.title : QString();
}

} // namespace

class ExampleFilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void messyFiles_data()
    {
        QTest::addColumn<QJsonObject>("expected");
        const QJsonObject files = json(u"cases/messy-examples/expected.json"_s);
        QVERIFY(files.size() == 6);
        for (auto file = files.begin(); file != files.end(); ++file)
            QTest::newRow(qPrintable(file.key())) << file.value().toObject();
    }
    void messyFiles()
    {
        QFETCH(QJsonObject, expected);
        const auto file = readGains(testData(u"cases/messy-examples/"_s + QString::fromUtf8(QTest::currentDataTag())));
        if (expected[u"outcome"_s] == u"reject"_s) {
            QCOMPARE(file.issues.size(), size_t(1));
            QCOMPARE(file.issues[0].reason, expected[u"reason"_s].toString());
            QCOMPARE(file.issues[0].row, expected[u"row"_s].toInt());
            QCOMPARE(file.issues[0].column, expected[u"column"_s].toString());
            return;
        }
        QCOMPARE(described(file.issues), QStringList());
        QCOMPARE(int(file.rows.size()), expected[u"rows"_s].toInt());
        QCOMPARE(double(test::hoursOf(file.rows)) / 1e6, expected[u"sum_hours"_s].toDouble());
        const auto [first, last] = std::minmax_element(
            file.rows.begin(), file.rows.end(),
            [](const auto &a, const auto &b) { return a.identifiedOn < b.identifiedOn; });
        QCOMPARE(first->identifiedOn.toString(Qt::ISODate), expected[u"first_date"_s].toString());
        QCOMPARE(last->identifiedOn.toString(Qt::ISODate), expected[u"last_date"_s].toString());
        QSet<QString> units;
        for (const auto &row : file.rows)
            units.insert(row.unit.name);
        QCOMPARE(int(units.size()), expected[u"units"_s].toInt());
        QCOMPARE(file.format.encoding, expected[u"encoding"_s].toString());
        QCOMPARE(file.format.separator, expected[u"separator"_s].toString());
        for (const QJsonValue &cell : expected[u"literal_cells"_s].toArray()) {
            const auto row = std::find_if(file.rows.begin(), file.rows.end(),
                                          [&cell](const auto &r) { return r.row == cell[u"row"_s].toInt(); });
            QVERIFY(row != file.rows.end());
            QCOMPARE(cellOf(*row, cell[u"column"_s].toString()), cell[u"value"_s].toString());
        }
    }

    void vestreToten()
    {
        const auto units = readUnits(testData(u"cases/vestre-toten/enheter.csv"_s));
        const auto events = readLeanEvents(testData(u"cases/vestre-toten/enhetsstatus.csv"_s));
        const auto gains = readGains(testData(u"cases/vestre-toten/gevinster.csv"_s));
        const auto postings = readPostings(testData(u"cases/vestre-toten/posteringer.csv"_s));
        QVERIFY(units.acceptable() && events.acceptable() && gains.acceptable() && postings.acceptable());
        QVERIFY(units.notes.empty() && gains.notes.empty());
        const QJsonObject expected = json(u"cases/vestre-toten/expected.json"_s);
        QCOMPARE(int(units.rows.size()), expected[u"antall_enheter"_s].toInt());
        QCOMPARE(int(gains.rows.size()), expected[u"antall_gevinster"_s].toInt());
        QCOMPARE(int(postings.rows.size()), expected[u"antall_posteringer"_s].toInt());
        QCOMPARE(int(events.rows.size()), 240);
        base::FteCount fte;
        int headcount = 0;
        for (const auto &unit : units.rows) {
            fte += unit.fte.value();
            headcount += unit.headcount.value();
        }
        QCOMPARE(fte.value(), expected[u"sum_årsverk"_s].toDouble());
        QCOMPARE(headcount, expected[u"sum_ansatte"_s].toInt());
        QCOMPARE(test::hoursOf(gains.rows), 86'450'000'000);
    }

    /// A workbook's sheets give the same rows as the CSV files with the same content.
    void workbooksGiveTheSameRows_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("vestre-toten") << u"cases/vestre-toten/"_s;
        QTest::newRow("harstad-2015") << u"cases/harstad-2015/"_s;
    }
    void workbooksGiveTheSameRows()
    {
        QFETCH(QString, folder);
        const QByteArray workbook = testData(folder + folder.section(u'/', -2, -2) + u".xlsx"_s);
        const auto same = [&](auto read, const QString &sheet) {
            const auto fromCsv = read(testData(folder + sheet + u".csv"_s));
            const auto fromWorkbook = read(workbook);
            QCOMPARE(described(fromWorkbook.issues), QStringList());
            QCOMPARE(fromWorkbook.format.sheet, sheet);
            QVERIFY(!fromCsv.rows.empty());
            QCOMPARE(fromWorkbook.rows.size(), fromCsv.rows.size());
            for (size_t i = 0; i < fromCsv.rows.size(); ++i)
                QVERIFY2(fromWorkbook.rows[i] == fromCsv.rows[i], qPrintable(QString::number(fromCsv.rows[i].row)));
        };
        same(readUnits, u"enheter"_s);
        same(readLeanEvents, u"enhetsstatus"_s);
        same(readGains, u"gevinster"_s);
        same(readPostings, u"posteringer"_s);
    }
};

VF_TEST(ExampleFilesTest);
#include "tst_example_files.moc"
