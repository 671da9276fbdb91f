#include "gui/accessible/canvas_accessible.h"

#include <QAbstractScrollArea>

namespace vf::gui {

using namespace Qt::StringLiterals;

namespace {

CanvasNodes *nodesOf(QWidget *canvas)
{
    return dynamic_cast<CanvasNodes *>(canvas); // none for a widget that is going
}

/// What the nodes' areas are measured in.
QWidget *groundOf(QWidget *canvas)
{
    const auto *scrolled = qobject_cast<QAbstractScrollArea *>(canvas);
    return scrolled ? scrolled->viewport() : canvas;
}

} // namespace

CanvasAccessible::CanvasAccessible(QWidget *canvas) : QAccessibleWidget(canvas) {}

CanvasAccessible *CanvasAccessible::of(QWidget *canvas)
{
    return canvas ? dynamic_cast<CanvasAccessible *>(QAccessible::queryAccessibleInterface(canvas)) : nullptr;
}

CanvasNodes *CanvasAccessible::nodes() const
{
    return nodesOf(widget());
}

int CanvasAccessible::nodeCount() const
{
    const CanvasNodes *painted = nodes();
    return painted ? painted->nodeCount() : 0;
}

QList<QWidget *> CanvasAccessible::widgets() const
{
    QList<QWidget *> found;
    if (!nodes())
        return found;
    const auto *scrolled = qobject_cast<QAbstractScrollArea *>(widget());
    QObjectList all = widget()->children();
    if (scrolled)
        all += scrolled->viewport()->children();
    for (QObject *object : std::as_const(all)) {
        // A reader moves from node to node: the canvas scrolls after it, and the bars say nothing.
        if (scrolled && (object == scrolled->viewport() || object->objectName().startsWith("qt_scrollarea"_L1)))
            continue;
        if (auto *child = qobject_cast<QWidget *>(object); child && !child->isWindow() && !child->isHidden())
            found.append(child);
    }
    return found;
}

QAccessibleInterface *CanvasAccessible::nodeInterface(const QUuid &key) const
{
    const CanvasNodes *painted = nodes();
    if (!painted || painted->nodeIndex(key) < 0)
        return nullptr;
    return m_book.get(key, [&] { return new CanvasNodeAccessible(widget(), key); });
}

QAccessible::Role CanvasAccessible::role() const
{
    const CanvasNodes *painted = nodes();
    return painted ? painted->canvasRole() : QAccessible::NoRole;
}

int CanvasAccessible::childCount() const
{
    return nodeCount() + static_cast<int>(widgets().size());
}

QAccessibleInterface *CanvasAccessible::child(int index) const
{
    if (index < 0)
        return nullptr;
    if (const int painted = nodeCount(); index >= painted) {
        QWidget *child = widgets().value(index - painted);
        return child ? QAccessible::queryAccessibleInterface(child) : nullptr;
    }
    return nodeInterface(nodes()->node(index).key);
}

QAccessibleInterface *CanvasAccessible::childAt(int x, int y) const
{
    if (!nodes() || !widget()->isVisible())
        return nullptr;
    const QList<QWidget *> above = widgets();
    for (auto child = above.crbegin(); child != above.crend(); ++child)
        if ((*child)->rect().contains((*child)->mapFromGlobal(QPoint(x, y))))
            return QAccessible::queryAccessibleInterface(*child);
    const QPoint place = groundOf(widget())->mapFromGlobal(QPoint(x, y));
    for (int index = nodeCount() - 1; index >= 0; --index) // what is painted last lies on top
        if (const CanvasNode node = nodes()->node(index); node.area.contains(place))
            return nodeInterface(node.key);
    return nullptr;
}

int CanvasAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    if (const auto *node = dynamic_cast<const CanvasNodeAccessible *>(child))
        return nodes() ? nodes()->nodeIndex(node->key()) : -1;
    const auto place = child ? widgets().indexOf(qobject_cast<QWidget *>(child->object())) : -1;
    return place < 0 ? -1 : nodeCount() + static_cast<int>(place);
}

QAccessibleInterface *CanvasAccessible::focusChild() const
{
    if (nodes() && widget()->hasFocus())
        for (int index = 0; index < nodeCount(); ++index)
            if (const CanvasNode node = nodes()->node(index); node.focused)
                return nodeInterface(node.key);
    return QAccessibleWidget::focusChild();
}

std::optional<CanvasNode> CanvasNodeAccessible::node() const
{
    const CanvasNodes *painted = nodesOf(m_canvas);
    const int index = painted ? painted->nodeIndex(m_key) : -1;
    return index < 0 ? std::nullopt : std::optional(painted->node(index));
}

bool CanvasNodeAccessible::isValid() const
{
    const CanvasNodes *painted = nodesOf(m_canvas);
    return painted && painted->nodeIndex(m_key) >= 0;
}

QWindow *CanvasNodeAccessible::window() const
{
    const QAccessibleInterface *above = parent();
    return above ? above->window() : nullptr;
}

QAccessibleInterface *CanvasNodeAccessible::parent() const
{
    return CanvasAccessible::of(m_canvas);
}

QAccessibleInterface *CanvasNodeAccessible::child(int index) const
{
    Q_UNUSED(index)
    return nullptr;
}

int CanvasNodeAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    Q_UNUSED(child)
    return -1;
}

QAccessibleInterface *CanvasNodeAccessible::childAt(int x, int y) const
{
    Q_UNUSED(x)
    Q_UNUSED(y)
    return nullptr;
}

QString CanvasNodeAccessible::text(QAccessible::Text text) const
{
    const auto found = node();
    if (!found)
        return {};
    if (text == QAccessible::Name)
        return found->name;
    return text == QAccessible::Value || text == QAccessible::Description ? found->value : QString();
}

void CanvasNodeAccessible::setText(QAccessible::Text text, const QString &value)
{
    Q_UNUSED(text)
    Q_UNUSED(value)
}

QRect CanvasNodeAccessible::rect() const
{
    const auto found = node();
    if (!found || found->area.isEmpty() || !m_canvas->isVisible())
        return {};
    return QRect(groundOf(m_canvas)->mapToGlobal(found->area.topLeft()), found->area.size());
}

QAccessible::Role CanvasNodeAccessible::role() const
{
    const auto found = node();
    return found ? found->role : QAccessible::NoRole;
}

QAccessible::State CanvasNodeAccessible::state() const
{
    QAccessible::State state;
    const auto found = node();
    if (!found) {
        state.invalid = true;
        return state;
    }
    state.disabled = !m_canvas->isEnabled();
    state.invisible = !m_canvas->isVisible();
    state.offscreen = state.invisible || !groundOf(m_canvas)->rect().intersects(found->area);
    state.focusable = found->focusable && !state.disabled && !state.invisible;
    state.focused = found->focused && m_canvas->hasFocus();
    state.selectable = found->selected || found->focusable;
    state.selected = found->selected;
    state.readOnly = true;
    return state;
}

void *CanvasNodeAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList CanvasNodeAccessible::actionNames() const
{
    QStringList names;
    if (const auto found = node()) {
        if (found->focusable || found->activates)
            names << pressAction();
        if (found->focusable)
            names << setFocusAction();
        if (found->focusable && found->activates)
            names << editAction();
    }
    return names;
}

const QString &CanvasNodeAccessible::editAction()
{
    static const QString name = u"Edit"_s; // a key, as Qt's own "Press"
    return name;
}

QString CanvasNodeAccessible::localizedActionName(const QString &name) const
{
    return name == editAction() ? tr("Rediger") : QAccessibleActionInterface::localizedActionName(name);
}

QString CanvasNodeAccessible::localizedActionDescription(const QString &name) const
{
    return name == editAction() ? tr("Åpner den for redigering")
                                : QAccessibleActionInterface::localizedActionDescription(name);
}

void CanvasNodeAccessible::doAction(const QString &name)
{
    if (!actionNames().contains(name))
        return;
    // The act may take the node and this interface away: nothing of it is used afterwards.
    CanvasNodes *painted = nodesOf(m_canvas);
    const QUuid key = m_key;
    if (name != editAction() && node()->focusable)
        painted->focusNode(key);
    else
        painted->activateNode(key);
}

QStringList CanvasNodeAccessible::keyBindingsForAction(const QString &name) const
{
    Q_UNUSED(name)
    return {};
}

} // namespace vf::gui
