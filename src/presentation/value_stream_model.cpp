#include "presentation/value_stream_model.h"

#include "application/record/value_stream_records.h"
#include "application/services/value_stream_service.h"
#include "presentation/error_text.h"

#include <algorithm>

namespace vf::presentation {

using application::Snapshot;
using application::ValueStreamService;
using application::WorkContext;
using domain::Challenge;
using domain::ChallengeId;
using domain::Step;
using domain::StepId;
using Kind = StepLine::Kind;

namespace {

/// Behind everything that is there.
constexpr int atTheEnd = 1'000'000;

int placeOf(const Snapshot &snapshot, const domain::StateId &state, const QUuid &step)
{
    const auto steps = snapshot.of<Step>(state);
    for (size_t i = 0; i < steps.size(); ++i)
        if (steps[i]->id.uuid() == step)
            return static_cast<int>(i);
    return -1;
}

std::optional<Intent> moveStep(const Snapshot &snapshot, const domain::StateId &state, const QUuid &key, int by)
{
    const int from = placeOf(snapshot, state, key);
    const int last = static_cast<int>(snapshot.of<Step>(state).size()) - 1;
    const int to = std::clamp(from + by, 0, std::max(0, last));
    if (from < 0 || to == from)
        return std::nullopt;
    return [step = StepId(key), to](const WorkContext &context) {
        return ValueStreamService(context).moveStep(step, to);
    };
}

std::optional<Intent> moveChallenge(const Snapshot &snapshot, const QUuid &key, int by)
{
    const Challenge *moved = snapshot.find<Challenge>(ChallengeId(key));
    if (!moved)
        return std::nullopt;
    const auto siblings = snapshot.of<Challenge>(moved->step);
    const int from = static_cast<int>(std::find(siblings.begin(), siblings.end(), moved) - siblings.begin());
    const int to = std::clamp(from + by, 0, static_cast<int>(siblings.size()) - 1);
    if (to == from)
        return std::nullopt;
    return [challenge = ChallengeId(key), to](const WorkContext &context) {
        return ValueStreamService(context).moveChallenge(challenge, to);
    };
}

std::optional<Intent> removal(const Snapshot &snapshot, const QUuid &key, bool challenge)
{
    if (challenge) {
        if (!snapshot.find<Challenge>(ChallengeId(key)))
            return std::nullopt;
        return [key](const WorkContext &context) {
            return ValueStreamService(context).removeChallenge(ChallengeId(key));
        };
    }
    if (!snapshot.find<Step>(StepId(key)))
        return std::nullopt;
    return [key](const WorkContext &context) { return ValueStreamService(context).removeStep(StepId(key)); };
}

} // namespace

ValueStreamModel::ValueStreamModel(EditQueue &edits, QObject *parent)
    : TypedTableModel(parent), m_edits(edits)
{
}

bool ValueStreamModel::mayWrite() const
{
    return m_edits.workspace().session().mayWrite();
}

void ValueStreamModel::show(const application::AnalysisBook &book, const domain::StateId &state,
                            const application::IdealSaving *saving)
{
    const application::StateBook *found = book.find(state);
    m_days = book.analysis.dayConvention;
    m_rule = book.analysis.rule;
    if (state != m_state) {
        beginResetModel();
        m_analysis = book.analysis.id;
        m_state = state;
        m_ideal = found && found->state.kind == domain::StateKind::Ideal;
        m_drafts.clear();
        m_became.clear();
        m_cells.clear();
        m_stored = stepLines(book, state, saving);
        m_lines = arranged();
        endResetModel();
        return;
    }
    m_stored = stepLines(book, state, saving);
    replaceLines(arranged());
}

void ValueStreamModel::clear()
{
    beginResetModel();
    m_analysis = {};
    m_state = {};
    m_stored.clear();
    m_lines.clear();
    m_drafts.clear();
    m_became.clear();
    m_cells.clear();
    endResetModel();
}

std::vector<StepLine> ValueStreamModel::arranged() const
{
    std::vector<StepLine> lines;
    lines.reserve(m_stored.size() + m_drafts.size() + 1);
    addDraftsBehind(lines, QUuid());
    for (size_t i = 0; i < m_stored.size(); ++i) {
        lines.push_back(m_stored[i]);
        if (m_stored[i].isRemoved())
            continue;
        const bool lastOfStep = i + 1 == m_stored.size() || m_stored[i + 1].kind != Kind::Challenge;
        if (!lastOfStep)
            continue;
        const QUuid step = m_stored[i].step.id.uuid();
        addDraftChallenges(lines, step);
        addDraftsBehind(lines, step);
    }
    if (mayWrite() && !m_state.isNull()) {
        StepLine placeholder;
        placeholder.kind = Kind::Placeholder;
        placeholder.isDraft = true;
        lines.push_back(placeholder);
    }
    numberLines(lines);
    return lines;
}

void ValueStreamModel::addDraftChallenges(std::vector<StepLine> &lines, const QUuid &step) const
{
    for (const Draft &draft : m_drafts)
        if (draft.line.isChallenge() && resolved(draft.anchor) == step)
            lines.push_back(draft.line);
}

void ValueStreamModel::addDraftsBehind(std::vector<StepLine> &lines, const QUuid &step) const
{
    for (const Draft &draft : m_drafts)
        if (!draft.line.isChallenge() && resolved(draft.anchor) == step) {
            lines.push_back(draft.line);
            addDraftChallenges(lines, draft.line.key);
            addDraftsBehind(lines, draft.line.key);
        }
}

void ValueStreamModel::replaceLines(std::vector<StepLine> lines)
{
    // A line that has been stored since keeps its place, though it has another key now.
    for (StepLine &line : m_lines)
        line.key = resolved(line.key);
    const auto sameKey = [](const StepLine &a, const StepLine &b) { return a.key == b.key && a.kind == b.kind; };
    const auto prefix = std::mismatch(m_lines.begin(), m_lines.end(), lines.begin(), lines.end(), sameKey);
    const auto begin = static_cast<int>(prefix.first - m_lines.begin());
    const auto suffix = std::mismatch(m_lines.rbegin(), std::make_reverse_iterator(prefix.first), lines.rbegin(),
                                      std::make_reverse_iterator(prefix.second), sameKey);
    const auto removed = static_cast<int>(suffix.first.base() - prefix.first);
    const auto added = static_cast<int>(suffix.second.base() - prefix.second);
    if (std::is_permutation(prefix.first, suffix.first.base(), prefix.second, suffix.second.base(), sameKey)) {
        reorderLines(lines, begin, begin + removed);
    } else {
        replaceRange(lines, begin, removed, added);
    }
    for (size_t row = 0; row < lines.size(); ++row)
        if (m_lines[row] != lines[row] || isOnTheWay(lines[row].key)) {
            m_lines[row] = lines[row];
            const int at = static_cast<int>(row);
            Q_EMIT dataChanged(index(at, 0), index(at, stepColumnCount - 1));
        }
}

/// The same lines in another order: what is chosen, and where the keyboard is, goes with them.
void ValueStreamModel::reorderLines(const std::vector<StepLine> &lines, int begin, int end)
{
    if (begin == end)
        return;
    Q_EMIT layoutAboutToBeChanged();
    const std::vector<StepLine> before = std::exchange(m_lines, lines);
    const QModelIndexList kept = persistentIndexList();
    for (const QModelIndex &from : kept) {
        if (from.row() < begin || from.row() >= end)
            continue;
        const StepLine &line = before[static_cast<size_t>(from.row())];
        const auto to = std::find_if(lines.begin() + begin, lines.begin() + end, [&](const StepLine &other) {
            return other.key == line.key && other.kind == line.kind;
        });
        changePersistentIndex(from, index(static_cast<int>(to - lines.begin()), from.column()));
    }
    Q_EMIT layoutChanged();
}

void ValueStreamModel::replaceRange(const std::vector<StepLine> &lines, int begin, int removed, int added)
{
    if (removed > 0) {
        beginRemoveRows({}, begin, begin + removed - 1);
        m_lines.erase(m_lines.begin() + begin, m_lines.begin() + begin + removed);
        endRemoveRows();
    }
    if (added > 0) {
        beginInsertRows({}, begin, begin + added - 1);
        m_lines.insert(m_lines.begin() + begin, lines.begin() + begin, lines.begin() + begin + added);
        endInsertRows();
    }
}

void ValueStreamModel::tellRow(const QUuid &key)
{
    if (const int row = rowOf(key); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, stepColumnCount - 1));
}

int ValueStreamModel::rowOf(const QUuid &key) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&](const StepLine &line) {
        return line.kind != Kind::Placeholder && (line.key == key || line.key == resolved(key));
    });
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int ValueStreamModel::placeholderRow() const
{
    return !m_lines.empty() && m_lines.back().kind == Kind::Placeholder ? rowCount() - 1 : -1;
}

int ValueStreamModel::stepCount() const
{
    return static_cast<int>(
        std::count_if(m_lines.begin(), m_lines.end(), [](const StepLine &line) { return line.kind == Kind::Step; }));
}

/// The row of the step that `row` belongs to, or the last step above it.
int ValueStreamModel::anchorRow(int row) const
{
    for (int at = std::min(row, rowCount() - 1); at >= 0; --at)
        if (kindAt(at) == Kind::Step)
            return at;
    return -1;
}

QUuid ValueStreamModel::addDraft(bool challenge, const QUuid &anchor)
{
    Draft draft;
    draft.line.kind = challenge ? Kind::Challenge : Kind::Step;
    draft.line.key = QUuid::createUuid();
    draft.line.isDraft = true;
    draft.anchor = anchor;
    m_drafts.push_back(draft);
    replaceLines(arranged());
    return draft.line.key;
}

int ValueStreamModel::beginStep(int row)
{
    dropEmptyDrafts();
    const int anchor = anchorRow(row);
    if (placeholderRow() < 0 || (anchor < 0 && row > 0))
        return -1;
    return rowOf(addDraft(false, anchor < 0 ? QUuid() : lineAt(anchor).key));
}

int ValueStreamModel::beginChallenge(int row)
{
    dropEmptyDrafts();
    const int anchor = anchorRow(row);
    return placeholderRow() < 0 || anchor < 0 ? -1 : rowOf(addDraft(true, lineAt(anchor).key));
}

void ValueStreamModel::dropEmptyDrafts(const QUuid &except)
{
    const auto isEmpty = [&](const Draft &draft) {
        return draft.state == Draft::State::Empty && draft.line.key != except && draft.line.step == Step() &&
               draft.line.challenge == Challenge() && !isTyped(draft.line.key);
    };
    if (std::erase_if(m_drafts, isEmpty) > 0)
        replaceLines(arranged());
}

ValueStreamModel::Draft *ValueStreamModel::draftOf(const QUuid &key)
{
    const auto found =
        std::find_if(m_drafts.begin(), m_drafts.end(), [&](const Draft &draft) { return draft.line.key == key; });
    return found == m_drafts.end() ? nullptr : &*found;
}

void ValueStreamModel::send(const QUuid &key)
{
    m_edits.add(
        this,
        [this, key](const Snapshot &snapshot) -> std::optional<Intent> {
            Draft *draft = draftOf(key);
            if (!draft)
                return std::nullopt;
            draft->state = Draft::State::Sent;
            const QUuid anchor = resolved(draft->anchor);
            if (draft->line.isChallenge()) {
                Challenge challenge = draft->line.challenge;
                challenge.step = StepId(anchor);
                return [challenge](const WorkContext &context) {
                    return ValueStreamService(context).addChallenge(challenge, atTheEnd);
                };
            }
            Step step = draft->line.step;
            step.state = m_state;
            const int behind = anchor.isNull() ? -1 : placeOf(snapshot, m_state, anchor);
            const int place = anchor.isNull() ? 0 : behind < 0 ? atTheEnd : behind + 1;
            return [step, place](const WorkContext &context) {
                return ValueStreamService(context).addStep(step, place);
            };
        },
        [this, key](const EditQueue::Outcome &outcome) { takeDraftOutcome(key, outcome); });
}

void ValueStreamModel::takeDraftOutcome(const QUuid &key, const EditQueue::Outcome &outcome)
{
    Draft *draft = draftOf(key);
    if (!draft)
        return;
    if (outcome.error) {
        draft->state = Draft::State::Failed;
        refuse(key, StepColumn::Title, draft->line.isChallenge() ? draft->line.challenge.text : draft->line.step.title,
               errorText(*outcome.error).sentences());
        return;
    }
    const bool challenge = draft->line.isChallenge();
    m_drafts.erase(m_drafts.begin() + (draft - m_drafts.data()));
    if (!outcome.action)
        return;
    for (const application::Change &change : outcome.action->changes)
        if (change.isInsert() && (challenge ? change.isOf<Challenge>() : change.isOf<Step>()))
            m_became.insert(key, change.id);
    // The cells typed since belong to the stored line now; the line itself comes with the next show().
    QHash<CellKey, CellState> moved;
    for (auto cell = m_cells.cbegin(); cell != m_cells.cend(); ++cell)
        moved.insert({resolved(cell.key().first), cell.key().second}, cell.value());
    m_cells = moved;
}

void ValueStreamModel::sendLine(EditQueue::Make make)
{
    m_edits.add(this, std::move(make), [this](const EditQueue::Outcome &outcome) {
        if (outcome.error)
            Q_EMIT failed(*outcome.error);
    });
}

void ValueStreamModel::removeRecords(const QList<int> &rows)
{
    QList<QUuid> keys;
    for (const int row : rows) {
        const StepLine &line = lineAt(row);
        if (!line.isChallenge() || !keys.contains(line.step.id.uuid()))
            keys << line.key;
    }
    for (const QUuid &key : keys)
        if (const int row = rowOf(key); row >= 0)
            removeLine(row);
}

void ValueStreamModel::removeLine(int row)
{
    const StepLine line = lineAt(row);
    if (line.kind == Kind::Placeholder || line.isRemoved() || !mayWrite())
        return;
    if (Draft *draft = draftOf(line.key);
        draft && (draft->state == Draft::State::Empty || draft->state == Draft::State::Failed)) {
        m_drafts.erase(m_drafts.begin() + (draft - m_drafts.data()));
        m_cells.removeIf([&](const auto &cell) { return cell.key().first == line.key; });
        replaceLines(arranged());
        Q_EMIT refusalSettled();
        return;
    }
    sendLine([this, key = line.key, challenge = line.isChallenge()](const Snapshot &snapshot) {
        return removal(snapshot, resolved(key), challenge);
    });
}

void ValueStreamModel::moveRecord(int row, int by)
{
    const StepLine line = lineAt(row);
    if ((line.kind != Kind::Step && line.kind != Kind::Challenge) || !mayWrite())
        return;
    sendLine([this, key = line.key, challenge = line.isChallenge(), by](const Snapshot &snapshot) {
        return challenge ? moveChallenge(snapshot, resolved(key), by) : moveStep(snapshot, m_state, resolved(key), by);
    });
}

} // namespace vf::presentation
