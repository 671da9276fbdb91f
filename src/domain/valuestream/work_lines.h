// The work of a state line by line, and what each line of an ideal state saves against the current one. A line is a
// step's own work or one challenge's; figures, simulation and the gains' claims all use the same lines.
#pragma once

#include "domain/valuestream/averaging.h"
#include "domain/valuestream/value_stream.h"

#include <optional>
#include <span>
#include <vector>

namespace vf::domain {

/// A step and the challenges under it. Calculations take the steps of a state in their order.
struct StepWithChallenges
{
    Step step;
    std::vector<Challenge> challenges;

    friend bool operator==(const StepWithChallenges &, const StepWithChallenges &) = default;
};

/// One estimate that is work, with what it is multiplied by for a case on average.
struct WorkLine
{
    StepId step;
    std::optional<ChallengeId> challenge; ///< empty: the step's own process time
    ThreePoint minutes;                   ///< each time
    /// A step: share × repeats × persons. A challenge: its step's share × repeats × its own share × persons.
    double weight = 0;

    base::WorkContent work(const Averaging &averaging) const
    {
        return base::WorkContent(weight * averaging.of(minutes));
    }
    friend bool operator==(const WorkLine &, const WorkLine &) = default;
};

/// The lines of a state: each step followed by its challenges. Their work adds up to the state's work content.
std::vector<WorkLine> workLines(std::span<const StepWithChallenges> steps);

/// The same line in both states. Only `current`: the ideal removes it. Only `ideal`: it is new.
struct WorkPair
{
    std::optional<WorkLine> current, ideal;

    friend bool operator==(const WorkPair &, const WorkPair &) = default;
};

/// Pairs each ideal step with the current step it names (Step::currentStep) and each ideal challenge with the one it is
/// what is left of (Challenge::currentChallenge), also when it has moved to another step. When two name the same, the
/// first is its pair and the other is new. Lines of today come first, in their order; new lines last.
std::vector<WorkPair> pairWork(std::span<const StepWithChallenges> current, std::span<const StepWithChallenges> ideal);

/// What a line takes today and in the ideal state, per case.
struct LineDifference
{
    WorkPair lines;
    base::WorkContent current, ideal; ///< zero where the line is not

    /// Negative when the ideal adds work.
    base::WorkContent saved() const { return current - ideal; }
};

/// The savings add up to the difference of the two states' work content.
std::vector<LineDifference> lineDifferences(std::span<const WorkPair> pairs, const Averaging &averaging);

} // namespace vf::domain
