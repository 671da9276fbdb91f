#include "application/services/organisation_rules.h"

#include "application/record/organisation_records.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace vf::application {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

using ParentOnDates = std::unordered_map<domain::UnitId, std::vector<const domain::UnitPlacement *>>;

std::optional<domain::UnitId> parentOn(const ParentOnDates &placements, const domain::UnitId &unit,
                                       const std::optional<QDate> &date)
{
    const auto found = placements.find(unit);
    if (found == placements.end())
        return std::nullopt;
    const domain::UnitPlacement *latest = nullptr;
    for (const domain::UnitPlacement *placement : found->second) {
        if (placement->from && (!date || *placement->from > *date))
            continue;
        if (!latest || !latest->from || (placement->from && *placement->from >= *latest->from))
            latest = placement;
    }
    return latest ? latest->parent : std::nullopt;
}

Result<void> checkNoLoops(Store &store)
{
    const auto placements = store.listAll<domain::UnitPlacement>();
    if (!placements)
        return base::fail(placements.error());
    ParentOnDates byUnit;
    std::set<std::optional<QDate>> dates;
    for (const domain::UnitPlacement &placement : *placements) {
        byUnit[placement.unit].push_back(&placement);
        dates.insert(placement.from);
    }
    for (const auto &date : dates)
        for (const auto &[unit, unused] : byUnit) {
            size_t steps = 0;
            for (auto at = parentOn(byUnit, unit, date); at; at = parentOn(byUnit, *at, date))
                if (++steps > byUnit.size() || *at == unit) {
                    Error error{ErrorCode::Constraint, QStringLiteral("unit_under_itself"), QStringLiteral("parent"), {},
                                QStringLiteral("unit %1 lies under itself").arg(unit.text())};
                    return base::fail(std::move(error.with(QLatin1StringView("unit"), unit.text())));
                }
        }
    return {};
}

Result<void> checkUnit(const domain::Unit &unit)
{
    if (unit.name.trimmed().isEmpty())
        return base::fail(base::invalid(QLatin1StringView("name"), QLatin1StringView("missing_value")));
    if (unit.basis && unit.basis->millionths() <= 0)
        return base::fail(base::invalid(QLatin1StringView("basis"), QLatin1StringView("not_positive")));
    if (unit.headcount && *unit.headcount < 0)
        return base::fail(base::invalid(QLatin1StringView("headcount"), QLatin1StringView("negative_number")));
    if (unit.fte && unit.fte->isNegative())
        return base::fail(base::invalid(QLatin1StringView("fte"), QLatin1StringView("negative_number")));
    if (unit.activeFrom && unit.activeTo && *unit.activeTo < *unit.activeFrom)
        return base::fail(base::invalid(QLatin1StringView("activeTo"), QLatin1StringView("ends_before_it_begins")));
    return {};
}

} // namespace

Result<void> checkOrganisationRules(Store &store, std::span<const Change> changes)
{
    bool placed = false;
    for (const Change &change : changes) {
        placed = placed || change.isOf<domain::UnitPlacement>();
        if (!change.after)
            continue;
        if (change.isOf<domain::Unit>()) {
            const auto unit = change.newValue<domain::Unit>();
            if (!unit)
                return base::fail(unit.error());
            VF_TRY(checkUnit(*unit));
        } else if (change.isOf<domain::Municipality>()) {
            const auto municipality = change.newValue<domain::Municipality>();
            if (!municipality)
                return base::fail(municipality.error());
            if (municipality->fragmentedBelow.isNegative())
                return base::fail(base::invalid(QLatin1StringView("fragmentedBelow"), QLatin1StringView("negative_number")));
            if (municipality->basis.millionths() <= 0)
                return base::fail(base::invalid(QLatin1StringView("basis"), QLatin1StringView("not_positive")));
        }
    }
    return placed ? checkNoLoops(store) : Result<void>();
}

} // namespace vf::application
