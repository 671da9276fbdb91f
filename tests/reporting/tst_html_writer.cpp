#include "reporting/html_writer.h"
#include "reporting/leader_report.h"
#include "reporting/markdown_writer.h"
#include "reporting/report_fixture.h"
#include "support/test_registry.h"

#include <QRegularExpression>
#include <QTest>

using namespace vf;
using namespace vf::reporting;

namespace {

QString unescaped(QString text)
{
    text.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
    return text.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&#39;"), QStringLiteral("'"))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

QStringList captures(const QString &html, const QString &pattern)
{
    QStringList found;
    auto matches = QRegularExpression(pattern, QRegularExpression::DotMatchesEverythingOption).globalMatch(html);
    while (matches.hasNext())
        found << matches.next().captured(1);
    return found;
}

/// Texts that try to be something else. NUL and other controls can't be stored; the writers are tested with them apart.
QStringList nastyTexts()
{
    return {QStringLiteral("<script>alert(1)</script>"),
            QStringLiteral("</td></table><img src=x onerror=alert(1)>"),
            QStringLiteral("\"><svg onload=alert(1)>"),
            QStringLiteral("' onmouseover='x"),
            QStringLiteral("&lt;b&gt; & &amp; %1 %2 {} []"),
            QStringLiteral("\u202Egnikcilc\u202C \u05E9\u05DC\u05D5\u05DD"),
            QStringLiteral("<!-- --> ]]> <![CDATA["),
            QStringLiteral("</style><link href=//x>")};
}

ReportModel nastyReport()
{
    test::SmallMunicipality town;
    const auto area = town.addArea(nastyTexts().value(1));
    int i = 0;
    for (const QString &text : nastyTexts()) {
        const auto gain = town.addGain(town.addUnit(text + QString::number(i++), area), text, 1750, QDate(2016, 1, 1));
        town.post(gain, domain::Account::Quality, 100, QDate(2016, 2, 1));
    }
    town.setMunicipality(nastyTexts().value(0), true, nastyTexts().value(2));
    const auto snapshot = town.snapshot();
    return *leaderReport(snapshot, {QDate(2017, 12, 31), {}, {}, QStringLiteral("nb"), nastyTexts().value(3)});
}

} // namespace

class HtmlWriterTest : public QObject
{
    Q_OBJECT
    ReportModel m_model;
    QString m_html;

private Q_SLOTS:
    void initTestCase()
    {
        m_model = *leaderReport(test::sampleSnapshot(),
                                {QDate(2017, 12, 31), QDate(2016, 12, 31), {}, QStringLiteral("nb"), {}});
        m_html = QString::fromUtf8(toHtml(m_model));
    }

    void everyCellOfEveryTableIsThere()
    {
        const QStringList tables = captures(m_html, QStringLiteral("<table[^>]*>(.*?)</table>"));
        qsizetype at = 0;
        for (const Section &section : m_model.sections)
            for (const Block &block : section.blocks) {
                const auto *table = std::get_if<Table>(&block);
                if (!table)
                    continue;
                const QStringList rows = captures(tables.at(at++), QStringLiteral("<tr[^>]*>(.*?)</tr>"));
                QCOMPARE(rows.size(), static_cast<qsizetype>(table->rows.size()) + 1);
                for (size_t r = 0; r < table->rows.size(); ++r) {
                    const QStringList cells =
                        captures(rows.at(static_cast<qsizetype>(r) + 1), QStringLiteral("<t[hd][^>]*>(.*?)</t[hd]>"));
                    QCOMPARE(cells.size(), static_cast<qsizetype>(table->columns.size()));
                    for (size_t c = 0; c < table->columns.size(); ++c)
                        QCOMPARE(unescaped(cells.at(static_cast<qsizetype>(c))), table->rows[r].cells[c].text);
                }
            }
        QCOMPARE(at, tables.size());
    }

    void theKeyFiguresAreThere()
    {
        const QStringList shown = captures(m_html, QStringLiteral("<dd class=\"value\"><b>(.*?)</b>"));
        QStringList expected;
        for (const KeyFigure &figure : m_model.keyFigures()->figures)
            expected << figure.text;
        QCOMPARE(shown, expected);
    }

    void isAccessible()
    {
        QVERIFY(m_html.startsWith(QStringLiteral("<!DOCTYPE html>\n<html lang=\"nb\">")));
        QCOMPARE(captures(m_html, QStringLiteral("(<h1>)")).size(), 1);
        // Headings go down one level at a time.
        int level = 0;
        for (const QString &heading : captures(m_html, QStringLiteral("<h([1-6])>"))) {
            QVERIFY(heading.toInt() <= level + 1);
            level = heading.toInt();
        }
        const auto tables = captures(m_html, QStringLiteral("<table[^>]*>(.*?)</table>"));
        for (const QString &table : tables) {
            QVERIFY(table.contains(QStringLiteral("<caption>")));
            QVERIFY(!table.contains(QRegularExpression(QStringLiteral("<th(?! scope=\"(col|row)\")[ >]"))));
        }
        const QStringList charts = captures(m_html, QStringLiteral("<figure role=\"img\" aria-label=\"([^\"]+)\">"));
        QCOMPARE(charts.size(), 1);
        QVERIFY(charts.front().contains(QStringLiteral("46,3")));
        QVERIFY(m_html.contains(QStringLiteral("<title>Gevinstrapport")));
    }

    void loadsAndRunsNothing()
    {
        for (const QString &html : {m_html, QString::fromUtf8(toHtml(nastyReport()))}) {
            QVERIFY(
                !html.contains(QRegularExpression(QStringLiteral("<(script|link|img|iframe|object|embed|base|form)\\b"),
                                                  QRegularExpression::CaseInsensitiveOption)));
            QVERIFY(!html.contains(
                QRegularExpression(QStringLiteral("<[^>]*\\son\\w+\\s*="), QRegularExpression::CaseInsensitiveOption)));
            QVERIFY(!html.contains(QRegularExpression(QStringLiteral("<[^>]*\\s(src|href)\\s*="),
                                                      QRegularExpression::CaseInsensitiveOption)));
            QVERIFY(html.contains(QStringLiteral("default-src 'none'")));
            QCOMPARE(html.count(QStringLiteral("</style>")), 1);
            QCOMPARE(html.count(QStringLiteral("url(")), html.count(QStringLiteral("url(#open)")));
        }
    }

    void userTextsStayTexts()
    {
        const ReportModel model = nastyReport();
        const QString html = QString::fromUtf8(toHtml(model));
        const QStringList names = captures(html, QStringLiteral("<tr class=\"member\"><th scope=\"row\">(.*?)</th>"));
        int i = 0;
        for (const QString &text : nastyTexts()) {
            const QString escaped = htmlEscaped(text + QString::number(i++));
            QVERIFY2(names.contains(escaped) ||
                         names.contains(QStringLiteral("<bdi>") + escaped + QStringLiteral("</bdi>")),
                     qPrintable(text));
        }
        QCOMPARE(captures(html, QStringLiteral("(<table[ >])")).size(),
                 captures(html, QStringLiteral("(</table>)")).size());
        QVERIFY(html.contains(QStringLiteral("<bdi>\u202E"))); // cannot turn around what stands beside it
    }

    void escapesEveryMark()
    {
        QCOMPARE(htmlEscaped(QStringLiteral("<a href=\"x\" b='y'>&")),
                 QStringLiteral("&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;"));
        QCOMPARE(htmlEscaped(QStringLiteral("a\u0001b\u0085c")), QStringLiteral("a\uFFFDb\uFFFDc"));
    }

    void drawsTheChartWithItsTexts()
    {
        const QStringList svgs = captures(m_html, QStringLiteral("<figure[^>]*>\n(<svg.*?</svg>)"));
        QCOMPARE(svgs.size(), 1);
        const QString texts = captures(svgs.front(), QStringLiteral("<text[^>]*>(.*?)</text>")).join(u'|');
        for (const char *text : {"Identifisert 46,3", "Realisert 33,1", "Bekreftet 21,2", "2015", "39,0"})
            QVERIFY2(texts.contains(QString::fromUtf8(text)), qPrintable(texts));
        QVERIFY(!svgs.front().contains(QStringLiteral("<image")));
        QVERIFY(!svgs.front().contains(QRegularExpression(QStringLiteral("opacity=\"0\\.[0-9]"))));
    }

    void markdownHasTheSameFigures()
    {
        const QString text = QString::fromUtf8(toMarkdown(m_model));
        const Table &areas = *m_model.findTable(QStringLiteral("areas"));
        for (const Row &row : areas.rows) {
            QStringList cells;
            for (size_t c = 0; c + 1 < row.cells.size(); ++c)
                cells << (row.kind == Row::Kind::Sum ? QStringLiteral("**") + row.cells[c].text + QStringLiteral("**")
                                                     : row.cells[c].text);
            QVERIFY2(text.contains(QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |")),
                     qPrintable(cells.join(u'|')));
        }
        QVERIFY(text.contains(QStringLiteral("**46,3**")));
    }

    void markdownKeepsUserTextsAsTexts()
    {
        QCOMPARE(markdownEscaped(QStringLiteral("a|b*c_[d](e)<f>`")),
                 QStringLiteral("a\\|b\\*c\\_\\[d\\]\\(e)\\<f\\>\\`"));
        QCOMPARE(markdownEscaped(QStringLiteral("# x\n- y")), QStringLiteral("\\# x \\- y"));
        QCOMPARE(markdownEscaped(QStringLiteral("1. punkt")), QStringLiteral("1\\. punkt"));
        QCOMPARE(markdownEscaped(QStringLiteral("https://x")), QStringLiteral("https\\://x"));
        QCOMPARE(markdownEscaped(QStringLiteral("Bo- og aktivitet")), QStringLiteral("Bo- og aktivitet"));
        const QString text = QString::fromUtf8(toMarkdown(nastyReport()));
        QVERIFY(!text.contains(QRegularExpression(QStringLiteral("(^|[^\\\\])<"))));
    }
};

VF_TEST(HtmlWriterTest);
#include "tst_html_writer.moc"
