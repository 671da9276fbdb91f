// What every reading command begins with: the target opened, the municipality in memory, and the unit that --unit names.
#pragma once

#include "application/read_model/snapshot.h"
#include "cli/command.h"

namespace vf::cli {

struct ReadSnapshot
{
    application::Snapshot snapshot;
    std::optional<domain::UnitId> scope; ///< empty: the whole municipality
};

/// Reads the first argument's database. `--unit NAVN` is a unit or service area by code or name; NotFound, with the
/// nearest known name, when there is none.
base::Result<ReadSnapshot> readSnapshot(const Arguments &arguments, const base::Clock &clock);

} // namespace vf::cli
