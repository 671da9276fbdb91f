#include "gui/pages/value_stream_table.h"

#include "gui/pages/value_stream_delegate.h"
#include "presentation/value_stream_model.h"

#include <QAction>
#include <QKeyEvent>

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

/// The columns, and how wide the table must be for all that stand before them and theirs. The ideal state has the change
/// against the current one, too.
std::vector<ColumnRoom> columnRooms(bool ideal)
{
    const int change = ideal ? 92 : 0;
    std::vector<ColumnRoom> rooms{
        {at(StepColumn::Number), 44, 480},
        {at(StepColumn::Title), 250, 0, false, true},
        {at(StepColumn::Minutes), 112, 0},
        {at(StepColumn::Waiting), 132, 520 + change},
        {at(StepColumn::Share), 64, 420},
        {at(StepColumn::Performer), 128, 1040 + change},
        {at(StepColumn::Persons), 76, 1110 + change},
        {at(StepColumn::CompleteAccurate), 88, 720 + change},
        {at(StepColumn::Class), 132, 840 + change},
        {at(StepColumn::Repeats), 76, 0, true},
        {at(StepColumn::Waste), 148, 0, true},
        {at(StepColumn::Parallel), 80, 0, true},
        {at(StepColumn::Idea), 220, 0, true},
        {at(StepColumn::Work), 92, 600 + change},
    };
    if (ideal) {
        rooms.push_back({at(StepColumn::Change), change, 460});
        rooms.push_back({at(StepColumn::FteChange), 80, 1180 + change});
    }
    return rooms;
}

} // namespace

StepTable::StepTable(ValueStreamModel *model, const QString &name, QWidget *parent)
    : TypedTableView(model, name, parent), m_model(model)
{
    setTypedDelegate(new StepDelegate(this));
    setWordWrap(false);
    setLeastRowHeight(28);
    addActions();
    connect(model, &QAbstractItemModel::modelReset, this, &StepTable::fitToState);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StepTable::dropEmptyDraftsSoon);
    fitToState();
}

void StepTable::fitToState()
{
    for (const StepColumn change : {StepColumn::Change, StepColumn::FteChange})
        setColumnHidden(at(change), !m_model->isIdeal());
    setColumnRooms(columnRooms(m_model->isIdeal()));
}

void StepTable::addActions()
{
    insertAction()->setText(tr("Nytt trinn under"));
    removeAction()->setText(tr("Slett"));
    connect(add(u"challenge"_s, tr("Ny utfordring"),
                {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}),
            &QAction::triggered, this, &StepTable::beginChallenge);
    m_toIdeal = add(u"toIdeal"_s, tr("Kopier til ideell"), {QKeySequence(Qt::CTRL | Qt::Key_D)});
    connect(m_toIdeal, &QAction::triggered, this, &StepTable::requestCopy);
}

void StepTable::requestCopy()
{
    QList<QUuid> keys;
    for (const int row : chosenRows()) {
        const StepLine &line = m_model->lineAt(row);
        const bool wanted = m_model->isIdeal() ? line.kind == Kind::RemovedStep : line.kind == Kind::Step;
        if (wanted && !line.isDraft)
            keys << line.key;
    }
    if (!keys.isEmpty())
        Q_EMIT copyToIdealRequested(keys);
}

/// What was begun and left empty goes; not while the row is being left.
void StepTable::dropEmptyDraftsSoon()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            const QModelIndex current = currentIndex();
            m_model->dropEmptyDrafts(current.isValid() ? m_model->keyAt(current.row()) : QUuid());
        },
        Qt::QueuedConnection);
}

void StepTable::beginRecord()
{
    const int current = currentIndex().isValid() ? currentIndex().row() : m_model->rowCount() - 1;
    const bool last = m_model->stepCount() == 0 || current == m_model->placeholderRow();
    goTo(last ? m_model->placeholderRow() : m_model->beginStep(current), m_model->nameColumn(), true);
}

void StepTable::beginChallenge()
{
    const int row = m_model->beginChallenge(currentIndex().isValid() ? currentIndex().row() : m_model->rowCount() - 1);
    goTo(row, m_model->nameColumn(), true);
}

void StepTable::leave(QWidget *editor, int key, Qt::KeyboardModifiers modifiers)
{
    const int row = currentIndex().row();
    const int column = currentIndex().column();
    const StepLine before = m_model->lineAt(row);
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    const bool begunStep = before.kind == Kind::Step && before.isDraft && before.step.title.isEmpty();
    if (enter && modifiers & Qt::ControlModifier) {
        store(editor);
        if (before.kind == Kind::Placeholder) // the line that was typed stands here now
            setCurrentIndex(m_model->index(row, column));
        beginChallenge();
    } else if (enter && begunStep) { // a step between two others: the next one comes behind it
        store(editor);
        if (m_model->rowOf(before.key) >= 0 && !m_model->lineAt(row).step.title.isEmpty())
            goTo(m_model->beginStep(row), m_model->nameColumn(), true);
        else
            goDown(row, column);
    } else {
        TypedTableView::leave(editor, key, modifiers);
        if (key == Qt::Key_Escape)
            m_model->dropEmptyDrafts();
    }
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
    const bool command = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (command || !setClassByKey(event->text()))
        TypedTableView::keyPressEvent(event);
}

} // namespace vf::gui
