// Distributions, their tables and the simulation: exact quantiles, the Harstad case, and what must hold for any seed.
#include "domain/value_stream_states.h"
#include "domain/valuestream/estimate_distribution.h"
#include "domain/valuestream/simulation.h"
#include "support/test_registry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace vf;
using namespace vf::domain;
using namespace vf::test;

namespace {

SimulationChoices choicesOf(EstimateRule rule, int draws, quint64 seed)
{
    SimulationChoices choices;
    choices.rule = rule;
    choices.casesPerYear = base::CasesPerYear::of(600);
    choices.draws = draws;
    choices.seed = seed;
    return choices;
}

Simulation simulated(std::span<const WorkPair> pairs, const SimulationChoices &choices)
{
    Simulator simulator;
    auto run = simulator.run(pairs, choices);
    Q_ASSERT(run);
    return *run;
}

WorkPair pairOf(const ThreePoint &now, const ThreePoint &ideal, double weight = 1)
{
    return {WorkLine{stepId(1), std::nullopt, now, weight}, WorkLine{stepId(2), std::nullopt, ideal, weight}};
}

} // namespace

class SimulationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quantilesAreExact()
    {
        // Beta(3, 3): F(x) = x³ (10 − 15x + 6x²), which is 0.1 at x = 0.246636.
        const EstimateDistribution pert({10, 20, 30}, EstimateRule::Pert);
        QVERIFY(std::abs(pert.quantile(0.1) - 14.93272) < 1e-5);
        QVERIFY(std::abs(pert.quantile(0.5) - 20) < 1e-10);
        // Beta(1, 4), as when likely is low: F(x) = 1 − (1 − x)⁴.
        const EstimateDistribution skewed({0, 0, 1}, EstimateRule::Lichtenberg);
        for (const double p : {0.001, 0.1, 0.5, 0.9, 0.999})
            QVERIFY(std::abs(skewed.quantile(p) - (1 - std::pow(1 - p, 0.25))) < 1e-12);
        const EstimateDistribution triangular({10, 20, 60}, EstimateRule::Triangular);
        QVERIFY(std::abs(triangular.quantile(0.1) - (10 + std::sqrt(50))) < 1e-12);
        QVERIFY(std::abs(triangular.quantile(0.9) - (60 - std::sqrt(200))) < 1e-12);
        QCOMPARE(EstimateDistribution({7, 7, 7}, EstimateRule::Pert).quantile(0.9), 7.0);
    }

    void quantileAndCumulativeAreEachOthersInverse()
    {
        QVERIFY(rc::check([] {
            const ThreePoint estimate = drawEstimate<base::ProcessMinutes>().points();
            RC_PRE(estimate.low < estimate.high);
            const EstimateDistribution distribution(
                estimate, *rc::gen::elementOf(
                              std::vector<EstimateRule>(allOf<EstimateRule>().begin(), allOf<EstimateRule>().end())));
            const double p = *rc::gen::inRange(0, 1001) / 1000.0;
            const double x = distribution.quantile(p);
            RC_ASSERT(x >= estimate.low && x <= estimate.high);
            RC_ASSERT(std::abs(distribution.cumulative(x) - p) < 1e-9);
        }));
    }

    void theBetasMeanIsTheRules()
    {
        QVERIFY(rc::check([] {
            // α/(α + β) of the beta is what the rule says: the mean of a thousand quantiles, too.
            const ThreePoint estimate = drawEstimate<base::ProcessMinutes>().points();
            const EstimateRule rule = *rc::gen::element(EstimateRule::Lichtenberg, EstimateRule::Pert);
            const EstimateDistribution distribution(estimate, rule);
            double sum = 0;
            for (int i = 0; i < 1000; ++i)
                sum += distribution.quantile((i + 0.5) / 1000);
            RC_ASSERT(std::abs(sum / 1000 - mean(estimate, rule)) <= 2e-4 * (estimate.high - estimate.low));
        }));
    }

    void tablesFollowTheDistribution_data()
    {
        QTest::addColumn<int>("rule");
        for (const EstimateRule rule : allOf<EstimateRule>())
            QTest::addRow("%s", key(rule).data()) << static_cast<int>(rule);
    }

    void tablesFollowTheDistribution()
    {
        QFETCH(int, rule);
        for (const double mode : {0.0, 0.01, 0.3, 0.5, 0.77, 1.0}) {
            const EstimateDistribution distribution({0, mode, 1}, static_cast<EstimateRule>(rule));
            const QuantileTable table = makeQuantileTable(static_cast<EstimateRule>(rule), mode);
            double mean = 0, variance = 0;
            for (size_t i = 0; i < quantileCells; ++i) {
                const auto [value, slope] = table[i];
                mean += value / quantileCells;
                variance += (value * value + slope * slope / 12) / quantileCells;
                const double middle =
                    distribution.quantile((static_cast<double>(i) + 0.5) / quantileCells) - distribution.mean();
                const bool outermost = i == 0 || i + 1 == quantileCells; // there a root is fitted by a line
                QVERIFY2(std::abs(value - middle) < (outermost ? 0.1 : 0.002),
                         qPrintable(QStringLiteral("cell %1 of mode %2").arg(i).arg(mode)));
            }
            QVERIFY(std::abs(mean) < 1e-6);
            QVERIFY(std::abs(variance / distribution.variance() - 1) < 1e-4);
        }
    }

    void harstad_data()
    {
        QTest::addColumn<QString>("analysis");
        QTest::addColumn<QString>("distribution");
        QTest::addColumn<int>("seed");
        for (const QString &analysis : {QStringLiteral("NAV"), QStringLiteral("OMS")})
            for (const QString &distribution : {QStringLiteral("pert_beta"), QStringLiteral("triangular")})
                for (const int seed : {1, 2, 20150615})
                    QTest::addRow("%s %s seed %d", qPrintable(analysis), qPrintable(distribution), seed)
                        << analysis << distribution << seed;
    }

    /// Ten thousand draws stay within four standard errors of the published two million, on every percentile.
    void harstad()
    {
        QFETCH(QString, analysis);
        QFETCH(QString, distribution);
        QFETCH(int, seed);
        QFile file(QStringLiteral(VF_TEST_DATA "/cases/harstad-2015/expected.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonValue expected =
            QJsonDocument::fromJson(file.readAll())
                .object()
                .value(QStringLiteral("monte_carlo"))[analysis][QStringLiteral("same_draws")][distribution];
        const HarstadAnalysis read = vf::test::harstad(QStringLiteral(VF_TEST_DATA "/cases/harstad-2015"), analysis);
        SimulationChoices choices =
            choicesOf(distribution == QStringLiteral("triangular") ? EstimateRule::Triangular : EstimateRule::Pert,
                      10'000, static_cast<quint64>(seed));
        choices.casesPerYear = read.casesPerYear;
        const Simulation simulation = simulated(pairWork(read.current, read.ideal), choices);
        const std::pair<QString, Spread> spreads[]{{QStringLiteral("now"), simulation.now},
                                                   {QStringLiteral("ideal"), simulation.ideal},
                                                   {QStringLiteral("saved"), simulation.saved}};
        for (const auto &[name, spread] : spreads) {
            const QJsonValue wanted = expected[name];
            const std::pair<const char *, double> percentiles[]{
                {"p10", spread.p10}, {"p50", spread.p50}, {"p90", spread.p90}};
            for (const auto &[percentile, value] : percentiles) {
                const QString key = QString::fromLatin1(percentile);
                const double tolerance = wanted[QStringLiteral("tolerance_for_10000_draws")][key].toDouble();
                QVERIFY(tolerance > 0);
                QVERIFY2(std::abs(value - wanted[key].toDouble()) <= tolerance,
                         qPrintable(QStringLiteral("%1 %2: %3, expected %4")
                                        .arg(name, key)
                                        .arg(value)
                                        .arg(wanted[key].toDouble())));
            }
            const double sd = wanted[QStringLiteral("standard_deviation")].toDouble();
            QVERIFY(std::abs(spread.mean - wanted[QStringLiteral("mean")].toDouble()) < 4 * sd / 100);
            QVERIFY(std::abs(spread.standardDeviation / sd - 1) < 0.04);
        }
        const double saved = expected[QStringLiteral("saved_fte_1750")][QStringLiteral("p50")].toDouble();
        QVERIFY(std::abs(simulation.saved.p50 / 1750 - saved) < 0.01);
    }

    void sameSeedSameAnswer()
    {
        const HarstadAnalysis read =
            vf::test::harstad(QStringLiteral(VF_TEST_DATA "/cases/harstad-2015"), QStringLiteral("OMS"));
        const auto pairs = pairWork(read.current, read.ideal);
        const SimulationChoices choices = choicesOf(EstimateRule::Lichtenberg, 5'001, 7);
        const Simulation first = simulated(pairs, choices);
        Simulator used; // tables that are there already change nothing
        QVERIFY(used.run(pairs, choicesOf(EstimateRule::Pert, 100, 3)).has_value());
        QCOMPARE(*used.run(pairs, choices), first);
        QVERIFY(simulated(pairs, choicesOf(EstimateRule::Lichtenberg, 5'001, 8)).saved.mean != first.saved.mean);
    }

    void meansLieWithinFiveStandardErrors()
    {
        QVERIFY(rc::check([] {
            const State current = drawState(1), ideal = drawState(50);
            const auto pairs = pairWork(current, ideal);
            const EstimateRule rule =
                *rc::gen::element(EstimateRule::Lichtenberg, EstimateRule::Pert, EstimateRule::Triangular);
            const SimulationChoices choices = choicesOf(rule, 4'000, *rc::gen::arbitrary<quint64>());
            const Simulation simulation = simulated(pairs, choices);
            const Volume volume{choices.casesPerYear, base::HoursPerFte::of(1750)};
            const double now = stateFigures(current, volume, rule).hoursPerYear,
                         then = stateFigures(ideal, volume, rule).hoursPerYear;
            const auto close = [](const Spread &spread, double mean) {
                return std::abs(spread.mean - mean) <=
                       5 * spread.standardDeviation / std::sqrt(4'000.0) + 1e-6 * (1 + std::abs(mean));
            };
            RC_ASSERT(close(simulation.now, now));
            RC_ASSERT(close(simulation.ideal, then));
            RC_ASSERT(close(simulation.saved, now - then));
            RC_ASSERT(simulation.saved.p10 <= simulation.saved.p50 && simulation.saved.p50 <= simulation.saved.p90);
            double shares = 0;
            for (const Driver &driver : simulation.drivers)
                shares += driver.shareOfVariance;
            RC_ASSERT(simulation.drivers.empty() || std::abs(shares - 1) < 1e-9);
            int drawn = 0;
            for (const int count : simulation.savedHistogram.counts)
                drawn += count;
            RC_ASSERT(drawn == 4'000);
        }));
    }

    void aPairSharesItsRandomNumber()
    {
        // What is unchanged saves nothing in any draw, however uncertain it is.
        const std::vector unchanged{pairOf({10, 20, 90}, {10, 20, 90}), pairOf({5, 5, 5}, {2, 2, 2})};
        const Simulation simulation = simulated(unchanged, choicesOf(EstimateRule::Lichtenberg, 2'000, 1));
        QVERIFY(simulation.now.standardDeviation > 50);
        QVERIFY(simulation.saved.standardDeviation < 1e-3);
        QVERIFY(std::abs(simulation.saved.p10 - 30) < 1e-3 && std::abs(simulation.saved.p90 - 30) < 1e-3);
        QVERIFY(simulation.drivers.empty());
        QCOMPARE(simulation.savedHistogram.counts, std::vector<int>{2'000});
    }

    void differentLinesAreIndependent()
    {
        // Ten equal lines: the standard deviation grows as the root of ten.
        const std::vector<WorkPair> ten(10, pairOf({0, 10, 50}, {0, 0, 0}));
        const double sd = std::sqrt(EstimateDistribution({0, 10, 50}, EstimateRule::Pert).variance()) *
                          10; // 600 cases of a minute are 10 hours
        const Simulation simulation = simulated(ten, choicesOf(EstimateRule::Pert, 40'000, 1));
        QVERIFY(std::abs(simulation.now.standardDeviation / (sd * std::sqrt(10)) - 1) < 0.03);
    }

    void theDriverWithTheWidestDifferenceComesFirst()
    {
        const std::vector pairs{pairOf({10, 20, 30}, {5, 10, 15}), pairOf({10, 20, 50}, {1, 1, 1}),
                                pairOf({3, 3, 3}, {1, 1, 1})};
        const Simulation simulation = simulated(pairs, choicesOf(EstimateRule::Triangular, 100, 1));
        QCOMPARE(simulation.drivers.size(), size_t(2));
        QCOMPARE(simulation.drivers[0].pair, size_t(1));
        // The first pair saves half of itself, so its variance is a quarter of its own.
        const double first = variance({10, 20, 30}, EstimateRule::Triangular) / 4,
                     second = variance({10, 20, 50}, EstimateRule::Triangular);
        QVERIFY(std::abs(simulation.drivers[0].shareOfVariance - second / (first + second)) < 1e-4);
    }

    void stopsWhenAsked()
    {
        const std::vector pairs{pairOf({10, 20, 30}, {5, 10, 15})};
        const std::atomic<bool> stop{true};
        const auto run = Simulator().run(pairs, choicesOf(EstimateRule::Pert, 1'000'000, 1), &stop);
        QVERIFY(!run);
        QCOMPARE(run.error().code, base::ErrorCode::Cancelled);
    }

    void percentilesAreThoseOfTheSortedDraws()
    {
        QVERIFY(rc::check([] {
            std::mt19937 random(*rc::gen::arbitrary<quint32>());
            const int kinds = *rc::gen::inRange(1, 5'000); // few kinds: many equal draws
            std::vector<float> draws(static_cast<size_t>(*rc::gen::inRange(1, 3'000)));
            for (float &draw : draws)
                draw = static_cast<float>(random() % static_cast<quint32>(kinds)) * 0.37F - 100;
            const Spread spread = spreadOf(draws, 1000);
            std::sort(draws.begin(), draws.end());
            const auto sorted = [&](double p) {
                const double at = p * static_cast<double>(draws.size() - 1);
                const size_t below = static_cast<size_t>(at), above = std::min(below + 1, draws.size() - 1);
                const double part = at - static_cast<double>(below);
                return 1000 + static_cast<double>(draws[below]) * (1 - part) + static_cast<double>(draws[above]) * part;
            };
            RC_ASSERT(std::abs(spread.p10 - sorted(0.1)) < 1e-9);
            RC_ASSERT(std::abs(spread.p50 - sorted(0.5)) < 1e-9);
            RC_ASSERT(std::abs(spread.p90 - sorted(0.9)) < 1e-9);
        }));
    }

    void theStandardDeviationIsThatOfASample()
    {
        QCOMPARE(spreadOf(std::vector<float>{1, 3}, 10).standardDeviation, std::sqrt(2.0));
        QCOMPARE(spreadOf(std::vector<float>{1, 3}, 10).mean, 12.0);
        QCOMPARE(spreadOf(std::vector<float>{1}, 10).standardDeviation, 0.0);
    }

    void histogramBinsAreEquallyWide()
    {
        const std::vector<float> draws{0, 1, 2, 3, 4, 10};
        const Histogram histogram = histogramOf(draws, 5, 5);
        QCOMPARE(histogram.first, 5.0);
        QCOMPARE(histogram.width, 2.0);
        QCOMPARE(histogram.counts, (std::vector{2, 2, 1, 0, 1}));
    }
};

VF_TEST(SimulationTest);
#include "tst_simulation.moc"
