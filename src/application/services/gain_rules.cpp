#include "application/services/gain_rules.h"

#include "application/record/gain_records.h"
#include "application/record/organisation_records.h"
#include "domain/gain/ledger_rules.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace vf::application {

using base::ErrorCode;
using base::Result;
using domain::Gain;
using domain::GainId;
using domain::Posting;

namespace {

struct Touched
{
    std::unordered_set<GainId> gains;
    std::vector<QDate> postingDates;
};

void note(const Posting &posting, Touched &touched)
{
    touched.gains.insert(posting.gain);
    touched.postingDates.push_back(posting.effectiveOn);
}

Result<void> checkGain(const Gain &gain)
{
    const auto missing = [](const QString &text) { return text.trimmed().isEmpty(); };
    if (missing(gain.code))
        return base::fail(base::invalid(QLatin1StringView("code"), QLatin1StringView("missing_value")));
    if (missing(gain.title))
        return base::fail(base::invalid(QLatin1StringView("title"), QLatin1StringView("missing_value")));
    if (gain.basis.millionths() <= 0)
        return base::fail(base::invalid(QLatin1StringView("basis"), QLatin1StringView("not_positive")));
    base::Share planned;
    for (const auto &share : {gain.plannedQuality, gain.plannedQuantity, gain.plannedSavings}) {
        if (share && share->isNegative())
            return base::fail(base::invalid(QLatin1StringView("plannedQuality"), QLatin1StringView("negative_number")));
        planned += share.value_or(base::Share());
    }
    if (planned > base::Share::of(1))
        return base::fail(base::invalid(QLatin1StringView("plannedQuality"), QLatin1StringView("shares_above_whole")));
    return {};
}

Result<Touched> touchedBy(std::span<const Change> changes)
{
    Touched touched;
    for (const Change &change : changes) {
        if (change.isOf<Posting>()) {
            for (const bool before : {true, false}) {
                if (before ? !change.before : !change.after)
                    continue;
                const auto posting = before ? change.oldValue<Posting>() : change.newValue<Posting>();
                if (!posting)
                    return base::fail(posting.error());
                note(*posting, touched);
            }
        } else if (change.isOf<Gain>() && change.after) {
            const auto gain = change.newValue<Gain>();
            if (!gain)
                return base::fail(gain.error());
            VF_TRY(checkGain(*gain));
            if (change.isUpdate()) // a new gain has no postings but those in the same changes
                touched.gains.insert(gain->id);
        }
    }
    return touched;
}

Result<void> checkPeriods(Store &store, const std::vector<QDate> &dates)
{
    if (dates.empty())
        return {};
    const auto municipality = store.listAll<domain::Municipality>();
    if (!municipality)
        return base::fail(municipality.error());
    if (municipality->empty())
        return {};
    return domain::checkPeriodOpen(*std::min_element(dates.begin(), dates.end()), municipality->front().closedThrough);
}

} // namespace

Result<void> checkGainRules(Store &store, std::span<const Change> changes)
{
    const auto touched = touchedBy(changes);
    if (!touched)
        return base::fail(touched.error());
    VF_TRY(checkPeriods(store, touched->postingDates));
    if (touched->gains.empty())
        return {};

    std::vector<FieldValue> ids;
    ids.reserve(touched->gains.size());
    for (const GainId &gain : touched->gains)
        ids.emplace_back(gain.text());
    const auto gains = store.listAllWhere<Gain>(QLatin1StringView("id"), ids);
    if (!gains)
        return base::fail(gains.error());
    auto postings = store.listAllWhere<Posting>(QLatin1StringView("gain_id"), ids);
    if (!postings)
        return base::fail(postings.error());
    std::unordered_map<GainId, std::vector<Posting>> byGain;
    for (Posting &posting : *postings)
        byGain[posting.gain].push_back(std::move(posting));
    for (const Gain &gain : *gains)
        VF_TRY(domain::checkLedger(gain, byGain[gain.id]));
    return {};
}

} // namespace vf::application
