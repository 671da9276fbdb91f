// The report on paper, as it stands in the preview.
#pragma once

#include "gui/pages/page_printing.h"
#include "gui/pages/report_document.h"

namespace vf::gui {

/// `document` must outlive the job.
PrintJob reportPrintJob(const ReportDocument &document);

} // namespace vf::gui
