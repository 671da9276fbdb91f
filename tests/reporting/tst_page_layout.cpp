#include "presentation/theme_colours.h"
#include "reporting/development_chart.h"
#include "reporting/leader_report.h"
#include "reporting/page_painter.h"
#include "reporting/report_fixture.h"
#include "support/test_registry.h"

#include <QImage>
#include <QPainter>
#include <QTest>
#include <rapidcheck.h>

using namespace vf;
using namespace vf::reporting;

namespace {

class FakePiece final : public Piece
{
public:
    FakePiece(PieceKind kind, double height) : Piece(kind, height) {}
    void paint(QPainter &, QPointF) const override {}
};

PiecePtr piece(PieceKind kind, double height)
{
    return std::make_shared<FakePiece>(kind, height);
}

ReportModel sampleReport(std::optional<QDate> from = std::nullopt)
{
    return *leaderReport(test::sampleSnapshot(), {QDate(2017, 12, 31), from, {}, QStringLiteral("nb"), {}});
}

bool stands(const FlowPage &page, const PiecePtr &wanted)
{
    return std::any_of(page.pieces.begin(), page.pieces.end(),
                       [&](const PlacedPiece &placed) { return placed.piece == wanted; });
}

QImage picture(const PageLayout &layout, size_t page, double scale)
{
    QImage image((layout.page * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPage(painter, layout, page, image.rect());
    return image;
}

} // namespace

class PageLayoutTest : public QObject
{
    Q_OBJECT

    static void checkPages(const PageLayout &layout)
    {
        for (size_t p = 0; p < layout.pageCount(); ++p) {
            const FlowPage &page = layout.pages[p];
            QVERIFY(!page.pieces.empty());
            double bottom = 0;
            for (const PlacedPiece &placed : page.pieces) {
                QVERIFY(placed.top >= bottom - 0.001); // nothing over anything else
                bottom = placed.top + placed.piece->height();
            }
            QVERIFY2(bottom <= layout.body.height() + 0.001, "a piece runs over the page's end");
            // A page ends neither with a heading nor with what introduces a table.
            const PieceKind last = page.pieces.back().piece->kind();
            QVERIFY(last != PieceKind::Heading && last != PieceKind::Caption && last != PieceKind::TableHeader &&
                    last != PieceKind::Title);
            // A page that continues a table shows its header again.
            if (page.pieces.front().piece->kind() == PieceKind::TableRow)
                QFAIL("rows without their header");
            if (page.pieces.front().repeated) {
                QCOMPARE(page.pieces.front().piece->kind(), PieceKind::TableHeader);
                QCOMPARE(page.pieces.at(1).piece->owner(), page.pieces.front().piece->owner());
            }
        }
    }

private Q_SLOTS:
    void everyPieceStandsOnceAndInOrder()
    {
        QVERIFY(rc::check([](const std::vector<quint8> &heights, const std::vector<bool> &keeps) {
            std::vector<FlowItem> items;
            const PiecePtr header = piece(PieceKind::TableHeader, 10);
            for (size_t i = 0; i < heights.size(); ++i)
                items.push_back(
                    {piece(PieceKind::TableRow, 1 + heights[i] % 60), 2, i < keeps.size() && keeps[i], header});
            std::vector<PiecePtr> placed;
            for (const FlowPage &page : paginate(items, 100)) {
                double bottom = 0;
                for (const PlacedPiece &one : page.pieces) {
                    RC_ASSERT(one.top >= bottom);
                    bottom = one.top + one.piece->height();
                    RC_ASSERT(bottom <= 100);
                    if (!one.repeated)
                        placed.push_back(one.piece);
                }
                RC_ASSERT((heights.empty() || page.pieces.front().repeated));
            }
            RC_ASSERT(placed.size() == items.size());
            for (size_t i = 0; i < items.size(); ++i)
                RC_ASSERT(placed[i] == items[i].piece);
        }));
    }

    void keepsTogetherWhatBelongsTogether()
    {
        const PiecePtr filler = piece(PieceKind::Text, 75), heading = piece(PieceKind::Heading, 10),
                       header = piece(PieceKind::TableHeader, 10), row = piece(PieceKind::TableRow, 10);
        const auto pages = paginate({{filler, 0, false, nullptr},
                                     {heading, 5, true, nullptr},
                                     {header, 0, true, nullptr},
                                     {row, 0, false, header}},
                                    100);
        QCOMPARE(pages.size(), size_t(2));
        QVERIFY(stands(pages[1], heading) && stands(pages[1], header) && stands(pages[1], row));
        QCOMPARE(pages[1].pieces.front().top, 0.0);  // the space above is dropped at the top of a page
        QCOMPARE(pages[1].pieces.size(), size_t(3)); // and a header that stands there anyway is not repeated
    }

    void breaksAChainThatNoPageCanHold()
    {
        std::vector<FlowItem> items;
        for (int i = 0; i < 25; ++i)
            items.push_back({piece(PieceKind::Text, 10), 0, true, nullptr});
        QCOMPARE(paginate(items, 100).size(), size_t(3));
        QCOMPARE(paginate({{piece(PieceKind::Text, 500), 0, false, nullptr}}, 100).size(), size_t(1));
    }

    void laysTheSampleOutWell_data()
    {
        QTest::addColumn<PageFormat>("format");
        QTest::newRow("A4") << PageFormat{};
        QTest::newRow("A4 landscape") << PageFormat{QPageSize::A4, QPageLayout::Landscape};
        QTest::newRow("A3") << PageFormat{QPageSize::A3, QPageLayout::Portrait};
    }
    void laysTheSampleOutWell()
    {
        QFETCH(PageFormat, format);
        for (const auto &from : {std::optional<QDate>(), std::optional(QDate(2016, 12, 31))}) {
            const PageLayout layout = layOut(sampleReport(from), format);
            QVERIFY(layout.pageCount() >= 2);
            checkPages(layout);
            QVERIFY(layout.pages.back().used > layout.body.height() * 0.1);
        }
    }

    void isA4()
    {
        const PageLayout layout = layOut(sampleReport());
        QCOMPARE(layout.page, QSizeF(595, 842) * 20);
        QCOMPARE(layout.pageNumber(0), QStringLiteral("Side 1 av %1").arg(layout.pageCount()));
        QCOMPARE(layout.footerLeft, QStringLiteral("Gevinstrapport til ledergruppen per 31.12.2017"));
        QCOMPARE(layout.headerLeft, test::sampleSnapshot().municipality().name);
        QCOMPARE(layout.pageOf(QStringLiteral("follow_up")), std::optional<size_t>(0));
        QVERIFY(layout.pageOf(QStringLiteral("method")) > size_t(2));
    }

    void repeatsTheHeaderOfALongTable()
    {
        const PageLayout layout = layOut(sampleReport());
        int headers = 0;
        size_t rows = 0;
        for (const FlowPage &page : layout.pages)
            for (const PlacedPiece &placed : page.pieces)
                if (placed.piece->owner() == QStringLiteral("units")) {
                    headers += placed.piece->kind() == PieceKind::TableHeader ? 1 : 0;
                    rows += placed.piece->kind() == PieceKind::TableRow ? 1 : 0;
                }
        QVERIFY(headers >= 2);
        QCOMPARE(rows, sampleReport().findTable(QStringLiteral("units"))->rows.size());
    }

    void holdsVeryLongTexts()
    {
        test::SmallMunicipality town;
        const auto unit =
            town.addUnit(QStringLiteral("Enhet ").repeated(400), town.addArea(QStringLiteral("x").repeated(3000)));
        const auto gain = town.addGain(unit, QStringLiteral("tittel\n\n").repeated(900), 1750, QDate(2016, 1, 1));
        town.post(gain, domain::Account::Quality, 100, QDate(2016, 2, 1));
        town.setMunicipality(QStringLiteral("Kommune ").repeated(60), true, QStringLiteral("merknad ").repeated(2000));
        const auto model = leaderReport(town.snapshot(), {QDate(2017, 12, 31), {}, {}, QStringLiteral("nb"), {}});
        QVERIFY(model);
        const PageLayout layout = layOut(*model);
        checkPages(layout);
        QVERIFY(!picture(layout, 0, 0.05).isNull());
    }

    void staysInsideItsPage()
    {
        // Nothing is painted in the outer margins, on any page.
        const PageLayout layout = layOut(sampleReport(QDate(2016, 12, 31)));
        for (size_t p = 0; p < layout.pageCount(); ++p) {
            const QImage image = picture(layout, p, 1.0 / 15);
            const int margin = image.width() * 15 / 210; // 15 mm
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < margin; ++x) {
                    QVERIFY2(image.pixelColor(x, y) == Qt::white,
                             qPrintable(QStringLiteral("page %1 left").arg(p + 1)));
                    QVERIFY2(image.pixelColor(image.width() - 1 - x, y) == Qt::white,
                             qPrintable(QStringLiteral("page %1 right").arg(p + 1)));
                }
        }
    }

    void paintsTheSameAtEveryScale()
    {
        // Held against each other in squares of 4 mm: what differs inside them is how letters are smoothed.
        const PageLayout layout = layOut(sampleReport());
        const QSize squares(210 / 4, 297 / 4);
        const auto coarse = [&](double scale) {
            return picture(layout, 0, scale).scaled(squares, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        };
        const QImage small = coarse(1.0 / 12);
        const QImage large = coarse(1.0 / 4);
        double difference = 0;
        double ink = 0;
        for (int y = 0; y < squares.height(); ++y)
            for (int x = 0; x < squares.width(); ++x) {
                difference += std::abs(qGray(small.pixel(x, y)) - qGray(large.pixel(x, y)));
                ink += 255 - qGray(large.pixel(x, y));
            }
        QVERIFY(difference < ink / 15);
    }

    void theChartCanBeDark()
    {
        const auto model = sampleReport();
        const auto &chart = std::get<Chart>(model.find(QStringLiteral("development"))->blocks.front());
        ChartLook look;
        look.colours = presentation::ThemeColours::dark();
        look.font = printFont(8);
        look.font.setPixelSize(11);
        const QByteArray svg = developmentSvg(chart.data, {800, 300}, look);
        QVERIFY(svg.contains(look.colours.surface.name().toUtf8()));
        QVERIFY(svg.contains(look.colours.quality.name().toUtf8()));
    }
};

VF_TEST(PageLayoutTest);
#include "tst_page_layout.moc"
