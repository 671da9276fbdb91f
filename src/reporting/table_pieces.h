// Tables as pieces: column widths worked out once, then a header, rows and a legend that the page flow can place.
#pragma once

#include "reporting/page_flow.h"
#include "reporting/report_model.h"

namespace vf::reporting {

/// Caption, header, rows and legend of `table`, with what must stay together marked.
void addTable(std::vector<FlowItem> &items, const Table &table, double width, double before);

} // namespace vf::reporting
