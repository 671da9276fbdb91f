// The printed map: nothing is cut in two, the parts make up the whole, and the files hold the words.
#include "application/read_model/value_stream_figures.h"
#include "reporting/value_stream_map_print.h"
#include "support/test_registry.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace vf;
using namespace Qt::StringLiterals;
using reporting::MapPages;
using reporting::MapSheet;
using reporting::PageFormat;

namespace {

/// A current state of `count` steps, every third with two challenges, and waiting before every second.
MapSheet sheetOf(int count, presentation::MapScale scale = presentation::MapScale::Steps)
{
    application::AnalysisBook book;
    book.analysis.casesPerYear = base::CasesPerYear::of(100);
    book.states.resize(1);
    for (int i = 0; i < count; ++i) {
        domain::StepWithChallenges entry;
        entry.step.id = domain::StepId(QUuid::createUuidV5(QUuid(), QString::number(i)));
        entry.step.title = u"Trinn %1"_s.arg(i);
        entry.step.process = domain::ProcessEstimate::of(base::ProcessMinutes::of(5 + i % 7));
        if (i % 2)
            entry.step.waiting = domain::WaitingEstimate::of(base::WaitingMinutes::of(20));
        for (int k = 0; i % 3 == 0 && k < 2; ++k) {
            domain::Challenge challenge;
            challenge.id = domain::ChallengeId(QUuid::createUuidV5(QUuid(), u"%1/%2"_s.arg(i).arg(k)));
            challenge.text = u"Utfordring %1"_s.arg(i);
            challenge.loss = domain::LossEstimate::of(base::LostMinutes::of(3));
            entry.challenges.push_back(challenge);
        }
        book.states[0].steps.push_back(entry);
    }
    presentation::MapRequest request;
    request.scale = scale;
    return {valueStreamMap(book, request, nullptr), u"Møte & samtale <A>"_s, u"NAV · 100 saker per år"_s};
}

constexpr PageFormat a3{QPageSize::A3, QPageLayout::Landscape};
constexpr PageFormat a4{QPageSize::A4, QPageLayout::Landscape};

/// What a program of poppler-utils says about `pdf`.
QString told(const QString &program, const QByteArray &pdf, const QStringList &after = {})
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"kart.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        qFatal("no temporary file");
    file.close();
    QProcess process;
    process.start(program, QStringList{file.fileName()} + after);
    if (!process.waitForStarted())
        qFatal("%s is missing (package poppler-utils)", qPrintable(program));
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class ValueStreamMapPrintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneSheetWhereItCanBeRead()
    {
        const MapPages pages = mapPages(sheetOf(6).map, a3);
        QCOMPARE(pages.pages.size(), size_t(1));
        QCOMPARE(pages.scale, reporting::designPixel); // never larger than on the screen
        QCOMPARE(mapPages(sheetOf(7).map, a4).pages.size(), size_t(1));
    }

    void severalSheetsAreCutBetweenCards_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("large");
        QTest::newRow("20 on A4") << 20 << false;
        QTest::newRow("20 on A3") << 20 << true;
        QTest::newRow("200 on A4") << 200 << false;
    }
    void severalSheetsAreCutBetweenCards()
    {
        QFETCH(int, count);
        QFETCH(bool, large);
        const MapSheet sheet = sheetOf(count);
        const MapPages pages = mapPages(sheet.map, large ? a3 : a4);
        QVERIFY(pages.pages.size() > 1);
        QCOMPARE(pages.pages.size(), static_cast<size_t>(pages.columns * pages.rows));
        const QSizeF paper = reporting::pageSize(pages.format) / pages.scale;
        double area = 0;
        for (const reporting::MapPage &page : pages.pages) {
            QVERIFY(page.part.width() < paper.width() && page.part.height() < paper.height());
            area += page.part.width() * page.part.height();
        }
        QVERIFY(qAbs(area - sheet.map.size.width() * sheet.map.size.height()) < 1);
        for (const presentation::MapNode &node : sheet.map.nodes) {
            const auto holding = std::count_if(pages.pages.begin(), pages.pages.end(), [&](const reporting::MapPage &page) {
                return page.part.contains(node.rect);
            });
            QCOMPARE(holding, std::ptrdiff_t(1));
        }
    }

    void longBarsOfTimeAreCutAllTheSame()
    {
        MapSheet sheet = sheetOf(3, presentation::MapScale::Time);
        sheet.map.size.rwidth() *= 5; // as if the scale were finer
        for (presentation::MapNode &node : sheet.map.nodes)
            node.rect = QRectF(node.rect.left() * 5, node.rect.top(), node.rect.width() * 5, node.rect.height());
        const MapPages pages = mapPages(sheet.map, a4);
        QVERIFY(pages.columns >= 5);
        QCOMPARE(pages.pages.back().part.bottomRight(), QPointF(sheet.map.size.width(), sheet.map.size.height()));
    }

    void pdfHoldsTheWordsAndItsPages()
    {
        const MapSheet sheet = sheetOf(20);
        const auto pdf = mapPdf(sheet, a4);
        QVERIFY(pdf);
        const MapPages pages = mapPages(sheet.map, a4);
        const QString info = told(u"pdfinfo"_s, *pdf);
        QVERIFY2(info.contains(QRegularExpression(u"Pages: +%1\\n"_s.arg(pages.pages.size()))), qPrintable(info));
        QVERIFY2(info.contains(u"A4"_s), qPrintable(info));
        const QString words = told(u"pdftotext"_s, *pdf, {u"-"_s});
        for (int i = 0; i < 20; ++i)
            QVERIFY2(words.contains(u"Trinn %1"_s.arg(i)), qPrintable(words));
        QVERIFY(words.contains(sheet.title));
        QVERIFY(words.contains(u"fortsetter på side 2"_s));
        QVERIFY(words.contains(u"Side 2 av %1"_s.arg(pages.pages.size())));
        QVERIFY(words.contains(u"Sløsing og utfordringer"_s));
    }

    void svgAndPngShowTheWholeMap()
    {
        const MapSheet sheet = sheetOf(8);
        const QByteArray svg = mapSvg(sheet);
        QSvgRenderer drawing(svg);
        QVERIFY(drawing.isValid());
        QVERIFY(drawing.viewBoxF().width() > sheet.map.size.width());
        for (const char *words : {"Trinn 7", "Utfordring 6", "Nødvendig", "&lt;A&gt;"})
            QVERIFY2(svg.contains(words), words);
        QImage picture;
        QVERIFY(picture.loadFromData(mapPng(sheet), "PNG"));
        QVERIFY(picture.width() > 2 * sheet.map.size.width());
        QImage huge;
        QVERIFY(huge.loadFromData(mapPng(sheetOf(120)), "PNG"));
        QVERIFY(huge.width() <= 16'000);
    }
};

VF_TEST(ValueStreamMapPrintTest);
#include "tst_value_stream_map_print.moc"
