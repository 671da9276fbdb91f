// Whole databases copied: a backup and its way back, from one engine to the other, and always the same content; nothing is
// ever written over.
#include "cli/cli_runner.h"
#include "application/record/all_records.h"
#include "application/unit_of_work/unit_of_work.h"
#include "support/databases.h"
#include "support/test_registry.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vf::test;

class CopyTest : public QObject
{
    Q_OBJECT

    static QString hashOf(const QString &target) { return runCli({u"hash"_s, target, u"--json"_s}).json()[u"hash"_s].toString(); }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(postgresMissing().isEmpty(), postgresMissing().constData()); }

    void aBackupComesBackTheSame_data() { addSharedEngineRows(); }
    void aBackupComesBackTheSame()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const QString target = database.target().text();
        QCOMPARE(runCli({u"create"_s, target, u"--sample"_s, u"harstad"_s}).code, 0);
        const QString hash = hashOf(target);
        QVERIFY(!hash.isEmpty());
        const QString copy = database.folder() + u"/kopi.verdiflyt"_s;
        const CliOutcome saved = runCli({u"backup"_s, target, u"--out"_s, copy, u"--json"_s});
        QCOMPARE(saved.code, 0);
        QCOMPARE(saved.json()[u"hash"_s].toString(), hash);
        QVERIFY(saved.json()[u"records"_s].toInt() > 50);
        QCOMPARE(hashOf(copy), hash);
        QCOMPARE(runCli({u"check"_s, copy}).code, 0);
        QCOMPARE(runCli({u"backup"_s, target, u"--out"_s, copy}).code, 1); // never over what is there
        QCOMPARE(hashOf(copy), hash);

        const TestDatabase elsewhere(engine);
        QCOMPARE(runCli({u"restore"_s, copy, u"--out"_s, elsewhere.target().text()}).code, 0);
        QCOMPARE(hashOf(elsewhere.target().text()), hash);
        QCOMPARE(runCli({u"restore"_s, copy, u"--out"_s, elsewhere.target().text()}).code, 1);
    }

    void contentGoesFromEngineToEngineAndBack()
    {
        const TestDatabase file(Engine::File), server(Engine::Postgres), back(Engine::File);
        QCOMPARE(runCli({u"create"_s, file.target().text(), u"--sample"_s, u"vestre-toten"_s}).code, 0);
        const QString hash = hashOf(file.target().text());
        const CliOutcome there = runCli({u"transfer"_s, file.target().text(), server.target().text(), u"--json"_s});
        QCOMPARE(there.code, 0);
        QCOMPARE(there.json()[u"hash"_s].toString(), hash);
        QCOMPARE(runCli({u"transfer"_s, server.target().text(), back.target().text()}).code, 0);
        QCOMPARE(hashOf(back.target().text()), hash);
        QCOMPARE(runCli({u"transfer"_s, file.target().text(), server.target().text()}).code, 1); // it is not empty
    }

    void closedPeriodsComeAlong()
    {
        const TestDatabase file(Engine::File), server(Engine::Postgres);
        QCOMPARE(runCli({u"create"_s, file.target().text(), u"--sample"_s, u"harstad"_s}).code, 0);
        {
            const auto store = file.open();
            TestWork work(*store);
            vf::domain::Municipality municipality = store->listAll<vf::domain::Municipality>()->front();
            const vf::domain::Municipality before = municipality;
            municipality.closedThrough = QDate(2015, 12, 31);
            vf::application::ChangeSet changes;
            changes.update(before, municipality);
            QVERIFY(vf::application::commitChanges(work.context, {u"municipality.edit"_s, {}}, std::move(changes)).has_value());
        }
        QCOMPARE(runCli({u"transfer"_s, file.target().text(), server.target().text()}).code, 0);
        QCOMPARE(hashOf(server.target().text()), hashOf(file.target().text()));
    }

    void wrongUseSaysSo()
    {
        QCOMPARE(runCli({u"backup"_s, u"finnes-ikke.verdiflyt"_s}).code, 2);
        QCOMPARE(runCli({u"backup"_s, u"finnes-ikke.verdiflyt"_s, u"--out"_s, u"x.verdiflyt"_s}).code, 1);
        QVERIFY(!QFile::exists(u"x.verdiflyt"_s));
        QCOMPARE(runCli({u"transfer"_s, u"a.verdiflyt"_s}).code, 2);
    }
};

VF_TEST(CopyTest);
#include "tst_copy.moc"
