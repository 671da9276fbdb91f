// One report in every format: the figures of the leader report stand in the workbook as numbers and in the text as the
// report prints them, and what people have typed is text in both, never a formula, a link or markup.
#include "application/read_model/snapshot.h"
#include "application/record/all_records.h"
#include "application/services/organisation_service.h"
#include "cli/cli_runner.h"
#include "exchange/zip_archive.h"
#include "reporting/leader_report.h"
#include "support/databases.h"
#include "support/test_registry.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace vf;
using namespace vf::test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString entryOf(const QString &path, const QString &name)
{
    auto archive = exchange::ZipArchive::open(contentOf(path));
    if (!archive)
        return {};
    QByteArray content;
    const auto outcome = archive->read(name, [&](QByteArrayView piece) {
        content.append(piece);
        return true;
    });
    return outcome ? QString::fromUtf8(content) : QString();
}

} // namespace

class ReportFormatsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestDatabase> m_database;
    QString m_target;

    QString write(const QString &format)
    {
        const QString path = m_database->folder() + u"/rapport."_s + format;
        const CliOutcome outcome = runCli({u"report"_s, m_target, u"--kind"_s, u"leader-group"_s, u"--as-of"_s, u"2017-12-31"_s,
                                           u"--format"_s, format, u"--out"_s, path});
        if (outcome.code != 0)
            qWarning("%s", qPrintable(outcome.err));
        return outcome.code == 0 ? path : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<TestDatabase>(Engine::File);
        m_target = m_database->target().text();
        QCOMPARE(runCli({u"create"_s, m_target, u"--sample"_s, u"vestre-toten"_s}).code, 0);
    }

    void everyFigureStandsInTheWorkbook()
    {
        const QString path = write(u"xlsx"_s);
        QVERIFY(!path.isEmpty());
        QStringList sheets;
        for (int i = 1; i < 40; ++i)
            if (const QString sheet = entryOf(path, u"xl/worksheets/sheet%1.xml"_s.arg(i)); !sheet.isEmpty())
                sheets << sheet;
        QVERIFY(sheets.size() > 3);
        const QString all = sheets.join(u'\n');
        QSet<QString> numbers;
        static const QRegularExpression value(u"<v>([^<]*)</v>"_s);
        for (auto found = value.globalMatch(all); found.hasNext();)
            numbers.insert(QString::number(found.next().captured(1).toDouble(), 'g', 12));

        const auto store = m_database->open();
        const auto snapshot = application::Snapshot::load(*store);
        const auto report = reporting::leaderReport(*snapshot, {QDate(2017, 12, 31), {}, {}, u"nb"_s, {}});
        QVERIFY(report.has_value());
        int compared = 0;
        for (const reporting::Section &section : report->sections)
            for (const reporting::Block &block : section.blocks)
                if (const auto *table = std::get_if<reporting::Table>(&block))
                    for (const reporting::Row &row : table->rows)
                        for (size_t c = 0; c < row.cells.size(); ++c)
                            if (row.cells[c].value && table->columns[c].kind != reporting::ColumnKind::Bar) {
                                const QString text = QString::number(*row.cells[c].value, 'g', 12);
                                QVERIFY2(numbers.contains(text), qPrintable(section.key + u' ' + text));
                                ++compared;
                            }
        QVERIFY(compared > 300);
        QVERIFY(all.contains(u"<f>SUM("_s)); // sums recalculate
    }

    void everyPrintedFigureStandsInTheText()
    {
        const QString path = write(u"odt"_s);
        QVERIFY(!path.isEmpty());
        const QString content = entryOf(path, u"content.xml"_s);
        QVERIFY(content.contains(u"<text:h "_s) && content.contains(u"<table:table-header-rows>"_s));
        QVERIFY(entryOf(path, u"styles.xml"_s).contains(u"fo:language=\"nb\""_s));
        QVERIFY(!entryOf(path, u"META-INF/manifest.xml"_s).isEmpty());
        QVERIFY(content.contains(u"<svg:desc>"_s)); // the chart in words
        const auto store = m_database->open();
        const auto snapshot = application::Snapshot::load(*store);
        const auto report = reporting::leaderReport(*snapshot, {QDate(2017, 12, 31), {}, {}, u"nb"_s, {}});
        for (const reporting::Section &section : report->sections) {
            QVERIFY2(content.contains(section.title.toHtmlEscaped()), qPrintable(section.title));
            for (const reporting::Block &block : section.blocks)
                if (const auto *table = std::get_if<reporting::Table>(&block))
                    for (const reporting::Row &row : table->rows)
                        for (const reporting::Cell &cell : row.cells)
                            QVERIFY2(cell.text.isEmpty() || content.contains(u'>' + cell.text.toHtmlEscaped() + u'<'),
                                     qPrintable(section.key + u' ' + cell.text));
        }
    }

    void whatPeopleTypeIsText_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *payload : {"=1+1", "+cmd|'/C calc'!A0", "-2+3", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")", "<b>fet</b>",
                                    "</text:p><script>", "\"&<>'", "{=1}", "[a](javascript:x)", "http://example.com"})
            QTest::newRow(payload) << QString::fromUtf8(payload);
    }
    void whatPeopleTypeIsText()
    {
        QFETCH(QString, typed);
        {
            const auto store = m_database->open();
            TestWork work(*store);
            const auto units = store->listAll<domain::Unit>();
            domain::Unit after = units->front();
            after.name = typed;
            QVERIFY(application::OrganisationService(work.context).editUnit(units->front(), after).has_value());
        }
        const QString workbook = write(u"xlsx"_s), text = write(u"odt"_s);
        QVERIFY(!workbook.isEmpty() && !text.isEmpty());
        const QString strings = entryOf(workbook, u"xl/sharedStrings.xml"_s);
        QVERIFY(strings.contains(u'>' + typed.toHtmlEscaped().replace(u"&quot;"_s, u"\""_s) + u'<'));
        for (int i = 1; i < 40; ++i) {
            const QString sheet = entryOf(workbook, u"xl/worksheets/sheet%1.xml"_s.arg(i));
            QVERIFY(!sheet.contains(u"<hyperlink"_s));
            static const QRegularExpression formula(u"<f>(?!SUM\\(|[A-Z]+[0-9])"_s);
            QVERIFY(!formula.match(sheet).hasMatch());
        }
        QVERIFY(entryOf(text, u"content.xml"_s).contains(u'>' + typed.toHtmlEscaped() + u'<'));
        QVERIFY(!entryOf(text, u"content.xml"_s).contains(u"<script>"_s));
    }
};

VF_TEST(ReportFormatsTest);
#include "tst_report_formats.moc"
