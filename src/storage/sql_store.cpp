#include "storage/sql_store.h"

#include "application/record/all_records.h"
#include "storage/change_log.h"
#include "storage/codec.h"
#include "storage/failure.h"
#include "storage/integrity.h"
#include "storage/queries/ledger_query.h"
#include "storage/queries/measurement_query.h"
#include "storage/record_writer.h"
#include "storage/statements.h"

#include <algorithm>
#include <array>

namespace vf::storage {

using namespace Qt::StringLiterals;
using application::ActionHead;
using application::Change;
using application::FieldValue;
using application::LoggedAction;
using application::LoggedChange;
using application::RecordDescription;
using application::RecordValue;
using application::StoreInfo;
using base::ErrorCode;
using base::Result;

namespace {

RecordValue readRecord(const UsedStatement &row, const RecordDescription &record)
{
    RecordValue value;
    value.record = &record;
    value.id = codec::uuidFrom(row->utf8(0));
    if (value.id.isNull()) {
        base::Error error{ErrorCode::Corrupt, u"unreadable_field"_s, u"id"_s, {}, row->text(0)};
        raise(std::move(error.with("table"_L1, record.table)));
    }
    value.version = row->integer(1);
    value.fields.reserve(record.columns.size());
    int column = 2;
    for (const auto &info : record.columns)
        value.fields.push_back(row->field(column++, info.type));
    return value;
}

void readAll(const UsedStatement &row, const RecordDescription &record, std::vector<RecordValue> &values)
{
    while (row->next())
        values.push_back(readRecord(row, record));
}

/// The order of the ids' texts, which is the databases' order.
bool idBefore(const RecordValue &a, const RecordValue &b)
{
    const auto parts = [](const QUuid &id) { return std::tie(id.data1, id.data2, id.data3); };
    if (parts(a.id) != parts(b.id))
        return parts(a.id) < parts(b.id);
    return std::lexicographical_compare(std::begin(a.id.data4), std::end(a.id.data4), std::begin(b.id.data4),
                                        std::end(b.id.data4));
}

/// Lengths of IN lists: few, so that few statements are prepared. A shorter list repeats its last value.
constexpr std::array<size_t, 4> listLengths{1, 8, 64, 512};

size_t listLength(size_t count)
{
    for (const size_t length : listLengths)
        if (count <= length)
            return length;
    return listLengths.back();
}

std::vector<RecordValue> readWhere(Connection &connection, const RecordDescription &record, QLatin1StringView column,
                                   std::vector<FieldValue> values)
{
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    std::vector<RecordValue> found;
    size_t reads = 0;
    if (!values.empty() && std::holds_alternative<std::monostate>(values.front())) {
        values.erase(values.begin());
        readAll(connection.use(statements::selectWhereNull(record, column)), record, found);
        ++reads;
    }
    for (size_t done = 0; done < values.size(); ++reads) {
        const size_t length = listLength(values.size() - done);
        const auto row = connection.use(statements::selectWhere(record, column, length));
        for (size_t i = 0; i < length; ++i)
            row->bind(static_cast<int>(i), values[std::min(done + i, values.size() - 1)]);
        readAll(row, record, found);
        done += std::min(length, values.size() - done);
    }
    if (reads > 1)
        std::sort(found.begin(), found.end(), idBefore);
    return found;
}

} // namespace

Result<std::vector<RecordValue>> SqlStore::list(const RecordDescription &record)
{
    return guarded([&] {
        std::vector<RecordValue> values;
        readAll(m_connection->use(statements::selectAll(record)), record, values);
        return values;
    });
}

Result<std::vector<RecordValue>> SqlStore::listWhere(const RecordDescription &record, QLatin1StringView column,
                                                     std::span<const FieldValue> values)
{
    Q_ASSERT(column == "id"_L1 || record.indexOf(column) >= 0);
    return guarded([&] {
        return readWhere(*m_connection, record, column, std::vector<FieldValue>(values.begin(), values.end()));
    });
}

Result<void> SqlStore::forEach(const RecordDescription &record, const Visitor &visit)
{
    return guarded([&] {
        const auto row = m_connection->use(statements::selectAll(record));
        while (row->next())
            require(visit(readRecord(row, record)));
    });
}

Result<std::vector<domain::LedgerPosting>> SqlStore::ledgerPostings()
{
    return guarded([&] { return queries::ledgerPostings(*m_connection); });
}

Result<std::vector<domain::Measurement>> SqlStore::measurements()
{
    return guarded([&] { return queries::measurements(*m_connection); });
}

Result<std::vector<ActionHead>> SqlStore::recentActions(int limit)
{
    return guarded([&] { return ChangeLog(*m_connection).recent(limit); });
}

Result<LoggedAction> SqlStore::action(const QUuid &id)
{
    return guarded([&] { return ChangeLog(*m_connection).action(id); });
}

Result<std::vector<LoggedChange>> SqlStore::changesAfter(const RecordDescription &record, const QUuid &id, qint64 version)
{
    return guarded([&] { return ChangeLog(*m_connection).changesAfter(record, id, version); });
}

Result<std::vector<application::RecordedChange>> SqlStore::history(const RecordDescription &record, const QUuid &id)
{
    return guarded([&] { return ChangeLog(*m_connection).history(record, id); });
}

Result<StoreInfo> SqlStore::info()
{
    return guarded([&] {
        StoreInfo info;
        info.engine = m_connection->value(m_connection->dialect().versionQuery());
        info.schemaVersion = m_connection->value(u"SELECT max(version) FROM schema_migration"_s).toInt();
        for (const RecordDescription *record : application::allRecords())
            info.counts.emplace_back(record->table, m_connection->value(statements::count(*record)).toLongLong());
        return info;
    });
}

Result<QStringList> SqlStore::integrityFindings()
{
    return consistently([&] { return guarded([&] { return storage::integrityFindings(*m_connection); }); });
}

Result<bool> SqlStore::beginReading()
{
    return guarded([&] {
        if (m_connection->inTransaction())
            return false;
        m_connection->beginReading();
        return true;
    });
}

void SqlStore::endReading() noexcept
{
    m_connection->rollback();
}

Result<void> SqlStore::begin()
{
    m_loggedAction = {};
    return guarded([&] { m_connection->begin(); });
}

Result<void> SqlStore::write(std::span<const Change> changes)
{
    return guarded([&] { RecordWriter(*m_connection).write(changes); });
}

Result<qint64> SqlStore::log(const ActionHead &head, std::span<const Change> changes)
{
    m_loggedAction = head.id;
    return guarded([&] { return ChangeLog(*m_connection).write(head, changes); });
}

Result<void> SqlStore::commit()
{
    auto committed = guarded([&] { m_connection->commit(); });
    if (committed || !m_connection->isLost() || m_loggedAction.isNull())
        return committed;
    m_connection->rollback();
    const auto found = guarded([&] { return wasCommitted(m_loggedAction); });
    return found && *found ? Result<void>() : committed;
}

bool SqlStore::wasCommitted(const QUuid &action)
{
    // Behind the writers' lock, so that a server which is still committing has finished.
    Transaction afterwards(*m_connection);
    const auto row = m_connection->use(u"SELECT 1 FROM action_log WHERE id = ?"_s);
    row->bind(0, action);
    return row->next();
}

void SqlStore::rollback() noexcept
{
    m_connection->rollback();
}

} // namespace vf::storage
