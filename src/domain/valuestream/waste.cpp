#include "domain/valuestream/waste.h"

namespace vf::domain {

std::array<WasteMinutes, 9> wasteByKind(std::span<const StepWithChallenges> steps, base::CasesPerYear casesPerYear,
                                        const Averaging &averaging)
{
    const auto kinds = allOf<WasteKind>();
    std::array<WasteMinutes, 9> waste;
    for (size_t i = 0; i < kinds.size(); ++i)
        waste[i].kind = kinds[i];
    const auto add = [&](std::optional<WasteKind> kind, const WorkLine &line) {
        waste[kind ? static_cast<size_t>(*kind) : kinds.size()].minutesPerYear +=
            line.work(averaging).value() * casesPerYear.value();
    };
    const std::vector<WorkLine> lines = workLines(steps);
    auto line = lines.begin();
    for (const auto &[step, challenges] : steps) {
        if (step.stepClass == StepClass::Waste || step.waste)
            add(step.waste, *line);
        ++line;
        for (const Challenge &challenge : challenges)
            add(challenge.waste, *line++);
    }
    return waste;
}

std::vector<ChallengeMinutes> minutesByChallenge(std::span<const StepWithChallenges> steps,
                                                 base::CasesPerYear casesPerYear, const Averaging &averaging)
{
    std::vector<ChallengeMinutes> all;
    for (const WorkLine &line : workLines(steps))
        if (line.challenge)
            all.push_back({*line.challenge, line.work(averaging).value() * casesPerYear.value()});
    return all;
}

} // namespace vf::domain
