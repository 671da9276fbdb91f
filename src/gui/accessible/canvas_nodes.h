// What a painted widget says about the things it paints, so that a screen reader meets them one by one.
// A widget (also a QGraphicsView) derives from CanvasNodes as well as from its Qt class; nothing else is needed, because
// installAccessibility() (accessible_factory.h) knows it by this class. Nothing here is asked while no reader is active.
#pragma once

#include <QAccessible>
#include <QRect>
#include <QString>
#include <QUuid>

class QWidget;

namespace vf::gui {

/// One thing on a canvas: a step, an arrow, a bar, a mark.
struct CanvasNode
{
    QUuid key;     ///< the same as long as the thing exists: a record's id, or nodeKey() for what has no record
    QString name;  ///< never empty, in bokmål, and complete: what a reader says first
    QString value; ///< its figures in words ("12 min, ventetid 3 dager"); empty when the name says it all
    QRect area;    ///< in the widget's coordinates, the viewport's for a QGraphicsView; empty when it is not shown
    QAccessible::Role role = QAccessible::ListItem;
    bool focused = false;   ///< what the arrow keys are at, while the canvas has the keyboard
    bool selected = false;
    bool focusable = false; ///< focusNode() does something
    bool activates = false; ///< activateNode() does something
};

class CanvasNodes
{
public:
    CanvasNodes() = default;
    CanvasNodes(const CanvasNodes &) = delete;
    CanvasNodes &operator=(const CanvasNodes &) = delete;
    CanvasNodes(CanvasNodes &&) = delete;
    CanvasNodes &operator=(CanvasNodes &&) = delete;

    virtual int nodeCount() const = 0;
    /// `index` is from 0 to nodeCount() − 1, in the order a person reads them. Called often: answer from what is in memory.
    virtual CanvasNode node(int index) const = 0;
    /// Where a node is now; −1 when it has gone. Override it when going through all nodes is slow.
    virtual int nodeIndex(const QUuid &key) const;
    /// What Enter or a double click on the node does, or a click where nodes are not focusable. The node may have gone
    /// meanwhile.
    virtual void activateNode(const QUuid &key) { Q_UNUSED(key) }
    /// Moves the keyboard's place to the node, as an arrow key or a click does. The node may have gone meanwhile.
    virtual void focusNode(const QUuid &key) { Q_UNUSED(key) }
    /// What the whole is: List, Chart, Tree, …
    virtual QAccessible::Role canvasRole() const { return QAccessible::List; }

protected:
    ~CanvasNodes() = default; // nobody owns a canvas through this class
};

/// The key of the n-th thing of a canvas whose things are no records; `kind` tells different canvases apart.
QUuid nodeKey(QStringView kind, int number);

// The canvas calls these after the change; they cost nothing while no reader is active.

/// The keyboard's place on `canvas` has moved to the node.
void tellNodeFocused(QWidget *canvas, const QUuid &key);
/// The name or the value of the node is another.
void tellNodeChanged(QWidget *canvas, const QUuid &key);
/// Nodes have come, gone or changed places.
void tellNodesChanged(QWidget *canvas);

} // namespace vf::gui
