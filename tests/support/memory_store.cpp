#include "support/memory_store.h"

#include "application/record/all_records.h"

#include <algorithm>

namespace vf::test {

using namespace vf::application;
using base::ErrorCode;
using base::Result;

namespace {

LoggedChange loggedChange(const Change &change)
{
    LoggedChange logged;
    logged.record = change.record;
    logged.recordId = change.id;
    logged.version = change.isRemove() ? change.version : change.version + 1;
    if (change.isInsert()) {
        logged.kind = LoggedChange::Kind::Insert;
        return logged;
    }
    logged.kind = change.isRemove() ? LoggedChange::Kind::Remove : LoggedChange::Kind::Update;
    for (size_t i = 0; i < change.before->size(); ++i) {
        if (change.isRemove()) {
            logged.before.emplace_back(i, (*change.before)[i]);
        } else if ((*change.before)[i] != (*change.after)[i]) {
            logged.before.emplace_back(i, (*change.before)[i]);
            logged.after.emplace_back(i, (*change.after)[i]);
        }
    }
    return logged;
}

QString keyOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace

Result<std::vector<RecordValue>> MemoryStore::list(const RecordDescription &record)
{
    std::vector<RecordValue> values;
    for (const auto &[id, value] : m_state.records[&record])
        values.push_back(value);
    return values;
}

Result<std::vector<RecordValue>> MemoryStore::listWhere(const RecordDescription &record, QLatin1StringView column,
                                                        std::span<const FieldValue> values)
{
    const bool byId = column == QLatin1StringView("id");
    const int index = record.indexOf(column);
    if (!byId && index < 0)
        return base::fail(ErrorCode::Internal, QLatin1StringView("unknown_column"), QString(column));
    std::vector<RecordValue> found;
    for (const auto &[id, value] : m_state.records[&record]) {
        const FieldValue field = byId ? FieldValue(id) : value.fields[static_cast<size_t>(index)];
        if (std::find(values.begin(), values.end(), field) != values.end())
            found.push_back(value);
    }
    return found;
}

Result<void> MemoryStore::forEach(const RecordDescription &record, const Visitor &visit)
{
    for (const auto &[id, value] : m_state.records[&record])
        VF_TRY(visit(value));
    return {};
}

Result<std::vector<domain::LedgerPosting>> MemoryStore::ledgerPostings()
{
    auto postings = listAll<domain::Posting>();
    if (!postings)
        return base::fail(std::move(postings).error());
    std::stable_sort(postings->begin(), postings->end(),
                     [](const domain::Posting &a, const domain::Posting &b) { return a.gain < b.gain; });
    std::vector<domain::LedgerPosting> compact;
    for (const domain::Posting &posting : *postings)
        compact.push_back(domain::LedgerPosting::of(posting));
    return compact;
}

Result<std::vector<ActionHead>> MemoryStore::recentActions(int limit)
{
    std::vector<ActionHead> heads;
    for (auto at = m_state.actions.rbegin(); at != m_state.actions.rend() && limit > 0; ++at, --limit)
        heads.push_back(at->head);
    return heads;
}

Result<LoggedAction> MemoryStore::action(const QUuid &id)
{
    for (const LoggedAction &logged : m_state.actions)
        if (logged.head.id == id)
            return logged;
    return base::fail(ErrorCode::NotFound, QLatin1StringView("record_gone"));
}

Result<std::vector<LoggedChange>> MemoryStore::changesAfter(const RecordDescription &record, const QUuid &id,
                                                            qint64 version)
{
    std::vector<LoggedChange> changes;
    for (const LoggedAction &logged : m_state.actions)
        for (const LoggedChange &change : logged.changes)
            if (change.record == &record && change.recordId == id && change.version > version)
                changes.push_back(change);
    return changes;
}

Result<std::vector<application::RecordedChange>> MemoryStore::history(const RecordDescription &record, const QUuid &id)
{
    std::vector<application::RecordedChange> changes;
    for (const LoggedAction &logged : m_state.actions)
        for (const LoggedChange &change : logged.changes)
            if (change.record == &record && change.recordId == id)
                changes.push_back({logged.head, change});
    return changes;
}

Result<StoreInfo> MemoryStore::info()
{
    StoreInfo info{QStringLiteral("memory"), 0, {}};
    for (const RecordDescription *record : allRecords())
        info.counts.emplace_back(QString(record->table), static_cast<qint64>(m_state.records[record].size()));
    return info;
}

Result<QStringList> MemoryStore::integrityFindings()
{
    return QStringList();
}

Result<void> MemoryStore::begin()
{
    if (m_open)
        return base::fail(ErrorCode::Busy, QLatin1StringView("locked"));
    m_open = true;
    m_before = m_state;
    return {};
}

Result<void> MemoryStore::write(std::span<const Change> changes)
{
    for (const Change &change : changes) {
        Records &records = m_state.records[change.record];
        const auto stored = records.find(keyOf(change.id));
        const bool fits = change.isInsert() ? stored == records.end()
                                            : stored != records.end() && stored->second.version == change.version;
        if (!fits)
            return base::fail(ErrorCode::Conflict, QLatin1StringView("changed_since"));
        if (change.isRemove())
            records.erase(stored);
        else
            records[keyOf(change.id)] = RecordValue{change.record, change.id, change.version + 1, *change.after};
    }
    return {};
}

Result<qint64> MemoryStore::log(const ActionHead &head, std::span<const Change> changes)
{
    LoggedAction logged{head, {}};
    logged.head.sequence = static_cast<qint64>(m_state.actions.size()) + 1;
    for (const Change &change : changes)
        logged.changes.push_back(loggedChange(change));
    m_state.actions.push_back(std::move(logged));
    return m_state.actions.back().head.sequence;
}

Result<void> MemoryStore::commit()
{
    m_open = false;
    m_before = {};
    return {};
}

void MemoryStore::rollback() noexcept
{
    std::swap(m_state, m_before);
    m_before = {};
    m_open = false;
}

} // namespace vf::test
