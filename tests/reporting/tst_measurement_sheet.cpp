// The tally and stopwatch sheet: every step and challenge has its row, no row is cut or lost at the end of a page, and
// the file says what the screen says.
#include "presentation/format.h"
#include "reporting/measurement_sheet.h"
#include "reporting/page_painter.h"
#include "support/test_registry.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace vf;
using namespace vf::reporting;
using namespace Qt::StringLiterals;

namespace {

QString told(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished())
        qFatal("%s is missing (package poppler-utils)", qPrintable(program));
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// An analysis of so many steps, each second one with a challenge.
application::AnalysisBook bookOf(int steps)
{
    application::AnalysisBook book;
    book.analysis.title = u"Oppfølgingssamtale"_s;
    application::StateBook state;
    state.state.id = domain::StateId(QUuid::createUuidV5(QUuid(), u"state"_s));
    for (int i = 0; i < steps; ++i) {
        domain::StepWithChallenges entry;
        entry.step.id = domain::StepId(QUuid::createUuidV5(QUuid(), u"s%1"_s.arg(i)));
        entry.step.title = u"Trinn nummer %1"_s.arg(i + 1);
        entry.step.process = {base::ProcessMinutes::of(5), base::ProcessMinutes::of(8), base::ProcessMinutes::of(14)};
        if (i % 2 == 1) {
            domain::Challenge challenge;
            challenge.id = domain::ChallengeId(QUuid::createUuidV5(QUuid(), u"c%1"_s.arg(i)));
            challenge.step = entry.step.id;
            challenge.text = u"Venter på svar fra en annen enhet, som har andre åpningstider enn vi har og ikke svarer "
                             "på telefon mellom kl. 10 og 14, og må purres"_s;
            entry.challenges.push_back(challenge);
        }
        state.steps.push_back(entry);
    }
    book.states.push_back(state);
    return book;
}

MeasurementSheet sheetOf(int steps)
{
    const auto book = bookOf(steps);
    return measurementSheet(book, book.states.front().state.id, u"Nåsituasjon"_s, u"NAV"_s, u"Prøve kommune"_s);
}

} // namespace

class MeasurementSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLineHasARow()
    {
        const MeasurementSheet sheet = sheetOf(3);
        QCOMPARE(sheet.rows.size(), size_t(4));
        QCOMPARE(sheet.rows[0].number, u"1"_s);
        QCOMPARE(QString(sheet.rows[0].estimate).replace(presentation::noBreakSpace, u' '), u"5 – 8 – 14"_s);
        QCOMPARE(sheet.rows[2].number, u"2.1"_s);
        QVERIFY(sheet.rows[2].estimate.isEmpty()); // nobody has said anything
        QVERIFY(sheet.rows[2].challenge && !sheet.rows[3].challenge);
    }

    void noRowIsCutOrLost()
    {
        for (const int steps : {1, 9, 40}) {
            const PageLayout layout = layOut(sheetOf(steps));
            size_t rows = 0;
            for (const FlowPage &page : layout.pages) {
                QVERIFY(page.used <= layout.body.height());
                size_t headers = 0;
                for (const PlacedPiece &placed : page.pieces) {
                    QVERIFY(placed.top + placed.piece->height() <= layout.body.height() + 1);
                    headers += placed.piece->kind() == PieceKind::TableHeader;
                    rows += placed.piece->kind() == PieceKind::TableRow;
                }
                QCOMPARE(headers, size_t(1)); // the column titles stand on every page
            }
            QCOMPARE(rows, static_cast<size_t>(steps + steps / 2));
        }
    }

    void theFileHasTheSheet()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"s.pdf"_s);
        const PageLayout layout = layOut(sheetOf(20));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(writePdf(layout, u"Måleskjema Oppfølgingssamtale"_s, file));
        file.close();
        const QString info = told(u"pdfinfo"_s, {path});
        QVERIFY2(info.contains(QRegularExpression(u"Pages: +%1\\b"_s.arg(layout.pageCount()))), qPrintable(info));
        QVERIFY2(info.contains(u"841.92 x 595"_s) || info.contains(u"842 x 595"_s), qPrintable(info)); // A4 lying down
        QVERIFY(layout.pageCount() > 1);
        const QString text = told(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}).simplified();
        for (const QString &expected : {u"Oppfølgingssamtale"_s, u"NAV · Nåsituasjon"_s, u"Sett en strek hver gang"_s,
                                        u"Dato"_s, u"Antall ganger (streker)"_s, u"Trinn nummer 20"_s, u"20.1"_s,
                                        u"Side 2 av %1"_s.arg(layout.pageCount()), u"Prøve kommune"_s})
            QVERIFY2(text.contains(expected), qPrintable(expected + u" in "_s + text));
    }

    /// A photocopier knows no colours: what carries meaning is dark enough in grey.
    void isReadableInGrey()
    {
        const PageLayout layout = layOut(sheetOf(4));
        QImage page(QSize(1684, 1190), QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        paintPage(painter, layout, 0, page.rect());
        painter.end();
        const QImage grey = page.convertToFormat(QImage::Format_Grayscale8);
        int dark = 0;
        for (int y = 0; y < grey.height(); ++y)
            for (int x = 0; x < grey.width(); ++x)
                dark += qGray(grey.pixel(x, y)) < 110;
        QVERIFY2(dark > 8000, qPrintable(QString::number(dark)));
        if (qEnvironmentVariableIsSet("VF_PICTURES"))
            page.save(qEnvironmentVariable("VF_PICTURES") + u"/maleskjema.png"_s);
    }
};

VF_TEST(MeasurementSheetTest);
#include "tst_measurement_sheet.moc"
