#include "gui/accessible/canvas_nodes.h"

#include "gui/accessible/canvas_accessible.h"

namespace vf::gui {

int CanvasNodes::nodeIndex(const QUuid &key) const
{
    for (int index = 0; index < nodeCount(); ++index)
        if (node(index).key == key)
            return index;
    return -1;
}

QUuid nodeKey(QStringView kind, int number)
{
    static const QUuid space(0x8f0d2b41, 0x5c7e, 0x4f6a, 0x9d, 0x13, 0x2e, 0x60, 0xb7, 0x4c, 0x91, 0xa8);
    return QUuid::createUuidV5(space, kind.toString() + QString::number(number));
}

void tellNodeFocused(QWidget *canvas, const QUuid &key)
{
    if (!QAccessible::isActive())
        return;
    const CanvasAccessible *whole = CanvasAccessible::of(canvas);
    if (QAccessibleInterface *node = whole ? whole->nodeInterface(key) : nullptr) {
        QAccessibleEvent event(node, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

void tellNodeChanged(QWidget *canvas, const QUuid &key)
{
    if (!QAccessible::isActive())
        return;
    const CanvasAccessible *whole = CanvasAccessible::of(canvas);
    if (QAccessibleInterface *node = whole ? whole->nodeInterface(key) : nullptr) {
        for (const QAccessible::Event kind : {QAccessible::NameChanged, QAccessible::DescriptionChanged}) {
            QAccessibleEvent event(node, kind);
            QAccessible::updateAccessibility(&event);
        }
    }
}

void tellNodesChanged(QWidget *canvas)
{
    if (!QAccessible::isActive())
        return;
    if (CanvasAccessible *whole = CanvasAccessible::of(canvas)) {
        whole->nodesChanged();
        QAccessibleEvent event(canvas, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace vf::gui
