#include "storage/sqlite_file.h"

#include "storage/failure.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <optional>

#if VF_SQLITE_NATIVE
#include <sqlite3.h>
#endif
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace vf::storage {

using namespace Qt::StringLiterals;
using base::Error;
using base::ErrorCode;

namespace {

constexpr int headerSize = 100;

struct Header
{
    qint64 fileSize = 0;
    QByteArray bytes;

    quint32 number(qsizetype offset) const
    {
        quint32 value = 0;
        for (qsizetype i = offset; i < offset + 4; ++i)
            value = value << 8 | static_cast<uchar>(bytes[i]);
        return value;
    }
};

/// The first bytes as SQLite's own file layer reads them, past its journal and without a lock: neither a journal of
/// somebody else's nor a write-ahead log is touched. Empty where SQLite's interface may not be used.
std::optional<Header> readHeader(Connection &connection)
{
#if VF_SQLITE_NATIVE
    sqlite3_file *file = nullptr;
    if (!connection.sqlite()
        || sqlite3_file_control(connection.sqlite(), "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file
        || !file->pMethods)
        return std::nullopt;
    Header header;
    sqlite3_int64 size = 0;
    if (file->pMethods->xFileSize(file, &size) != SQLITE_OK)
        raise(ErrorCode::Unavailable, "disk_error"_L1);
    header.fileSize = size;
    header.bytes = QByteArray(headerSize, '\0');
    const int code = file->pMethods->xRead(file, header.bytes.data(), headerSize, 0);
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
        raise(ErrorCode::Unavailable, "disk_error"_L1);
    return header;
#else
    Q_UNUSED(connection)
    return std::nullopt;
#endif
}

void judge(const Header &header, qint64 newest)
{
    const bool magic = header.bytes.startsWith(QByteArray("SQLite format 3", 16));
    const bool ours = header.number(68) == static_cast<quint32>(applicationId);
    if (header.fileSize == 0)
        raise(ErrorCode::Foreign, "empty_file"_L1);
    if (!magic)
        raise(ours ? ErrorCode::Corrupt : ErrorCode::Foreign, ours ? "damaged"_L1 : "not_a_database"_L1,
              u"no SQLite header"_s);
    if (!ours)
        raise(ErrorCode::Foreign, "other_application"_L1, u"application_id %1"_s.arg(header.number(68)));
    if (header.number(60) > newest)
        raise(tooNew(header.number(60), newest));
}

/// The same questions where the header can't be read alone.
void judgeByPragma(Connection &connection, qint64 newest)
{
    if (connection.value(u"PRAGMA application_id"_s).toInt() != applicationId)
        raise(ErrorCode::Foreign, "other_application"_L1);
    if (const qint64 found = connection.value(u"PRAGMA user_version"_s).toLongLong(); found > newest)
        raise(tooNew(found, newest));
}

/// Every object of the schema with the text that made it; statistics are the engine's own business.
QStringList fingerprint(Connection &connection)
{
    return connection.column(u"SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') "
                             "FROM sqlite_master WHERE substr(name, 1, 11) <> 'sqlite_stat' ORDER BY type, name"_s);
}

QStringList expectedFingerprint(std::span<const Migration> applied)
{
    Connection fresh(Target::memory(), OpenMode::ReadWrite);
    Transaction transaction(fresh);
    for (const Migration &migration : applied)
        applyMigration(fresh, migration);
    return fingerprint(fresh);
}

} // namespace

void checkHeader(const Target &target, std::span<const Migration> known)
{
    const QFileInfo file(target.path);
    if (!file.exists())
        raise(ErrorCode::Unavailable, "file_missing"_L1, target.path);
    if (!file.isFile())
        raise(ErrorCode::Foreign, "not_a_database"_L1, u"no file: "_s + target.path);
    Connection connection(target, OpenMode::ReadOnly, Connection::Session::Bare);
    const auto newest = static_cast<qint64>(known.size());
    if (const auto header = readHeader(connection))
        judge(*header, newest);
    else
        judgeByPragma(connection, newest);
}

int checkContent(Connection &connection, std::span<const Migration> known)
{
    const ReadTransaction oneState(connection);
    // The schema first: what a stranger has put there (a trigger, a generated column) must not run in the checks.
    const qint64 version = connection.value(u"PRAGMA user_version"_s).toLongLong();
    if (version > static_cast<qint64>(known.size()))
        raise(tooNew(version, static_cast<qint64>(known.size())));
    if (version < 1)
        raise(ErrorCode::Foreign, "not_a_database"_L1, u"no schema version"_s);
    if (fingerprint(connection) != expectedFingerprint(known.first(static_cast<size_t>(version))))
        raise(ErrorCode::Corrupt, "schema_altered"_L1, u"the schema is not that of version %1"_s.arg(version));
    if (checkedVersion(connection, known) != version)
        raise(ErrorCode::Corrupt, "schema_altered"_L1, u"user_version does not fit the migrations"_s);
    // SQLite takes a last page that is cut short as filled with zeros.
    const qint64 pages = connection.value(u"PRAGMA page_count"_s).toLongLong();
    if (QFileInfo(connection.target().path).size() != pages * connection.value(u"PRAGMA page_size"_s).toLongLong())
        raise(ErrorCode::Corrupt, "damaged"_L1, u"the file's length does not fit its pages"_s);
    // Every page and cell, but not every row's CHECKs, which would take twice as long again: those are for
    // integrityFindings(), and damage that only they would see is a changed value.
    connection.run(u"PRAGMA ignore_check_constraints = ON"_s);
    const QString finding = connection.value(u"PRAGMA quick_check(1)"_s);
    connection.run(u"PRAGMA ignore_check_constraints = OFF"_s);
    if (finding != "ok"_L1)
        raise(ErrorCode::Corrupt, "damaged"_L1, finding);
    return static_cast<int>(version);
}

bool isReadOnlyFile(Connection &connection)
{
#if VF_SQLITE_NATIVE
    return connection.sqlite() && sqlite3_db_readonly(connection.sqlite(), "main") == 1;
#else
    return !QFileInfo(connection.target().path).isWritable();
#endif
}

void createFile(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return;
    if (QFileInfo::exists(path))
        raise(ErrorCode::Constraint, "already_exists"_L1, path);
    raise(ErrorCode::Unavailable, "cannot_create"_L1, path + u": "_s + file.errorString());
}

QString unfinishedName(const QString &path)
{
    return path + u".creating-"_s + QUuid::createUuid().toString(QUuid::Id128).left(8);
}

void publishFile(const QString &from, const QString &to)
{
    // Does not replace: the system is asked to fail when somebody else was faster.
    if (!QFile::rename(from, to)) {
        if (QFileInfo::exists(to))
            raise(ErrorCode::Constraint, "already_exists"_L1, to);
        raise(ErrorCode::Unavailable, "cannot_create"_L1, to);
    }
#ifdef Q_OS_UNIX
    // A new name lasts through a power cut only once its folder is written.
    const QByteArray folder = QFile::encodeName(QFileInfo(to).absolutePath());
    if (const int handle = ::open(folder.constData(), O_RDONLY | O_CLOEXEC); handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
#endif
}

} // namespace vf::storage
