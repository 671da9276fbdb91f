#include "gui/canvas/map_item.h"

#include "gui/theme/theme.h"

#include <QApplication>
#include <QPainterPath>

namespace vf::gui {

namespace {

/// The ring of the chosen one, and the change below a card of the ideal state.
constexpr QMarginsF outside{12, 6, 12, 20};

} // namespace

reporting::MapStyle screenMapStyle()
{
    return {colours(), QApplication::font().family(), {}};
}

void MapItem::setNode(const presentation::MapNode &node)
{
    if (m_node == node)
        return;
    if (m_node.rect != node.rect)
        prepareGeometryChange();
    m_node = node;
    setToolTip(node.details);
    update();
}

void MapItem::setMark(const reporting::MapMark &mark)
{
    if (mark.chosen == m_mark.chosen && mark.focused == m_mark.focused)
        return;
    m_mark = mark;
    setZValue(mark.chosen ? 1 : 0); // the ring lies over its neighbours
    update();
}

QRectF MapItem::boundingRect() const
{
    return m_node.rect + outside;
}

QPainterPath MapItem::shape() const
{
    QPainterPath path;
    path.addRect(m_node.rect);
    return path;
}

void MapItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    reporting::paintMapNode(*painter, m_map, m_node, screenMapStyle(), m_mark);
}

} // namespace vf::gui
