// The report as an OpenDocument text: headings, tables with header rows, and charts as pictures with their words, in the
// report's language. The form to go on writing in, and the accessible one.
#pragma once

#include "base/error.h"
#include "reporting/report_model.h"

#include <QByteArray>

namespace vf::reporting {

/// The file's bytes. Needs a QApplication when the report has a chart.
base::Result<QByteArray> toOdt(const ReportModel &model);

} // namespace vf::reporting
