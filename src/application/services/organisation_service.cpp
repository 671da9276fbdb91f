#include "application/services/organisation_service.h"

#include "application/record/organisation_records.h"
#include "base/text.h"

namespace vf::application {

using domain::LeanEvent;
using domain::Municipality;
using domain::Unit;
using domain::UnitPlacement;

namespace {

/// One new record in a unit of work of its own.
template<class T>
ActionResult insertOne(const WorkContext &context, ActionName name, const T &value)
{
    ChangeSet changes;
    changes.insert(value);
    return commitChanges(context, std::move(name), std::move(changes));
}

} // namespace

base::Result<base::HoursPerFte> basisOf(Store &store, const domain::UnitId &unit)
{
    const auto found = store.get<Unit>(unit);
    if (!found)
        return base::fail(found.error());
    if (found->basis)
        return *found->basis;
    const auto municipality = store.listAll<Municipality>();
    if (!municipality)
        return base::fail(municipality.error());
    return municipality->empty() ? Municipality().basis : municipality->front().basis;
}

ActionResult OrganisationService::createMunicipality(Municipality municipality)
{
    municipality.id = domain::MunicipalityId(m_context.ids.nextUuid());
    return insertOne(m_context, {QStringLiteral("municipality.create"), municipality.name}, municipality);
}

ActionResult OrganisationService::editMunicipality(const Municipality &before, const Municipality &after)
{
    ChangeSet changes;
    changes.update(before, after);
    return commitChanges(m_context, {QStringLiteral("municipality.edit"), after.name}, std::move(changes));
}

ActionResult OrganisationService::addUnit(Unit unit, std::optional<domain::UnitId> parent)
{
    unit.id = domain::UnitId(m_context.ids.nextUuid());
    unit.name = base::normalised(unit.name).trimmed();
    UnitPlacement placement;
    placement.id = domain::UnitPlacementId(m_context.ids.nextUuid());
    placement.unit = unit.id;
    placement.parent = parent;
    ChangeSet changes;
    changes.insert(unit);
    changes.insert(placement);
    return commitChanges(m_context, {QStringLiteral("unit.add"), unit.name}, std::move(changes));
}

ActionResult OrganisationService::editUnit(const Unit &before, const Unit &after)
{
    ChangeSet changes;
    changes.update(before, after);
    return commitChanges(m_context, {QStringLiteral("unit.edit"), after.name}, std::move(changes));
}

ActionResult OrganisationService::moveUnit(const domain::UnitId &unit, std::optional<domain::UnitId> parent, QDate from)
{
    const auto moved = m_context.store.get<Unit>(unit);
    if (!moved)
        return base::fail(moved.error());
    UnitPlacement placement;
    placement.id = domain::UnitPlacementId(m_context.ids.nextUuid());
    placement.unit = unit;
    placement.parent = parent;
    placement.from = from;
    return insertOne(m_context, {QStringLiteral("unit.move"), moved->name}, placement);
}

ActionResult OrganisationService::addLeanEvent(LeanEvent event)
{
    const auto unit = m_context.store.get<Unit>(event.unit);
    if (!unit)
        return base::fail(unit.error());
    if (!event.date.isValid())
        return base::fail(base::invalid(QLatin1StringView("date"), QLatin1StringView("invalid_date")));
    event.id = domain::LeanEventId(m_context.ids.nextUuid());
    return insertOne(m_context, {QStringLiteral("lean_event.add"), unit->name}, event);
}

ActionResult OrganisationService::removeLeanEvent(const domain::LeanEventId &event)
{
    const auto stored = m_context.store.get<LeanEvent>(event);
    if (!stored)
        return base::fail(stored.error());
    const auto unit = m_context.store.get<Unit>(stored->unit);
    if (!unit)
        return base::fail(unit.error());
    ChangeSet changes;
    changes.remove(*stored);
    return commitChanges(m_context, {QStringLiteral("lean_event.remove"), unit->name}, std::move(changes));
}

ActionResult OrganisationService::addRate(domain::FteRate rate)
{
    rate.id = domain::FteRateId(m_context.ids.nextUuid());
    return insertOne(m_context, {QStringLiteral("fte_rate.add"), rate.source}, rate);
}

} // namespace vf::application
