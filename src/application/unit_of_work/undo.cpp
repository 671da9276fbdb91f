#include "application/unit_of_work/undo.h"

#include "application/unit_of_work/unit_of_work.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace vf::application {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

/// The records that an action touched, as they are stored now and then as each inverse leaves them: an action may
/// have changed a record more than once.
class CurrentRecords
{
public:
    static Result<CurrentRecords> read(Store &store, const std::vector<LoggedChange> &changes)
    {
        std::map<const RecordDescription *, std::vector<FieldValue>> wanted;
        for (const LoggedChange &change : changes)
            wanted[change.record].push_back(change.recordId.toString(QUuid::WithoutBraces));
        CurrentRecords current;
        for (const auto &[record, ids] : wanted) {
            auto found = store.listWhere(*record, QLatin1StringView("id"), ids);
            if (!found)
                return base::fail(std::move(found).error());
            for (RecordValue &value : *found)
                current.m_records.emplace(value.id, std::move(value));
        }
        return current;
    }
    const RecordValue *find(const QUuid &id) const
    {
        const auto found = m_records.find(id);
        return found == m_records.end() ? nullptr : &found->second;
    }

    void take(const Change &inverse)
    {
        if (inverse.after)
            m_records[inverse.id] = {inverse.record, inverse.id, inverse.version + 1, *inverse.after};
        else
            m_records.erase(inverse.id);
    }

private:
    struct Hash
    {
        size_t operator()(const QUuid &id) const { return qHash(id); }
    };
    std::unordered_map<QUuid, RecordValue, Hash> m_records;
};

Error conflict(const LoggedChange &change, QLatin1StringView field)
{
    Error error{ErrorCode::Conflict, QStringLiteral("changed_since"), QString(field), {},
                QStringLiteral("%1 %2 was changed after the action").arg(QString(change.record->table), change.recordId.toString())};
    error.with(QLatin1StringView("table"), QString(change.record->table))
        .with(QLatin1StringView("id"), change.recordId.toString(QUuid::WithoutBraces));
    return error;
}

/// A new record may be taken away again when every later change to it has been taken back, so that it is as it was made.
Result<void> checkAsMade(Store &store, const LoggedChange &made, const RecordValue &current)
{
    if (current.version == made.version)
        return {};
    auto later = store.changesAfter(*made.record, made.recordId, made.version);
    if (!later)
        return base::fail(std::move(later).error());
    std::map<size_t, FieldValue> original;
    for (const LoggedChange &change : *later) // oldest first: the first `before` of a field is its value when made
        for (const auto &[column, value] : change.before)
            original.emplace(column, value);
    for (const auto &[column, value] : original)
        if (current.fields[column] != value)
            return base::fail(conflict(made, made.record->columns[column].name));
    return {};
}

Result<Change> inverseOfUpdate(const LoggedChange &change, const RecordValue &current)
{
    Fields restored = current.fields;
    for (const auto &[column, value] : change.after)
        if (current.fields[column] != value)
            return base::fail(conflict(change, change.record->columns[column].name));
    for (const auto &[column, value] : change.before)
        restored[column] = value;
    return Change{change.record, change.recordId, current.version, current.fields, std::move(restored)};
}

Result<Change> inverseOf(Store &store, const LoggedChange &change, const RecordValue *current)
{
    switch (change.kind) {
    case LoggedChange::Kind::Insert:
        if (!current)
            return base::fail(conflict(change, {}));
        VF_TRY(checkAsMade(store, change, *current));
        return Change{change.record, change.recordId, current->version, current->fields, std::nullopt};
    case LoggedChange::Kind::Update:
        if (!current)
            return base::fail(conflict(change, {}));
        return inverseOfUpdate(change, *current);
    case LoggedChange::Kind::Remove: {
        if (current)
            return base::fail(conflict(change, {}));
        // Made and removed again since, the record has had later versions; a version is never used twice.
        const auto later = store.changesAfter(*change.record, change.recordId, change.version);
        if (!later)
            return base::fail(later.error());
        qint64 version = change.version;
        for (const LoggedChange &other : *later)
            version = std::max(version, other.version);
        Fields fields(change.record->columns.size());
        for (const auto &[column, value] : change.before)
            fields[column] = value;
        return Change{change.record, change.recordId, version, std::nullopt, std::move(fields)};
    }
    }
    Q_UNREACHABLE();
}

} // namespace

Result<std::shared_ptr<const CommittedAction>> undoAction(const WorkContext &context, const QUuid &action)
{
    // Begun before reading, so that nobody writes between the check and the inverse.
    auto work = UnitOfWork::begin(context, {});
    if (!work)
        return base::fail(std::move(work).error());
    auto logged = context.store.action(action);
    if (!logged)
        return base::fail(std::move(logged).error());
    work->setName(logged->head.name);
    work->setUndoes(action);
    auto current = CurrentRecords::read(context.store, logged->changes);
    if (!current)
        return base::fail(current.error());
    ChangeSet inverse;
    inverse.reserve(logged->changes.size());
    for (auto change = logged->changes.rbegin(); change != logged->changes.rend(); ++change) {
        auto undone = inverseOf(context.store, *change, current->find(change->recordId));
        if (!undone)
            return base::fail(std::move(undone).error());
        current->take(*undone);
        inverse.add(std::move(*undone));
    }
    VF_TRY(work->apply(std::move(inverse)));
    return work->commit();
}

} // namespace vf::application
