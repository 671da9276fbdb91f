// Writes a report to a file in the wanted format, whole or not at all.
#pragma once

#include "base/error.h"
#include "reporting/print_style.h"
#include "reporting/report_model.h"

#include <QString>

namespace vf::reporting {

enum class ReportFormat { Html, Pdf, Markdown, Odt, Xlsx };

/// "html", "pdf", "md", "odt" and "xlsx", as the command line names them.
std::optional<ReportFormat> reportFormat(const QString &name);
QString reportFormatName(ReportFormat format);

/// The file is replaced in one step when everything is written; before that the old one stays. ReadOnly or Unavailable
/// with the path when it can't be written.
base::Result<void> writeReport(const ReportModel &model, ReportFormat format, const QString &path,
                               const PageFormat &page = {});

} // namespace vf::reporting
