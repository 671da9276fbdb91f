// The value-stream analyses of a scope on paper: what each state comes to, what the ideal saves and how sure it is, the
// steps and challenges as the workshop entered them, and what has been registered as gains.
#pragma once

#include "reporting/leader_report.h"

namespace vf::reporting {

/// As leaderReport(); NotFound, `no_analysis`, when the scope has none.
base::Result<ReportModel> analysisReport(const application::Snapshot &snapshot, const ReportRequest &request);

} // namespace vf::reporting
