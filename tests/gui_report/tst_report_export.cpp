// The report's way out: files in the three formats, the refusals, and paper.
#include "gui/pages/report_export.h"
#include "gui/pages/report_print.h"
#include "gui/resources.h"
#include "gui/widgets/inline_message.h"
#include "gui/widgets/segmented_control.h"
#include "report_page_fixture.h"
#include "support/test_registry.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPrinter>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrl>

using namespace vf;
using namespace Qt::StringLiterals;
using gui::InlineMessage;
using reporting::ReportFormat;
using test::ReportPageFixture;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int pagesOf(const QString &pdf)
{
    QProcess info;
    info.start(u"pdfinfo"_s, {pdf});
    if (!info.waitForFinished())
        return -1;
    for (const QByteArray &line : info.readAllStandardOutput().split('\n'))
        if (line.startsWith("Pages:"))
            return line.mid(6).trimmed().toInt();
    return -1;
}

/// Presses export and waits for the message that says how it went.
InlineMessage *exportTo(ReportPageFixture &fixture, const QString &path)
{
    auto *message = fixture.find<InlineMessage>("report.message");
    message->hide();
    fixture.dialogs.paths.enqueue(path);
    QTest::mouseClick(fixture.find<QPushButton>("report.export"), Qt::LeftButton);
    if (!QTest::qWaitFor([message] { return message->isVisible() && message->kind() != InlineMessage::Kind::Info; }))
        qFatal("no message");
    return message;
}

} // namespace

/// Stands in for the desktop's file manager.
class FolderOpener : public QObject
{
    Q_OBJECT
public:
    FolderOpener() { QDesktopServices::setUrlHandler(u"file"_s, this, "open"); }
    ~FolderOpener() override { QDesktopServices::unsetUrlHandler(u"file"_s); }
    QList<QUrl> opened;
public Q_SLOTS:
    void open(const QUrl &url) { opened << url; }
};

class ReportExportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesHtmlWithTheFigures()
    {
        const QTemporaryDir folder;
        ReportPageFixture fixture;
        fixture.find<gui::SegmentedControl>("report.format")->setCurrentIndex(1);
        QCOMPARE(fixture.find<QPushButton>("report.export")->text(), u"Eksporter HTML…"_s);
        const QString path = folder.filePath(u"r.html"_s);
        const InlineMessage *message = exportTo(fixture, path);
        QCOMPARE(message->kind(), InlineMessage::Kind::Ok);
        QVERIFY(message->text().contains(path));
        const QString html = QString::fromUtf8(contents(path));
        for (const QString &figure : {u"46,3"_s, u"33,1"_s, u">43<"_s, u"av 76 enheter"_s})
            QVERIFY2(QString(html).replace(QChar(0x00A0), u' ').contains(figure), qPrintable(figure));
        QCOMPARE(fixture.dialogs.fileQuestions.first().defaultSuffix, u"html"_s);
    }

    void writesPdfWithThePagesShown()
    {
        const QTemporaryDir folder;
        const FolderOpener opener;
        ReportPageFixture fixture;
        const QString path = folder.filePath(u"r.pdf"_s);
        const InlineMessage *message = exportTo(fixture, path);
        QCOMPARE(message->kind(), InlineMessage::Kind::Ok);
        QVERIFY(contents(path).startsWith("%PDF"));
        QCOMPARE(pagesOf(path), static_cast<int>(fixture.page().document()->layout.pageCount()));
        const gui::FileQuestion &asked = fixture.dialogs.fileQuestions.first();
        QCOMPARE(asked.folder.section(u'/', -1), u"Gevinstrapport til ledergruppen Vestre Toten kommune 2017-12-31.pdf"_s);
        QTest::mouseClick(fixture.find<QPushButton>("report.openFolder"), Qt::LeftButton);
        QCOMPARE(opener.opened, QList<QUrl>{QUrl::fromLocalFile(folder.path())});
        // The next one begins in the same folder.
        exportTo(fixture, path);
        QVERIFY(fixture.dialogs.fileQuestions.last().folder.startsWith(folder.path()));
    }

    void followsTheNamesEnding()
    {
        const QTemporaryDir folder;
        ReportPageFixture fixture;
        const QString path = folder.filePath(u"r.md"_s);
        exportTo(fixture, path);
        QVERIFY(contents(path).startsWith("#"));
    }

    void cancellingWritesNothing()
    {
        const QTemporaryDir folder;
        const QString before = QDir::currentPath();
        QDir::setCurrent(folder.path());
        {
            ReportPageFixture fixture;
            QTest::mouseClick(fixture.find<QPushButton>("report.export"), Qt::LeftButton);
            QCOMPARE(fixture.dialogs.fileQuestions.size(), 1);
            QVERIFY(!fixture.find<InlineMessage>("report.message")->isVisible());
            QVERIFY(fixture.find<QPushButton>("report.export")->isEnabled());
        }
        QDir::setCurrent(before);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void saysWhyNothingWasWritten_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("no such folder") << u"mangler/r.pdf"_s;
        QTest::newRow("a file is in the way") << u"fil/r.pdf"_s;
        QTest::newRow("the name is a folder's") << u"mappe"_s;
    }
    void saysWhyNothingWasWritten()
    {
        QFETCH(QString, place);
        const QTemporaryDir folder;
        QDir(folder.path()).mkdir(u"mappe"_s);
        QFile file(folder.filePath(u"fil"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        ReportPageFixture fixture;
        const InlineMessage *message = exportTo(fixture, folder.filePath(place));
        QCOMPARE(message->kind(), InlineMessage::Kind::Error);
        QVERIFY(!message->title().isEmpty());
        QVERIFY2(message->text().contains(folder.path()), qPrintable(message->text()));
        QVERIFY(!QFileInfo(folder.filePath(place)).isFile());
        QVERIFY(fixture.find<QPushButton>("report.export")->isEnabled());
    }

    void namesFitEveryFileSystem()
    {
        gui::ReportDocument document;
        document.model.title = u"Verdistrømsanalyser"_s;
        document.model.municipality = u"A/B: «kommune»?"_s;
        document.unit = u"Avd. 1\\2"_s;
        document.model.asOf = QDate(2017, 12, 31);
        QCOMPARE(gui::reportFileName(document, ReportFormat::Pdf),
                 u"Verdistrømsanalyser A-B- «kommune»- Avd. 1-2 2017-12-31.pdf"_s);
        document.model.title = u"Enhetsrapport: Avd. 1\\2"_s; // names the unit already
        QCOMPARE(gui::reportFileName(document, ReportFormat::Pdf),
                 u"Enhetsrapport- Avd. 1-2 A-B- «kommune»- 2017-12-31.pdf"_s);
        QCOMPARE(gui::formatOfPath(u"/a/b.html"_s, ReportFormat::Pdf), ReportFormat::Html);
        QCOMPARE(gui::formatOfPath(u"/a/b.odt"_s, ReportFormat::Pdf), ReportFormat::Odt);
        QCOMPARE(gui::formatOfPath(u"/a/b.docx"_s, ReportFormat::Pdf), ReportFormat::Pdf);
        QCOMPARE(gui::formatOfPath(u"/a/b"_s, ReportFormat::Markdown), ReportFormat::Markdown);
    }

    void asksForThePrinterInBokmaal()
    {
        QVERIFY(gui::installQtTranslation(*qApp));
        ReportPageFixture fixture;
        QStringList words;
        QTimer::singleShot(200, &fixture.page(), [&words] {
            QWidget *dialog = QApplication::activeModalWidget();
            words << dialog->windowTitle();
            for (const QAbstractButton *button : dialog->findChildren<QAbstractButton *>())
                words << button->text().remove(u'&');
            for (const QLabel *label : dialog->findChildren<QLabel *>())
                words << label->text().remove(u'&');
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        QPrinter printer(QPrinter::HighResolution);
        const gui::PrintJob job = gui::reportPrintJob(*fixture.page().document());
        gui::preparePrinter(printer, job);
        QVERIFY(!gui::askForPrinter(printer, job, u"report"_s, &fixture.page()));
        QVERIFY(words.contains(u"Skriv ut rapporten"_s));
        QVERIFY(words.contains(u"Avbryt"_s));
        for (const QString &english : {u"Print"_s, u"Cancel"_s, u"Options >>"_s, u"Name:"_s, u"Copies:"_s})
            QVERIFY2(!words.contains(english), qPrintable(english));
    }

    void printsThePagesAskedFor()
    {
        const QTemporaryDir folder;
        ReportPageFixture fixture;
        const gui::ReportDocument &document = *fixture.page().document();
        for (const bool some : {false, true}) {
            const QString path = folder.filePath(some ? u"some.pdf"_s : u"all.pdf"_s);
            QPrinter printer(QPrinter::HighResolution);
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(path);
            const gui::PrintJob job = gui::reportPrintJob(document);
            gui::preparePrinter(printer, job);
            if (some) {
                printer.setPrintRange(QPrinter::PageRange);
                printer.setFromTo(2, 3);
            }
            QVERIFY(gui::printPages(job, printer));
            QCOMPARE(pagesOf(path), some ? 2 : static_cast<int>(document.layout.pageCount()));
        }
    }
};

VF_TEST(ReportExportTest);
#include "tst_report_export.moc"
