// A table, tree or list as a screen reader meets it. Qt 6.4's own interfaces crash when a row goes while a reader holds
// it; these hold rows by persistent index and answer "invalid" when it has gone (docs/adr/0015).
#pragma once

#include "gui/accessible/interface_book.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QPersistentModelIndex>
#include <QPointer>

class QHeaderView;

namespace vf::gui {

/// The widget as a table, tree or list, or nullptr when it is none of them, has gone or is going.
QAbstractItemView *liveItemView(QWidget *widget);
/// The view's own header; nullptr where that kind of view has none.
QHeaderView *headerOf(const QAbstractItemView *view, Qt::Orientation orientation);

/// Children are numbered as Qt's views number them in the events they send: row by row with the header first, hidden
/// columns too. The table interface counts what can be seen: the columns that are not hidden, in the order on the screen.
class ItemViewAccessible final : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit ItemViewAccessible(QAbstractItemView *view);

    /// nullptr when `view` is gone, or has another kind of interface.
    static ItemViewAccessible *of(QAbstractItemView *view);

    QAccessibleInterface *cell(const QModelIndex &index) const;
    QAccessibleInterface *headerCell(Qt::Orientation orientation, int section) const;
    /// The row among those that are not folded away; −1 for an index that is.
    int rowOf(const QModelIndex &index) const;
    /// The column among those shown; −1 for a hidden one.
    int columnOf(const QModelIndex &index) const;
    /// How many interfaces are held for cells.
    qsizetype heldCells() const { return m_cells.size(); }

    bool isValid() const override;
    QAccessible::State state() const override;
    QAccessibleInterface *parent() const override;
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *focusChild() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    // QAccessibleTableInterface
    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    int rowCount() const override;
    int columnCount() const override;
    QString columnDescription(int column) const override;
    QString rowDescription(int row) const override;
    int selectedCellCount() const override;
    QList<QAccessibleInterface *> selectedCells() const override;
    int selectedColumnCount() const override { return static_cast<int>(selectedColumns().size()); }
    int selectedRowCount() const override { return static_cast<int>(selectedRows().size()); }
    QList<int> selectedColumns() const override;
    QList<int> selectedRows() const override;
    bool isColumnSelected(int column) const override { return selectedColumns().contains(column); }
    bool isRowSelected(int row) const override { return selectedRows().contains(row); }
    bool selectRow(int row) override;
    bool selectColumn(int column) override;
    bool unselectRow(int row) override;
    bool unselectColumn(int column) override;
    void modelChange(QAccessibleTableModelChangeEvent *event) override;

private:
    QAbstractItemView *view() const;
    QAbstractItemModel *model() const;
    int modelRows() const;
    int modelColumns() const;
    int headerRows() const { return role() == QAccessible::List ? 0 : 1; }
    int headerColumns() const { return role() == QAccessible::Table ? 1 : 0; }
    QModelIndex indexAt(int row, int modelColumn) const;
    QList<int> shownColumns() const;
    void followModel() const;
    void forgetTreeRows() const;
    void readTreeRows() const;

    mutable InterfaceBook<QPersistentModelIndex> m_cells;
    mutable InterfaceBook<int> m_headers; ///< 2 × section + (1 for rows); −1 the corner
    mutable QPointer<QAbstractItemModel> m_followed;
    mutable QList<QPersistentModelIndex> m_treeRows; ///< what is unfolded, from top to bottom
    mutable QHash<QPersistentModelIndex, int> m_treeRowOf;
    mutable bool m_treeRowsRead = false;
    mutable QObject m_context; // last: its connections end before what they use
};

} // namespace vf::gui
