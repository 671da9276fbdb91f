#include "storage/backup.h"

#include "storage/failure.h"
#include "storage/sqlite_file.h"

#include <QFile>

#if VF_SQLITE_NATIVE
#include <sqlite3.h>
#endif

namespace vf::storage {

using namespace Qt::StringLiterals;
using base::ErrorCode;

namespace {

/// False where SQLite's own interface may not be used.
bool copyPages(Connection &source, Connection &copy)
{
#if VF_SQLITE_NATIVE
    if (!source.sqlite() || !copy.sqlite())
        return false;
    sqlite3_backup *backup = sqlite3_backup_init(copy.sqlite(), "main", source.sqlite(), "main");
    int code = SQLITE_ERROR;
    if (backup) {
        sqlite3_backup_step(backup, -1);
        code = sqlite3_backup_finish(backup);
    }
    if (code != SQLITE_OK)
        copy.raiseEngineError(QString::number(code), QString::fromUtf8(sqlite3_errmsg(copy.sqlite())));
    return true;
#else
    Q_UNUSED(source)
    Q_UNUSED(copy)
    return false;
#endif
}

void copyInto(Connection &source, const QString &path)
{
    {
        Connection copy(Target::file(path), OpenMode::ReadWrite);
        if (copyPages(source, copy))
            return;
    }
    // Takes an empty file as a new one.
    const auto statement = source.use(u"VACUUM INTO ?"_s);
    statement->bind(0, path);
    statement->execute();
}

/// Every table with its number of rows.
QStringList counts(Connection &connection)
{
    QStringList counts;
    for (const QString &table : connection.column(connection.dialect().tablesQuery()))
        counts << table + u' ' + connection.value(u"SELECT count(*) FROM "_s + table);
    return counts;
}

void verify(Connection &source, const QString &path)
{
    Connection copy(Target::file(path), OpenMode::ReadOnly);
    const QString finding = copy.value(u"PRAGMA integrity_check(1)"_s);
    if (finding != "ok"_L1)
        raise(ErrorCode::Corrupt, "backup_failed"_L1, finding);
    if (counts(copy) != counts(source))
        raise(ErrorCode::Corrupt, "backup_failed"_L1, u"the copy has other counts"_s);
}

} // namespace

void backupTo(Connection &connection, const QString &path)
{
    Q_ASSERT(connection.target().engine == Target::Engine::Sqlite);
    const QString unfinished = unfinishedName(path);
    createFile(unfinished);
    try {
        copyInto(connection, unfinished);
        verify(connection, unfinished);
        publishFile(unfinished, path);
    } catch (...) {
        QFile::remove(unfinished);
        throw;
    }
}

} // namespace vf::storage
