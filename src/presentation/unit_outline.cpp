#include "presentation/unit_outline.h"

#include "base/text.h"
#include "domain/organisation/organisation_tree.h"

#include <QCoreApplication>

#include <algorithm>

namespace vf::presentation {

using domain::OrganisationTree;
using domain::Unit;
using domain::UnitKind;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(UnitOutline)
};

/// What is known of one node before it is decided what is shown.
struct Counts
{
    size_t trained = 0;
    size_t total = 0;
    std::optional<base::FteCount> fte;
    std::optional<int> headcount;

    void addPeople(const Unit &unit)
    {
        if (unit.fte)
            fte = fte.value_or(base::FteCount()) + *unit.fte;
        if (unit.headcount)
            headcount = headcount.value_or(0) + *unit.headcount;
    }
};

/// Builds the visible rows from the whole tree.
class Builder
{
public:
    Builder(const application::Snapshot &snapshot, QDate asOf, const OutlineOptions &options)
        : m_snapshot(snapshot), m_units(snapshot.units()), m_asOf(asOf), m_options(options),
          m_tree(snapshot.treeOn(asOf)), m_counts(m_units.size()), m_shown(m_units.size(), false)
    {
        count();
        choose();
    }

    void build(std::vector<UnitNode> &nodes, std::vector<size_t> &roots)
    {
        m_nodes = &nodes;
        std::optional<size_t> top;
        if (m_options.withMunicipality) {
            nodes.push_back(municipality());
            roots.push_back(0);
            top = 0;
        }
        std::vector<size_t> first = m_tree.roots();
        if (m_options.scope) {
            const auto scope = m_tree.indexOf(*m_options.scope);
            first = scope ? std::vector<size_t>{*scope} : std::vector<size_t>{};
        }
        const std::vector<size_t> made = addChildren(first, top);
        if (!top)
            roots = made;
    }

private:
    bool isActive(size_t unit) const { return m_units[unit].activeOn(m_asOf); }

    /// Each unit counts for itself and for everything above it, as in application::Figures.
    void count()
    {
        for (size_t i = 0; i < m_units.size(); ++i) {
            if (m_units[i].kind == UnitKind::Department || !isActive(i))
                continue;
            for (std::optional<size_t> at = i; at; at = m_tree.parentOf(*at))
                m_counts[*at].addPeople(m_units[i]);
            if (m_units[i].kind != UnitKind::Unit)
                continue;
            const size_t trained = m_snapshot.leanLog().trainedOn(m_units[i].id, m_asOf) ? 1 : 0;
            for (std::optional<size_t> at = i; at; at = m_tree.parentOf(*at)) {
                m_counts[*at].trained += trained;
                ++m_counts[*at].total;
            }
        }
    }

    /// A match is shown with everything below it and the way to it.
    void choose()
    {
        const QString wanted = base::folded(m_options.filter);
        for (size_t i = 0; i < m_units.size(); ++i) {
            if (!m_options.withInactive && !isActive(i))
                continue;
            bool matches = wanted.isEmpty();
            for (std::optional<size_t> at = i; at && !matches; at = m_tree.parentOf(*at))
                matches = base::folded(m_units[*at].name).contains(wanted)
                          || base::folded(m_units[*at].code).contains(wanted);
            if (!matches)
                continue;
            for (std::optional<size_t> at = i; at; at = m_tree.parentOf(*at))
                m_shown[*at] = true;
        }
    }

    UnitNode municipality() const
    {
        UnitNode node;
        node.name = T::tr("Hele kommunen");
        node.kind = UnitKind::ServiceArea;
        node.isMunicipality = true;
        for (const size_t root : m_tree.roots()) {
            node.trained += m_counts[root].trained;
            node.total += m_counts[root].total;
        }
        return node;
    }

    UnitNode made(size_t unit) const
    {
        const Unit &from = m_units[unit];
        UnitNode node;
        node.id = from.id;
        node.code = from.code;
        node.name = from.name;
        node.kind = from.kind;
        const bool isArea = from.kind == UnitKind::ServiceArea;
        node.fte = isArea ? m_counts[unit].fte : from.fte;
        node.headcount = isArea ? m_counts[unit].headcount : from.headcount;
        node.pilot = from.pilot;
        node.active = isActive(unit);
        node.trained = m_counts[unit].trained;
        node.total = m_counts[unit].total;
        node.status = m_snapshot.leanLog().statusOn(from.id, m_asOf);
        for (const domain::LeanEvent &event : m_snapshot.leanLog().eventsOf(from.id))
            if (event.status == domain::LeanStatus::Training && event.date <= m_asOf && !node.trainedSince)
                node.trainedSince = event.date;
        if (node.trainedSince)
            node.dot = UnitDot::Trained;
        else if (node.status && domain::underIntroduction(*node.status))
            node.dot = UnitDot::UnderIntroduction;
        return node;
    }

    /// Adds the shown ones of `units` with everything under them; returns where they were put.
    std::vector<size_t> addChildren(std::vector<size_t> units, std::optional<size_t> parent)
    {
        std::erase_if(units, [this](size_t unit) { return !m_shown[unit]; });
        std::vector<std::pair<QString, size_t>> sorted;
        sorted.reserve(units.size());
        for (const size_t unit : units)
            sorted.emplace_back(base::sortKey(m_units[unit].name), unit);
        std::sort(sorted.begin(), sorted.end());
        std::vector<size_t> places;
        for (const auto &[key, unit] : sorted) {
            UnitNode node = made(unit);
            node.parent = parent;
            node.rowInParent = places.size();
            const size_t place = m_nodes->size();
            places.push_back(place);
            m_nodes->push_back(std::move(node));
            addChildren(m_tree.childrenOf(unit), place);
        }
        if (parent)
            (*m_nodes)[*parent].children = places;
        return places;
    }

    const application::Snapshot &m_snapshot;
    const std::vector<Unit> &m_units;
    QDate m_asOf;
    const OutlineOptions &m_options;
    OrganisationTree m_tree;
    std::vector<Counts> m_counts;
    std::vector<bool> m_shown;
    std::vector<UnitNode> *m_nodes = nullptr;
};

} // namespace

UnitOutline::UnitOutline(const application::Snapshot &snapshot, QDate asOf, const OutlineOptions &options)
{
    Builder(snapshot, asOf, options).build(m_nodes, m_roots);
}

std::optional<size_t> UnitOutline::indexOf(const domain::UnitId &unit) const
{
    for (size_t i = 0; i < m_nodes.size(); ++i)
        if (m_nodes[i].id == unit)
            return i;
    return std::nullopt;
}

bool UnitOutline::sameShape(const UnitOutline &other) const
{
    return std::equal(m_nodes.begin(), m_nodes.end(), other.m_nodes.begin(), other.m_nodes.end(),
                      [](const UnitNode &a, const UnitNode &b) { return a.id == b.id && a.parent == b.parent; });
}

} // namespace vf::presentation
