#include "gui/shell/table_copy.h"

#include "gui/theme/icons.h"
#include "presentation/table_clipboard.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMimeData>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace vf::gui {

namespace {

const QHeaderView *headerOf(const QAbstractItemView &view)
{
    if (const auto *table = qobject_cast<const QTableView *>(&view))
        return table->horizontalHeader();
    if (const auto *tree = qobject_cast<const QTreeView *>(&view))
        return tree->header();
    return nullptr;
}

QList<int> shownColumns(const QAbstractItemView &view)
{
    QList<int> columns;
    const QHeaderView *header = headerOf(view);
    for (int visual = 0; header && visual < header->count(); ++visual)
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
            columns << column;
    if (!header)
        columns << 0;
    return columns;
}

void copyRows(const QAbstractItemView &view, const QModelIndexList &rows)
{
    const auto table = presentation::copiedTable(*view.model(), rows, shownColumns(view));
    QGuiApplication::clipboard()->setMimeData(presentation::tableMimeData(table).release());
}

void copySelected(const QAbstractItemView &view)
{
    const QModelIndexList shown = presentation::allRows(*view.model());
    QModelIndexList chosen;
    for (const QModelIndex &row : shown)
        if (view.selectionModel()->isRowSelected(row.row(), row.parent()))
            chosen << row;
    copyRows(view, chosen.isEmpty() ? shown : chosen);
}

} // namespace

QAction *addTableCopy(QAbstractItemView *view)
{
    auto *copy = new QAction(icon(QLatin1StringView("copy")), QCoreApplication::translate("TableCopy", "Kopier"), view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(copy, &QAction::triggered, view, [view] { copySelected(*view); });
    view->addAction(copy);
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    return copy;
}

void copyWholeTable(const QAbstractItemView &view)
{
    copyRows(view, presentation::allRows(*view.model()));
}

} // namespace vf::gui
