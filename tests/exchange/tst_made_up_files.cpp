// Whole gains files of the kinds people send, each with what it must give: rows and hours, or the first fault.
#include "exchange/readers.h"
#include "exchange/reading_support.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vf;

namespace {

const QString header = u"GevinstID;Enhet;Tittel;Identifisert dato;Timer per år\n"_s;
const QString good = u"M-1;Gimle;Tavle;31.12.2017;40\n"_s;

QByteArray windows1252(const QString &text)
{
    return text.toLatin1(); // the same for the letters used here
}

QByteArray utf16(const QString &text, bool bigEndian)
{
    QByteArray bytes = bigEndian ? QByteArray("\xFE\xFF") : QByteArray("\xFF\xFE");
    for (const QChar c : text) {
        const char low = char(c.unicode() & 0xFF), high = char(c.unicode() >> 8);
        bytes.append(bigEndian ? high : low).append(bigEndian ? low : high);
    }
    return bytes;
}

QByteArray withBytes(QByteArray bytes, char what, QByteArrayView with)
{
    return bytes.replace(QByteArrayView(&what, 1), with);
}

/// Files that are taken: what it is, the bytes, its rows and their hours.
void addAccepted(const char *name, const QByteArray &bytes, int rows, double hours)
{
    QTest::newRow(name) << bytes << rows << hours << QString();
}
/// Files that are refused: "row column: reason" of the first fault.
void addRefused(const char *name, const QByteArray &bytes, const QString &issue)
{
    QTest::newRow(name) << bytes << 0 << 0.0 << issue;
}

void addEncodings()
{
    const QString file = header + u"M-1;Østre skole;Få ærlige;31.12.2017;40,5\n"_s;
    addAccepted("utf-8", file.toUtf8(), 1, 40.5);
    addAccepted("utf-8 with mark", "\xEF\xBB\xBF" + file.toUtf8(), 1, 40.5);
    addAccepted("utf-16 little endian", utf16(file, false), 1, 40.5);
    addAccepted("utf-16 big endian", utf16(file, true), 1, 40.5);
    addAccepted("windows-1252", windows1252(file), 1, 40.5);
    addRefused("two encodings", file.toUtf8() + windows1252(u"M-2;Åsen;x;1.1.2017;1\n"_s), u"3 Enhet: mixed_encoding"_s);
    addRefused("nul", withBytes((header + u"M-1;Gi*le;x;1.1.2017;1\n"_s).toUtf8(), '*', QByteArrayView("\0", 1)),
               u"2 Enhet: nul_character"_s);
    addRefused("utf-16 without mark", utf16(header + good, false).sliced(2), u"1 GevinstID: nul_character"_s);
}

void addSeparatorsAndQuotes()
{
    addAccepted("tabs", QString(header + good).replace(u';', u'\t').toUtf8(), 1, 40);
    addAccepted("commas", QString(header + good).replace(u';', u',').toUtf8(), 1, 40);
    addAccepted("commas with quoted decimal commas",
                u"GevinstID,Enhet,Tittel,Identifisert dato,Timer per år\nM-1,Gimle,Tavle,2017-12-31,\"1.250,5\"\n"_s.toUtf8(),
                1, 1250.5);
    addAccepted("sep line", (u"sep=;\n"_s + header + good).toUtf8(), 1, 40);
    addAccepted("sep line against the headers' guess",
                u"sep=,\nGevinstID,Enhet,Tittel,Identifisert dato,Timer per år\nM-1,a;b,c;d,1.1.2017,1\n"_s.toUtf8(), 1, 1);
    addAccepted("line break in a cell", (header + u"M-1;Gimle;\"To\nlinjer\";1.1.2017;1\n"_s + u"M-2;a;b;1.1.2017;2"_s).toUtf8(), 2, 3);
    addAccepted("separator and quotes in a cell", (header + u"M-1;Gimle;\"\"\"Ny\"\"; bedre\";1.1.2017;1\n"_s).toUtf8(), 1, 1);
    addRefused("open quote", (header + good + u"M-2;Gimle;\"Tavle;1.1.2017;1\n"_s + good).toUtf8(), u"3 Tittel: unclosed_quote"_s);
    addRefused("commas without quotes around decimals",
               u"GevinstID,Enhet,Tittel,Identifisert dato,Timer per år\nM-1,Gimle,Tavle,31.12.2017,40,5\n"_s.toUtf8(),
               u"2 : too_many_fields"_s);
}

void addRows()
{
    addAccepted("crlf", QString(header + good).replace(u"\n"_s, u"\r\n"_s).toUtf8(), 1, 40);
    addAccepted("cr", QString(header + good).replace(u'\n', u'\r').toUtf8(), 1, 40);
    addAccepted("blank rows", (header + u"\n;;;;\n"_s + good + u"\n\n"_s).toUtf8(), 1, 40);
    addAccepted("trailing separators", (header + good.trimmed() + u";;;\n"_s).toUtf8(), 1, 40);
    addRefused("nothing", {}, u"0 : empty_file"_s);
    addRefused("a mark only", "\xEF\xBB\xBF", u"0 : empty_file"_s);
    addRefused("a header only", header.toUtf8(), u"0 : no_rows"_s);
    addRefused("a header and blank rows", (header + u";;;;\n\n"_s).toUtf8(), u"0 : no_rows"_s);
    addRefused("too few, after a blank row", (header + u"\n"_s + good + u"M-2;Gimle\n"_s).toUtf8(), u"4 : too_few_fields"_s);
    addRefused("too many", (header + good.trimmed() + u";mer\n"_s).toUtf8(), u"2 : too_many_fields"_s);
    addRefused("row number after a cell of three lines",
               (header + u"M-1;Gimle;\"a\nb\nc\";1.1.2017;1\nM-2;Gimle;x;1.1.2017;x\n"_s).toUtf8(),
               u"3 Timer per år: not_a_number"_s);
}

void addHeaders()
{
    addAccepted("other order", u"Timer per år;Tittel;Enhet;Identifisert dato;GevinstID\n40;a;b;1.1.2017;M-1"_s.toUtf8(), 1, 40);
    addAccepted("english", "ID;Unit;Title;Date identified;Hours per year\nM-1;a;b;1.1.2017;40", 1, 40);
    addAccepted("letters written out, upper case", "GEVINSTID;ENHET;TITTEL;IDENTIFISERT DATO;TIMER PER AAR\n1;a;b;1.1.2017;40", 1, 40);
    addAccepted("unknown columns", u"Farge;GevinstID;Enhet;Tittel;Identifisert dato;Timer per år\nx;M-1;a;b;1.1.2017;40"_s.toUtf8(), 1, 40);
    addRefused("no hours", "GevinstID;Enhet;Tittel;Identifisert dato\nM-1;a;b;1.1.2017", u"1 Timer per år: missing_column"_s);
    addRefused("hours twice", u"GevinstID;Enhet;Tittel;Identifisert dato;Timer per år;Hours per year\nM-1;a;b;1.1.2017;1;1"_s.toUtf8(),
               u"1 Hours per year: duplicate_column"_s);
    addRefused("another kind of file", "Dato;Vare\n1.1.2017;melk", u"1 GevinstID: missing_column"_s);
}

QByteArray withHours(const QStringList &hours)
{
    QStringList rows;
    for (const QString &value : hours)
        rows.append(u"M-%1;Gimle;Tavle;1.1.2017;%2"_s.arg(rows.size()).arg(value));
    return test::gainsFile(rows);
}

void addNumbers()
{
    addAccepted("thousands in points", withHours({u"1.250,50"_s, u"385,50"_s}), 2, 1636);
    addAccepted("english numbers", withHours({u"\"1,250.50\""_s, u"385.50"_s}), 2, 1636);
    addAccepted("no-break spaces", withHours({u"1\u00A0250,5"_s, u"2\u202F000"_s}), 2, 3250.5);
    addAccepted("points are groups where a comma says so", withHours({u"1.250"_s, u"0,5"_s}), 2, 1250.5);
    addRefused("ambiguous points", withHours({u"385"_s, u"1.250"_s, u"2.440"_s}), u"3 Timer per år: ambiguous_number"_s);
    addRefused("a word", withHours({u"40"_s, u"ca. 40"_s}), u"3 Timer per år: not_a_number"_s);
    addRefused("nothing in the cell", withHours({u"40"_s, u""_s}), u"3 Timer per år: not_a_number"_s);
    addRefused("below zero, hyphen", withHours({u"-40"_s}), u"2 Timer per år: negative_hours"_s);
    addRefused("below zero, minus sign", withHours({u"\u221240,5"_s}), u"2 Timer per år: negative_hours"_s);
    addRefused("exponent", withHours({u"1e5"_s}), u"2 Timer per år: not_a_number"_s);
}

QByteArray withDates(const QStringList &dates)
{
    QStringList rows;
    for (const QString &date : dates)
        rows.append(u"M-%1;Gimle;Tavle;%2;1"_s.arg(rows.size()).arg(date));
    return test::gainsFile(rows);
}

void addDatesAndValues()
{
    addAccepted("all date forms", withDates({u"31.12.2017"_s, u"2017-12-31"_s, u"31/12-17"_s, u"31/12-2017"_s, u"43100"_s}), 5, 5);
    addRefused("30 February", withDates({u"1.1.2017"_s, u"2017-02-30"_s}), u"3 Identifisert dato: invalid_date"_s);
    addRefused("31 April", withDates({u"31.04.2017"_s}), u"2 Identifisert dato: invalid_date"_s);
    addRefused("no date", withDates({u""_s}), u"2 Identifisert dato: invalid_date"_s);
    addRefused("american date", withDates({u"12/31/2017"_s}), u"2 Identifisert dato: invalid_date"_s);
    addRefused("identifier twice", (header + good + u"M-2;a;b;1.1.2017;1\n"_s + good).toUtf8(), u"4 GevinstID: duplicate_id"_s);
    addRefused("very long cell", (header + u"M-1;Gimle;"_s + QString(32'768, u'x') + u";1.1.2017;1\n"_s).toUtf8(), u"2 Tittel: cell_too_long"_s);
    addAccepted("long cell", (header + u"M-1;Gimle;"_s + QString(32'767, u'x') + u";1.1.2017;1\n"_s).toUtf8(), 1, 1);
    addAccepted("formulas as titles", (header + u"M-1;Gimle;=1+1;1.1.2017;1\nM-2;@x;-y;1.1.2017;1\n"_s).toUtf8(), 2, 2);
    addRefused("no title", (header + u"M-1;Gimle; ;1.1.2017;1\n"_s).toUtf8(), u"2 Tittel: missing_value"_s);
    addRefused("web page called a spreadsheet", "<html><table><tr><td>GevinstID</td></tr></table></html>", u"0 : unsupported_format"_s);
    addRefused("pdf", "%PDF-1.7 ...", u"0 : unsupported_format"_s);
    addRefused("old Excel", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more", u"0 : unsupported_format"_s);
    addRefused("half a workbook", "PK\x03\x04 and nothing more", u"0 : unreadable_file"_s);
}

} // namespace

class MadeUpFilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void files_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("rows");
        QTest::addColumn<double>("hours");
        QTest::addColumn<QString>("issue");
        addEncodings();
        addSeparatorsAndQuotes();
        addRows();
        addHeaders();
        addNumbers();
        addDatesAndValues();
    }
    void files()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, rows);
        QFETCH(double, hours);
        QFETCH(QString, issue);
        const auto file = exchange::readGains(bytes);
        QCOMPARE(test::described(file.issues).value(0), issue);
        if (issue.isEmpty()) {
            QCOMPARE(int(file.rows.size()), rows);
            QCOMPARE(double(test::hoursOf(file.rows)) / 1e6, hours);
        }
    }
};

VF_TEST(MadeUpFilesTest);
#include "tst_made_up_files.moc"
