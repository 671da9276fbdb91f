#include "application/read_model/known_then.h"

#include "application/record/gain_records.h"

namespace vf::application {

base::Result<std::vector<LaterPosting>> postingsRecordedAfter(Store &store, const QDateTime &moment)
{
    std::vector<LaterPosting> later;
    const auto outcome = store.forEach(describe<domain::Posting>(), [&](const RecordValue &value) -> base::Result<void> {
        const auto posting = fromRecordValue<domain::Posting>(value);
        if (!posting)
            return base::fail(posting.error());
        if (posting->recordedAt > moment)
            later.push_back({posting->id, posting->gain, posting->effectiveOn});
        return {};
    });
    if (!outcome)
        return base::fail(outcome.error());
    return later;
}

QDateTime endOf(QDate day)
{
    return QDateTime(day.addDays(1), QTime(0, 0)).addMSecs(-1).toUTC();
}

KnownThen knownThen(const Snapshot &snapshot, QDate day, const std::vector<LaterPosting> &later)
{
    KnownThen known{endOf(day), snapshot.ledger(), 0};
    for (const LaterPosting &posting : later) {
        known.ledger.removePosting(posting.posting, posting.gain);
        known.recordedLater += posting.effectiveOn <= day ? 1 : 0;
    }
    return known;
}

} // namespace vf::application
