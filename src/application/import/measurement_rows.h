// The rows of a file with measurements.
#pragma once

#include "application/import/import_rows.h"
#include "domain/measurement/indicator.h"

namespace vf::application {

namespace import_reason {
/// Something else than what an earlier row, or the database, says of the same indicator; the suggestion is that.
constexpr QLatin1StringView conflictingValue("conflicting_value");
/// A note: the gain has no measurements, so a confirmation is taken as the file says.
constexpr QLatin1StringView noMeasurements("no_measurements");
}

/// What a row says of its indicator may be left blank where it is known already.
struct MeasurementRow // GevinstID; Indikator; Måleenhet; Retning; Endringsdato; Dato; Verdi; Nullpunkt; Mål; Metode; …
{
    int row = 0;
    QString gainCode;
    QString indicator;
    QString measure;
    std::optional<domain::Direction> direction;
    std::optional<QDate> changedOn;
    QDate date;
    base::MeasuredValue value;
    std::optional<base::MeasuredValue> baseline;
    std::optional<base::MeasuredValue> target;
    QString method;
    std::optional<base::CasesPerYear> casesPerYear;

    friend bool operator==(const MeasurementRow &, const MeasurementRow &) = default;
};

} // namespace vf::application
