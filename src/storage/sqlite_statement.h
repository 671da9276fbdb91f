// A Statement through SQLite's own interface on the handle of Qt's driver: twice as fast as a query, without a QString
// or QVariant per value, and with SQLite's full result codes.
#pragma once

#include "storage/statement.h"

#include <QSqlDatabase>

#include <memory>

struct sqlite3;

namespace vf::storage {

class Connection;

/// The handle of an open SQLite database; nullptr where Qt's driver has another SQLite than the program is linked with.
sqlite3 *sqliteHandle(const QSqlDatabase &database);

/// Call only on a connection that has a handle.
std::unique_ptr<Statement> prepareSqliteStatement(Connection &connection, const QString &sql);

} // namespace vf::storage
