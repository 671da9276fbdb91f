// The n-th statement fails, for every n of every way to write: an Error comes back and nothing has changed.
#include "application/record/content_hash.h"
#include "application/unit_of_work/undo.h"
#include "storage/failure.h"
#include "storage_fixture.h"
#include "support/test_registry.h"

#include <QTest>

#include <functional>

using namespace vf;
using namespace Qt::StringLiterals;
using application::describe;
using application::RecordValue;
using base::ErrorCode;
using test::commit;
using test::Engine;
using test::fill;
using test::ofKind;
using test::TestDatabase;
using test::TestWork;

namespace {

using UseCase = std::function<bool(TestWork &)>; // true when it was stored

struct State
{
    QByteArray hash;
    std::vector<application::ActionHead> log;
    friend bool operator==(const State &, const State &) = default;
};

State stateOf(storage::SqlStore &store)
{
    return {*application::contentHash(store), *store.recentActions(1000)};
}

/// Runs `useCase` with its first, second, … statement failing until none is left to fail; how many there were, or -1
/// when something had changed or a failure was not told.
int failEach(storage::SqlStore &store, TestWork &work, const UseCase &useCase)
{
    const State before = stateOf(store);
    for (int wanted = 1;; ++wanted) {
        int seen = 0;
        store.connection().setFaultHook([&](const QString &sql) -> std::optional<base::Error> {
            if (++seen != wanted)
                return std::nullopt;
            return base::Error{ErrorCode::Unavailable, u"disk_full"_s, {}, {}, sql};
        });
        const bool done = useCase(work);
        store.connection().setFaultHook({});
        if (seen < wanted)
            return done ? wanted - 1 : -1;
        if (done || stateOf(store) != before)
            return -1;
    }
}

} // namespace

class FaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(test::postgresMissing().isEmpty(), test::postgresMissing().constData()); }

    void nothingChangesWhenAStatementFails_data() { test::addEngineRows(); }
    void nothingChangesWhenAStatementFails()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const auto store = database.create();
        TestWork work(*store);
        const auto records = fill(work, 31, 6);
        test::RecordGenerator generator(32);

        // Inserts of every kind, many of one, with their log.
        auto fresh = test::someOfEverything(generator, 12);
        std::vector<application::Change> inserts;
        for (RecordValue &record : fresh)
            if (record.record != &describe<domain::Municipality>() && record.record != &describe<domain::Posting>())
                inserts.push_back(test::insertOf(record));
        const auto insertAll = [&](TestWork &context) { return commit(context, inserts).has_value(); };
        QVERIFY(failEach(*store, work, insertAll) >= 10);

        // Updates of several kinds at once.
        std::vector<application::Change> updates;
        for (const auto *record : {&describe<domain::Unit>(), &describe<domain::LeanEvent>(), &describe<domain::FteRate>()})
            for (const RecordValue &value : ofKind(records, *record))
                updates.push_back(test::updateOf(value, generator.changed(value, records)));
        const auto updateAll = [&](TestWork &context) { return commit(context, updates).has_value(); };
        QVERIFY(failEach(*store, work, updateAll) >= 15);

        // Removals, undo of each of the above, and undo of the undo.
        std::vector<application::Change> removals;
        for (const RecordValue &value : ofKind(records, describe<domain::Confirmation>()))
            removals.push_back(test::removeOf(value));
        const auto removeAll = [&](TestWork &context) { return commit(context, removals).has_value(); };
        QVERIFY(failEach(*store, work, removeAll) >= 8);
        const State final = stateOf(*store);
        for (const int steps : {3, 3}) {
            const auto actions = *store->recentActions(steps);
            for (const auto &head : actions) {
                const auto undo = [&](TestWork &context) {
                    return application::undoAction(context.context, head.id).has_value();
                };
                QVERIFY(failEach(*store, work, undo) >= 5);
            }
        }
        QCOMPARE(stateOf(*store).hash, final.hash);
        QCOMPARE(store->integrityFindings().value(), QStringList());
    }

    // A read that fails inside a unit of work, and nobody looks: the commit must not pretend.
    void aFailedTransactionIsNeverCommitted_data() { test::addEngineRows(); }
    void aFailedTransactionIsNeverCommitted()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const auto store = database.create();
        TestWork work(*store);
        const auto records = fill(work, 36, 3);
        const State before = stateOf(*store);
        auto unitOfWork = application::UnitOfWork::begin(work.context, test::someAction);
        QVERIFY(unitOfWork.has_value());
        application::ChangeSet changes;
        changes.add(test::removeOf(ofKind(records, describe<domain::LeanEvent>())[0]));
        QVERIFY(unitOfWork->apply(std::move(changes)).has_value());
        QVERIFY(!storage::guarded([&] { store->connection().run(u"SELECT nothing FROM nowhere"_s); }));
        QVERIFY(!unitOfWork->commit());
        { const auto dropped = std::move(*unitOfWork); }
        QVERIFY(stateOf(*store) == before);
    }

    void readersTellFailures_data() { test::addEngineRows(); }
    void readersTellFailures()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const auto store = database.create();
        TestWork work(*store);
        fill(work, 33, 3);
        store->connection().setFaultHook([](const QString &) {
            return std::optional(base::Error{ErrorCode::Unavailable, u"disk_error"_s, {}, {}, {}});
        });
        QCOMPARE(store->listAll<domain::Unit>().error().reason, u"disk_error"_s);
        QCOMPARE(store->ledgerPostings().error().reason, u"disk_error"_s);
        QCOMPARE(store->recentActions(3).error().reason, u"disk_error"_s);
        QCOMPARE(store->action(QUuid::createUuid()).error().reason, u"disk_error"_s);
        QCOMPARE(store->changesAfter(describe<domain::Unit>(), QUuid::createUuid(), 0).error().reason, u"disk_error"_s);
        QCOMPARE(store->info().error().reason, u"disk_error"_s);
        QCOMPARE(store->integrityFindings().error().reason, u"disk_error"_s);
        QCOMPARE(application::contentHash(*store).error().reason, u"disk_error"_s);
        store->connection().setFaultHook({});
        QVERIFY(store->listAll<domain::Unit>().has_value());
    }

    void aFullDiskIsToldAndRetried_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::newRow("SQLite file") << Engine::File;
        QTest::newRow("SQLite file through Qt") << Engine::FileThroughQt;
    }
    void aFullDiskIsToldAndRetried()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const auto store = database.create();
        TestWork work(*store);
        fill(work, 34, 3);
        const State before = stateOf(*store);
        domain::FteRate rate;
        rate.id = work.ids.next<domain::FteRateTag>();
        rate.from = QDate(2026, 1, 1);
        rate.source = u"x"_s.repeated(100'000);
        const auto write = [&] { return commit(work, {test::insertOf(application::toRecordValue(rate))}); };
        const QString pages = store->connection().value(u"PRAGMA page_count"_s);
        store->connection().run(u"PRAGMA max_page_count = "_s + pages);
        const auto refused = write();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Unavailable);
        QCOMPARE(refused.error().reason, u"disk_full"_s);
        QVERIFY(stateOf(*store) == before);
        store->connection().run(u"PRAGMA max_page_count = 1000000"_s);
        QVERIFY(write().has_value());
    }

    // The server ends the connection: the edit is told as not stored, and the next try connects again.
    void aLostConnectionIsToldAndMadeAgain()
    {
        const TestDatabase database(Engine::Postgres);
        const auto store = database.create();
        TestWork work(*store);
        const auto records = fill(work, 35, 3);
        const State before = stateOf(*store);
        const auto cut = [&] {
            const auto other = database.open();
            other->connection().run(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"_s);
        };
        const RecordValue unit = ofKind(records, describe<domain::Unit>())[0];
        {
            auto unitOfWork = application::UnitOfWork::begin(work.context, test::someAction);
            QVERIFY(unitOfWork.has_value());
            cut();
            application::ChangeSet changes;
            changes.add(test::updateOf(unit, test::RecordGenerator(7).changed(unit, records)));
            const auto refused = unitOfWork->apply(std::move(changes));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Unavailable);
            QCOMPARE(refused.error().reason, u"connection_lost"_s);
        }
        QVERIFY(stateOf(*store) == before);
        cut();
        QCOMPARE(store->listAll<domain::Unit>().error().code, ErrorCode::Unavailable);

        // Cut before the commit reached the server, and cut after it had been done but not been told.
        for (const bool reached : {false, true}) {
            const auto rate = test::RecordGenerator(reached ? 8 : 9).make(describe<domain::FteRate>(), records);
            store->connection().setFaultHook([&](const QString &sql) -> std::optional<base::Error> {
                if (sql != "COMMIT"_L1)
                    return std::nullopt;
                // Taking the hook away destroys this function: what comes after stands on its own.
                const bool commitFirst = reached;
                const auto cutNow = &cut;
                auto &connection = store->connection();
                connection.setFaultHook({});
                if (commitFirst)
                    connection.run(u"COMMIT"_s);
                (*cutNow)();
                return std::nullopt;
            });
            const auto done = commit(work, {test::insertOf(*rate)});
            QCOMPARE(done.has_value(), reached);
            const auto stored = store->get<domain::FteRate>(domain::FteRateId(rate->id));
            QCOMPARE(stored.has_value(), reached);
        }
        QVERIFY(commit(work, {test::updateOf(unit, test::RecordGenerator(7).changed(unit, records))}).has_value());
    }
};

VF_TEST(FaultsTest);
#include "tst_faults.moc"
