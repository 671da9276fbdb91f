// The three files of a value stream are one import: in any order, from CSV or one workbook, and nothing in part. What can't
// be taken is told with file, row and column.
#include "cli/cli_runner.h"
#include "support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vf::test;

namespace {

QString caseFile(const QString &name)
{
    return testData(u"cases/harstad-2015/"_s + name);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ValueStreamImportTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        QTemporaryDir folder;
        QString target = folder.filePath(u"a.verdiflyt"_s);

        Desk()
        {
            runCli({u"create"_s, target});
            runCli({u"import"_s, target, u"--kind"_s, u"units"_s, caseFile(u"enheter.csv"_s)});
        }
        CliOutcome import(const QStringList &files) const
        {
            return runCli(QStringList{u"import"_s, target, u"--kind"_s, u"value-stream"_s, u"--json"_s} + files);
        }
        QString hash() const { return runCli({u"hash"_s, target}).out; }
        int count(const QString &kind) const
        {
            return runCli({u"info"_s, target, u"--json"_s}).json()[u"counts"_s][kind].toInt();
        }
        /// A copy of a file of the case with a change made to its text.
        QString changed(const QString &name, const QByteArray &from, const QByteArray &to) const
        {
            QByteArray text = read(caseFile(name));
            const qsizetype at = text.indexOf(from);
            if (at < 0)
                qFatal("%s is not in %s", from.constData(), qPrintable(name));
            text.replace(at, from.size(), to);
            const QString path = folder.filePath(name);
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
                qFatal("cannot write");
            return path;
        }
    };

private Q_SLOTS:
    void takesThreeFilesInAnyOrderOrOneWorkbook_data()
    {
        QTest::addColumn<QStringList>("files");
        const QString a = caseFile(u"analyser.csv"_s), t = caseFile(u"trinn.csv"_s), u = caseFile(u"utfordringer.csv"_s);
        QTest::newRow("in order") << QStringList{a, t, u};
        QTest::newRow("backwards") << QStringList{u, t, a};
        QTest::newRow("workbook") << QStringList{caseFile(u"harstad-2015.xlsx"_s)};
    }
    void takesThreeFilesInAnyOrderOrOneWorkbook()
    {
        QFETCH(QStringList, files);
        const Desk desk;
        const CliOutcome outcome = desk.import(files);
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QCOMPARE(outcome.json()[u"accepted"_s].toInt(), 2 + 34 + 24);
        QCOMPARE(outcome.json()[u"files"_s].toArray().size(), files.size());
        QCOMPARE(desk.count(u"value_stream_analysis"_s), 2);
        QCOMPARE(desk.count(u"value_stream_state"_s), 4);
        QCOMPARE(desk.count(u"value_stream_step"_s), 34);
        QCOMPARE(desk.count(u"value_stream_challenge"_s), 24);
        QCOMPARE(runCli({u"check"_s, desk.target}).code, 0);
    }

    void takesTheFilesOneAfterTheOther()
    {
        const Desk together, apart;
        QCOMPARE(together.import({caseFile(u"analyser.csv"_s), caseFile(u"trinn.csv"_s), caseFile(u"utfordringer.csv"_s)}).code, 0);
        for (const QString &name : {u"analyser.csv"_s, u"trinn.csv"_s, u"utfordringer.csv"_s})
            QCOMPARE(apart.import({caseFile(name)}).code, 0);
        const auto figures = [](const Desk &desk) { return runCli({u"analysis"_s, desk.target, u"--json"_s}).json(); };
        QVERIFY(!figures(together).isEmpty());
        QCOMPARE(figures(apart), figures(together));
    }

    void tellsFileRowAndColumn_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("column");
        const auto row = [](const char *name, const char *file, const char *from, const char *to, const char *reason,
                            int number, const char *column) {
            QTest::newRow(name) << QString::fromUtf8(file) << QByteArray(from) << QByteArray(to)
                                << QString::fromUtf8(reason) << number << QString::fromUtf8(column);
        };
        row("a unit nobody knows", "analyser.csv", "NAV Flyktningetjenesten", "NAV Flyktningtjenesten", "unknown_unit", 2, "Pilot");
        row("hours that are none", "analyser.csv", ";550;", ";mange;", "not_a_number", 2, "Volum per år");
        row("low above likely", "trinn.csv", ";6;10;18;", ";16;10;18;", "estimate_out_of_order", 2, "Tid sannsynlig (min)");
        row("likely above high", "trinn.csv", ";6;10;18;", ";6;19;18;", "estimate_out_of_order", 2, "Tid høy (min)");
        row("more than all", "trinn.csv", ";85;;Konstruert", ";850;;Konstruert", "out_of_range", 2, "Riktig første gang (%)");
        row("a word nobody knows", "trinn.csv", "nødvendig", "kanskje", "unknown_value", 2, "Verdi");
        row("a step twice", "trinn.csv", "NAV;nå;2;N2;", "NAV;nå;2;N1;", "duplicate_id", 3, "TrinnID");
        row("an analysis that is not there", "trinn.csv", "NAV;nå;1;", "NAW;nå;1;", "unknown_analysis", 2, "AnalyseID");
        row("a step that is not there", "utfordringer.csv", "NAV;nå;NU1;N3;", "NAV;nå;NU1;N33;", "unknown_step", 2, "TrinnID");
        row("time below zero", "utfordringer.csv", ";20;35;60;", ";-20;35;60;", "negative_number", 2, "Tidstap lav (min)");
        row("a column gone", "trinn.csv", "Tilstand", "Bilstand", "missing_column", 1, "Tilstand");
    }
    void tellsFileRowAndColumn()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, reason);
        QFETCH(int, row);
        QFETCH(QString, column);
        const Desk desk;
        const QString before = desk.hash();
        QStringList files;
        for (const QString &name : {u"analyser.csv"_s, u"trinn.csv"_s, u"utfordringer.csv"_s})
            files << (name == file ? desk.changed(name, from, to) : caseFile(name));
        const CliOutcome outcome = desk.import(files);
        QCOMPARE(outcome.code, 3);
        const QJsonArray rejected = outcome.json()[u"rejected"_s].toArray();
        QCOMPARE(rejected.size(), 1);
        QCOMPARE(rejected[0][u"reason"_s].toString(), reason);
        QCOMPARE(rejected[0][u"row"_s].toInt(), row);
        QCOMPARE(rejected[0][u"column"_s].toString(), column);
        QVERIFY(rejected[0][u"file"_s].toString().endsWith(file));
        QVERIFY(!rejected[0][u"message"_s].toString().isEmpty());
        QCOMPARE(outcome.json()[u"accepted"_s].toInt(), 0);
        QCOMPARE(desk.hash(), before);
    }

    void refusesTheSamePartTwiceAndWhatHoldsNone()
    {
        const Desk desk;
        const QString before = desk.hash();
        const CliOutcome twice = desk.import({caseFile(u"analyser.csv"_s), caseFile(u"analyser.csv"_s)});
        QCOMPARE(twice.code, 3);
        QCOMPARE(twice.json()[u"rejected"_s][0][u"reason"_s].toString(), u"same_part_twice"_s);
        const CliOutcome other = desk.import({caseFile(u"handlingsplan.csv"_s)});
        QCOMPARE(other.code, 3);
        QCOMPARE(other.json()[u"rejected"_s][0][u"reason"_s].toString(), u"missing_column"_s);
        QCOMPARE(desk.hash(), before);
    }
};

VF_TEST(ValueStreamImportTest);
#include "tst_value_stream_import.moc"
