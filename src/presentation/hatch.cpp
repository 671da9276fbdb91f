#include "presentation/hatch.h"

#include <QPainter>
#include <QPainterPath>
#include <QPen>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vf::presentation {

void drawHatch(QPainter &painter, const QRectF &area, const Hatch &hatch)
{
    if (area.isEmpty() || hatch.spacing <= 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // Flat caps end in the area's edge; the clip takes away the corners that stick out of it.
    painter.setClipRect(area, Qt::IntersectClip);
    painter.setPen(QPen(hatch.colour, hatch.width, Qt::SolidLine, Qt::SquareCap));
    // A rising line is every point with the same x + y.
    const double step = hatch.spacing * std::numbers::sqrt2;
    const double base = hatch.origin.x() + hatch.origin.y();
    const double last = area.right() + area.bottom();
    double sum = base + std::ceil((area.left() + area.top() - base) / step) * step;
    for (; sum < last; sum += step) {
        const double x0 = std::max(area.left(), sum - area.bottom());
        const double x1 = std::min(area.right(), sum - area.top());
        painter.drawLine(QPointF(x0, sum - x0), QPointF(x1, sum - x1));
    }
    painter.restore();
}

void drawHatch(QPainter &painter, const QPainterPath &area, const Hatch &hatch)
{
    painter.save();
    painter.setClipPath(area, Qt::IntersectClip);
    drawHatch(painter, area.boundingRect(), hatch);
    painter.restore();
}

} // namespace vf::presentation
