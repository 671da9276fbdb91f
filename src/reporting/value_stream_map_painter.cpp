#include "reporting/value_stream_map_painter.h"

#include "presentation/hatch.h"
#include "presentation/value_stream_texts.h"

#include <QCoreApplication>
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <array>
#include <cmath>

namespace vf::reporting {

using namespace Qt::StringLiterals;
using presentation::MapLane;
using presentation::MapNode;
using presentation::MapScale;
using presentation::MapWaiting;
using presentation::ThemeColours;
using presentation::ValueStreamMap;

namespace {

struct T
{
    Q_DECLARE_TR_FUNCTIONS(ValueStreamMap)
};

constexpr double radius = 4;
constexpr double pad = 8;
constexpr double stripe = 7; ///< the class along a card's left edge

QFont fontOf(const MapStyle &style, int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font(style.family);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

void drawLine(QPainter &painter, const QRectF &area, const QString &text, const QFont &font, const QColor &colour,
              Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter)
{
    if (text.isEmpty())
        return;
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(area, static_cast<int>(alignment) | Qt::TextSingleLine,
                     QFontMetricsF(font).elidedText(text, Qt::ElideRight, area.width()));
}

/// The text over at most `most` lines, the last one elided.
void drawWrapped(QPainter &painter, const QRectF &area, const QString &text, const QFont &font, const QColor &colour,
                 int most)
{
    const QFontMetricsF metrics(font);
    QTextLayout layout(text, font);
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double y = area.top();
    for (int count = 1; count <= most; ++count) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        const bool cut = count == most && line.textStart() + line.textLength() < text.size();
        drawLine(painter, QRectF(area.left(), y, area.width(), metrics.height()),
                 cut ? text.mid(line.textStart()) : text.mid(line.textStart(), line.textLength()).trimmed(), font, colour);
        y += metrics.height();
    }
    layout.endLayout();
}

struct ClassColours
{
    QColor fill, frame;
    bool hatched = false;
};

ClassColours coloursOf(const MapNode &node, const ThemeColours &c)
{
    if (node.kind == MapNode::Kind::Challenge)
        return {c.errorBackground, c.waste, true};
    switch (node.stepClass.value_or(domain::StepClass::Necessary)) {
    case domain::StepClass::ValueAdding:
        return {c.valueAdding, c.valueAdding, false};
    case domain::StepClass::Necessary:
        return {c.necessary, c.necessaryOutline, false};
    case domain::StepClass::Waste:
        return {c.errorBackground, c.waste, true};
    }
    Q_UNREACHABLE();
}

/// V, N or S in a small box, as in the table.
void paintSign(QPainter &painter, const QRectF &box, domain::StepClass stepClass, const MapStyle &style)
{
    const ThemeColours &c = style.colours;
    const bool waste = stepClass == domain::StepClass::Waste;
    const QColor fill = stepClass == domain::StepClass::ValueAdding ? c.valueAdding
                        : waste                                     ? c.errorBackground
                                                                    : c.necessaryOutline;
    painter.setPen(QPen(waste ? c.waste : fill, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(box, 3, 3);
    painter.setFont(fontOf(style, 11, QFont::DemiBold));
    painter.setPen(waste ? c.wasteText : c.surface);
    painter.drawText(box, Qt::AlignCenter, presentation::sign(stepClass));
}

/// The class along the left edge, hatched where it is waste.
void paintStripe(QPainter &painter, const QRectF &rect, const ClassColours &look)
{
    QPainterPath outline;
    outline.addRoundedRect(rect, radius, radius);
    QPainterPath edge;
    edge.addRect(QRectF(rect.left(), rect.top(), stripe, rect.height()));
    const QPainterPath shape = outline.intersected(edge);
    if (look.hatched)
        presentation::drawHatch(painter, shape, {look.frame, 4.0, 1.2, rect.topLeft()});
    else
        painter.fillPath(shape, look.fill);
}

void paintRing(QPainter &painter, const QRectF &rect, const MapStyle &style, const MapMark &mark)
{
    if (!mark.chosen)
        return;
    painter.setPen(QPen(style.colours.accent, mark.focused ? 2.5 : 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(-3.5, -3.5, 3.5, 3.5), radius + 3, radius + 3);
}

void paintCard(QPainter &painter, const MapNode &node, const MapStyle &style)
{
    const ThemeColours &c = style.colours;
    const ClassColours look = coloursOf(node, c);
    const QRectF rect = node.rect;
    painter.setPen(QPen(look.frame, 1.2, node.onLongestPath ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(c.surface);
    painter.drawRoundedRect(rect, radius, radius);
    paintStripe(painter, rect, look);
    const QRectF inner = rect.adjusted(stripe + pad - 1, 4, -5, -6);
    drawWrapped(painter, inner, node.title, fontOf(style, 13, QFont::DemiBold), c.text, 2);
    const double foot = inner.bottom() - 16;
    const QFont small = fontOf(style, 11);
    const double share = node.share.isEmpty() ? 0 : QFontMetricsF(small).horizontalAdvance(node.share) + 6;
    drawLine(painter, QRectF(inner.left(), foot - 17, inner.width() - share, 15), node.performer, small, c.text2);
    drawLine(painter, QRectF(inner.right() - share, foot - 17, share, 15), node.share, small, c.text2,
             Qt::AlignRight | Qt::AlignVCenter);
    paintSign(painter, QRectF(inner.left(), foot, 16, 16), *node.stepClass, style);
    drawLine(painter, QRectF(inner.left() + 21, foot, inner.width() - 21, 16), node.minutes,
             fontOf(style, 12, QFont::DemiBold), c.text);
}

void paintNote(QPainter &painter, const MapNode &node, const MapStyle &style)
{
    const ThemeColours &c = style.colours;
    const QRectF rect = node.rect;
    painter.setPen(QPen(c.waste, 1));
    painter.setBrush(c.errorBackground);
    painter.drawRoundedRect(rect, radius, radius);
    paintStripe(painter, rect, coloursOf(node, c));
    const QRectF inner = rect.adjusted(stripe + pad - 1, 3, -4, -3);
    const double line = inner.height() / 2;
    drawLine(painter, QRectF(inner.left(), inner.top(), inner.width(), line), node.title, fontOf(style, 12), c.text);
    drawLine(painter, QRectF(inner.left(), inner.top() + line, inner.width(), line), node.minutes,
             fontOf(style, 11, QFont::DemiBold), c.wasteText);
}

void paintChange(QPainter &painter, const MapNode &node, const MapStyle &style)
{
    const QRectF area(node.rect.left() - 10, node.rect.bottom() + 1, node.rect.width() + 20, 17);
    drawLine(painter, area, node.change, fontOf(style, 12, QFont::DemiBold),
             node.saves ? style.colours.ok : style.colours.wasteText, Qt::AlignCenter);
}

void paintGhost(QPainter &painter, const MapNode &node, const MapStyle &style)
{
    const ThemeColours &c = style.colours;
    painter.setPen(QPen(c.control, 1.2, Qt::DashLine));
    painter.setBrush(c.canvas);
    painter.drawRoundedRect(node.rect, radius, radius);
    const QRectF inner = node.rect.adjusted(pad, 12, -pad, -8);
    drawLine(painter, QRectF(inner.left(), inner.top(), inner.width(), 18), T::tr("Trinnet er fjernet"),
             fontOf(style, 12), c.text2, Qt::AlignCenter);
    QFont struck = fontOf(style, 12);
    struck.setStrikeOut(true);
    drawLine(painter, QRectF(inner.left(), inner.top() + 20, inner.width(), 18), node.title, struck, c.text2,
             Qt::AlignCenter);
}

/// A stretch of time on the time scale; words only where there is room for them.
void paintBar(QPainter &painter, const MapNode &node, const MapStyle &style)
{
    const ThemeColours &c = style.colours;
    const ClassColours look = coloursOf(node, c);
    const QRectF rect = node.rect.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(look.frame, 1));
    painter.setBrush(look.hatched ? c.errorBackground : c.surface);
    painter.drawRect(rect);
    const QRectF band(rect.left(), rect.top(), rect.width(), 8);
    if (look.hatched)
        presentation::drawHatch(painter, band, {look.frame, 4.0, 1.2, node.rect.topLeft()});
    else
        painter.fillRect(band, look.fill);
    if (rect.width() < 34)
        return;
    const QRectF inner = rect.adjusted(4, 10, -3, -2);
    const double line = inner.height() / 2;
    drawLine(painter, QRectF(inner.left(), inner.top(), inner.width(), line), node.title,
             fontOf(style, 11, look.hatched ? QFont::Normal : QFont::DemiBold), c.text);
    drawLine(painter, QRectF(inner.left(), inner.top() + line, inner.width(), line), node.minutes, fontOf(style, 11),
             look.hatched ? c.wasteText : c.text2);
}

void paintHourglass(QPainter &painter, const QPointF &centre, const QColor &colour)
{
    const double w = 4.5, h = 6.5;
    painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF x(w, 0), y(0, h);
    painter.drawLine(centre - x - y, centre + x - y);
    painter.drawLine(centre - x + y, centre + x + y);
    painter.drawPolygon(QPolygonF({centre - x * 0.8 - y, centre + x * 0.8 - y, centre - x * 0.8 + y, centre + x * 0.8 + y}));
}

void paintArrow(QPainter &painter, const QPolygonF &way, const QColor &colour)
{
    painter.setPen(QPen(colour, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(way);
    if (way.size() < 2)
        return;
    const QPointF tip = way.last();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({tip, tip + QPointF(-7, -4), tip + QPointF(-7, 4)}));
}

} // namespace

void paintMapLane(QPainter &painter, const ValueStreamMap &map, const MapLane &lane, const MapStyle &style)
{
    const ThemeColours &c = style.colours;
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont strong = fontOf(style, 13, QFont::DemiBold);
    const double title = QFontMetricsF(strong).horizontalAdvance(lane.title) + 2;
    const QRectF head(16, lane.rect.top() + 6, std::max(lane.rect.width() - 32, title), 20);
    drawLine(painter, QRectF(head.left(), head.top(), title, head.height()), lane.title, strong, c.text);
    drawLine(painter, head.adjusted(title + 12, 0, 900, 0), lane.facts, fontOf(style, 12), c.text2);
    for (const QRectF &group : lane.groups) {
        painter.setPen(QPen(c.control, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(group, radius + 4, radius + 4);
    }
    const bool time = map.scale == MapScale::Time;
    for (const QPolygonF &way : lane.links) {
        if (!style.shows(way.boundingRect().adjusted(-8, -8, 8, 8)))
            continue;
        if (!time) {
            paintArrow(painter, way, c.necessaryOutline);
            continue;
        }
        painter.setPen(QPen(c.control, 1));
        painter.drawPolyline(way);
    }
    painter.setPen(QPen(time ? c.control : c.text2, time ? 1.0 : 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(lane.ladder);
    const QFont plain = fontOf(style, 12);
    for (const presentation::MapLabel &label : lane.labels)
        if (style.shows(label.rect))
            drawLine(painter, label.rect, label.text, label.waiting ? fontOf(style, 12, QFont::DemiBold) : plain,
                     label.waiting ? c.wasteText : time ? c.text2 : c.text, Qt::AlignCenter);
}

void paintMapWaiting(QPainter &painter, const ValueStreamMap &map, const MapWaiting &waiting, const MapStyle &style)
{
    const ThemeColours &c = style.colours;
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre = waiting.rect.center();
    if (map.scale == MapScale::Steps) {
        paintHourglass(painter, centre - QPointF(0, 12), c.wasteText);
        drawLine(painter, QRectF(waiting.rect.left() + 1, centre.y() + 5, waiting.rect.width() - 2, 16), waiting.text,
                 fontOf(style, 11, QFont::DemiBold), c.wasteText, Qt::AlignCenter);
        return;
    }
    const QRectF rect = waiting.rect.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(c.control, 1, Qt::DotLine));
    painter.setBrush(c.window);
    painter.drawRect(rect);
    if (rect.width() < 20)
        return;
    paintHourglass(painter, centre - QPointF(0, rect.width() < 40 ? 0 : 9), c.wasteText);
    if (rect.width() >= 40)
        drawLine(painter, QRectF(rect.left() + 1, centre.y() + 4, rect.width() - 2, 16), waiting.text,
                 fontOf(style, 11, QFont::DemiBold), c.wasteText, Qt::AlignCenter);
}

void paintMapNode(QPainter &painter, const ValueStreamMap &map, const MapNode &node, const MapStyle &style,
                  const MapMark &mark)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (map.scale == MapScale::Time) {
        paintBar(painter, node, style);
    } else {
        switch (node.kind) {
        case MapNode::Kind::Step:
            paintCard(painter, node, style);
            paintChange(painter, node, style);
            break;
        case MapNode::Kind::Challenge:
            paintNote(painter, node, style);
            break;
        case MapNode::Kind::Removed:
            paintGhost(painter, node, style);
            paintChange(painter, node, style);
            break;
        }
    }
    paintRing(painter, node.rect, style, mark);
}

void paintMap(QPainter &painter, const ValueStreamMap &map, const MapStyle &style)
{
    for (const MapLane &lane : map.lanes)
        paintMapLane(painter, map, lane, style);
    for (const MapWaiting &waiting : map.waiting)
        paintMapWaiting(painter, map, waiting, style);
    for (const MapNode &node : map.nodes)
        paintMapNode(painter, map, node, style);
}

} // namespace vf::reporting
