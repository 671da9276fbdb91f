// "Hva er endret siden sist?": the same figures on two dates, and every gain that makes the difference with what happened to
// it. The sums are the ledger's own totals; the gains' changes add up to them, extra work apart when a scope is chosen (it
// counts in the unit that bears it).
#pragma once

#include "application/read_model/figures.h"
#include "application/read_model/known_then.h"

#include <optional>
#include <vector>

namespace vf::application {

/// One gain whose figures differ between the dates.
struct GainChange
{
    const domain::Gain *gain = nullptr; ///< in the snapshot
    domain::Totals before, after;       ///< none while the gain's unit is outside the scope
    bool entered = false;               ///< its unit came into the scope after the first date
    bool left = false;                  ///< its unit went out of it
    std::vector<domain::Confirmation> confirmed; ///< dated after the first date and not after the second
    std::vector<domain::Confirmation> expired;   ///< whose last day lies from the first date to the day before the second

    /// Nothing was posted to it, or counted, on the first date.
    bool isNew() const { return !entered && before.gains == 0; }
};

struct DateComparison
{
    QDate from, to;
    domain::Totals before, after; ///< in the scope as it was on each date
    size_t trainedBefore = 0, trainedAfter = 0;
    std::optional<QDateTime> knownAt; ///< the first side is what was known at this moment, else per date
    size_t recordedLater = 0;         ///< postings that were left out for it
    std::vector<GainChange> changes; ///< those that moved most årsverk first; equal ones by title
};

/// `from` on or before `to`. What was recorded later for an earlier date counts as if it had been known: both sides are
/// per date, as everywhere. With `known` (of `from`) the first side is what was known then instead.
DateComparison compareDates(const Snapshot &snapshot, QDate from, QDate to, std::optional<domain::UnitId> scope,
                            const KnownThen *known = nullptr);

} // namespace vf::application
