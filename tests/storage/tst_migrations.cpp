// The schema that the migrations make is the one the descriptions ask for, an older database is brought up to date after
// a verified copy, and a migration that fails leaves everything as it was.
#include "application/record/content_hash.h"
#include "storage/backup.h"
#include "storage/failure.h"
#include "storage_fixture.h"
#include "support/test_registry.h"

#include <QDir>
#include <QTest>

#include <map>

using namespace vf;
using namespace Qt::StringLiterals;
using application::ColumnType;
using application::RecordDescription;
using base::ErrorCode;
using storage::Migration;
using storage::OpenMode;
using storage::Target;
using test::Engine;
using test::fill;
using test::TestDatabase;
using test::TestWork;

namespace {

struct Declared
{
    bool number = false;
    bool nullable = false;
    friend bool operator==(const Declared &, const Declared &) = default;
};
using Columns = std::map<QString, Declared>;

Columns columnsInDatabase(storage::Connection &connection, const QString &table)
{
    const bool sqlite = connection.target().engine == Target::Engine::Sqlite;
    const QString sql = sqlite
        ? u"SELECT name, type, CASE WHEN \"notnull\" = 0 THEN 'YES' ELSE 'NO' END FROM pragma_table_info('%1')"_s
        : u"SELECT CAST(column_name AS text), CAST(data_type AS text), CAST(is_nullable AS text) "
          "FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = '%1'"_s;
    Columns columns;
    const auto row = connection.use(sql.arg(table));
    while (row->next()) {
        const QString type = row->text(1).toLower();
        if (type != "text"_L1 && type != "integer"_L1 && type != "bigint"_L1)
            qFatal("%s has type %s", qPrintable(row->text(0)), qPrintable(type));
        columns[row->text(0)] = {type != "text"_L1, row->text(2) == "YES"_L1};
    }
    return columns;
}

Columns columnsDescribed(const RecordDescription &record)
{
    Columns columns{{u"id"_s, {false, false}}, {u"version"_s, {true, false}}};
    for (const auto &column : record.columns) {
        const bool number = column.type == ColumnType::Integer || column.type == ColumnType::Millionths
            || column.type == ColumnType::MinorUnits || column.type == ColumnType::Boolean;
        columns[column.name] = {number, column.nullable};
    }
    return columns;
}

/// table.column -> table, as the database enforces it.
std::map<QString, QString> referencesInDatabase(storage::Connection &connection)
{
    const bool sqlite = connection.target().engine == Target::Engine::Sqlite;
    const auto row = connection.use(
        sqlite ? u"SELECT m.name || '.' || f.\"from\", f.\"table\" FROM sqlite_master m, pragma_foreign_key_list(m.name) f "
                 "WHERE m.type = 'table'"_s
               : u"SELECT CAST(c.conrelid::regclass AS text) || '.' || a.attname, CAST(c.confrelid::regclass AS text) "
                 "FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] "
                 "WHERE c.contype = 'f'"_s);
    std::map<QString, QString> references;
    while (row->next())
        references[row->text(0)] = row->text(1);
    return references;
}

std::vector<Migration> withOneMore(const QString &sql)
{
    auto migrations = storage::builtInMigrations();
    const auto version = static_cast<int>(migrations.size()) + 1;
    migrations.push_back(Migration::make(version, u"9999_test"_s, sql));
    return migrations;
}

const QString someTable = u"CREATE TABLE added (\n    id {text} NOT NULL PRIMARY KEY -- a comment; with a semicolon\n){table};\n"
                          "INSERT INTO added (id) VALUES ('x');\n"_s;

} // namespace

class MigrationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(test::postgresMissing().isEmpty(), test::postgresMissing().constData()); }

    void tablesFitTheDescriptions_data() { test::addEngineRows(); }
    void tablesFitTheDescriptions()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const auto store = database.create();
        auto &connection = store->connection();
        QStringList tables{u"action_log"_s, u"change_log"_s, u"schema_migration"_s};
        std::map<QString, QString> references{{u"change_log.action_sequence"_s, u"action_log"_s}};
        for (const RecordDescription *record : application::allRecords()) {
            tables << QString(record->table);
            for (const auto &column : record->columns)
                if (!column.references.isEmpty())
                    references[record->table + u'.' + column.name] = column.references;
            const Columns stored = columnsInDatabase(connection, record->table);
            for (const auto &[name, declared] : columnsDescribed(*record)) {
                const auto found = stored.find(name);
                QVERIFY2(found != stored.end(), qPrintable(record->table + u" has no "_s + name));
                QVERIFY2(found->second.number == declared.number, qPrintable(record->table + u'.' + name + u" type"_s));
                QVERIFY2(found->second.nullable == declared.nullable, qPrintable(record->table + u'.' + name + u" NULL"_s));
            }
            QCOMPARE(stored.size(), record->columns.size() + 2);
        }
        tables.sort();
        QCOMPARE(connection.column(connection.dialect().tablesQuery()), tables);
        QCOMPARE(referencesInDatabase(connection), references);
    }

    void migrationsAreNumberedAndNamed()
    {
        int version = 0;
        for (const Migration &migration : storage::builtInMigrations()) {
            QCOMPARE(migration.version, ++version);
            QVERIFY(migration.name.startsWith(u"%1_"_s.arg(version, 4, 10, QLatin1Char('0'))));
            QCOMPARE(migration.checksum.size(), 64);
        }
        QCOMPARE(Migration::make(1, u"a"_s, u"x\r\ny"_s).checksum, Migration::make(1, u"a"_s, u"x\ny"_s).checksum);
    }

    void anOlderDatabaseIsBroughtUpToDate_data() { test::addSharedEngineRows(); }
    void anOlderDatabaseIsBroughtUpToDate()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        QByteArray hash;
        {
            const auto store = database.create();
            TestWork work(*store);
            fill(work, 51, 5);
            hash = *application::contentHash(*store);
        }
        const auto newer = withOneMore(someTable);
        const auto old = static_cast<int>(newer.size()) - 1;
        const auto readOnly = storage::openDatabase(database.target(), OpenMode::ReadOnly, newer);
        QCOMPARE(readOnly.error().reason, u"needs_upgrade"_s);

        const auto opened = storage::openDatabase(database.target(), OpenMode::ReadWrite, newer);
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().log));
        QCOMPARE((*opened)->info()->schemaVersion, old + 1);
        QCOMPARE(*application::contentHash(**opened), hash);
        QCOMPARE((*opened)->connection().value(u"SELECT id FROM added"_s), u"x"_s);
        // A program that does not know the new one refuses it.
        QCOMPARE(storage::openDatabase(database.target()).error().code, ErrorCode::TooNew);
        QVERIFY(storage::openDatabase(database.target(), OpenMode::ReadWrite, newer).has_value());
        if (engine == Engine::Postgres)
            return;
        const QString copy = u"%1.backup-%2"_s.arg(database.target().path).arg(old);
        QCOMPARE(QDir(database.folder()).entryList(QDir::Files).size(), 2);
        const auto before = storage::openDatabase(Target::file(copy));
        QVERIFY2(before.has_value(), before ? "" : qPrintable(before.error().log));
        QCOMPARE((*before)->info()->schemaVersion, old);
        QCOMPARE(*application::contentHash(**before), hash);
        QCOMPARE(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void freshIsUpgraded_data() { test::addSharedEngineRows(); }
    void freshIsUpgraded()
    {
        QFETCH(Engine, engine);
        const auto newer = withOneMore(someTable);
        const TestDatabase upgraded(engine);
        upgraded.create();
        const TestDatabase fresh(engine);
        QVERIFY(storage::createDatabase(fresh.target(), newer).has_value());
        const auto first = storage::openDatabase(upgraded.target(), OpenMode::ReadWrite, newer);
        const auto second = storage::openDatabase(fresh.target(), OpenMode::ReadWrite, newer);
        QVERIFY(first.has_value() && second.has_value());
        auto &a = (*first)->connection();
        auto &b = (*second)->connection();
        const QStringList tables = a.column(a.dialect().tablesQuery());
        QCOMPARE(tables, b.column(b.dialect().tablesQuery()));
        for (const QString &table : tables)
            QVERIFY(columnsInDatabase(a, table) == columnsInDatabase(b, table));
        const QString migrations = u"SELECT version || name || checksum FROM schema_migration ORDER BY version"_s;
        QCOMPARE(a.column(migrations), b.column(migrations));
    }

    void aFailedMigrationLeavesTheOldOne_data() { test::addSharedEngineRows(); }
    void aFailedMigrationLeavesTheOldOne()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        QByteArray hash;
        {
            const auto store = database.create();
            TestWork work(*store);
            fill(work, 52, 3);
            hash = *application::contentHash(*store);
        }
        const auto broken = withOneMore(someTable + u"INSERT INTO nowhere (id) VALUES ('x');\n"_s);
        QVERIFY(!storage::openDatabase(database.target(), OpenMode::ReadWrite, broken).has_value());
        const auto store = database.open();
        QCOMPARE(store->info()->schemaVersion, static_cast<int>(broken.size()) - 1);
        QCOMPARE(*application::contentHash(*store), hash);
        QVERIFY(!store->connection().column(store->connection().dialect().tablesQuery()).contains(u"added"_s));
        // And again, now right: the first copy is kept beside a second one.
        const auto right = withOneMore(someTable);
        QVERIFY(storage::openDatabase(database.target(), OpenMode::ReadWrite, right).has_value());
        if (engine != Engine::Postgres)
            QCOMPARE(QDir(database.folder()).entryList({u"*.backup-*"_s}, QDir::Files).size(), 2);
    }

    void backupsNeverOverwrite()
    {
        const TestDatabase database(Engine::File);
        const auto store = database.create();
        TestWork work(*store);
        fill(work, 53, 3);
        const QString copy = database.folder() + u"/copy"_s;
        const auto backUp = [&] { return storage::guarded([&] { storage::backupTo(store->connection(), copy); }); };
        QVERIFY(backUp().has_value());
        const auto again = backUp();
        QCOMPARE(again.error().reason, u"already_exists"_s);
        QVERIFY(storage::openDatabase(Target::file(copy)).has_value());
    }
};

VF_TEST(MigrationsTest);
#include "tst_migrations.moc"
