// A whole database as JSON and back: every record of every kind, by the names of its columns. The published schema
// (docs/verdiflyt-export.schema.json) is made from the same descriptions, so that a new kind is exported from its first day.
// Versions and the change log stay behind: they belong to the database, not to its content.
#pragma once

#include "application/import/import_rows.h"
#include "application/unit_of_work/store.h"

#include <QByteArray>
#include <QIODevice>

namespace vf::exchange {

/// Grows when the form below changes so that an older program could not read it.
constexpr int jsonFormatVersion = 1;

/// {"format": "verdiflyt", "format_version": 1, "records": {"municipality": [{"id": …, "name": …}, …], …}}
/// Quantities are numbers with at most six decimals (a text where a double could not hold one), amounts of money and of
/// the ledger whole minor units, dates ISO texts, enumerations keys, absent values null. Written record by record.
base::Result<void> writeDatabaseJson(application::Store &store, QIODevice &out);

/// The records of such a file, ready for importDatabase(). `issues` lists what can't be taken: `row` is the record's
/// number in its list, `column` "gain.unit_id". Reasons: unreadable_file, unsupported_format, unknown_field, wrong_type,
/// missing_value, unknown_value, invalid_date, duplicate_id, unknown_reference.
application::ReadFile<application::RecordValue> readDatabaseJson(const QByteArray &bytes);

/// The JSON Schema (draft 2020-12) of the form.
QByteArray databaseJsonSchema();

} // namespace vf::exchange
