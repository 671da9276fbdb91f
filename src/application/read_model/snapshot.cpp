#include "application/read_model/snapshot.h"

#include "application/read_model/measured_gains.h"
#include "application/record/all_records.h"

namespace vf::application {

using base::Result;

namespace {

/// The kind of record that a list holds.
template<class List>
using RecordOf = typename std::remove_cvref_t<decltype(std::declval<List>().values())>::value_type;

/// Reads all records of a kind into `list`.
template<class List>
Result<void> loadInto(Store &store, List &list)
{
    using T = RecordOf<List>;
    auto values = [&store] {
        if constexpr (std::is_same_v<T, domain::Measurement>)
            return store.measurements();
        else
            return store.listAll<T>();
    }();
    if (!values)
        return base::fail(std::move(values).error());
    list.assign(std::move(*values));
    return {};
}

/// Applies one change to the list, when it is of the list's kind.
template<class List>
Result<void> applyTo(List &list, const Change &change)
{
    using T = RecordOf<List>;
    if (!change.isOf<T>())
        return {};
    if (!change.after) {
        list.remove(decltype(T::id)(change.id));
        return {};
    }
    auto value = change.newValue<T>();
    if (!value)
        return base::fail(std::move(value).error());
    list.upsert(std::move(*value));
    return {};
}

} // namespace

Result<Snapshot> Snapshot::load(Store &store)
{
    // One state of the database: a posting read now must not belong to a gain that was committed a moment later.
    return store.consistently([&store] { return read(store); });
}

Result<Snapshot> Snapshot::read(Store &store)
{
    Snapshot snapshot;
    auto municipality = store.listAll<domain::Municipality>();
    if (!municipality)
        return base::fail(std::move(municipality).error());
    if (!municipality->empty())
        snapshot.m_municipality = std::move(municipality->front());
    Result<void> outcome;
    std::apply([&](auto &...lists) { ((outcome = outcome ? loadInto(store, lists) : outcome), ...); }, snapshot.m_lists);
    VF_TRY(outcome);
    const auto postings = store.ledgerPostings();
    if (!postings)
        return base::fail(postings.error());
    const auto confirmations = store.listAll<domain::Confirmation>();
    if (!confirmations)
        return base::fail(confirmations.error());
    snapshot.m_ledger.reserve(snapshot.gains().size());
    for (const domain::Gain &gain : snapshot.gains())
        snapshot.m_ledger.upsertGain(domain::LedgerGain::of(gain));
    for (const domain::LedgerPosting &posting : *postings)
        snapshot.m_ledger.addPosting(posting);
    for (const domain::Confirmation &confirmation : *confirmations)
        snapshot.m_ledger.upsertConfirmation(confirmation, confirmationCap(snapshot, confirmation));
    snapshot.m_leanLog = domain::LeanLog(snapshot.leanEvents());
    return snapshot;
}

Result<void> Snapshot::apply(std::span<const Change> changes)
{
    bool logTouched = false;
    std::unordered_set<domain::GainId> capped;
    for (const Change &change : changes) {
        VF_TRY(applyOne(change));
        VF_TRY(noteCappedAnew(*this, change, capped));
        logTouched = logTouched || change.isOf<domain::LeanEvent>();
    }
    if (logTouched)
        m_leanLog = domain::LeanLog(leanEvents());
    for (const domain::GainId &gain : capped)
        capConfirmations(gain);
    ++m_revision;
    return {};
}

void Snapshot::capConfirmations(const domain::GainId &gain)
{
    for (const domain::Confirmation &confirmation : m_ledger.confirmations(gain))
        m_ledger.upsertConfirmation(confirmation, confirmationCap(*this, confirmation));
}

Result<void> Snapshot::applyOne(const Change &change)
{
    if (change.isOf<domain::Municipality>()) {
        if (!change.after)
            return {};
        auto municipality = change.newValue<domain::Municipality>();
        if (!municipality)
            return base::fail(std::move(municipality).error());
        m_municipality = std::move(*municipality);
        return {};
    }
    Result<void> outcome;
    std::apply([&](auto &...lists) { ((outcome = outcome ? applyTo(lists, change) : outcome), ...); }, m_lists);
    VF_TRY(outcome);
    return applyToLedger(change);
}

Result<void> Snapshot::applyToLedger(const Change &change)
{
    if (change.isOf<domain::Gain>()) {
        const domain::GainId id(change.id);
        if (const domain::Gain *gain = findGain(id))
            m_ledger.upsertGain(domain::LedgerGain::of(*gain));
        else
            m_ledger.removeGain(id);
    } else if (change.isOf<domain::Posting>()) {
        const auto posting = change.after ? change.newValue<domain::Posting>() : change.oldValue<domain::Posting>();
        if (!posting)
            return base::fail(posting.error());
        if (change.after)
            m_ledger.upsertPosting(domain::LedgerPosting::of(*posting));
        else
            m_ledger.removePosting(posting->id, posting->gain);
    } else if (change.isOf<domain::Confirmation>()) {
        const auto confirmation =
            change.after ? change.newValue<domain::Confirmation>() : change.oldValue<domain::Confirmation>();
        if (!confirmation)
            return base::fail(confirmation.error());
        if (change.after)
            m_ledger.upsertConfirmation(*confirmation);
        else
            m_ledger.removeConfirmation(confirmation->id, confirmation->gain);
    }
    return {};
}

base::HoursPerFte Snapshot::basisOf(const domain::UnitId &unit) const
{
    const domain::Unit *found = findUnit(unit);
    return found && found->basis ? *found->basis : m_municipality.basis;
}

const domain::FteRate *Snapshot::rateOn(QDate date) const
{
    const domain::FteRate *valid = nullptr;
    for (const domain::FteRate &rate : rates())
        if (rate.from <= date && (!valid || rate.from > valid->from))
            valid = &rate;
    return valid;
}

} // namespace vf::application
