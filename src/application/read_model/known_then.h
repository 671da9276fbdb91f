// "Hva visste vi da?": the ledger as it was known at the end of a day, by the time each posting was recorded; beside
// "per dato", which goes by the day it took effect. What undo has taken away since was known then and is not in it, and
// confirmations count by their own day.
#pragma once

#include "application/read_model/snapshot.h"

namespace vf::application {

/// A posting that was recorded later than a moment.
struct LaterPosting
{
    domain::PostingId posting;
    domain::GainId gain;
    QDate effectiveOn;
};

/// The postings recorded after `moment` (UTC). Reads every posting: on the storage thread.
base::Result<std::vector<LaterPosting>> postingsRecordedAfter(Store &store, const QDateTime &moment);

/// The last moment of a day, in the time zone of this computer.
QDateTime endOf(QDate day);

struct KnownThen
{
    QDateTime moment;
    domain::GainLedger ledger;
    size_t recordedLater = 0; ///< postings that took effect on or before the day and are not in the ledger
};
/// What was known at the end of `day`; `later` is postingsRecordedAfter(endOf(day)).
KnownThen knownThen(const Snapshot &snapshot, QDate day, const std::vector<LaterPosting> &later);

} // namespace vf::application
