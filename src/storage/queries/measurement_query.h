// Every measurement, read at start without a text or a variant per column, like the ledger. Knows nothing of verdicts.
#pragma once

#include "domain/measurement/indicator.h"
#include "storage/connection.h"

#include <vector>

namespace vf::storage::queries {

/// In the order in which they lie. Raises Corrupt, unreadable_field, when a row can't be read.
std::vector<domain::Measurement> measurements(Connection &connection);

} // namespace vf::storage::queries
