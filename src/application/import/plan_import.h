// A project plan from a file into the introductions of the units it names; those are made when the units have none.
#pragma once

#include "application/import/import_service.h"
#include "application/import/plan_rows.h"

namespace vf::application {

/// One unit of work, or nothing. Rejected: unknown_unit at Pilot, and duplicate_id at Nr for an activity that the plan
/// has, or a number that an earlier row of the same unit has.
base::Result<ImportReport> importPlan(const WorkContext &context, const ImportOptions &options,
                                      const ReadFile<PlanRow> &file);

} // namespace vf::application
