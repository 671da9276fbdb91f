// The phases of an indicator: before the change, since the change, and since each time somebody has decided that the
// process has found a new level and made its limits anew (rebasing). A phase has its own mean and limits.
// Source: NHS England, Making Data Count: limits are recalculated by a person who can say why, never by the program.
#pragma once

#include "base/error.h"
#include "domain/measurement/run_chart.h"
#include "domain/measurement/verdict.h"

#include <QDate>
#include <QString>

namespace vf::domain {

using RebaseId = base::Id<struct RebaseTag>;

/// Somebody's decision that the limits are made anew from a day on.
struct Rebase
{
    RebaseId id;
    qint64 version = 0;
    IndicatorId indicator;
    QDate from; ///< the first day of the new phase
    QString reason;
    QString decidedBy; ///< a role

    friend bool operator==(const Rebase &, const Rebase &) = default;
};

/// A day, and a reason (Invalid "missing_value").
base::Result<void> checkRebase(const Rebase &rebase);

/// Consecutive points that are held against the same limits.
struct Phase
{
    size_t first = 0; ///< number of its first point, from 1
    size_t last = 0;
    std::optional<XmrLimits> limits; ///< made from its first twelve points at most; empty under two of them
    bool rebased = false;            ///< begun by a decision

    friend bool operator==(const Phase &, const Phase &) = default;
};

/// What holds of the process now that its limits have been made anew.
struct Monitoring
{
    std::vector<Phase> phases; ///< the first is the baseline with the points judged against it; one per rebase follows
    /// Of the last phase, when it was begun by a decision: has it moved from the level it was given?
    std::optional<Verdict> sinceRebase;
};

/// The phases of what `verdict` judged. Rebases after its last point, or that leave no point before them, begin nothing.
/// A rebased phase's limits are frozen from its first twelve points, and its later points are judged against them by the
/// rules of verdict.h.
Monitoring monitor(const Indicator &indicator, const Verdict &verdict, std::span<const Rebase> rebases);

/// The run chart of what `verdict` judged: its median is that of the baseline, frozen; of all points when the baseline has
/// fewer than fewestBeforeChange. Empty without points.
std::optional<RunChart> runChartOf(const Verdict &verdict);

} // namespace vf::domain
