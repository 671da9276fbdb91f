// Value-stream maps as others draw them, each with its own idea of what lead time is made of. Verdiflyt's own is
// flow.h; these are here so that a map from a book, a course or another program can be checked and compared. Any unit
// of time, the same throughout a map.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace vf::domain {

/// A ladder of stocks between the processes (Rother and Shook, "Learning to See"): units in stock become days by the
/// daily demand, and lead time is the sum of the days.
struct Stock
{
    std::optional<double> days; ///< as counted in days; otherwise
    double units = 0;           ///< pieces, divided by the daily demand
};
struct LadderFigures
{
    std::vector<double> stockDays;
    double leadTimeDays = 0;
    double processTime = 0; ///< sum of the processes' own times, in their unit
};
/// `dailyDemand` must be above zero.
LadderFigures ladderFigures(std::span<const Stock> stocks, std::span<const double> processTimes, double dailyDemand);

/// A step whose cycle is the wait before it and its own process time.
struct CycleStep
{
    double waitBefore = 0;
    double process = 0;
    std::optional<double> completeAccurate; ///< 0 to 1; empty: nobody after it complains
    /// The step that rejected work goes back to; empty: it is done again here.
    std::optional<size_t> reworkTo;
    double reworkWait = 0; ///< the wait on the way back
};
struct CycleFigures
{
    std::vector<double> cycles;
    std::vector<double> rework; ///< expected, per step
    double leadTime = 0;        ///< of a case that is right the first time
    double totalRework = 0;
    double worstCaseLeadTime = 0; ///< lead time + expected rework
};
/// Expected rework of a step = (1 − C&A) × (the wait before it + its process time); when the work goes back to an
/// earlier step, (1 − C&A) × (the wait back + that step's process time + the cycles of the steps after it, up to and
/// with this one).
CycleFigures cycleFigures(std::span<const CycleStep> steps);

/// A step whose own lead time holds its process time and the waiting inside it; the wait before it comes beside.
struct LedStep
{
    double waitBefore = 0;
    double process = 0;
    double leadTime = 0; ///< at least `process`
    std::optional<double> completeAccurate;
};
struct LedFigures
{
    double leadTime = 0; ///< sum of the waits before and the steps' lead times
    double process = 0;
    std::optional<double> activityRatio; ///< process / lead time; empty when the lead time is zero
    std::optional<double> rolledCompleteAccurate;
    std::vector<std::optional<double>> waitingShares; ///< (lead time − process) / lead time of each step
};
LedFigures ledFigures(std::span<const LedStep> steps);
/// The step with its waiting, before and inside, cut by `part` (0 to 1).
LedStep withLessWaiting(const LedStep &step, double part);

} // namespace vf::domain
