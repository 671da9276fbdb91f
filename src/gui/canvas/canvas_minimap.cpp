#include "gui/canvas/canvas_minimap.h"

#include "gui/canvas/value_stream_canvas.h"
#include "gui/theme/fonts.h"
#include "gui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace vf::gui {

using presentation::MapNode;

namespace {

QColor colourOf(const MapNode &node)
{
    const auto &c = colours();
    if (node.kind == MapNode::Kind::Challenge)
        return c.waste;
    if (node.kind == MapNode::Kind::Removed)
        return c.line2;
    return node.stepClass == domain::StepClass::ValueAdding ? c.valueAdding
           : node.stepClass == domain::StepClass::Waste     ? c.waste
                                                            : c.necessaryOutline;
}

} // namespace

CanvasMinimap::CanvasMinimap(ValueStreamCanvas *canvas) : QWidget(canvas), m_canvas(canvas)
{
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Oversiktskart"));
    setToolTip(tr("Klikk for å gå til stedet"));
    hide();
}

QSize CanvasMinimap::sizeHint() const
{
    const QSizeF map = m_canvas->map().size;
    if (map.isEmpty())
        return {};
    return (map.scaled(sized(220), sized(72), Qt::KeepAspectRatio) + QSizeF(8, 8)).toSize();
}

double CanvasMinimap::scale() const
{
    return (width() - 8) / std::max(1.0, m_canvas->map().size.width());
}

void CanvasMinimap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &c = colours();
    painter.setPen(QPen(c.line2, 1));
    painter.setBrush(c.surface);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.translate(4, 4);
    const double k = scale();
    for (const MapNode &node : m_canvas->map().nodes)
        painter.fillRect(QRectF(node.rect.topLeft() * k, node.rect.size() * k).adjusted(0, 0, 0.5, 0.5), colourOf(node));
    const QRectF seen = m_canvas->mapToScene(m_canvas->viewport()->rect()).boundingRect();
    painter.setPen(QPen(c.accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(seen.topLeft() * k, seen.size() * k).intersected(QRectF(-3, -3, width() - 2, height() - 2)));
}

void CanvasMinimap::go(const QPointF &place)
{
    m_canvas->centerOn((place - QPointF(4, 4)) / scale());
}

void CanvasMinimap::mousePressEvent(QMouseEvent *event)
{
    go(event->position());
}

void CanvasMinimap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        go(event->position());
}

} // namespace vf::gui
