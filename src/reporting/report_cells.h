// The makers of cells, columns and runs that every report's tables are put together from.
#pragma once

#include "base/quantity.h"
#include "reporting/report_model.h"

namespace vf::reporting {

// Cells. The value goes in unrounded; the text is rounded as the column says.
Cell textCell(const QString &text);
Cell numberCell(double value, int decimals);
Cell hoursCell(base::HoursPerYear hours);
Cell fteCell(base::Fte fte, int decimals = 1);
Cell countCell(size_t value);
/// A share as a percentage without its sign (the column's unit says %); a dash when the whole is zero.
Cell percentCell(double part, double whole);
Cell krCell(base::Kroner kroner);

// Columns.
Column textColumn(const QString &key, const QString &header, double weight = 1);
Column numberColumn(const QString &key, const QString &header, int decimals = 1, const QString &unit = {});
Column strongColumn(Column column);

Run strong(const QString &text);
Run plain(const QString &text);

} // namespace vf::reporting
