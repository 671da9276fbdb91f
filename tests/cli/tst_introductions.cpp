// The plan and the stakeholders of the Harstad case through the command line, on both engines; and what it refuses.
#include "cli/cli_runner.h"
#include "support/databases.h"
#include "support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace vf::test;
using namespace Qt::StringLiterals;

class IntroductionsTest : public QObject
{
    Q_OBJECT

    struct Target
    {
        explicit Target(const QString &where) : target(where) { run({u"create"_s, target}); }

        CliOutcome run(const QStringList &arguments) { return runCli(arguments + QStringList{u"--json"_s}); }
        CliOutcome import(const char *kind, const QString &path, const QStringList &more = {})
        {
            return run(QStringList{u"import"_s, target, u"--kind"_s, QString::fromLatin1(kind), path} + more);
        }
        CliOutcome importText(const char *kind, const QString &text, const QStringList &more = {})
        {
            QFile file(folder.filePath(u"in.csv"_s));
            if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
                qFatal("cannot write");
            file.close();
            return import(kind, file.fileName(), more);
        }
        int count(const char *kind)
        {
            return run({u"info"_s, target}).json()[u"counts"_s][QString::fromLatin1(kind)].toInt();
        }
        QTemporaryDir folder;
        QString target;
    };

    static QString harstad(const char *file) { return testData(u"cases/harstad-2015/"_s + QString::fromLatin1(file)); }
    static QStringList reasons(const CliOutcome &outcome)
    {
        QStringList lines;
        for (const QJsonValue &issue : outcome.json()[u"rejected"_s].toArray())
            lines << u"%1 %2 %3 %4"_s.arg(QString::number(issue[u"row"_s].toInt()), issue[u"column"_s].toString(),
                                          issue[u"reason"_s].toString(), issue[u"suggestion"_s].toString());
        return lines;
    }
    static constexpr auto stakeholderHeader = u"Interessent;Verdi for interessenten;Konsekvens av dårlig kvalitet på tjenesten\n";
    static constexpr auto planHeader = u"Nr;Pilot;Aktivitet;Start;Slutt;ISO-uke;Ansvar;Kilde\n";

private Q_SLOTS:
    void initTestCase() { QVERIFY2(postgresMissing().isEmpty(), postgresMissing().constData()); }

    void harstadComesInWhole_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::newRow("SQLite") << Engine::File;
        QTest::newRow("PostgreSQL") << Engine::Postgres;
    }
    void harstadComesInWhole()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        Target t(database.target().text());
        QCOMPARE(t.import("units", harstad("enheter.csv")).code, 0);
        const CliOutcome plan = t.import("plan", harstad("prosjektplan.csv"));
        QCOMPARE(plan.code, 0);
        QCOMPARE(plan.json()[u"accepted"_s].toInt(), 21);
        QCOMPARE(t.count("introduction"), 2);
        QCOMPARE(t.count("milestone"), 22); // "Begge piloter" is one in each
        const CliOutcome stakeholders =
            t.import("stakeholders", harstad("interessenter.csv"), {u"--for"_s, u"NAV Flyktningetjenesten"_s});
        QCOMPARE(stakeholders.code, 0);
        QCOMPARE(stakeholders.json()[u"accepted"_s].toInt(), 6);
        QCOMPARE(t.count("stakeholder"), 6);
        QCOMPARE(t.count("stakeholder_analysis"), 1);
        QCOMPARE(t.run({u"check"_s, t.target}).code, 0);
        // Once more is refused row by row, and changes nothing.
        const QString hash = t.run({u"hash"_s, t.target}).out;
        const CliOutcome again = t.import("plan", harstad("prosjektplan.csv"));
        QCOMPARE(again.code, 3);
        QCOMPARE(reasons(again).size(), 21);
        QCOMPARE(reasons(again).last(), u"22 Nr duplicate_id "_s);
        QCOMPARE(reasons(t.import("stakeholders", harstad("interessenter.csv"), {u"--for=Innføring av Lean i NAV Flyktningetjenesten"_s})).size(), 6);
        QCOMPARE(t.run({u"hash"_s, t.target}).out, hash);
    }

    void stakeholdersNeedToKnowWhatTheyBelongTo()
    {
        QTemporaryDir folder;
        Target t(folder.filePath(u"a.verdiflyt"_s));
        const QString rows = QString::fromUtf16(stakeholderHeader) + u"Bruker;HØY;Venter\n"_s;
        QCOMPARE(reasons(t.importText("stakeholders", rows)), QStringList{u"0  missing_target "_s});
        QCOMPARE(t.import("units", harstad("enheter.csv")).code, 0);
        QCOMPARE(t.import("plan", harstad("prosjektplan.csv")).code, 0);
        const CliOutcome unknown = t.importText("stakeholders", rows, {u"--for"_s, u"NAV Flyktningtjenesten"_s});
        QCOMPARE(unknown.code, 3);
        QCOMPARE(reasons(unknown), QStringList{u"0  unknown_target NAV Flyktningetjenesten"_s});
        QVERIFY(unknown.err.contains(u"Nærmest er «NAV Flyktningetjenesten»."_s));
        QCOMPARE(t.importText("stakeholders", rows, {u"--for"_s, u"NAV Flyktningetjenesten"_s, u"--dry-run"_s}).code, 0);
        QCOMPARE(t.count("stakeholder"), 0);
        QCOMPARE(t.importText("plan", rows, {u"--for"_s, u"x"_s}).code, 2);
    }

    void everyBadRowIsListed()
    {
        QTemporaryDir folder;
        Target t(folder.filePath(u"a.verdiflyt"_s));
        QCOMPARE(t.import("units", harstad("enheter.csv")).code, 0);
        const CliOutcome plan = t.importText("plan", QString::fromUtf16(planHeader)
                                                         + u"1;NAV Flyktningetjenesten;Kursdag 1;11.02.2015;11.02.2015;8;;\n"
                                                           "2;NAV Flyktningetjeneste;Kursdag 2;12.02.2015;12.02.2015;7;;\n"
                                                           "3;NAV Flyktningetjenesten;Kursdag 3;18.02.2015;17.02.2015;8;;\n"_s);
        QCOMPARE(plan.code, 3);
        QCOMPARE(reasons(plan), (QStringList{u"2 ISO-uke week_mismatch 7"_s, u"3 Pilot unknown_unit NAV Flyktningetjenesten"_s,
                                             u"4 Slutt invalid_date "_s}));
        QVERIFY(plan.err.contains(u"Startdatoen ligger ikke i uke 8, men i uke 7."_s));
        QCOMPARE(t.count("introduction"), 0);
    }
};

VF_TEST(IntroductionsTest);
#include "tst_introductions.moc"
