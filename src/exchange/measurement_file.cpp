#include "exchange/measurement_file.h"

#include "exchange/file_words.h"
#include "exchange/row_reader.h"

#include <array>

namespace vf::exchange {

using application::MeasurementRow;

namespace {

/// A measured value may be below zero; a blank cell is none.
std::optional<base::MeasuredValue> optionalValue(RowReader &cells, size_t field)
{
    return cells.cell(field).isBlank() ? std::nullopt : std::optional(cells.quantity<base::MeasuredValue>(field));
}

MeasurementRow measurementRow(RowReader &cells)
{
    using namespace measurement_column;
    MeasurementRow row;
    row.gainCode = cells.requiredName(GainCode);
    row.indicator = cells.requiredName(Indicator);
    row.measure = cells.name(Measure);
    if (!cells.cell(Direction).isBlank())
        row.direction = cells.word(Direction, directionFrom, domain::Direction::Down);
    row.changedOn = cells.optionalDate(ChangedOn);
    row.date = cells.date(Date);
    row.value = cells.quantity<base::MeasuredValue>(Value);
    row.baseline = optionalValue(cells, Baseline);
    row.target = optionalValue(cells, Target);
    row.method = cells.text(Method);
    row.casesPerYear = cells.optionalQuantity<base::CasesPerYear>(CasesPerYear);
    return row;
}

template<class Quantity>
void writeOptional(CsvWriter &csv, const std::optional<Quantity> &value)
{
    if (value)
        csv.number(value->millionths());
    else
        csv.empty();
}

} // namespace

ColumnSet measurementColumns()
{
    static constexpr std::array<ColumnSpec, 11> columns{{
        {u"GevinstID", true, {u"Gain ID", u"GainID", u"Gevinst ID", u"ID"}},
        {u"Indikator", true, {u"Indicator", u"Måleindikator"}},
        {u"Måleenhet", true, {u"Unit of measure", u"Måleeining"}},
        {u"Retning", true, {u"Direction"}},
        {u"Endringsdato", false, {u"Changed on", u"Change date"}},
        {u"Dato", true, {u"Date"}},
        {u"Verdi", true, {u"Value"}},
        {u"Nullpunkt", false, {u"Baseline"}},
        {u"Mål", false, {u"Target"}},
        {u"Metode", false, {u"Method"}},
        {u"Volum per år", false, {u"Cases per year", u"Saker per år"}},
    }};
    return columns;
}

application::ReadFile<MeasurementRow> readMeasurements(const QByteArray &bytes)
{
    return readFile<MeasurementRow>(bytes, measurementColumns(), measurementRow);
}

QByteArray writeMeasurements(std::span<const MeasurementRow> rows, ByteOrderMark mark)
{
    CsvWriter csv(mark);
    for (const ColumnSpec &column : measurementColumns())
        csv.text(column.header);
    csv.endRow();
    for (const MeasurementRow &row : rows) {
        csv.text(row.gainCode);
        csv.text(row.indicator);
        csv.text(row.measure);
        csv.text(row.direction ? fileWord(*row.direction) : QString());
        if (row.changedOn)
            csv.date(*row.changedOn);
        else
            csv.empty();
        csv.date(row.date);
        csv.number(row.value.millionths());
        writeOptional(csv, row.baseline);
        writeOptional(csv, row.target);
        csv.text(row.method);
        writeOptional(csv, row.casesPerYear);
        csv.endRow();
    }
    return csv.take();
}

} // namespace vf::exchange
