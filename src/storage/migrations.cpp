#include "storage/migrations.h"

#include "application/record/field_value.h"
#include "storage/failure.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

// A static library's resources are dropped by the linker unless somebody asks for them, outside any namespace.
static void initMigrationResources()
{
    Q_INIT_RESOURCE(migrations);
}

namespace vf::storage {

using namespace Qt::StringLiterals;
using base::Error;
using base::ErrorCode;

namespace {

std::vector<Migration> readBuiltIn()
{
    initMigrationResources();
    const QDir folder(u":/sql/migrations"_s);
    std::vector<Migration> migrations;
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        if (!opened)
            continue;
        const int version = QStringView(name).left(4).toInt();
        Q_ASSERT(version == static_cast<int>(migrations.size()) + 1);
        migrations.push_back(Migration::make(version, name.chopped(4), QString::fromUtf8(file.readAll())));
    }
    Q_ASSERT(!migrations.empty());
    return migrations;
}

/// The statements of a migration, without comments.
QStringList statementsOf(const QString &sql)
{
    static const QRegularExpression comment(u"--[^\\n]*"_s);
    static const QRegularExpression end(u";\\s*(\\n|$)"_s);
    QString text = sql;
    text.remove(comment);
    QStringList statements;
    for (const QString &statement : text.split(end)) {
        if (!statement.trimmed().isEmpty())
            statements << statement.trimmed();
    }
    return statements;
}

} // namespace

Migration Migration::make(int version, const QString &name, const QString &sql)
{
    QString text = sql;
    text.remove(u'\r'); // a checkout on Windows is the same migration
    const QByteArray sum = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex();
    return {version, name, text, QString::fromLatin1(sum)};
}

const std::vector<Migration> &builtInMigrations()
{
    static const std::vector<Migration> migrations = readBuiltIn();
    return migrations;
}

void applyMigration(Connection &connection, const Migration &migration)
{
    Q_ASSERT(connection.inTransaction());
    for (const QString &statement : statementsOf(connection.dialect().filled(migration.sql)))
        connection.run(statement);
    const auto row =
        connection.use(u"INSERT INTO schema_migration (version, name, checksum, applied_at) VALUES (?, ?, ?, ?)"_s);
    row->bind(0, qint64(migration.version));
    row->bind(1, migration.name);
    row->bind(2, migration.checksum);
    row->bind(3, application::FieldCodec<QDateTime>::encode(QDateTime::currentDateTimeUtc()));
    row->execute();
    if (connection.target().engine == Target::Engine::Sqlite) {
        // Both lie in the file's header and are part of the transaction.
        connection.run(u"PRAGMA application_id = %1"_s.arg(applicationId));
        connection.run(u"PRAGMA user_version = %1"_s.arg(migration.version));
    }
}

int checkedVersion(Connection &connection, std::span<const Migration> known)
{
    const auto row = connection.use(u"SELECT version, checksum FROM schema_migration ORDER BY version"_s);
    qint64 version = 0;
    QString changed;
    while (row->next()) {
        if (row->integer(0) != ++version)
            raise(ErrorCode::Corrupt, "migration_missing"_L1, u"migration %1 was not applied"_s.arg(version));
        const auto index = static_cast<size_t>(version) - 1;
        if (index < known.size() && known[index].checksum != row->text(1) && changed.isEmpty())
            changed = known[index].name;
    }
    if (version == 0)
        raise(ErrorCode::Foreign, "not_a_database"_L1, u"no migration was applied"_s);
    // Newer first: a newer program may tell the checksums better than we can.
    if (version > static_cast<qint64>(known.size()))
        raise(tooNew(version, static_cast<qint64>(known.size())));
    if (!changed.isEmpty())
        raise(ErrorCode::Corrupt, "migration_changed"_L1, u"%1 was applied with another text"_s.arg(changed));
    return static_cast<int>(version);
}

void migrate(Connection &connection, std::span<const Migration> known)
{
    for (const Migration &migration : known) {
        Transaction transaction(connection);
        // Read again under the lock: another program may have been faster.
        const QString applied = connection.value(u"SELECT max(version) FROM schema_migration"_s);
        if (applied.toInt() >= migration.version)
            continue;
        applyMigration(connection, migration);
        transaction.commit();
    }
}

Error tooNew(qint64 found, qint64 known)
{
    Error error{ErrorCode::TooNew, u"newer_schema"_s, {}, {}, u"schema %1, known are %2"_s.arg(found).arg(known)};
    error.with("found"_L1, QString::number(found)).with("known"_L1, QString::number(known));
    return error;
}

} // namespace vf::storage
