// calc of charts, årsverk and gains with other inputs than the published cases have: what may be left out, what else is
// answered, and what is refused.
#include "cli/calc.h"
#include "presentation/calc_error_text.h"
#include "support/test_registry.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace vf;

namespace {

cli::CalcResult calculated(const char *family, const char *inputs)
{
    QJsonParseError error;
    const QByteArray text(inputs);
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", qPrintable(error.errorString()), inputs);
    const auto families = cli::calcFamilies();
    const auto found = std::find_if(families.begin(), families.end(), [family](const cli::CalcFamily &each) {
        return each.name == QLatin1StringView(family);
    });
    return found->calculate(document.object(), text);
}

} // namespace

class CalcMeasurementTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void otherInputs_data()
    {
        QTest::addColumn<QByteArray>("family");
        QTest::addColumn<QByteArray>("inputs");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *family, const char *inputs, const char *expected) {
            QTest::newRow(name) << QByteArray(family) << QByteArray(inputs) << QByteArray(expected);
        };
        row("limits frozen from the first points", "xmr",
            R"({"values":[1,3,1,3,2,20],"baseline_points":5,"limit_factor":2})",
            R"({"mean":2,"mean_moving_range":1.75,"lower_limit":-1.5,"lower_limit_for_counts":0,"upper_limit":5.5,
                "points_outside_limits":[6],"provisional_limits":true})");
        row("a chart answers every rule", "xmr", R"({"values":[1,2,3,4,5,6,7]})",
            R"({"trend_points":[1,2,3,4,5,6,7],"trend_direction":"up","shift_points":[],"two_of_three_points":[],
                "points_outside_limits":[1,7]})");
        row("assurance of a chart", "xmr", R"({"values":[5,5,5],"target":6,"improvement_direction":"decrease"})",
            R"({"assurance":"consistent_pass"})");
        row("of several segments the last, without a target nothing", "xmr",
            R"({"assurance":[{"segments":[{"lower_limit":1,"upper_limit":3},{"lower_limit":5,"upper_limit":7}],"target":4,
                "improvement_direction":"decrease"},{"segments":[{"lower_limit":1,"upper_limit":3}],
                "improvement_direction":"increase"}]})",
            R"({"assurance":["consistent_fail",null]})");
        row("vectors that name no rule", "xmr",
            R"({"vectors":[{"name":"a","side_of_mean":[-1,-1,-1],"close_to_limit":[1,0,1]},
                {"name":"b","rule":"trend","values":[7,6,5,4,3,2,1]}]})",
            R"({"a":{"shift_points":[],"two_of_three_points":[1,3]},
                "b":{"trend_points":[1,2,3,4,5,6,7],"trend_direction":"down"}})");
        row("points on the median and like points", "run-rules", R"({"values":[1,2,3,3,4,5,9,9,9,9,9,9],"median":3})",
            R"({"points_on_median":[3,4],"useful_observations":10,"runs":2,"run_lengths":[2,8],"longest_run":8,
                "runs_verdict":"too_few","shift_point_ranges":[[5,12]],"trend_point_ranges":[[1,7]]})");
        row("no verdict outside the table", "run-rules", R"({"values":[1,2,3],"table_rows":[9,10,61]})",
            R"({"runs_verdict":null,"runs_lower_limit":null,"limits":{"9":null,"10":[3,9],"61":null}})");
        row("quarters", "rebase",
            R"({"values":[5,5,5,1,1,5,1,2],"baseline_points":3,"run_length":3,"first_date":"2015-01-31","interval":"quarter"})",
            R"({"segments":[{"kind":"baseline","median":5,"start":"2015-01-31","end":"2015-07-31","first_point":1,"last_point":3},
                {"kind":"sustained","median":1,"start":"2015-10-31","end":"2016-07-31","first_point":4,"last_point":7}]})");
        row("without dates", "rebase", R"({"values":[5,5,5]})",
            R"({"segments":[{"kind":"baseline","median":5,"first_point":1,"last_point":3}]})");
        row("a share of the cases, one basis, kroner", "fte",
            R"({"minutes_per_case":30,"share":0.5,"cases_per_year":7000,"hours_per_fte":1750,"kroner_per_fte":900000})",
            R"({"hours_per_year":1750,"fte_at_1750":1,"kroner_at_1750":900000})");
        row("half hours in the key", "fte", R"({"kroner_per_fte":1717500,"hours_per_fte":[1717.5]})",
            R"({"kroner_per_hour_at_1717.5":1000})");
        row("nowhere to go", "achievement", R"({"start":5,"desired":5,"measured":4})",
            R"({"achievement_percent":null,"kommit_formula_percent":80})");
        row("target zero", "achievement", R"({"start":4,"desired":0,"measured":3})",
            R"({"achievement_percent":25,"kommit_formula_percent":null})");
        row("gains alone, the workbook's rule", "gains",
            R"({"calculation":"uncertainty_adjusted","gains":[{"base":10,"most_optimistic":20,"most_pessimistic":0}]})",
            R"({"gains_adjusted":[10],"costs_adjusted":[],"gross_adjusted":10,"net_most_optimistic":20,"net_adjusted":10})");
        row("two rows of gains over two years", "gains",
            R"({"calculation":"year_plan","project_cost":[8,0],"gains":[[1,2],[3,4]]})",
            R"({"net_per_year":[-4,6],"net_cumulative":[-4,2],"net_total":2,"running_cost_total":0,"gross_total":10})");
        row("nothing identified", "gains", R"({"rows":[{"identified_fte":0,"realised_fte":0}]})",
            R"({"realisation_percent":[null],"remaining_fte":[0]})");
    }

    void otherInputs()
    {
        QFETCH(QByteArray, family);
        QFETCH(QByteArray, inputs);
        QFETCH(QByteArray, expected);
        const cli::CalcResult result = calculated(family.constData(), inputs.constData());
        QVERIFY2(result, result ? "" : qPrintable(result.error().key + u' ' + result.error().reason));
        const QJsonObject wanted = QJsonDocument::fromJson(expected).object();
        QVERIFY(!wanted.isEmpty());
        for (auto member = wanted.begin(); member != wanted.end(); ++member)
            QVERIFY2(result->contains(member.key()) && result->value(member.key()) == *member,
                     qPrintable(member.key() + QStringLiteral(" in ")
                                + QString::fromUtf8(QJsonDocument(*result).toJson(QJsonDocument::Compact))));
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("family");
        QTest::addColumn<QByteArray>("inputs");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *family, const char *inputs, const char *key, const char *reason) {
            QTest::addRow("%s %s %s", family, key, reason)
                << QByteArray(family) << QByteArray(inputs) << QString::fromLatin1(key) << QString::fromLatin1(reason);
        };
        row("xmr", "{}", "values", "missing");
        row("xmr", R"({"values":[1]})", "values", "too_few_values");
        row("xmr", R"({"values":[1,2],"limit_factor":"3/0"})", "limit_factor", "not_a_number");
        row("xmr", R"({"values":[1,2],"baseline_points":3})", "baseline_points", "out_of_range");
        row("xmr", R"({"vectors":[{"name":"a","rule":"shift"}]})", "vectors[1].side_of_mean", "missing");
        row("xmr", R"({"vectors":[{"name":"a","close_to_limit":[1,1]}]})", "vectors[1].side_of_mean", "missing");
        row("xmr", R"({"vectors":[{"name":"a","close_to_limit":[1,1],"side_of_mean":[1]}]})",
            "vectors[1].close_to_limit", "lengths_differ");
        row("xmr", R"({"assurance":[{"segments":[{"lower_limit":3,"upper_limit":1}],"target":4}]})",
            "assurance[1].segments[1].upper_limit", "out_of_range");
        row("xmr", R"({"assurance":[{"lower_limit":1,"upper_limit":2,"improvement_direction":"up"}]})",
            "assurance[1].improvement_direction", "unknown_value");
        row("run-rules", R"({"values":[]})", "values", "empty_list");
        row("run-rules", R"({"values":[1],"runs_table":"Quality Digest 2008"})", "runs_table", "unknown_value");
        row("rebase", R"({"values":[1,2],"baseline_points":3})", "baseline_points", "out_of_range");
        row("rebase", R"({"values":[1,2],"first_date":"2014-02-30"})", "first_date", "not_a_date");
        row("rebase", R"({"values":[1,2],"direction":"down"})", "direction", "unknown_value");
        row("rebase", R"({"values":[1,2],"interval":"fortnight"})", "interval", "unknown_value");
        row("fte", "{}", "calculation", "missing");
        row("fte", R"({"calculation":"money","kroner_per_fte":1})", "hours_per_fte", "missing");
        row("fte", R"({"kroner_per_fte":1,"hours_per_fte":[1750,0]})", "hours_per_fte[2]", "out_of_range");
        row("fte", R"({"minutes_per_case":-1,"cases_per_year":1})", "minutes_per_case", "out_of_range");
        row("fte", R"({"weekly_hours":[200]})", "weekly_hours[1]", "out_of_range");
        row("achievement", R"({"start":1,"desired":2})", "measured", "missing");
        row("gains", R"({"calculation":"payback"})", "calculation", "unknown_value");
        row("gains", R"({"calculation":"year_plan"})", "gains", "missing");
        row("gains", R"({"calculation":"year_plan","project_cost":[1,2],"gains":[[1,2],[3]]})", "gains",
            "lengths_differ");
        row("gains", R"({"calculation":"year_plan","gains":[[1,2],3]})", "gains[2]", "not_a_list");
        row("gains", R"({"calculation":"year_plan","gains":[[1,"2"]]})", "gains[1][2]", "not_a_number");
        row("gains", R"({"calculation":"uncertainty_adjusted","costs":[{"base":1,"most_optimistic":1}]})",
            "costs[1].most_pessimistic", "missing");
        row("gains", R"({"calculation":"uncertainty_adjusted","rule":"delphi"})", "rule", "unknown_value");
        row("gains", R"({"rows":[{"identified_fte":-1,"realised_fte":0}]})", "rows[1].identified_fte", "out_of_range");
    }

    void refusals()
    {
        QFETCH(QByteArray, family);
        QFETCH(QByteArray, inputs);
        QFETCH(QString, key);
        QFETCH(QString, reason);
        const cli::CalcResult result = calculated(family.constData(), inputs.constData());
        QVERIFY(!result);
        QCOMPARE(result.error().key, key);
        QCOMPARE(result.error().reason, reason);
        QVERIFY(presentation::hasCalcErrorText(reason));
    }
};

VF_TEST(CalcMeasurementTest);
#include "tst_calc_measurement.moc"
