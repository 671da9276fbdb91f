// Service areas, units and departments, their place in the tree and their dated Lean log.
#pragma once

#include "base/id.h"
#include "base/quantity.h"
#include "domain/keys.h"

#include <QDate>
#include <QString>

#include <optional>

namespace vf::domain {

enum class UnitKind { ServiceArea, Unit, Department };
QLatin1StringView key(UnitKind kind);
template<>
std::span<const UnitKind> allOf<UnitKind>();

using UnitId = base::Id<struct UnitTag>;

/// A node of the organisation. Its parent is dated and lies in UnitPlacement; its Lean status lies in the log.
struct Unit
{
    UnitId id;
    qint64 version = 0;
    QString code; ///< the municipality's own identifier (EnhetID); may be empty
    QString name;
    UnitKind kind = UnitKind::Unit;
    QString leaderRole; ///< a role, not a name
    std::optional<int> headcount;
    std::optional<base::FteCount> fte;
    std::optional<base::HoursPerFte> basis; ///< own hours per årsverk, else the municipality's
    std::optional<QDate> activeFrom;
    std::optional<QDate> activeTo; ///< the last active day
    bool pilot = false;            ///< one of the first units that introduced Lean

    bool activeOn(QDate date) const
    {
        return (!activeFrom || *activeFrom <= date) && (!activeTo || date <= *activeTo);
    }
    friend bool operator==(const Unit &, const Unit &) = default;
};

using UnitPlacementId = base::Id<struct UnitPlacementTag>;

/// Where a unit belongs from a day on. A unit that moves gets one more; history stays right.
struct UnitPlacement
{
    UnitPlacementId id;
    qint64 version = 0;
    UnitId unit;
    std::optional<UnitId> parent; ///< empty: directly under the municipality
    std::optional<QDate> from;    ///< empty: since ever

    friend bool operator==(const UnitPlacement &, const UnitPlacement &) = default;
};

enum class LeanStatus { WaitingList, Informed, Training, Guided, SelfDriven, Withdrawn };
QLatin1StringView key(LeanStatus status);
template<>
std::span<const LeanStatus> allOf<LeanStatus>();

using LeanEventId = base::Id<struct LeanEventTag>;

/// One line of a unit's Lean log. Status is always a question to the log, never a field of the unit.
struct LeanEvent
{
    LeanEventId id;
    qint64 version = 0;
    UnitId unit;
    QDate date;
    LeanStatus status = LeanStatus::WaitingList;
    QString note;

    friend bool operator==(const LeanEvent &, const LeanEvent &) = default;
};

} // namespace vf::domain
