#include "reporting/leader_report.h"
#include "reporting/report_fixture.h"
#include "reporting/report_writer.h"
#include "support/test_registry.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace vf;
using namespace vf::reporting;
using base::ErrorCode;

namespace {

/// What a program of poppler-utils says; fails the program when it is missing, since the tests need it.
QString told(const QString &program, const QStringList &arguments)
{
    if (QStandardPaths::findExecutable(program).isEmpty())
        qFatal("%s is missing (package poppler-utils)", qPrintable(program));
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ReportWriterTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    ReportModel m_model;

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_model = *leaderReport(test::sampleSnapshot(),
                                {QDate(2017, 12, 31), QDate(2016, 12, 31), {}, QStringLiteral("nb"), {}});
    }

    void writesPdf()
    {
        QVERIFY(writeReport(m_model, ReportFormat::Pdf, path("r.pdf")));

        const QString info = told(QStringLiteral("pdfinfo"), {path("r.pdf")});
        QVERIFY2(info.contains(QRegularExpression(QStringLiteral("Title: +Gevinstrapport til ledergruppen"))),
                 qPrintable(info));
        QVERIFY2(info.contains(QStringLiteral("(A4)")), qPrintable(info));
        QVERIFY2(info.contains(QRegularExpression(QStringLiteral("JavaScript: +no"))), qPrintable(info));
        const QByteArray pdf = contentOf(path("r.pdf")); // PDF/A-1b by its own metadata
        QVERIFY(pdf.contains("pdfaid:part") && pdf.contains("pdfaid:conformance") && pdf.contains("GTS_PDFA1"));
    }

    void embedsEveryFont()
    {
        const QStringList lines =
            told(QStringLiteral("pdffonts"), {path("r.pdf")}).split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(!lines.isEmpty());
        for (const QString &line : lines) // name, type, encoding, emb, sub, uni, object, ID
            QVERIFY2(line.contains(QRegularExpression(QStringLiteral("\\byes +(yes|no) +yes +\\d+ +\\d+$"))),
                     qPrintable(line));
    }

    void pdfHasTheFiguresAndPageNumbers()
    {
        const QString text =
            told(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path("r.pdf"), QStringLiteral("-")})
                .replace(QChar(0xA0), u' ');
        const QStringList pages = text.split(QChar(u'\f'), Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < pages.size(); ++i)
            QVERIFY2(pages[i].contains(QStringLiteral("Side %1 av %2").arg(i + 1).arg(pages.size())),
                     qPrintable(pages[i]));
        const QString simple = text.simplified();
        for (const Section &section : m_model.sections)
            for (const Block &block : section.blocks)
                if (const auto *table = std::get_if<Table>(&block);
                    table && table->key != QStringLiteral("follow_up_largest"))
                    for (const Row &row : table->rows) {
                        QStringList numbers;
                        for (const Cell &cell : row.cells)
                            if (cell.value)
                                numbers << QRegularExpression::escape(QString(cell.text).replace(QChar(0xA0), u' '));
                        const QRegularExpression line(numbers.join(QStringLiteral(" +")));
                        QVERIFY2(numbers.isEmpty() || simple.contains(line),
                                 qPrintable(table->key + u' ' + numbers.join(u' ')));
                    }
    }

    void writesTheOtherFormats()
    {
        QVERIFY(writeReport(m_model, ReportFormat::Html, path("r.html")));
        QVERIFY(contentOf(path("r.html")).startsWith("<!DOCTYPE html>"));
        QVERIFY(writeReport(m_model, ReportFormat::Markdown, path("r.md")));
        QVERIFY(contentOf(path("r.md")).startsWith("# Gevinstrapport"));
        QVERIFY(writeReport(m_model, ReportFormat::Odt, path("r.odt")));
        // The type stands unpacked in the first entry, where programs look for it.
        QCOMPARE(contentOf(path("r.odt")).mid(30, 47), QByteArray("mimetypeapplication/vnd.oasis.opendocument.text"));
        QVERIFY(writeReport(m_model, ReportFormat::Xlsx, path("r.xlsx")));
        QVERIFY(contentOf(path("r.xlsx")).startsWith("PK"));
    }

    void namesItsFormats()
    {
        QCOMPARE(reportFormat(QStringLiteral("pdf")), std::optional(ReportFormat::Pdf));
        QCOMPARE(reportFormat(QStringLiteral("HTML")), std::optional(ReportFormat::Html));
        QCOMPARE(reportFormat(QStringLiteral("docx")), std::nullopt);
        for (const char *name : {"html", "pdf", "md", "odt", "xlsx"})
            QCOMPARE(reportFormatName(*reportFormat(QString::fromLatin1(name))), QString::fromLatin1(name));
    }

    void saysWhyAFileCannotBeWritten()
    {
        const auto noFolder = writeReport(m_model, ReportFormat::Html, path("none/r.html"));
        QCOMPARE(noFolder.error().code, ErrorCode::Unavailable);
        QCOMPARE(noFolder.error().reason, QStringLiteral("no_such_folder"));
        QVERIFY(noFolder.error().detail(QLatin1StringView("path")).endsWith(QStringLiteral("none")));

        const auto folder = writeReport(m_model, ReportFormat::Html, m_folder.path());
        QVERIFY(!folder);
        QCOMPARE(folder.error().detail(QLatin1StringView("path")), m_folder.path());
    }

    void replacesAFileWholeOrNotAtAll()
    {
        QVERIFY(writeReport(m_model, ReportFormat::Html, path("twice.html")));
        const QByteArray first = contentOf(path("twice.html"));
        QVERIFY(writeReport(m_model, ReportFormat::Html, path("twice.html")));
        QCOMPARE(contentOf(path("twice.html")), first); // the same figures again, to the last byte
        QVERIFY(writeReport(m_model, ReportFormat::Odt, path("twice.odt")));
        const QByteArray text = contentOf(path("twice.odt"));
        QVERIFY(writeReport(m_model, ReportFormat::Odt, path("twice.odt")));
        QCOMPARE(contentOf(path("twice.odt")), text);
    }
};

VF_TEST(ReportWriterTest);
#include "tst_report_writer.moc"
