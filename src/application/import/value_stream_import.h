// Turns the rows of analyses, steps and challenges into value streams: all files together, as one action, or nothing.
#pragma once

#include "application/import/import_service.h"
#include "application/import/value_stream_rows.h"

namespace vf::application {

/// One report per file; the action, when there is one, stands in each.
struct ValueStreamReport
{
    ImportReport analyses, steps, challenges;
};

/// TrinnID ties a step of an ideal state to the current step with the same one, UtfordringID a challenge likewise.
/// Steps may be for an analysis that is stored already (by AnalyseID) while the state they go into is empty, challenges for
/// stored steps too. Rejected: unknown_unit, unknown_analysis, unknown_step, duplicate_id.
base::Result<ValueStreamReport> importValueStream(const WorkContext &context, const ImportOptions &options,
                                                  const ValueStreamFiles &files);

} // namespace vf::application
