#include "application/import/unit_lookup.h"

#include "base/text.h"

#include <algorithm>

namespace vf::application {

UnitLookup::UnitLookup(std::span<const domain::Unit> units)
{
    for (const domain::Unit &unit : units)
        add(unit);
}

QString UnitLookup::key(const QString &text)
{
    return base::folded(text);
}

void UnitLookup::add(const domain::Unit &unit)
{
    if (unit.kind == domain::UnitKind::ServiceArea) {
        m_areas.insert(key(unit.name), unit.id);
        return;
    }
    if (!unit.code.isEmpty())
        m_byCode.insert(key(unit.code), unit.id);
    m_byName.insert(key(unit.name), unit.id);
    m_names.append(unit.name);
}

std::optional<domain::UnitId> UnitLookup::find(const UnitReference &reference) const
{
    for (const QString &code : {reference.code, reference.name}) {
        if (code.isEmpty())
            continue;
        if (const auto found = m_byCode.constFind(key(code)); found != m_byCode.constEnd())
            return *found;
    }
    for (const QString &name : {reference.name, reference.code}) {
        if (name.isEmpty())
            continue;
        if (const auto found = m_byName.constFind(key(name)); found != m_byName.constEnd())
            return *found;
    }
    // A gain may belong to a whole service area; a unit of the same name goes first.
    return reference.name.isEmpty() ? std::nullopt : findServiceArea(reference.name);
}

std::optional<domain::UnitId> UnitLookup::findServiceArea(const QString &name) const
{
    const auto found = m_areas.constFind(key(name));
    return found == m_areas.constEnd() ? std::nullopt : std::optional(*found);
}

QString UnitLookup::nearestName(const QString &name) const
{
    const QString wanted = key(name);
    // A third of the letters may differ; beyond that a suggestion misleads.
    int best = std::max<int>(2, static_cast<int>(wanted.size()) / 3) + 1;
    QString nearest;
    for (const QString &known : m_names) {
        const int distance = base::editDistance(wanted, key(known), best - 1);
        if (distance < best) {
            best = distance;
            nearest = known;
        }
    }
    return nearest;
}

} // namespace vf::application
