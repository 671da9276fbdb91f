#include "gui/pages/typed_table_view.h"

#include "gui/pages/typed_table_delegate.h"
#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/widgets/elided_label.h"
#include "presentation/table_clipboard.h"
#include "presentation/typed_table_model.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QVBoxLayout>

#include <algorithm>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::TypedTableModel;

TypedTableView::TypedTableView(TypedTableModel *model, const QString &name, QWidget *parent)
    : QTableView(parent), m_model(model)
{
    setObjectName(name);
    setModel(model);
    setTypedDelegate(new TypedTableDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false); // Tab goes on in the table, and out of it at its end
    setSelectionBehavior(SelectItems);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    buildActions();
    connect(model, &QAbstractItemModel::dataChanged, this, &TypedTableView::fitRowsSoon);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TypedTableView::fitRowsSoon);
    connect(model, &QAbstractItemModel::modelReset, this, &TypedTableView::fitRowsSoon);
    fitRowsSoon();
}

void TypedTableView::setTypedDelegate(TypedTableDelegate *delegate)
{
    setItemDelegate(delegate);
    connect(delegate, &TypedTableDelegate::left, this, &TypedTableView::leave);
}

void TypedTableView::setColumnRooms(std::vector<ColumnRoom> rooms)
{
    m_rooms = std::move(rooms);
    fitColumns();
}

void TypedTableView::setAllColumns(bool all)
{
    m_allColumns = all;
    setHorizontalScrollBarPolicy(all ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    fitColumns();
}

QAction *TypedTableView::add(const QString &name, const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(objectName() + u'.' + name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void TypedTableView::buildActions()
{
    const auto key = [](auto combination) { return QKeySequence(combination); };
    m_insert = add(u"insert"_s, tr("Ny rad"), {key(Qt::Key_Insert)});
    connect(m_insert, &QAction::triggered, this, &TypedTableView::beginRecord);
    connect(add(u"up"_s, tr("Flytt opp"), {key(Qt::ALT | Qt::Key_Up)}), &QAction::triggered, this, [this] { move(-1); });
    connect(add(u"down"_s, tr("Flytt ned"), {key(Qt::ALT | Qt::Key_Down)}), &QAction::triggered, this, [this] { move(1); });
    connect(add(u"copy"_s, tr("Kopier"), {QKeySequence::Copy}), &QAction::triggered, this, &TypedTableView::copyChosen);
    connect(add(u"paste"_s, tr("Lim inn"), {QKeySequence::Paste}), &QAction::triggered, this, &TypedTableView::paste);
    m_remove = add(u"remove"_s, tr("Slett rad"), {key(Qt::CTRL | Qt::Key_Delete)});
    connect(m_remove, &QAction::triggered, this, [this] { m_model->removeRecords(chosenRows()); });
}

QList<int> TypedTableView::chosenRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        if (!rows.contains(index.row()))
            rows << index.row();
    if (rows.isEmpty() && currentIndex().isValid())
        rows << currentIndex().row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

void TypedTableView::goTo(int row, int column, bool open)
{
    const QModelIndex index = m_model->index(row, column);
    if (!index.isValid())
        return;
    setFocus();
    setCurrentIndex(index);
    scrollTo(index);
    if (open)
        edit(index);
}

void TypedTableView::beginRecord()
{
    goTo(m_model->placeholderRow(), m_model->nameColumn(), true);
}

void TypedTableView::choose(const QUuid &key, int column)
{
    const int row = m_model->rowOf(key);
    if (row >= 0)
        goTo(row, column < 0 ? m_model->nameColumn() : column, false);
}

void TypedTableView::store(QWidget *editor)
{
    commitData(editor); // a record that was begun in the last row stands in that row now
    closeEditor(editor, QAbstractItemDelegate::NoHint);
}

void TypedTableView::leave(QWidget *editor, int key, Qt::KeyboardModifiers modifiers)
{
    Q_UNUSED(modifiers)
    const int row = currentIndex().row();
    const int column = currentIndex().column();
    if (key == Qt::Key_Escape) {
        closeEditor(editor, QAbstractItemDelegate::RevertModelCache);
        return;
    }
    store(editor);
    if (key == Qt::Key_Tab || key == Qt::Key_Backtab) {
        const bool forward = key == Qt::Key_Tab;
        if (!goOn(row, column, forward)) {
            m_tabbing = true;
            forward ? focusNextChild() : focusPreviousChild();
            m_tabbing = false;
        }
    } else if (key == Qt::Key_Up || key == Qt::Key_Down) {
        move(key == Qt::Key_Up ? -1 : 1);
    } else {
        goDown(row, column);
    }
}

void TypedTableView::goDown(int row, int column)
{
    const int next = row + 1;
    if (next >= m_model->rowCount())
        return;
    if (next == m_model->placeholderRow())
        goTo(next, m_model->nameColumn(), true);
    else
        goTo(next, column, false);
}

bool TypedTableView::goOn(int row, int column, bool forward)
{
    const int columns = m_model->columnCount();
    const int cells = m_model->rowCount() * columns;
    const int step = forward ? 1 : -1;
    for (int cell = row * columns + column + step; cell >= 0 && cell < cells; cell += step) {
        const QModelIndex index = m_model->index(cell / columns, cell % columns);
        if (!isColumnHidden(index.column()) && index.flags() & Qt::ItemIsEditable) {
            goTo(index.row(), index.column(), false);
            return true;
        }
    }
    return false;
}

bool TypedTableView::focusNextPrevChild(bool next)
{
    const QModelIndex current = currentIndex();
    if (!m_tabbing && current.isValid() && goOn(current.row(), current.column(), next))
        return true;
    return QTableView::focusNextPrevChild(next);
}

void TypedTableView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (current.isValid() && plain && enter) {
        if (current.row() == m_model->placeholderRow())
            goTo(current.row(), m_model->nameColumn(), true);
        else
            goDown(current.row(), current.column());
        return;
    }
    if (event->key() == Qt::Key_Tab && event->modifiers() == Qt::ControlModifier) {
        m_tabbing = true; // out of the table at once
        focusNextChild();
        m_tabbing = false;
        return;
    }
    if (plain && event->key() == Qt::Key_Delete)
        return m_model->clearCells(selectionModel()->selectedIndexes());
    if (plain && event->key() == Qt::Key_Escape && current.isValid()
        && !current.data(presentation::InvalidTextRole).toString().isEmpty())
        return m_model->forgetRefused(current);
    QTableView::keyPressEvent(event);
}

void TypedTableView::move(int by)
{
    if (currentIndex().isValid())
        m_model->moveRecord(currentIndex().row(), by);
}

QList<int> TypedTableView::shownColumns() const
{
    QList<int> columns;
    for (int column = 0; column < m_model->columnCount(); ++column)
        if (!isColumnHidden(column))
            columns << column;
    return columns;
}

void TypedTableView::copyRows(const QModelIndexList &rows, const QList<int> &columns) const
{
    QGuiApplication::clipboard()->setMimeData(
        presentation::tableMimeData(presentation::copiedTable(*m_model, rows, columns)).release());
}

void TypedTableView::copyChosen()
{
    const QModelIndexList chosen = selectionModel()->selectedIndexes();
    if (chosen.size() == 1) {
        QGuiApplication::clipboard()->setText(chosen.front().data(TypedTableModel::InputRole).toString());
        return;
    }
    QModelIndexList rows;
    for (const int row : chosenRows())
        if (row != m_model->placeholderRow())
            rows << m_model->index(row, 0);
    QList<int> columns;
    for (const int column : shownColumns())
        if (std::any_of(chosen.begin(), chosen.end(), [column](const QModelIndex &i) { return i.column() == column; }))
            columns << column;
    copyRows(rows, columns);
}

void TypedTableView::copyAll()
{
    QModelIndexList rows;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (row != m_model->placeholderRow())
            rows << m_model->index(row, 0);
    QList<int> columns;
    for (int column = 0; column < m_model->columnCount(); ++column)
        columns << column;
    copyRows(rows, columns);
}

void TypedTableView::paste()
{
    QModelIndex first = currentIndex();
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        if (index.row() < first.row() || (index.row() == first.row() && index.column() < first.column()))
            first = index;
    const int row = first.isValid() ? first.row() : m_model->placeholderRow();
    if (row < 0)
        return;
    // In the last row a paste begins with the name, wherever the keyboard is.
    const int column = row == m_model->placeholderRow() || !first.isValid() ? m_model->nameColumn() : first.column();
    QList<int> columns = shownColumns();
    columns = columns.mid(std::max<qsizetype>(0, columns.indexOf(column)));
    m_model->paste(row, columns, presentation::pastedCells(QGuiApplication::clipboard()->text()));
}

void TypedTableView::fitColumns()
{
    int taken = 0;
    int flexible = 0;
    const int room = viewport()->width();
    for (const ColumnRoom &one : m_rooms) {
        const bool shown = m_allColumns || (!one.extra && room >= sized(one.from));
        setColumnHidden(one.column, !shown);
        if (!shown)
            continue;
        taken += sized(one.width);
        flexible += one.flexible ? one.width : 0;
    }
    // Long texts give way to the figures beside them, but not to nothing.
    const int left = m_allColumns ? std::max(0, room - taken) : std::max(room - taken, -sized(flexible) * 2 / 5);
    int given = 0;
    const ColumnRoom *last = nullptr;
    for (const ColumnRoom &one : m_rooms) {
        if (isColumnHidden(one.column))
            continue;
        const int extra = one.flexible && flexible > 0 ? left * one.width / flexible : 0;
        setColumnWidth(one.column, sized(one.width) + extra);
        given += extra;
        last = one.flexible ? &one : last;
    }
    if (last && left != given)
        setColumnWidth(last->column, columnWidth(last->column) + left - given);
    fitRowsSoon();
}

void TypedTableView::setLeastRowHeight(int pixels)
{
    m_rowHeight = pixels;
    fitRows();
}

void TypedTableView::fitRows()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(sized(m_rowHeight));
    for (int row = 0; wordWrap() && row < m_model->rowCount(); ++row) {
        const int height = std::max(sized(m_rowHeight), sizeHintForRow(row));
        if (rowHeight(row) != height)
            setRowHeight(row, height);
    }
}

void TypedTableView::fitRowsSoon()
{
    if (m_fitting)
        return;
    m_fitting = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_fitting = false;
            fitRows();
        },
        Qt::QueuedConnection);
}

void TypedTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void TypedTableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_model)
        fitColumns();
}

void TypedTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        viewport()->update(); // the whole row is marked
}

void TypedTableView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // Qt 6.4 crashes screen readers in a view without a current cell.
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0, m_model->nameColumn()));
    viewport()->update();
}

QWidget *makeKeyHints(const QString &hints, QWidget *parent)
{
    auto *line = new QWidget(parent);
    setGroundRole(line, GroundRole::Window);
    auto *words = new ElidedLabel(hints, line);
    setFontRole(words, FontRole::Secondary);
    setTextRole(words, TextRole::Secondary);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(sized(8), sized(4), sized(8), sized(4));
    row->addWidget(words);
    return line;
}

void TypedTableView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

} // namespace vf::gui
