// Statement texts made from record descriptions, in the common subset of SQLite and PostgreSQL. They are built from
// table and column names only; every value is a parameter. Knows nothing of how statements run.
#pragma once

#include "application/record/record.h"

#include <QString>

#include <vector>

namespace vf::storage::statements {

using application::RecordDescription;

/// "id, version, <columns>": what the SELECTs below give, in this order.
QString columnList(const RecordDescription &record);

QString selectAll(const RecordDescription &record);
/// Rows whose `column` is one of `count` parameters.
QString selectWhere(const RecordDescription &record, QLatin1StringView column, size_t count);
QString selectWhereNull(const RecordDescription &record, QLatin1StringView column);
QString selectVersion(const RecordDescription &record);
QString count(const RecordDescription &record);

/// "INSERT INTO <record> (…) VALUES " to be followed by rows of parameters: id, version, columns.
QString insertHead(const RecordDescription &record);
/// `head` and `rows` times "(?, …)" with `columns` parameters each.
QString insert(const QString &head, size_t columns, size_t rows);
/// Sets the columns with these indexes. Parameters: their values, then id, then the version it must have.
QString update(const RecordDescription &record, const std::vector<size_t> &columns);
/// Parameters: id, then the version it must have.
QString remove(const RecordDescription &record);

/// How many rows of `record` refer to a given id by `column`.
QString countReferences(const RecordDescription &record, QLatin1StringView column);

} // namespace vf::storage::statements
