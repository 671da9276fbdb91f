// The drawn value stream on the screen: zoom, pan and fit, cards that are chosen with arrows or pointer and dragged to
// another place, beside another step, or down to the ideal state. It shows a map and says what is wanted; the page does it.
#pragma once

#include "gui/accessible/canvas_nodes.h"
#include "presentation/value_stream_map.h"

#include <QGraphicsView>
#include <QHash>

namespace vf::gui {

class CanvasMinimap;
class MapItem;

class ValueStreamCanvas : public QGraphicsView, public CanvasNodes
{
    Q_OBJECT
public:
    explicit ValueStreamCanvas(QWidget *parent = nullptr);
    ~ValueStreamCanvas() override;

    /// Nodes that stay keep their items. `mayWrite`: cards can be dragged.
    void setMap(presentation::ValueStreamMap map, bool mayWrite);
    const presentation::ValueStreamMap &map() const { return m_map; }
    /// Rings the node, and scrolls to it when it is out of sight. No node with that key: none is chosen.
    void setChosen(const QUuid &key, bool ideal);
    const presentation::MapNode *chosenNode() const { return m_map.find(m_chosen, m_chosenIdeal); }

    /// 1: the sizes of the design at the present text size.
    double zoom() const { return m_zoom; }
    /// As a person chose it.
    void setZoom(double zoom);
    void zoomIn() { setZoom(m_zoom * 1.25); }
    void zoomOut() { setZoom(m_zoom / 1.25); }
    /// The whole map in view, never larger than the design.
    void fit();
    /// As much of it as can be read; follows the size of the window and of the map until somebody zooms.
    void fitReadable();

    int nodeCount() const override { return static_cast<int>(m_map.nodes.size()); }
    CanvasNode node(int index) const override;
    int nodeIndex(const QUuid &key) const override;
    void activateNode(const QUuid &key) override;
    void focusNode(const QUuid &key) override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void nodeChosen(const QUuid &key, bool ideal);
    /// Enter, F2 or a double click.
    void editRequested(const QUuid &key, bool ideal);
    /// To place `index` among the steps of its state.
    void moveRequested(const QUuid &step, int index);
    void besideRequested(const QUuid &step, const QUuid &beside);
    void copyRequested(const QUuid &step);
    void newStepRequested(); ///< Insert
    void newChallengeRequested(); ///< Ctrl+Enter
    void zoomChanged(double zoom);

protected:
    bool event(QEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Drag
    {
        QUuid key;
        bool ideal = false;
        QPoint from;       ///< in the viewport
        QPointF grip;      ///< from the card's corner, in the scene
        QPointF at;        ///< in the scene
        bool begun = false;
        presentation::MapDrop drop;
    };
    MapItem *itemAtPoint(const QPoint &point) const;
    MapItem *itemOf(const QUuid &key, bool ideal) const;
    void choose(const presentation::MapNode &node);
    void markItems();
    void moveChosen(int by);
    bool goByKey(int key);
    void endDrag(bool drop);
    void applyZoom(double zoom);
    double fitting() const;
    void placeMinimap();

    presentation::ValueStreamMap m_map;
    QHash<std::pair<QUuid, bool>, MapItem *> m_items; ///< the scene owns them
    QUuid m_chosen;
    bool m_chosenIdeal = false;
    bool m_mayWrite = false;
    double m_zoom = 1;
    bool m_chosenZoom = false; ///< somebody has zoomed
    std::optional<Drag> m_drag;
    std::optional<QPoint> m_pan; ///< the last place of a hand that moves the map
    CanvasMinimap *m_minimap;
};

} // namespace vf::gui
