#include "presentation/share_bar.h"

#include "presentation/hatch.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace vf::presentation {

namespace {

constexpr double minimumLabelledWidth = 24.0;
constexpr double minimumVisibleWidth = 2.0;

struct Look
{
    QColor fill;
    QColor outline;
    QColor label;
    bool hatched = false;
};

Look lookOf(ShareKey key, const ThemeColours &c)
{
    switch (key) {
    case ShareKey::Quality:
        return {c.quality, c.quality, c.onQuality};
    case ShareKey::Quantity:
        return {c.quantity, c.quantityOutline, c.onQuantity};
    case ShareKey::Savings:
        return {c.savings, c.savingsOutline, c.onSavings};
    case ShareKey::Open:
        break;
    }
    return {c.surface, c.open, c.text, true};
}

/// Rounds to the device pixels the painter writes to, so that edges are sharp at every pixel ratio.
class PixelGrid
{
public:
    explicit PixelGrid(const QPainter &painter)
        : m_scale(std::max(0.01, std::hypot(painter.deviceTransform().m11(), painter.deviceTransform().m12()))),
          m_dx(painter.deviceTransform().dx()),
          m_dy(painter.deviceTransform().dy())
    {
    }
    double x(double value) const { return (std::round(value * m_scale + m_dx) - m_dx) / m_scale; }
    double y(double value) const { return (std::round(value * m_scale + m_dy) - m_dy) / m_scale; }
    /// A line of one unit, at least one device pixel.
    double line() const { return std::max(1.0, std::round(m_scale)) / m_scale; }

private:
    double m_scale;
    double m_dx;
    double m_dy;
};

/// Lines that keep their density when the bar grows with the text.
Hatch hatchFor(const Look &look, const QRectF &rect)
{
    const double scale = std::max(1.0, rect.height() / shareBarHeight);
    return {look.outline, 3.2 * scale, scale, rect.bottomLeft()};
}

void paintSegment(QPainter &painter, const QRectF &rect, const Look &look, const PixelGrid &grid)
{
    painter.fillRect(rect, look.outline);
    const double inset = grid.line();
    const QRectF inner = rect.adjusted(inset, inset, -inset, -inset);
    if (inner.width() <= 0 || inner.height() <= 0)
        return;
    painter.fillRect(inner, look.fill);
    if (look.hatched)
        drawHatch(painter, inner, hatchFor(look, rect));
}

void paintLabel(QPainter &painter, const QRectF &rect, const QString &label, const Look &look, const QFont &font,
                const PixelGrid &grid)
{
    if (label.isEmpty() || rect.width() <= minimumLabelledWidth)
        return;
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(label);
    if (width + 6 > rect.width())
        return;
    if (look.hatched) {
        const double left = grid.x(rect.center().x() - width / 2 - 3);
        painter.fillRect(QRectF(left, rect.top() + grid.line(), width + 6, rect.height() - 2 * grid.line()), look.fill);
    }
    painter.setFont(font);
    painter.setPen(look.label);
    // Centre the figures, not the line: digits have no descender, and the bar is hardly higher than they are.
    const double baseline = rect.center().y() + metrics.capHeight() / 2;
    painter.drawText(QPointF(rect.center().x() - width / 2, std::round(baseline)), label);
}

/// Widths of the four segments; every value above zero stays visible at the cost of the widest.
std::array<double, 4> segmentWidths(const ShareBar &bar, double fullWidth)
{
    const std::array<double, 4> values{std::max(0.0, bar.quality), std::max(0.0, bar.quantity),
                                       std::max(0.0, bar.savings), std::max(0.0, bar.open)};
    const double total = values[0] + values[1] + values[2] + values[3];
    const double scale = std::max(bar.scaleMaximum, total);
    std::array<double, 4> widths{};
    if (scale <= 0)
        return widths;
    double lent = 0;
    for (size_t i = 0; i < widths.size(); ++i) {
        widths.at(i) = values.at(i) / scale * fullWidth;
        if (values.at(i) > 0 && widths.at(i) < minimumVisibleWidth) {
            lent += minimumVisibleWidth - widths.at(i);
            widths.at(i) = minimumVisibleWidth;
        }
    }
    auto widest = std::max_element(widths.begin(), widths.end());
    *widest = std::max(minimumVisibleWidth, *widest - lent);
    return widths;
}

} // namespace

void paintShareBar(QPainter &painter, const QRectF &area, const ShareBar &bar, const ThemeColours &colours,
                   const QFont &labelFont)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const PixelGrid grid(painter);
    const double top = grid.y(area.top());
    const double bottom = grid.y(area.bottom());
    const auto widths = segmentWidths(bar, area.width());
    constexpr std::array keys{ShareKey::Quality, ShareKey::Quantity, ShareKey::Savings, ShareKey::Open};
    double edge = area.left();
    for (size_t i = 0; i < keys.size(); ++i) {
        const double left = grid.x(edge);
        edge += widths.at(i);
        const double right = grid.x(edge);
        if (right <= left)
            continue;
        const Look look = lookOf(keys.at(i), colours);
        const QRectF rect(QPointF(left, top), QPointF(right, bottom));
        paintSegment(painter, rect, look, grid);
        paintLabel(painter, rect, bar.labels.value(static_cast<qsizetype>(i)), look, labelFont, grid);
    }
    painter.restore();
}

void paintShareKey(QPainter &painter, const QRectF &square, ShareKey key, const ThemeColours &colours)
{
    painter.save();
    const Look look = lookOf(key, colours);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF inner = square.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.fill);
    painter.drawRoundedRect(inner, 2, 2);
    if (look.hatched)
        drawHatch(painter, inner, hatchFor(look, square));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look.outline, 1));
    painter.drawRoundedRect(inner, 2, 2);
    painter.restore();
}

} // namespace vf::presentation
