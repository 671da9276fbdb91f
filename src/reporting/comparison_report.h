// The comparison of two dates on paper: the sums on both, and every gain that makes the difference, with what happened.
#pragma once

#include "application/read_model/date_comparison.h"
#include "reporting/report_model.h"

namespace vf::reporting {

/// Sections: "summary" and "changes" (left out when nothing changed). The figures are the comparison's own.
ReportModel comparisonReport(const application::Snapshot &snapshot, const application::DateComparison &comparison,
                             const std::optional<domain::UnitId> &scope);

} // namespace vf::reporting
