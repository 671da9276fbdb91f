#include "exchange/delimited_reader.h"
#include "exchange/reading_support.h"
#include "support/test_registry.h"

#include <QTest>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace vf::exchange;
using vf::test::described;

namespace {

/// The rows as "number:cell|cell|".
QStringList rowsOf(const Table &table)
{
    QStringList rows;
    for (const Table::Row &row : table.rows()) {
        QString text = QString::number(row.number) + u':';
        for (const Cell &cell : table.cells(row))
            text += cell.text.toString() + u'|';
        rows.append(text);
    }
    return rows;
}

const QString header = QStringLiteral("Dato;Enhet;Status\n");

} // namespace

class DelimitedReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsRows_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("lf") << header + u"a;b;c\nd;e;f\n"_s << QStringList{u"2:a|b|c|"_s, u"3:d|e|f|"_s};
        QTest::newRow("crlf") << u"Dato;Enhet;Status\r\na;b;c\r\nd;e;f\r\n"_s << QStringList{u"2:a|b|c|"_s, u"3:d|e|f|"_s};
        QTest::newRow("cr") << u"Dato;Enhet;Status\ra;b;c\rd;e;f\r"_s << QStringList{u"2:a|b|c|"_s, u"3:d|e|f|"_s};
        QTest::newRow("no line end at the end") << header + u"a;b;c"_s << QStringList{u"2:a|b|c|"_s};
        QTest::newRow("blank rows count") << header + u"\na;b;c\n\n;;\n   \nd;e;f\n\n\n"_s
                                          << QStringList{u"3:a|b|c|"_s, u"7:d|e|f|"_s};
        QTest::newRow("blank rows before the header") << u"\n;;\n"_s + header + u"a;b;c\n"_s << QStringList{u"4:a|b|c|"_s};
        QTest::newRow("quoted separator") << header + u"a;\"b;b\";c\n"_s << QStringList{u"2:a|b;b|c|"_s};
        QTest::newRow("quoted line break is one row") << header + u"a;\"b\nb\";c\nd;e;f"_s << QStringList{u"2:a|b\nb|c|"_s, u"3:d|e|f|"_s};
        QTest::newRow("quoted crlf is kept") << header + u"a;\"b\r\nb\";c"_s << QStringList{u"2:a|b\r\nb|c|"_s};
        QTest::newRow("doubled quotes") << header + u"\"a \"\"x\"\" y\";\"\"\"\";\"\"\n"_s << QStringList{u"2:a \"x\" y|\"||"_s};
        QTest::newRow("quote inside a plain cell") << header + u"5\" rør;b;c\n"_s << QStringList{u"2:5\" rør|b|c|"_s};
        QTest::newRow("text after a closing quote") << header + u"\"a\"x;b;c\n"_s << QStringList{u"2:ax|b|c|"_s};
        QTest::newRow("quote at the very end") << header + u"a;b;\"c\""_s << QStringList{u"2:a|b|c|"_s};
        QTest::newRow("spaces are kept") << header + u" a ; b;c \n"_s << QStringList{u"2: a | b|c |"_s};
        QTest::newRow("trailing separators") << header + u"a;b;c;;;\n"_s << QStringList{u"2:a|b|c|"_s};
        QTest::newRow("trailing separators in the header") << u"Dato;Enhet;Status;;\na;b;c;;\n"_s << QStringList{u"2:a|b|c|"_s};
        QTest::newRow("empty last cells") << header + u"a;;\n"_s << QStringList{u"2:a|||"_s};
        QTest::newRow("quoted header") << u"\"Dato\";\"Enhet\";\"Status\"\na;b;c\n"_s << QStringList{u"2:a|b|c|"_s};
    }
    void readsRows()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, rows);
        const DelimitedFile file = readDelimited(text, leanEventColumns());
        QCOMPARE(described(file.issues), QStringList());
        QCOMPARE(rowsOf(file.table), rows);
        QCOMPARE(file.table.headers, (QStringList{u"Dato"_s, u"Enhet"_s, u"Status"_s}));
    }

    void findsTheSeparator_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("separator");
        QTest::newRow("semicolon") << u"Dato;Enhet;Status\n1;2;3"_s << u";"_s;
        QTest::newRow("tab") << u"Dato\tEnhet\tStatus\n1\t2\t3"_s << u"tab"_s;
        QTest::newRow("comma") << u"Dato,Enhet,Status\n1,2,3"_s << u","_s;
        QTest::newRow("commas in the values") << u"Dato;Enhet;Status\n1,1,1;2,2,2;3,3,3"_s << u";"_s;
        QTest::newRow("commas in an unknown header") << u"Dato;a,b,c,d,e,f,g;Enhet;Status\n1;2;3;4"_s << u";"_s;
        QTest::newRow("separator inside a quoted header") << u"\"Dato;x\",Enhet,Status\n1,2,3"_s << u","_s;
        QTest::newRow("sep line") << u"sep=;\nDato;Enhet;Status\n1;2;3"_s << u";"_s;
        QTest::newRow("sep line, other sign") << u"sep=|\r\nDato|Enhet|Status\r\n1|2|3"_s << u"|"_s;
        QTest::newRow("sep line, tab") << u"SEP=\t\nDato\tEnhet\tStatus\n1\t2\t3"_s << u"tab"_s;
        QTest::newRow("sep line, quoted") << u"\"sep=,\"\nDato,Enhet,Status\n1,2,3"_s << u","_s;
        QTest::newRow("sep line, filled up") << u"sep=;;;\nDato;Enhet;Status\n1;2;3"_s << u";"_s;
    }
    void findsTheSeparator()
    {
        QFETCH(QString, text);
        QFETCH(QString, separator);
        const DelimitedFile file = readDelimited(text, leanEventColumns());
        QCOMPARE(file.separator, separator);
        QCOMPARE(described(file.issues), QStringList());
        QCOMPARE(file.table.headerRow, 1); // a sep= line is not a row
        QCOMPARE(file.table.rows().size(), size_t(1));
        QCOMPARE(file.table.rows().front().number, 2);
    }

    void findsFaultsOfForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("issues");
        QTest::newRow("nothing") << u""_s << QStringList{u"0 : empty_file"_s};
        QTest::newRow("blank rows only") << u"\n;;\n  \n"_s << QStringList{u"0 : empty_file"_s};
        QTest::newRow("sep line only") << u"sep=;\n"_s << QStringList{u"0 : empty_file"_s};
        QTest::newRow("too few") << header + u"a;b;c\na;b\nd\n"_s << QStringList{u"3 : too_few_fields"_s, u"4 : too_few_fields"_s};
        QTest::newRow("too many") << header + u"a;b;c;d\n"_s << QStringList{u"2 : too_many_fields"_s};
        QTest::newRow("too many, after empty ones") << header + u"a;b;c;;;d\n"_s << QStringList{u"2 : too_many_fields"_s};
        QTest::newRow("all are listed") << header + u"a;b\na;b;c\na;b;c;d\n"_s
                                        << QStringList{u"2 : too_few_fields"_s, u"4 : too_many_fields"_s};
        QTest::newRow("open quote") << header + u"a;b;c\nd;\"e;f\ng;h;i\n"_s << QStringList{u"3 Enhet: unclosed_quote"_s};
        QTest::newRow("open quote at the end") << header + u"a;b;\""_s << QStringList{u"2 Status: unclosed_quote"_s};
        QTest::newRow("open quote in the header") << u"Dato;\"Enhet;Status\na;b;c\n"_s << QStringList{u"1 : unclosed_quote"_s};
        QTest::newRow("doubled quote at the end") << header + u"a;b;\"c\"\""_s << QStringList{u"2 Status: unclosed_quote"_s};
        QTest::newRow("too long") << header + u"a;"_s + QString(32'768, u'x') + u";c\n"_s << QStringList{u"2 Enhet: cell_too_long"_s};
        QTest::newRow("just not too long") << header + u"a;"_s + QString(32'767, u'x') + u";c\n"_s << QStringList{};
        QTest::newRow("too long, quoted") << header + u"a;\""_s + QString(32'768, u'x') + u"\";c\n"_s
                                          << QStringList{u"2 Enhet: cell_too_long"_s};
        QTest::newRow("doubled quotes are one character")
            << header + u"a;\""_s + QString(2 * 32'767, u'"') + u"\";c\n"_s << QStringList{};
    }
    void findsFaultsOfForm()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, issues);
        QCOMPARE(described(readDelimited(text, leanEventColumns()).issues), issues);
    }

    void boundsWhatItKeeps()
    {
        // Ten million empty cells in one row, and a header of too many columns.
        const DelimitedFile wide = readDelimited(header + QString(10'000'000, u';'), leanEventColumns());
        QCOMPARE(described(wide.issues), QStringList());
        QVERIFY(wide.table.rows().empty());
        const DelimitedFile headers = readDelimited(QStringLiteral("a;").repeated(20'000) + u'a', leanEventColumns());
        QCOMPARE(described(headers.issues), QStringList{u"1 : unreadable_file"_s});
        // Above five million cells.
        const DelimitedFile cells = readDelimited(header + QStringLiteral(";;x\n").repeated(1'666'668), leanEventColumns());
        QCOMPARE(described(cells.issues), QStringList{u"1666668 : unreadable_file"_s});
    }

    /// The work is counted, not timed: characters looked at per character of the file.
    void worksInLinearTime_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("plain") << u"a;b;c\n"_s;
        QTest::newRow("quotes everywhere") << u"\"a\";\"\"\"\"\"\"\"\";\"c\"\n"_s;
        QTest::newRow("quoted line breaks") << u"\"a\nb\nc\n\";b;c\n"_s;
        QTest::newRow("empty rows") << u"\n"_s;
        QTest::newRow("separators") << u";;;;;;;;;;;;\n"_s;
        QTest::newRow("one endless line") << u"x"_s;
        QTest::newRow("one endless quoted cell") << u"\"\""_s;
        QTest::newRow("carriage returns") << u"\r"_s;
        QTest::newRow("quotes inside plain cells") << u"a\"\"b;b;c\n"_s;
    }
    void worksInLinearTime()
    {
        QFETCH(QString, line);
        const auto steps = [&line](qsizetype times) {
            return double(readDelimited(header + line.repeated(times), leanEventColumns()).steps);
        };
        // Finding the separator looks at no more than three times 64 Ki characters.
        const double small = steps(100'000), large = steps(400'000);
        QVERIFY2(large <= 4 * small + 200'000, qPrintable(QString::number(large / small)));
        QVERIFY(large <= 2.5 * double(line.size()) * 400'000 + 200'000);
    }

    void neverFailsOnAnyText()
    {
        QVERIFY(rc::check([] {
            const auto signs = *rc::gen::container<std::string>(rc::gen::element('a', ';', '"', '\n', '\r', ',', '\t', ' '));
            const DelimitedFile file = readDelimited(QString::fromStdString(signs), leanEventColumns());
            for (const Table::Row &row : file.table.rows()) {
                RC_ASSERT(row.number > file.table.headerRow);
                RC_ASSERT(row.count == file.table.headers.size());
            }
            RC_ASSERT(!file.table.headers.isEmpty() || !file.issues.empty());
        }));
    }
};

VF_TEST(DelimitedReaderTest);
#include "tst_delimited_reader.moc"
