#include "presentation/glyphs.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace vf::presentation {

namespace {

/// Bars that are filled.
int stepsOf(StatusGlyph status)
{
    switch (status) {
    case StatusGlyph::Identified:
        return 1;
    case StatusGlyph::Planned:
        return 2;
    case StatusGlyph::Realised:
        return 3;
    case StatusGlyph::Confirmed:
        return 4;
    case StatusGlyph::Expired:
    case StatusGlyph::Lapsed:
        break;
    }
    return 0;
}

void paintSteps(QPainter &painter, const QRectF &area, int filled, const QColor &fill, const QColor &empty)
{
    // The design's glyph is 22 x 14: four bars 4 wide, 2 apart, 5 to 14 high.
    const double unit = area.height() / 14.0;
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < 4; ++i) {
        const double height = (5 + 3 * i) * unit;
        const QRectF bar(std::round(area.left() + i * 6 * unit), std::round(area.bottom() - height),
                         std::round(4 * unit), std::round(height));
        if (i < filled) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(fill);
            painter.drawRect(bar);
        } else {
            painter.setPen(QPen(empty, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
        }
    }
}

void paintHourglass(QPainter &painter, const QRectF &area, const QColor &colour)
{
    const double h = area.height();
    const QPointF c = area.center();
    const double halfWidth = h * 0.32;
    const double halfHeight = h * 0.46;
    QPainterPath glass;
    for (const double sign : {-1.0, 1.0}) {
        const double rim = c.y() + sign * halfHeight;
        glass.moveTo(c.x() - halfWidth, rim);
        glass.lineTo(c.x() + halfWidth, rim);
        glass.moveTo(c.x() - halfWidth * 0.75, rim);
        glass.quadTo(QPointF(c.x() - halfWidth * 0.75, c.y() + sign * h * 0.17), c);
        glass.quadTo(QPointF(c.x() + halfWidth * 0.75, c.y() + sign * h * 0.17),
                     QPointF(c.x() + halfWidth * 0.75, rim));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, h * 0.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(glass);
}

} // namespace

void paintStatusGlyph(QPainter &painter, const QRectF &area, StatusGlyph status, const ThemeColours &colours)
{
    painter.save();
    if (status == StatusGlyph::Expired) {
        // The hourglass stands in the same column as the bars, at their left.
        paintHourglass(painter, QRectF(area.topLeft(), QSizeF(area.height(), area.height())), colours.warning);
    } else {
        paintSteps(painter, area, stepsOf(status), colours.accent, colours.control);
        if (status == StatusGlyph::Lapsed) {
            painter.setPen(QPen(colours.text2, area.height() * 0.1, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(area.bottomLeft() + QPointF(0, -1), area.topRight() + QPointF(-1, 1));
        }
    }
    painter.restore();
}

QColor statusTextColour(StatusGlyph status, const ThemeColours &colours)
{
    switch (status) {
    case StatusGlyph::Expired:
        return colours.warning;
    case StatusGlyph::Lapsed:
        return colours.text2;
    case StatusGlyph::Identified:
    case StatusGlyph::Planned:
    case StatusGlyph::Realised:
    case StatusGlyph::Confirmed:
        break;
    }
    return colours.text;
}

void paintUnitDot(QPainter &painter, const QRectF &area, UnitDot dot, const ThemeColours &colours)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min(area.width(), area.height());
    QRectF circle(0, 0, side, side);
    circle.moveCenter(area.center());
    const double stroke = std::max(1.0, side * 0.2);
    const QRectF ring = circle.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2);
    const QColor colour = dot == UnitDot::NotTrained ? colours.control : colours.accent;
    painter.setPen(QPen(colour, stroke));
    painter.setBrush(dot == UnitDot::Trained ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawEllipse(ring);
    if (dot == UnitDot::UnderIntroduction) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPie(ring, 90 * 16, 180 * 16);
    }
    painter.restore();
}

} // namespace vf::presentation
