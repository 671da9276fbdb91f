// The rules of value streams and of what gains claim from them, for the whole database.
#pragma once

#include "application/check/database_check.h"

namespace vf::application {

/// Adds what valueStreamFindings() finds in every analysis. Unreadable records are findings of their own, so an analysis
/// that holds one is passed over.
base::Result<void> checkValueStreams(Store &store, std::vector<CheckFinding> &findings);

} // namespace vf::application
