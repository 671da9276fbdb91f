#include "reporting/value_stream_map_print.h"

#include "presentation/hatch.h"
#include "presentation/value_stream_texts.h"
#include "reporting/page_painter.h"
#include "reporting/value_stream_map_painter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace vf::reporting {

using namespace Qt::StringLiterals;
using presentation::MapNode;
using presentation::ValueStreamMap;

namespace {

struct T
{
    Q_DECLARE_TR_FUNCTIONS(ValueStreamMap)
};

// Lengths in pixels of the map, as in value_stream_map.h.
constexpr double headHeight = 54;
constexpr double footHeight = 34;
constexpr double sheetMargin = 20; ///< of a picture

constexpr double pageMargin = 9 * millimetre;
constexpr double leastScale = 11; ///< twips a pixel: 11 px words come out at 6 points
constexpr double tiledScale = 12.5; ///< where several pages are needed anyway
constexpr double mostDots = 16'000;

struct Interval
{
    double from, to;
};

/// Cuts [0, total] in parts no longer than `room`, beside the intervals that should stay whole.
std::vector<double> cuts(const std::vector<Interval> &whole, double total, double room)
{
    std::vector<double> at{0};
    while (total - at.back() > room + 0.5) {
        const double limit = at.back() + room;
        double cut = limit;
        for (bool moved = true; moved;) {
            moved = false;
            for (const Interval &interval : whole)
                if (interval.from < cut && cut < interval.to) {
                    cut = interval.from;
                    moved = true;
                }
        }
        at.push_back(cut > at.back() + room / 4 ? cut : limit); // something longer than a page is cut all the same
    }
    at.push_back(total);
    return at;
}

/// The same number of parts, as alike as they can be.
std::vector<double> evenCuts(const std::vector<Interval> &whole, double total, double room)
{
    const std::vector<double> greedy = cuts(whole, total, room);
    const double least = total / static_cast<double>(greedy.size() - 1);
    for (double length = least; length < room; length += 4)
        if (auto even = cuts(whole, total, length); even.size() == greedy.size())
            return even;
    return greedy;
}

MapPages onOnePage(const ValueStreamMap &map, const PageFormat &format, double scale)
{
    MapPages pages;
    pages.format = format;
    pages.scale = scale;
    pages.pages.push_back({QRectF(QPointF(), map.size), 0, 0});
    return pages;
}

QFont textFont(double pixels, bool strong = false)
{
    QFont font(printFamily());
    font.setPixelSize(static_cast<int>(std::lround(pixels)));
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// Returns the width that the text takes.
double drawText(QPainter &painter, const QPointF &baseline, const QString &text, const QFont &font, const QColor &colour,
                double room)
{
    const QFontMetricsF metrics(font);
    const QString fitting = metrics.elidedText(text, Qt::ElideRight, std::max(room, 0.0));
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(baseline, fitting);
    return metrics.horizontalAdvance(fitting);
}

void paintHead(QPainter &painter, const MapSheet &sheet, const QRectF &area, const QString &aside)
{
    const auto &c = printColours();
    const QFont small = textFont(12);
    const double right = aside.isEmpty() ? 0 : QFontMetricsF(small).horizontalAdvance(aside) + 16;
    drawText(painter, area.topLeft() + QPointF(0, 18), sheet.title, textFont(18, true), c.text, area.width() - right);
    drawText(painter, area.topLeft() + QPointF(0, 37), sheet.caption, small, c.text2, area.width());
    if (right > 0)
        drawText(painter, QPointF(area.right() - right + 16, area.top() + 18), aside, small, c.text2, right);
    painter.fillRect(QRectF(area.left(), area.top() + headHeight - 9, area.width(), 1), c.line2);
}

/// A small field with the class's look, and what it means.
double paintKey(QPainter &painter, QPointF at, const QString &sign, const QString &words, const QColor &fill,
                const QColor &frame, bool hatched)
{
    const auto &c = printColours();
    const QRectF box(at.x(), at.y() - 11, 14, 14);
    painter.setPen(QPen(frame, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(box, 2, 2);
    if (hatched) {
        QPainterPath path;
        path.addRect(box);
        presentation::drawHatch(painter, path, {frame, 4.0, 1.0, box.topLeft()});
    } else {
        painter.setFont(textFont(10, true));
        painter.setPen(hatched ? c.text : c.surface);
        painter.drawText(box, Qt::AlignCenter, sign);
    }
    return 18 + drawText(painter, at + QPointF(19, 0), words, textFont(11), c.text2, 400) + 18;
}

/// What stripes, frames and dashes mean: the map reads in grey too.
void paintFoot(QPainter &painter, const QRectF &area)
{
    using domain::StepClass;
    const auto &c = printColours();
    QPointF at = area.topLeft() + QPointF(0, 25);
    const auto key = [&](const QString &sign, const QString &words, const QColor &fill, const QColor &frame, bool hatched) {
        at.rx() += paintKey(painter, at, sign, words, fill, frame, hatched);
    };
    for (const StepClass step : {StepClass::ValueAdding, StepClass::Necessary})
        key(presentation::sign(step), presentation::text(step),
            step == StepClass::ValueAdding ? c.valueAdding : c.necessaryOutline,
            step == StepClass::ValueAdding ? c.valueAdding : c.necessaryOutline, false);
    key({}, T::tr("Sløsing og utfordringer"), c.errorBackground, c.waste, true);
    painter.setPen(QPen(c.valueAdding, 1.2, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(at.x(), at.y() - 11, 14, 14), 2, 2);
    drawText(painter, at + QPointF(19, 0), T::tr("Ikke på den lengste veien"), textFont(11), c.text2,
             area.right() - at.x() - 19);
}

/// The part of the map on one page: headings of the lanes stay within it, and stand on every page.
ValueStreamMap partOf(const ValueStreamMap &map, const MapPage &page)
{
    ValueStreamMap part = map;
    const QFont strong = textFont(13, true);
    for (presentation::MapLane &lane : part.lanes) {
        if (page.column > 0) {
            lane.facts.clear();
            continue;
        }
        const double room = page.part.right() - 16 - 14 - QFontMetricsF(strong).horizontalAdvance(lane.title) - 10;
        lane.facts = QFontMetricsF(textFont(12)).elidedText(lane.facts, Qt::ElideRight, std::max(room, 0.0));
    }
    return part;
}

/// Where the sheets are laid together: a dotted line with a cross at each end, and the page that follows.
void paintCut(QPainter &painter, const QLineF &edge, const QString &words, bool forward)
{
    const auto &c = printColours();
    painter.setPen(QPen(c.control, 0.8, Qt::DotLine));
    painter.drawLine(edge);
    painter.setPen(QPen(c.text2, 0.8));
    for (const QPointF &end : {edge.p1(), edge.p2()}) {
        painter.drawLine(end - QPointF(6, 0), end + QPointF(6, 0));
        painter.drawLine(end - QPointF(0, 6), end + QPointF(0, 6));
    }
    const QFont font = textFont(10);
    const double width = QFontMetricsF(font).horizontalAdvance(words);
    const bool upright = std::abs(edge.dx()) < std::abs(edge.dy());
    const QPointF at = upright ? edge.p2() + QPointF(forward ? -width - 10 : 10, 12)
                               : edge.p2() + QPointF(-width - 10, forward ? -4 : 12);
    drawText(painter, at, words, font, c.text2, width + 1);
}

void paintCuts(QPainter &painter, const MapPages &pages, size_t number, const QRectF &body)
{
    const MapPage &page = pages.pages[number];
    const auto pageAt = [&](int column, int row) { return row * pages.columns + column + 1; };
    if (page.column > 0)
        paintCut(painter, {body.topLeft(), body.bottomLeft()},
                 T::tr("fra side %1").arg(pageAt(page.column - 1, page.row)), false);
    if (page.column + 1 < pages.columns)
        paintCut(painter, {body.topRight(), body.bottomRight()},
                 T::tr("fortsetter på side %1").arg(pageAt(page.column + 1, page.row)), true);
    if (page.row > 0)
        paintCut(painter, {body.topLeft(), body.topRight()}, T::tr("fra side %1").arg(pageAt(page.column, page.row - 1)),
                 false);
    if (page.row + 1 < pages.rows)
        paintCut(painter, {body.bottomLeft(), body.bottomRight()},
                 T::tr("fortsetter på side %1").arg(pageAt(page.column, page.row + 1)), true);
}

void paintBody(QPainter &painter, const MapSheet &sheet, const MapPage &page, const QPointF &at)
{
    const auto &c = printColours();
    painter.save();
    painter.setClipRect(QRectF(at, page.part.size()).adjusted(-1, -1, 1, 1));
    painter.translate(at - page.part.topLeft());
    const ValueStreamMap part = partOf(sheet.map, page);
    MapStyle style{c, printFamily()};
    style.exposed = page.part;
    paintMap(painter, part, style);
    if (page.column > 0)
        for (const presentation::MapLane &lane : part.lanes)
            drawText(painter, QPointF(page.part.left() + 12, lane.rect.top() + 20), T::tr("%1 (forts.)").arg(lane.title),
                     textFont(13, true), c.text2, page.part.width() - 24);
    painter.restore();
}

QSizeF pictureSize(const MapSheet &sheet)
{
    const double title = QFontMetricsF(textFont(18, true)).horizontalAdvance(sheet.title);
    const double caption = QFontMetricsF(textFont(12)).horizontalAdvance(sheet.caption);
    return QSizeF(std::max({sheet.map.size.width(), std::min(title, 900.0), std::min(caption, 900.0), 520.0}),
                  sheet.map.size.height() + headHeight + footHeight) +
           QSizeF(2 * sheetMargin, 2 * sheetMargin);
}

void paintPicture(QPainter &painter, const MapSheet &sheet)
{
    const QSizeF size = pictureSize(sheet);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(QPointF(), size), printColours().surface);
    const QRectF inner = QRectF(QPointF(), size).adjusted(sheetMargin, sheetMargin, -sheetMargin, -sheetMargin);
    paintHead(painter, sheet, inner, {});
    paintBody(painter, sheet, {QRectF(QPointF(), sheet.map.size), 0, 0}, inner.topLeft() + QPointF(0, headHeight));
    paintFoot(painter, QRectF(inner.left(), inner.bottom() - footHeight, inner.width(), footHeight));
}

} // namespace

MapPages mapPages(const ValueStreamMap &map, const PageFormat &format)
{
    const QSizeF room = pageSize(format) - QSizeF(2 * pageMargin, 2 * pageMargin);
    const double fitting = std::min(room.width() / std::max(map.size.width(), 1.0),
                                    room.height() / (map.size.height() + headHeight + footHeight));
    if (fitting >= leastScale)
        return onOnePage(map, format, std::min(fitting, designPixel));
    std::vector<Interval> across, down;
    for (const MapNode &node : map.nodes) {
        across.push_back({node.rect.left() - 4, node.rect.right() + 4});
        down.push_back({node.rect.top() - 4, node.rect.bottom() + 20}); // with its change
    }
    for (const presentation::MapWaiting &waiting : map.waiting)
        across.push_back({waiting.rect.left() - 4, waiting.rect.right() + 8}); // stays with the card that is waited for
    for (const presentation::MapLane &lane : map.lanes) {
        down.push_back({lane.rect.top() - 2, lane.rect.top() + 40});
        down.push_back({lane.rect.bottom() - 46, lane.rect.bottom() + 2}); // ladder
    }
    MapPages pages;
    pages.format = format;
    pages.scale = tiledScale;
    const std::vector<double> x = evenCuts(across, map.size.width(), room.width() / tiledScale);
    const std::vector<double> y = evenCuts(down, map.size.height(), room.height() / tiledScale - headHeight - footHeight);
    pages.columns = static_cast<int>(x.size()) - 1;
    pages.rows = static_cast<int>(y.size()) - 1;
    for (size_t row = 0; row + 1 < y.size(); ++row)
        for (size_t column = 0; column + 1 < x.size(); ++column)
            pages.pages.push_back({QRectF(QPointF(x[column], y[row]), QPointF(x[column + 1], y[row + 1])),
                                   static_cast<int>(column), static_cast<int>(row)});
    return pages;
}

void paintMapPage(QPainter &painter, const MapSheet &sheet, const MapPages &pages, size_t number, const QRectF &target)
{
    const MapPage &page = pages.pages.at(number);
    const QSizeF paper = pageSize(pages.format);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(target.topLeft());
    const double scale = target.width() / paper.width() * pages.scale;
    painter.scale(scale, scale);
    const double margin = pageMargin / pages.scale;
    const QRectF inner = QRectF(QPointF(), paper / pages.scale).adjusted(margin, margin, -margin, -margin);
    const QString aside = pages.pages.size() > 1 ? T::tr("Side %1 av %2").arg(number + 1).arg(pages.pages.size()) : QString();
    paintHead(painter, sheet, inner, aside);
    const QRectF body(inner.topLeft() + QPointF(0, headHeight), page.part.size());
    paintBody(painter, sheet, page, body.topLeft());
    paintCuts(painter, pages, number, body);
    paintFoot(painter, QRectF(inner.left(), inner.bottom() - footHeight, inner.width(), footHeight));
    painter.restore();
}

base::Result<QByteArray> mapPdf(const MapSheet &sheet, const PageFormat &format)
{
    const MapPages pages = mapPages(sheet.map, format);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    VF_TRY(writePdfPages(
        format, sheet.title, pages.pages.size(),
        [&](QPainter &painter, size_t number, const QRectF &target) { paintMapPage(painter, sheet, pages, number, target); },
        buffer));
    return buffer.data();
}

QByteArray mapSvg(const MapSheet &sheet)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    const QSizeF size = pictureSize(sheet);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(), size));
    QPainter painter(&generator);
    paintPicture(painter, sheet);
    painter.end();
    // Qt 6.4's generator writes a title as it is, so that an ampersand breaks the file.
    QByteArray svg = buffer.data();
    const QString words =
        u"\n<title>%1</title>\n<desc>%2</desc>"_s.arg(sheet.title.toHtmlEscaped(), sheet.caption.toHtmlEscaped());
    return svg.insert(svg.indexOf('>', svg.indexOf("<svg")) + 1, words.toUtf8());
}

QByteArray mapPng(const MapSheet &sheet, double scale)
{
    const QSizeF size = pictureSize(sheet);
    scale = std::min({scale, mostDots / size.width(), mostDots / size.height()});
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintPicture(painter, sheet);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace vf::reporting
