// The introductions of a scope on paper: how far each plan has come, what the progress watch finds, and the plan itself.
#pragma once

#include "reporting/leader_report.h"

namespace vf::reporting {

/// As leaderReport(); NotFound, `no_introduction`, when the scope has none.
base::Result<ReportModel> introductionReport(const application::Snapshot &snapshot, const ReportRequest &request);

} // namespace vf::reporting
