// Turns confirmation rows into confirmations, each held against the measurements of its gain, row by row.
#pragma once

#include "application/import/gain_lookup.h"
#include "application/import/import_service.h"

namespace vf::application {

/// Adds the confirmations to `changes`. Rejected: an unknown gain (GevinstID), a last day before the first (Gyldig til),
/// a level that the measurements do not support (Nivå), and a renewal without a newer measurement (Dato); the value is
/// then the gain's code. A gain that nobody has measured is taken as the file says, with the note no_measurements.
base::Result<void> turnConfirmations(const WorkContext &context, const std::vector<ConfirmationRow> &rows,
                                     ChangeSet &changes, ImportReport &report);

} // namespace vf::application
