#include "gui/accessible/canvas_nodes.h"

namespace vf::gui {

int CanvasNodes::nodeIndex(const QUuid &key) const
{
    for (int index = 0; index < nodeCount(); ++index)
        if (node(index).key == key)
            return index;
    return -1;
}

void tellNodeFocused(QWidget *, const QUuid &) {}
void tellNodesChanged(QWidget *) {}

} // namespace vf::gui
