// The report as Markdown: headings, paragraphs and pipe tables, with every user text escaped so that it stays text.
#pragma once

#include "reporting/report_model.h"

#include <QByteArray>

namespace vf::reporting {

/// UTF-8. Charts stand as their description; their table follows them in the report.
QByteArray toMarkdown(const ReportModel &model);

/// Text that no Markdown reader takes for a mark, a link or HTML; line breaks become spaces.
QString markdownEscaped(const QString &text);

} // namespace vf::reporting
