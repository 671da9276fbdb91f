// What the storage tests share: storing generated records and short ways to commit changes.
#pragma once

#include "application/unit_of_work/unit_of_work.h"
#include "support/databases.h"
#include "support/generated_records.h"

namespace vf::test {

using Committed = base::Result<std::shared_ptr<const application::CommittedAction>>;

inline const application::ActionName someAction{QStringLiteral("test.edit"), QStringLiteral("Noe")};

/// One unit of work.
Committed commit(TestWork &work, std::vector<application::Change> changes);

/// Stores `count` generated records of every kind (one municipality) as one action and returns them as they then are.
/// Postings only put in money, so that every ledger rule holds. Ends the program when that fails.
std::vector<application::RecordValue> fill(TestWork &work, quint64 seed, size_t count);

/// Those of a kind, by id.
std::vector<application::RecordValue> ofKind(const std::vector<application::RecordValue> &records,
                                             const application::RecordDescription &record);

} // namespace vf::test
