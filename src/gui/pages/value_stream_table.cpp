#include "gui/pages/value_stream_table.h"

#include "gui/pages/value_stream_delegate.h"
#include "gui/theme/fonts.h"
#include "presentation/table_clipboard.h"
#include "presentation/value_stream_model.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::StepColumn;
using presentation::StepLine;
using presentation::ValueStreamModel;
using Kind = StepLine::Kind;

namespace {

constexpr int at(StepColumn column)
{
    return static_cast<int>(column);
}

/// A column's width at 13 px, and how much room the table must have before it is shown; 0 is always.
struct ColumnRoom
{
    StepColumn column;
    int width;
    int from;
    bool extra = false; ///< only among all columns
};
constexpr std::array columnRooms{
    ColumnRoom{StepColumn::Number, 44, 480},      ColumnRoom{StepColumn::Minutes, 112, 0},
    ColumnRoom{StepColumn::Waiting, 132, 520},    ColumnRoom{StepColumn::Share, 64, 420},
    ColumnRoom{StepColumn::Performer, 128, 1040}, ColumnRoom{StepColumn::Persons, 76, 1110},
    ColumnRoom{StepColumn::CompleteAccurate, 88, 720}, ColumnRoom{StepColumn::Class, 132, 840},
    ColumnRoom{StepColumn::Repeats, 76, 0, true}, ColumnRoom{StepColumn::Waste, 148, 0, true},
    ColumnRoom{StepColumn::Parallel, 80, 0, true}, ColumnRoom{StepColumn::Idea, 220, 0, true},
    ColumnRoom{StepColumn::Work, 92, 600},        ColumnRoom{StepColumn::Change, 92, 460},
};

} // namespace

StepTable::StepTable(ValueStreamModel *model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setModel(model);
    build();
    buildActions();
    fitRows();
}

void StepTable::build()
{
    auto *delegate = new StepDelegate(this);
    setItemDelegate(delegate);
    connect(delegate, &StepDelegate::left, this, &StepTable::leave);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab goes on in the table, and out of it at its end
    setSelectionBehavior(SelectItems);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(1);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        // What was begun and left empty goes; not while the row is being left.
        QMetaObject::invokeMethod(
            this,
            [this] {
                const QModelIndex current = currentIndex();
                m_model->dropEmptyDrafts(current.isValid() ? m_model->lineAt(current.row()).key : QUuid());
            },
            Qt::QueuedConnection);
    });
}

QAction *StepTable::add(const QString &name, const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(u"valuestream.step."_s + name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void StepTable::buildActions()
{
    const auto key = [](auto combination) { return QKeySequence(combination); };
    connect(add(u"insert"_s, tr("Nytt trinn under"), {key(Qt::Key_Insert)}), &QAction::triggered, this,
            &StepTable::beginStep);
    connect(add(u"challenge"_s, tr("Ny utfordring"), {key(Qt::CTRL | Qt::Key_Return), key(Qt::CTRL | Qt::Key_Enter)}),
            &QAction::triggered, this, &StepTable::beginChallenge);
    connect(add(u"up"_s, tr("Flytt opp"), {key(Qt::ALT | Qt::Key_Up)}), &QAction::triggered, this, [this] { move(-1); });
    connect(add(u"down"_s, tr("Flytt ned"), {key(Qt::ALT | Qt::Key_Down)}), &QAction::triggered, this,
            [this] { move(1); });
    m_toIdeal = add(u"toIdeal"_s, tr("Kopier til ideell"), {key(Qt::CTRL | Qt::Key_D)});
    connect(m_toIdeal, &QAction::triggered, this, [this] {
        QList<QUuid> keys;
        for (const int row : chosenRows()) {
            const StepLine &line = m_model->lineAt(row);
            const bool wanted = m_model->isIdeal() ? line.kind == Kind::RemovedStep : line.kind == Kind::Step;
            if (wanted && !line.isDraft)
                keys << line.key;
        }
        if (!keys.isEmpty())
            Q_EMIT copyToIdealRequested(keys);
    });
    connect(add(u"copy"_s, tr("Kopier"), {QKeySequence::Copy}), &QAction::triggered, this, &StepTable::copyChosen);
    connect(add(u"paste"_s, tr("Lim inn"), {QKeySequence::Paste}), &QAction::triggered, this, &StepTable::paste);
    connect(add(u"remove"_s, tr("Slett"), {key(Qt::CTRL | Qt::Key_Delete)}), &QAction::triggered, this,
            &StepTable::removeChosen);
}

QList<int> StepTable::chosenRows() const
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

void StepTable::goTo(int row, StepColumn column, bool open)
{
    const QModelIndex index = m_model->index(row, at(column));
    if (!index.isValid())
        return;
    setFocus();
    setCurrentIndex(index);
    scrollTo(index);
    if (open)
        edit(index);
}

void StepTable::beginStep()
{
    const int current = currentIndex().isValid() ? currentIndex().row() : m_model->rowCount() - 1;
    const bool last = m_model->stepCount() == 0 || current == m_model->placeholderRow();
    goTo(last ? m_model->placeholderRow() : m_model->beginStep(current), StepColumn::Title, true);
}

void StepTable::beginChallenge()
{
    const int row = m_model->beginChallenge(currentIndex().isValid() ? currentIndex().row() : m_model->rowCount() - 1);
    goTo(row, StepColumn::Title, true);
}

void StepTable::choose(const QUuid &key)
{
    const int row = m_model->rowOf(key);
    if (row >= 0)
        goTo(row, StepColumn::Title, false);
}

void StepTable::leave(QWidget *editor, int key, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = currentIndex();
    const int row = current.row();
    const int column = current.column();
    if (key == Qt::Key_Escape) {
        closeEditor(editor, QAbstractItemDelegate::RevertModelCache);
        m_model->dropEmptyDrafts();
        return;
    }
    const StepLine before = m_model->lineAt(row);
    const bool begunStep = before.kind == Kind::Step && before.isDraft && before.step.title.isEmpty();
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (enter && modifiers & Qt::ControlModifier) {
        if (before.kind == Kind::Placeholder) // the line that was typed stands here now
            setCurrentIndex(m_model->index(row, column));
        beginChallenge();
    } else if (enter && begunStep && m_model->rowOf(before.key) >= 0 && !m_model->lineAt(row).step.title.isEmpty()) {
        goTo(m_model->beginStep(row), StepColumn::Title, true);
    } else if (enter) {
        goDown(row, column);
    } else if (key == Qt::Key_Tab || key == Qt::Key_Backtab) {
        const bool forward = key == Qt::Key_Tab;
        if (!goOn(row, column, forward)) {
            m_tabbing = true;
            forward ? focusNextChild() : focusPreviousChild();
            m_tabbing = false;
        }
    } else {
        move(key == Qt::Key_Up ? -1 : 1);
    }
}

void StepTable::goDown(int row, int column)
{
    const int next = row + 1;
    if (next >= m_model->rowCount())
        return;
    if (m_model->kindAt(next) == Kind::Placeholder)
        goTo(next, StepColumn::Title, true);
    else
        goTo(next, static_cast<StepColumn>(column), false);
}

bool StepTable::goOn(int row, int column, bool forward)
{
    const int columns = m_model->columnCount();
    const int cells = m_model->rowCount() * columns;
    const int step = forward ? 1 : -1;
    for (int cell = row * columns + column + step; cell >= 0 && cell < cells; cell += step) {
        const QModelIndex index = m_model->index(cell / columns, cell % columns);
        if (!isColumnHidden(index.column()) && index.flags() & Qt::ItemIsEditable) {
            goTo(index.row(), static_cast<StepColumn>(index.column()), false);
            return true;
        }
    }
    return false;
}

bool StepTable::focusNextPrevChild(bool next)
{
    const QModelIndex current = currentIndex();
    if (!m_tabbing && current.isValid() && goOn(current.row(), current.column(), next))
        return true;
    return QTableView::focusNextPrevChild(next);
}

bool StepTable::setClassByKey(const QString &letter)
{
    const QModelIndex current = currentIndex();
    if (current.column() != at(StepColumn::Class) || letter.isEmpty() || !letter.front().isLetter())
        return false;
    if (current.flags() & Qt::ItemIsEditable && u"vns"_s.contains(letter.toLower()))
        m_model->setData(current, letter);
    return true;
}

void StepTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (current.isValid() && plain && enter) {
        if (m_model->kindAt(current.row()) == Kind::Placeholder)
            edit(m_model->index(current.row(), at(StepColumn::Title)));
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
        return clearChosen();
    if (plain && event->key() == Qt::Key_Escape && current.isValid() &&
        !current.data(presentation::InvalidTextRole).toString().isEmpty())
        return m_model->forgetRefused(current);
    if (!(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) &&
        setClassByKey(event->text()))
        return;
    QTableView::keyPressEvent(event);
}

void StepTable::move(int by)
{
    if (currentIndex().isValid())
        m_model->move(currentIndex().row(), by);
}

void StepTable::removeChosen()
{
    QList<QUuid> keys;
    for (const int row : chosenRows()) {
        const StepLine &line = m_model->lineAt(row);
        // A challenge goes with its step.
        if (!line.isChallenge() || !keys.contains(line.step.id.uuid()))
            keys << line.key;
    }
    for (const QUuid &key : keys)
        if (const int row = m_model->rowOf(key); row >= 0)
            m_model->remove(row);
}

void StepTable::clearChosen()
{
    const QModelIndexList chosen = selectionModel()->selectedIndexes();
    if (chosen.size() == 1 || chosen.isEmpty()) {
        if (currentIndex().isValid() && currentIndex().column() != at(StepColumn::Title))
            m_model->setData(currentIndex(), QString());
        return;
    }
    std::map<int, presentation::PastedLine> lines;
    for (const QModelIndex &index : chosen)
        if (index.flags() & Qt::ItemIsEditable && index.column() != at(StepColumn::Title))
            lines[index.row()].cells[static_cast<StepColumn>(index.column())] = QString();
    if (lines.empty())
        return;
    std::vector<presentation::PastedLine> pasted; // lines between the chosen ones stay as they are
    const int first = lines.begin()->first;
    for (int row = first; row <= lines.rbegin()->first; ++row)
        pasted.push_back(lines.contains(row) ? lines[row] : presentation::PastedLine());
    m_model->paste(first, pasted);
}

void StepTable::copyChosen()
{
    const QModelIndexList chosen = selectionModel()->selectedIndexes();
    if (chosen.size() == 1) {
        QGuiApplication::clipboard()->setText(chosen.front().data(ValueStreamModel::InputRole).toString());
        return;
    }
    QModelIndexList rows;
    for (const int row : chosenRows())
        if (m_model->kindAt(row) != Kind::Placeholder)
            rows << m_model->index(row, 0);
    QList<int> columns;
    for (int column = 0; column < m_model->columnCount(); ++column)
        if (!isColumnHidden(column) && std::any_of(chosen.begin(), chosen.end(), [column](const QModelIndex &index) {
                return index.column() == column;
            }))
            columns << column;
    QGuiApplication::clipboard()->setMimeData(
        presentation::tableMimeData(presentation::copiedTable(*m_model, rows, columns)).release());
}

void StepTable::paste()
{
    const QModelIndexList chosen = selectionModel()->selectedIndexes();
    QModelIndex first = currentIndex();
    for (const QModelIndex &index : chosen)
        if (index.row() < first.row() || (index.row() == first.row() && index.column() < first.column()))
            first = index;
    if (!first.isValid())
        return;
    std::vector<StepColumn> shown;
    for (int column = 0; column < m_model->columnCount(); ++column)
        if (!isColumnHidden(column))
            shown.push_back(static_cast<StepColumn>(column));
    m_model->paste(first.row(), presentation::pastedLines(QGuiApplication::clipboard()->text(),
                                                          static_cast<StepColumn>(first.column()), shown));
}

void StepTable::setAllColumns(bool all)
{
    m_allColumns = all;
    fitColumns();
}

void StepTable::fitColumns()
{
    int taken = 0;
    for (const ColumnRoom &room : columnRooms) {
        const bool fits = room.extra ? m_allColumns : m_allColumns || viewport()->width() >= sized(room.from);
        const bool shown = fits && (room.column != StepColumn::Change || m_model->isIdeal());
        setColumnHidden(at(room.column), !shown);
        if (shown) {
            setColumnWidth(at(room.column), sized(room.width));
            taken += sized(room.width);
        }
    }
    setColumnWidth(at(StepColumn::Title), std::max(sized(m_allColumns ? 240 : 150), viewport()->width() - taken));
}

void StepTable::fitRows()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(sized(28));
    fitColumns();
}

void StepTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void StepTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_model)
        fitRows();
}

void StepTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // Qt 6.4 crashes screen readers in a view without a current cell.
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0, at(StepColumn::Title)));
}

} // namespace vf::gui
