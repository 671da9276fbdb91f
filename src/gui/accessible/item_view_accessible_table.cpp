// The table interface of ItemViewAccessible: what is seen, counted from the top left, and the selection.
#include "gui/accessible/item_view_accessible.h"

#include <QHeaderView>
#include <QItemSelectionModel>

namespace vf::gui {

int ItemViewAccessible::rowCount() const
{
    return modelRows();
}

int ItemViewAccessible::columnCount() const
{
    return view() ? static_cast<int>(shownColumns().size()) : 0;
}

QAccessibleInterface *ItemViewAccessible::cellAt(int row, int column) const
{
    return view() ? cell(indexAt(row, shownColumns().value(column, -1))) : nullptr;
}

QString ItemViewAccessible::columnDescription(int column) const
{
    const int section = view() ? shownColumns().value(column, -1) : -1;
    const QAccessibleInterface *header = section >= 0 ? headerCell(Qt::Horizontal, section) : nullptr;
    return header ? header->text(QAccessible::Name) : QString();
}

QString ItemViewAccessible::rowDescription(int row) const
{
    // A reader puts this before every cell of the row: the row's first cell says which it is, a number doesn't.
    const QAccessibleInterface *first = cellAt(row, 0);
    return first ? first->text(QAccessible::Name) : QString();
}

int ItemViewAccessible::selectedCellCount() const
{
    return static_cast<int>(selectedCells().size());
}

QList<QAccessibleInterface *> ItemViewAccessible::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    if (!view() || !view()->selectionModel())
        return cells;
    const QModelIndexList selected = view()->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : selected)
        if (rowOf(index) >= 0 && columnOf(index) >= 0)
            cells.append(cell(index));
    return cells;
}

QList<int> ItemViewAccessible::selectedColumns() const
{
    QList<int> columns;
    if (!view() || !view()->selectionModel())
        return columns;
    const QModelIndexList selected = view()->selectionModel()->selectedColumns();
    for (const QModelIndex &index : selected)
        if (const int column = columnOf(index); column >= 0)
            columns.append(column);
    return columns;
}

QList<int> ItemViewAccessible::selectedRows() const
{
    QList<int> rows;
    if (!view() || !view()->selectionModel())
        return rows;
    const QModelIndexList selected = view()->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        if (const int row = rowOf(index); row >= 0)
            rows.append(row);
    return rows;
}

bool ItemViewAccessible::selectRow(int row)
{
    const QModelIndex index = indexAt(row, 0);
    if (!index.isValid() || !view()->selectionModel() || view()->selectionMode() == QAbstractItemView::NoSelection
        || view()->selectionBehavior() == QAbstractItemView::SelectColumns)
        return false;
    const bool adds = view()->selectionMode() == QAbstractItemView::MultiSelection
        || view()->selectionMode() == QAbstractItemView::ExtendedSelection;
    view()->selectionModel()->select(index, (adds ? QItemSelectionModel::Select : QItemSelectionModel::ClearAndSelect)
                                         | QItemSelectionModel::Rows);
    return true;
}

bool ItemViewAccessible::selectColumn(int column)
{
    const QModelIndex index = view() ? indexAt(0, shownColumns().value(column, -1)) : QModelIndex();
    if (!index.isValid() || !view()->selectionModel() || view()->selectionBehavior() == QAbstractItemView::SelectRows
        || view()->selectionMode() == QAbstractItemView::NoSelection
        || view()->selectionMode() == QAbstractItemView::SingleSelection)
        return false;
    view()->selectionModel()->select(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Columns);
    return true;
}

bool ItemViewAccessible::unselectRow(int row)
{
    const QModelIndex index = indexAt(row, 0);
    if (!index.isValid() || !view()->selectionModel())
        return false;
    view()->selectionModel()->select(index, QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    return true;
}

bool ItemViewAccessible::unselectColumn(int column)
{
    const QModelIndex index = view() ? indexAt(0, shownColumns().value(column, -1)) : QModelIndex();
    if (!index.isValid() || !view()->selectionModel())
        return false;
    view()->selectionModel()->select(index, QItemSelectionModel::Deselect | QItemSelectionModel::Columns);
    return true;
}

} // namespace vf::gui
