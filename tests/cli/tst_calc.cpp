// calc: every published case through the command line, the same with other inputs, and every refusal with its words.
#include "cli/calc_input.h"
#include "cli/calc_written_keys.h"
#include "cli_runner.h"
#include "presentation/calc_error_text.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace vf;
using namespace vf::test;

namespace {

QJsonObject readCase(const QString &name)
{
    QFile file(testData(QStringLiteral("cases/") + name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(name));
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// Absolute tolerances: one for all keys, and others for some.
struct Tolerance
{
    double value = 0;
    QJsonObject keys;

    explicit Tolerance(const QJsonValue &given)
        : value(given.isDouble() ? given.toDouble() : given[QStringLiteral("default_absolute")].toDouble()),
          keys(given[QStringLiteral("keys")].toObject())
    {
    }
    Tolerance of(const QString &key) const
    {
        Tolerance narrowed = *this;
        if (keys.contains(key))
            narrowed.value = keys.value(key).toDouble();
        return narrowed;
    }
};

/// Where the first expected value is that the actual ones do not have; empty when all are there.
QString firstDifference(const QJsonValue &expected, const QJsonValue &actual, const Tolerance &tolerance,
                        const QString &path)
{
    if (expected.isObject()) {
        const QJsonObject wanted = expected.toObject();
        for (auto member = wanted.begin(); member != wanted.end(); ++member) {
            const QString difference =
                firstDifference(*member, actual[member.key()], tolerance.of(member.key()), path + u'/' + member.key());
            if (!difference.isEmpty())
                return difference;
        }
        return {};
    }
    if (expected.isArray()) {
        const QJsonArray wanted = expected.toArray(), found = actual.toArray();
        if (!actual.isArray() || wanted.size() != found.size())
            return path + QStringLiteral(": another length");
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const QString difference =
                firstDifference(wanted.at(i), found.at(i), tolerance, path + u'/' + QString::number(i + 1));
            if (!difference.isEmpty())
                return difference;
        }
        return {};
    }
    if (expected.isDouble() && actual.isDouble() &&
        std::abs(expected.toDouble() - actual.toDouble()) <= tolerance.value)
        return {};
    if (!expected.isDouble() && expected == actual)
        return {};
    const auto shown = [](const QJsonValue &value) {
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    };
    return path + QStringLiteral(": ") + shown(actual) + QStringLiteral(" instead of ") + shown(expected);
}

CliOutcome calc(const QString &family, const QJsonObject &inputs)
{
    return runCli({QStringLiteral("calc"), family}, QJsonDocument(inputs).toJson());
}

QJsonObject parsed(const char *json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray(json), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", qPrintable(error.errorString()), json);
    return document.object();
}

} // namespace

class CalcTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPublishedCase_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<QJsonObject>("inputs");
        QTest::addColumn<QJsonObject>("expected");
        QTest::addColumn<QJsonValue>("tolerance");
        const QStringList files = QDir(testData(QStringLiteral("cases"))).entryList({QStringLiteral("*.json")});
        QVERIFY(files.size() >= 32);
        for (const QString &file : files) {
            const QJsonObject given = readCase(file);
            const QString family = given.value(QStringLiteral("family")).toString();
            const QJsonObject expected = given.value(QStringLiteral("expected")).toObject();
            const QJsonValue tolerance = given.value(QStringLiteral("tolerance"));
            QJsonObject inputs = given.value(QStringLiteral("inputs")).toObject();
            const QJsonObject variants = inputs.take(QStringLiteral("variants")).toObject();
            if (variants.isEmpty())
                QTest::addRow("%s", qPrintable(file)) << family << inputs << expected << tolerance;
            for (auto variant = variants.begin(); variant != variants.end(); ++variant) {
                QJsonObject laidOver = inputs;
                const QJsonObject own = variant->toObject();
                for (auto value = own.begin(); value != own.end(); ++value)
                    laidOver.insert(value.key(), *value);
                QTest::addRow("%s %s", qPrintable(file), qPrintable(variant.key()))
                    << family << laidOver << expected.value(variant.key()).toObject() << tolerance;
            }
        }
    }

    void everyPublishedCase()
    {
        QFETCH(QString, family);
        QFETCH(QJsonObject, inputs);
        QFETCH(QJsonObject, expected);
        QFETCH(QJsonValue, tolerance);
        const CliOutcome outcome = calc(family, inputs);
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QVERIFY(!expected.isEmpty());
        const QString difference = firstDifference(expected, outcome.json(), Tolerance(tolerance), {});
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void otherInputs_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<QJsonObject>("inputs");
        QTest::addColumn<QJsonObject>("expected");
        const auto row = [](const char *name, const char *family, const char *inputs, const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(family) << parsed(inputs) << parsed(expected);
        };
        row("the default rule is Lichtenberg's", "three-point",
            R"({"estimates":[{"low":1,"likely":2,"high":6},{"low":1,"likely":1,"high":1}]})",
            R"({"accepted":true,"means":[2.6,1],"variances":[1,0],"sum_of_means":3.6,"sum_of_variances":1})");
        row("the rule's short name", "three-point", R"({"rule":"pert","estimates":[{"low":0,"likely":3,"high":6}]})",
            R"({"means":[3],"variances":[1]})");
        row("one number has no spread", "montecarlo",
            R"({"calculation":"single","distribution":"pert_beta","low":5,"likely":5,"high":5})",
            R"({"p10":5,"p50":5,"p90":5,"mean":5,"standard_deviation":0})");
        row("Lichtenberg's beta", "montecarlo", R"({"distribution":"lichtenberg_beta","low":0,"likely":0,"high":1})",
            R"({"mean":0.2,"p50":0.15910358474628547})");
        row("equal critical paths", "pert",
            R"({"activities":[{"id":"B","low":2,"likely":2,"high":2},{"id":"A","predecessors":[],"duration":2},
            {"id":"C","predecessors":["A","B"],"low":1,"likely":1,"high":1}]})",
            R"({"critical_path":["B","C"],"duration":3,"slack":{"A":0}})");
        row("takt from shifts", "takt",
            R"({"shifts":2,"hours_per_shift":8,"break_minutes_per_shift":20,"daily_demand_units":920})",
            R"({"takt_seconds":60,"takt_minutes":1})");
        row("takt in minutes", "takt", R"({"available_minutes":450,"demand_units":30})",
            R"({"takt_minutes":15,"takt_seconds":900,"takt_hours":0.25})");
        row("lead time from cases under work", "little",
            R"({"arrivals_per_year":550,"days_per_year":230,"work_in_progress_units":110})",
            R"({"lead_time_days":46})");
        row("arrivals from cases under work", "little",
            R"({"work_in_progress_units":110,"days_per_year":230,"lead_time_days":46})",
            R"({"arrivals_per_year":550})");
        row("cases from arrivals per day", "little", R"({"arrivals_per_day":2.5,"lead_time_days":4})",
            R"({"work_in_progress_units":10})");
        row("in hours", "little", R"({"arrivals_per_hour":6,"work_in_progress_units":3})",
            R"({"lead_time_hours":0.5})");
        row("takt beside the ladder", "vsm",
            R"({"convention":"inventory_ladder","daily_demand_units":920,"shifts":2,"hours_per_shift":8,
            "break_minutes_per_shift":20,"inventories":[{"days":1.5},{"units":460}],"process_seconds":[1,2]})",
            R"({"lead_time_days":2,"inventory_days":[1.5,0.5],"process_seconds":3,"takt_seconds":60})");
        row("work sent back", "vsm",
            R"({"convention":"incoming_wait_plus_process","steps":[{"process_minutes":10,"complete_accurate_percent":90},
            {"process_minutes":20,"complete_accurate_percent":80,"wait_before_minutes":5},{"process_minutes":30,"complete_accurate_percent":70,
            "wait_before_minutes":10,"rework_to_step":1,"rework_wait_minutes":15},{"process_minutes":10,"wait_before_minutes":10}]})",
            R"({"rework_minutes":[1,5,27,0],"total_rework_minutes":33,"worst_case_lead_time_minutes":128,"lead_time_minutes":95})");
        row("another unit", "vsm",
            R"({"convention":"wait_plus_step_lead_time","steps":[{"wait_before_hours":1,"process_hours":1,"step_lead_time_hours":4}]})",
            R"({"lead_time_hours":5,"activity_ratio_percent":20,"waiting_share_per_step_percent":[75],"rolled_complete_accurate_percent":null})");
        row("hours of days", "vsm", R"({"convention":"ratio","value_adding_minutes":30,"throughput_hours":2})",
            R"({"flow_efficiency_percent":25})");
        row("our own", "vsm", R"({"convention":"longest_path","cases_per_year":600,"hours_per_fte":1000,"steps":[
            {"process_minutes":10,"class":"value_adding","complete_accurate_percent":80,"persons":2,
             "challenges":[{"minutes":20,"share_percent":50,"persons":3}]},
            {"process_minutes":{"low":10,"likely":20,"high":60},"wait_before_minutes":4,"parallel_group":"A"},
            {"process_minutes":29,"parallel_group":"A","complete_accurate_percent":50}]})",
            R"({"lead_time_minutes":50,"lead_time_without_challenges_minutes":40,"flow_efficiency_percent":20,"on_longest_path":[true,true,false],
                "rolled_complete_accurate_percent":40,"work_minutes_per_case":105,"hours_per_year":1050,"fte":1.05,"challenge_minutes_per_case":10})");
    }

    void otherInputs()
    {
        QFETCH(QString, family);
        QFETCH(QJsonObject, inputs);
        QFETCH(QJsonObject, expected);
        const CliOutcome outcome = calc(family, inputs);
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        const QString difference = firstDifference(expected, outcome.json(), Tolerance(1e-9), {});
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void paretoKeepsTheWrittenOrderOfEqualCounts()
    {
        const QByteArray input("{\"title\": {\"x\": 1}, \"counts\": {\"\\u00d8st\": 3, \"vest\": 5, \"a \\\"b\\\"\": "
                               "3, \"nord\": 0}, \"last\": [{\"y\": 2}]}");
        const CliOutcome outcome = runCli({QStringLiteral("calc"), QStringLiteral("pareto")}, input);
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.json().value(QStringLiteral("order")).toArray(),
                 (QJsonArray{QStringLiteral("vest"), QStringLiteral("Øst"), QStringLiteral("a \"b\""),
                             QStringLiteral("nord")}));
    }

    void aSumOfManyIsSimulated()
    {
        // Ten equal betas: mean 10 × 20, standard deviation √10 × 20/√28 (α = β = 3 on 10 to 30).
        QJsonArray estimates;
        for (int i = 0; i < 10; ++i)
            estimates.append(parsed(R"({"low":10,"likely":20,"high":30})"));
        const QJsonObject inputs{{QStringLiteral("calculation"), QStringLiteral("sum")},
                                 {QStringLiteral("distribution"), QStringLiteral("pert_beta")},
                                 {QStringLiteral("estimates"), estimates},
                                 {QStringLiteral("draws"), 40'000},
                                 {QStringLiteral("seed"), 5}};
        const CliOutcome outcome = calc(QStringLiteral("montecarlo"), inputs);
        const QJsonObject result = outcome.json();
        const double sd = 20 / std::sqrt(28) * std::sqrt(10);
        QVERIFY(std::abs(result.value(QStringLiteral("mean")).toDouble() - 200) < 5 * sd / 200);
        QVERIFY(std::abs(result.value(QStringLiteral("standard_deviation")).toDouble() / sd - 1) < 0.02);
        QCOMPARE(calc(QStringLiteral("montecarlo"), inputs).out, outcome.out);
    }

    void savingsUseTheSameDrawsInBothStates()
    {
        const QJsonObject inputs = parsed(R"({"calculation":"saved","distribution":"triangular","lines":[
            {"now":{"low":10,"likely":20,"high":60},"ideal":{"low":10,"likely":20,"high":60}},
            {"now":{"low":0,"likely":10,"high":20},"weight":2}]})");
        const QJsonObject result = calc(QStringLiteral("montecarlo"), inputs).json();
        const QJsonArray drivers = result.value(QStringLiteral("drivers")).toArray();
        QCOMPARE(drivers.size(), 1);
        QCOMPARE(drivers.first()[QStringLiteral("line")].toInt(), 2);
        QCOMPARE(drivers.first()[QStringLiteral("share_of_variance_percent")].toDouble(), 100.0);
        QVERIFY(std::abs(result[QStringLiteral("saved")][QStringLiteral("mean")].toDouble() - 20) < 0.5);
        QVERIFY(std::abs(result[QStringLiteral("now")][QStringLiteral("mean")].toDouble() - 50) < 0.7);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *family, const char *input, const char *key, const char *reason) {
            QTest::addRow("%s %s %s", family, key, reason) << QString::fromLatin1(family) << QByteArray(input)
                                                           << QString::fromLatin1(key) << QString::fromLatin1(reason);
        };
        row("takt", "", "", "not_json");
        row("takt", "{\"available_seconds\": 1", "", "not_json");
        row("takt", "[1]", "", "not_an_object");
        row("takt", R"({"variants":{}})", "variants", "variants_are_several_calls");
        row("takt", R"({"demand_units":5})", "available_seconds", "missing");
        row("takt", R"({"available_seconds":null,"demand_units":5})", "available_seconds", "missing");
        row("takt", R"({"available_seconds":"5","demand_units":5})", "available_seconds", "not_a_number");
        row("takt", R"({"available_seconds":5,"demand_units":0})", "demand_units", "out_of_range");
        row("takt", R"({"available_seconds":5e300,"demand_units":1})", "available_seconds", "out_of_range");
        row("takt", R"({"hours_per_shift":8,"break_minutes_per_shift":481,"demand_units":1})",
            "break_minutes_per_shift", "out_of_range");
        row("little", R"({"arrivals_per_year":550,"lead_time_days":46})", "days_per_year", "missing");
        row("little", R"({"arrivals_per_day":5})", "lead_time_days", "missing");
        row("little", R"({"lead_time_hours":5})", "arrivals_per_hour", "missing");
        row("little", R"({"arrivals_per_day":5,"lead_time_days":2,"work_in_progress_units":10})",
            "work_in_progress_units", "nothing_to_solve");
        row("little", R"({"arrivals_per_day":0,"work_in_progress_units":10})", "arrivals_per_day", "out_of_range");
        row("pareto", R"({"counts":{}})", "counts", "empty_list");
        row("pareto", R"({"counts":[1]})", "counts", "not_an_object");
        row("pareto", R"({"counts":{"mandag":-1}})", "counts.mandag", "out_of_range");
        row("pert", R"({"activities":[]})", "activities", "empty_list");
        row("pert", R"({"activities":[{"id":"A","predecessors":["A"],"low":1,"likely":1,"high":1}]})", "activities[1]",
            "cycle");
        row("pert", R"({"activities":[{"id":"A","low":1,"likely":1,"high":1},{"id":"A","low":1,"likely":1,"high":1}]})",
            "activities[2]", "duplicate_activity");
        row("pert", R"({"activities":[{"id":"A","predecessors":["B"],"low":1,"likely":1,"high":1}]})", "activities[1]",
            "unknown_activity");
        row("pert", R"({"activities":[{"id":"A","low":3,"likely":1,"high":1}]})", "activities[1].likely",
            "not_in_order");
        row("pert", R"({"activities":[{"id":"A","predecessors":[7],"low":1,"likely":1,"high":1}]})",
            "activities[1].predecessors[1]", "not_a_text");
        row("pert", R"({"activities":[{"id":5,"low":1,"likely":1,"high":1}]})", "activities[1].id", "not_a_text");
        row("three-point", R"({"estimates":{"low":1}})", "estimates", "not_a_list");
        row("three-point", R"({"estimates":[5]})", "estimates[1]", "not_an_object");
        row("three-point", R"({"rule":"delphi","estimates":[{"low":1,"likely":1,"high":1}]})", "rule", "unknown_value");
        row("montecarlo", R"({"calculation":"single","low":2,"likely":1,"high":3})", "likely", "not_in_order");
        row("montecarlo", R"({"calculation":"lead_time"})", "calculation", "unknown_value");
        row("montecarlo", R"({"calculation":"sum","draws":1.5,"estimates":[{"low":1,"likely":1,"high":1}]})", "draws",
            "not_a_whole_number");
        row("vsm", R"({"steps":[]})", "convention", "missing");
        row("vsm", R"({"convention":"swimlane"})", "convention", "unknown_value");
        row("vsm", R"({"convention":"ratio","value_adding_minutes":31,"throughput_minutes":30})",
            "value_adding_minutes", "above_lead_time");
        row("vsm", R"({"convention":"ratio","value_adding_minutes":0,"throughput_minutes":0})", "throughput_minutes",
            "out_of_range");
        row("vsm",
            R"({"convention":"wait_plus_step_lead_time","unit":"days","steps":[{"process_days":3,"step_lead_time_days":2}]})",
            "steps[1].process_days", "above_lead_time");
        row("vsm",
            R"({"convention":"wait_plus_step_lead_time","steps":[{"process_days":1,"step_lead_time_days":2}],"what_if":[{"name":"x","drop_steps":[2]}]})",
            "what_if[1].drop_steps", "no_such_step");
        row("vsm",
            R"({"convention":"wait_plus_step_lead_time","steps":[{"process_days":1,"step_lead_time_days":2}],"what_if":[{"name":"x","reduce_waiting_percent":{"0":5}}]})",
            "what_if[1].reduce_waiting_percent.0", "no_such_step");
        row("vsm", R"({"convention":"longest_path","steps":[{"process_minutes":1,"complete_accurate_percent":101}]})",
            "steps[1].complete_accurate_percent", "out_of_range");
        row("vsm",
            R"({"convention":"longest_path","steps":[{"process_minutes":1,"challenges":[{"minutes":{"low":2,"likely":1,"high":3}}]}]})",
            "steps[1].challenges[1].minutes.likely", "not_in_order");
    }

    void refusals()
    {
        QFETCH(QString, family);
        QFETCH(QByteArray, input);
        QFETCH(QString, key);
        QFETCH(QString, reason);
        const CliOutcome outcome = runCli({QStringLiteral("calc"), family}, input);
        QCOMPARE(outcome.code, 3);
        const QJsonObject error = outcome.json().value(QStringLiteral("error")).toObject();
        QCOMPARE(error.value(QStringLiteral("reason")).toString(), reason);
        QCOMPARE(error.value(QStringLiteral("key")).toString(), key);
        const QString message = error.value(QStringLiteral("message")).toString();
        QVERIFY(!message.isEmpty() && outcome.err.contains(message));
        QVERIFY2(presentation::hasCalcErrorText(reason), qPrintable(reason));
    }

    void readingReasonsHaveWords()
    {
        using namespace cli::calc_reason;
        for (const QLatin1StringView reason :
             {notJson, missing, notANumber, notWhole, notAText, notAList, notAnObject, notTrueOrFalse, notADate,
              outOfRange, emptyList, tooMany, tooFewValues, lengthsDiffer, unknownValue, variants})
            QVERIFY2(presentation::hasCalcErrorText(QString(reason)), reason.data());
        QVERIFY(presentation::calcErrorText(QStringLiteral("steps[2].low"), QStringLiteral("missing"))
                    .contains(QStringLiteral("«steps[2].low»")));
    }

    void anUnknownFamilyIsWrongUsage()
    {
        const CliOutcome outcome = runCli({QStringLiteral("calc"), QStringLiteral("astrologi")}, QByteArray("{}"));
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.err.contains(QStringLiteral("three-point")));
        QCOMPARE(runCli({QStringLiteral("calc")}).code, 2);
    }
};

VF_TEST(CalcTest);
#include "tst_calc.moc"
