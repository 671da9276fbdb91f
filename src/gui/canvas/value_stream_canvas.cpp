#include "gui/canvas/value_stream_canvas.h"

#include "gui/canvas/canvas_minimap.h"
#include "gui/canvas/map_item.h"
#include "gui/theme/fonts.h"
#include "gui/theme/theme.h"

#include <QApplication>
#include <QGraphicsScene>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::MapDrop;
using presentation::MapNode;

namespace {

constexpr double leastZoom = 0.25;
constexpr double mostZoom = 3;
constexpr double readableZoom = 0.85; ///< below it small text is too small on a projector

/// Removed steps bear the key of today's step, which has a node of its own.
QUuid nodeKeyOf(const MapNode &node)
{
    return node.kind == MapNode::Kind::Removed ? QUuid::createUuidV5(node.key, u"removed"_s) : node.key;
}

double textFactor()
{
    return currentTheme().textPercent / 100.0;
}

} // namespace

ValueStreamCanvas::ValueStreamCanvas(QWidget *parent)
    : QGraphicsView(parent), m_minimap(new CanvasMinimap(this))
{
    auto *scene = new QGraphicsScene(this);
    setScene(scene);
    setObjectName(u"valuestream.canvas"_s);
    setAccessibleName(tr("Kart over verdistrømmen"));
    setFrameShape(QFrame::NoFrame);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setTransformationAnchor(AnchorViewCenter);
    setViewportUpdateMode(SmartViewportUpdate);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    applyZoom(m_zoom);
}

ValueStreamCanvas::~ValueStreamCanvas() = default;

void ValueStreamCanvas::setMap(presentation::ValueStreamMap map, bool mayWrite)
{
    m_mayWrite = mayWrite;
    if (map == m_map)
        return;
    m_drag.reset();
    const bool scaleChanged = map.scale != m_map.scale;
    m_map = std::move(map);
    QHash<std::pair<QUuid, bool>, MapItem *> kept;
    QList<QUuid> reworded;
    for (const MapNode &node : m_map.nodes) {
        const std::pair key(node.key, node.ideal);
        MapItem *item = m_items.take(key);
        if (!item) {
            item = new MapItem(m_map);
            scene()->addItem(item);
        } else if (item->node().details != node.details) {
            reworded.append(nodeKeyOf(node));
        }
        item->setNode(node);
        if (scaleChanged)
            item->update();
        kept.insert(key, item);
    }
    for (MapItem *gone : std::as_const(m_items))
        delete gone;
    m_items = kept;
    setSceneRect(QRectF(QPointF(), m_map.size));
    markItems();
    viewport()->update();
    if (!m_chosenZoom)
        fitReadable();
    placeMinimap();
    tellNodesChanged(this);
    for (const QUuid &key : std::as_const(reworded))
        tellNodeChanged(this, key);
}

void ValueStreamCanvas::setChosen(const QUuid &key, bool ideal)
{
    if (key == m_chosen && ideal == m_chosenIdeal)
        return;
    m_chosen = key;
    m_chosenIdeal = ideal;
    markItems();
    const MapNode *node = chosenNode();
    if (node)
        ensureVisible(node->rect, sized(24), sized(24));
}

void ValueStreamCanvas::markItems()
{
    for (MapItem *item : std::as_const(m_items)) {
        const bool chosen = item->node().key == m_chosen && item->node().ideal == m_chosenIdeal;
        item->setMark({chosen, chosen && hasFocus()});
    }
}

void ValueStreamCanvas::choose(const MapNode &node)
{
    const QUuid key = nodeKeyOf(node);
    setChosen(node.key, node.ideal);
    tellNodeFocused(this, key);
    Q_EMIT nodeChosen(m_chosen, m_chosenIdeal);
}

void ValueStreamCanvas::setZoom(double zoom)
{
    m_chosenZoom = true;
    applyZoom(zoom);
}

void ValueStreamCanvas::applyZoom(double zoom)
{
    m_zoom = std::clamp(zoom, leastZoom, mostZoom);
    setTransform(QTransform::fromScale(m_zoom * textFactor(), m_zoom * textFactor()));
    placeMinimap();
    Q_EMIT zoomChanged(m_zoom);
}

/// The zoom at which the whole map is in view.
double ValueStreamCanvas::fitting() const
{
    const QSizeF room = viewport()->size();
    return m_map.size.isEmpty() ? 1
                                : std::min(room.width() / m_map.size.width(), room.height() / m_map.size.height()) / textFactor();
}

void ValueStreamCanvas::fit()
{
    setZoom(std::min(fitting(), 1.0));
    ensureVisible(QRectF(0, 0, 1, 1), 0, 0);
}

void ValueStreamCanvas::fitReadable()
{
    m_chosenZoom = false;
    setTransformationAnchor(NoAnchor); // what stands at the left edge stays there
    applyZoom(std::clamp(fitting(), readableZoom, 1.0));
    setTransformationAnchor(AnchorViewCenter);
    if (const MapNode *node = chosenNode())
        ensureVisible(node->rect, sized(24), sized(24));
}

void ValueStreamCanvas::placeMinimap()
{
    const QSizeF shown = m_map.size * m_zoom * textFactor();
    const bool large = shown.width() > 1.4 * viewport()->width() || shown.height() > 1.8 * viewport()->height();
    m_minimap->setVisible(large && viewport()->height() > sized(200));
    if (!m_minimap->isVisibleTo(this))
        return;
    m_minimap->resize(m_minimap->sizeHint());
    m_minimap->move(viewport()->width() - m_minimap->width() - sized(12), viewport()->height() - m_minimap->height() - sized(8));
    m_minimap->update();
}

CanvasNode ValueStreamCanvas::node(int index) const
{
    const MapNode &node = m_map.nodes.at(static_cast<size_t>(index));
    CanvasNode told;
    told.key = nodeKeyOf(node);
    const QString where = node.ideal ? tr("Ideell situasjon") : tr("Nåsituasjon");
    told.name = node.details.section(u'\n', 0, 0) + u", "_s + where;
    told.value = node.details.section(u'\n', 1).replace(u'\n', u", "_s);
    if (told.value.isEmpty())
        told.value = node.minutes;
    told.area = mapFromScene(node.rect).boundingRect();
    told.selected = node.key == m_chosen && node.ideal == m_chosenIdeal;
    told.focused = told.selected && hasFocus();
    told.focusable = true;
    told.activates = m_mayWrite && node.kind != MapNode::Kind::Removed;
    return told;
}

int ValueStreamCanvas::nodeIndex(const QUuid &key) const
{
    const auto found = std::find_if(m_map.nodes.begin(), m_map.nodes.end(),
                                    [&](const MapNode &node) { return nodeKeyOf(node) == key; });
    return found == m_map.nodes.end() ? -1 : static_cast<int>(found - m_map.nodes.begin());
}

void ValueStreamCanvas::activateNode(const QUuid &key)
{
    const int index = nodeIndex(key);
    if (index < 0 || !node(index).activates)
        return;
    const MapNode &found = m_map.nodes[static_cast<size_t>(index)];
    Q_EMIT editRequested(found.key, found.ideal);
}

void ValueStreamCanvas::focusNode(const QUuid &key)
{
    setFocus();
    if (const int index = nodeIndex(key); index >= 0)
        choose(m_map.nodes[static_cast<size_t>(index)]);
}

QSize ValueStreamCanvas::sizeHint() const
{
    return {sized(640), sized(400)};
}

QSize ValueStreamCanvas::minimumSizeHint() const
{
    return {sized(240), sized(140)};
}

void ValueStreamCanvas::drawBackground(QPainter *painter, const QRectF &rect)
{
    painter->fillRect(rect, colours().canvas);
    reporting::MapStyle style = screenMapStyle();
    style.exposed = rect;
    for (const presentation::MapLane &lane : m_map.lanes) {
        if (lane.ideal && m_map.lanes.size() > 1)
            painter->fillRect(QRectF(rect.left(), lane.rect.top() - 7, rect.width(), 1), colours().line);
        if (style.shows(lane.rect))
            reporting::paintMapLane(*painter, m_map, lane, style);
    }
    for (const presentation::MapWaiting &waiting : m_map.waiting)
        if (style.shows(waiting.rect.adjusted(-8, 0, 8, 0)))
            reporting::paintMapWaiting(*painter, m_map, waiting, style);
}

void ValueStreamCanvas::drawForeground(QPainter *painter, const QRectF &)
{
    if (!m_drag || !m_drag->begun)
        return;
    const MapItem *item = itemOf(m_drag->key, m_drag->ideal);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colours().accent, 2));
    painter->setBrush(Qt::NoBrush);
    if (!m_drag->drop.frame.isEmpty())
        painter->drawRoundedRect(m_drag->drop.frame, 6, 6);
    if (m_drag->drop.kind == MapDrop::Kind::Between) {
        painter->setPen(QPen(colours().accent, 4, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(m_drag->drop.line);
    }
    if (item) {
        painter->setPen(QPen(colours().accent, 1.2, Qt::DashLine));
        painter->drawRoundedRect(QRectF(m_drag->at - m_drag->grip, item->node().rect.size()), 4, 4);
    }
}

MapItem *ValueStreamCanvas::itemAtPoint(const QPoint &point) const
{
    return qgraphicsitem_cast<MapItem *>(itemAt(point));
}

MapItem *ValueStreamCanvas::itemOf(const QUuid &key, bool ideal) const
{
    return m_items.value(std::pair(key, ideal), nullptr);
}

void ValueStreamCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    MapItem *item = event->button() == Qt::LeftButton ? itemAtPoint(event->pos()) : nullptr;
    if (!item) {
        m_pan = event->pos();
        viewport()->setCursor(Qt::ClosedHandCursor);
        return;
    }
    choose(item->node());
    if (m_mayWrite && item->node().kind == MapNode::Kind::Step && m_map.scale == presentation::MapScale::Steps) {
        const QPointF at = mapToScene(event->pos());
        m_drag = Drag{item->node().key, item->node().ideal, event->pos(), at - item->node().rect.topLeft(), at, false, {}};
    }
}

void ValueStreamCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_pan) {
        const QPoint by = event->pos() - *m_pan;
        m_pan = event->pos();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
        return;
    }
    if (!m_drag)
        return;
    if (!m_drag->begun && (event->pos() - m_drag->from).manhattanLength() < QApplication::startDragDistance())
        return;
    m_drag->begun = true;
    m_drag->at = mapToScene(event->pos());
    const MapNode *node = m_map.find(m_drag->key, m_drag->ideal);
    m_drag->drop = node ? m_map.dropAt(*node, m_drag->at) : MapDrop();
    viewport()->setCursor(m_drag->drop.kind == MapDrop::Kind::None ? Qt::ForbiddenCursor : Qt::DragMoveCursor);
    viewport()->update();
}

void ValueStreamCanvas::mouseReleaseEvent(QMouseEvent *)
{
    m_pan.reset();
    endDrag(true);
}

void ValueStreamCanvas::endDrag(bool drop)
{
    viewport()->unsetCursor();
    if (!m_drag)
        return;
    const Drag drag = *std::exchange(m_drag, std::nullopt);
    viewport()->update();
    if (!drop || !drag.begun)
        return;
    switch (drag.drop.kind) {
    case MapDrop::Kind::None:
        return;
    case MapDrop::Kind::Between:
        Q_EMIT moveRequested(drag.key, drag.drop.index);
        return;
    case MapDrop::Kind::Beside:
        Q_EMIT besideRequested(drag.key, drag.drop.beside);
        return;
    case MapDrop::Kind::ToIdeal:
        Q_EMIT copyRequested(drag.key);
        return;
    }
}

void ValueStreamCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_drag.reset();
    if (const MapItem *item = itemAtPoint(event->pos()); item && item->node().kind != MapNode::Kind::Removed)
        Q_EMIT editRequested(item->node().key, item->node().ideal);
}

void ValueStreamCanvas::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    setTransformationAnchor(AnchorUnderMouse);
    setZoom(m_zoom * std::pow(1.0015, event->angleDelta().y()));
    setTransformationAnchor(AnchorViewCenter);
    event->accept();
}

bool ValueStreamCanvas::goByKey(int key)
{
    const int dx = key == Qt::Key_Left ? -1 : key == Qt::Key_Right ? 1 : 0;
    const int dy = key == Qt::Key_Up ? -1 : key == Qt::Key_Down ? 1 : 0;
    if (m_map.nodes.empty())
        return false;
    const MapNode *at = chosenNode();
    const MapNode *to = nullptr;
    if (key == Qt::Key_Home || (!at && (dx != 0 || dy != 0)))
        to = &m_map.nodes.front();
    else if (key == Qt::Key_End)
        to = &m_map.nodes.back();
    else if (dx != 0 || dy != 0)
        to = m_map.neighbour(*at, dx, dy);
    else
        return false;
    if (to)
        choose(*to);
    return true;
}

/// Among the steps of its state, in the order they stand on the map.
void ValueStreamCanvas::moveChosen(int by)
{
    const MapNode *node = chosenNode();
    if (!m_mayWrite || !node || node->kind != MapNode::Kind::Step)
        return;
    int place = 0;
    for (const MapNode &other : m_map.nodes) {
        if (&other == node)
            break;
        if (other.ideal == node->ideal && other.kind == MapNode::Kind::Step)
            ++place;
    }
    if (place + by >= 0)
        Q_EMIT moveRequested(node->key, place + by);
}

/// Alt+← moves a card here; elsewhere it goes back a page.
bool ValueStreamCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right)) {
            event->accept();
            return true;
        }
    }
    return QGraphicsView::event(event);
}

void ValueStreamCanvas::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const MapNode *node = chosenNode();
    if (key == Qt::Key_Escape && m_drag) {
        endDrag(false);
    } else if (event->modifiers() == Qt::AltModifier && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        moveChosen(key == Qt::Key_Left ? -1 : 1);
    } else if (event->modifiers() == Qt::ControlModifier && key == Qt::Key_D && node && !node->ideal) {
        Q_EMIT copyRequested(node->key);
    } else if (event->modifiers() == Qt::ControlModifier && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        Q_EMIT newChallengeRequested();
    } else if (key == Qt::Key_Insert) {
        Q_EMIT newStepRequested();
    } else if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
        QGraphicsView::keyPressEvent(event);
    } else if (key == Qt::Key_Plus) {
        zoomIn();
    } else if (key == Qt::Key_Minus) {
        zoomOut();
    } else if (key == Qt::Key_0) {
        fit();
    } else if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F2) && node) {
        if (node->kind != MapNode::Kind::Removed)
            Q_EMIT editRequested(node->key, node->ideal);
    } else if (!goByKey(key)) {
        QGraphicsView::keyPressEvent(event);
    }
}

void ValueStreamCanvas::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (!m_chosenZoom)
        fitReadable();
    placeMinimap();
}

void ValueStreamCanvas::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    placeMinimap();
}

void ValueStreamCanvas::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    if (!chosenNode() && !m_map.nodes.empty())
        choose(m_map.nodes.front());
    markItems();
    // Qt tells of the canvas after this event, and a reader keeps to the last it heard.
    QTimer::singleShot(0, this, [this] {
        if (const MapNode *node = chosenNode(); node && hasFocus())
            tellNodeFocused(this, nodeKeyOf(*node));
    });
}

void ValueStreamCanvas::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    markItems();
}

void ValueStreamCanvas::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        if (m_chosenZoom)
            applyZoom(m_zoom);
        else
            fitReadable();
        viewport()->update();
    }
}

} // namespace vf::gui
