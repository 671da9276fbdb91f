// The report as one HTML file: accessible (language, headings in order, table headers, the chart in words and figures),
// no script, nothing loaded from elsewhere, every user text escaped. Also prints well.
#pragma once

#include "reporting/report_model.h"

#include <QByteArray>

namespace vf::reporting {

/// UTF-8. Needs a QApplication when the report has a chart.
QByteArray toHtml(const ReportModel &model);

/// Text for element content and quoted attributes: & < > " ' escaped, control characters made visible as �.
QString htmlEscaped(const QString &text);

} // namespace vf::reporting
