#include "domain/valuestream/flow.h"

#include "domain/valuestream/parallel.h"

namespace vf::domain {

using base::LeadTime;
using base::ProcessTime;
using base::WaitingTime;

namespace {

/// Minutes by which a later branch must be longer to count instead: below it they are equal, and the first counts.
constexpr double equalMinutes = 1e-9;

/// Which steps are on the longest path when step i takes minutes[i].
std::vector<bool> longestPath(std::span<const StepWithChallenges> steps, std::span<const double> minutes)
{
    std::vector<bool> on(steps.size(), false);
    for (const StepBlock &block : stepBlocks(steps)) {
        const StepBlock::Branch *longest = nullptr;
        double most = 0;
        for (const StepBlock::Branch &branch : block.branches) {
            double length = 0;
            for (const size_t step : branch.steps)
                length += minutes[step];
            if (!longest || length > most + equalMinutes) {
                longest = &branch;
                most = length;
            }
        }
        for (const size_t step : longest->steps)
            on[step] = true;
    }
    return on;
}

double lengthOf(const std::vector<bool> &path, std::span<const double> minutes)
{
    double length = 0;
    for (size_t i = 0; i < minutes.size(); ++i)
        if (path[i])
            length += minutes[i];
    return length;
}

StepFigures stepFigures(const StepWithChallenges &entry, const Averaging &averaging)
{
    StepFigures figures;
    figures.waiting = WaitingTime(averaging.of(entry.step.waiting.points()));
    figures.process = ProcessTime(averaging.of(entry.step.process.points()));
    for (const Challenge &challenge : entry.challenges)
        figures.challenges += ChallengeTime(challenge.share.value() * averaging.of(challenge.loss.points()));
    figures.lead = LeadTime(figures.waiting.value() + figures.process.value() + figures.challenges.value());
    for (const WorkLine &line : workLines({&entry, 1}))
        (line.challenge ? figures.challengeWork : figures.stepWork) += line.work(averaging);
    return figures;
}

std::optional<double> ratio(double part, double whole)
{
    return whole > 0 ? std::optional(part / whole) : std::nullopt;
}

void addLeadTimes(std::span<const StepWithChallenges> steps, StateFigures &figures)
{
    std::vector<double> all, undisturbed, expected;
    for (size_t i = 0; i < steps.size(); ++i) {
        const StepFigures &step = figures.steps[i];
        all.push_back(step.lead.value());
        undisturbed.push_back(step.waiting.value() + step.process.value());
        expected.push_back(steps[i].step.share.value() * steps[i].step.repeats.value() * step.lead.value());
    }
    const std::vector<bool> path = longestPath(steps, all);
    const std::vector<bool> undisturbedPath = longestPath(steps, undisturbed);
    figures.leadTime = LeadTime(lengthOf(path, all));
    figures.leadTimeWithoutChallenges = LeadTime(lengthOf(undisturbedPath, undisturbed));
    figures.expectedLeadTime = LeadTime(lengthOf(longestPath(steps, expected), expected));

    ProcessTime undisturbedValueAdding;
    for (size_t i = 0; i < steps.size(); ++i) {
        StepFigures &step = figures.steps[i];
        step.onLongestPath = path[i];
        const ProcessTime valueAdding =
            steps[i].step.stepClass == StepClass::ValueAdding ? step.process : ProcessTime();
        figures.valueAdding += valueAdding;
        if (undisturbedPath[i])
            undisturbedValueAdding += valueAdding;
        if (!path[i])
            continue;
        figures.valueAddingOnPath += valueAdding;
        figures.waitingOnPath += step.waiting;
        figures.processOnPath += step.process;
        figures.challengesOnPath += step.challenges;
    }
    figures.flowEfficiency = ratio(figures.valueAddingOnPath.value(), figures.leadTime.value());
    figures.flowEfficiencyWithoutChallenges =
        ratio(undisturbedValueAdding.value(), figures.leadTimeWithoutChallenges.value());
}

} // namespace

StateFigures stateFigures(std::span<const StepWithChallenges> steps, const Volume &volume, const Averaging &averaging)
{
    Q_ASSERT(volume.basis.millionths() > 0);
    StateFigures figures;
    figures.steps.reserve(steps.size());
    for (const StepWithChallenges &entry : steps) {
        const StepFigures &step = figures.steps.emplace_back(stepFigures(entry, averaging));
        figures.waiting += step.waiting;
        figures.process += step.process;
        figures.challenges += step.challenges;
        figures.work += step.work();
        if (entry.step.completeAccurate)
            figures.rolledCompleteAccurate =
                figures.rolledCompleteAccurate.value_or(1) * entry.step.completeAccurate->value();
    }
    addLeadTimes(steps, figures);
    figures.hoursPerYear = volume.hoursPerYear(figures.work);
    figures.fte = volume.fte(figures.work);
    return figures;
}

StateDifference difference(const StateFigures &current, const StateFigures &ideal)
{
    return {current.process - ideal.process, current.leadTime - ideal.leadTime, current.work - ideal.work,
            current.hoursPerYear - ideal.hoursPerYear, current.fte - ideal.fte};
}

} // namespace vf::domain
