// The file behind an SQLite database: is it ours, whole and of a version we know? Everything is asked through SQLite,
// because a file that is opened and closed beside it loses its locks; nothing is written while asking.
#pragma once

#include "storage/migrations.h"

#include <span>

namespace vf::storage {

/// Looks at the file's header only. Raises Unavailable (file_missing, cannot_open), Foreign (empty_file, not_a_database,
/// other_application), Corrupt (damaged) or TooNew.
void checkHeader(const Target &target, std::span<const Migration> known);

/// Compares the schema with what the known migrations make, then lets SQLite check every page; the schema's version.
/// Raises Corrupt (damaged, schema_altered), TooNew or Foreign.
int checkContent(Connection &connection, std::span<const Migration> known);

/// Does the system refuse to let us write the file of this connection?
bool isReadOnlyFile(Connection &connection);

/// Makes an empty file that only its owner may read and write. Raises Constraint, already_exists, or Unavailable,
/// cannot_create.
void createFile(const QString &path);

/// A name beside `path` for a file that is not finished.
QString unfinishedName(const QString &path);

/// Gives a finished file its name and makes that last. Raises Constraint, already_exists.
void publishFile(const QString &from, const QString &to);

} // namespace vf::storage
