// The published case, from the municipality's CSV files to the figures per date, through the CLI on both engines.
#include "cli/cli_runner.h"
#include "support/databases.h"
#include "support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <cmath>
#include <map>

using namespace vf::test;

namespace {

const QString &folder()
{
    static const QString path = testData(QStringLiteral("cases/vestre-toten/"));
    return path;
}

/// The words of expected.json beside the keys of the CLI.
const std::map<QString, QString> &figureKeys()
{
    static const std::map<QString, QString> keys{
        {QStringLiteral("identifisert"), QStringLiteral("identified")}, {QStringLiteral("kvalitet"), QStringLiteral("quality")},
        {QStringLiteral("kvantitet"), QStringLiteral("quantity")},     {QStringLiteral("besparelse"), QStringLiteral("savings")},
        {QStringLiteral("bortfalt"), QStringLiteral("lapsed")},        {QStringLiteral("merarbeid"), QStringLiteral("extra_work")},
        {QStringLiteral("realisert"), QStringLiteral("realised")},     {QStringLiteral("gjenstår"), QStringLiteral("open")},
        {QStringLiteral("netto"), QStringLiteral("net")}};
    return keys;
}

const std::map<QString, QString> &statusKeys()
{
    static const std::map<QString, QString> keys{
        {QStringLiteral("venteliste"), QStringLiteral("waiting_list")}, {QStringLiteral("informert"), QStringLiteral("informed")},
        {QStringLiteral("opplæring"), QStringLiteral("training")},      {QStringLiteral("veiledning"), QStringLiteral("guided")},
        {QStringLiteral("selvgående"), QStringLiteral("self_driven")}};
    return keys;
}

void compareFigures(const QJsonObject &expected, const QJsonObject &actual, const QString &prefix, double tolerance,
                    const QString &where)
{
    for (auto at = expected.begin(); at != expected.end(); ++at) {
        const auto found = figureKeys().find(at.key());
        QVERIFY2(found != figureKeys().end(), qPrintable(where + at.key()));
        const double value = actual.value(prefix + found->second).toDouble(NAN);
        QVERIFY2(std::abs(value - at.value().toDouble()) <= tolerance,
                 qPrintable(QStringLiteral("%1 %2: %3, expected %4").arg(where, at.key()).arg(value).arg(at.value().toDouble())));
    }
}

QJsonObject groupCalled(const QJsonObject &answer, const QString &name)
{
    for (const QJsonValue &group : answer.value(QStringLiteral("groups")).toArray())
        if (group[QStringLiteral("name")].toString() == name || group[QStringLiteral("key")].toString() == name)
            return group.toObject();
    return {};
}

} // namespace

class VestreTotenTest : public QObject
{
    Q_OBJECT

    static CliOutcome gains(const QString &target, const QString &date, const char *by)
    {
        return runCli({QStringLiteral("gains"), target, QStringLiteral("--as-of"), date, QStringLiteral("--by"),
                       QString::fromLatin1(by), QStringLiteral("--json")});
    }

    static void compareDate(const QString &target, const QString &date, const QJsonObject &expected)
    {
        const CliOutcome byArea = gains(target, date, "area");
        QCOMPARE(byArea.code, 0);
        const QJsonObject answer = byArea.json();
        compareFigures(expected[QStringLiteral("timer_per_år")].toObject(), answer, QStringLiteral("hours_"), 1e-4, date);
        compareFigures(expected[QStringLiteral("årsverk")].toObject(), answer, QStringLiteral("fte_"), 1e-5, date);
        QCOMPARE(answer[QStringLiteral("units_trained")], expected[QStringLiteral("enheter_med_opplæring")]);
        QCOMPARE(answer[QStringLiteral("units_total")].toInt(), 76);
        const QJsonObject statuses = expected[QStringLiteral("enheter_per_gjeldende_status")].toObject();
        for (auto at = statuses.begin(); at != statuses.end(); ++at)
            QCOMPARE(answer[QStringLiteral("units_by_status")][statusKeys().at(at.key())], at.value());
        const QJsonObject areas = expected[QStringLiteral("per_tjenesteområde")].toObject();
        for (auto at = areas.begin(); at != areas.end(); ++at)
            compareFigures(at.value().toObject(), groupCalled(answer, at.key()), QStringLiteral("hours_"), 1e-4, date + at.key());
        const QJsonObject valueStream = groupCalled(gains(target, date, "tool").json(), QStringLiteral("value_stream"));
        const double share = valueStream[QStringLiteral("share_of_identified_percent")].toDouble();
        QVERIFY(std::abs(share - expected[QStringLiteral("identifisert_via_verdistrømsanalyse_prosent")].toDouble()) < 1e-5);
        if (expected.contains(QStringLiteral("per_enhet")))
            compareUnits(target, date, expected[QStringLiteral("per_enhet")].toObject());
    }

    static void compareUnits(const QString &target, const QString &date, const QJsonObject &expected)
    {
        const QJsonObject answer = gains(target, date, "unit").json();
        for (auto at = expected.begin(); at != expected.end(); ++at) {
            QJsonObject figures = at.value().toObject();
            for (const QString &key : figures.keys())
                if (!figureKeys().contains(key))
                    figures.remove(key);
            QVERIFY2(!figures.isEmpty(), qPrintable(at.key()));
            compareFigures(figures, groupCalled(answer, at.key()), QStringLiteral("hours_"), 1e-4, at.key());
        }
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(postgresMissing().isEmpty(), postgresMissing().constData()); }

    void everyFigureOfTheCase_data() { addSharedEngineRows(); }
    void everyFigureOfTheCase()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const QString target = database.target().text();
        QCOMPARE(runCli({QStringLiteral("create"), target}).code, 0);
        const std::pair<const char *, const char *> files[] = {{"units", "enheter.csv"}, {"unit-status", "enhetsstatus.csv"},
                                                               {"gains", "gevinster.csv"}, {"postings", "posteringer.csv"}};
        for (const auto &[kind, file] : files) {
            const CliOutcome imported = runCli({QStringLiteral("import"), target, QStringLiteral("--kind"), QString::fromLatin1(kind),
                                                folder() + QString::fromLatin1(file), QStringLiteral("--json")});
            QVERIFY2(imported.code == 0, qPrintable(imported.err));
        }
        QFile file(folder() + QStringLiteral("expected.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject dates = QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("per_dato")].toObject();
        QVERIFY(dates.size() >= 5);
        for (auto at = dates.begin(); at != dates.end(); ++at)
            compareDate(target, at.key(), at.value().toObject());
        QCOMPARE(runCli({QStringLiteral("check"), target}).code, 0);
    }

    void everyGroupingAddsUpToTheTotal()
    {
        const TestDatabase database(Engine::File);
        const QString target = database.target().text();
        QCOMPARE(runCli({QStringLiteral("create"), target, QStringLiteral("--sample"), QStringLiteral("vestre-toten")}).code, 0);
        for (const char *by : {"area", "unit", "tool", "destination"}) {
            const QJsonObject answer = gains(target, QStringLiteral("2018-12-31"), by).json();
            for (const char *figure : {"fte_identified", "fte_quality", "fte_savings", "fte_lapsed", "fte_realised"}) {
                double sum = 0;
                for (const QJsonValue &group : answer[QStringLiteral("groups")].toArray())
                    sum += group[QString::fromLatin1(figure)].toDouble();
                QVERIFY2(std::abs(sum - answer[QString::fromLatin1(figure)].toDouble()) < 1e-9, by);
            }
        }
        const CliOutcome info = runCli({QStringLiteral("info"), target, QStringLiteral("--json")});
        QCOMPARE(info.json()[QStringLiteral("sample")].toBool(), true);
        QCOMPARE(info.json()[QStringLiteral("counts")][QStringLiteral("gain")].toInt(), 193);
        QCOMPARE(info.json()[QStringLiteral("counts")][QStringLiteral("posting")].toInt(), 543); // six gains without hours keep the list's posting
    }

    void theHashIsTheSameEachTime()
    {
        const TestDatabase database(Engine::File);
        const QString target = database.target().text();
        QCOMPARE(runCli({QStringLiteral("create"), target, QStringLiteral("--sample"), QStringLiteral("vestre-toten")}).code, 0);
        const CliOutcome first = runCli({QStringLiteral("hash"), target});
        QCOMPARE(first.code, 0);
        QCOMPARE(first.out.trimmed().size(), 64);
        QCOMPARE(runCli({QStringLiteral("hash"), target}).out, first.out);
    }
};

VF_TEST(VestreTotenTest);
#include "tst_vestre_toten.moc"
