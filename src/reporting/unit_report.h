// One unit's report: a sheet for the service-area leader's Gemba walk with what to look for and whom to ask, then the
// unit's gains one by one, its measurements with their verdicts, and the leader report's own sections for the unit.
#pragma once

#include "reporting/leader_report.h"

namespace vf::reporting {

/// As leaderReport(). Invalid (field scope, `missing_value`) without a scope.
base::Result<ReportModel> unitReport(const application::Snapshot &snapshot, const ReportRequest &request);

} // namespace vf::reporting
