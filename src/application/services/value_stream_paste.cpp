// Lines that come many at a time, and challenges that change place: parts of the value-stream service.
#include "application/record/value_stream_records.h"
#include "application/services/value_stream_edits.h"
#include "application/services/value_stream_service.h"

namespace vf::application {

using base::Result;
using domain::Challenge;
using domain::Step;
using domain::ValueStreamState;
using edits::tidied;

namespace {

/// The step behind the others, with its challenges in the order given.
void insertLast(const WorkContext &context, const ValueStreamState &state, const domain::StepWithChallenges &entry,
                int position, ChangeSet &changes)
{
    Step step = tidied(entry.step);
    step.id = context.ids.next<domain::StepTag>();
    step.version = 0;
    step.state = state.id;
    step.unit = state.unit;
    step.position = position;
    changes.insert(step);
    int place = 0;
    for (const Challenge &under : entry.challenges) {
        Challenge challenge = tidied(under);
        challenge.id = context.ids.next<domain::ChallengeTag>();
        challenge.version = 0;
        challenge.step = step.id;
        challenge.unit = state.unit;
        challenge.position = place++;
        changes.insert(challenge);
    }
}

} // namespace

ActionResult ValueStreamService::pasteLines(const PastedLines &pasted)
{
    return edits::perform(m_context, QLatin1StringView("step.paste"), [&](ChangeSet &changes) -> Result<QString> {
        const auto state = m_context.store.get<ValueStreamState>(pasted.state);
        if (!state)
            return base::fail(state.error());
        const auto siblings = edits::inOrder<Step>(m_context.store, QLatin1StringView("state_id"), state->id);
        if (!siblings)
            return base::fail(siblings.error());
        for (const auto &[before, after] : pasted.steps)
            changes.update(before, tidied(after));
        for (const auto &[before, after] : pasted.challenges)
            changes.update(before, tidied(after));
        int position = siblings->empty() ? 0 : siblings->back().position + 1;
        for (const domain::StepWithChallenges &entry : pasted.added)
            insertLast(m_context, *state, entry, position++, changes);
        return QString::number(changes.size());
    });
}

ActionResult ValueStreamService::moveChallenge(const domain::ChallengeId &id, int index)
{
    return edits::perform(m_context, QLatin1StringView("challenge.move"), [&](ChangeSet &changes) -> Result<QString> {
        const auto challenge = m_context.store.get<Challenge>(id);
        if (!challenge)
            return base::fail(challenge.error());
        auto ordered = edits::inOrder<Challenge>(m_context.store, QLatin1StringView("step_id"), challenge->step);
        if (!ordered)
            return base::fail(ordered.error());
        std::erase_if(*ordered, [&](const Challenge &other) { return other.id == id; });
        ordered->insert(ordered->begin() + std::clamp(index, 0, static_cast<int>(ordered->size())), *challenge);
        edits::renumber(*ordered, changes);
        return challenge->text;
    });
}

} // namespace vf::application
