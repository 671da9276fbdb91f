#include "storage/dialect.h"

#include "application/record/all_records.h"

#include <QRegularExpression>

namespace vf::storage {

using namespace Qt::StringLiterals;
using base::Error;
using base::ErrorCode;

namespace {

/// Table and column that a message speaks of; empty where it does not say.
struct Place
{
    QString table;
    QString column;
};

/// Our constraints are called <table>_<column>_<kind>, whatever language the server speaks.
Place placeOfConstraint(const QString &message)
{
    static const QRegularExpression named(u"\\b([a-z_]+)_(unique|check|fk|pkey)\\b"_s);
    const QString name = named.match(message).captured(1);
    Place best;
    for (const auto *record : application::allRecords()) {
        const QString table = record->table;
        if (name == table)
            return {table, u"id"_s}; // a primary key: <table>_pkey
        if (name.startsWith(table + u'_') && table.size() > best.table.size())
            best = {table, name.mid(table.size() + 1)};
    }
    return best;
}

/// SQLite names columns instead: "UNIQUE constraint failed: gain.code".
Place placeOfColumn(const QString &message)
{
    static const QRegularExpression column(u"failed: (\\w+)\\.(\\w+)"_s);
    const auto match = column.match(message);
    return match.hasMatch() ? Place{match.captured(1), match.captured(2)} : placeOfConstraint(message);
}

Error constraint(QLatin1StringView reason, const Place &place, const QString &log)
{
    Error error{ErrorCode::Constraint, QString(reason), place.column, {}, log};
    if (!place.table.isEmpty())
        error.with("table"_L1, place.table);
    return error;
}

Error plain(ErrorCode code, QLatin1StringView reason, const QString &log)
{
    return Error{code, QString(reason), {}, {}, log};
}

// SQLite's result codes, so that this file needs no header of an engine.
namespace sqlite {
constexpr int permission = 3, abort = 4, busy = 5, locked = 6, noMemory = 7, readOnly = 8, interrupted = 9, io = 10,
              corrupt = 11, full = 13, cannotOpen = 14, tooBig = 18, constraint = 19, notADatabase = 26;
constexpr int rollbackNeeded = 776, check = 275, foreignKey = 787, notNull = 1299, primaryKey = 1555, unique = 2067, rowId = 2579;
} // namespace sqlite

Error sqliteConstraint(int code, const QString &message, const QString &log)
{
    switch (code) {
    case sqlite::foreignKey:
        return constraint("referenced"_L1, {}, log);
    case sqlite::notNull:
        return constraint("missing_value"_L1, placeOfColumn(message), log);
    case sqlite::primaryKey:
    case sqlite::unique:
    case sqlite::rowId:
        return constraint("duplicate"_L1, placeOfColumn(message), log);
    default:
        return constraint("check_failed"_L1, placeOfColumn(message), log);
    }
}

} // namespace

QString SqliteDialect::driverName() const
{
    return u"QSQLITE"_s;
}

QString SqliteDialect::filled(QString migration) const
{
    // STRICT: a column holds what it is declared to hold, also when another program writes.
    return migration.replace("{text}"_L1, "TEXT"_L1)
        .replace("{bigint}"_L1, "INTEGER"_L1)
        .replace("{sequence}"_L1, "INTEGER PRIMARY KEY AUTOINCREMENT"_L1)
        .replace("{table}"_L1, " STRICT"_L1)
        .replace("{clustered}"_L1, " STRICT, WITHOUT ROWID"_L1);
}

QStringList SqliteDialect::sessionStatements(OpenMode) const
{
    return {u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s, u"PRAGMA foreign_keys = ON"_s,
            // EXTRA: a commit is safe also when the power goes right after it; needed with a rollback journal.
            u"PRAGMA synchronous = EXTRA"_s,
            // What is deleted (a person's name) is overwritten.
            u"PRAGMA secure_delete = ON"_s, u"PRAGMA temp_store = MEMORY"_s};
}

QStringList SqliteDialect::beginStatements() const
{
    return {u"BEGIN IMMEDIATE"_s};
}

QString SqliteDialect::beginReadingStatement() const
{
    return u"BEGIN"_s; // the first statement that reads keeps writers from changing the file until the end
}

QString SqliteDialect::versionQuery() const
{
    return u"SELECT 'sqlite ' || sqlite_version()"_s;
}

QString SqliteDialect::tablesQuery() const
{
    return u"SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND substr(name, 1, 7) <> 'sqlite_' "
           "ORDER BY name"_s;
}

Error SqliteDialect::classify(const QString &code, const QString &message) const
{
    const int extended = code.toInt();
    const QString log = u"sqlite %1: %2"_s.arg(code, message);
    switch (extended & 0xff) {
    case sqlite::constraint:
        return sqliteConstraint(extended, message, log);
    case sqlite::busy:
    case sqlite::locked:
        return plain(ErrorCode::Busy, "database_busy"_L1, log);
    case sqlite::readOnly:
        return plain(ErrorCode::ReadOnly, extended == sqlite::rollbackNeeded ? "needs_recovery"_L1 : "read_only"_L1, log);
    case sqlite::permission:
        return plain(ErrorCode::ReadOnly, "read_only"_L1, log);
    case sqlite::interrupted:
    case sqlite::abort:
        return plain(ErrorCode::Cancelled, "interrupted"_L1, log);
    case sqlite::io:
        return plain(ErrorCode::Unavailable, "disk_error"_L1, log);
    case sqlite::full:
        return plain(ErrorCode::Unavailable, "disk_full"_L1, log);
    case sqlite::cannotOpen:
        return plain(ErrorCode::Unavailable, "cannot_open"_L1, log);
    case sqlite::corrupt:
        return plain(ErrorCode::Corrupt, "damaged"_L1, log);
    case sqlite::notADatabase:
        return plain(ErrorCode::Foreign, "not_a_database"_L1, log);
    case sqlite::tooBig:
        return plain(ErrorCode::Invalid, "too_long"_L1, log);
    case sqlite::noMemory:
        return plain(ErrorCode::Internal, "out_of_memory"_L1, log);
    default:
        return plain(ErrorCode::Internal, "statement_failed"_L1, log);
    }
}

QString PostgresDialect::driverName() const
{
    return u"QPSQL"_s;
}

QString PostgresDialect::filled(QString migration) const
{
    // COLLATE "C": texts sort by code point, as in SQLite, whatever the server's language.
    return migration.replace("{text}"_L1, "TEXT COLLATE \"C\""_L1)
        .replace("{bigint}"_L1, "BIGINT"_L1)
        .replace("{sequence}"_L1, "BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"_L1)
        .replace("{table}"_L1, ""_L1)
        .replace("{clustered}"_L1, ""_L1);
}

QStringList PostgresDialect::sessionStatements(OpenMode mode) const
{
    QStringList statements{u"SET client_encoding = 'UTF8'"_s,
                           u"SET standard_conforming_strings = on"_s, // Qt's driver quotes for this
                           u"SET client_min_messages = warning"_s,
                           u"SET lock_timeout = '5s'"_s, // as SQLite's busy timeout
                           u"SET statement_timeout = '300s'"_s,
                           // A program that hangs inside a unit of work must not keep the others out for ever.
                           u"SET idle_in_transaction_session_timeout = '60s'"_s};
    if (mode == OpenMode::ReadOnly)
        statements << u"SET default_transaction_read_only = on"_s;
    return statements;
}

QStringList PostgresDialect::beginStatements() const
{
    // One writer at a time: versions alone do not protect rules across records, and without the lock a reader that
    // follows the log by sequence would miss commits that come late.
    return {u"BEGIN"_s, u"SELECT pg_advisory_xact_lock(%1)"_s.arg(applicationId)};
}

QString PostgresDialect::beginReadingStatement() const
{
    return u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s;
}

QString PostgresDialect::versionQuery() const
{
    return u"SELECT 'postgresql ' || current_setting('server_version')"_s;
}

QString PostgresDialect::tablesQuery() const
{
    return u"SELECT CAST(c.relname AS text) FROM pg_catalog.pg_class c "
           "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
           "WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p', 'v', 'm', 'f') ORDER BY 1"_s;
}

Error PostgresDialect::classify(const QString &code, const QString &message) const
{
    const QString log = u"postgresql %1: %2"_s.arg(code, message);
    if (code == "23505"_L1)
        return constraint("duplicate"_L1, placeOfConstraint(message), log);
    if (code == "23503"_L1)
        return constraint("referenced"_L1, placeOfConstraint(message), log);
    if (code == "23502"_L1)
        return constraint("missing_value"_L1, {}, log);
    if (code == "23514"_L1)
        return constraint("check_failed"_L1, placeOfConstraint(message), log);
    if (code == "55P03"_L1 || code == "40P01"_L1 || code == "40001"_L1 || code == "57014"_L1)
        return plain(ErrorCode::Busy, "database_busy"_L1, log);
    if (code == "25006"_L1)
        return plain(ErrorCode::ReadOnly, "read_only"_L1, log);
    if (code == "42501"_L1 || code.startsWith("28"_L1))
        return plain(ErrorCode::Forbidden, "access_denied"_L1, log);
    if (code == "3D000"_L1)
        return plain(ErrorCode::Unavailable, "no_such_database"_L1, log);
    if (code == "53100"_L1)
        return plain(ErrorCode::Unavailable, "disk_full"_L1, log);
    // Without a state the server did not answer: the connection is gone.
    if (code.isEmpty() || code.startsWith("08"_L1) || code.startsWith("57P"_L1) || code.startsWith("25P03"_L1)
        || code.startsWith("53"_L1) || code.startsWith("58"_L1))
        return plain(ErrorCode::Unavailable, "connection_lost"_L1, log);
    if (code.startsWith("XX"_L1))
        return plain(ErrorCode::Corrupt, "damaged"_L1, log);
    if (code.startsWith("22"_L1) || code == "54000"_L1)
        return plain(ErrorCode::Invalid, "value_refused"_L1, log);
    return plain(ErrorCode::Internal, "statement_failed"_L1, log);
}

const Dialect &dialectOf(Target::Engine engine)
{
    static const SqliteDialect sqliteDialect;
    static const PostgresDialect postgresDialect;
    switch (engine) {
    case Target::Engine::Sqlite:
        return sqliteDialect;
    case Target::Engine::Postgresql:
        return postgresDialect;
    }
    Q_UNREACHABLE();
}

} // namespace vf::storage
