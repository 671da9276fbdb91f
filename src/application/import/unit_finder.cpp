#include "application/import/unit_finder.h"

#include "application/record/organisation_records.h"

namespace vf::application {

using base::Result;
using domain::Unit;

Result<UnitLookup> readUnitLookup(Store &store)
{
    const auto units = store.listAll<Unit>();
    if (!units)
        return base::fail(units.error());
    return UnitLookup(*units);
}

Unit addUnit(const WorkContext &context, ChangeSet &changes, Unit unit, std::optional<domain::UnitId> parent)
{
    unit.id = domain::UnitId(context.ids.nextUuid());
    changes.insert(unit);
    domain::UnitPlacement placement;
    placement.id = domain::UnitPlacementId(context.ids.nextUuid());
    placement.unit = unit.id;
    placement.parent = parent;
    changes.insert(placement);
    return unit;
}

Result<UnitFinder> UnitFinder::make(const WorkContext &context, const ImportOptions &options)
{
    auto lookup = readUnitLookup(context.store);
    if (!lookup)
        return base::fail(std::move(lookup).error());
    const bool create = options.createUnits || lookup->isEmpty();
    return UnitFinder(context, std::move(*lookup), create);
}

std::optional<domain::UnitId> UnitFinder::find(int row, const UnitReference &reference, ChangeSet &changes,
                                               ImportReport &report, QLatin1StringView column)
{
    if (const auto known = m_lookup.find(reference))
        return known;
    if (!m_create) {
        const QString wanted = reference.name.isEmpty() ? reference.code : reference.name;
        report.rejected.push_back(
            {row, QString(column), QString(import_reason::unknownUnit), wanted, m_lookup.nearestName(wanted)});
        return std::nullopt;
    }
    Unit unit;
    unit.code = reference.code;
    unit.name = reference.name.isEmpty() ? reference.code : reference.name;
    unit = addUnit(*m_context, changes, unit, std::nullopt);
    m_lookup.add(unit);
    return unit.id;
}

} // namespace vf::application
