// The change log's two tables: writes what a unit of work changed, in the same transaction, and reads it back for undo,
// history and conflict messages. Fields lie there as JSON objects of the changed columns only.
#pragma once

#include "application/unit_of_work/action.h"
#include "storage/connection.h"

#include <optional>
#include <span>
#include <vector>

namespace vf::storage {

class ChangeLog
{
public:
    explicit ChangeLog(Connection &connection) : m_connection(connection) {}

    /// Gives the action's sequence number.
    qint64 write(const application::ActionHead &head, std::span<const application::Change> changes);

    std::vector<application::ActionHead> recent(int limit);
    /// Raises NotFound when the log has no such action.
    application::LoggedAction action(const QUuid &id);
    std::vector<application::LoggedChange> changesAfter(const application::RecordDescription &record, const QUuid &id,
                                                        qint64 version);

    std::vector<application::RecordedChange> history(const application::RecordDescription &record, const QUuid &id);

    struct LastWrite
    {
        QString actor;
        QString recordedAt; ///< UTC, ISO
    };
    /// Who wrote the record last, or took it away; empty when the log does not know it.
    std::optional<LastWrite> lastWriteOf(const application::RecordDescription &record, const QUuid &id);

private:
    Connection &m_connection;
};

/// Fields as the log keeps them: {"column": value, …}.
using NumberedFields = std::vector<std::pair<size_t, application::FieldValue>>;
QString fieldsToJson(const application::RecordDescription &record, const NumberedFields &fields);
/// Raises Corrupt when the text is no such object or names columns the record does not have.
NumberedFields fieldsFromJson(const application::RecordDescription &record, const QString &json);

} // namespace vf::storage
