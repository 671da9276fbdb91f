// Puts a whole database's records into an empty one: how an export comes back. One unit of work, all records or none;
// the same rules hold as for every other write.
#pragma once

#include "application/unit_of_work/unit_of_work.h"

namespace vf::application {

/// Stores `records` in a database that holds nothing but, at most, its municipality, which they take the place of.
/// Constraint "database_not_empty" otherwise; the rules' own errors when the records break them. With `dryRun` nothing
/// is stored and the action is null.
base::Result<std::shared_ptr<const CommittedAction>> importDatabase(const WorkContext &context,
                                                                    std::vector<RecordValue> records, bool dryRun);

} // namespace vf::application
