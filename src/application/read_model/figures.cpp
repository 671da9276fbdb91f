#include "application/read_model/figures.h"

namespace vf::application {

using domain::Account;
using domain::Totals;
using domain::UnitId;

Figures::Figures(const Snapshot &snapshot, QDate asOf, std::optional<UnitId> scope, const domain::GainLedger *ledger)
    : m_snapshot(&snapshot), m_ledger(ledger ? ledger : &snapshot.ledger()), m_asOf(asOf), m_tree(snapshot.treeOn(asOf)), m_everything(!scope)
{
    const auto top = scope ? m_tree.indexOf(*scope) : std::nullopt;
    m_inScope = top ? m_tree.within(*top) : std::vector<bool>(m_tree.size(), m_everything);
}

/// `groupOf` gives the group of a unit's tree index, or nothing. A unit out of scope belongs to no group.
template<class GroupOf>
std::vector<Totals> Figures::grouped(size_t groups, GroupOf groupOf, QDate date) const
{
    return m_ledger->totals(date, {groups, [this, groupOf](const UnitId &unit) -> std::optional<size_t> {
                                                  const auto index = m_tree.indexOf(unit);
                                                  return index && m_inScope[*index] ? groupOf(*index) : std::nullopt;
                                              }});
}

Totals Figures::total() const
{
    return grouped(1, [](size_t) { return std::optional<size_t>(0); }, m_asOf).front();
}

bool Figures::counts(size_t index) const
{
    const domain::Unit &unit = m_snapshot->units()[index];
    return m_inScope[index] && unit.kind == domain::UnitKind::Unit && unit.activeOn(m_asOf);
}

size_t Figures::unitsTotal() const
{
    size_t count = 0;
    for (size_t i = 0; i < m_tree.size(); ++i)
        count += counts(i) ? 1 : 0;
    return count;
}

base::Fte Figures::capacity(const domain::Unit **lacking) const
{
    double sum = 0;
    for (size_t i = 0; i < m_tree.size(); ++i) {
        const domain::Unit &unit = m_snapshot->units()[i];
        if (!counts(i))
            continue;
        if (unit.fte)
            sum += unit.fte->value();
        else if (lacking && !*lacking)
            *lacking = &unit;
    }
    return base::Fte(sum);
}

size_t Figures::unitsTrained() const
{
    size_t count = 0;
    for (size_t i = 0; i < m_tree.size(); ++i)
        count += counts(i) && trained(m_snapshot->units()[i].id) ? 1 : 0;
    return count;
}

std::vector<FigureGroup> Figures::byArea() const
{
    const auto &units = m_snapshot->units();
    std::vector<FigureGroup> groups;
    std::vector<std::optional<size_t>> groupOfArea(units.size());
    const auto groupOf = [&](size_t index) -> std::optional<size_t> {
        const auto area = m_tree.serviceAreaOf(index);
        return area ? groupOfArea[*area] : std::optional<size_t>(groups.size() - 1);
    };
    for (size_t i = 0; i < units.size(); ++i) {
        bool holdsScope = units[i].kind == domain::UnitKind::ServiceArea && m_inScope[i];
        if (units[i].kind == domain::UnitKind::ServiceArea && !holdsScope)
            for (size_t j = 0; j < units.size() && !holdsScope; ++j)
                holdsScope = m_inScope[j] && m_tree.serviceAreaOf(j) == i;
        if (holdsScope) {
            groupOfArea[i] = groups.size();
            groups.push_back({units[i].code.isEmpty() ? units[i].name : units[i].code, units[i].name, units[i].id, {}, 0, 0});
        }
    }
    groups.push_back({QString(), QString(), std::nullopt, {}, 0, 0}); // what lies under no service area
    const auto totals = grouped(groups.size(), groupOf, m_asOf);
    for (size_t g = 0; g < groups.size(); ++g)
        groups[g].totals = totals[g];
    for (size_t i = 0; i < units.size(); ++i) {
        if (!counts(i))
            continue;
        if (const auto group = groupOf(i)) {
            ++groups[*group].unitsTotal;
            groups[*group].unitsTrained += trained(units[i].id) ? 1 : 0;
        }
    }
    if (groups.back().unitsTotal == 0 && groups.back().totals == Totals())
        groups.pop_back();
    return groups;
}

std::vector<FigureGroup> Figures::byUnit() const
{
    const auto &units = m_snapshot->units();
    const auto totals = grouped(units.size(), [](size_t index) { return std::optional(index); }, m_asOf);
    std::vector<FigureGroup> groups;
    for (size_t i = 0; i < units.size(); ++i) {
        const bool holdsGains = totals[i] != Totals();
        if (!m_inScope[i] || (units[i].kind == domain::UnitKind::ServiceArea && !holdsGains))
            continue;
        const size_t one = counts(i) ? 1 : 0;
        groups.push_back({units[i].code.isEmpty() ? units[i].name : units[i].code, units[i].name, units[i].id, totals[i],
                          one && trained(units[i].id) ? one : 0, one});
    }
    return groups;
}

std::vector<FigureGroup> Figures::byTool() const
{
    const auto tools = domain::allOf<domain::SourceTool>();
    const auto counts = [this](const UnitId &unit) { return inScope(unit) ? std::optional<size_t>(0) : std::nullopt; };
    const auto totals = m_ledger->totals(m_asOf, {tools.size(), counts, true});
    std::vector<FigureGroup> groups;
    for (const domain::SourceTool tool : tools)
        groups.push_back({QString(key(tool)), QString(), std::nullopt, totals[static_cast<size_t>(tool)], 0, 0});
    return groups;
}

std::vector<DestinationFigure> Figures::byDestination() const
{
    const Totals all = total();
    std::vector<DestinationFigure> figures;
    for (const Account account : {Account::Quality, Account::Quantity, Account::Savings, Account::Lapsed})
        figures.push_back({account, all.hours[account], all.fte[account]});
    figures.push_back({Account::Identified, all.hours.open(), all.fte.open()}); // identified and not yet moved
    return figures;
}

std::vector<Totals> Figures::rolledUp() const
{
    auto totals = grouped(m_tree.size(), [](size_t index) { return std::optional(index); }, m_asOf);
    std::vector<Totals> sums = totals;
    for (size_t i = 0; i < m_tree.size(); ++i)
        for (auto parent = m_tree.parentOf(i); parent; parent = m_tree.parentOf(*parent))
            sums[*parent] += totals[i];
    return sums;
}

std::vector<DevelopmentPoint> Figures::development(std::span<const QDate> dates) const
{
    std::vector<DevelopmentPoint> points;
    points.reserve(dates.size());
    for (const QDate date : dates) {
        const Totals at = grouped(1, [](size_t) { return std::optional<size_t>(0); }, date).front();
        points.push_back({date, at.fte[Account::Identified], at.fte.realised(), at.confirmedFte.total()});
    }
    return points;
}

bool Figures::inScope(const UnitId &unit) const
{
    const auto index = m_tree.indexOf(unit);
    return index && m_inScope[*index];
}

std::vector<const domain::Gain *> Figures::gains() const
{
    std::vector<const domain::Gain *> found;
    for (const domain::Gain &gain : m_snapshot->gains()) {
        const QDate first = m_ledger->postingDates(gain.id).first;
        if (first.isValid() && first <= m_asOf && inScope(gain.unit))
            found.push_back(&gain);
    }
    return found;
}

domain::GainStatus Figures::statusOf(const domain::Gain &gain) const
{
    const domain::GainLedger &ledger = *m_ledger;
    const QDate first = ledger.postingDates(gain.id).first;
    return domain::deriveStatus(gain, ledger.balances(gain.id, m_asOf), first.isValid() && first <= m_asOf,
                                ledger.decidingConfirmation(gain.id, m_asOf), m_asOf);
}

} // namespace vf::application
