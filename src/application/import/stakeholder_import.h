// Stakeholders from a file into the analysis of what `--for` names; one is made when there is none.
#pragma once

#include "application/import/import_service.h"
#include "application/import/stakeholder_rows.h"

namespace vf::application {

/// One unit of work, or nothing. Rejected: a target that can't be told (row 0), and a name that the analysis or an
/// earlier row has (duplicate_id at Interessent). Notes: an involvement before the invitation.
base::Result<ImportReport> importStakeholders(const WorkContext &context, const ImportOptions &options,
                                              const ReadFile<StakeholderRow> &file);

} // namespace vf::application
