// Making and opening databases: what is not ours, newer or damaged is refused and stays as it was, byte for byte.
#include "application/record/content_hash.h"
#include "storage/failure.h"
#include "storage_fixture.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QTest>

using namespace vf;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using storage::Damage;
using storage::OpenMode;
using storage::Target;
using test::Engine;
using test::fill;
using test::TestDatabase;
using test::TestWork;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s can't be read", qPrintable(path));
    return file.readAll();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s can't be written", qPrintable(path));
}

/// Another program's SQLite database, made through Qt alone.
void makeOther(const QString &path, const QStringList &statements)
{
    {
        auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(path);
        if (!other.open())
            qFatal("no other database");
        for (const QString &statement : statements)
            if (!QSqlQuery(other).exec(statement))
                qFatal("%s", qPrintable(statement));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
}

/// A filled database's file, and then `statements` run on it behind our back.
void makeAltered(const TestDatabase &database, const QStringList &statements)
{
    {
        const auto store = database.create();
        TestWork work(*store);
        fill(work, 41, 5);
    }
    makeOther(database.target().path, statements);
}

} // namespace

class OpenTest : public QObject
{
    Q_OBJECT

    /// Both ways of opening refuse `path` with this code and reason, leave its bytes and put nothing beside it.
    void refuses(const QString &path, ErrorCode code, const QString &reason)
    {
        const QByteArray before = bytesOf(path);
        const QDir folder(QFileInfo(path).absolutePath());
        const QStringList files = folder.entryList(QDir::AllEntries | QDir::Hidden);
        for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
            const auto opened = storage::openDatabase(Target::file(path), mode);
            QVERIFY(!opened);
            QVERIFY2(opened.error().code == code, qPrintable(opened.error().reason + u' ' + opened.error().log));
            if (!reason.isEmpty())
                QVERIFY2(opened.error().reason == reason, qPrintable(opened.error().reason + u' ' + opened.error().log));
        }
        QVERIFY(bytesOf(path) == before);
        QCOMPARE(folder.entryList(QDir::AllEntries | QDir::Hidden), files);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(test::postgresMissing().isEmpty(), test::postgresMissing().constData()); }

    void opensAgain_data() { test::addSharedEngineRows(); }
    void opensAgain()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        QByteArray hash;
        {
            const auto store = database.create();
            TestWork work(*store);
            fill(work, 42, 5);
            hash = *application::contentHash(*store);
        }
        {
            const auto store = database.open();
            QCOMPARE(*application::contentHash(*store), hash);
        }
        const auto readOnly = storage::openDatabase(database.target(), OpenMode::ReadOnly);
        QVERIFY(readOnly.has_value());
        QCOMPARE(*application::contentHash(**readOnly), hash);
        TestWork work(**readOnly);
        domain::FteRate rate;
        rate.id = work.ids.next<domain::FteRateTag>();
        rate.from = QDate(2026, 1, 1);
        const auto written = test::commit(work, {test::insertOf(application::toRecordValue(rate))});
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::ReadOnly);
        QCOMPARE(*application::contentHash(**readOnly), hash);
    }

    void refusesToMakeOverAnExisting_data() { test::addSharedEngineRows(); }
    void refusesToMakeOverAnExisting()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        {
            const auto store = database.create();
            TestWork work(*store);
            fill(work, 43, 2);
        }
        const auto again = storage::createDatabase(database.target());
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Constraint);
        QCOMPARE(again.error().reason, u"already_exists"_s);
        QCOMPARE(again.error().field, u"target"_s);
        QCOMPARE(database.open()->listAll<domain::Unit>()->size(), size_t(2));
    }

    void makesAPrivateFileAndNothingElse()
    {
        const TestDatabase database(Engine::File);
        {
            const auto store = database.create();
            TestWork work(*store);
            fill(work, 44, 2);
        }
        QCOMPARE(QDir(database.folder()).entryList(QDir::Files | QDir::Hidden), QStringList{u"test.verdiflyt"_s});
        QCOMPARE(QFile::permissions(database.target().path)
                     & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        const QByteArray bytes = bytesOf(database.target().path);
        QCOMPARE(bytes.mid(68, 4), QByteArray("VFly"));
        QCOMPARE(static_cast<int>(bytes[63]), static_cast<int>(storage::builtInMigrations().size()));
        const auto nowhere = storage::createDatabase(Target::file(database.folder() + u"/no/folder/x"_s));
        QCOMPARE(nowhere.error().code, ErrorCode::Unavailable);
        QCOMPARE(nowhere.error().reason, u"cannot_create"_s);
        // Names that would mean something in a URI.
        const Target odd = Target::file(database.folder() + u"/år 100% #1?mode=memory&x.verdiflyt"_s);
        QVERIFY(storage::createDatabase(odd).has_value());
        QVERIFY(QFile::exists(odd.path));
        QVERIFY(storage::openDatabase(odd).has_value());
    }

    void keepsItsSessionSettings_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::newRow("native") << Engine::File;
        QTest::newRow("through Qt") << Engine::FileThroughQt;
    }
    void keepsItsSessionSettings()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const auto store = database.create();
        auto &connection = store->connection();
        const auto pragma = [&](const QString &name) { return connection.value(u"PRAGMA "_s + name); };
        QCOMPARE(pragma(u"foreign_keys"_s), u"1"_s);
        QCOMPARE(pragma(u"journal_mode"_s), u"delete"_s);
        QCOMPARE(pragma(u"synchronous"_s), u"3"_s);
        QCOMPARE(pragma(u"secure_delete"_s), u"1"_s);
        QCOMPARE(pragma(u"trusted_schema"_s), u"0"_s);
        QCOMPARE(pragma(u"busy_timeout"_s), u"5000"_s);
        if (engine == Engine::File) { // defensive: the schema can't be written to
            QVERIFY(connection.sqlite() != nullptr);
            connection.run(u"PRAGMA writable_schema = ON"_s);
            const auto altered = storage::guarded([&] { connection.run(u"DELETE FROM sqlite_master"_s); });
            QVERIFY(!altered);
        }
    }

    void refusesForeignFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("nothing") << QByteArray() << u"empty_file"_s;
        QTest::newRow("a text") << QByteArray("Gevinster;Timer\n1;2\n") << u"not_a_database"_s;
        QTest::newRow("a long text") << QByteArray("Gevinster;Timer\n").repeated(1000) << u"not_a_database"_s;
        QTest::newRow("zeros") << QByteArray(8192, '\0') << u"not_a_database"_s;
        QTest::newRow("only a magic") << QByteArray("SQLite format 3", 16) << u"other_application"_s;
    }
    void refusesForeignFiles()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const TestDatabase database(Engine::File);
        writeBytes(database.target().path, bytes);
        refuses(database.target().path, ErrorCode::Foreign, reason);
        QCOMPARE(storage::damage(storage::openDatabase(database.target()).error()), Damage::NotOurs);
        const auto made = storage::createDatabase(database.target());
        QCOMPARE(made.error().reason, u"already_exists"_s);
        QVERIFY(bytesOf(database.target().path) == bytes);
    }

    void refusesOtherDatabases()
    {
        const TestDatabase database(Engine::File);
        makeOther(database.target().path, {u"CREATE TABLE gain(id)"_s, u"INSERT INTO gain VALUES(1)"_s});
        refuses(database.target().path, ErrorCode::Foreign, u"other_application"_s);
        const QString walPath = database.folder() + u"/wal"_s;
        makeOther(walPath, {u"PRAGMA journal_mode = WAL"_s, u"CREATE TABLE gain(id)"_s});
        refuses(walPath, ErrorCode::Foreign, u"other_application"_s);
        const QString liar = database.folder() + u"/liar"_s; // says it is ours
        makeOther(liar, {u"PRAGMA application_id = %1"_s.arg(storage::applicationId), u"PRAGMA user_version = 1"_s,
                         u"CREATE TABLE gain(id)"_s});
        refuses(liar, ErrorCode::Corrupt, u"schema_altered"_s);
        QVERIFY(QDir(database.folder()).mkdir(u"folder"_s));
        QCOMPARE(storage::openDatabase(Target::file(database.folder() + u"/folder"_s)).error().code, ErrorCode::Foreign);
        QCOMPARE(storage::openDatabase(Target::file(database.folder() + u"/missing"_s)).error().reason, u"file_missing"_s);
        QVERIFY(!QFile::exists(database.folder() + u"/missing"_s));
    }

    void refusesNewerFiles()
    {
        const TestDatabase database(Engine::File);
        makeAltered(database, {u"PRAGMA user_version = 1000"_s, u"CREATE TABLE fremtid(id)"_s});
        refuses(database.target().path, ErrorCode::TooNew, u"newer_schema"_s);
        const auto opened = storage::openDatabase(database.target());
        QCOMPARE(opened.error().detail("found"_L1), u"1000"_s);
        QCOMPARE(opened.error().detail("known"_L1), QString::number(storage::builtInMigrations().size()));
        QCOMPARE(storage::damage(opened.error()), Damage::None);
    }

    void refusesAlteredSchemas_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("a trigger") << u"CREATE TRIGGER t AFTER INSERT ON gain BEGIN DELETE FROM posting; END"_s;
        QTest::newRow("a view") << u"CREATE VIEW v AS SELECT * FROM gain"_s;
        QTest::newRow("a table") << u"CREATE TABLE extra(id)"_s;
        QTest::newRow("no index") << u"DROP INDEX gain_code_unique"_s;
        QTest::newRow("a column") << u"ALTER TABLE gain ADD COLUMN extra TEXT"_s;
        QTest::newRow("no table") << u"DROP TABLE confirmation"_s;
    }
    void refusesAlteredSchemas()
    {
        QFETCH(QString, statement);
        const TestDatabase database(Engine::File);
        makeAltered(database, {statement});
        refuses(database.target().path, ErrorCode::Corrupt, u"schema_altered"_s);
    }

    void statisticsDoNotMatter()
    {
        const TestDatabase database(Engine::File);
        makeAltered(database, {u"ANALYZE"_s});
        QVERIFY(storage::openDatabase(database.target()).has_value());
    }

    void refusesChangedMigrations()
    {
        const TestDatabase database(Engine::File);
        makeAltered(database, {u"UPDATE schema_migration SET checksum = 'x'"_s});
        refuses(database.target().path, ErrorCode::Corrupt, u"migration_changed"_s);
    }

    void refusesTruncatedFiles()
    {
        const TestDatabase database(Engine::File);
        makeAltered(database, {});
        const QByteArray whole = bytesOf(database.target().path);
        QVERIFY(whole.size() > 10 * 4096);
        for (const qsizetype length : {qsizetype(101), qsizetype(4096), whole.size() / 2, whole.size() - 4096,
                                       whole.size() - 1}) {
            const QString path = database.folder() + u"/truncated"_s;
            writeBytes(path, whole.left(length));
            refuses(path, ErrorCode::Corrupt, {});
            QCOMPARE(storage::damage(storage::openDatabase(Target::file(path)).error()), Damage::Unreadable);
        }
    }

    // A page that is overwritten is found, wherever it lies; never a crash, never a byte written.
    void refusesFlippedPages()
    {
        const TestDatabase database(Engine::File);
        makeAltered(database, {});
        const QByteArray whole = bytesOf(database.target().path);
        const QString path = database.folder() + u"/flipped"_s;
        for (qsizetype page = 0; page < whole.size() / 4096; ++page) {
            QByteArray damaged = whole;
            // The head of each page; the first page's begins after the file's header.
            const qsizetype start = page * 4096 + (page == 0 ? 100 : 0);
            for (qsizetype i = start; i < start + 12; ++i)
                damaged[i] = static_cast<char>(~damaged[i]);
            writeBytes(path, damaged);
            refuses(path, ErrorCode::Corrupt, {});
            if (QTest::currentTestFailed())
                qFatal("page %lld", page);
        }
        QByteArray headless = whole;
        headless[3] = 'x';
        writeBytes(path, headless);
        refuses(path, ErrorCode::Corrupt, u"damaged"_s);
    }

    // Single flipped bytes: either nobody can tell, or it is refused untouched.
    void survivesFlippedBytes()
    {
        const TestDatabase database(Engine::File);
        makeAltered(database, {});
        const QByteArray whole = bytesOf(database.target().path);
        const QString path = database.folder() + u"/flipped"_s;
        test::RecordGenerator random(5);
        int refused = 0;
        for (int i = 0; i < 300; ++i) {
            QByteArray damaged = whole;
            const auto at = static_cast<qsizetype>(random.below(static_cast<size_t>(whole.size())));
            damaged[at] = static_cast<char>(damaged[at] ^ (1 << random.below(8)));
            writeBytes(path, damaged);
            auto opened = storage::openDatabase(Target::file(path), OpenMode::ReadOnly);
            if (opened) {
                (void)application::contentHash(**opened);
                (void)(*opened)->ledgerPostings();
                (void)(*opened)->integrityFindings();
                opened->reset();
            } else {
                ++refused;
            }
            QVERIFY(bytesOf(path) == damaged);
        }
        QVERIFY(refused > 0);
    }

    // A program died in the middle of a write: the file and its journal as they lay on the disk.
    void bringsBackWhatACrashLeft_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::newRow("native") << Engine::File;
        QTest::newRow("through Qt") << Engine::FileThroughQt;
    }
    void bringsBackWhatACrashLeft()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const QString crashed = database.folder() + u"/crashed"_s;
        QByteArray hash;
        {
            const auto store = database.create();
            TestWork work(*store);
            const auto records = fill(work, 45, 200);
            hash = *application::contentHash(*store);
            auto &connection = store->connection();
            connection.run(u"PRAGMA cache_size = 5"_s); // so that pages go to the disk before the commit
            auto unitOfWork = application::UnitOfWork::begin(work.context, test::someAction);
            QVERIFY(unitOfWork.has_value());
            application::ChangeSet changes;
            test::RecordGenerator generator(46);
            for (const auto &unit : test::ofKind(records, application::describe<domain::Unit>()))
                changes.add(test::updateOf(unit, generator.changed(unit, records)));
            QVERIFY(unitOfWork->apply(std::move(changes)).has_value());
            QVERIFY(QFile::copy(database.target().path, crashed));
            QVERIFY(QFile::copy(database.target().path + u"-journal"_s, crashed + u"-journal"_s));
        }
        const QByteArray before = bytesOf(crashed);
        QCOMPARE(storage::openDatabase(Target::file(crashed), OpenMode::ReadOnly).error().reason, u"needs_recovery"_s);
        QVERIFY(bytesOf(crashed) == before);
        const auto opened = storage::openDatabase(Target::file(crashed));
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().log));
        QVERIFY(bytesOf(crashed) != before);
        QCOMPARE(*application::contentHash(**opened), hash);
        QCOMPARE((*opened)->integrityFindings().value(), QStringList());
    }

    // The same file with another program's number in it is not even recovered.
    void leavesACrashOfOthersAlone()
    {
        const TestDatabase database(Engine::File);
        const QString path = database.target().path;
        makeOther(path, {u"CREATE TABLE gain(id)"_s});
        writeBytes(path + u"-journal"_s, QByteArray::fromHex("d9d505f920a163d7") + QByteArray(504, '\1'));
        refuses(path, ErrorCode::Foreign, u"other_application"_s);
    }

    void refusesServersThatHoldSomethingElse()
    {
        const TestDatabase database(Engine::Postgres);
        const auto empty = storage::openDatabase(database.target());
        QCOMPARE(empty.error().code, ErrorCode::Foreign);
        storage::Connection(database.target(), OpenMode::ReadWrite).run(u"CREATE TABLE annet (id int)"_s);
        QCOMPARE(storage::openDatabase(database.target()).error().code, ErrorCode::Foreign);
        QCOMPARE(storage::createDatabase(database.target()).error().reason, u"already_exists"_s);
        auto missing = database.target();
        missing.database = u"finnes_ikke"_s;
        QCOMPARE(storage::openDatabase(missing).error().code, ErrorCode::Unavailable);
    }

    void aServerThatIsNewerIsRefused()
    {
        const TestDatabase database(Engine::Postgres);
        database.create();
        storage::Connection(database.target(), OpenMode::ReadWrite)
            .run(u"INSERT INTO schema_migration SELECT max(version) + 1, 'x', 'y', 'z' FROM schema_migration"_s);
        QCOMPARE(storage::openDatabase(database.target()).error().code, ErrorCode::TooNew);
        storage::Connection(database.target(), OpenMode::ReadWrite)
            .run(u"UPDATE schema_migration SET checksum = 'y'"_s);
        QCOMPARE(storage::openDatabase(database.target(), OpenMode::ReadOnly).error().code, ErrorCode::TooNew);
    }
};

VF_TEST(OpenTest);
#include "tst_open.moc"
