#include "bench/measurements.h"

#include "domain/valuestream/simulation.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTextStream>

#include <algorithm>
#include <cstdio>

namespace vf::bench {

using namespace domain;

namespace {

constexpr int allDraws = 1'000'000;
constexpr int liveDraws = 20'000;
constexpr int runs = 7;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// 20 steps and 20 challenges, every estimate of its own shape, all of them changed in the ideal state.
std::vector<WorkPair> analysis()
{
    std::vector<WorkPair> pairs;
    for (int i = 0; i < 40; ++i) {
        const double low = 5 + i, spread = 10 + 3 * (i % 7), mode = (1 + i % 13) / 14.0;
        WorkLine now{StepId(), std::nullopt, {low, low + mode * spread, low + spread}, 1 + 0.1 * i};
        WorkLine ideal = now;
        ideal.minutes = {0.5 * low, 0.5 * low + (1 - mode) * 0.7 * spread, 0.5 * low + 0.7 * spread};
        pairs.push_back({now, ideal});
    }
    return pairs;
}

QByteArray asJson(std::span<const WorkPair> pairs, const SimulationChoices &choices)
{
    const auto line = [](const WorkLine &from) {
        return QJsonArray{from.minutes.low, from.minutes.likely, from.minutes.high, from.weight};
    };
    QJsonArray lines;
    for (const WorkPair &pair : pairs)
        lines.append(QJsonArray{line(*pair.current), line(*pair.ideal)});
    return QJsonDocument(QJsonObject{{QStringLiteral("lines"), lines},
                                     {QStringLiteral("cases_per_year"), choices.casesPerYear.value()},
                                     {QStringLiteral("draws"), choices.draws}})
        .toJson(QJsonDocument::Compact);
}

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// The median of some runs, each with a fresh simulator or all with one that knows the estimates.
double medianOf(std::span<const WorkPair> pairs, const SimulationChoices &choices, bool fresh, Spread &saved)
{
    std::vector<double> times;
    Simulator kept;
    if (!kept.run(pairs, choices))
        qFatal("the simulation failed");
    for (int run = 0; run < runs; ++run) {
        Simulator first;
        QElapsedTimer timer;
        timer.start();
        const auto simulation = (fresh ? first : kept).run(pairs, choices);
        times.push_back(milliseconds(timer));
        saved = simulation->saved;
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int measureMonteCarlo()
{
    const std::vector<WorkPair> pairs = analysis();
    SimulationChoices choices;
    choices.rule = EstimateRule::Pert;
    choices.casesPerYear = base::CasesPerYear::of(550);
    Spread saved;
    choices.draws = liveDraws;
    const double live = medianOf(pairs, choices, false, saved), firstLive = medianOf(pairs, choices, true, saved);
    choices.draws = allDraws;
    const double ours = medianOf(pairs, choices, true, saved);
    out() << "20 steps + 20 challenges, both states, 20 000 draws: median " << live << " ms; with every table new "
          << firstLive << " ms" << Qt::endl;
    out() << "1 000 000 draws, every table new: median " << ours << " ms; saved " << saved.mean << " hours, P10 "
          << saved.p10 << ", P90 " << saved.p90 << Qt::endl;

    QProcess numpy;
    numpy.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    numpy.start(QStringLiteral("python3"), {QStringLiteral(VF_BENCH_SOURCES "/montecarlo_numpy.py")});
    numpy.write(asJson(pairs, choices));
    numpy.closeWriteChannel();
    if (!numpy.waitForFinished(600'000) || numpy.exitCode() != 0)
        qFatal("python3 with numpy is needed");
    const QJsonObject theirs = QJsonDocument::fromJson(numpy.readAllStandardOutput()).object();
    const auto figure = [&theirs](const char *key) { return theirs.value(QLatin1StringView(key)).toDouble(); };
    out() << "NumPy, quantile tables and np.interp, the same random numbers in both states: median "
          << figure("tables_ms") << " ms; ratio 1/" << figure("tables_ms") / ours << "; saved " << figure("tables_mean")
          << " hours, P10 " << figure("tables_p10") << ", P90 " << figure("tables_p90") << Qt::endl;
    out() << "NumPy, Generator.beta for every estimate, which cannot share them: median " << figure("beta_ms")
          << " ms; ratio 1/" << figure("beta_ms") / ours << Qt::endl;
    return 0;
}

} // namespace vf::bench
