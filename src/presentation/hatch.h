// Hatching drawn as clipped lines in logical units, so that it looks the same on any screen and in a PDF.
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;
class QPainterPath;

namespace vf::presentation {

/// How the lines of a hatch lie. Lengths are logical units of the painter.
struct Hatch
{
    QColor colour;
    double spacing = 4.0; ///< between two lines, measured across them
    double width = 1.0;
    /// Lines are placed from this point of the painter, so that neighbouring areas continue each other's pattern.
    QPointF origin;
};

/// Rising lines (/) over `area`, clipped to it. Never Qt::BDiagPattern: that one counts device pixels and turns grey.
void drawHatch(QPainter &painter, const QRectF &area, const Hatch &hatch);
/// The same over any shape.
void drawHatch(QPainter &painter, const QPainterPath &area, const Hatch &hatch);

} // namespace vf::presentation
