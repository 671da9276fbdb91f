// The organisation on one day as rows to show: sorted as a Norwegian reader expects, with each node's status, and how
// many units under it are trained. Plain values; unit_tree_model.h shows them.
#pragma once

#include "application/read_model/snapshot.h"
#include "presentation/glyphs.h"

#include <optional>
#include <vector>

namespace vf::presentation {

struct UnitNode
{
    domain::UnitId id; ///< null for the municipality itself
    QString code;
    QString name;
    domain::UnitKind kind = domain::UnitKind::Unit;
    /// Of a service area: its own and its units' together. Departments are part of their unit.
    std::optional<base::FteCount> fte;
    std::optional<int> headcount;
    std::optional<domain::LeanStatus> status; ///< by the latest event on or before the day
    std::optional<QDate> trainedSince;        ///< the first training on or before the day
    UnitDot dot = UnitDot::NotTrained;
    bool pilot = false;
    bool active = true;
    bool isMunicipality = false;
    size_t trained = 0; ///< units at or under this node, active on the day, that have been trained
    size_t total = 0;   ///< units at or under this node, active on the day

    /// Does the node stand for several units? Then counts say more than a dot.
    bool isGroup() const { return isMunicipality || kind == domain::UnitKind::ServiceArea; }

    std::optional<size_t> parent;
    size_t rowInParent = 0;
    std::vector<size_t> children;

    friend bool operator==(const UnitNode &, const UnitNode &) = default;
};

struct OutlineOptions
{
    std::optional<domain::UnitId> scope; ///< only this node and what lies under it
    QString filter;                      ///< only nodes whose name or code holds this, with what is above and below them
    bool withInactive = false;           ///< also what is not active on the day
    bool withMunicipality = false;       ///< one root, "Hele kommunen", above everything
};

class UnitOutline
{
public:
    UnitOutline() = default;
    UnitOutline(const application::Snapshot &snapshot, QDate asOf, const OutlineOptions &options = {});

    /// Parents before their children, in the order they are shown.
    const std::vector<UnitNode> &nodes() const { return m_nodes; }
    const std::vector<size_t> &roots() const { return m_roots; }
    std::optional<size_t> indexOf(const domain::UnitId &unit) const;
    /// Do both have the same nodes in the same places? Then only what stands in the rows can differ.
    bool sameShape(const UnitOutline &other) const;

private:
    std::vector<UnitNode> m_nodes;
    std::vector<size_t> m_roots;
};

} // namespace vf::presentation
