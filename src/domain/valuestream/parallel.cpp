#include "domain/valuestream/parallel.h"

#include <algorithm>

namespace vf::domain {

std::vector<StepBlock> stepBlocks(std::span<const StepWithChallenges> steps)
{
    std::vector<StepBlock> blocks;
    for (size_t i = 0; i < steps.size(); ++i) {
        const Step &step = steps[i].step;
        const bool joins = i > 0 && !step.parallelGroup.isEmpty() && steps[i - 1].step.parallelGroup == step.parallelGroup;
        if (!joins)
            blocks.emplace_back();
        auto &branches = blocks.back().branches;
        const auto same = std::find_if(branches.begin(), branches.end(), [&](const StepBlock::Branch &branch) {
            return !step.branch.isEmpty() && branch.name == step.branch;
        });
        if (same == branches.end())
            branches.push_back({step.branch, {i}});
        else
            same->steps.push_back(i);
    }
    return blocks;
}

} // namespace vf::domain
