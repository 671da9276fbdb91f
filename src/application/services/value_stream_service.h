// Everything one can do to a value-stream analysis: its states, steps and challenges, adopting an ideal state, and
// registering gains from the lines it saves. Each call is one unit of work and one undo step.
#pragma once

#include "application/read_model/value_stream_figures.h"
#include "application/services/organisation_service.h"
#include "domain/gain/gain.h"
#include "domain/valuestream/value_stream.h"

#include <optional>
#include <vector>

namespace vf::application {

/// A gain to register from the lines of an ideal state.
struct GainFromLines
{
    domain::StateId ideal;
    std::vector<ClaimedLine> lines;
    /// Title, roles, classification …; unit, tool, ledger unit and basis are taken from the analysis.
    domain::Gain gain;
    QDate identifiedOn;
    /// Empty: what the lines save together, at most what is left of the ideal's net saving.
    std::optional<base::HoursPerYear> hours;
};

/// What was pasted into a state: existing lines with their new values, and steps that come after the last one.
struct PastedLines
{
    domain::StateId state;
    std::vector<std::pair<domain::Step, domain::Step>> steps; ///< before and after
    std::vector<std::pair<domain::Challenge, domain::Challenge>> challenges;
    std::vector<domain::StepWithChallenges> added;
};

class ValueStreamService
{
public:
    explicit ValueStreamService(const WorkContext &context) : m_context(context) {}

    /// A new analysis with an empty current state and one empty ideal state. A basis of zero becomes the unit's.
    ActionResult addAnalysis(domain::ValueStreamAnalysis analysis);
    ActionResult editAnalysis(const domain::ValueStreamAnalysis &before, const domain::ValueStreamAnalysis &after);
    /// With its states, steps, challenges and stakeholder analyses; refused while a gain claims lines of it
    /// (Constraint "analysis_has_gains").
    ActionResult removeAnalysis(const domain::AnalysisId &analysis);

    ActionResult addIdeal(const domain::AnalysisId &analysis, const QString &name);
    ActionResult renameState(const domain::StateId &state, const QString &name);
    ActionResult removeIdeal(const domain::StateId &state);
    /// Marks the ideal state as vedtatt on a day, in place of another that was (Constraint "other_ideal_has_gains"
    /// when gains come from that one); the analysis becomes Adopted.
    ActionResult adoptIdeal(const domain::StateId &state, QDate on);

    /// A step at place `index` of its state (the end when it is past it); id, position and unit are given here.
    ActionResult addStep(domain::Step step, int index);
    ActionResult editStep(const domain::Step &before, const domain::Step &after);
    /// Several steps or challenges at once (a paste, a fill-down) as one undo step.
    ActionResult editSteps(const std::vector<std::pair<domain::Step, domain::Step>> &steps,
                           const std::vector<std::pair<domain::Challenge, domain::Challenge>> &challenges);
    /// Changes and new steps at once, as one undo step.
    ActionResult pasteLines(const PastedLines &pasted);
    /// With its challenges. Ideal steps that kept it become new; refused while a gain claims it ("line_is_claimed").
    ActionResult removeStep(const domain::StepId &step);
    /// To place `index` of its state, itself not counted. Between two steps of a parallel group it becomes one of them;
    /// a step that is left alone of its group, or alone goes out of it, stands in line again.
    ActionResult moveStep(const domain::StepId &step, int index);
    /// Lets a step run side by side with another of its state, as a branch of its own in the other's parallel group or
    /// in a new one.
    ActionResult runBeside(const domain::StepId &step, const domain::StepId &beside);

    /// A challenge at place `index` under its step.
    ActionResult addChallenge(domain::Challenge challenge, int index);
    ActionResult editChallenge(const domain::Challenge &before, const domain::Challenge &after);
    ActionResult removeChallenge(const domain::ChallengeId &challenge);
    /// To place `index` among the challenges of its own step.
    ActionResult moveChallenge(const domain::ChallengeId &challenge, int index);

    /// Copies a current step with its challenges to the ideal state, which keeps it; after the ideal steps that come
    /// before it. Constraint "already_in_ideal" when an ideal step keeps it already.
    ActionResult copyToIdeal(const domain::StepId &currentStep, const domain::StateId &ideal);
    /// Every current step that the ideal state does not keep yet.
    ActionResult copyAllToIdeal(const domain::StateId &ideal);

    /// A gain with its identified posting and its claims. Refused: a line that another gain claims ("line_is_claimed",
    /// with the gain's code), more than the ideal state's net saving ("claims_above_saving", with what is left),
    /// an ideal state that is not adopted ("ideal_not_adopted").
    ActionResult registerGain(GainFromLines gain);
    /// Gives an existing gain its origin: the same rules.
    ActionResult claimLines(const domain::GainId &gain, const domain::StateId &ideal,
                            const std::vector<ClaimedLine> &lines);

private:
    const WorkContext &m_context;
};

} // namespace vf::application
