// Rules of the organisation as a unit of work checks them.
#pragma once

#include "application/unit_of_work/store.h"

namespace vf::application {

/// - a unit has a name; no two active siblings carry the same code (the database holds codes unique);
/// - no unit lies under itself on any date;
/// - hours per årsverk are above zero.
base::Result<void> checkOrganisationRules(Store &store, std::span<const Change> changes);

} // namespace vf::application
