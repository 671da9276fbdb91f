#include "gui/pages/measurement_entry_table.h"

#include "gui/theme/fonts.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace vf::gui {

MeasurementEntryTable::MeasurementEntryTable(QWidget *parent) : QTableView(parent)
{
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed
                    | QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setAccessibleName(tr("Målinger"));
}

QSize MeasurementEntryTable::sizeHint() const
{
    return {sized(320), sized(260)};
}

void MeasurementEntryTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() == EditingState)
        event->accept(); // the cell's editor has taken it and passes it on
    else if (event->matches(QKeySequence::Paste))
        Q_EMIT pasteRequested();
    else if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid())
        edit(currentIndex()); // the dialog would take it for its own button
    else
        QTableView::keyPressEvent(event);
}

void MeasurementEntryTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(editor, hint);
    if (hint == QAbstractItemDelegate::SubmitModelCache)
        goOn();
}

void MeasurementEntryTable::goOn()
{
    const QModelIndex at = currentIndex();
    const int columns = model()->columnCount();
    const QModelIndex next = at.column() + 1 < columns ? at.siblingAtColumn(at.column() + 1)
                                                       : model()->index(at.row() + 1, 0);
    if (!next.isValid())
        return;
    setCurrentIndex(next);
    edit(next);
}

} // namespace vf::gui
