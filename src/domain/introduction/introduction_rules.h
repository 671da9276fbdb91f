// What must always hold for introductions and their plans, whoever writes them. Pure; units of work and the database
// check ask the same functions.
#pragma once

#include "base/error.h"
#include "domain/introduction/introduction.h"

namespace vf::domain {

/// A title; the guidance contract does not end before the start; the guides' position is not below zero.
base::Result<void> checkIntroduction(const Introduction &introduction);

/// A title, and planned days of which the last is not before the first.
base::Result<void> checkMilestone(const Milestone &milestone);

} // namespace vf::domain
