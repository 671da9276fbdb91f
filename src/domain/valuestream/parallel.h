// Which steps of a state run side by side: the one reading of parallel groups, for lead times and for the drawn map.
#pragma once

#include "domain/valuestream/work_lines.h"

#include <span>
#include <vector>

namespace vf::domain {

/// Neighbouring steps that begin and end together: one step in line, or a parallel group with its branches.
struct StepBlock
{
    struct Branch
    {
        QString name; ///< empty: a branch of one step
        std::vector<size_t> steps; ///< places in the state; they follow each other
    };
    std::vector<Branch> branches; ///< in the order they begin; at least one, and none is empty

    bool isParallel() const { return branches.size() > 1; }
};

/// Neighbouring steps with the same parallel group are one block. Steps of it with the same branch follow each other; a
/// step without branch is a branch of its own.
std::vector<StepBlock> stepBlocks(std::span<const StepWithChallenges> steps);

} // namespace vf::domain
