// --unit NAVN: a unit or service area by code or name.
#pragma once

#include "application/read_model/snapshot.h"
#include "cli/command.h"

namespace vf::cli {

/// The unit that --unit names; empty without the option; NotFound, with the nearest known name, when there is none.
base::Result<std::optional<domain::UnitId>> unitOption(const Arguments &arguments, const application::Snapshot &snapshot);

} // namespace vf::cli
