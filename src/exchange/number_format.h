// Does a workbook's number format show a date? Workbooks store dates as numbers; only the format tells them apart.
#pragma once

#include <QStringView>

namespace vf::exchange {

/// One of the formats every workbook has without saying so.
bool isDateFormat(int builtInId);

/// A format written out in the workbook: "dd.mm.yyyy", "[$-414]d. mmmm yyyy". Durations ([h]:mm) count as dates here:
/// they are no plain numbers either.
bool isDateFormat(QStringView code);

} // namespace vf::exchange
