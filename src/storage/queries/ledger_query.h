// The whole ledger in its compact form: the one query that reads hundreds of thousands of rows at start, so it makes
// no text and no variant per column. Knows nothing of what the figures are used for.
#pragma once

#include "domain/gain/gain_ledger.h"
#include "storage/connection.h"

#include <vector>

namespace vf::storage::queries {

/// Every posting, those of a gain together, gains in the order of their identities.
/// Raises Corrupt, unreadable_field, when a row can't be read.
std::vector<domain::LedgerPosting> ledgerPostings(Connection &connection);

} // namespace vf::storage::queries
