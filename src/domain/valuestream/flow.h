// What a state of a value stream amounts to: lead time along the longest path, flow efficiency, right first time, work
// content, hours and årsverk. One calculation for screens, reports, imports and `calc`; nothing is rounded on the way.
#pragma once

#include "domain/valuestream/work_lines.h"

namespace vf::domain {

/// Minutes per case that challenges cost, weighted with the share they hit, not multiplied by persons.
using ChallengeTime = base::DerivedMinutes<struct ChallengeTimeTag>;

/// How many cases a year, and the hours behind one årsverk. The basis must be above zero.
struct Volume
{
    base::CasesPerYear casesPerYear;
    base::HoursPerFte basis = base::HoursPerFte::of(1750);

    double hoursPerYear(base::WorkContent perCase) const { return perCase.value() * casesPerYear.value() / 60; }
    base::Fte fte(base::WorkContent perCase) const { return base::Fte(hoursPerYear(perCase) / basis.value()); }
};

/// One step's part of the figures. Times are of a case that passes the step once.
struct StepFigures
{
    base::WaitingTime waiting; ///< before the step
    base::ProcessTime process;
    ChallengeTime challenges;
    base::LeadTime lead;        ///< the three together
    bool onLongestPath = false; ///< counts in the lead time: every step outside groups, and the longest branch of each
    /// What the step is busy with one case, on average: share × repeats × (process time + challenges). Compared with takt.
    double busyMinutes = 0;
    base::WorkContent stepWork; ///< per case: share × repeats × persons × process time
    base::WorkContent challengeWork; ///< per case: share × repeats × Σ challenge share × minutes × persons
    base::WorkContent work() const { return stepWork + challengeWork; }
};

struct StateFigures
{
    std::vector<StepFigures> steps; ///< in the order they were given

    base::LeadTime leadTime; ///< gjennomløpstid: waiting + process time + challenges on the longest path
    base::LeadTime leadTimeWithoutChallenges; ///< its own longest path, as if no challenge struck
    /// What a case takes on average: each step counts share × repeats times. Longest path of these expectations.
    base::LeadTime expectedLeadTime;
    base::WaitingTime waitingOnPath, waiting; ///< on the longest path; of all steps
    base::ProcessTime processOnPath, process;
    ChallengeTime challengesOnPath, challenges;
    base::ProcessTime valueAddingOnPath, valueAdding;
    /// Value-adding process time on the path / lead time, 0 to 1; empty when the lead time is zero.
    std::optional<double> flowEfficiency, flowEfficiencyWithoutChallenges;
    /// Product of the steps' %C&A, parallel steps too, 0 to 1; empty when no step has one.
    std::optional<double> rolledCompleteAccurate;

    base::WorkContent work; ///< arbeidsminutter per case; waiting is no work
    /// The step that is busy longest with a case, the first of equals; empty when none is busy. It sets the pace when each
    /// step has one to do it (Rother and Shook, Learning to See: cycle times against takt).
    std::optional<size_t> bottleneck;
    double hoursPerYear = 0;
    base::Fte fte;
};

/// Lead time is that of a case that passes each step once, along the longest path. Neighbouring steps with the same
/// parallel group run side by side: steps of the group with the same branch follow each other, a step without branch is
/// a branch of its own, the longest branch counts, and the first of equals.
/// Work content per case = Σ share × repeats × (persons × process time + Σ challenge share × minutes × persons).
/// Hours per year = work content × cases per year / 60; årsverk = hours / basis.
StateFigures stateFigures(std::span<const StepWithChallenges> steps, const Volume &volume, const Averaging &averaging);

/// What the second state saves against the first; negative where it takes more.
struct StateDifference
{
    base::ProcessTime process;
    base::LeadTime leadTime;
    base::WorkContent work;
    double hoursPerYear = 0;
    base::Fte fte;
};
StateDifference difference(const StateFigures &current, const StateFigures &ideal);

} // namespace vf::domain
