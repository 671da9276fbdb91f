// The printed stakeholder analysis: who has an interest, what influence and interest ask for, what the ideal states do to
// each, and what there is to see to. Meant for A4 lying down.
#pragma once

#include "application/read_model/snapshot.h"
#include "reporting/report_model.h"

namespace vf::reporting {

/// Names roles, never persons: a named person stands as the row's category. Sections: "summary" (with the findings on
/// `asOf`), "stakeholders", "matrix", and "effects" where an ideal state has been judged.
ReportModel stakeholderReport(const application::Snapshot &snapshot, const domain::StakeholderAnalysis &analysis,
                              QDate asOf);

} // namespace vf::reporting
