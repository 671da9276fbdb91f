// The value streams of Harstad 2015 through the program, from its three files and from its workbook: every figure of
// expected.json under each rule, the draws of both distributions, and what is refused with file, row and column.
#include "application/record/content_hash.h"
#include "application/record/value_stream_records.h"
#include "application/unit_of_work/undo.h"
#include "cli_runner.h"
#include "exchange/file_import.h"
#include "support/databases.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace vf;
using namespace Qt::StringLiterals;
using test::CliOutcome;
using test::runCli;
using test::testData;

namespace {

QString harstad(const QString &file)
{
    return testData(u"cases/harstad-2015/"_s + file);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(path));
    return file.readAll();
}

/// expected.json's name of a figure, ours, and its tolerance.
struct Figure
{
    const char16_t *expected;
    const char16_t *ours;
    double tolerance;
};
constexpr Figure stateFigures[]{
    {u"prosesstid_minutter", u"process_time_minutes", 1e-4},
    {u"ventetid_minutter", u"waiting_minutes", 1e-4},
    {u"utfordringer_minutter_per_gang", u"challenge_minutes_per_case", 1e-4},
    {u"ledetid_minutter", u"lead_time_minutes", 1e-4},
    {u"ledetid_uten_utfordringer_minutter", u"lead_time_without_challenges_minutes", 1e-4},
    {u"verdiskapende_tid_minutter", u"value_adding_minutes", 1e-4},
    {u"verdiskapende_på_lengste_vei_minutter", u"value_adding_on_longest_path_minutes", 1e-4},
    {u"flyteffektivitet_prosent", u"flow_efficiency_percent", 1e-4},
    {u"flyteffektivitet_uten_utfordringer_prosent", u"flow_efficiency_without_challenges_percent", 1e-4},
    {u"samlet_riktig_første_gang_prosent", u"rolled_complete_accurate_percent", 1e-4},
    {u"arbeidsminutter_per_gang", u"work_minutes_per_case", 1e-4},
    {u"timer_per_år", u"hours_per_year", 1e-4},
    {u"årsverk_1750", u"fte", 1e-6},
};
constexpr Figure savedFigures[]{
    {u"prosesstid_minutter", u"process_time_minutes", 1e-4}, {u"ledetid_minutter", u"lead_time_minutes", 1e-4},
    {u"arbeidsminutter_per_gang", u"minutes_per_case", 1e-4}, {u"timer_per_år", u"hours_per_year", 1e-4},
    {u"årsverk_1750", u"fte", 1e-6},
};

} // namespace

class AnalysisCommandTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QJsonObject m_expected;
    int m_databases = 0;

    QString newDatabase()
    {
        const QString target = m_folder.filePath(u"%1.verdiflyt"_s.arg(++m_databases));
        if (runCli({u"create"_s, target, u"--name"_s, u"Harstad"_s}).code != 0)
            qFatal("create");
        return target;
    }
    QString withUnits()
    {
        const QString target = newDatabase();
        if (runCli({u"import"_s, target, u"--kind"_s, u"units"_s, harstad(u"enheter.csv"_s)}).code != 0)
            qFatal("units");
        return target;
    }
    static CliOutcome import(const QString &target, const QStringList &files)
    {
        return runCli(QStringList{u"import"_s, target, u"--kind"_s, u"value-stream"_s} + files + QStringList{u"--json"_s});
    }
    static QString hashOf(const QString &target) { return runCli({u"hash"_s, target}).out; }
    static QStringList threeFiles()
    {
        // Not in the order in which they build on each other.
        return {harstad(u"utfordringer.csv"_s), harstad(u"trinn.csv"_s), harstad(u"analyser.csv"_s)};
    }
    static CliOutcome analysis(const QString &target, const QString &title, const QString &rule)
    {
        return runCli({u"analysis"_s, target, u"--title"_s, title, u"--rule"_s, rule, u"--seed"_s, u"11"_s, u"--json"_s});
    }
    static void compare(const QJsonObject &ours, const QJsonObject &expected, std::span<const Figure> figures)
    {
        for (const Figure &figure : figures) {
            const QString theirs = QString::fromUtf16(figure.expected);
            QVERIFY2(expected.contains(theirs), qPrintable(theirs));
            const double got = ours.value(QString::fromUtf16(figure.ours)).toDouble(-1e9);
            const double wanted = expected.value(theirs).toDouble();
            QVERIFY2(std::abs(got - wanted) <= figure.tolerance,
                     qPrintable(u"%1: %2, expected %3"_s.arg(theirs).arg(got, 0, 'g', 12).arg(wanted, 0, 'g', 12)));
        }
    }
    /// The file with one line's text replaced; the others as they are.
    QString spoilt(const QString &file, const QByteArray &before, const QByteArray &after)
    {
        QByteArray text = contents(harstad(file));
        if (text.count(before) != 1)
            qFatal("%s", before.constData());
        text.replace(before, after);
        QDir().mkpath(m_folder.filePath(u"spoilt"_s));
        QFile copy(m_folder.filePath(u"spoilt/"_s + file));
        if (!copy.open(QIODevice::WriteOnly) || copy.write(text) != text.size())
            qFatal("write");
        return copy.fileName();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_expected = QJsonDocument::fromJson(contents(harstad(u"expected.json"_s))).object();
        QVERIFY(!m_expected.isEmpty());
    }

    void everyFigureUnderEachRule_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("key");
        const QStringList workbook{harstad(u"harstad-2015.xlsx"_s)};
        for (const auto &[form, files] : {std::pair("csv", threeFiles()), std::pair("xlsx", workbook)})
            for (const char *code : {"NAV", "OMS"})
                for (const auto &[rule, key] : {std::pair("lichtenberg", "lichtenberg_5"), std::pair("pert", "pert_6"),
                                                std::pair("triangular", "triangular_3")})
                    QTest::addRow("%s %s %s", form, code, rule)
                        << files << QString::fromLatin1(code) << QString::fromLatin1(rule) << QString::fromLatin1(key);
    }
    void everyFigureUnderEachRule()
    {
        QFETCH(QStringList, files);
        QFETCH(QString, code);
        QFETCH(QString, rule);
        QFETCH(QString, key);
        const QString target = withUnits();
        const QJsonObject imported = import(target, files).json();
        QCOMPARE(imported.value(u"accepted"_s).toInt(), 2 + 34 + 24);
        QCOMPARE(imported.value(u"files"_s).toArray().size(), files.size());
        const CliOutcome outcome = analysis(target, code, rule);
        QCOMPARE(outcome.code, 0);
        const QJsonObject ours = outcome.json();
        QCOMPARE(ours.value(u"rule"_s).toString(), rule);
        QCOMPARE(ours.value(u"analyses"_s).toArray().size(), 1);
        const QJsonObject expected = m_expected.value(u"analyser"_s).toObject().value(code).toObject().value(key).toObject();
        const QJsonArray states = ours.value(u"states"_s).toArray();
        QCOMPARE(states.size(), 2);
        compare(states.at(0).toObject(), expected.value(u"nå"_s).toObject(), stateFigures);
        compare(states.at(1).toObject(), expected.value(u"ideell"_s).toObject(), stateFigures);
        compare(ours.value(u"saved"_s).toObject(), expected.value(u"spart"_s).toObject(), savedFigures);
    }

    void theDrawsOfBothDistributions_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("distribution");
        for (const char *code : {"NAV", "OMS"})
            for (const auto &[rule, distribution] : {std::pair("pert", "pert_beta"), std::pair("triangular", "triangular")})
                QTest::addRow("%s %s", code, rule)
                    << QString::fromLatin1(code) << QString::fromLatin1(rule) << QString::fromLatin1(distribution);
    }
    void theDrawsOfBothDistributions()
    {
        QFETCH(QString, code);
        QFETCH(QString, rule);
        QFETCH(QString, distribution);
        const QString target = withUnits();
        QCOMPARE(import(target, threeFiles()).code, 0);
        const CliOutcome outcome = analysis(target, code, rule);
        const QJsonObject saved = outcome.json().value(u"saved"_s).toObject();
        const QJsonObject drawn = saved.value(u"monte_carlo"_s).toObject();
        QCOMPARE(drawn.value(u"draws_kind"_s).toString(), u"same_draws"_s);
        QCOMPARE(drawn.value(u"distribution"_s).toString(), distribution);
        const QJsonObject expected = m_expected.value(u"monte_carlo"_s).toObject().value(code).toObject()
                                         .value(u"same_draws"_s).toObject().value(distribution).toObject();
        for (const QString &what : {u"now"_s, u"ideal"_s, u"saved"_s}) {
            const QJsonObject wanted = expected.value(what).toObject();
            const QJsonObject got =
                (what == u"saved"_s ? drawn : drawn.value(what).toObject()).value(u"hours_per_year"_s).toObject();
            const QJsonObject tolerance = wanted.value(u"tolerance_for_10000_draws"_s).toObject();
            for (const QString &point : {u"p10"_s, u"p50"_s, u"p90"_s})
                QVERIFY2(std::abs(got.value(point).toDouble() - wanted.value(point).toDouble()) <= tolerance.value(point).toDouble(),
                         qPrintable(u"%1 %2: %3, expected %4"_s.arg(what, point).arg(got.value(point).toDouble()).arg(wanted.value(point).toDouble())));
            // Four standard errors of our hundred thousand draws.
            const double error = wanted.value(u"standard_deviation"_s).toDouble() / std::sqrt(1e5);
            QVERIFY(std::abs(got.value(u"mean"_s).toDouble() - wanted.value(u"mean"_s).toDouble()) < 4 * error);
            QVERIFY(std::abs(got.value(u"standard_deviation"_s).toDouble() / wanted.value(u"standard_deviation"_s).toDouble() - 1) < 0.02);
        }
        double shares = 0;
        double last = 100;
        for (const QJsonValue &line : saved.value(u"sensitivity"_s).toArray()) {
            const double share = line.toObject().value(u"share_of_variance_percent"_s).toDouble();
            QVERIFY(share <= last);
            last = share;
            shares += share;
        }
        QVERIFY(std::abs(shares - 100) < 1e-9);
        double lines = 0;
        for (const QJsonValue &line : saved.value(u"lines"_s).toArray())
            lines += line.toObject().value(u"saved_hours_per_year"_s).toDouble();
        QVERIFY(std::abs(lines - saved.value(u"hours_per_year"_s).toDouble()) < 1e-9);
        QCOMPARE(analysis(target, code, rule).out, outcome.out); // the same seed, the same answer
    }

    void findsAnAnalysisByTitleCodeOrUnit()
    {
        const QString target = withUnits();
        QCOMPARE(import(target, threeFiles()).code, 0);
        QCOMPARE(runCli({u"analysis"_s, target, u"--json"_s}).json().value(u"analyses"_s).toArray().size(), 2);
        for (const QString &name : {u"oms"_s, u"Kveldsvakt, hvit rute, tirsdag ettermiddag"_s, u"omsorg sør, hjemmetjenesten 2"_s})
            QCOMPARE(runCli({u"analysis"_s, target, u"--title"_s, name, u"--json"_s}).json().value(u"code"_s).toString(), u"OMS"_s);
        const CliOutcome unknown = runCli({u"analysis"_s, target, u"--title"_s, u"NAV Flyktningtjenesten"_s});
        QCOMPARE(unknown.code, 1);
        QVERIFY2(unknown.err.contains(u"NAV Flyktningetjenesten"_s), qPrintable(unknown.err));
        const CliOutcome table = runCli({u"analysis"_s, target, u"--title"_s, u"NAV"_s});
        QCOMPARE(table.code, 0);
        for (const QString &text : {u"Gjennomløpstid"_s, u"Riktig første gang, samlet"_s, u"731,9"_s, u"7,5 timer"_s, u"Mål dette først"_s})
            QVERIFY2(table.out.contains(text), qPrintable(table.out));
        for (const QStringList &wrong : {QStringList{u"--draws"_s, u"0"_s}, {u"--seed"_s, u"x"_s}, {u"--rule"_s, u"mean"_s}})
            QCOMPARE(runCli(QStringList{u"analysis"_s, target} + wrong).code, 2);
    }

    void anEmptyDatabaseGetsItsUnits()
    {
        const QString target = newDatabase();
        QCOMPARE(runCli({u"analysis"_s, target}).code, 0);
        QCOMPARE(import(target, threeFiles()).code, 0);
        QCOMPARE(runCli({u"info"_s, target, u"--json"_s}).json().value(u"counts"_s).toObject().value(u"unit"_s).toInt(), 2);
        QCOMPARE(runCli({u"check"_s, target}).code, 0);
    }

    void stepsMayComeLaterWhileTheStateIsEmpty()
    {
        const QString target = withUnits();
        QCOMPARE(import(target, {harstad(u"analyser.csv"_s)}).code, 0);
        QCOMPARE(import(target, {harstad(u"trinn.csv"_s), harstad(u"utfordringer.csv"_s)}).code, 0);
        const double saved = analysis(target, u"NAV"_s, u"lichtenberg"_s).json().value(u"saved"_s).toObject().value(u"hours_per_year"_s).toDouble();
        QVERIFY(std::abs(saved - 731.86666667) < 1e-4);
        const QString before = hashOf(target);
        const CliOutcome again = import(target, {harstad(u"trinn.csv"_s)});
        QCOMPARE(again.code, 3);
        const QJsonArray rejected = again.json().value(u"rejected"_s).toArray();
        QCOMPARE(rejected.size(), 34);
        QCOMPARE(rejected.at(0).toObject().value(u"reason"_s).toString(), u"duplicate_id"_s);
        QCOMPARE(hashOf(target), before);
    }

    void refusesWithFileRowAndColumnAndStoresNothing_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("column");
        QTest::newRow("likely below low") << u"trinn.csv"_s << QByteArray(";1;0;0;0;6;10;18;85;") << QByteArray(";1;0;0;0;16;10;18;85;")
                                          << u"estimate_out_of_order"_s << 2 << u"Tid sannsynlig (min)"_s;
        QTest::newRow("high below likely") << u"utfordringer.csv"_s << QByteArray(";12;1;20;35;60;Fr") << QByteArray(";12;1;20;35;30;Fr")
                                           << u"estimate_out_of_order"_s << 2 << u"Tidstap høy (min)"_s;
        QTest::newRow("percent") << u"trinn.csv"_s << QByteArray(";1;0;0;0;5;10;20;90;") << QByteArray(";1;0;0;0;5;10;20;190;")
                                 << u"out_of_range"_s << 3 << u"Riktig første gang (%)"_s;
        QTest::newRow("percent below zero") << u"trinn.csv"_s << QByteArray(";1;0;0;0;5;10;20;90;") << QByteArray(";1;0;0;0;5;10;20;-1;")
                                            << u"out_of_range"_s << 3 << u"Riktig første gang (%)"_s;
        QTest::newRow("share") << u"utfordringer.csv"_s << QByteArray(";12;1;20;35;60;Fr") << QByteArray(";112;1;20;35;60;Fr")
                               << u"out_of_range"_s << 2 << u"Andel berørt (%)"_s;
        QTest::newRow("no number") << u"trinn.csv"_s << QByteArray(";1;0;5;15;2;5;10;75;") << QByteArray(";1;0;5;15;2;fem;10;75;")
                                   << u"not_a_number"_s << 4 << u"Tid sannsynlig (min)"_s;
        QTest::newRow("class") << u"trinn.csv"_s << QByteArray("Avtale om neste steg;verdiskapende;1;0;0;0;3;5;10;85") << QByteArray("Avtale om neste steg;viktig;1;0;0;0;3;5;10;85")
                               << u"unknown_value"_s << 7 << u"Verdi"_s;
        QTest::newRow("unit") << u"analyser.csv"_s << QByteArray("NAV;NAV Flyktningetjenesten;") << QByteArray("NAV;NAV Flyktningtjenesten;")
                              << u"unknown_unit"_s << 2 << u"Pilot"_s;
        QTest::newRow("analysis") << u"trinn.csv"_s << QByteArray("NAV;n\xC3\xA5;1;N1;") << QByteArray("NVA;n\xC3\xA5;1;N1;")
                                  << u"unknown_analysis"_s << 2 << u"AnalyseID"_s;
        QTest::newRow("step") << u"utfordringer.csv"_s << QByteArray("NAV;n\xC3\xA5;NU1;N3;") << QByteArray("NAV;n\xC3\xA5;NU1;N33;")
                              << u"unknown_step"_s << 2 << u"TrinnID"_s;
        QTest::newRow("same step") << u"trinn.csv"_s << QByteArray("NAV;n\xC3\xA5;2;N2;") << QByteArray("NAV;n\xC3\xA5;2;N1;")
                                   << u"duplicate_id"_s << 3 << u"TrinnID"_s;
        QTest::newRow("same challenge") << u"utfordringer.csv"_s << QByteArray("NAV;n\xC3\xA5;NU2;") << QByteArray("NAV;n\xC3\xA5;NU1;")
                                        << u"duplicate_id"_s << 3 << u"UtfordringID"_s;
        QTest::newRow("same analysis") << u"analyser.csv"_s << QByteArray("OMS;Omsorg") << QByteArray("NAV;Omsorg")
                                       << u"duplicate_id"_s << 3 << u"AnalyseID"_s;
        QTest::newRow("missing column") << u"trinn.csv"_s << QByteArray("Tilstand;Nr;") << QByteArray("Tilst;Nr;")
                                        << u"missing_column"_s << 1 << u"Tilstand"_s;
    }
    void refusesWithFileRowAndColumnAndStoresNothing()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, reason);
        QFETCH(int, row);
        QFETCH(QString, column);
        const QString target = withUnits();
        const QString hash = hashOf(target);
        QStringList files;
        for (const QString &name : {u"analyser.csv"_s, u"trinn.csv"_s, u"utfordringer.csv"_s})
            files << (name == file ? spoilt(file, before, after) : harstad(name));
        const CliOutcome outcome = import(target, files);
        QCOMPARE(outcome.code, 3);
        bool found = false;
        QStringList told;
        for (const QJsonValue &value : outcome.json().value(u"rejected"_s).toArray()) {
            const QJsonObject issue = value.toObject();
            told << u"%1 %2 %3 %4"_s.arg(issue.value(u"file"_s).toString(), QString::number(issue.value(u"row"_s).toInt()),
                                         issue.value(u"column"_s).toString(), issue.value(u"reason"_s).toString());
            found = found || (issue.value(u"reason"_s).toString() == reason && issue.value(u"row"_s).toInt() == row
                              && issue.value(u"column"_s).toString() == column
                              && issue.value(u"file"_s).toString().endsWith(file));
        }
        QVERIFY2(found, qPrintable(told.join(u'\n')));
        QCOMPARE(outcome.json().value(u"accepted"_s).toInt(), 0);
        QCOMPARE(hashOf(target), hash);
    }

    void threeFilesAreOneUndoStep_data() { test::addEngineRows(); }
    void threeFilesAreOneUndoStep()
    {
        QVERIFY2(test::postgresMissing().isEmpty(), test::postgresMissing().constData());
        QFETCH(test::Engine, engine);
        const test::TestDatabase database(engine);
        const auto store = database.create();
        test::TestWork work(*store);
        const QByteArray before = *application::contentHash(*store);
        std::vector<exchange::NamedFile> files;
        for (const QString &path : threeFiles())
            files.push_back({path, contents(path)});
        application::ImportOptions options;
        options.dryRun = true;
        QVERIFY(exchange::importFiles(work.context, exchange::ImportKind::ValueStream, files, options));
        QCOMPARE(*application::contentHash(*store), before);
        QVERIFY(exchange::importFiles(work.context, exchange::ImportKind::ValueStream, files));
        QCOMPARE(store->recentActions(5)->size(), size_t(1));
        QCOMPARE(store->listAll<domain::Step>()->size(), size_t(34));
        const QByteArray imported = *application::contentHash(*store);
        const auto undone = application::undoAction(work.context, store->recentActions(1)->front().id);
        QVERIFY(undone);
        QCOMPARE(*application::contentHash(*store), before);
        QVERIFY(application::undoAction(work.context, (*undone)->head.id));
        QCOMPARE(*application::contentHash(*store), imported);
    }

    void anEstimateMayBeOneNumber()
    {
        const QString target = withUnits();
        const QString steps = spoilt(u"trinn.csv"_s, ";1;0;0;0;6;10;18;85;", ";1;;;;;10;;85;");
        QCOMPARE(import(target, {harstad(u"analyser.csv"_s), steps, harstad(u"utfordringer.csv"_s)}).code, 0);
        const QJsonObject first = analysis(target, u"NAV"_s, u"triangular"_s).json().value(u"states"_s).toArray().at(0)
                                      .toObject().value(u"steps"_s).toArray().at(0).toObject();
        QCOMPARE(first.value(u"process_time_minutes"_s).toDouble(), 10.0);
        QCOMPARE(first.value(u"waiting_minutes"_s).toDouble(), 0.0);
    }
};

VF_TEST(AnalysisCommandTest);
#include "tst_analysis.moc"
