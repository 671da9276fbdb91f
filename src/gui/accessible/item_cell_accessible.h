// One cell of a table, row of a tree or list, or heading, as a screen reader meets it. A reader may hold it for as long
// as it likes: when the row, the column or the view has gone, it is invalid and says nothing.
#pragma once

#include <QAbstractItemView>
#include <QAccessible>
#include <QCoreApplication>
#include <QPersistentModelIndex>
#include <QPointer>

class QHeaderView;

namespace vf::gui {

class ItemCellAccessible final : public QAccessibleInterface,
                                 public QAccessibleTableCellInterface,
                                 public QAccessibleActionInterface
{
    Q_DECLARE_TR_FUNCTIONS(ItemCellAccessible)
public:
    ItemCellAccessible(QAbstractItemView *view, const QModelIndex &index);

    QModelIndex index() const { return m_index; }

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    /// The editor, while the cell is being edited.
    QAccessibleInterface *child(int index) const override;
    int childCount() const override { return editor() ? 1 : 0; }
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    /// Name: the model's AccessibleTextRole, else its text; an empty cell says its column and that it is empty.
    /// Description: why the value is refused, else AccessibleDescriptionRole, else the tool tip where it says more.
    QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text text, const QString &value) override;
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    // QAccessibleTableCellInterface
    bool isSelected() const override;
    QList<QAccessibleInterface *> columnHeaderCells() const override;
    QList<QAccessibleInterface *> rowHeaderCells() const override;
    int columnIndex() const override;
    int rowIndex() const override;
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

    // QAccessibleActionInterface
    QStringList actionNames() const override;
    /// Press edits a cell that can be edited, and else does what Enter does. Toggle ticks a box, or folds a branch.
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &name) const override;

private:
    QAbstractItemView *view() const;
    QWidget *editor() const;
    bool isHidden() const;
    bool isEditable() const;
    bool folds() const;
    QString name() const;
    QString description() const;

    QPointer<QWidget> m_view;
    QPersistentModelIndex m_index;
};

/// The heading of a column or a row; the corner between them has section −1.
class ItemHeaderAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
    Q_DECLARE_TR_FUNCTIONS(ItemHeaderAccessible)
public:
    ItemHeaderAccessible(QAbstractItemView *view, Qt::Orientation orientation, int section);

    Qt::Orientation orientation() const { return m_orientation; }
    int section() const { return m_section; }

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text text, const QString &value) override;
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    // QAccessibleActionInterface: pressing sorts where a click does
    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &name) const override;

private:
    QAbstractItemView *view() const;
    QHeaderView *header() const;

    QPointer<QWidget> m_view;
    Qt::Orientation m_orientation;
    int m_section;
};

} // namespace vf::gui
