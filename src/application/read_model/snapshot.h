// The municipality in memory: every unit, gain and ledger entry, read once and kept current by the notifier.
// All pages, the report and the CLI ask their questions here, so that two views can't disagree.
// Texts of postings are not here (they are read for one gain at a time); knows nothing of screens.
#pragma once

#include "application/unit_of_work/store.h"
#include "domain/gain/gain_ledger.h"
#include "domain/organisation/lean_log.h"
#include "domain/organisation/municipality.h"
#include "domain/organisation/organisation_tree.h"

#include <QHash>

namespace vf::application {

/// Records of one kind with fast look-up by id. Order is kept; removing closes the gap.
template<class T>
class RecordList
{
public:
    void assign(std::vector<T> values)
    {
        m_values = std::move(values);
        reindex();
    }
    const std::vector<T> &values() const { return m_values; }
    const T *find(const decltype(T::id) &id) const
    {
        const auto at = m_index.constFind(id);
        return at == m_index.constEnd() ? nullptr : &m_values[*at];
    }
    void upsert(T value)
    {
        if (const auto at = m_index.constFind(value.id); at != m_index.constEnd()) {
            m_values[*at] = std::move(value);
            return;
        }
        m_index.insert(value.id, m_values.size());
        m_values.push_back(std::move(value));
    }
    void remove(const decltype(T::id) &id)
    {
        const auto at = m_index.constFind(id);
        if (at == m_index.constEnd())
            return;
        m_values.erase(m_values.begin() + static_cast<std::ptrdiff_t>(*at));
        reindex();
    }

private:
    void reindex()
    {
        m_index.clear();
        m_index.reserve(static_cast<qsizetype>(m_values.size()));
        for (size_t i = 0; i < m_values.size(); ++i)
            m_index.insert(m_values[i].id, i);
    }
    std::vector<T> m_values;
    QHash<decltype(T::id), size_t> m_index;
};

class Snapshot
{
public:
    /// Reads everything; on the storage thread.
    static base::Result<Snapshot> load(Store &store);

    /// Brings the snapshot up to date with a committed action. Corrupt when a change can't be read (then load again).
    base::Result<void> apply(std::span<const Change> changes);

    const domain::Municipality &municipality() const { return m_municipality; }
    const std::vector<domain::Unit> &units() const { return m_units.values(); }
    const std::vector<domain::UnitPlacement> &placements() const { return m_placements.values(); }
    const std::vector<domain::LeanEvent> &leanEvents() const { return m_events.values(); }
    const std::vector<domain::FteRate> &rates() const { return m_rates.values(); }
    const std::vector<domain::Gain> &gains() const { return m_gains.values(); }
    const domain::GainLedger &ledger() const { return m_ledger; }
    const domain::LeanLog &leanLog() const { return m_leanLog; }

    const domain::Unit *findUnit(const domain::UnitId &id) const { return m_units.find(id); }
    const domain::Gain *findGain(const domain::GainId &id) const { return m_gains.find(id); }
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

    domain::Municipality m_municipality;
    RecordList<domain::Unit> m_units;
    RecordList<domain::UnitPlacement> m_placements;
    RecordList<domain::LeanEvent> m_events;
    RecordList<domain::FteRate> m_rates;
    RecordList<domain::Gain> m_gains;
    domain::GainLedger m_ledger;
    domain::LeanLog m_leanLog{{}};
    quint64 m_revision = 0;
};

} // namespace vf::application
