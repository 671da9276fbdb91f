// Writes the changes of a unit of work to their tables and says precisely why it could not: who changed a record in
// between, which field is a duplicate, what still refers to a record. Knows nothing of the log's contents but who wrote.
#pragma once

#include "application/unit_of_work/change_set.h"
#include "storage/connection.h"

#include <span>

namespace vf::storage {

class RecordWriter
{
public:
    explicit RecordWriter(Connection &connection) : m_connection(connection) {}

    /// Writes in the given order. Raises
    /// - Conflict, changed_since or removed_since, details table, id, who, when;
    /// - Constraint, duplicate (field, details table, id, value), referenced (details table, id, by) or
    ///   reference_missing (field, details table, id);
    /// - Invalid with the field for texts that can't be stored.
    void write(std::span<const application::Change> changes);

private:
    void insertAll(std::span<const application::Change> changes);
    void update(const application::Change &change);
    void remove(const application::Change &change);
    [[noreturn]] void raiseConflict(const application::Change &change);
    /// Adds to a failed constraint what is known of the change that broke it.
    void explain(base::Error &error, const application::Change &change);
    void explainReferences(base::Error &error, const application::Change &change);

    Connection &m_connection;
};

} // namespace vf::storage
