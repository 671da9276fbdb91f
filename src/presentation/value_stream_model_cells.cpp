// The cells of the step table's model: what they show, and what becomes of what is typed.
#include "application/services/value_stream_service.h"
#include "presentation/error_text.h"
#include "presentation/estimate_text.h"
#include "presentation/format.h"
#include "presentation/value_stream_model.h"
#include "presentation/value_stream_texts.h"

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

StepColumn columnOf(int section)
{
    return static_cast<StepColumn>(section);
}

/// The edit of one cell, made from the record as it is when its turn comes, so that nothing else in it is overwritten.
std::optional<Intent> editOf(const Snapshot &snapshot, const QUuid &key, StepColumn column, const QString &typed,
                             domain::DayConvention days)
{
    if (const Step *step = snapshot.find<Step>(StepId(key))) {
        Step after = *step;
        if (!takeText(after, column, typed, days).isEmpty() || after == *step)
            return std::nullopt;
        return [before = *step, after](const WorkContext &context) {
            return ValueStreamService(context).editStep(before, after);
        };
    }
    if (const Challenge *challenge = snapshot.find<Challenge>(ChallengeId(key))) {
        Challenge after = *challenge;
        if (!takeText(after, column, typed, days).isEmpty() || after == *challenge)
            return std::nullopt;
        return [before = *challenge, after](const WorkContext &context) {
            return ValueStreamService(context).editChallenge(before, after);
        };
    }
    return std::nullopt;
}

} // namespace

bool ValueStreamModel::isOnTheWay(const QUuid &key) const
{
    for (auto cell = m_cells.cbegin(); cell != m_cells.cend(); ++cell)
        if (cell.key().first == key && cell->onTheWay > 0)
            return true;
    return false;
}

bool ValueStreamModel::isTyped(const QUuid &key) const
{
    for (auto cell = m_cells.cbegin(); cell != m_cells.cend(); ++cell)
        if (cell.key().first == key)
            return true;
    return false;
}

void ValueStreamModel::refuse(const QUuid &key, StepColumn column, const QString &typed, const QString &sentence)
{
    CellState &cell = m_cells[{key, static_cast<int>(column)}];
    cell.typed = typed;
    cell.refusal = sentence;
    tellRow(key);
    if (const int row = rowOf(key); row >= 0)
        Q_EMIT refused(placeText(lineAt(row), column), sentence);
}

void ValueStreamModel::settle(const QUuid &key, StepColumn column)
{
    const auto cell = m_cells.find({key, static_cast<int>(column)});
    if (cell == m_cells.end())
        return;
    const bool wasRefused = !cell->refusal.isEmpty();
    cell->refusal.clear();
    cell->typed.clear();
    if (cell->onTheWay == 0)
        m_cells.erase(cell);
    tellRow(key);
    if (wasRefused)
        Q_EMIT refusalSettled();
}

void ValueStreamModel::forgetRefused(const QModelIndex &index)
{
    const StepLine &line = lineAt(index.row());
    if (Draft *draft = draftOf(line.key); draft && draft->state == Draft::State::Failed)
        return; // it has no other place than here
    settle(line.key, columnOf(index.column()));
}

bool ValueStreamModel::hasRefused() const
{
    for (const CellState &cell : m_cells)
        if (!cell.refusal.isEmpty())
            return true;
    return false;
}

bool ValueStreamModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const StepLine line = lineAt(index.row());
    const StepColumn column = columnOf(index.column());
    const QString typed = value.toString();
    if (line.kind == Kind::Placeholder) {
        if (typed.simplified().isEmpty())
            return false;
        const int anchor = anchorRow(index.row());
        return setDraftCell(*draftOf(addDraft(false, anchor < 0 ? QUuid() : lineAt(anchor).key)), column, typed);
    }
    if (Draft *draft = draftOf(line.key))
        return setDraftCell(*draft, column, typed);
    Step step = line.step;
    Challenge challenge = line.challenge;
    const QString refusal =
        line.isChallenge() ? takeText(challenge, column, typed, m_days) : takeText(step, column, typed, m_days);
    if (!refusal.isEmpty()) {
        refuse(line.key, column, typed, refusal);
        return false;
    }
    settle(line.key, column);
    const bool changed = line.isChallenge() ? challenge != line.challenge : step != line.step;
    const auto cell = m_cells.constFind({line.key, index.column()});
    if (changed || cell != m_cells.cend()) // what is on its way may be another value
        sendCell(line.key, column, typed,
                 line.isChallenge() ? cellText(challenge, column) : cellText(step, column, m_days));
    return true;
}

bool ValueStreamModel::setDraftCell(Draft &draft, StepColumn column, const QString &typed)
{
    const QUuid key = draft.line.key;
    const bool title = column == StepColumn::Title;
    if (title && draft.state == Draft::State::Empty && typed.simplified().isEmpty())
        return false;
    const QString refusal = draft.line.isChallenge() ? takeText(draft.line.challenge, column, typed, m_days)
                                                     : takeText(draft.line.step, column, typed, m_days);
    if (!refusal.isEmpty()) {
        refuse(key, column, typed, refusal);
        return false;
    }
    settle(key, column);
    if (draft.state == Draft::State::Sent) // it is being stored without this
        sendCell(key, column, typed,
                 draft.line.isChallenge() ? cellText(draft.line.challenge, column)
                                          : cellText(draft.line.step, column, m_days));
    else if (title && draft.state != Draft::State::Waiting) {
        draft.state = Draft::State::Waiting;
        replaceLines(arranged());
        send(key);
        return true;
    }
    replaceLines(arranged());
    return true;
}

void ValueStreamModel::sendCell(const QUuid &key, StepColumn column, const QString &typed, const QString &shown)
{
    CellState &cell = m_cells[{key, static_cast<int>(column)}];
    cell.shown = shown;
    ++cell.onTheWay;
    tellRow(key);
    m_edits.add(
        this,
        [this, key, column, typed, days = m_days](const Snapshot &snapshot) {
            return editOf(snapshot, resolved(key), column, typed, days);
        },
        [this, key, column, typed](const EditQueue::Outcome &outcome) {
            const QUuid now = resolved(key);
            if (const auto sent = m_cells.find({now, static_cast<int>(column)}); sent != m_cells.end()) {
                --sent->onTheWay;
                if (sent->onTheWay == 0 && sent->refusal.isEmpty())
                    m_cells.erase(sent);
            }
            if (outcome.error)
                refuse(now, column, typed, errorText(*outcome.error).sentences());
            else
                tellRow(now);
        });
}

QString ValueStreamModel::shownText(const StepLine &line, StepColumn column) const
{
    if (const auto cell = m_cells.constFind({line.key, static_cast<int>(column)}); cell != m_cells.cend()) {
        if (!cell->refusal.isEmpty())
            return cell->typed;
        if (!cell->shown.isEmpty())
            return cell->shown;
    }
    switch (column) {
    case StepColumn::Number:
        return line.number;
    case StepColumn::Work:
    case StepColumn::Change: {
        const auto &figure = column == StepColumn::Work ? line.work : line.change;
        if (!figure)
            return {};
        if (isOnTheWay(line.key))
            return tr("…"); // what stood here is not so any more
        return column == StepColumn::Work ? number(figure->value(), 1) : change(figure->value(), 1);
    }
    case StepColumn::FteChange:
        if (!line.fteChange)
            return {};
        return isOnTheWay(line.key) ? tr("…") : change(line.fteChange->value(), 3);
    case StepColumn::Class:
        if (line.isChallenge())
            return tr("Utfordring");
        break;
    case StepColumn::Title:
    case StepColumn::Minutes:
    case StepColumn::Waiting:
    case StepColumn::Share:
    case StepColumn::Performer:
    case StepColumn::Persons:
    case StepColumn::CompleteAccurate:
    case StepColumn::Repeats:
    case StepColumn::Waste:
    case StepColumn::Parallel:
    case StepColumn::Idea:
        break;
    }
    return line.isChallenge() ? cellText(line.challenge, column) : cellText(line.step, column, m_days);
}

QString ValueStreamModel::fieldText(const StepLine &line, StepColumn column) const
{
    if (line.kind == Kind::Placeholder)
        return {};
    if (const auto cell = m_cells.constFind({line.key, static_cast<int>(column)}); cell != m_cells.cend()) {
        if (!cell->refusal.isEmpty())
            return cell->typed;
        if (!cell->shown.isEmpty())
            return cell->shown == missing() ? QString() : cell->shown;
    }
    return line.isChallenge() ? inputText(line.challenge, column) : inputText(line.step, column, m_days);
}

/// A number where the cell is one, for what copies the table.
QVariant ValueStreamModel::plainValue(const StepLine &line, StepColumn column) const
{
    const QString shown = shownText(line, column);
    if (line.kind == Kind::Placeholder || shown.isEmpty())
        return shown;
    if (column == StepColumn::Work && line.work)
        return line.work->value();
    if (column == StepColumn::Change && line.change)
        return line.change->value();
    if (column == StepColumn::FteChange && line.fteChange)
        return line.fteChange->value();
    const domain::ThreePoint minutes = line.isChallenge() ? line.challenge.loss.points() : line.step.process.points();
    if (column == StepColumn::Minutes && minutes.low == minutes.high && minutes.low > 0)
        return minutes.likely;
    if (column == StepColumn::Persons)
        return line.isChallenge() ? line.challenge.persons.value() : line.step.persons.value();
    if (column == StepColumn::Repeats && !line.isChallenge())
        return line.step.repeats.value();
    return shown;
}

QString ValueStreamModel::placeText(const StepLine &line, StepColumn column) const
{
    const QString where = line.isChallenge() ? tr("Utfordring %1").arg(line.number) : tr("Trinn %1").arg(line.number);
    return tr("%1, %2").arg(where, inSentence(columnTitle(column)));
}

QString ValueStreamModel::toolTip(const StepLine &line, StepColumn column) const
{
    if (line.kind == Kind::Placeholder)
        return column == StepColumn::Title ? tr("Skriv navnet på neste trinn") : QString();
    if (const auto cell = m_cells.constFind({line.key, static_cast<int>(column)});
        cell != m_cells.cend() && !cell->refusal.isEmpty())
        return cell->refusal;
    if (line.isRemoved() && column == StepColumn::Title)
        return tr("%1\nFinnes i nåsituasjonen, men ikke her. Ctrl+D tar det inn igjen.").arg(shownText(line, column));
    const auto meanText = [this](const auto &estimate) {
        return tr("Middel etter %1: %2 min")
            .arg(text(m_rule), number(domain::mean(estimate.points(), m_rule), 1));
    };
    if (column == StepColumn::Minutes)
        return line.isChallenge() ? meanText(line.challenge.loss) : meanText(line.step.process);
    if (column == StepColumn::Waiting && !line.isChallenge())
        return tr("%1\n1 d = %2").arg(meanText(line.step.waiting), dayText(m_days));
    return shownText(line, column);
}

bool ValueStreamModel::isQuiet(const StepLine &line, StepColumn column) const
{
    if (line.isRemoved() || line.kind == Kind::Placeholder || column == StepColumn::Number)
        return true;
    const bool challenge = line.isChallenge();
    switch (column) {
    case StepColumn::Share: // all of them, one person, once: what is usual says little
        return (challenge ? line.challenge.share : line.step.share) == base::Share::of(1);
    case StepColumn::Persons:
        return (challenge ? line.challenge.persons : line.step.persons) == base::PersonCount::of(1);
    case StepColumn::Repeats:
        return line.step.repeats == base::Repeats::of(1);
    case StepColumn::Number:
    case StepColumn::Title:
    case StepColumn::Minutes:
    case StepColumn::Waiting:
    case StepColumn::Performer:
    case StepColumn::CompleteAccurate:
    case StepColumn::Class:
    case StepColumn::Waste:
    case StepColumn::Parallel:
    case StepColumn::Idea:
    case StepColumn::Work:
    case StepColumn::Change:
    case StepColumn::FteChange:
        return false;
    }
    Q_UNREACHABLE();
}

QVariant ValueStreamModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const StepLine &line = lineAt(index.row());
    const StepColumn column = columnOf(index.column());
    const bool placeholder = line.kind == Kind::Placeholder;
    if (placeholder && role != Qt::TextAlignmentRole && role != LineKindRole && role != QuietRole &&
        role != PlaceholderRole) {
        if (column != StepColumn::Title)
            return {};
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(tr("Nytt trinn…"))
               : role == Qt::ToolTipRole                                 ? QVariant(toolTip(line, column))
                                                                         : QVariant();
    }
    switch (role) {
    case PlaceholderRole:
        return placeholder;
    case LineKindRole:
        return static_cast<int>(line.kind);
    case QuietRole:
        return isQuiet(line, column);
    case Qt::TextAlignmentRole:
        return QVariant((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return shownData(line, column, role);
    }
}

QVariant ValueStreamModel::shownData(const StepLine &line, StepColumn column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return shownText(line, column);
    case Qt::EditRole:
        return plainValue(line, column);
    case InputRole:
        return fieldText(line, column);
    case ChoicesRole:
        return choices(static_cast<int>(column));
    case Qt::ToolTipRole:
        return toolTip(line, column);
    case Qt::AccessibleTextRole: {
        const QString shown = shownText(line, column);
        const auto cell = m_cells.constFind({line.key, static_cast<int>(column)});
        const QString said = cell != m_cells.cend() && !cell->refusal.isEmpty() ? tr("%1, %2").arg(shown, cell->refusal)
                                                                                 : shown;
        return column == StepColumn::Title && line.isRemoved() ? tr("%1, fjernet").arg(said) : said;
    }
    case InvalidTextRole:
        return m_cells.value({line.key, static_cast<int>(column)}).refusal;
    case TrailingTextRole:
        if (column != StepColumn::Title)
            return {};
        return line.isRemoved() ? tr("fjernet") : line.isNew ? tr("ny") : QString();
    case ClassSignRole:
        if (column != StepColumn::Class)
            return {};
        return line.isChallenge() ? QStringLiteral("U") : sign(line.step.stepClass);
    case SavingRole:
        if ((column != StepColumn::Change && column != StepColumn::FteChange) || !line.change)
            return 0;
        return rounded(line.change->value(), 1) < 0 ? -1 : rounded(line.change->value(), 1) > 0 ? 1 : 0;
    default:
        return {};
    }
}

QStringList ValueStreamModel::choices(int column) const
{
    QStringList words;
    if (columnOf(column) == StepColumn::Class) {
        for (const domain::StepClass value : domain::allOf<domain::StepClass>())
            words << presentation::text(value);
    } else if (columnOf(column) == StepColumn::Waste) {
        words << QString();
        for (const domain::WasteKind value : domain::allOf<domain::WasteKind>())
            words << presentation::text(value);
    }
    return words;
}

QVariant ValueStreamModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= stepColumnCount)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return columnHeading(columnOf(section));
    case Qt::ToolTipRole:
        return columnHelp(columnOf(section));
    case Qt::TextAlignmentRole:
        return QVariant((isFigure(columnOf(section)) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

Qt::ItemFlags ValueStreamModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags shown = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const StepLine &line = lineAt(index.row());
    const StepColumn column = columnOf(index.column());
    const bool writable = line.kind == Kind::Placeholder
                              ? column == StepColumn::Title
                              : !line.isRemoved() && !isCalculated(column) && hasColumn(column, line.isChallenge());
    return writable && mayWrite() ? shown | Qt::ItemIsEditable : shown;
}

int ValueStreamModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

} // namespace vf::presentation
