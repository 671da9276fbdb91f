#include "gui/theme/style_parts.h"

#include "gui/theme/fonts.h"
#include "gui/theme/icon_engine.h"
#include "gui/theme/theme.h"

namespace vf::gui::parts {

double radius()
{
    return sized(6);
}

void roundedBox(QPainter &painter, const QRectF &rect, double radius, const QColor &fill, const QColor &frame,
                double frameWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (frame.isValid()) {
        const double half = frameWidth / 2;
        painter.setPen(QPen(frame, frameWidth));
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
    } else {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, radius, radius);
    }
    painter.restore();
}

void squareFrame(QPainter &painter, const QRect &rect, const QColor &frame, const QColor &fill)
{
    if (fill.isValid())
        painter.fillRect(rect, fill);
    painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), frame);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), frame);
    painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), frame);
    painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), frame);
}

void focusRing(QPainter &painter, const QRectF &rect, double radius)
{
    roundedBox(painter, rect, radius, {}, colours().accent, 2);
}

void chevron(QPainter &painter, const QRect &rect, Qt::ArrowType direction, const QColor &colour)
{
    QString name;
    switch (direction) {
    case Qt::UpArrow:
        name = QStringLiteral("chevron-up");
        break;
    case Qt::LeftArrow:
        name = QStringLiteral("chevron-left");
        break;
    case Qt::RightArrow:
        name = QStringLiteral("chevron-right");
        break;
    case Qt::DownArrow:
    case Qt::NoArrow:
        name = QStringLiteral("chevron-down");
        break;
    }
    const int side = std::min({sized(14), rect.width(), rect.height()});
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect).center());
    paintIcon(painter, square, name, colour);
}

QColor textColour(const QStyleOption &option)
{
    return option.state & QStyle::State_Enabled ? colours().text : colours().disabledText;
}

} // namespace vf::gui::parts
