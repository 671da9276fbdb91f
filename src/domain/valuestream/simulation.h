// Monte Carlo of the hours per year that a value stream takes today, in the ideal state, and saves. Same seed, same
// answer: a draw's random number is a function of seed, line and draw alone, whatever the order of the work.
#pragma once

#include "base/error.h"
#include "domain/valuestream/quantile_table.h"
#include "domain/valuestream/spread.h"
#include "domain/valuestream/work_lines.h"

#include <atomic>

namespace vf::domain {

struct SimulationChoices
{
    /// Chooses the distribution too: the beta whose mean is the rule's (λ 3 or 4), or the triangular.
    EstimateRule rule = EstimateRule::Lichtenberg;
    base::CasesPerYear casesPerYear;
    int draws = 20'000; ///< 1 to mostDraws
    quint64 seed = 1;
    int histogramBins = 40;
};
inline constexpr int mostDraws = 10'000'000;

/// One line's part of the uncertainty of what is saved.
struct Driver
{
    size_t pair = 0;            ///< its place among the pairs that were simulated
    double shareOfVariance = 0; ///< 0 to 1; the shares add up to 1

    friend bool operator==(const Driver &, const Driver &) = default;
};

/// All in hours per year.
struct Simulation
{
    Spread now, ideal, saved;
    Histogram savedHistogram;
    /// "Mål dette først": the lines with any spread in what they save, the largest share first.
    std::vector<Driver> drivers;

    friend bool operator==(const Simulation &, const Simulation &) = default;
};

/// Keeps the tables of the estimates it has met, so give the live figures one of their own and keep it.
/// For one thread at a time.
class Simulator
{
public:
    /// A pair uses one random number for both states, since the same people judged both; different pairs are
    /// independent. Therefore the variance of the sum is the sum of the pairs' variances, and a driver's share is the
    /// variance of its own difference (both states moving together) over that sum: exact, not estimated from draws.
    /// Cancelled when `stop` becomes true; it is looked at every few thousand draws.
    base::Result<Simulation> run(std::span<const WorkPair> pairs, const SimulationChoices &choices,
                                 const std::atomic<bool> *stop = nullptr);

private:
    QuantileTables m_tables;
};

} // namespace vf::domain
