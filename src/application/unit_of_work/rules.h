// The rules across records, checked in every unit of work after its changes are written and before it is committed:
// a service, an import, an undo and another client's edit all meet the same ones.
#pragma once

#include "application/unit_of_work/store.h"

namespace vf::application {

/// Checks what `changes` touched against the rules of its aggregate; the store already shows the changes.
using AggregateRule = base::Result<void> (*)(Store &store, std::span<const Change> changes);

/// Runs every aggregate's rule; the first failure wins.
base::Result<void> checkRules(Store &store, std::span<const Change> changes);

/// A refusal of the database in the words of the rule it stands for, where that is an aggregate's own.
base::Error inWordsOfRules(base::Error refusal);

} // namespace vf::application
