#include "cli/calc_state_input.h"

namespace vf::cli {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

/// A quarter of a million years: as long as an estimate may be, so that it stays exact.
constexpr NumberRange minutesRange = NumberRange::between(0, 1e11);

template<class Quantity>
Estimate<Quantity> exact(const ThreePoint &points)
{
    return {Quantity::of(points.low), Quantity::of(points.likely), Quantity::of(points.high)};
}

base::Share readShare(CalcInput &input)
{
    return base::Share::of(input.numberIfAny("share_percent"_L1, NumberRange::percent()).value_or(100) / 100);
}

base::PersonCount readPersons(CalcInput &input)
{
    return base::PersonCount::of(input.numberIfAny("persons"_L1, NumberRange::between(0, 1e6)).value_or(1));
}

Challenge readChallenge(CalcInput &input)
{
    Challenge challenge;
    challenge.loss = exact<base::LostMinutes>(readEstimateOf(input, "minutes"_L1, minutesRange));
    challenge.share = readShare(input);
    challenge.persons = readPersons(input);
    return challenge;
}

Step readStep(CalcInput &input)
{
    Step step;
    step.title = input.textIfAny("name"_L1).value_or(QString());
    step.waiting = exact<base::WaitingMinutes>(readEstimateOf(input, "wait_before_minutes"_L1, minutesRange));
    step.process = exact<base::ProcessMinutes>(readEstimateOf(input, "process_minutes"_L1, minutesRange));
    step.persons = readPersons(input);
    step.share = readShare(input);
    step.repeats = base::Repeats::of(input.numberIfAny("repeats"_L1, NumberRange::between(0, 1e6)).value_or(1));
    if (const auto name = input.textIfAny("class"_L1)) {
        if (const auto stepClass = fromKey<StepClass>(*name))
            step.stepClass = *stepClass;
        else
            input.refuse("class"_L1, calc_reason::unknownValue);
    }
    if (const auto right = input.numberIfAny("complete_accurate_percent"_L1, NumberRange::percent()))
        step.completeAccurate = base::Share::of(*right / 100);
    step.parallelGroup = input.textIfAny("parallel_group"_L1).value_or(QString());
    step.branch = input.textIfAny("branch"_L1).value_or(QString());
    return step;
}

} // namespace

Volume readVolume(CalcInput &input)
{
    Volume volume;
    volume.casesPerYear =
        base::CasesPerYear::of(input.numberIfAny("cases_per_year"_L1, NumberRange::between(0, 1e9)).value_or(0));
    volume.basis =
        base::HoursPerFte::of(input.numberIfAny("hours_per_fte"_L1, NumberRange::between(1, 8784)).value_or(1750));
    return volume;
}

std::vector<StepWithChallenges> readSteps(CalcInput &input)
{
    std::vector<StepWithChallenges> steps;
    for (CalcInput &given : input.objects("steps"_L1)) {
        StepWithChallenges entry{readStep(given), {}};
        for (CalcInput &challenge : given.objectsIfAny("challenges"_L1))
            entry.challenges.push_back(readChallenge(challenge));
        steps.push_back(std::move(entry));
    }
    return steps;
}

} // namespace vf::cli
