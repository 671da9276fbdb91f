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

/// A gain with all its postings.
struct Book
{
    Gain gain;
    std::vector<Posting> postings;
};

/// What the changes touched. A gain made in the same unit of work has no postings but those that came with it, so a
/// large import is judged from its own changes without reading it all back.
struct Touched
{
    std::unordered_map<GainId, Book> made;
    std::unordered_set<GainId> stored;
    std::optional<QDate> earliestPosting;

    void note(Posting posting, bool inserted)
    {
        if (!earliestPosting || posting.effectiveOn < *earliestPosting)
            earliestPosting = posting.effectiveOn;
        const auto book = made.find(posting.gain);
        if (book == made.end())
            stored.insert(posting.gain);
        else if (inserted)
            book->second.postings.push_back(std::move(posting));
        else { // changed again in the same unit of work: only the store knows the outcome
            made.erase(book);
            stored.insert(posting.gain);
        }
    }
};

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

Result<void> noteGain(const Change &change, Touched &touched)
{
    if (!change.after)
        return {};
    auto gain = change.newValue<Gain>();
    if (!gain)
        return base::fail(std::move(gain).error());
    VF_TRY(checkGain(*gain));
    const GainId id = gain->id;
    // Version 0 is a gain that never was; one made again by undo may have postings in the store.
    if (change.isInsert() && change.version == 0)
        touched.made.emplace(id, Book{std::move(*gain), {}});
    else if (touched.made.erase(id) > 0 || change.isUpdate())
        touched.stored.insert(id);
    return {};
}

Result<void> notePosting(const Change &change, Touched &touched)
{
    if (change.before) {
        auto posting = change.oldValue<Posting>();
        if (!posting)
            return base::fail(std::move(posting).error());
        touched.note(std::move(*posting), false);
    }
    if (change.after) {
        auto posting = change.newValue<Posting>();
        if (!posting)
            return base::fail(std::move(posting).error());
        touched.note(std::move(*posting), change.isInsert());
    }
    return {};
}

Result<void> checkPeriod(Store &store, std::optional<QDate> earliest)
{
    if (!earliest)
        return {};
    const auto municipality = store.listAll<domain::Municipality>();
    if (!municipality)
        return base::fail(municipality.error());
    return municipality->empty() ? Result<void>()
                                 : domain::checkPeriodOpen(*earliest, municipality->front().closedThrough);
}

Result<void> checkStored(Store &store, const std::unordered_set<GainId> &touched)
{
    if (touched.empty())
        return {};
    std::vector<FieldValue> ids;
    ids.reserve(touched.size());
    for (const GainId &gain : touched)
        ids.emplace_back(gain.text());
    const auto gains = store.listAllWhere<Gain>(QLatin1StringView("id"), ids);
    if (!gains)
        return base::fail(gains.error());
    auto postings = store.listAllWhere<Posting>(QLatin1StringView("gain_id"), ids);
    if (!postings)
        return base::fail(std::move(postings).error());
    std::unordered_map<GainId, std::vector<Posting>> byGain;
    for (Posting &posting : *postings)
        byGain[posting.gain].push_back(std::move(posting));
    for (const Gain &gain : *gains)
        VF_TRY(domain::checkLedger(gain, byGain[gain.id]));
    return {};
}

} // namespace

Result<void> checkGainRules(Store &store, std::span<const Change> changes)
{
    Touched touched;
    bool wholeDatabase = false; // a copy of another one: its closed periods come along with what they hold
    for (const Change &change : changes) {
        wholeDatabase = wholeDatabase || (change.isOf<domain::Municipality>() && change.isInsert());
        if (change.isOf<Gain>())
            VF_TRY(noteGain(change, touched));
        else if (change.isOf<Posting>())
            VF_TRY(notePosting(change, touched));
        else if (change.isOf<domain::Attachment>() && change.after)
            VF_TRY(change.newValue<domain::Attachment>().and_then(domain::checkAttachment));
    }
    if (!wholeDatabase)
        VF_TRY(checkPeriod(store, touched.earliestPosting));
    for (const auto &[id, book] : touched.made)
        VF_TRY(domain::checkLedger(book.gain, book.postings));
    return checkStored(store, touched.stored);
}

} // namespace vf::application
