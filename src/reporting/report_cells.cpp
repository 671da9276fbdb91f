#include "reporting/report_cells.h"

#include "presentation/format.h"

namespace vf::reporting {

Cell textCell(const QString &text)
{
    return {text, std::nullopt, std::nullopt};
}

Cell numberCell(double value, int decimals)
{
    return {presentation::number(value, decimals), value, std::nullopt};
}

Cell hoursCell(base::HoursPerYear hours)
{
    return numberCell(hours.value(), 1);
}

Cell fteCell(base::Fte fte, int decimals)
{
    return numberCell(fte.value(), decimals);
}

Cell countCell(size_t value)
{
    return numberCell(static_cast<double>(value), 0);
}

Cell percentCell(double part, double whole)
{
    return whole > 0 ? numberCell(part / whole * 100, 1) : textCell(presentation::missing());
}

Cell krCell(base::Kroner kroner)
{
    return numberCell(kroner.value(), 0);
}

Column textColumn(const QString &key, const QString &header, double weight)
{
    return {key, header, ColumnKind::Text, {}, 0, false, weight};
}

Column numberColumn(const QString &key, const QString &header, int decimals, const QString &unit)
{
    return {key, header, ColumnKind::Number, unit, decimals, false, 1};
}

Column strongColumn(Column column)
{
    column.strong = true;
    return column;
}

Run strong(const QString &text)
{
    return {text, true};
}

Run plain(const QString &text)
{
    return {text, false};
}

} // namespace vf::reporting
