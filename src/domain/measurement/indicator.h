// Indicators (måleindikatorer) and their dated measurements: what shows that a gain is real.
#pragma once

#include "base/id.h"
#include "base/quantity.h"
#include "domain/gain/gain.h"
#include "domain/keys.h"
#include "domain/measurement/rebase.h"

#include <QDate>
#include <QString>

#include <optional>

namespace vf::domain {

/// Which way is better.
enum class Direction { Up, Down };
QLatin1StringView key(Direction direction);
template<>
std::span<const Direction> allOf<Direction>();

using IndicatorId = base::Id<struct IndicatorTag>;

struct Indicator
{
    IndicatorId id;
    qint64 version = 0;
    UnitId unit;
    std::optional<GainId> gain; ///< empty: the unit's own indicator
    QString name;
    QString measure; ///< unit of measure ("minutter", "dager", "antall")
    Direction direction = Direction::Down;
    std::optional<base::MeasuredValue> baseline; ///< nullpunkt, where it is known apart from the measurements
    std::optional<base::MeasuredValue> target;
    QString method; ///< how it is measured
    QString measuredBy; ///< who measures, a role
    std::optional<Interval> measuredEvery; ///< how often
    std::optional<QDate> changedOn; ///< the first day of the new way of working
    std::optional<base::CasesPerYear> casesPerYear; ///< of a minutes indicator: what the saving is multiplied by

    friend bool operator==(const Indicator &, const Indicator &) = default;
};

/// Are the indicator's values minutes ("minutter", "min", "minutt", "minutes")? Then they cap what is confirmed.
bool countsMinutes(const Indicator &indicator);

using MeasurementId = base::Id<struct MeasurementTag>;

struct Measurement
{
    MeasurementId id;
    qint64 version = 0;
    IndicatorId indicator;
    UnitId unit; ///< of the indicator
    QDate on;
    base::MeasuredValue value;

    friend bool operator==(const Measurement &, const Measurement &) = default;
};

} // namespace vf::domain
