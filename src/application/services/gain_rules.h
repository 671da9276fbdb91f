// Rules of gains and their ledger as a unit of work checks them.
#pragma once

#include "application/unit_of_work/store.h"

namespace vf::application {

/// - the ledger rules of domain/gain/ledger_rules.h for every gain whose gain or postings were touched;
/// - no posting of a closed period is made, changed or removed;
/// - a gain has code, title and a basis above zero, and its planned shares are at most the whole;
/// - a gain's own postings lie in the gain's unit, so a gain with postings stays where it is.
base::Result<void> checkGainRules(Store &store, std::span<const Change> changes);

} // namespace vf::application
