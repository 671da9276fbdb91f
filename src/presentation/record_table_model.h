// The records of one kind as a table that is typed into. What is typed is shown at once, goes to the service through the
// queue of edits, and comes back from the snapshot; what can't be read stays as typed with the sentence why, and nothing
// is stored. A subclass says what the columns are and which intents store them.
#pragma once

#include "application/read_model/snapshot.h"
#include "presentation/edit_queue.h"
#include "presentation/error_text.h"
#include "presentation/format.h"
#include "presentation/typed_table_model.h"

#include <QHash>

#include <algorithm>
#include <functional>
#include <vector>

namespace vf::presentation {

template<class R>
class RecordTableModel : public TypedTableModel
{
public:
    using Id = decltype(R::id);
    using Edit = std::pair<std::optional<R>, R>; ///< before (empty: a new record) and after

    /// Shows the records in their order. Call it only while no edit is under way: until then the table is ahead.
    void show(std::vector<R> records)
    {
        std::vector<Line> lines;
        for (R &record : records)
            lines.push_back({record.id.uuid(), std::move(record), State::Stored});
        for (const Line &line : m_lines)
            if (line.state == State::Failed)
                lines.push_back(line);
        replaceLines(std::move(lines));
    }
    /// Another set of records: what was refused in the one before is forgotten.
    void reset(std::vector<R> records)
    {
        beginResetModel();
        m_lines.clear();
        m_cells.clear();
        m_became.clear();
        for (R &record : records)
            m_lines.push_back({record.id.uuid(), std::move(record), State::Stored});
        endResetModel();
    }

    /// The record of a row as it stands on the screen; nullptr for the last row.
    const R *recordAt(int row) const { return isRecord(row) ? &line(row).record : nullptr; }
    int recordCount() const { return static_cast<int>(m_lines.size()); }

    int placeholderRow() const override { return hasPlaceholder() ? recordCount() : -1; }
    QUuid keyAt(int row) const override { return isRecord(row) ? line(row).key : QUuid(); }
    int rowOf(const QUuid &key) const override
    {
        const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&](const Line &one) {
            return one.key == key || one.key == resolved(key);
        });
        return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : recordCount() + (hasPlaceholder() ? 1 : 0);
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const int column = index.column();
        const CellState cell = m_cells.value({keyAt(index.row()), column});
        switch (role) {
        case InvalidTextRole:
            return cell.refusal;
        case PlaceholderRole:
            return !isRecord(index.row());
        case ChoicesRole:
            return choices(column).isEmpty() ? QStringList() : QStringList(QString()) + choices(column);
        case Qt::TextAlignmentRole:
            return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
        default:
            break;
        }
        const bool text = role == Qt::DisplayRole || role == InputRole || role == Qt::EditRole
            || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
        if (text && !cell.refusal.isEmpty())
            return role == Qt::ToolTipRole ? cell.refusal : cell.typed;
        return isRecord(index.row()) ? recordData(line(index.row()).record, column, role) : placeholderData(column, role);
    }

    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        if (!index.isValid())
            return Qt::NoItemFlags;
        const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
        const bool editable = mayWrite() && isEditable(index.column())
            && (isRecord(index.row()) || index.column() == nameColumn());
        return editable ? plain | Qt::ItemIsEditable : plain;
    }

    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override
    {
        if (role != Qt::EditRole || !index.isValid() || !(flags(index) & Qt::ItemIsEditable))
            return false;
        const QString typed = value.toString().trimmed();
        return isRecord(index.row()) ? setCell(index.row(), index.column(), typed) : begin(typed);
    }

    void removeRecords(const QList<int> &rows) override
    {
        std::vector<QUuid> stored;
        std::vector<QUuid> dropped;
        for (const int row : rows)
            if (isRecord(row))
                (line(row).state == State::Failed ? dropped : stored).push_back(line(row).key);
        for (const QUuid &key : dropped)
            drop(key);
        if (stored.empty() || !mayWrite())
            return;
        send([this, stored](const application::Snapshot &snapshot) -> std::optional<Intent> {
            std::vector<Id> ids;
            for (const QUuid &key : stored)
                if (const Id id(resolved(key)); snapshot.find<R>(id))
                    ids.push_back(id);
            return ids.empty() ? std::nullopt : std::optional(removeIntent(ids));
        });
    }

    void moveRecord(int row, int by) override
    {
        if (!isRecord(row) || !mayWrite())
            return;
        send([this, key = line(row).key, by](const application::Snapshot &snapshot) -> std::optional<Intent> {
            const Id id(resolved(key));
            const std::vector<const R *> siblings = stored(snapshot);
            const auto at = std::find_if(siblings.begin(), siblings.end(), [&](const R *one) { return one->id == id; });
            const int from = static_cast<int>(at - siblings.begin());
            const int to = std::clamp(from + by, 0, static_cast<int>(siblings.size()) - 1);
            return at == siblings.end() || to == from ? std::nullopt : std::optional(moveIntent(id, to));
        });
    }

    void paste(int row, QList<int> into, QList<QStringList> cells) override
    {
        if (!mayWrite() || cells.isEmpty())
            return;
        if (const QList<int> named = headingsOf(cells.front()); !named.isEmpty()) {
            into = named;
            cells.removeFirst();
        }
        std::vector<Pasted> wanted;
        for (qsizetype at = 0; at < cells.size(); ++at) {
            Pasted one;
            const int target = row + static_cast<int>(at);
            one.key = keyAt(target);
            for (qsizetype i = 0; i < std::min(cells[at].size(), into.size()); ++i)
                if (isEditable(into[i]) && !(one.key.isNull() && cells[at][i].isEmpty()))
                    one.cells.insert(into[i], cells[at][i]);
            if (one.cells.isEmpty())
                continue;
            R record = isRecord(target) ? line(target).record : blank();
            if (const auto refusal = taken(record, one.cells); refusal) {
                Q_EMIT pasteRefused(tr("Linje %1 i det som ble limt inn, %2").arg(count(qint64(at + 1)), refusal->first),
                                    refusal->second);
                return;
            }
            wanted.push_back(std::move(one));
        }
        Q_EMIT refusalSettled();
        write(wanted);
    }

    void clearCells(const QModelIndexList &cells) override
    {
        std::vector<Pasted> wanted;
        for (const QModelIndex &cell : cells) {
            if (!isRecord(cell.row()) || !(flags(cell) & Qt::ItemIsEditable))
                continue;
            R probe = line(cell.row()).record;
            if (!take(probe, cell.column(), {}).isEmpty() || probe == line(cell.row()).record)
                continue;
            if (wanted.empty() || wanted.back().key != keyAt(cell.row()))
                wanted.push_back({keyAt(cell.row()), {}});
            wanted.back().cells.insert(cell.column(), {});
        }
        write(wanted);
    }

    void forgetRefused(const QModelIndex &index) override
    {
        if (!index.isValid())
            return;
        if (isRecord(index.row()) && line(index.row()).state == State::Failed)
            drop(line(index.row()).key);
        else if (m_cells.remove({keyAt(index.row()), index.column()}) > 0)
            Q_EMIT dataChanged(index, index);
        Q_EMIT refusalSettled();
    }

    /// Stores a change of several fields of one record at once, and calls `refused` when it may not be.
    void change(int row, std::function<void(R &)> change, std::function<void(const base::Error &)> refusedChange)
    {
        if (!isRecord(row) || !mayWrite())
            return;
        m_edits.add(this,
                    [this, key = line(row).key, change](const application::Snapshot &snapshot) -> std::optional<Intent> {
                        const R *before = snapshot.find<R>(Id(resolved(key)));
                        if (!before)
                            return std::nullopt;
                        R after = *before;
                        change(after);
                        return after == *before ? std::nullopt : std::optional(editIntent(*before, after));
                    },
                    [refusedChange](const EditQueue::Outcome &outcome) {
                        if (outcome.error && refusedChange)
                            refusedChange(*outcome.error);
                    });
    }

protected:
    explicit RecordTableModel(EditQueue &edits, QObject *parent) : TypedTableModel(parent), m_edits(edits) {}

    Workspace &workspace() const { return m_edits.workspace(); }

    /// May anything be added: is there something the records belong to?
    virtual bool hasOwner() const = 0;
    /// What a cell says under a role; ToolTipRole, AccessibleTextRole, EditRole and InputRole too.
    virtual QVariant recordData(const R &record, int column, int role) const = 0;
    virtual QVariant placeholderData(int column, int role) const = 0;
    /// Takes what was typed into the record; the sentence when it can't be.
    virtual QString take(R &record, int column, const QString &typed) const = 0;
    /// A record that belongs where the others do, with nothing in it yet.
    virtual R blank() const = 0;
    virtual QString nameOf(const R &record) const = 0;

    virtual std::vector<const R *> stored(const application::Snapshot &snapshot) const = 0;
    virtual Intent addIntent(const R &record) const = 0;
    virtual Intent editIntent(const R &before, const R &after) const = 0;
    virtual Intent writeIntent(const std::vector<Edit> &edits) const = 0;
    virtual Intent removeIntent(const std::vector<Id> &ids) const = 0;
    virtual Intent moveIntent(const Id &id, int index) const = 0;

private:
    enum class State { Stored, Sent, Failed };
    struct Line
    {
        QUuid key; ///< the record's id; of its own until it is stored
        R record;
        State state = State::Stored;
    };
    struct CellState
    {
        QString typed; ///< as typed, when it is refused
        QString refusal;
    };
    struct Pasted
    {
        QUuid key; ///< null: a new record
        QHash<int, QString> cells;
    };
    using CellKey = std::pair<QUuid, int>;

    bool mayWrite() const { return workspace().session().mayWrite(); }
    bool hasPlaceholder() const { return mayWrite() && hasOwner(); }
    bool isRecord(int row) const { return row >= 0 && row < recordCount(); }
    const Line &line(int row) const { return m_lines[static_cast<size_t>(row)]; }
    QUuid resolved(const QUuid &key) const { return m_became.value(key, key); }
    QString placeText(const R &record, int column) const
    {
        const QString name = nameOf(record);
        return name.isEmpty() ? fullTitle(column) : tr("%1, %2").arg(name, inSentence(fullTitle(column)));
    }

    void tellRow(int row) { Q_EMIT dataChanged(index(row, 0), index(row, columns() - 1)); }

    /// The first cell that can't be taken: its place and the sentence.
    std::optional<std::pair<QString, QString>> taken(R &record, const QHash<int, QString> &cells) const
    {
        for (int column = 0; column < columns(); ++column)
            if (const auto typed = cells.constFind(column); typed != cells.constEnd())
                if (const QString sentence = take(record, column, *typed); !sentence.isEmpty())
                    return std::pair(inSentence(fullTitle(column)), sentence);
        if (nameOf(record).isEmpty())
            return std::pair(inSentence(fullTitle(nameColumn())), take(record, nameColumn(), {}));
        return std::nullopt;
    }

    void refuse(const QUuid &key, int column, const QString &typed, const QString &sentence)
    {
        m_cells[{key, column}] = {typed, sentence};
        const int row = key.isNull() ? placeholderRow() : rowOf(key);
        if (row < 0)
            return;
        const QModelIndex cell = index(row, column);
        Q_EMIT dataChanged(cell, cell);
        Q_EMIT this->refused(placeText(isRecord(row) ? line(row).record : blank(), column), sentence);
    }
    void settle(const QUuid &key, int column)
    {
        if (m_cells.remove({key, column}) > 0)
            Q_EMIT refusalSettled();
    }

    bool setCell(int row, int column, const QString &typed)
    {
        const QUuid key = line(row).key;
        R after = line(row).record;
        if (const QString sentence = take(after, column, typed); !sentence.isEmpty()) {
            refuse(key, column, typed, sentence);
            return false;
        }
        settle(key, column);
        const bool failed = line(row).state == State::Failed;
        const bool changed = !(after == line(row).record);
        m_lines[static_cast<size_t>(row)].record = std::move(after);
        tellRow(row);
        if (failed)
            sendNew(key, true);
        else if (changed)
            sendCell(key, column, typed);
        return true;
    }

    /// Something was typed in the last row.
    bool begin(const QString &typed)
    {
        settle({}, nameColumn());
        if (typed.isEmpty())
            return false;
        R record = blank();
        if (const QString sentence = take(record, nameColumn(), typed); !sentence.isEmpty()) {
            refuse({}, nameColumn(), typed, sentence);
            return false;
        }
        const QUuid key = QUuid::createUuid();
        beginInsertRows({}, recordCount(), recordCount());
        m_lines.push_back({key, std::move(record), State::Sent});
        endInsertRows();
        sendNew(key, false);
        return true;
    }

    /// A record as it is begun: its name, and then each cell as it is typed. With `whole`: one that was refused, with
    /// all that has been typed in it since.
    void sendNew(const QUuid &key, bool whole)
    {
        m_lines[static_cast<size_t>(rowOf(key))].state = State::Sent;
        m_edits.add(this,
                    [this, key, whole](const application::Snapshot &) -> std::optional<Intent> {
                        const int row = rowOf(key);
                        if (row < 0)
                            return std::nullopt;
                        R record = whole ? line(row).record : blank();
                        if (!whole)
                            take(record, nameColumn(), nameOf(line(row).record));
                        return addIntent(record);
                    },
                    [this, key](const EditQueue::Outcome &outcome) { takeNew(key, outcome); });
    }
    void takeNew(const QUuid &key, const EditQueue::Outcome &outcome)
    {
        const int row = rowOf(key);
        if (outcome.error) {
            if (row < 0)
                return;
            m_lines[static_cast<size_t>(row)].state = State::Failed;
            refuse(key, nameColumn(), nameOf(line(row).record), errorText(*outcome.error).sentences());
            return;
        }
        if (outcome.action)
            for (const application::Change &change : outcome.action->changes)
                if (change.isInsert() && change.isOf<R>())
                    m_became.insert(key, change.id);
        if (row >= 0)
            m_lines[static_cast<size_t>(row)].state = State::Stored;
    }

    void sendCell(const QUuid &key, int column, const QString &typed)
    {
        m_edits.add(this,
                    [this, key, column, typed](const application::Snapshot &snapshot) -> std::optional<Intent> {
                        const R *before = snapshot.find<R>(Id(resolved(key)));
                        if (!before)
                            return std::nullopt;
                        R after = *before;
                        take(after, column, typed);
                        return after == *before ? std::nullopt : std::optional(editIntent(*before, after));
                    },
                    [this, key, column, typed](const EditQueue::Outcome &outcome) {
                        if (outcome.error)
                            refuse(resolved(key), column, typed, errorText(*outcome.error).sentences());
                    });
    }

    void send(EditQueue::Make make)
    {
        m_edits.add(this, std::move(make), [this](const EditQueue::Outcome &outcome) {
            if (outcome.error)
                Q_EMIT failed(*outcome.error);
        });
    }

    /// Many cells as one undo step.
    void write(const std::vector<Pasted> &wanted)
    {
        if (wanted.empty())
            return;
        send([this, wanted](const application::Snapshot &snapshot) -> std::optional<Intent> {
            std::vector<Edit> edits;
            for (const Pasted &one : wanted) {
                const R *before = one.key.isNull() ? nullptr : snapshot.find<R>(Id(resolved(one.key)));
                R after = before ? *before : blank();
                taken(after, one.cells);
                if (!before || !(*before == after))
                    edits.emplace_back(before ? std::optional(*before) : std::nullopt, after);
            }
            return edits.empty() ? std::nullopt : std::optional(writeIntent(edits));
        });
    }

    void drop(const QUuid &key)
    {
        const int row = rowOf(key);
        if (row < 0)
            return;
        beginRemoveRows({}, row, row);
        m_lines.erase(m_lines.begin() + row);
        endRemoveRows();
        m_cells.removeIf([&](const auto &cell) { return cell.key().first == key; });
        Q_EMIT refusalSettled();
    }

    void replaceLines(std::vector<Line> lines)
    {
        // A record that has been stored since keeps its place, though it has another key now.
        QHash<CellKey, CellState> cells;
        for (auto cell = m_cells.cbegin(); cell != m_cells.cend(); ++cell)
            cells.insert({resolved(cell.key().first), cell.key().second}, cell.value());
        m_cells = cells;
        for (Line &one : m_lines)
            one.key = resolved(one.key);
        const auto sameKey = [](const Line &a, const Line &b) { return a.key == b.key; };
        const auto prefix = std::mismatch(m_lines.begin(), m_lines.end(), lines.begin(), lines.end(), sameKey);
        const auto first = static_cast<int>(prefix.first - m_lines.begin());
        const auto suffix = std::mismatch(m_lines.rbegin(), std::make_reverse_iterator(prefix.first), lines.rbegin(),
                                          std::make_reverse_iterator(prefix.second), sameKey);
        const auto removed = static_cast<int>(suffix.first.base() - prefix.first);
        const auto added = static_cast<int>(suffix.second.base() - prefix.second);
        if (removed > 0) {
            beginRemoveRows({}, first, first + removed - 1);
            m_lines.erase(m_lines.begin() + first, m_lines.begin() + first + removed);
            endRemoveRows();
        }
        if (added > 0) {
            beginInsertRows({}, first, first + added - 1);
            m_lines.insert(m_lines.begin() + first, lines.begin() + first, lines.begin() + first + added);
            endInsertRows();
        }
        for (size_t row = 0; row < lines.size(); ++row)
            if (!(m_lines[row].record == lines[row].record)) {
                m_lines[row] = lines[row];
                tellRow(static_cast<int>(row));
            }
    }

    EditQueue &m_edits;
    std::vector<Line> m_lines;
    QHash<QUuid, QUuid> m_became; ///< records typed here that were stored: their key then and now
    QHash<CellKey, CellState> m_cells;
};

} // namespace vf::presentation
