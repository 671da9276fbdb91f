// The organisation as it was on one day: who belongs under whom. Built from dated placements; holds no history itself.
#pragma once

#include "domain/organisation/unit.h"

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace vf::domain {

class OrganisationTree
{
public:
    /// Nodes refer to units by their index in `units`, so callers can keep figures in plain vectors.
    using Index = size_t;

    /// The tree on `date`: each unit under the parent of its latest placement on or before that day. Units without a
    /// placement, with an unknown parent, or in a loop (which services refuse) hang directly under the municipality.
    OrganisationTree(std::span<const Unit> units, std::span<const UnitPlacement> placements, QDate date);

    std::optional<Index> indexOf(const UnitId &unit) const;
    std::optional<Index> parentOf(Index unit) const { return m_parents[unit]; }
    const std::vector<Index> &childrenOf(Index unit) const { return m_children[unit]; }
    /// The nodes directly under the municipality, in the order of `units`.
    const std::vector<Index> &roots() const { return m_roots; }
    /// The service area that `unit` belongs to (itself when it is one); empty when it hangs under none.
    std::optional<Index> serviceAreaOf(Index unit) const { return m_areas[unit]; }
    /// For every unit: is it `top` or somewhere under it?
    std::vector<bool> within(Index top) const;
    size_t size() const { return m_parents.size(); }

private:
    std::unordered_map<UnitId, Index> m_indexes;
    std::vector<std::optional<Index>> m_parents;
    std::vector<std::vector<Index>> m_children;
    std::vector<Index> m_roots;
    std::vector<std::optional<Index>> m_areas;
};

} // namespace vf::domain
