#include "gui/accessible/item_view_accessible.h"

#include "gui/accessible/item_cell_accessible.h"

#include <QHeaderView>
#include <QListView>
#include <QTableView>
#include <QTreeView>

namespace vf::gui {

namespace {

QAccessible::Role roleOf(QAbstractItemView *view)
{
    return qobject_cast<QTreeView *>(view) ? QAccessible::Tree
        : qobject_cast<QListView *>(view)  ? QAccessible::List
                                           : QAccessible::Table;
}

} // namespace

QAbstractItemView *liveItemView(QWidget *widget)
{
    // While a view is going, its class is no longer one of these: nothing is asked of it that would call a pure function.
    if (auto *table = qobject_cast<QTableView *>(widget))
        return table;
    if (auto *tree = qobject_cast<QTreeView *>(widget))
        return tree;
    return qobject_cast<QListView *>(widget);
}

QHeaderView *headerOf(const QAbstractItemView *view, Qt::Orientation orientation)
{
    if (const auto *table = qobject_cast<const QTableView *>(view))
        return orientation == Qt::Horizontal ? table->horizontalHeader() : table->verticalHeader();
    const auto *tree = qobject_cast<const QTreeView *>(view);
    return tree && orientation == Qt::Horizontal ? tree->header() : nullptr;
}

ItemViewAccessible::ItemViewAccessible(QAbstractItemView *view) : QAccessibleWidget(view, roleOf(view))
{
    if (auto *tree = qobject_cast<QTreeView *>(view)) {
        QObject::connect(tree, &QTreeView::expanded, &m_context, [this] { forgetTreeRows(); });
        QObject::connect(tree, &QTreeView::collapsed, &m_context, [this] { forgetTreeRows(); });
    }
}

ItemViewAccessible *ItemViewAccessible::of(QAbstractItemView *view)
{
    return view ? dynamic_cast<ItemViewAccessible *>(QAccessible::queryAccessibleInterface(view)) : nullptr;
}

QAbstractItemView *ItemViewAccessible::view() const
{
    return liveItemView(qobject_cast<QWidget *>(object()));
}

QAbstractItemModel *ItemViewAccessible::model() const
{
    const QAbstractItemView *shown = view();
    return shown ? shown->model() : nullptr;
}

bool ItemViewAccessible::isValid() const
{
    return view() && QAccessibleWidget::isValid();
}

void ItemViewAccessible::followModel() const
{
    QAbstractItemModel *current = model();
    if (current == m_followed)
        return;
    if (m_followed)
        m_followed->disconnect(&m_context);
    m_followed = current;
    forgetTreeRows();
    m_cells.releaseInvalidLater();
    if (!current)
        return;
    const auto changed = [this] { forgetTreeRows(); };
    const auto gone = [this] {
        forgetTreeRows();
        m_cells.releaseInvalidLater();
        m_headers.releaseInvalidLater();
    };
    QObject::connect(current, &QAbstractItemModel::rowsInserted, &m_context, changed);
    QObject::connect(current, &QAbstractItemModel::rowsMoved, &m_context, changed);
    QObject::connect(current, &QAbstractItemModel::layoutChanged, &m_context, gone);
    QObject::connect(current, &QAbstractItemModel::rowsRemoved, &m_context, gone);
    QObject::connect(current, &QAbstractItemModel::columnsRemoved, &m_context, gone);
    QObject::connect(current, &QAbstractItemModel::modelReset, &m_context, gone);
}

void ItemViewAccessible::modelChange(QAccessibleTableModelChangeEvent *event)
{
    Q_UNUSED(event)
    // The view tells of the change before followModel()'s connections do.
    followModel();
    forgetTreeRows();
    m_cells.releaseInvalidLater();
    m_headers.releaseInvalidLater();
}

void ItemViewAccessible::forgetTreeRows() const
{
    m_treeRowsRead = false;
    m_treeRows.clear();
    m_treeRowOf.clear();
}

void ItemViewAccessible::readTreeRows() const
{
    followModel();
    const auto *tree = qobject_cast<QTreeView *>(view());
    if (m_treeRowsRead || !tree || !tree->model())
        return;
    const auto read = [this, tree](const QModelIndex &parent, const auto &readBelow) -> void {
        const int rows = tree->model()->rowCount(parent);
        for (int row = 0; row < rows; ++row) {
            const QModelIndex index = tree->model()->index(row, 0, parent);
            if (!index.isValid() || tree->isRowHidden(row, parent))
                continue;
            m_treeRowOf.insert(index, static_cast<int>(m_treeRows.size()));
            m_treeRows.append(index);
            if (tree->isExpanded(index))
                readBelow(index, readBelow);
        }
    };
    read(tree->rootIndex(), read);
    m_treeRowsRead = true;
    // No signal tells that rows are hidden: what was read holds until the program goes on.
    QMetaObject::invokeMethod(&m_context, [this] { forgetTreeRows(); }, Qt::QueuedConnection);
}

int ItemViewAccessible::modelRows() const
{
    if (role() == QAccessible::Tree) {
        readTreeRows();
        return static_cast<int>(m_treeRows.size());
    }
    followModel();
    return model() ? model()->rowCount(view()->rootIndex()) : 0;
}

int ItemViewAccessible::modelColumns() const
{
    if (!model())
        return 0;
    return role() == QAccessible::List ? 1 : model()->columnCount(view()->rootIndex());
}

QModelIndex ItemViewAccessible::indexAt(int row, int modelColumn) const
{
    if (row < 0 || row >= modelRows() || modelColumn < 0 || modelColumn >= modelColumns())
        return {};
    if (role() == QAccessible::Tree) {
        const QModelIndex first = m_treeRows.at(row);
        return first.siblingAtColumn(modelColumn);
    }
    if (const auto *list = qobject_cast<QListView *>(view()))
        return list->model()->index(row, list->modelColumn(), list->rootIndex());
    return model()->index(row, modelColumn, view()->rootIndex());
}

int ItemViewAccessible::rowOf(const QModelIndex &index) const
{
    if (!index.isValid() || index.model() != model())
        return -1;
    if (role() != QAccessible::Tree)
        return index.parent() == view()->rootIndex() ? index.row() : -1;
    readTreeRows();
    return m_treeRowOf.value(index.siblingAtColumn(0), -1);
}

QList<int> ItemViewAccessible::shownColumns() const
{
    if (role() == QAccessible::List)
        return {0};
    QList<int> columns;
    const QHeaderView *header = headerOf(view(), Qt::Horizontal);
    for (int visual = 0; header && visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (logical >= 0 && logical < modelColumns() && !header->isSectionHidden(logical))
            columns.append(logical);
    }
    return columns;
}

int ItemViewAccessible::columnOf(const QModelIndex &index) const
{
    return role() == QAccessible::List ? 0 : static_cast<int>(shownColumns().indexOf(index.column()));
}

QAccessibleInterface *ItemViewAccessible::cell(const QModelIndex &index) const
{
    if (!index.isValid() || index.model() != model())
        return nullptr;
    followModel();
    return m_cells.get(index, [&] { return new ItemCellAccessible(view(), index); });
}

QAccessibleInterface *ItemViewAccessible::headerCell(Qt::Orientation orientation, int section) const
{
    const QHeaderView *header = headerOf(view(), orientation);
    if (!header || section >= header->count())
        return nullptr;
    const int key = section < 0 ? -1 : 2 * section + (orientation == Qt::Vertical ? 1 : 0);
    return m_headers.get(key, [&] { return new ItemHeaderAccessible(view(), orientation, section); });
}

QAccessible::State ItemViewAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    if (const QAbstractItemView *shown = view()) {
        state.multiSelectable = shown->selectionMode() == QAbstractItemView::MultiSelection
            || shown->selectionMode() == QAbstractItemView::ContiguousSelection;
        state.extSelectable = shown->selectionMode() == QAbstractItemView::ExtendedSelection;
    }
    return state;
}

QAccessibleInterface *ItemViewAccessible::parent() const
{
    QObject *above = object() ? object()->parent() : nullptr;
    if (above && above->inherits("QComboBoxPrivateContainer")) // the list of a combo box is a child of the box
        return QAccessible::queryAccessibleInterface(above->parent());
    return QAccessibleWidget::parent();
}

int ItemViewAccessible::childCount() const
{
    return model() ? (modelRows() + headerRows()) * (modelColumns() + headerColumns()) : 0;
}

QAccessibleInterface *ItemViewAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const int wide = modelColumns() + headerColumns();
    const int row = index / wide - headerRows();
    const int column = index % wide - headerColumns();
    if (row < 0)
        return headerCell(Qt::Horizontal, column);
    return column < 0 ? headerCell(Qt::Vertical, row) : cell(indexAt(row, column));
}

QAccessibleInterface *ItemViewAccessible::childAt(int x, int y) const
{
    const QAbstractItemView *shown = view();
    if (!shown || !shown->isVisible())
        return nullptr;
    const QPoint place = shown->viewport()->mapFromGlobal(QPoint(x, y));
    if (shown->viewport()->rect().contains(place))
        return cell(shown->indexAt(place));
    for (const Qt::Orientation orientation : {Qt::Horizontal, Qt::Vertical}) {
        const QHeaderView *header = headerOf(shown, orientation);
        const QPoint inHeader = header ? header->viewport()->mapFromGlobal(QPoint(x, y)) : QPoint();
        if (!header || !header->isVisible() || !header->viewport()->rect().contains(inHeader))
            continue;
        const int section = header->logicalIndexAt(inHeader);
        return section >= 0 ? headerCell(orientation, section) : nullptr;
    }
    return nullptr;
}

int ItemViewAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const int wide = modelColumns() + headerColumns();
    if (const auto *item = dynamic_cast<const ItemCellAccessible *>(child)) {
        const int row = rowOf(item->index());
        const int column = role() == QAccessible::List ? 0 : item->index().column();
        return row < 0 ? -1 : (row + headerRows()) * wide + headerColumns() + column;
    }
    if (const auto *header = dynamic_cast<const ItemHeaderAccessible *>(child); header && header->isValid())
        return header->orientation() == Qt::Horizontal ? headerColumns() + header->section()
                                                       : (header->section() + headerRows()) * wide;
    return -1;
}

QAccessibleInterface *ItemViewAccessible::focusChild() const
{
    const QAbstractItemView *shown = view();
    if (shown && shown->hasFocus())
        if (QAccessibleInterface *current = cell(shown->currentIndex()))
            return current;
    return QAccessibleWidget::focusChild();
}

void *ItemViewAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface && role() != QAccessible::List)
        return static_cast<QAccessibleTableInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

} // namespace vf::gui
