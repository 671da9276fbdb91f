// A widget that paints CanvasNodes, as a screen reader meets it: one child for each node, then the ordinary child widgets.
#pragma once

#include "gui/accessible/canvas_nodes.h"
#include "gui/accessible/interface_book.h"

#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QPointer>

#include <optional>

namespace vf::gui {

class CanvasAccessible final : public QAccessibleWidget
{
public:
    explicit CanvasAccessible(QWidget *canvas);

    /// nullptr when `canvas` has no nodes to tell of.
    static CanvasAccessible *of(QWidget *canvas);

    /// nullptr when there is no such node.
    QAccessibleInterface *nodeInterface(const QUuid &key) const;
    void nodesChanged() { m_book.releaseInvalidLater(); }
    qsizetype heldNodes() const { return m_book.size(); }

    QAccessible::Role role() const override;
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *focusChild() const override;

private:
    CanvasNodes *nodes() const;
    int nodeCount() const;
    QList<QWidget *> widgets() const;

    mutable InterfaceBook<QUuid> m_book;
};

/// One node; invalid when the canvas has it no more.
class CanvasNodeAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
    Q_DECLARE_TR_FUNCTIONS(CanvasNodeAccessible)
public:
    CanvasNodeAccessible(QWidget *canvas, const QUuid &key) : m_canvas(canvas), m_key(key) {}

    QUuid key() const { return m_key; }
    /// What Enter does where a click only chooses.
    static const QString &editAction();

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    /// The value is the description too: AT-SPI has room for a value that is a number only.
    QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text text, const QString &value) override;
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    // QAccessibleActionInterface
    QStringList actionNames() const override;
    QString localizedActionName(const QString &name) const override;
    QString localizedActionDescription(const QString &name) const override;
    /// Press does what a click does: it chooses the node, or goes where it leads when it can't be chosen.
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &name) const override;

private:
    std::optional<CanvasNode> node() const;

    QPointer<QWidget> m_canvas;
    QUuid m_key;
};

} // namespace vf::gui
