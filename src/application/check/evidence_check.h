// Do the confirmations still rest on what was measured? Measurements may be corrected or removed after a gain was
// confirmed; then the check says so, by the same rules that the confirmation was held against.
#pragma once

#include "application/check/database_check.h"

namespace vf::application {

/// Adds "confirmation_without_evidence" for each confirmation that would be refused today, with its day and the broken
/// rule. Records that can't be read are passed over: checkDatabase reports them.
base::Result<void> checkEvidence(Store &store, std::vector<CheckFinding> &findings);

} // namespace vf::application
