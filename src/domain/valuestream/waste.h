// What waste costs in a year: the input of a Pareto over the eight wastes or over the challenges.
#pragma once

#include "domain/valuestream/work_lines.h"

#include <array>

namespace vf::domain {

/// Work that waste costs in a year: of steps that are waste or have a kind of waste, and of every challenge. Waiting
/// before a step costs lead time and no work, so it is not here.
struct WasteMinutes
{
    std::optional<WasteKind> kind; ///< empty: waste that nobody has given a kind
    double minutesPerYear = 0;
};
/// The eight kinds in their order and last the waste without kind, also when zero: input for a Pareto.
std::array<WasteMinutes, 9> wasteByKind(std::span<const StepWithChallenges> steps, base::CasesPerYear casesPerYear,
                                        const Averaging &averaging);

struct ChallengeMinutes
{
    ChallengeId challenge;
    double minutesPerYear = 0;
};
/// What each challenge costs in a year, in the order of the steps.
std::vector<ChallengeMinutes> minutesByChallenge(std::span<const StepWithChallenges> steps,
                                                 base::CasesPerYear casesPerYear, const Averaging &averaging);

} // namespace vf::domain
