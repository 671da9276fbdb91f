// What people write as a database target, and what is told when it can't be read.
#include "storage/target.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace Qt::StringLiterals;
using storage::Target;

class TargetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("database");
        QTest::addColumn<QString>("again");
        QTest::newRow("full") << u"postgresql://ola:hem%40lig@db.kommune.no:5433/verdiflyt"_s << u"db.kommune.no"_s << 5433
                              << u"ola"_s << u"hem@lig"_s << u"verdiflyt"_s
                              << u"postgresql://ola@db.kommune.no:5433/verdiflyt"_s;
        QTest::newRow("short") << u"postgres://db/verdi%20flyt"_s << u"db"_s << 5432 << u""_s << u""_s << u"verdi flyt"_s
                               << u"postgresql://db/verdi%20flyt"_s;
        QTest::newRow("socket") << u"postgresql://ola@/db?host=/var/run/x y"_s << u"/var/run/x y"_s << 5432 << u"ola"_s
                                << u""_s << u"db"_s << u"postgresql://ola@/db?host=/var/run/x%20y"_s;
        QTest::newRow("socket and port") << u"postgresql:///db?host=%2Ftmp&port=5444"_s << u"/tmp"_s << 5444 << u""_s
                                         << u""_s << u"db"_s << u"postgresql:///db?host=/tmp&port=5444"_s;
        QTest::newRow("address") << u"postgresql://a@[::1]:6000/db?sslmode=require"_s << u"::1"_s << 6000 << u"a"_s << u""_s
                                 << u"db"_s << u"postgresql://a@[::1]:6000/db?sslmode=require"_s;
        QTest::newRow("local") << u"postgresql:///db"_s << u""_s << 5432 << u""_s << u""_s << u"db"_s
                               << u"postgresql:///db"_s;
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QString, host);
        QFETCH(int, port);
        QFETCH(QString, user);
        QFETCH(QString, password);
        QFETCH(QString, database);
        QFETCH(QString, again);
        const auto target = Target::parse(text);
        QVERIFY2(target.has_value(), target ? "" : qPrintable(target.error().reason));
        QCOMPARE(target->engine, Target::Engine::Postgresql);
        QCOMPARE(target->host, host);
        QCOMPARE(target->port, port);
        QCOMPARE(target->user, user);
        QCOMPARE(target->password, password);
        QCOMPARE(target->database, database);
        QCOMPARE(target->text(), again);
        Target same = *Target::parse(target->text());
        same.password = password;
        QVERIFY(same == *target);
    }

    void readsFiles()
    {
        QCOMPARE(Target::parse(u"/data/Vår kommune.verdiflyt"_s)->path, u"/data/Vår kommune.verdiflyt"_s);
        QCOMPARE(Target::parse(u"C:\\Data\\x.verdiflyt"_s)->engine, Target::Engine::Sqlite);
        QVERIFY(Target::parse(u":memory:"_s)->isMemory());
        QVERIFY(!Target::parse(u"memory"_s)->isMemory());
        QCOMPARE(Target::file(u"/a b"_s).text(), u"/a b"_s);
    }

    void tellsWhatIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << u"  "_s << u"empty_target"_s;
        QTest::newRow("NUL") << u"a\0b"_s << u"nul_character"_s;
        QTest::newRow("no database") << u"postgresql://host"_s << u"missing_database"_s;
        QTest::newRow("no database either") << u"postgresql://host/"_s << u"missing_database"_s;
        QTest::newRow("two databases") << u"postgresql://host/a/b"_s << u"missing_database"_s;
        QTest::newRow("port") << u"postgresql://host:abc/db"_s << u"bad_port"_s;
        QTest::newRow("port too large") << u"postgresql://host:65536/db"_s << u"bad_port"_s;
        QTest::newRow("address") << u"postgresql://[::1/db"_s << u"bad_host"_s;
        QTest::newRow("after address") << u"postgresql://[::1]x/db"_s << u"bad_host"_s;
        QTest::newRow("option") << u"postgresql://h/db?options=-c%20x"_s << u"unknown_option"_s;
        QTest::newRow("sslmode") << u"postgresql://h/db?sslmode=maybe"_s << u"unknown_option"_s;
    }
    void tellsWhatIsWrong()
    {
        QFETCH(QString, text);
        QFETCH(QString, reason);
        const auto target = Target::parse(text);
        QVERIFY(!target);
        QCOMPARE(target.error().code, base::ErrorCode::Invalid);
        QCOMPARE(target.error().field, u"target"_s);
        QCOMPARE(target.error().reason, reason);
    }
};

VF_TEST(TargetTest);
#include "tst_target.moc"
