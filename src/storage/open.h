// Makes and opens databases: refuses what is not ours, damaged or newer without touching it, and brings older ones up
// to date. The only place that makes a SqlStore.
#pragma once

#include "storage/migrations.h"
#include "storage/sql_store.h"

#include <memory>
#include <span>

namespace vf::storage {

/// Makes a new database with the newest schema. Constraint, already_exists (field "target"), when there is one: an
/// existing file, or a PostgreSQL database whose schema holds tables. A file gets its name when it is complete.
base::Result<std::unique_ptr<SqlStore>> createDatabase(const Target &target,
                                                       std::span<const Migration> migrations = builtInMigrations());

/// Opens an existing database. An older schema is brought up to date, SQLite's after a verified copy beside the file
/// ("name.backup-<version>"); PostgreSQL's without, since its backups are the server's. Refused untouched:
/// - Unavailable: file_missing, cannot_open, no_such_database, connection_lost;
/// - Foreign: empty_file, not_a_database, other_application;
/// - Corrupt: damaged, schema_altered, migration_missing, migration_changed;
/// - TooNew: newer_schema (details found, known);
/// - ReadOnly: read_only (a file we may not write), needs_recovery or needs_upgrade (opened for reading only).
base::Result<std::unique_ptr<SqlStore>> openDatabase(const Target &target, OpenMode mode = OpenMode::ReadWrite,
                                                     std::span<const Migration> migrations = builtInMigrations());

/// A verified copy of an SQLite database, log and all, as the new file `path`; see backup.h for what can go wrong.
base::Result<void> backupDatabase(SqlStore &store, const QString &path);

/// What a failed opening says of the database itself.
enum class Damage {
    None,        ///< nothing: it could not be reached, is locked, or is newer
    NotOurs,     ///< somebody else's file or database
    Unreadable,  ///< ours, but damaged: restore a backup
};
Damage damage(const base::Error &error);

} // namespace vf::storage
