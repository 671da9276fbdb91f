// The points of the development over time: which dates are asked for, which are marked, on the report and on screen.
#pragma once

#include "reporting/report_model.h"

namespace vf::reporting {

/// The last day of each year from the first posting in scope, then the date of `figures`: ascending.
std::vector<QDate> yearEnds(const application::Snapshot &snapshot, const application::Figures &figures);

/// Steps by month (by quarter when there are very many), marked at year ends and on the date itself. `until` after the
/// date adds what came later, for the screen; the report leaves it out.
DevelopmentData developmentOf(const application::Snapshot &snapshot, const application::Figures &figures,
                              QDate until = {});

} // namespace vf::reporting
