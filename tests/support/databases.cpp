#include "support/databases.h"

#include "storage/failure.h"

#include <QCoreApplication>
#include <QTest>

#include <atomic>

namespace vf::test {

using storage::Connection;
using storage::OpenMode;
using storage::Target;

namespace {

Target postgresTarget(const QString &database)
{
    auto target = Target::parse(qEnvironmentVariable("VF_TEST_POSTGRES"));
    if (!target)
        qFatal("VF_TEST_POSTGRES is no PostgreSQL target: %s", qPrintable(target.error().reason));
    if (!database.isEmpty())
        target->database = database;
    return *target;
}

void runOnServer(const QString &sql)
{
    // Without a session's timeouts: on a busy machine the server may take its time.
    const auto done = storage::guarded(
        [&] { Connection(postgresTarget({}), OpenMode::ReadWrite, Connection::Session::Bare).run(sql); });
    if (!done)
        qFatal("%s: %s %s", qPrintable(sql), qPrintable(done.error().reason), qPrintable(done.error().log));
}

std::unique_ptr<storage::SqlStore> required(base::Result<std::unique_ptr<storage::SqlStore>> opened)
{
    if (!opened)
        qFatal("No test database: %s, %s", qPrintable(opened.error().reason), qPrintable(opened.error().log));
    return std::move(*opened);
}

} // namespace

const char *name(Engine engine)
{
    switch (engine) {
    case Engine::Memory:
        return "SQLite in memory";
    case Engine::File:
        return "SQLite file";
    case Engine::FileThroughQt:
        return "SQLite file through Qt";
    case Engine::Postgres:
        return "PostgreSQL";
    }
    Q_UNREACHABLE();
}

void addEngineRows()
{
    QTest::addColumn<Engine>("engine");
    for (const Engine engine : allEngines)
        QTest::newRow(name(engine)) << engine;
}

void addSharedEngineRows()
{
    QTest::addColumn<Engine>("engine");
    for (const Engine engine : sharedEngines)
        QTest::newRow(name(engine)) << engine;
}

QByteArray postgresMissing()
{
    return qEnvironmentVariableIsEmpty("VF_TEST_POSTGRES")
        ? QByteArray("VF_TEST_POSTGRES is not set: run the tests with scripts/with-postgres.sh")
        : QByteArray();
}

TestDatabase::TestDatabase(Engine engine) : m_engine(engine), m_target(Target::memory())
{
    static std::atomic<int> counter = 0;
    Connection::setNativeSqlite(engine != Engine::FileThroughQt);
    switch (engine) {
    case Engine::Memory:
        break;
    case Engine::File:
    case Engine::FileThroughQt:
        m_target = Target::file(m_folder.filePath(QStringLiteral("test.verdiflyt")));
        break;
    case Engine::Postgres: {
        const QString database =
            QStringLiteral("vf_%1_%2").arg(QCoreApplication::applicationPid()).arg(++counter);
        // template0, because nobody else (autovacuum) is ever in it, and a template must have no other users.
        runOnServer(QStringLiteral("CREATE DATABASE %1 TEMPLATE template0").arg(database));
        m_target = postgresTarget(database);
        break;
    }
    }
}

TestDatabase::~TestDatabase()
{
    Connection::setNativeSqlite(true);
    // Not WITH (FORCE): that may not end an autovacuum worker, which is the superuser's. The plain form sends it away
    // and waits for the rest.
    if (m_engine == Engine::Postgres)
        runOnServer(QStringLiteral("DROP DATABASE %1").arg(m_target.database));
}

std::unique_ptr<storage::SqlStore> TestDatabase::create() const
{
    return required(storage::createDatabase(m_target));
}

std::unique_ptr<storage::SqlStore> TestDatabase::open() const
{
    return required(storage::openDatabase(m_target));
}

} // namespace vf::test
