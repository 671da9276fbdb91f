// Rules of gains and their ledger as a unit of work checks them.
#pragma once

#include "application/unit_of_work/store.h"

namespace vf::application {

/// - the ledger rules of domain/gain/ledger_rules.h for every gain whose gain or postings were touched;
/// - no posting of a closed period is made, changed or removed;
/// - a gain has code, title and a basis above zero, and its planned shares are at most the whole;
/// - a gain's unit and ledger unit stay as they were once it has postings.
base::Result<void> checkGainRules(Store &store, std::span<const Change> changes);

} // namespace vf::application
