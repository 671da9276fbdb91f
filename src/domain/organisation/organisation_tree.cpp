#include "domain/organisation/organisation_tree.h"

namespace vf::domain {

OrganisationTree::OrganisationTree(std::span<const Unit> units, std::span<const UnitPlacement> placements, QDate date)
    : m_parents(units.size()), m_children(units.size()), m_areas(units.size())
{
    m_indexes.reserve(units.size());
    for (Index i = 0; i < units.size(); ++i)
        m_indexes.emplace(units[i].id, i);

    std::vector<const UnitPlacement *> latest(units.size(), nullptr);
    const auto later = [](const UnitPlacement &a, const UnitPlacement &b) {
        if (a.from != b.from)
            return !b.from || (a.from && *a.from > *b.from);
        return b.id < a.id; // placed twice on one day: the one recorded last
    };
    for (const UnitPlacement &placement : placements) {
        const auto unit = indexOf(placement.unit);
        if (!unit || (placement.from && *placement.from > date))
            continue;
        if (!latest[*unit] || later(placement, *latest[*unit]))
            latest[*unit] = &placement;
    }
    for (Index i = 0; i < units.size(); ++i)
        if (latest[i] && latest[i]->parent)
            m_parents[i] = indexOf(*latest[i]->parent);

    for (Index i = 0; i < units.size(); ++i) {
        // A walk longer than the number of units is a loop: cut it here.
        size_t steps = 0;
        for (auto at = m_parents[i]; at && steps <= units.size(); at = m_parents[*at])
            ++steps;
        if (steps > units.size())
            m_parents[i].reset();
    }
    for (Index i = 0; i < units.size(); ++i) {
        (m_parents[i] ? m_children[*m_parents[i]] : m_roots).push_back(i);
        for (std::optional<Index> at = i; at; at = m_parents[*at])
            if (units[*at].kind == UnitKind::ServiceArea) {
                m_areas[i] = at;
                break;
            }
    }
}

std::optional<OrganisationTree::Index> OrganisationTree::indexOf(const UnitId &unit) const
{
    const auto found = m_indexes.find(unit);
    return found == m_indexes.end() ? std::nullopt : std::optional(found->second);
}

std::vector<bool> OrganisationTree::within(Index top) const
{
    std::vector<bool> inside(size(), false);
    std::vector<Index> waiting{top};
    while (!waiting.empty()) {
        const Index at = waiting.back();
        waiting.pop_back();
        inside[at] = true;
        waiting.insert(waiting.end(), m_children[at].begin(), m_children[at].end());
    }
    return inside;
}

} // namespace vf::domain
