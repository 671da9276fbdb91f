// The storage thread: jobs in order, results as futures, nothing lost at the end, nobody left waiting.
#include "storage/storage_thread.h"
#include "storage_fixture.h"
#include "support/test_registry.h"

#include <QTest>
#include <QThread>

#include <atomic>

using namespace vf;
using namespace Qt::StringLiterals;
using application::InlineJobRunner;
using application::run;
using application::Store;
using base::ErrorCode;
using base::Result;
using storage::StorageThread;
using test::Engine;
using test::TestDatabase;
using test::TestWork;

class StorageThreadTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(test::postgresMissing().isEmpty(), test::postgresMissing().constData()); }

    void runsJobsInOrder_data() { test::addEngineRows(); }
    void runsJobsInOrder()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        std::vector<int> order;
        std::atomic<QThread *> jobThread = nullptr;
        std::vector<QFuture<Result<int>>> futures;
        StorageThread thread;
        const auto created = thread.create(database.target());
        for (int i = 0; i < 200; ++i)
            futures.push_back(run(thread, [&order, &jobThread, i](Store &store) -> Result<int> {
                jobThread = QThread::currentThread();
                order.push_back(i);
                const auto units = store.listAll<domain::Unit>();
                if (!units)
                    return base::fail(units.error());
                return i;
            }));
        QVERIFY(created.result().has_value());
        QCOMPARE(created.result()->schemaVersion, static_cast<int>(storage::builtInMigrations().size()));
        for (int i = 0; i < 200; ++i)
            QCOMPARE(futures[static_cast<size_t>(i)].result().value(), i);
        for (int i = 0; i < 200; ++i)
            QCOMPARE(order[static_cast<size_t>(i)], i);
        QVERIFY(jobThread != QThread::currentThread());
    }

    void finishesWhatWasPosted()
    {
        const TestDatabase database(Engine::File);
        database.create();
        std::atomic<int> ran = 0;
        std::vector<QFuture<Result<void>>> futures;
        {
            StorageThread thread;
            auto opened = thread.open(database.target());
            for (int i = 0; i < 50; ++i)
                futures.push_back(run(thread, [&ran](Store &store) -> Result<void> {
                    ++ran;
                    VF_TRY(store.info());
                    return {};
                }));
        }
        QCOMPARE(ran.load(), 50);
        for (auto &future : futures)
            QVERIFY(future.isFinished() && future.result().has_value());
        // The file is free again.
        QVERIFY(storage::openDatabase(database.target()).has_value());
    }

    void worksThroughTheThread()
    {
        const TestDatabase database(Engine::File);
        StorageThread thread;
        QVERIFY(thread.create(database.target()).result().has_value());
        const auto count = run(thread, [](Store &store) -> Result<int> {
            TestWork work(store);
            return static_cast<int>(test::fill(work, 5, 3).size());
        });
        QVERIFY(count.result().value() > 10);
        const auto again = run(thread, [](Store &store) { return store.listAll<domain::Gain>(); });
        QCOMPARE(again.result().value().size(), size_t(3));
    }

    void answersWithoutADatabase()
    {
        StorageThread thread;
        const auto early = run(thread, [](Store &store) { return store.info(); });
        QCOMPARE(early.result().error().code, ErrorCode::Unavailable);
        QCOMPARE(early.result().error().reason, u"not_open"_s);
        const auto write = run(thread, [](Store &store) -> Result<void> {
            TestWork work(store);
            return application::commitChanges(work.context, test::someAction, {}).map([](const auto &) {});
        });
        QCOMPARE(write.result().error().reason, u"not_open"_s);
        QCOMPARE(thread.open(storage::Target::file(u"/no/such/file"_s)).result().error().reason, u"file_missing"_s);
    }

    void aFailedOpeningKeepsTheOpenOne()
    {
        const TestDatabase database(Engine::File);
        StorageThread thread;
        QVERIFY(thread.create(database.target()).result().has_value());
        QVERIFY(!thread.open(storage::Target::file(u"/no/such/file"_s)).result().has_value());
        QVERIFY(run(thread, [](Store &store) { return store.info(); }).result().has_value());
        QVERIFY(thread.close().result().has_value());
        QCOMPARE(run(thread, [](Store &store) { return store.info(); }).result().error().reason, u"not_open"_s);
        QVERIFY(thread.open(database.target(), storage::OpenMode::ReadOnly).result().has_value());
    }

    void cancelledJobsAreLeftOut()
    {
        StorageThread thread;
        std::atomic<bool> go = false;
        std::atomic<bool> ran = false;
        const auto first = run(thread, [&go](Store &) -> Result<void> {
            while (!go)
                QThread::yieldCurrentThread();
            return {};
        });
        auto second = run(thread, [&ran](Store &) -> Result<void> {
            ran = true;
            return {};
        });
        second.cancel();
        go = true;
        second.waitForFinished();
        QVERIFY(second.isCanceled());
        QVERIFY(!ran);
        QVERIFY(first.result().has_value());
    }

    void anExceptionBecomesAnError()
    {
        const TestDatabase database(Engine::Memory);
        const auto store = database.create();
        InlineJobRunner runner(*store);
        const auto future = run(runner, [](Store &) -> Result<int> { throw std::runtime_error("oops"); });
        QCOMPARE(future.result().error().code, ErrorCode::Internal);
        QCOMPARE(future.result().error().log, u"oops"_s);
    }
};

VF_TEST(StorageThreadTest);
#include "tst_storage_thread.moc"
