// The blocks that are neither text nor table, as pieces: notice, key figures, chart and definitions.
#pragma once

#include "reporting/page_flow.h"
#include "reporting/report_model.h"

namespace vf::reporting {

void addNotice(std::vector<FlowItem> &items, const Notice &notice, double width, double before);
void addKeyFigures(std::vector<FlowItem> &items, const KeyFigures &figures, double width, double before);
void addChart(std::vector<FlowItem> &items, const Chart &chart, double width, double before);
void addDefinitions(std::vector<FlowItem> &items, const Definitions &definitions, double width, double before);

} // namespace vf::reporting
