// Turns measurement rows into indicators and measurements.
#pragma once

#include "application/import/gain_lookup.h"
#include "application/import/import_service.h"
#include "application/import/measurement_rows.h"

namespace vf::application {

/// Measurements of gains' indicators. An indicator is known by its gain and name and made when it is new; what a row says
/// of it beyond what was known is added, and what contradicts it is rejected (conflicting_value). Several measurements
/// on one day are several cases.
base::Result<ImportReport> importMeasurements(const WorkContext &context, const ImportOptions &options,
                                              const ReadFile<MeasurementRow> &file);

} // namespace vf::application
