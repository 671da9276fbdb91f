// Are the stored stakeholder analyses and introductions as the rules say? By the same functions that the unit of work
// asks.
#pragma once

#include "application/check/database_check.h"

namespace vf::application {

/// Adds one finding per stakeholder analysis, stakeholder, effect on one, introduction and milestone that would be
/// refused today: the rule's reason, what it is called, and the field. Records that can't be read are passed over:
/// checkDatabase reports them.
base::Result<void> checkIntroductions(Store &store, std::vector<CheckFinding> &findings);

} // namespace vf::application
