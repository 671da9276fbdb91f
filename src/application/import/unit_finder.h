// Finds the units that an import names, and makes them where that is allowed. Internal to the import services.
#pragma once

#include "application/import/import_service.h"
#include "application/import/unit_lookup.h"

namespace vf::application {

/// All units of the database, to be found by code or name.
base::Result<UnitLookup> readUnitLookup(Store &store);

/// Adds a unit with its placement since ever; gives it with its new id.
domain::Unit addUnit(const WorkContext &context, ChangeSet &changes, domain::Unit unit,
                     std::optional<domain::UnitId> parent);

class UnitFinder
{
public:
    static base::Result<UnitFinder> make(const WorkContext &context, const ImportOptions &options);

    /// The row's unit; made, when it is unknown and units may be made (asked for, or the database holds none). Empty,
    /// with unknown_unit at `column`, otherwise.
    std::optional<domain::UnitId> find(int row, const UnitReference &reference, ChangeSet &changes,
                                       ImportReport &report,
                                       QLatin1StringView column = QLatin1StringView("Enhet"));

private:
    UnitFinder(const WorkContext &context, UnitLookup lookup, bool create)
        : m_context(&context), m_lookup(std::move(lookup)), m_create(create)
    {
    }

    const WorkContext *m_context;
    UnitLookup m_lookup;
    bool m_create;
};

} // namespace vf::application
