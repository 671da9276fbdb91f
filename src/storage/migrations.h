// The numbered, append-only migrations and how they are applied and checked. The schema's version is the number of the
// newest one; a fresh database is an upgraded empty one.
#pragma once

#include "storage/connection.h"

#include <QString>

#include <span>
#include <vector>

namespace vf::storage {

struct Migration
{
    int version = 0; ///< 1, 2, 3 …
    QString name;    ///< "0001_first_schema"
    QString sql;     ///< with the dialect's placeholders
    QString checksum; ///< SHA-256 of the text, as hexadecimal digits

    static Migration make(int version, const QString &name, const QString &sql);
};

/// The program's own, in order.
const std::vector<Migration> &builtInMigrations();

/// Applies one migration inside the connection's open transaction.
void applyMigration(Connection &connection, const Migration &migration);

/// The version of the database's schema, after comparing what was applied with `known`. Raises TooNew for more than is
/// known, Corrupt for other texts under the same number, Foreign when nothing was applied.
int checkedVersion(Connection &connection, std::span<const Migration> known);

/// Applies what `known` has above the stored version, each in a transaction of its own.
void migrate(Connection &connection, std::span<const Migration> known);

/// TooNew with both versions in its details.
base::Error tooNew(qint64 found, qint64 known);

} // namespace vf::storage
