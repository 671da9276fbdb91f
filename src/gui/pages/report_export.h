// A report as a file: its suggested name and its bytes.
#pragma once

#include "base/error.h"
#include "gui/pages/report_document.h"
#include "reporting/report_writer.h"

#include <QByteArray>

namespace vf::gui {

/// "Gevinstrapport Vestre Toten kommune 2017-12-31.pdf"; with the unit's name after the municipality's when the report
/// is about a part of it. Always a name that every file system takes.
QString reportFileName(const ReportDocument &document, reporting::ReportFormat format);

/// "PDF", "HTML" or "Markdown".
QString reportFormatWord(reporting::ReportFormat format);

/// "PDF-dokument (*.pdf)"
QString reportFileFilter(reporting::ReportFormat format);

/// The format that a path's ending asks for, when it is one of those that can be written; else `chosen`.
reporting::ReportFormat formatOfPath(const QString &path, reporting::ReportFormat chosen);

/// The report in the format. On the UI thread: the chart and the laid-out text belong to it.
base::Result<QByteArray> renderReport(const ReportDocument &document, reporting::ReportFormat format);

} // namespace vf::gui
