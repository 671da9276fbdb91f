#include "exchange/number_format.h"
#include "exchange/reading_support.h"
#include "exchange/readers.h"
#include "exchange/workbook_reader.h"
#include "exchange/workbook_support.h"
#include "support/test_registry.h"

#include <QTest>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace vf;
using namespace vf::exchange;
using test::archiveOf;
using test::described;
using test::odsParts;
using test::xlsxParts;

namespace {

/// The cells of a sheet: "row:kind text|…", kinds as t, n, d, b.
QStringList cellsOf(const Table &table)
{
    QStringList rows;
    for (const Table::Row &row : table.rows()) {
        QString text = QString::number(row.number) + u':';
        for (const Cell &cell : table.cells(row))
            text += QChar(u"tndb"[int(cell.kind)]) + u' ' + cell.text.toString() + u'|';
        rows.append(text);
    }
    return rows;
}

/// The first sheet of a workbook; the cause of the refusal when it can't be read.
QStringList read(const QByteArray &bytes, const WorkbookLimits &limits = {})
{
    auto workbook = Workbook::open(bytes, limits);
    if (!workbook)
        return {workbook.error().reason, workbook.error().detail(QLatin1StringView("cause"))};
    const auto sheet = workbook->sheet(0);
    return sheet ? cellsOf(sheet->table) : QStringList{sheet.error().reason, sheet.error().detail(QLatin1StringView("cause"))};
}

QStringList refused(const QString &cause)
{
    return {u"unreadable_file"_s, cause};
}

QByteArray odsCell(const QByteArray &attributes, const QByteArray &text)
{
    return "<table:table-cell " + attributes + ">" + text + "</table:table-cell>";
}

} // namespace

class WorkbookReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsXlsxCells()
    {
        const QByteArray rows =
            "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> a </t></is></c>"
            "<c r=\"D2\" t=\"str\"><f>A1&amp;\"x\"</f><v>resultat</v></c><c r=\"E2\" t=\"b\"><v>1</v></c>"
            "<c r=\"F2\" t=\"e\"><v>#N/A</v></c></row>"
            "<row r=\"4\"><c r=\"A4\"><v>17.100000000000001</v></c><c r=\"B4\"><f>1+1</f><v>2</v></c><c r=\"C4\" s=\"3\"><v>-1250.5</v></c>"
            "<c r=\"D4\"><v>4.31E4</v></c><c r=\"E4\" s=\"1\"><v>43100</v></c><c r=\"F4\" s=\"2\"><v>43100.5</v></c>"
            "<c r=\"G4\" s=\"1\"><v>60</v></c><c r=\"H4\" t=\"d\"><v>2017-12-31T00:00:00</v></c></row>"
            "<row><c><v>1</v></c><c/><c t=\"s\"><v>1</v></c><c t=\"s\"><v>99</v></c></row>"
            "<row r=\"9\"><c r=\"A9\" s=\"1\"/></row>";
        const QByteArray strings = "<si><r><t>rik </t></r><r><t>tekst</t></r><rPh sb=\"0\" eb=\"1\"><t>lyd</t></rPh></si>"
                                   "<si><t>a_x000D_b_x005F_x000D_</t></si>";
        QCOMPARE(read(archiveOf(xlsxParts(rows, {}, strings))),
                 (QStringList{u"2:t rik tekst|t  a |t |t resultat|b true|t #N/A|"_s,
                              u"4:n 17.1|n 2|n -1250.5|n 43100|d 2017-12-31|d 2017-12-31T12:00:00|n 60|d 2017-12-31|"_s,
                              u"5:n 1|t |t a\rb_x000D_|"_s}));
    }

    void readsTheCalendarOf1904()
    {
        const QByteArray rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>41638</v></c></row>";
        QCOMPARE(read(archiveOf(xlsxParts(rows, "<workbookPr date1904=\"1\"/>"))), QStringList{u"1:d 2017-12-31|"_s});
    }

    void readsOdsCells()
    {
        const QByteArray table =
            "<table:table table:name=\"Ark\"><table:table-column/><table:table-row table:number-rows-repeated=\"2\">"
            "<table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row><table:table-row>"
            + odsCell("office:value-type=\"string\" calcext:value-type=\"string\"",
                      "<office:annotation><text:p>merknad</text:p></office:annotation><text:p>to<text:s text:c=\"2\"/>linjer</text:p>"
                      "<text:p>her<text:span>!</text:span></text:p><draw:frame><text:p>bilde</text:p></draw:frame>")
            + odsCell("office:value-type=\"float\" office:value=\"1250.5\" calcext:value-type=\"float\"", "<text:p>1 250,50</text:p>")
            + odsCell("table:number-columns-repeated=\"2\"", "")
            + odsCell("office:value-type=\"date\" office:date-value=\"2017-12-31\"", "<text:p>31.12.17</text:p>")
            + odsCell("office:value-type=\"date\" office:date-value=\"2017-12-31T00:00:00\"", "")
            + odsCell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "<text:p>SANN</text:p>")
            + odsCell("office:value-type=\"percentage\" office:value=\"0.5\"", "<text:p>50 %</text:p>")
            + "<table:covered-table-cell/>" + odsCell("table:number-columns-repeated=\"16000\"", "")
            + "</table:table-row><table:table-row table:number-rows-repeated=\"2\">"
            + odsCell("office:value-type=\"string\" table:number-columns-repeated=\"2\"", "<text:p>x</text:p>")
            + "</table:table-row><table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row>"
              "</table:table><table:table table:name=\"Andre\"/>";
        const QByteArray bytes = archiveOf(odsParts(table));
        QCOMPARE(read(bytes), (QStringList{u"3:t to  linjer\nher!|n 1250.5|t |t |d 2017-12-31|d 2017-12-31|b true|n 0.5|"_s,
                                           u"4:t x|t x|"_s, u"5:t x|t x|"_s}));
        auto workbook = Workbook::open(bytes);
        QVERIFY(workbook.has_value());
        QCOMPARE(workbook->sheetNames(), (QStringList{u"Ark"_s, u"Andre"_s}));
        QCOMPARE(cellsOf(workbook->sheet(0, SheetPart::FirstRow)->table).size(), 1);
        QVERIFY(workbook->sheet(1)->table.rows().empty());
        QVERIFY(!workbook->sheet(2));
    }

    void choosesTheSheetThatFits()
    {
        const auto table = [](const QByteArray &name, const QList<QByteArray> &cells) {
            QByteArray xml = "<table:table table:name=\"" + name + "\"><table:table-row>";
            for (qsizetype i = 0; i < cells.size(); ++i)
                xml += (i == 5 ? "</table:table-row><table:table-row>" : "")
                    + odsCell("office:value-type=\"string\"", "<text:p>" + cells[i] + "</text:p>");
            return xml + "</table:table-row></table:table>";
        };
        const QByteArray bytes = archiveOf(odsParts(
            table("Forside", {"Hei", "a", "b", "c", "d"}) + table("Enheter", {"Enhet", "Tittel", "x", "y", "z"})
            + table("Liste", {"ID", "Unit", "Title", "Date identified", "Hours per year", "M-1", "Gimle", "Tavle", "31.12.2017", "1 250,5", "her"})));
        const auto file = readGains(bytes);
        QCOMPARE(described(file.issues), QStringList());
        QCOMPARE(file.format.sheet, u"Liste"_s);
        QCOMPARE(file.format.encoding, QString());
        QCOMPARE(file.format.ignoredColumns, QStringList{u"F"_s}); // a remark beside the table
        QCOMPARE(file.rows.at(0).hours, base::HoursPerYear::of(1250.5));
    }

    void keepsTextsOfWorkbooksAsTheyAre()
    {
        QByteArray rows = "<row r=\"1\">";
        for (const char *cell : {"GevinstID", "Enhet", "Tittel", "Identifisert dato", "Hours per year"})
            rows += "<c t=\"inlineStr\"><is><t>" + QByteArray(cell) + "</t></is></c>";
        rows += "</row><row r=\"2\"><c><v>1001</v></c><c t=\"inlineStr\"><is><t>Gimle</t></is></c>"
                "<c t=\"inlineStr\"><is><t>'=1+1</t></is></c><c s=\"1\"><v>43100</v></c><c><v>40.5</v></c></row>"
                "<row r=\"3\"><c><v>1002</v></c><c t=\"inlineStr\"><is><t>Gimle</t></is></c><c t=\"inlineStr\"><is><t>a</t></is></c>"
                "<c><v>43100</v></c><c s=\"1\"><v>40</v></c></row>";
        const auto file = readGains(archiveOf(xlsxParts(rows)));
        QCOMPARE(described(file.issues), QStringList{u"3 Hours per year: not_a_number"_s}); // a date is no hours
        QCOMPARE(file.rows.at(0).code, u"1001"_s);
        QCOMPARE(file.rows.at(0).title, u"'=1+1"_s); // the guard belongs to CSV
        QCOMPARE(file.rows.at(0).identifiedOn, QDate(2017, 12, 31));
    }

    void namesCellsThatCannotBeTaken()
    {
        QByteArray rows = "<row r=\"1\"><c t=\"inlineStr\"><is><t>Enhet</t></is></c></row>";
        rows += "<row r=\"2\"><c t=\"inlineStr\"><is><t>" + QByteArray(32'768, 'x') + "</t></is></c></row>";
        rows += "<row r=\"3\"><c t=\"inlineStr\"><is><t>" + QByteArray(32'767, 'x') + "</t></is></c></row>";
        rows += "<row r=\"4\"><c t=\"inlineStr\"><is><t>a_x0000_b</t></is></c></row>";
        rows += "<row r=\"5\"><c t=\"inlineStr\"><is><t>" + QByteArray(900'000, 'x') + "</t></is></c></row>";
        const auto file = readUnits(archiveOf(xlsxParts(rows)));
        QCOMPARE(described(file.issues), (QStringList{u"2 Enhet: cell_too_long"_s, u"4 Enhet: nul_character"_s,
                                                      u"5 Enhet: cell_too_long"_s}));
        QCOMPARE(file.rows.size(), size_t(1));
    }

    void refusesWhatIsNoWorkbook()
    {
        const QStringList unsupported{u"unsupported_format"_s, QString()};
        QCOMPARE(read("GevinstID;Enhet\n"), unsupported);
        QCOMPARE(read(archiveOf({{u"a.txt"_s, "a"}})), unsupported);
        auto letter = odsParts({});
        letter[0].second = "application/vnd.oasis.opendocument.text";
        QCOMPARE(read(archiveOf(letter)), unsupported);
        auto binary = xlsxParts({});
        binary[1].second.replace("workbook.xml", "workbook.bin");
        QCOMPARE(read(archiveOf(binary)), unsupported);
        QCOMPARE(read("PK\x03\x04 and no more"), refused(u"not_a_zip_file"_s));
        QCOMPARE(read(archiveOf(odsParts({}))), refused(u"no_sheets"_s));
    }

    void refusesEncryptedFiles()
    {
        QCOMPARE(read(archiveOf(xlsxParts("<row/>"), "hemmelig")), refused(u"encrypted"_s));
        auto ods = odsParts("<table:table/>");
        ods.push_back({u"META-INF/manifest.xml"_s, "<manifest><file-entry><encryption-data/></file-entry></manifest>"});
        QCOMPARE(read(archiveOf(ods)), refused(u"encrypted"_s));
        const QByteArray compound = QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").append(500, '\0')
            + QByteArray("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
        QCOMPARE(read(compound), refused(u"encrypted"_s));
    }

    void refusesDangerousXml_data()
    {
        QTest::addColumn<QByteArray>("sheet");
        QTest::addColumn<QString>("cause");
        QTest::newRow("entities") << QByteArray("<!DOCTYPE a [<!ENTITY b \"cc\"><!ENTITY d \"&b;&b;\">]><a>&d;</a>") << "doctype";
        QTest::newRow("outside file") << QByteArray("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>") << "doctype";
        QTest::newRow("depth") << QByteArray("<a>").repeated(65) + QByteArray("</a>").repeated(65) << "depth";
        QTest::newRow("not well formed") << QByteArray("<a><b></a>") << "malformed";
        QTest::newRow("cut off") << QByteArray("<a><b>") << "malformed";
        QTest::newRow("unknown entity") << QByteArray("<a>&b;</a>") << "malformed";
        QTest::newRow("endless attribute") << "<a b=\"" + QByteArray(3 * 1024 * 1024, 'x') + "\"/>" << "token";
        QTest::newRow("empty") << QByteArray() << "malformed";
    }
    void refusesDangerousXml()
    {
        QFETCH(QByteArray, sheet);
        QFETCH(QString, cause);
        auto parts = xlsxParts({});
        parts.back().second = sheet;
        QCOMPARE(read(archiveOf(parts)), refused(cause));
    }

    void holdsItsLimits()
    {
        const QByteArray row = "<row><c><v>1</v></c><c><v>2</v></c></row>";
        const QByteArray bytes = archiveOf(xlsxParts(row.repeated(1000)));
        const auto readWith = [&bytes](auto change) {
            WorkbookLimits limits;
            change(limits);
            return read(bytes, limits);
        };
        QCOMPARE(readWith([](auto &) {}).size(), 1000);
        QCOMPARE(readWith([&](auto &l) { l.archive.fileSize = bytes.size() - 1; }), refused(u"file_size"_s));
        QCOMPARE(readWith([](auto &l) { l.archive.entries = 6; }), refused(u"entries"_s));
        QCOMPARE(readWith([](auto &l) { l.archive.inflatedSize = 20'000; }), refused(u"inflated_size"_s));
        QCOMPARE(readWith([](auto &l) { l.archive.ratioFrom = 20'000, l.archive.ratio = 10; }), refused(u"ratio"_s));
        QCOMPARE(readWith([](auto &l) { l.budget.cells = 1'999; }), refused(u"cells"_s));
        QCOMPARE(readWith([](auto &l) { l.budget.characters = 1'999; }), refused(u"cells"_s));
        // A packed bomb: 40 MB of one sign.
        auto bomb = xlsxParts({});
        bomb.back().second = "<a>" + QByteArray(40'000'000, ' ') + "</a>";
        QCOMPARE(read(archiveOf(bomb)), refused(u"ratio"_s));
    }

    void boundsRepeatedCells()
    {
        const QByteArray cell = odsCell("office:value-type=\"string\" table:number-columns-repeated=\"1000\"", "<text:p>x</text:p>");
        const auto repeated = [&cell](const QByteArray &times) {
            return read(archiveOf(odsParts("<table:table><table:table-row table:number-rows-repeated=\"" + times + "\">" + cell
                                           + "</table:table-row></table:table>")));
        };
        QCOMPARE(repeated("3").size(), 3);
        QCOMPARE(repeated("1048576"), refused(u"cells"_s));
        QCOMPARE(repeated("99999999999999999999").size(), 1); // no number at all
        const QByteArray wide = odsCell("office:value-type=\"string\" table:number-columns-repeated=\"16385\"", "<text:p>x</text:p>");
        QCOMPARE(read(archiveOf(odsParts("<table:table><table:table-row>" + wide + "</table:table-row></table:table>"))), refused(u"cells"_s));
        QCOMPARE(read(archiveOf(xlsxParts("<row><c r=\"ZZZZ1\"><v>1</v></c></row>"))), refused(u"cells"_s));
        QCOMPARE(read(archiveOf(xlsxParts("<row r=\"99999999\"><c r=\"A1\"><v>1</v></c></row>"))), refused(u"cells"_s));
    }

    void knowsDateFormats_data()
    {
        QTest::addColumn<bool>("date");
        for (const char *code : {"dd.mm.yyyy", "yyyy-mm-dd", "[$-414]d. mmmm yyyy;@", "m/d/yy h:mm", "[h]:mm", "mm:ss.0", "DD.MM.YY",
                                 "\"dato \"dd", "[Red]dd"})
            QTest::newRow(code) << true;
        for (const char *code : {"General", "0.00", "#,##0.00", "0.00E+00", "\"d.m.y\"0", "[Red]0", "0\\d", "0_d", "@", "0 \"timer\"",
                                 "#,##0\\ \"kr\"", "0*d", "\"open", "[h", "GENERAL", "0%", "[$kr-414] #,##0"})
            QTest::newRow(code) << false;
    }
    void knowsDateFormats()
    {
        QFETCH(bool, date);
        QCOMPARE(isDateFormat(QString::fromUtf8(QTest::currentDataTag())), date);
    }

    void survivesDamage()
    {
        const QByteArray sound = test::testData(u"cases/harstad-2015/harstad-2015.xlsx"_s);
        QVERIFY(rc::check([&sound] {
            QByteArray file = sound;
            const int times = *rc::gen::inRange(1, 20);
            for (int i = 0; i < times; ++i)
                file[*rc::gen::inRange<qsizetype>(4, file.size())] = *rc::gen::arbitrary<char>();
            if (*rc::gen::arbitrary<bool>())
                file.truncate(*rc::gen::inRange<qsizetype>(4, file.size()));
            const auto read = readPostings(file);
            RC_ASSERT((!read.issues.empty() || !read.rows.empty()));
        }));
        // Damage inside the XML, which the archive's checksums would hide.
        const QByteArray rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Enhet</t></is></c></row>"
                                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>43100</v></c></row>";
        QVERIFY(rc::check([&rows] {
            QByteArray xml = rows;
            const int times = *rc::gen::inRange(1, 6);
            for (int i = 0; i < times; ++i)
                xml[*rc::gen::inRange<qsizetype>(0, xml.size())] = *rc::gen::element('<', '>', '"', '9', '-', 'r', 'c', 't', '/', ' ');
            const auto read = readUnits(archiveOf(xlsxParts(xml, {}, "<si><t>Gimle</t></si>")));
            RC_ASSERT((!read.issues.empty() || !read.rows.empty()));
        }));
    }
};

VF_TEST(WorkbookReaderTest);
#include "tst_workbook_reader.moc"
