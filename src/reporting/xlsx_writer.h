// The report as a workbook: a sheet of words and key figures, then one for each section with tables. Numbers are typed and
// unrounded, shown with the report's decimals; sums are formulas where they are the sum of the rows above. Text is always
// text: nothing in a report can become a formula or a link.
#pragma once

#include "base/error.h"
#include "reporting/report_model.h"

#include <QByteArray>

namespace vf::reporting {

/// The file's bytes. Unavailable, cannot_write_file, when there is no room for it while it is made.
base::Result<QByteArray> toXlsx(const ReportModel &model);

} // namespace vf::reporting
