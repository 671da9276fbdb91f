// What every report on a date and a scope begins with: the request looked at, the titles, and the sections numbered.
// Internal to reporting.
#pragma once

#include "application/read_model/snapshot.h"
#include "base/error.h"
#include "reporting/leader_report.h"

namespace vf::reporting {

/// Invalid (field asOf, from or language) or NotFound (the scope) when the request can't be met.
base::Result<void> checkRequest(const application::Snapshot &snapshot, const ReportRequest &request);

/// A report without sections: title, municipality, scope, dates and access as every page bears them.
ReportModel reportFrame(const application::Snapshot &snapshot, const ReportRequest &request, const QString &title);

/// Adds the sections that have something to say, numbered but for the opening one.
void addSections(ReportModel &model, std::vector<Section> sections);

} // namespace vf::reporting
