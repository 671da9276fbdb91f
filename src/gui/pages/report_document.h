// A report made, laid out and ready to be shown, printed or written: a value that the parts of page Rapport share.
#pragma once

#include "reporting/page_layout.h"
#include "reporting/report_model.h"
#include "reporting/report_sections.h"

#include <memory>
#include <vector>

namespace vf::gui {

struct ReportDocument
{
    reporting::ReportModel model;
    QString unit; ///< the unit or service area it is about; empty: the whole municipality
    reporting::PageLayout layout;
    std::vector<reporting::SectionPlace> sections;
};
using ReportDocumentPtr = std::shared_ptr<const ReportDocument>;

} // namespace vf::gui
