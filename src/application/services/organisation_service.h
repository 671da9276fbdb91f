// Everything one can do to the organisation: municipality, units, their place in the tree and their Lean log.
#pragma once

#include "application/unit_of_work/unit_of_work.h"
#include "domain/organisation/municipality.h"
#include "domain/organisation/unit.h"

namespace vf::application {

using ActionResult = base::Result<std::shared_ptr<const CommittedAction>>;

/// Hours per årsverk of a unit: its own, else the municipality's.
base::Result<base::HoursPerFte> basisOf(Store &store, const domain::UnitId &unit);

class OrganisationService
{
public:
    explicit OrganisationService(const WorkContext &context) : m_context(context) {}

    /// The first record of a new database.
    ActionResult createMunicipality(domain::Municipality municipality);
    /// `before` as it was read: Conflict when somebody has written since.
    ActionResult editMunicipality(const domain::Municipality &before, const domain::Municipality &after);

    /// A new unit under `parent` (empty: directly under the municipality) since ever.
    ActionResult addUnit(domain::Unit unit, std::optional<domain::UnitId> parent);
    ActionResult editUnit(const domain::Unit &before, const domain::Unit &after);
    /// The unit belongs under `parent` from `from` on; what was before stays as it was.
    ActionResult moveUnit(const domain::UnitId &unit, std::optional<domain::UnitId> parent, QDate from);

    /// One more line in the unit's Lean log.
    ActionResult addLeanEvent(domain::LeanEvent event);
    ActionResult removeLeanEvent(const domain::LeanEventId &event);

    ActionResult addRate(domain::FteRate rate);

private:
    const WorkContext &m_context;
};

} // namespace vf::application
