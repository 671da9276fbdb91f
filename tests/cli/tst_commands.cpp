// The promises of the command line: exit codes, one JSON object, nothing stored in part, foreign files untouched.
#include "cli/cli_runner.h"
#include "support/databases.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace vf::test;

namespace {

QString write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    return path;
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class CommandsTest : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        Fixture() { runCli({QStringLiteral("create"), target}); }
        QTemporaryDir folder;
        QString target = folder.filePath(QStringLiteral("a.verdiflyt"));

        CliOutcome import(const char *kind, const QByteArray &csv, const QStringList &more = {})
        {
            const QString path = write(folder.filePath(QStringLiteral("in.csv")), csv);
            return runCli(QStringList{QStringLiteral("import"), target, QStringLiteral("--kind"), QString::fromLatin1(kind), path,
                                      QStringLiteral("--json")} + more);
        }
        QString hash() { return runCli({QStringLiteral("hash"), target}).out; }
    };

    static constexpr auto gainHeader = "GevinstID;Enhet;Tittel;Identifisert dato;Timer per år\n";
    static constexpr auto postingHeader = "Bilag;Dato;GevinstID;Konto;Timer per år;Merarbeid i enhet;Reverserer bilag;Kommentar\n";

    static QJsonObject firstRejected(const CliOutcome &outcome)
    {
        return outcome.json()[QStringLiteral("rejected")].toArray().first().toObject();
    }

private Q_SLOTS:
    void wrongUsageIsTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *line) { QTest::newRow(line) << QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts); };
        row("");
        row("frobnicate");
        row("create");
        row("create a b");
        row("create a.verdiflyt --sample mars");
        row("import a.verdiflyt --kind rubbish x.csv");
        row("import a.verdiflyt --kind");
        row("gains a.verdiflyt --colour red");
        row("gains a.verdiflyt --as-of 2017-02-30");
        row("report a.verdiflyt --kind leader-group");
        row("gains a.verdiflyt --lang xx");
    }
    void wrongUsageIsTwo()
    {
        QFETCH(QStringList, arguments);
        const CliOutcome outcome = runCli(arguments);
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY(!outcome.err.isEmpty());
        QVERIFY(!runCli(arguments + QStringList{QStringLiteral("--json")}).json().isEmpty());
    }

    void helpListsEveryCommand()
    {
        const CliOutcome help = runCli({QStringLiteral("--help")});
        QCOMPARE(help.code, 0);
        for (const vf::cli::Command &command : vf::cli::commands())
            QVERIFY(help.out.contains(QString::fromUtf16(command.usage)));
        QVERIFY(runCli({QStringLiteral("--version")}).out.contains(QStringLiteral(VF_VERSION)));
    }

    void createRefusesAnExistingFile()
    {
        Fixture fixture;
        const QByteArray before = read(fixture.target);
        const CliOutcome again = runCli({QStringLiteral("create"), fixture.target});
        QCOMPARE(again.code, 1);
        QVERIFY(again.err.contains(fixture.target));
        QCOMPARE(read(fixture.target), before);
    }

    void foreignAndDamagedFilesAreFiveAndUntouched_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("Dette er et notat.\n");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("half a header") << QByteArray("SQLite format 3\0\x10\0", 18);
    }
    void foreignAndDamagedFilesAreFiveAndUntouched()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        const QString path = write(folder.filePath(QStringLiteral("x.verdiflyt")), bytes);
        for (const char *command : {"info", "check", "hash"})
            QCOMPARE(runCli({QString::fromLatin1(command), path}).code, 5);
        QCOMPARE(runCli({QStringLiteral("import"), path, QStringLiteral("--kind"), QStringLiteral("gains"), path}).code, 5);
        QCOMPARE(read(path), bytes);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void aMissingFileIsOne()
    {
        const QTemporaryDir folder;
        QCOMPARE(runCli({QStringLiteral("info"), folder.filePath(QStringLiteral("no.verdiflyt"))}).code, 1);
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("no.verdiflyt"))));
        Fixture fixture;
        const CliOutcome outcome = runCli({QStringLiteral("import"), fixture.target, QStringLiteral("--kind"), QStringLiteral("gains"),
                                           fixture.folder.filePath(QStringLiteral("no.csv"))});
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.err.contains(QStringLiteral("no.csv")));
    }

    void oneBadRowMeansNothingIsStoredAndEveryBadRowIsListed()
    {
        Fixture fixture;
        const QString before = fixture.hash();
        const CliOutcome outcome = fixture.import("gains", QByteArray(gainHeader) + "G-1;Barnevern;Mal;01.02.2017;10\n"
                                                                                    "G-2;Barnevern;Mal;31.02.2017;10\n"
                                                                                    "G-1;Barnevern;Mal;01.02.2017;ca. 10\n");
        QCOMPARE(outcome.code, 3);
        const QJsonObject json = outcome.json();
        QCOMPARE(json[QStringLiteral("accepted")].toInt(), 0);
        const QJsonArray rejected = json[QStringLiteral("rejected")].toArray();
        QCOMPARE(rejected.size(), 3);
        QCOMPARE(rejected[0][QStringLiteral("reason")].toString(), QStringLiteral("invalid_date"));
        QCOMPARE(rejected[0][QStringLiteral("row")].toInt(), 3);
        QCOMPARE(rejected[0][QStringLiteral("column")].toString(), QStringLiteral("Identifisert dato"));
        QCOMPARE(fixture.hash(), before);
        QVERIFY(outcome.err.contains(QStringLiteral("ingenting er lagret")));
    }

    void aDryRunStoresNothingAndSaysWhatItWould()
    {
        Fixture fixture;
        const QString before = fixture.hash();
        const CliOutcome outcome = fixture.import("gains", QByteArray(gainHeader) + "G-1;Barnevern;Mal;01.02.2017;10\n",
                                                  {QStringLiteral("--dry-run")});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.json()[QStringLiteral("accepted")].toInt(), 1);
        QCOMPARE(fixture.hash(), before);
    }

    void unitsAreMadeOnlyWhileThereAreNoneOrWhenAsked()
    {
        Fixture fixture;
        QCOMPARE(fixture.import("gains", QByteArray(gainHeader) + "G-1;Barnevern;Mal;01.02.2017;10\n").code, 0);
        const CliOutcome unknown = fixture.import("gains", QByteArray(gainHeader) + "G-2;Barnavern;Mal;01.02.2017;10\n");
        QCOMPARE(unknown.code, 3);
        QCOMPARE(firstRejected(unknown)[QStringLiteral("reason")].toString(), QStringLiteral("unknown_unit"));
        QCOMPARE(firstRejected(unknown)[QStringLiteral("suggestion")].toString(), QStringLiteral("Barnevern"));
        QCOMPARE(fixture.import("gains", QByteArray(gainHeader) + "G-2;Barnavern;Mal;01.02.2017;10\n",
                                {QStringLiteral("--create-units")}).code, 0);
        const CliOutcome twice = fixture.import("gains", QByteArray(gainHeader) + "G-2;Barnevern;Mal;01.02.2017;10\n");
        QCOMPARE(firstRejected(twice)[QStringLiteral("reason")].toString(), QStringLiteral("duplicate_id"));
    }

    void postingsAreHeldAgainstTheLedger_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("row");
        QTest::newRow("too much realised") << QByteArray("1;01.03.2017;G-1;kvalitet;10,5;;;\n") << QStringLiteral("open_below_zero") << 2;
        QTest::newRow("before it was identified") << QByteArray("1;31.01.2017;G-1;kvalitet;1;;;\n") << QStringLiteral("open_below_zero") << 2;
        QTest::newRow("unknown gain") << QByteArray("1;01.03.2017;G-9;kvalitet;1;;;\n") << QStringLiteral("unknown_gain") << 2;
        QTest::newRow("unknown account") << QByteArray("1;01.03.2017;G-1;diverse;1;;;\n") << QStringLiteral("unknown_value") << 2;
        QTest::newRow("unknown unit") << QByteArray("1;01.03.2017;G-1;merarbeid;1;Xyz;;\n") << QStringLiteral("unknown_unit") << 2;
        QTest::newRow("extra work without a unit") << QByteArray("1;01.03.2017;G-1;merarbeid;1;;;\n") << QStringLiteral("extra_work_unit_missing") << 2;
        QTest::newRow("unknown voucher") << QByteArray("1;01.03.2017;G-1;kvalitet;-1;;77;\n") << QStringLiteral("unknown_voucher") << 2;
        QTest::newRow("the same voucher twice")
            << QByteArray("1;01.03.2017;G-1;kvalitet;1;;;\n1;02.03.2017;G-1;kvalitet;1;;;\n") << QStringLiteral("duplicate_id") << 3;
        QTest::newRow("reversal of another account")
            << QByteArray("1;01.03.2017;G-1;kvalitet;5;;;\n2;02.03.2017;G-1;besparelse;-5;;1;\n") << QStringLiteral("reversal_mismatch") << 3;
    }
    void postingsAreHeldAgainstTheLedger()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QString, reason);
        QFETCH(int, row);
        Fixture fixture;
        QCOMPARE(fixture.import("gains", QByteArray(gainHeader) + "G-1;Barnevern;Mal;01.02.2017;10\n").code, 0);
        const QString before = fixture.hash();
        const CliOutcome outcome = fixture.import("postings", QByteArray(postingHeader) + rows);
        QCOMPARE(outcome.code, 3);
        QCOMPARE(firstRejected(outcome)[QStringLiteral("reason")].toString(), reason);
        QCOMPARE(firstRejected(outcome)[QStringLiteral("row")].toInt(), row);
        QCOMPARE(fixture.hash(), before);
    }

    void identifiedPostingsTakeThePlaceOfTheList()
    {
        Fixture fixture;
        QCOMPARE(fixture.import("gains", QByteArray(gainHeader) + "G-1;Barnevern;Mal;01.02.2017;1750\n").code, 0);
        QCOMPARE(fixture.import("postings", QByteArray(postingHeader) + "1;01.03.2017;G-1;identifisert;1000;;;\n"
                                                                        "2;01.04.2017;G-1;identifisert;750;;;\n"
                                                                        "3;01.05.2017;G-1;kvalitet;1750;;;\n"
                                                                        "4;01.06.2017;G-1;kvalitet;-1750;;3;\n").code, 0);
        const auto identified = [&](const char *date) {
            return runCli({QStringLiteral("gains"), fixture.target, QStringLiteral("--as-of"), QString::fromLatin1(date),
                           QStringLiteral("--json")}).json();
        };
        QCOMPARE(identified("2017-02-28")[QStringLiteral("hours_identified")].toDouble(), 0.0);
        QCOMPARE(identified("2017-03-31")[QStringLiteral("hours_identified")].toDouble(), 1000.0);
        QCOMPARE(identified("2017-05-31")[QStringLiteral("fte_realised")].toDouble(), 1.0);
        QCOMPARE(identified("2017-06-30")[QStringLiteral("fte_realised")].toDouble(), 0.0);
        QCOMPARE(identified("2017-06-30")[QStringLiteral("fte_open")].toDouble(), 1.0);
        QCOMPARE(runCli({QStringLiteral("check"), fixture.target}).code, 0);
    }

    void confirmationsCountByLevelWhileTheyHold()
    {
        Fixture fixture;
        QCOMPARE(fixture.import("gains", QByteArray(gainHeader) + "G-1;Barnevern;Mal;01.02.2017;1750\n").code, 0);
        QCOMPARE(fixture.import("postings", QByteArray(postingHeader) + "1;01.05.2017;G-1;kvalitet;875;;;\n").code, 0);
        QCOMPARE(fixture.import("confirmations", "GevinstID;Dato;Nivå;Rolle;Gyldig til;Begrunnelse\n"
                                                 "G-1;01.06.2017;før–etter;TOL;30.11.2017;ti saker før og etter\n").code, 0);
        const auto on = [&](const char *date) {
            return runCli({QStringLiteral("gains"), fixture.target, QStringLiteral("--as-of"), QString::fromLatin1(date),
                           QStringLiteral("--json")}).json();
        };
        QCOMPARE(on("2017-11-30")[QStringLiteral("fte_confirmed")].toDouble(), 0.5);
        QCOMPARE(on("2017-11-30")[QStringLiteral("fte_confirmed_before_after")].toDouble(), 0.5);
        QCOMPARE(on("2017-12-01")[QStringLiteral("fte_confirmed")].toDouble(), 0.0);
        QCOMPARE(on("2017-12-01")[QStringLiteral("fte_realised")].toDouble(), 0.5);
    }

    void extraWorkCountsAtTheBearersBasis()
    {
        Fixture fixture;
        QCOMPARE(fixture.import("units", "EnhetID;Enhet;Tjenesteområde;Årsverk;Ansatte;Timer per årsverk;Pilot\n"
                                         "A;Hjemmetjenesten;Omsorg;20;30;1625,9;Ja\nB;Kjøkken;Stab;5;6;1750;Nei\n").code, 0);
        QCOMPARE(fixture.import("gains", QByteArray(gainHeader) + "G-1;Hjemmetjenesten;Mal;01.02.2017;1625,9\n").code, 0);
        QCOMPARE(fixture.import("postings", QByteArray(postingHeader) + "1;01.05.2017;G-1;kvalitet;1625,9;;;\n"
                                                                        "2;01.05.2017;G-1;merarbeid;175;B;;\n").code, 0);
        const QJsonObject json = runCli({QStringLiteral("gains"), fixture.target, QStringLiteral("--as-of"), QStringLiteral("2017-12-31"),
                                         QStringLiteral("--by"), QStringLiteral("unit"), QStringLiteral("--json")}).json();
        QCOMPARE(json[QStringLiteral("fte_realised")].toDouble(), 1.0);
        QCOMPARE(json[QStringLiteral("fte_extra_work")].toDouble(), 0.1);
        QCOMPARE(json[QStringLiteral("fte_net")].toDouble(), 0.9);
        for (const QJsonValue &group : json[QStringLiteral("groups")].toArray())
            QCOMPARE(group[QStringLiteral("fte_extra_work")].toDouble(), group[QStringLiteral("key")].toString() == u"B" ? 0.1 : 0.0);
    }

    void aReportIsWrittenWholeOrNotAtAll()
    {
        Fixture fixture;
        const auto report = [&](const QString &format, const QString &out) {
            return runCli({QStringLiteral("report"), fixture.target, QStringLiteral("--kind"), QStringLiteral("leader-group"),
                           QStringLiteral("--as-of"), QStringLiteral("2017-12-31"), QStringLiteral("--format"), format,
                           QStringLiteral("--out"), out}).code;
        };
        for (const char *format : {"html", "pdf"}) {
            const QString path = fixture.folder.filePath(QStringLiteral("r.") + QString::fromLatin1(format));
            QCOMPARE(report(QString::fromLatin1(format), path), 0);
            QVERIFY(read(path).size() > 1000);
        }
        QCOMPARE(report(QStringLiteral("html"), fixture.folder.filePath(QStringLiteral("no/such/r.html"))), 1);
    }
};

VF_TEST(CommandsTest);
#include "tst_commands.moc"
