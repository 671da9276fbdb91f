#include "gui/pages/ledger_table.h"

#include "presentation/item_roles.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace vf::gui {

LedgerTable::LedgerTable(QWidget *parent) : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed
                    | QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked);
    setTabKeyNavigation(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

int LedgerTable::entryRow() const
{
    const int last = model() ? model()->rowCount() - 1 : -1;
    return last >= 0 && model()->index(last, 0).data(presentation::PlaceholderRowRole).toBool() ? last : -1;
}

bool LedgerTable::isInEntry() const
{
    return entryRow() >= 0 && currentIndex().row() == entryRow();
}

int LedgerTable::nextCell(int column) const
{
    for (int next = column + 1; next < model()->columnCount(); ++next)
        if (!isColumnHidden(next) && (model()->index(entryRow(), next).flags() & Qt::ItemIsEditable))
            return next;
    return -1;
}

void LedgerTable::goToEntry()
{
    if (entryRow() < 0)
        return;
    setFocus();
    setCurrentIndex(model()->index(entryRow(), nextCell(-1)));
    scrollTo(currentIndex());
}

void LedgerTable::editEntry(int column)
{
    if (entryRow() < 0)
        return;
    setFocus();
    setCurrentIndex(model()->index(entryRow(), column));
    scrollTo(currentIndex());
    edit(currentIndex());
}

bool LedgerTable::event(QEvent *event)
{
    // The page's own Esc leaves the gain; here it first empties the row.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && isInEntry()
        && !model()->index(entryRow(), 0).data(presentation::PlaceholderEmptyRole).toBool())
        event->accept();
    return QTableView::event(event);
}

void LedgerTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() == EditingState)
        event->accept(); // the cell's editor has taken it and passes it on
    else if (event->matches(QKeySequence::Paste))
        Q_EMIT pasteRequested();
    else if (event->key() == Qt::Key_Insert && event->modifiers() == Qt::NoModifier)
        goToEntry();
    else if (event->key() == Qt::Key_Escape && isInEntry())
        Q_EMIT clearRequested();
    else if (enter && isInEntry())
        Q_EMIT submitRequested();
    else
        QTableView::keyPressEvent(event);
}

void LedgerTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const bool back = hint == QAbstractItemDelegate::EditPreviousItem;
    const bool on = hint == QAbstractItemDelegate::SubmitModelCache || hint == QAbstractItemDelegate::EditNextItem;
    QTableView::closeEditor(editor, on && isInEntry() ? QAbstractItemDelegate::NoHint : hint);
    if (on && !back && isInEntry())
        goOn();
}

void LedgerTable::goOn()
{
    const QModelIndex at = currentIndex();
    // A cell that was refused keeps the keyboard: its frame and tool tip say why.
    if (!at.data(presentation::InvalidTextRole).toString().isEmpty())
        return;
    const int next = nextCell(at.column());
    if (next < 0) {
        Q_EMIT submitRequested();
        return;
    }
    setCurrentIndex(at.siblingAtColumn(next));
    edit(currentIndex());
}

} // namespace vf::gui
