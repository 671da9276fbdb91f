// A fresh database for a test, on each engine: in memory, in a file, in a file through Qt's own queries, and on
// PostgreSQL. A run without PostgreSQL (VF_TEST_POSTGRES, see scripts/with-postgres.sh) fails; it never skips.
#pragma once

#include "application/unit_of_work/work_context.h"
#include "storage/open.h"

#include <QTemporaryDir>

#include <array>
#include <memory>

namespace vf::test {

enum class Engine { Memory, File, FileThroughQt, Postgres };
inline constexpr std::array allEngines{Engine::Memory, Engine::File, Engine::FileThroughQt, Engine::Postgres};
/// Those that a second connection can reach.
inline constexpr std::array sharedEngines{Engine::File, Engine::FileThroughQt, Engine::Postgres};
const char *name(Engine engine);

/// Adds the column "engine" and a row for each, for QFETCH(vf::test::Engine, engine).
void addEngineRows();
void addSharedEngineRows();

/// What keeps PostgreSQL tests from running; empty when they can run. For QVERIFY2 in initTestCase().
QByteArray postgresMissing();

/// A place for one database, removed with everything in it when this goes. Connections must be gone by then.
class TestDatabase
{
public:
    explicit TestDatabase(Engine engine);
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;
    TestDatabase(TestDatabase &&) = delete;
    TestDatabase &operator=(TestDatabase &&) = delete;
    ~TestDatabase();

    const storage::Target &target() const { return m_target; }
    QString folder() const { return m_folder.path(); }
    /// A store on the new database, which this makes. Ends the program when that fails.
    std::unique_ptr<storage::SqlStore> create() const;
    /// One more store on the database.
    std::unique_ptr<storage::SqlStore> open() const;

private:
    Engine m_engine;
    QTemporaryDir m_folder;
    storage::Target m_target;
};

/// Everything a unit of work needs, on a store: a coordinator, a clock that stands still and repeatable identities.
struct TestWork
{
    explicit TestWork(application::Store &store, quint64 seed = 1, const QString &actor = QStringLiteral("Koordinator"))
        : session{actor, application::SessionRole::Coordinator, std::nullopt}, ids(clock, seed),
          context{store, session, clock, ids, notifier}
    {
    }
    base::FixedClock clock{QDateTime(QDate(2026, 1, 15), QTime(9, 30, 0, 125), Qt::UTC)};
    application::Session session;
    base::IdSource ids;
    application::ChangeNotifier notifier;
    application::WorkContext context;
};

} // namespace vf::test

Q_DECLARE_METATYPE(vf::test::Engine)
