// An export comes back: from one engine to the other, with everything, to an equal hash; and into nothing but an empty
// database.
#include "application/unit_of_work/unit_of_work.h"
#include "cli/cli_runner.h"
#include "support/databases.h"
#include "support/generated_records.h"
#include "support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vf;
using test::CliOutcome;
using test::runCli;

class ExportTest : public QObject
{
    Q_OBJECT

    static QString hash(const QString &target) { return runCli({u"hash"_s, target}).out; }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Every kind of record, as the rules allow.
    static void fill(application::Store &store)
    {
        test::TestWork work(store);
        test::RecordGenerator generator(11);
        application::ChangeSet changes;
        for (application::RecordValue &record : test::someOfEverything(generator, 20)) {
            if (record.record == &application::describe<domain::Posting>()) {
                auto posting = *application::fromRecordValue<domain::Posting>(record);
                if (posting.account != domain::Account::ExtraWork)
                    posting.account = domain::Account::Identified;
                record = application::toRecordValue(posting);
            }
            changes.add(test::insertOf(record));
        }
        const auto done = application::commitChanges(work.context, {u"fill"_s, {}}, std::move(changes));
        if (!done)
            qFatal("%s %s", qPrintable(done.error().reason), qPrintable(done.error().field));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(test::postgresMissing().isEmpty(), test::postgresMissing().constData()); }

    void comesBackEqualOnTheOtherEngine_data()
    {
        QTest::addColumn<test::Engine>("from");
        QTest::addColumn<test::Engine>("to");
        QTest::newRow("file to PostgreSQL") << test::Engine::File << test::Engine::Postgres;
        QTest::newRow("PostgreSQL to file") << test::Engine::Postgres << test::Engine::File;
    }
    void comesBackEqualOnTheOtherEngine()
    {
        QFETCH(test::Engine, from);
        QFETCH(test::Engine, to);
        const test::TestDatabase source(from), target(to);
        fill(*source.create());
        const QString first = source.folder() + u"/a.json"_s, second = source.folder() + u"/b.json"_s;
        QCOMPARE(runCli({u"export"_s, source.target().text(), u"--out"_s, first}).code, 0);
        QCOMPARE(runCli({u"create"_s, target.target().text()}).code, 0);
        const CliOutcome imported =
            runCli({u"import"_s, target.target().text(), u"--kind"_s, u"json"_s, first, u"--json"_s});
        QVERIFY2(imported.code == 0, qPrintable(imported.err));
        QVERIFY(imported.json()[u"accepted"_s].toInt() > 200);
        QCOMPARE(hash(target.target().text()), hash(source.target().text()));
        QCOMPARE(runCli({u"export"_s, target.target().text(), u"--out"_s, second}).code, 0);
        QVERIFY(read(first) == read(second));
    }

    void goesIntoAnEmptyDatabaseOnly()
    {
        const test::TestDatabase database(test::Engine::File);
        fill(*database.create());
        const QString target = database.target().text(), out = database.folder() + u"/a.json"_s;
        QCOMPARE(runCli({u"export"_s, target, u"--out"_s, out}).code, 0);
        const QString before = hash(target);
        const CliOutcome again = runCli({u"import"_s, target, u"--kind"_s, u"json"_s, out, u"--json"_s});
        QCOMPARE(again.code, 3);
        QCOMPARE(again.json()[u"error"_s][u"reason"_s].toString(), u"database_not_empty"_s);
        QCOMPARE(hash(target), before);
    }

    void aBrokenFileStoresNothing()
    {
        const test::TestDatabase database(test::Engine::File);
        const QString target = database.target().text(), out = database.folder() + u"/a.json"_s;
        QCOMPARE(runCli({u"create"_s, target, u"--sample"_s, u"vestre-toten"_s}).code, 0);
        QCOMPARE(runCli({u"export"_s, target, u"--out"_s, out}).code, 0);
        QByteArray text = read(out);
        text.replace("\"account\":\"lapsed\"", "\"account\":\"lost\"");
        QFile file(out);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        const QString other = database.folder() + u"/b.verdiflyt"_s;
        QCOMPARE(runCli({u"create"_s, other}).code, 0);
        const QString before = hash(other);
        const CliOutcome outcome = runCli({u"import"_s, other, u"--kind"_s, u"json"_s, out, u"--json"_s});
        QCOMPARE(outcome.code, 3);
        const QJsonObject issue = outcome.json()[u"rejected"_s][0].toObject();
        QCOMPARE(issue[u"reason"_s].toString(), u"unknown_value"_s);
        QCOMPARE(issue[u"column"_s].toString(), u"posting.account"_s);
        QVERIFY(issue[u"row"_s].toInt() > 0);
        QCOMPARE(hash(other), before);
    }
};

VF_TEST(ExportTest);
#include "tst_export.moc"
