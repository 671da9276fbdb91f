// Reads the steps of a state for `calc vsm` after our own convention.
#pragma once

#include "cli/calc_estimate_input.h"
#include "domain/valuestream/flow.h"

namespace vf::cli {

/// cases_per_year (0 when missing) and hours_per_fte (1750 when missing).
domain::Volume readVolume(CalcInput &input);

/// steps: name, wait_before_minutes and process_minutes (a number or low, likely, high), persons (1), share_percent
/// (100), repeats (1), class (value_adding, necessary, waste), complete_accurate_percent, parallel_group, branch, and
/// challenges: minutes, share_percent (100), persons (1).
std::vector<domain::StepWithChallenges> readSteps(CalcInput &input);

} // namespace vf::cli
