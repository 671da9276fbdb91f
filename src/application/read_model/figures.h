// The questions every view asks: what do the gains come to on a date, within a scope, by area, unit, tool or destination?
// Overview, register, report and CLI all call this; it holds no figures of its own beyond one answer.
#pragma once

#include "application/read_model/snapshot.h"
#include "domain/gain/gain_status.h"

#include <optional>
#include <vector>

namespace vf::application {

/// A named group of gains and what it comes to.
struct FigureGroup
{
    QString key;  ///< stable: a unit's code or name, a tool's key, an account's key
    QString name; ///< as stored (units); empty where the name is a text of the program (tools, destinations)
    std::optional<domain::UnitId> unit; ///< the unit or service area; empty for tools, destinations and "no area"
    domain::Totals totals;
    size_t unitsTrained = 0;
    size_t unitsTotal = 0;
};

/// Where identified hours went: one line per destination account.
struct DestinationFigure
{
    domain::Account account;
    base::HoursPerYear hours;
    base::Fte fte;
};

struct DevelopmentPoint
{
    QDate date;
    base::Fte identified, realised, confirmed;
};

class Figures
{
public:
    /// `scope`: a unit or service area with everything under it on `asOf`; empty for the whole municipality.
    /// `ledger`: another one than the snapshot's own, such as what was known on an earlier day (known_then.h).
    /// Snapshot and ledger must outlive the answer.
    Figures(const Snapshot &snapshot, QDate asOf, std::optional<domain::UnitId> scope = std::nullopt,
            const domain::GainLedger *ledger = nullptr);

    QDate asOf() const { return m_asOf; }
    const Snapshot &snapshot() const { return *m_snapshot; }
    const domain::OrganisationTree &tree() const { return m_tree; }

    domain::Totals total() const;
    /// Units (not areas or departments) active on the date and in scope, and how many of them had been trained.
    size_t unitsTotal() const;
    size_t unitsTrained() const;
    /// The årsverk of those units together. `lacking` becomes one that has none written down; nullptr when all have.
    base::Fte capacity(const domain::Unit **lacking = nullptr) const;

    /// One group per service area in scope, then one without a unit for what lies under none; areas without gains too.
    std::vector<FigureGroup> byArea() const;
    /// One group per unit in scope, in the tree's order; units without gains too.
    std::vector<FigureGroup> byUnit() const;
    std::vector<FigureGroup> byTool() const;
    /// Quality, quantity, savings, lapsed and what is still open. They add up to identified.
    std::vector<DestinationFigure> byDestination() const;
    /// Totals for each node of the tree (own and everything under it), by tree index; includes areas and departments.
    std::vector<domain::Totals> rolledUp() const;

    /// Totals on each date within the scope as it is on `asOf`.
    std::vector<DevelopmentPoint> development(std::span<const QDate> dates) const;

    bool inScope(const domain::UnitId &unit) const;
    /// The gains in scope that have a posting on or before the date.
    std::vector<const domain::Gain *> gains() const;
    domain::GainStatus statusOf(const domain::Gain &gain) const;
    bool trained(const domain::UnitId &unit) const { return m_snapshot->leanLog().trainedOn(unit, m_asOf); }

private:
    template<class GroupOf>
    std::vector<domain::Totals> grouped(size_t groups, GroupOf groupOf, QDate date) const;
    bool counts(size_t index) const;

    const Snapshot *m_snapshot;
    const domain::GainLedger *m_ledger;
    QDate m_asOf;
    domain::OrganisationTree m_tree;
    std::vector<bool> m_inScope; // by tree index
    bool m_everything;
};

} // namespace vf::application
