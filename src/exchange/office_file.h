// What every writer of office files needs: a workbook made in memory, and text that XML can hold.
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

#include <functional>

struct lxw_workbook;

namespace vf::exchange {

/// The bytes of the XLSX file that `fill` puts content into; it returns false when something could not be written.
/// Unavailable, `cannot_write_file`, then, and when there is no room for the file while it is made.
base::Result<QByteArray> makeXlsx(const std::function<bool(lxw_workbook *)> &fill);

/// What XML 1.0 can't hold is made visible (U+FFFD) instead of breaking the file; half a surrogate pair too.
QString xmlText(const QString &text);

} // namespace vf::exchange
