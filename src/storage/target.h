// Where a database is: a file, memory (tests) or a PostgreSQL server. Parses what people and programs write; knows
// nothing of how it is opened.
#pragma once

#include "base/error.h"

#include <QString>

namespace vf::storage {

struct Target
{
    enum class Engine { Sqlite, Postgresql };

    Engine engine = Engine::Sqlite;
    QString path; ///< SQLite: the file, or ":memory:"

    QString host; ///< PostgreSQL: a name, an address or the folder of a unix socket; empty: the local socket
    int port = 5432;
    QString user;
    QString password;
    QString database;
    QString sslMode; ///< libpq's sslmode; empty: libpq's own choice

    static Target file(const QString &path);
    static Target memory() { return file(QStringLiteral(":memory:")); }
    /// A path, ":memory:", "postgresql://user[:password]@host[:port]/database[?sslmode=…]" or, for a unix socket,
    /// "postgresql://user@/database?host=/folder". Parts may be percent-encoded.
    /// Invalid, field "target": empty_target, missing_database, bad_port, bad_host, unknown_option.
    static base::Result<Target> parse(const QString &text);

    bool isMemory() const { return engine == Engine::Sqlite && path == QLatin1StringView(":memory:"); }
    /// The target as parse() reads it, without the password: for people and logs.
    QString text() const;

    friend bool operator==(const Target &, const Target &) = default;
};

} // namespace vf::storage
