// The municipality in memory: every unit, gain and ledger entry, read once and kept current by the notifier.
// All pages, the report and the CLI ask their questions here, so that two views can't disagree.
// Texts of postings are not here (they are read for one gain at a time); knows nothing of screens.
#pragma once

#include "application/read_model/record_list.h"
#include "application/record/saved_view.h"
#include "application/unit_of_work/store.h"
#include "domain/gain/attachment.h"
#include "domain/gain/claim.h"
#include "domain/gain/gain_ledger.h"
#include "domain/introduction/introduction.h"
#include "domain/measurement/phases.h"
#include "domain/organisation/lean_log.h"
#include "domain/organisation/municipality.h"
#include "domain/organisation/organisation_tree.h"
#include "domain/stakeholder/stakeholder_effect.h"
#include "domain/valuestream/time_reading.h"

#include <tuple>

namespace vf::application {

namespace detail {
/// The list a kind of record lies in: plain, or by what it belongs to.
template<class T>
struct SnapshotList
{
    using Type = RecordList<T>;
};
template<>
struct SnapshotList<domain::Milestone>
{
    using Type = ChildList<domain::Milestone, &domain::Milestone::introduction>;
};
template<>
struct SnapshotList<domain::ValueStreamState>
{
    using Type = ChildList<domain::ValueStreamState, &domain::ValueStreamState::analysis>;
};
template<>
struct SnapshotList<domain::Step>
{
    using Type = ChildList<domain::Step, &domain::Step::state>;
};
template<>
struct SnapshotList<domain::Challenge>
{
    using Type = ChildList<domain::Challenge, &domain::Challenge::step>;
};
template<>
struct SnapshotList<domain::Stakeholder>
{
    using Type = ChildList<domain::Stakeholder, &domain::Stakeholder::analysis>;
};
template<>
struct SnapshotList<domain::StakeholderEffect>
{
    using Type = ChildList<domain::StakeholderEffect, &domain::StakeholderEffect::state>;
};
template<>
struct SnapshotList<domain::GainClaim>
{
    using Type = ChildList<domain::GainClaim, &domain::GainClaim::gain>;
};
template<>
struct SnapshotList<domain::Indicator>
{
    using Type = ChildList<domain::Indicator, &domain::Indicator::gain>;
};
template<>
struct SnapshotList<domain::Rebase>
{
    using Type = ChildList<domain::Rebase, &domain::Rebase::indicator>;
};
template<>
struct SnapshotList<domain::Attachment>
{
    using Type = ChildList<domain::Attachment, &domain::Attachment::gain>;
};
template<>
struct SnapshotList<domain::Measurement>
{
    using Type = ChildList<domain::Measurement, &domain::Measurement::indicator>;
};
} // namespace detail

class Snapshot
{
    template<class T>
    using ListOf = typename detail::SnapshotList<T>::Type;

public:
    /// Reads everything; on the storage thread.
    static base::Result<Snapshot> load(Store &store);

    /// Brings the snapshot up to date with a committed action. Corrupt when a change can't be read (then load again).
    base::Result<void> apply(std::span<const Change> changes);

    const domain::Municipality &municipality() const { return m_municipality; }
    const std::vector<domain::Unit> &units() const { return all<domain::Unit>(); }
    const std::vector<domain::UnitPlacement> &placements() const { return all<domain::UnitPlacement>(); }
    const std::vector<domain::LeanEvent> &leanEvents() const { return all<domain::LeanEvent>(); }
    const std::vector<domain::FteRate> &rates() const { return all<domain::FteRate>(); }
    const std::vector<domain::Gain> &gains() const { return all<domain::Gain>(); }
    /// All records of a kind that lies in the snapshot.
    template<class T>
    const std::vector<T> &all() const { return std::get<ListOf<T>>(m_lists).values(); }
    /// The record with this id; nullptr when there is none.
    template<class T>
    const T *find(const decltype(T::id) &id) const { return std::get<ListOf<T>>(m_lists).find(id); }
    /// The records of a kind that belong to `parent`; by position where the kind has one, measurements by date.
    template<class T>
    std::vector<const T *> of(const typename ListOf<T>::Parent &parent) const
    {
        std::vector<const T *> found = std::get<ListOf<T>>(m_lists).of(parent);
        std::sort(found.begin(), found.end(), [](const T *a, const T *b) { return comesBefore(*a, *b); });
        return found;
    }
    const domain::GainLedger &ledger() const { return m_ledger; }
    const domain::LeanLog &leanLog() const { return m_leanLog; }

    const domain::Unit *findUnit(const domain::UnitId &id) const { return find<domain::Unit>(id); }
    const domain::Gain *findGain(const domain::GainId &id) const { return find<domain::Gain>(id); }
    domain::OrganisationTree treeOn(QDate date) const { return {units(), placements(), date}; }
    /// The basis a new gain in `unit` gets: the unit's own, else the municipality's.
    base::HoursPerFte basisOf(const domain::UnitId &unit) const;
    /// Kroner per årsverk valid on `date`; empty when no rate is that old.
    const domain::FteRate *rateOn(QDate date) const;
    /// Grows with every applied change: a view that remembers it knows when it is out of date.
    quint64 revision() const { return m_revision; }

private:
    static base::Result<Snapshot> read(Store &store);
    base::Result<void> applyOne(const Change &change);
    base::Result<void> applyToLedger(const Change &change);
    /// Gives the gain's confirmations the caps that its measurements make now.
    void capConfirmations(const domain::GainId &gain);

    template<class T>
    static bool comesBefore(const T &a, const T &b)
    {
        if constexpr (requires { a.position; }) {
            if (a.position != b.position)
                return a.position < b.position;
        } else if constexpr (std::is_same_v<T, domain::Measurement>) {
            if (a.on != b.on)
                return a.on < b.on;
        } else if constexpr (std::is_same_v<T, domain::Rebase>) {
            if (a.from != b.from)
                return a.from < b.from;
        }
        return a.id < b.id;
    }

    domain::Municipality m_municipality;
    std::tuple<ListOf<domain::Unit>, ListOf<domain::UnitPlacement>, ListOf<domain::LeanEvent>, ListOf<domain::FteRate>,
               ListOf<domain::Introduction>, ListOf<domain::Milestone>, ListOf<domain::ValueStreamAnalysis>,
               ListOf<domain::ValueStreamState>, ListOf<domain::Step>, ListOf<domain::Challenge>,
               ListOf<domain::TimeReading>, ListOf<domain::StakeholderAnalysis>, ListOf<domain::Stakeholder>,
               ListOf<domain::StakeholderEffect>,
               ListOf<domain::Gain>, ListOf<domain::GainClaim>, ListOf<domain::Indicator>,
               ListOf<domain::Measurement>, ListOf<domain::Rebase>, ListOf<domain::Attachment>, ListOf<SavedView>>
        m_lists;
    domain::GainLedger m_ledger;
    domain::LeanLog m_leanLog{{}};
    quint64 m_revision = 0;
};

} // namespace vf::application
