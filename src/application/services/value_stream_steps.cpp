// Steps and challenges: the part of the value-stream service that a workshop uses all the time.
#include "application/record/value_stream_records.h"
#include "application/services/value_stream_edits.h"
#include "application/services/value_stream_service.h"

#include <unordered_set>

namespace vf::application {

using base::ErrorCode;
using base::Result;
using domain::Challenge;
using domain::StateKind;
using domain::Step;
using domain::ValueStreamState;
using edits::tidied;

namespace {

Result<std::vector<Step>> stepsOf(Store &store, const domain::StateId &state)
{
    return edits::inOrder<Step>(store, QLatin1StringView("state_id"), state);
}
Result<std::vector<Challenge>> challengesOf(Store &store, const domain::StepId &step)
{
    return edits::inOrder<Challenge>(store, QLatin1StringView("step_id"), step);
}

/// The record without `id`, the others in their order.
template<class T>
std::vector<T> without(std::vector<T> records, const decltype(T::id) &id)
{
    std::erase_if(records, [&](const T &record) { return record.id == id; });
    return records;
}

/// A step put down between two steps of one parallel group is part of it, and of their branch when they share one.
void joinNeighbours(std::vector<Step> &ordered, std::ptrdiff_t place)
{
    if (place == 0 || place + 1 >= std::ssize(ordered))
        return;
    Step &step = ordered[static_cast<size_t>(place)];
    const Step &before = ordered[static_cast<size_t>(place) - 1];
    const Step &after = ordered[static_cast<size_t>(place) + 1];
    if (before.parallelGroup.isEmpty() || before.parallelGroup != after.parallelGroup ||
        step.parallelGroup == before.parallelGroup)
        return;
    step.parallelGroup = before.parallelGroup;
    step.branch = before.branch == after.branch ? before.branch : QString();
}

/// A step of the group that has no neighbour left in it stands in line again.
void dissolveLone(std::vector<Step> &ordered, const QString &group)
{
    if (group.isEmpty())
        return;
    const auto isIn = [&](size_t i) { return i < ordered.size() && ordered[i].parallelGroup == group; };
    std::vector<size_t> lone;
    for (size_t i = 0; i < ordered.size(); ++i)
        if (isIn(i) && !isIn(i + 1) && (i == 0 || !isIn(i - 1)))
            lone.push_back(i);
    for (const size_t i : lone) {
        ordered[i].parallelGroup.clear();
        ordered[i].branch.clear();
    }
}

/// "P1", or the first of its kind that no step has.
QString freeGroup(const std::vector<Step> &steps)
{
    for (int number = 1;; ++number) {
        const QString name = QStringLiteral("P%1").arg(number);
        if (std::none_of(steps.begin(), steps.end(), [&](const Step &step) { return step.parallelGroup == name; }))
            return name;
    }
}

/// Stores the steps in the order given, with what else they say now.
void arrange(const std::vector<Step> &stored, const std::vector<Step> &ordered, ChangeSet &changes)
{
    int position = 0;
    for (Step after : ordered) {
        after.position = position++;
        const auto before =
            std::find_if(stored.begin(), stored.end(), [&](const Step &step) { return step.id == after.id; });
        changes.update(*before, after);
    }
}

/// Where a record belongs and which it is does not change by editing what it says.
Step editedStep(const Step &before, const Step &wanted)
{
    Step after = tidied(wanted);
    after.id = before.id;
    after.state = before.state;
    after.unit = before.unit;
    after.position = before.position;
    return after;
}
Challenge editedChallenge(const Challenge &before, const Challenge &wanted)
{
    Challenge after = tidied(wanted);
    after.id = before.id;
    after.step = before.step;
    after.unit = before.unit;
    after.position = before.position;
    return after;
}

/// Copies current steps into an ideal state, each behind what comes before it.
class IdealCopy
{
public:
    static Result<IdealCopy> begin(const WorkContext &context, const domain::StateId &ideal)
    {
        const auto state = context.store.get<ValueStreamState>(ideal);
        if (!state)
            return base::fail(state.error());
        auto book = AnalysisBook::read(context.store, state->analysis);
        if (!book)
            return base::fail(std::move(book).error());
        if (state->kind != StateKind::Ideal || !book->current())
            return base::fail(ErrorCode::Constraint, QLatin1StringView("not_an_ideal"));
        return IdealCopy(context, std::move(*book), *state);
    }

    const domain::ValueStreamAnalysis &analysis() const { return m_book.analysis; }
    const std::vector<domain::StepWithChallenges> &current() const { return m_book.current()->steps; }
    bool keeps(const domain::StepId &step) const { return m_kept.contains(step); }

    void add(const domain::StepWithChallenges &source, ChangeSet &changes)
    {
        Step copy = source.step;
        copy.id = m_context->ids.next<domain::StepTag>();
        copy.version = 0;
        copy.state = m_ideal.id;
        copy.currentStep = source.step.id;
        m_kept.insert(source.step.id);
        m_made.insert(copy.id);
        for (const Challenge &challenge : source.challenges) {
            if (m_keptChallenges.contains(challenge.id))
                continue; // the ideal state has moved it to another step
            Challenge copied = challenge;
            copied.id = m_context->ids.next<domain::ChallengeTag>();
            copied.version = 0;
            copied.step = copy.id;
            copied.currentChallenge = challenge.id;
            changes.insert(copied);
        }
        m_steps.insert(m_steps.begin() + placeOf(source.step.id), std::move(copy));
    }

    /// Writes the steps that were added, and the new positions of those that were there.
    void finish(ChangeSet &changes) const
    {
        int position = 0;
        for (const Step &step : m_steps) {
            Step placed = step;
            placed.position = position++;
            if (m_made.contains(step.id))
                changes.insert(placed);
            else
                changes.update(step, placed);
        }
    }

private:
    IdealCopy(const WorkContext &context, AnalysisBook book, ValueStreamState ideal)
        : m_context(&context), m_book(std::move(book)), m_ideal(std::move(ideal))
    {
        for (const domain::StepWithChallenges &entry : m_book.find(m_ideal.id)->steps) {
            m_steps.push_back(entry.step);
            if (entry.step.currentStep)
                m_kept.insert(*entry.step.currentStep);
            for (const Challenge &challenge : entry.challenges)
                if (challenge.currentChallenge)
                    m_keptChallenges.insert(*challenge.currentChallenge);
        }
    }

    /// Behind the last ideal step that keeps a current step before `step`.
    std::ptrdiff_t placeOf(const domain::StepId &step) const
    {
        std::unordered_set<domain::StepId> earlier;
        for (const domain::StepWithChallenges &entry : current()) {
            if (entry.step.id == step)
                break;
            earlier.insert(entry.step.id);
        }
        std::ptrdiff_t place = 0;
        for (size_t i = 0; i < m_steps.size(); ++i)
            if (m_steps[i].currentStep && earlier.contains(*m_steps[i].currentStep))
                place = static_cast<std::ptrdiff_t>(i) + 1;
        return place;
    }

    const WorkContext *m_context;
    AnalysisBook m_book;
    ValueStreamState m_ideal;
    std::vector<Step> m_steps; ///< of the ideal state, with the copies
    std::unordered_set<domain::StepId> m_kept, m_made;
    std::unordered_set<domain::ChallengeId> m_keptChallenges;
};

} // namespace

ActionResult ValueStreamService::addStep(Step step, int index)
{
    return edits::perform(m_context, QLatin1StringView("step.add"), [&](ChangeSet &changes) -> Result<QString> {
        const auto state = m_context.store.get<ValueStreamState>(step.state);
        if (!state)
            return base::fail(state.error());
        const auto siblings = stepsOf(m_context.store, state->id);
        if (!siblings)
            return base::fail(siblings.error());
        Step added = tidied(std::move(step));
        added.id = m_context.ids.next<domain::StepTag>();
        added.version = 0;
        added.unit = state->unit;
        edits::insertAt(*siblings, added, index, changes);
        return added.title;
    });
}

ActionResult ValueStreamService::editStep(const Step &before, const Step &after)
{
    return editSteps({{before, after}}, {});
}

ActionResult ValueStreamService::editSteps(const std::vector<std::pair<Step, Step>> &steps,
                                           const std::vector<std::pair<Challenge, Challenge>> &challenges)
{
    const QLatin1StringView action(steps.empty() ? "challenge.edit" : "step.edit");
    return edits::perform(m_context, action, [&](ChangeSet &changes) -> Result<QString> {
        QString first;
        for (const auto &[before, wanted] : challenges) {
            const Challenge after = editedChallenge(before, wanted);
            changes.update(before, after);
            first = after.text;
        }
        for (const auto &[before, wanted] : steps) {
            const Step after = editedStep(before, wanted);
            changes.update(before, after);
            first = after.title;
        }
        return steps.size() + challenges.size() > 1 ? QString::number(steps.size() + challenges.size()) : first;
    });
}

ActionResult ValueStreamService::removeStep(const domain::StepId &id)
{
    return edits::perform(m_context, QLatin1StringView("step.remove"), [&](ChangeSet &changes) -> Result<QString> {
        const auto step = m_context.store.get<Step>(id);
        if (!step)
            return base::fail(step.error());
        VF_TRY(edits::removeSteps(m_context.store, {*step}, changes));
        const auto siblings = stepsOf(m_context.store, step->state);
        if (!siblings)
            return base::fail(siblings.error());
        edits::renumber(without(*siblings, id), changes);
        return step->title;
    });
}

ActionResult ValueStreamService::moveStep(const domain::StepId &id, int index)
{
    return edits::perform(m_context, QLatin1StringView("step.move"), [&](ChangeSet &changes) -> Result<QString> {
        const auto step = m_context.store.get<Step>(id);
        if (!step)
            return base::fail(step.error());
        const auto siblings = stepsOf(m_context.store, step->state);
        if (!siblings)
            return base::fail(siblings.error());
        std::vector<Step> ordered = without(*siblings, id);
        const auto place = std::clamp<std::ptrdiff_t>(index, 0, std::ssize(ordered));
        const auto moved = ordered.insert(ordered.begin() + place, *step);
        joinNeighbours(ordered, moved - ordered.begin());
        dissolveLone(ordered, step->parallelGroup);
        arrange(*siblings, ordered, changes);
        return step->title;
    });
}

ActionResult ValueStreamService::runBeside(const domain::StepId &id, const domain::StepId &besideId)
{
    return edits::perform(m_context, QLatin1StringView("step.parallel"), [&](ChangeSet &changes) -> Result<QString> {
        const auto step = m_context.store.get<Step>(id);
        if (!step)
            return base::fail(step.error());
        const auto siblings = stepsOf(m_context.store, step->state);
        if (!siblings)
            return base::fail(siblings.error());
        std::vector<Step> ordered = without(*siblings, id);
        const auto beside = std::find_if(ordered.begin(), ordered.end(), [&](const Step &s) { return s.id == besideId; });
        if (beside == ordered.end())
            return base::fail(ErrorCode::NotFound, QLatin1StringView("record_gone"));
        if (beside->parallelGroup.isEmpty())
            beside->parallelGroup = freeGroup(*siblings);
        Step moved = *step;
        moved.parallelGroup = beside->parallelGroup;
        moved.branch.clear();
        ordered.insert(beside + 1, moved);
        if (step->parallelGroup != moved.parallelGroup)
            dissolveLone(ordered, step->parallelGroup);
        arrange(*siblings, ordered, changes);
        return step->title;
    });
}

ActionResult ValueStreamService::addChallenge(Challenge challenge, int index)
{
    return edits::perform(m_context, QLatin1StringView("challenge.add"), [&](ChangeSet &changes) -> Result<QString> {
        const auto step = m_context.store.get<Step>(challenge.step);
        if (!step)
            return base::fail(step.error());
        const auto siblings = challengesOf(m_context.store, step->id);
        if (!siblings)
            return base::fail(siblings.error());
        Challenge added = tidied(std::move(challenge));
        added.id = m_context.ids.next<domain::ChallengeTag>();
        added.version = 0;
        added.unit = step->unit;
        edits::insertAt(*siblings, added, index, changes);
        return added.text;
    });
}

ActionResult ValueStreamService::editChallenge(const Challenge &before, const Challenge &after)
{
    return editSteps({}, {{before, after}});
}

ActionResult ValueStreamService::removeChallenge(const domain::ChallengeId &id)
{
    return edits::perform(m_context, QLatin1StringView("challenge.remove"), [&](ChangeSet &changes) -> Result<QString> {
        const auto challenge = m_context.store.get<Challenge>(id);
        if (!challenge)
            return base::fail(challenge.error());
        VF_TRY(edits::removeChallenges(m_context.store, {*challenge}, changes));
        const auto siblings = challengesOf(m_context.store, challenge->step);
        if (!siblings)
            return base::fail(siblings.error());
        edits::renumber(without(*siblings, id), changes);
        return challenge->text;
    });
}

ActionResult ValueStreamService::copyToIdeal(const domain::StepId &currentStep, const domain::StateId &ideal)
{
    return edits::perform(m_context, QLatin1StringView("step.copy"), [&](ChangeSet &changes) -> Result<QString> {
        auto copy = IdealCopy::begin(m_context, ideal);
        if (!copy)
            return base::fail(std::move(copy).error());
        if (copy->keeps(currentStep))
            return base::fail(ErrorCode::Constraint, value_stream_reason::alreadyInIdeal);
        for (const domain::StepWithChallenges &entry : copy->current())
            if (entry.step.id == currentStep) {
                copy->add(entry, changes);
                copy->finish(changes);
                return entry.step.title;
            }
        return base::fail(ErrorCode::Constraint, value_stream_reason::keepsNoCurrentLine);
    });
}

ActionResult ValueStreamService::copyAllToIdeal(const domain::StateId &ideal)
{
    return edits::perform(m_context, QLatin1StringView("step.copy"), [&](ChangeSet &changes) -> Result<QString> {
        auto copy = IdealCopy::begin(m_context, ideal);
        if (!copy)
            return base::fail(std::move(copy).error());
        for (const domain::StepWithChallenges &entry : copy->current())
            if (!copy->keeps(entry.step.id))
                copy->add(entry, changes);
        copy->finish(changes);
        if (changes.isEmpty())
            return base::fail(ErrorCode::Constraint, value_stream_reason::alreadyInIdeal);
        return copy->analysis().title;
    });
}

} // namespace vf::application
