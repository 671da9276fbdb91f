// The tables of a database out as files and in again: the new database answers every question about gains as the old one
// does, and what people typed is the same text, never a formula.
#include "cli/cli_runner.h"
#include "exchange/zip_archive.h"
#include "support/databases.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vf::test;

namespace {

/// Kinds in the order they must be read, with the table of each.
const std::vector<std::pair<QString, QStringList>> &readingOrder()
{
    static const std::vector<std::pair<QString, QStringList>> order{
        {u"units"_s, {u"enheter"_s}},           {u"unit-status"_s, {u"enhetsstatus"_s}},
        {u"gains"_s, {u"gevinster"_s}},         {u"postings"_s, {u"posteringer"_s}},
        {u"measurements"_s, {u"målinger"_s}},   {u"confirmations"_s, {u"bekreftelser"_s}},
        {u"value-stream"_s, {u"verdistrømsanalyser"_s, u"trinn"_s, u"utfordringer"_s}}};
    return order;
}

/// All but the municipality's name, which is in no table.
QJsonObject gainsOf(const QString &target, const QString &asOf, const QString &by)
{
    QJsonObject gains = runCli({u"gains"_s, target, u"--as-of"_s, asOf, u"--by"_s, by, u"--json"_s}).json();
    gains.remove(u"municipality"_s);
    return gains;
}

} // namespace

class ExportTablesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestDatabase> m_source;
    QString source() const { return m_source->target().text(); }

    void make(const QString &sample)
    {
        m_source = std::make_unique<TestDatabase>(Engine::File);
        QCOMPARE(runCli({u"create"_s, source(), u"--sample"_s, sample}).code, 0);
    }
    void readInto(const QString &target, const std::function<QString(const QString &table)> &fileOf)
    {
        for (const auto &[kind, tables] : readingOrder()) {
            QStringList files;
            for (const QString &table : tables)
                if (const QString file = fileOf(table); QFile::exists(file) && !files.contains(file))
                    files << file;
            if (files.isEmpty())
                continue;
            const CliOutcome outcome = runCli(QStringList{u"import"_s, target, u"--kind"_s, kind} + files);
            QVERIFY2(outcome.code == 0, qPrintable(kind + u": "_s + outcome.err.left(1500)));
        }
    }
    void compareGains(const QString &target)
    {
        for (const QString &asOf : {u"2014-06-30"_s, u"2015-12-31"_s, u"2016-12-31"_s, u"2017-12-31"_s})
            for (const QString &by : {u"total"_s, u"area"_s, u"unit"_s, u"tool"_s, u"destination"_s}) {
                const QJsonObject expected = gainsOf(source(), asOf, by);
                QVERIFY(!expected.isEmpty());
                QCOMPARE(gainsOf(target, asOf, by), expected);
            }
    }

private Q_SLOTS:
    void aDirectoryIsReadBack_data()
    {
        QTest::addColumn<QString>("sample");
        QTest::newRow("Vestre Toten") << u"vestre-toten"_s;
        QTest::newRow("Harstad") << u"harstad"_s;
    }
    void aDirectoryIsReadBack()
    {
        QFETCH(QString, sample);
        make(sample);
        const QString folder = m_source->folder() + u"/tabeller"_s;
        const CliOutcome outcome = runCli({u"export"_s, source(), u"--out"_s, folder + u'/', u"--json"_s});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QCOMPARE(outcome.json()[u"files"_s].toArray().size(), QDir(folder).entryList(QDir::Files).size());

        const TestDatabase copy(Engine::File);
        QCOMPARE(runCli({u"create"_s, copy.target().text()}).code, 0);
        readInto(copy.target().text(), [&](const QString &table) { return folder + u'/' + table + u".csv"_s; });
        compareGains(copy.target().text());
        QCOMPARE(runCli({u"check"_s, copy.target().text()}).code, 0);

        // The copy's own tables are the same files, byte by byte.
        const QString again = copy.folder() + u"/igjen"_s;
        QCOMPARE(runCli({u"export"_s, copy.target().text(), u"--out"_s, again + u'/'}).code, 0);
        for (const QString &table : {u"enheter"_s, u"gevinster"_s, u"målinger"_s, u"trinn"_s, u"utfordringer"_s}) {
            QFile first(folder + u'/' + table + u".csv"_s), second(again + u'/' + table + u".csv"_s);
            QCOMPARE(second.exists(), first.exists());
            if (first.exists()) {
                QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
                QCOMPARE(second.readAll(), first.readAll());
            }
        }
    }

    void aWorkbookIsReadBack_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("XLSX") << u"xlsx"_s;
        QTest::newRow("ODS") << u"ods"_s;
    }
    void aWorkbookIsReadBack()
    {
        QFETCH(QString, ending);
        make(u"vestre-toten"_s);
        const QString book = m_source->folder() + u"/alt."_s + ending;
        QCOMPARE(runCli({u"export"_s, source(), u"--out"_s, book}).code, 0);
        const TestDatabase copy(Engine::File);
        QCOMPARE(runCli({u"create"_s, copy.target().text()}).code, 0);
        readInto(copy.target().text(), [&](const QString &table) {
            // The value stream has three sheets in a workbook of its own; here the gains' kinds are read.
            return table == u"verdistrømsanalyser"_s || table == u"trinn"_s || table == u"utfordringer"_s ? QString() : book;
        });
        compareGains(copy.target().text());
    }

    void whatLooksLikeAFormulaIsText()
    {
        m_source = std::make_unique<TestDatabase>(Engine::File);
        QCOMPARE(runCli({u"create"_s, source()}).code, 0);
        const QString file = m_source->folder() + u"/enheter.csv"_s;
        QFile units(file);
        QVERIFY(units.open(QIODevice::WriteOnly));
        units.write("Enhet;Tjenesteområde\n"
                    "\"=HYPERLINK(\"\"http://ond.example\"\";\"\"se\"\")\";+2+3\n"
                    "@SUM(1);-4\n"
                    "http://ond.example;Omsorg\n");
        units.close();
        QCOMPARE(runCli({u"import"_s, source(), u"--kind"_s, u"units"_s, file}).code, 0);
        const QString book = m_source->folder() + u"/ut.xlsx"_s, folder = m_source->folder() + u"/ut"_s;
        QCOMPARE(runCli({u"export"_s, source(), u"--out"_s, book}).code, 0);
        const QString sheets = m_source->folder() + u"/ut.ods"_s;
        QCOMPARE(runCli({u"export"_s, source(), u"--out"_s, sheets}).code, 0);
        QCOMPARE(runCli({u"export"_s, source(), u"--out"_s, folder + u'/'}).code, 0);

        QFile made(book);
        QVERIFY(made.open(QIODevice::ReadOnly));
        auto archive = vf::exchange::ZipArchive::open(made.readAll());
        QVERIFY(archive.has_value());
        QByteArray sheet;
        QVERIFY(archive->read(u"xl/worksheets/sheet1.xml"_s, [&](QByteArrayView piece) {
            sheet.append(piece);
            return true;
        }).has_value());
        QVERIFY(sheet.contains("<sheetData>"));
        QVERIFY(!sheet.contains("<f>") && !sheet.contains("hyperlink"));

        for (const QString &exported : {book, sheets, folder + u"/enheter.csv"_s}) {
            const TestDatabase copy(Engine::File);
            QCOMPARE(runCli({u"create"_s, copy.target().text()}).code, 0);
            QCOMPARE(runCli({u"import"_s, copy.target().text(), u"--kind"_s, u"units"_s, exported}).code, 0);
            QCOMPARE(gainsOf(copy.target().text(), u"2017-12-31"_s, u"unit"_s), gainsOf(source(), u"2017-12-31"_s, u"unit"_s));
        }
    }

    void deadlinesBecomeACalendar()
    {
        make(u"harstad"_s);
        const QString path = m_source->folder() + u"/frister.ics"_s;
        QCOMPARE(runCli({u"export"_s, source(), u"--out"_s, path}).code, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray calendar = file.readAll();
        // Both plans have eleven milestones that nobody has marked as done; both units have realised a first gain.
        QCOMPARE(calendar.count("SUMMARY:Lean-plan: "), 22);
        QVERIFY(!calendar.contains("SUMMARY:Første gevinst"));
        QVERIFY(calendar.contains("DTSTART;VALUE=DATE:20150601\r\nDTEND;VALUE=DATE:20150616\r\n")); // 1 to 15 June
        QCOMPARE(calendar.count("BEGIN:VEVENT"), calendar.count("END:VEVENT"));
    }

    void whatIsThereIsNotWrittenOver()
    {
        make(u"harstad"_s);
        const QString folder = m_source->folder() + u"/full"_s;
        QVERIFY(QDir().mkpath(folder));
        QFile own(folder + u"/notat.txt"_s);
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.close();
        const CliOutcome refused = runCli({u"export"_s, source(), u"--out"_s, folder + u'/'});
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.err.contains(u"filer i mappen fra før"_s));
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{u"notat.txt"_s});
        QCOMPARE(runCli({u"export"_s, source(), u"--out"_s, m_source->folder() + u"/ut.pdf"_s}).code, 2);
    }
};

VF_TEST(ExportTablesTest);
#include "tst_export_tables.moc"
