#include "reporting/page_painter.h"

#include "reporting/text_pieces.h"

#include <QFontMetricsF>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace vf::reporting {

namespace {

/// High enough that the writer's whole-unit coordinates are finer than any printer's dots.
constexpr int pdfResolution = 1200;

void drawEnds(QPainter &painter, const QRectF &line, const QString &left, const QString &right, bool strongLeft)
{
    const QFont font = printFont(type_size::margin);
    const QFont leftFont = printFont(type_size::margin, strongLeft);
    const double rightWidth = QFontMetricsF(font).horizontalAdvance(right);
    const QString fitting =
        QFontMetricsF(leftFont).elidedText(left, Qt::ElideRight, line.width() - rightWidth - 12 * point);
    drawLine(painter, line.bottomLeft(), fitting, leftFont, strongLeft ? printColours().text : printColours().text2);
    drawLine(painter, line.bottomRight() - QPointF(rightWidth, 0), right, font, printColours().text2);
}

void paintMargins(QPainter &painter, const PageLayout &layout, size_t number)
{
    const auto &colours = printColours();
    const double left = layout.body.left();
    const double width = layout.body.width();
    const double header = 14.5 * millimetre; // baseline
    drawEnds(painter, {left, header, width, 0}, layout.headerLeft, layout.headerRight, true);
    painter.fillRect(QRectF(left, header + 5 * point, width, 0.75 * point), colours.line2);
    const double footer = layout.page.height() - 12 * millimetre;
    painter.fillRect(QRectF(left, footer - 12 * point, width, 0.75 * point), colours.line2);
    drawEnds(painter, {left, footer, width, 0}, layout.footerLeft, layout.pageNumber(number), false);
}

} // namespace

void paintPage(QPainter &painter, const PageLayout &layout, size_t number, const QRectF &target)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(target.topLeft());
    const double scale = target.width() / layout.page.width();
    painter.scale(scale, scale);
    paintMargins(painter, layout, number);
    for (const PlacedPiece &placed : layout.pages.at(number).pieces)
        placed.piece->paint(painter, layout.body.topLeft() + QPointF(0, placed.top));
    painter.restore();
}

base::Result<void> writePdfPages(const PageFormat &format, const QString &title, size_t count, const PaintPage &paint,
                                 QIODevice &device)
{
    QPdfWriter writer(&device);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(pdfResolution);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Verdiflyt"));
    writer.setPageLayout(QPageLayout(QPageSize(format.size), format.orientation, QMarginsF()));
    QPainter painter;
    if (!painter.begin(&writer))
        return base::fail(base::ErrorCode::Unavailable, QLatin1StringView("cannot_write_file"));
    const QRectF page(0, 0, writer.width(), writer.height());
    for (size_t i = 0; i < count; ++i) {
        if (i > 0 && !writer.newPage())
            return base::fail(base::ErrorCode::Unavailable, QLatin1StringView("cannot_write_file"));
        paint(painter, i, page);
    }
    if (!painter.end())
        return base::fail(base::ErrorCode::Unavailable, QLatin1StringView("cannot_write_file"));
    return {};
}

base::Result<void> writePdf(const PageLayout &layout, const QString &title, QIODevice &device)
{
    return writePdfPages(
        layout.format, title, layout.pageCount(),
        [&layout](QPainter &painter, size_t number, const QRectF &target) { paintPage(painter, layout, number, target); },
        device);
}

} // namespace vf::reporting
