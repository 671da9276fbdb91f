// Files of measurements, in and out: one row per measurement, with what it says of its indicator beside it.
#pragma once

#include "application/import/measurement_rows.h"
#include "exchange/columns.h"
#include "exchange/csv_writer.h"

#include <QByteArray>

#include <span>

namespace vf::exchange {

namespace measurement_column {
enum Field : size_t {
    GainCode,
    Indicator,
    Measure,
    Direction,
    ChangedOn,
    Date,
    Value,
    Baseline,
    Target,
    Method,
    CasesPerYear
};
}
ColumnSet measurementColumns();

/// GevinstID; Indikator; Måleenhet; Retning; Endringsdato; Dato; Verdi; Nullpunkt; Mål; Metode; Volum per år. Required:
/// GevinstID, Indikator, Måleenhet, Retning, Dato, Verdi; the cells of Måleenhet and Retning may be blank.
application::ReadFile<application::MeasurementRow> readMeasurements(const QByteArray &bytes);

/// The same file; readMeasurements() reads back equal rows.
QByteArray writeMeasurements(std::span<const application::MeasurementRow> rows,
                             ByteOrderMark mark = ByteOrderMark::Written);

} // namespace vf::exchange
