// Finds the unit that an import row means, by code or by name, and the nearest known name when there is none.
#pragma once

#include "application/import/import_rows.h"
#include "domain/organisation/unit.h"

#include <QHash>

#include <optional>
#include <span>

namespace vf::application {

class UnitLookup
{
public:
    explicit UnitLookup(std::span<const domain::Unit> units);

    void add(const domain::Unit &unit);
    bool isEmpty() const { return m_byCode.isEmpty() && m_byName.isEmpty(); }
    /// By code first, then by name (case and spacing do not matter). A single text may be either.
    std::optional<domain::UnitId> find(const UnitReference &reference) const;
    std::optional<domain::UnitId> findServiceArea(const QString &name) const;
    bool hasCode(const QString &code) const { return m_byCode.contains(key(code)); }
    bool hasName(const QString &name) const { return m_byName.contains(key(name)); }
    /// The known name with the fewest differences; empty when none is near.
    QString nearestName(const QString &name) const;

private:
    static QString key(const QString &text);
    QHash<QString, domain::UnitId> m_byCode, m_byName, m_areas;
    QStringList m_names;
};

} // namespace vf::application
