#include "gui/theme/fonts.h"
#include "gui/theme/style_parts.h"
#include "gui/theme/theme.h"
#include "presentation/hatch.h"

#include <QPainterPath>

namespace vf::gui::parts {

void scrollBar(const QStyle &style, const QStyleOptionSlider &option, QPainter &painter, const QWidget *widget)
{
    const auto &c = colours();
    painter.fillRect(option.rect, c.surface);
    if (option.maximum <= option.minimum)
        return;
    QRect handle = style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget);
    const bool active = (option.state & QStyle::State_MouseOver) || (option.activeSubControls != QStyle::SC_None);
    // Thin until the pointer comes: then it is as wide as it can be hit.
    const int margin = active ? 2 : 3;
    handle.adjust(margin, margin, -margin, -margin);
    const bool pressed = option.state & QStyle::State_Sunken;
    const QColor colour = pressed ? c.text2 : c.control;
    roundedBox(painter, handle, std::min(handle.width(), handle.height()) / 2.0, colour, {});
}

void slider(const QStyle &style, const QStyleOptionSlider &option, QPainter &painter, const QWidget *widget)
{
    const auto &c = colours();
    const bool enabled = option.state & QStyle::State_Enabled;
    QRectF groove = style.subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, widget);
    const QRectF handle = style.subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, widget);
    const bool level = option.orientation == Qt::Horizontal;
    const double thickness = sized(4);
    const QPointF centre = groove.center();
    if (level) {
        groove.setTop(centre.y() - thickness / 2);
        groove.setHeight(thickness);
    } else {
        groove.setLeft(centre.x() - thickness / 2);
        groove.setWidth(thickness);
    }
    roundedBox(painter, groove, thickness / 2, c.surface, enabled ? c.control : c.line2);
    QRectF filled = groove;
    if (level)
        filled.setRight(handle.center().x());
    else
        filled.setTop(handle.center().y());
    const QColor colour = enabled ? c.accent : c.disabledText;
    roundedBox(painter, filled, thickness / 2, colour, {});
    const double side = std::min({handle.width(), handle.height(), 14.0 * handle.width() / 16.0});
    QRectF knob(0, 0, side, side);
    knob.moveCenter(level ? QPointF(handle.center().x(), centre.y()) : QPointF(centre.x(), handle.center().y()));
    roundedBox(painter, knob, side / 2, c.surface, colour, 2);
    if (option.state & QStyle::State_HasFocus)
        focusRing(painter, option.rect, radius());
}

void progressBar(const QStyleOptionProgressBar &option, QPainter &painter)
{
    const auto &c = colours();
    painter.save();
    // Qt writes "42%"; Norwegian has a space before the sign.
    QString text = option.textVisible ? option.text : QString();
    if (text.endsWith(QLatin1Char('%')) && text.size() > 1 && text.at(text.size() - 2).isDigit())
        text.insert(text.size() - 1, QChar(0x00A0));
    const QFontMetrics metrics(fonts::secondary());
    QRectF groove = option.rect;
    if (!text.isEmpty())
        groove.setRight(option.rect.right() - metrics.horizontalAdvance(text) - sized(8));
    const double thickness = sized(6);
    groove = QRectF(groove.left(), groove.center().y() - thickness / 2, groove.width(), thickness);
    roundedBox(painter, groove, thickness / 2, c.surface, c.control);
    QPainterPath shape;
    shape.addRoundedRect(groove, thickness / 2, thickness / 2);
    const double range = option.maximum - option.minimum;
    painter.setRenderHint(QPainter::Antialiasing);
    if (range <= 0) {
        // How far is not known: hatched, and it stands still.
        presentation::drawHatch(painter, shape, {c.accent, 4.0, 1.75, groove.topLeft()});
    } else {
        const double share = std::clamp((option.progress - option.minimum) / range, 0.0, 1.0);
        painter.setClipPath(shape);
        painter.fillRect(QRectF(groove.left(), groove.top(), groove.width() * share, thickness), c.accent);
        painter.setClipping(false);
    }
    painter.setFont(fonts::secondary());
    painter.setPen(c.text2);
    painter.drawText(option.rect, Qt::AlignRight | Qt::AlignVCenter, text);
    painter.restore();
}

void tabShape(const QStyleOptionTab &option, QPainter &painter)
{
    const auto &c = colours();
    const bool chosen = option.state & QStyle::State_Selected;
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool vertical = option.shape == QTabBar::RoundedWest || option.shape == QTabBar::RoundedEast;
    if (!chosen && enabled && (option.state & QStyle::State_MouseOver))
        roundedBox(painter, option.rect.adjusted(0, 4, 0, -4), radius(), c.hover, {});
    if (!chosen)
        return;
    const QRect &r = option.rect;
    const QColor colour = enabled ? c.accent : c.disabledText;
    painter.fillRect(vertical ? QRect(r.left(), r.top(), 3, r.height()) : QRect(r.left(), r.bottom() - 1, r.width(), 2),
                     colour);
}

void tabLabel(const QStyleOptionTab &option, QPainter &painter)
{
    const auto &c = colours();
    painter.save();
    const bool chosen = option.state & QStyle::State_Selected;
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor colour = enabled ? c.text : c.disabledText;
    // "Uten måling\t12": the words, then a quiet count.
    const QStringList parts = option.text.split(QLatin1Char('\t'));
    const QFontMetrics strong(fonts::bodySemibold());
    const QFontMetrics quiet(fonts::secondary());
    const QRect rect = option.rect.adjusted(0, 0, -option.rightButtonSize.width(), 0);
    const int words = strong.size(Qt::TextShowMnemonic, parts.constFirst()).width();
    const int count = parts.size() > 1 ? quiet.horizontalAdvance(parts.at(1)) + sized(6) : 0;
    const int side = option.icon.isNull() ? 0 : sized(16);
    int x = rect.left() + (rect.width() - words - count - (side > 0 ? side + sized(6) : 0)) / 2;
    if (side > 0) {
        option.icon.paint(&painter, QRect(x, rect.center().y() - side / 2, side, side), Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled);
        x += side + sized(6);
    }
    painter.setFont(chosen ? fonts::bodySemibold() : fonts::body());
    painter.setPen(colour);
    painter.drawText(QRect(x, rect.top(), words + 2, rect.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, parts.constFirst());
    if (count > 0) {
        painter.setFont(fonts::secondary());
        painter.setPen(enabled ? c.text2 : c.disabledText);
        painter.drawText(QRect(x + words + sized(6), rect.top(), count, rect.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, parts.at(1));
    }
    if (option.state & QStyle::State_HasFocus)
        focusRing(painter, option.rect.adjusted(1, 3, -1, -4), sized(4));
    painter.restore();
}

QSize tabSize(const QStyleOptionTab &option)
{
    const QStringList parts = option.text.split(QLatin1Char('\t'));
    const QFontMetrics strong(fonts::bodySemibold());
    int width = strong.size(Qt::TextShowMnemonic, parts.constFirst()).width() + 2 * sized(12);
    if (parts.size() > 1)
        width += QFontMetrics(fonts::secondary()).horizontalAdvance(parts.at(1)) + sized(6);
    if (!option.icon.isNull())
        width += sized(16) + sized(6);
    width += option.rightButtonSize.width() + option.leftButtonSize.width();
    return {width, std::max(sized(40), strong.height() + sized(12))};
}

void splitter(const QStyleOption &option, QPainter &painter)
{
    const auto &c = colours();
    const bool upright = option.rect.width() < option.rect.height();
    const bool hover = option.state & QStyle::State_MouseOver;
    QRect line = option.rect;
    if (upright)
        line = QRect(option.rect.center().x(), option.rect.top(), 1, option.rect.height());
    else
        line = QRect(option.rect.left(), option.rect.center().y(), option.rect.width(), 1);
    painter.fillRect(line, hover ? c.accent : c.line2);
}

} // namespace vf::gui::parts
