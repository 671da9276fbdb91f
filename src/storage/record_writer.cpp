#include "storage/record_writer.h"

#include "application/record/all_records.h"
#include "storage/bulk_insert.h"
#include "storage/change_log.h"
#include "storage/failure.h"

namespace vf::storage {

using namespace Qt::StringLiterals;
using application::Change;
using application::FieldValue;
using application::RecordDescription;
using base::Error;
using base::ErrorCode;

namespace {

/// Binds a field and, when it can't be stored, says which it was.
void bindField(Statement &statement, int parameter, const RecordDescription &record, size_t column, const FieldValue &value)
{
    try {
        statement.bind(parameter, value);
    } catch (StorageFailure &failure) {
        failure.error.field = record.columns[column].name;
        failure.error.with("table"_L1, record.table);
        throw;
    }
}

/// The changes at the beginning that can be written together: inserts of one kind.
size_t insertRun(std::span<const Change> changes)
{
    size_t length = 0;
    while (length < changes.size() && changes[length].isInsert() && changes[length].record == changes.front().record)
        ++length;
    return length;
}

QString plain(const FieldValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *number = std::get_if<qint64>(&value))
        return QString::number(*number);
    return {};
}

} // namespace

void RecordWriter::write(std::span<const Change> changes)
{
    while (!changes.empty()) {
        const Change &first = changes.front();
        Q_ASSERT(first.before || first.after);
        size_t done = 1;
        if (first.isInsert()) {
            done = insertRun(changes);
            insertAll(changes.first(done));
        } else if (first.isUpdate()) {
            update(first);
        } else {
            remove(first);
        }
        changes = changes.subspan(done);
    }
}

void RecordWriter::insertAll(std::span<const Change> changes)
{
    const RecordDescription &record = *changes.front().record;
    const size_t columns = record.columns.size() + 2;
    size_t bound = 0;
    try {
        insertRows(m_connection, statements::insertHead(record), columns, changes.size(),
                   [&](Statement &statement, size_t row, int parameter) {
                       const Change &change = changes[row];
                       Q_ASSERT(change.after->size() == record.columns.size());
                       bound = row;
                       statement.bind(parameter++, change.id);
                       statement.bind(parameter++, change.version + 1);
                       for (size_t i = 0; i < record.columns.size(); ++i)
                           bindField(statement, parameter++, record, i, (*change.after)[i]);
                   });
    } catch (StorageFailure &failure) {
        // With one row per statement the last one bound is the one that failed; else only the table is known.
        if (m_connection.rowsPerInsert(columns) == 1 || changes.size() == 1)
            explain(failure.error, changes[bound]);
        else if (failure.error.reason == "referenced"_L1)
            failure.error.reason = u"reference_missing"_s;
        throw;
    }
}

void RecordWriter::update(const Change &change)
{
    const RecordDescription &record = *change.record;
    std::vector<size_t> changed;
    for (size_t i = 0; i < record.columns.size(); ++i)
        if ((*change.before)[i] != (*change.after)[i])
            changed.push_back(i);
    qint64 touched = 0;
    try {
        const auto statement = m_connection.use(statements::update(record, changed));
        int parameter = 0;
        for (const size_t column : changed)
            bindField(*statement, parameter++, record, column, (*change.after)[column]);
        statement->bind(parameter++, change.id);
        statement->bind(parameter, change.version);
        touched = statement->execute();
    } catch (StorageFailure &failure) {
        explain(failure.error, change);
        throw;
    }
    if (touched != 1)
        raiseConflict(change);
}

void RecordWriter::remove(const Change &change)
{
    qint64 touched = 0;
    try {
        const auto statement = m_connection.use(statements::remove(*change.record));
        statement->bind(0, change.id);
        statement->bind(1, change.version);
        touched = statement->execute();
    } catch (StorageFailure &failure) {
        explain(failure.error, change);
        throw;
    }
    if (touched != 1)
        raiseConflict(change);
}

void RecordWriter::raiseConflict(const Change &change)
{
    const auto statement = m_connection.use(statements::selectVersion(*change.record));
    statement->bind(0, change.id);
    const bool exists = statement->next();
    Error error{ErrorCode::Conflict, exists ? u"changed_since"_s : u"removed_since"_s, {}, {}, {}};
    error.log = u"%1 %2 is no longer at version %3"_s.arg(QString(change.record->table), change.id.toString(),
                                                         QString::number(change.version));
    error.with("table"_L1, change.record->table).with("id"_L1, change.id.toString(QUuid::WithoutBraces));
    if (const auto last = ChangeLog(m_connection).lastWriteOf(*change.record, change.id)) {
        error.with("who"_L1, last->actor).with("when"_L1, last->recordedAt);
    }
    raise(std::move(error));
}

void RecordWriter::explain(Error &error, const Change &change)
{
    if (error.code != ErrorCode::Constraint)
        return;
    const QString table = error.detail("table"_L1);
    if (error.reason == "referenced"_L1) {
        explainReferences(error, change);
    } else if (table.isEmpty()) {
        error.with("table"_L1, change.record->table);
    }
    error.with("id"_L1, change.id.toString(QUuid::WithoutBraces));
    const int column = change.record->indexOf(QLatin1StringView(error.field.toLatin1()));
    if (column >= 0 && change.after)
        error.with("value"_L1, plain((*change.after)[static_cast<size_t>(column)]));
}

void RecordWriter::explainReferences(Error &error, const Change &change)
{
    // PostgreSQL names the column that refers; SQLite says nothing, but can still be asked.
    QString by = error.detail("table"_L1);
    const bool mayAsk = m_connection.target().engine == Target::Engine::Sqlite;
    error.details.clear();
    error.with("table"_L1, change.record->table);
    if (!change.isRemove()) {
        error.reason = u"reference_missing"_s;
        for (size_t i = 0; mayAsk && error.field.isEmpty() && i < change.record->columns.size(); ++i) {
            const auto *target = application::findRecord(QString(change.record->columns[i].references));
            if (!target || std::holds_alternative<std::monostate>((*change.after)[i]))
                continue;
            const auto statement = m_connection.use(statements::selectVersion(*target));
            statement->bind(0, (*change.after)[i]);
            if (!statement->next())
                error.field = change.record->columns[i].name;
        }
        return;
    }
    error.field.clear();
    for (const RecordDescription *record : application::allRecords())
        for (const auto &column : record->columns) {
            if (!mayAsk || !by.isEmpty() || column.references != change.record->table)
                continue;
            const auto statement = m_connection.use(statements::countReferences(*record, column.name));
            statement->bind(0, change.id);
            if (statement->next() && statement->integer(0) > 0)
                by = record->table;
        }
    if (!by.isEmpty())
        error.with("by"_L1, by);
}

} // namespace vf::storage
