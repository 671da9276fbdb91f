// A step or a challenge on the canvas of a value stream; painted as reporting paints it, with the ring of the chosen one.
#pragma once

#include "reporting/value_stream_map_painter.h"

#include <QGraphicsItem>

namespace vf::gui {

/// The painter's style for the screen: the theme's colours and the application's font.
reporting::MapStyle screenMapStyle();

class MapItem : public QGraphicsItem
{
public:
    enum { Type = UserType + 1 };

    /// `map` outlives the item.
    explicit MapItem(const presentation::ValueStreamMap &map) : m_map(map) {}

    int type() const override { return Type; }
    const presentation::MapNode &node() const { return m_node; }
    void setNode(const presentation::MapNode &node);
    void setMark(const reporting::MapMark &mark);

    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    const presentation::ValueStreamMap &m_map;
    presentation::MapNode m_node;
    reporting::MapMark m_mark;
};

} // namespace vf::gui
