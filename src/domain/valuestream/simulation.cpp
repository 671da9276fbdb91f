#include "domain/valuestream/simulation.h"

#include <algorithm>

namespace vf::domain {

namespace {

/// Both states' lines in one cell: a draw is one look-up. Hours per year, as deviations from the lines' means.
struct PairCell
{
    float now, ideal;
    float nowSlope, idealSlope; ///< per position in the cell
};
/// A random number of 32 bits: the upper ones choose the cell, the lower ones the position in it.
constexpr int positionBits = 23;
constexpr quint32 positionMask = (1U << positionBits) - 1;
static_assert(quantileCells == size_t(1) << (32 - positionBits));

struct PairTable
{
    size_t pair;
    double variance; ///< of what the pair saves
    std::array<PairCell, quantileCells> cells;
};

/// SplitMix64 (Steele, Lea and Flood 2014) as a function of its counter: random access, and the same on every machine.
constexpr quint64 gamma = 0x9e3779b97f4a7c15ULL;
constexpr quint64 mixed(quint64 z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

/// Where the random numbers of a pair begin for a draw (an even number); each step of gamma gives two draws.
quint64 counterOf(quint64 seed, size_t pair, size_t draw)
{
    return mixed(seed) + gamma * ((static_cast<quint64>(pair) << 32) + draw / 2);
}

/// Two neighbouring sums per draw: now and ideal.
void addDraws(const std::array<PairCell, quantileCells> &cells, quint64 counter, std::span<float> sums)
{
    const auto add = [&cells](quint32 random, float *sum) {
        const PairCell &cell = cells[random >> positionBits];
        const float position = static_cast<float>(static_cast<qint32>(random & positionMask));
        sum[0] += cell.now + cell.nowSlope * position;
        sum[1] += cell.ideal + cell.idealSlope * position;
    };
    for (size_t i = 0; i < sums.size(); i += 4) {
        counter += gamma;
        const quint64 random = mixed(counter);
        add(static_cast<quint32>(random), &sums[i]);
        add(static_cast<quint32>(random >> 32), &sums[i + 2]);
    }
}

/// One state's line of a pair: its mean and, when it has a spread, its table.
struct LineDraw
{
    double mean = 0;
    double range = 0; ///< hours per year from low to high
    const QuantileTable *table = nullptr;

    LineDraw(const std::optional<WorkLine> &line, const SimulationChoices &choices, QuantileTables &tables)
    {
        if (!line)
            return;
        const double hoursPerMinute = line->weight * choices.casesPerYear.value() / 60;
        const auto [low, likely, high] = line->minutes;
        mean = hoursPerMinute * domain::mean(line->minutes, choices.rule);
        range = hoursPerMinute * (high - low);
        if (range > 0)
            table = &tables.of(choices.rule, (likely - low) / (high - low));
    }
    QuantileCell cell(size_t i) const
    {
        return table ? QuantileCell{range * (*table)[i].mean, range * (*table)[i].slope} : QuantileCell();
    }
};

PairTable pairTable(size_t pair, const LineDraw &now, const LineDraw &ideal)
{
    constexpr double positions = positionMask + 1.0;
    PairTable table{pair, 0, {}};
    for (size_t i = 0; i < quantileCells; ++i) {
        const QuantileCell a = now.cell(i);
        const QuantileCell b = ideal.cell(i);
        // Positions count from the cell's beginning: the line's value there is half a slope below its mean.
        table.cells[i] = {static_cast<float>(a.mean - a.slope / 2), static_cast<float>(b.mean - b.slope / 2),
                          static_cast<float>(a.slope / positions), static_cast<float>(b.slope / positions)};
        const double mean = a.mean - b.mean;
        const double slope = a.slope - b.slope;
        table.variance += (mean * mean + slope * slope / 12) / quantileCells;
    }
    return table;
}

std::vector<Driver> driversOf(std::span<const PairTable> tables)
{
    double total = 0;
    for (const PairTable &table : tables)
        total += table.variance;
    std::vector<Driver> drivers;
    for (const PairTable &table : tables)
        if (table.variance > 0)
            drivers.push_back({table.pair, table.variance / total});
    std::stable_sort(drivers.begin(), drivers.end(),
                     [](const Driver &a, const Driver &b) { return a.shareOfVariance > b.shareOfVariance; });
    return drivers;
}

} // namespace

base::Result<Simulation> Simulator::run(std::span<const WorkPair> pairs, const SimulationChoices &choices,
                                        const std::atomic<bool> *stop)
{
    Q_ASSERT(choices.draws >= 1 && choices.draws <= mostDraws);
    m_tables.makeRoom();
    double nowMean = 0, idealMean = 0;
    std::vector<PairTable> tables;
    for (size_t pair = 0; pair < pairs.size(); ++pair) {
        const LineDraw now(pairs[pair].current, choices, m_tables);
        const LineDraw ideal(pairs[pair].ideal, choices, m_tables);
        nowMean += now.mean;
        idealMean += ideal.mean;
        if (now.table || ideal.table)
            tables.push_back(pairTable(pair, now, ideal));
    }

    // A block's sums stay in the first cache while one table after the other, which fits there too, is added.
    constexpr size_t block = 2048;
    const size_t draws = static_cast<size_t>(choices.draws);
    std::vector<float> now(draws), ideal(draws), saved(draws), sums(2 * block);
    for (size_t first = 0; first < draws; first += block) {
        if (stop && stop->load(std::memory_order_relaxed))
            return base::fail(base::ErrorCode::Cancelled, QLatin1StringView("interrupted"));
        std::fill(sums.begin(), sums.end(), 0.0F);
        for (const PairTable &table : tables)
            addDraws(table.cells, counterOf(choices.seed, table.pair, first), sums);
        const size_t count = std::min(block, draws - first);
        for (size_t i = 0; i < count; ++i) {
            now[first + i] = sums[2 * i];
            ideal[first + i] = sums[2 * i + 1];
            saved[first + i] = sums[2 * i] - sums[2 * i + 1];
        }
    }
    return Simulation{spreadOf(now, nowMean), spreadOf(ideal, idealMean), spreadOf(saved, nowMean - idealMean),
                      histogramOf(saved, nowMean - idealMean, choices.histogramBins), driversOf(tables)};
}

} // namespace vf::domain
