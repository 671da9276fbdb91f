#include "storage/open.h"

#include "storage/backup.h"
#include "storage/failure.h"
#include "storage/sqlite_file.h"

#include <QFile>
#include <QFileInfo>

namespace vf::storage {

using namespace Qt::StringLiterals;
using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

using Opened = std::unique_ptr<SqlStore>;

[[noreturn]] void raiseExisting(const QString &what)
{
    raise(Error{ErrorCode::Constraint, u"already_exists"_s, u"target"_s, {}, what + u" exists"_s});
}

void fill(Connection &connection, std::span<const Migration> migrations)
{
    Transaction transaction(connection);
    if (!connection.column(connection.dialect().tablesQuery()).isEmpty())
        raiseExisting(connection.target().text());
    for (const Migration &migration : migrations)
        applyMigration(connection, migration);
    transaction.commit();
}

Opened create(const Target &target, std::span<const Migration> migrations)
{
    if (target.engine == Target::Engine::Postgresql || target.isMemory()) {
        auto connection = std::make_unique<Connection>(target, OpenMode::ReadWrite);
        fill(*connection, migrations);
        return std::make_unique<SqlStore>(std::move(connection));
    }
    const QFileInfo file(target.path);
    if (file.exists() || file.isSymLink())
        raiseExisting(target.path);
    // Made beside its place, so that a program that dies here leaves nothing that looks like a database.
    const QString unfinished = unfinishedName(target.path);
    createFile(unfinished);
    try {
        Connection connection(Target::file(unfinished), OpenMode::ReadWrite);
        fill(connection, migrations);
    } catch (...) {
        QFile::remove(unfinished);
        throw;
    }
    try {
        publishFile(unfinished, target.path);
    } catch (StorageFailure &failure) {
        QFile::remove(unfinished);
        failure.error.field = u"target"_s;
        throw;
    }
    return std::make_unique<SqlStore>(std::make_unique<Connection>(target, OpenMode::ReadWrite));
}

QString backupName(const QString &path, int version)
{
    const QString name = u"%1.backup-%2"_s.arg(path).arg(version);
    QString free = name;
    for (int i = 2; QFileInfo::exists(free); ++i)
        free = u"%1-%2"_s.arg(name).arg(i);
    return free;
}

void upgrade(Connection &connection, OpenMode mode, int version, std::span<const Migration> migrations)
{
    if (version == static_cast<int>(migrations.size()))
        return;
    if (mode == OpenMode::ReadOnly)
        raise(ErrorCode::ReadOnly, "needs_upgrade"_L1, u"schema %1"_s.arg(version));
    if (connection.target().engine == Target::Engine::Sqlite)
        backupTo(connection, backupName(connection.target().path, version));
    migrate(connection, migrations);
}

Opened openFile(const Target &target, OpenMode mode, std::span<const Migration> migrations)
{
    checkHeader(target, migrations);
    auto connection = std::make_unique<Connection>(target, mode);
    if (mode == OpenMode::ReadWrite && isReadOnlyFile(*connection))
        raise(ErrorCode::ReadOnly, "read_only"_L1, target.path);
    const int version = checkContent(*connection, migrations);
    if (mode == OpenMode::ReadWrite)
        connection->run(u"PRAGMA journal_mode = DELETE"_s); // one file, which people mail and copy
    upgrade(*connection, mode, version, migrations);
    return std::make_unique<SqlStore>(std::move(connection));
}

Opened openServer(const Target &target, OpenMode mode, std::span<const Migration> migrations)
{
    auto connection = std::make_unique<Connection>(target, mode);
    if (!connection->column(connection->dialect().tablesQuery()).contains("schema_migration"_L1))
        raise(ErrorCode::Foreign, "not_a_database"_L1, target.text());
    upgrade(*connection, mode, checkedVersion(*connection, migrations), migrations);
    return std::make_unique<SqlStore>(std::move(connection));
}

} // namespace

Result<Opened> createDatabase(const Target &target, std::span<const Migration> migrations)
{
    return guarded([&] { return create(target, migrations); });
}

Result<Opened> openDatabase(const Target &target, OpenMode mode, std::span<const Migration> migrations)
{
    return guarded([&] {
        if (target.isMemory())
            raise(ErrorCode::Unavailable, "file_missing"_L1, u"a database in memory can only be made"_s);
        if (target.engine == Target::Engine::Postgresql)
            return openServer(target, mode, migrations);
        return openFile(target, mode, migrations);
    });
}

Result<void> backupDatabase(SqlStore &store, const QString &path)
{
    return guarded([&] { backupTo(store.connection(), path); });
}

Damage damage(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Foreign:
        return Damage::NotOurs;
    case ErrorCode::Corrupt:
        return Damage::Unreadable;
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::Invalid:
    case ErrorCode::Constraint:
    case ErrorCode::Forbidden:
    case ErrorCode::ReadOnly:
    case ErrorCode::Busy:
    case ErrorCode::Unavailable:
    case ErrorCode::TooNew:
    case ErrorCode::Cancelled:
    case ErrorCode::Internal:
        return Damage::None;
    }
    Q_UNREACHABLE();
}

} // namespace vf::storage
