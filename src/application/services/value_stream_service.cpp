#include "application/services/value_stream_service.h"

#include "application/record/gain_records.h"
#include "application/record/value_stream_records.h"
#include "application/services/stakeholder_service.h"
#include "application/services/value_stream_edits.h"

namespace vf::application {

using base::ErrorCode;
using base::Result;
using domain::AnalysisStatus;
using domain::StateKind;
using domain::ValueStreamAnalysis;
using domain::ValueStreamState;
using edits::tidied;

namespace {

ValueStreamState newState(const WorkContext &context, const ValueStreamAnalysis &analysis, StateKind kind, int position)
{
    ValueStreamState state;
    state.id = context.ids.next<domain::StateTag>();
    state.analysis = analysis.id;
    state.unit = analysis.unit;
    state.kind = kind;
    state.position = position;
    return state;
}

Result<ValueStreamState> idealState(Store &store, const domain::StateId &id)
{
    auto state = store.get<ValueStreamState>(id);
    if (state && state->kind != StateKind::Ideal)
        return base::fail(ErrorCode::Constraint, QLatin1StringView("not_an_ideal"));
    return state;
}

Result<bool> hasClaims(Store &store, const domain::StateId &state)
{
    const auto claims = edits::listOf<domain::GainClaim>(store, QLatin1StringView("state_id"), state);
    return claims ? Result<bool>(!claims->empty()) : base::fail(claims.error());
}

/// The unit stands on every record of the analysis: each of them follows it to a new unit.
template<class T>
void moveTo(const domain::UnitId &unit, const std::vector<T> &records, ChangeSet &changes)
{
    for (const T &record : records) {
        T moved = record;
        moved.unit = unit;
        changes.update(record, moved);
    }
}

Result<void> moveParts(Store &store, const ValueStreamAnalysis &analysis, ChangeSet &changes)
{
    const auto book = AnalysisBook::read(store, analysis.id);
    if (!book)
        return base::fail(book.error());
    for (const StateBook &state : book->states) {
        moveTo<ValueStreamState>(analysis.unit, {state.state}, changes);
        for (const domain::StepWithChallenges &entry : state.steps) {
            moveTo<domain::Step>(analysis.unit, {entry.step}, changes);
            moveTo(analysis.unit, entry.challenges, changes);
        }
    }
    moveTo(analysis.unit, book->readings, changes);
    return moveStakeholderAnalyses(store, analysis.id, analysis.unit, changes);
}

} // namespace

ActionResult ValueStreamService::addAnalysis(ValueStreamAnalysis analysis)
{
    return edits::perform(m_context, QLatin1StringView("analysis.add"), [&](ChangeSet &changes) -> Result<QString> {
        analysis = tidied(std::move(analysis));
        analysis.id = m_context.ids.next<domain::AnalysisTag>();
        analysis.version = 0;
        const auto basis = basisOf(m_context.store, analysis.unit);
        if (!basis)
            return base::fail(basis.error());
        if (analysis.basis.isZero())
            analysis.basis = *basis;
        changes.insert(analysis);
        changes.insert(newState(m_context, analysis, StateKind::Current, 0));
        changes.insert(newState(m_context, analysis, StateKind::Ideal, 1));
        return analysis.title;
    });
}

ActionResult ValueStreamService::editAnalysis(const ValueStreamAnalysis &before, const ValueStreamAnalysis &wanted)
{
    return edits::perform(m_context, QLatin1StringView("analysis.edit"), [&](ChangeSet &changes) -> Result<QString> {
        const ValueStreamAnalysis after = tidied(wanted);
        changes.update(before, after);
        if (before.unit != after.unit)
            VF_TRY(moveParts(m_context.store, after, changes));
        return after.title;
    });
}

ActionResult ValueStreamService::removeAnalysis(const domain::AnalysisId &id)
{
    return edits::perform(m_context, QLatin1StringView("analysis.remove"), [&](ChangeSet &changes) -> Result<QString> {
        const auto book = AnalysisBook::read(m_context.store, id);
        if (!book)
            return base::fail(book.error());
        if (!book->claims.empty())
            return base::fail(ErrorCode::Constraint, QLatin1StringView("analysis_has_gains"));
        VF_TRY(removeStakeholderAnalyses(m_context.store, id, changes));
        for (const domain::TimeReading &reading : book->readings)
            changes.remove(reading);
        for (const StateBook &state : book->states) {
            for (const domain::StepWithChallenges &entry : state.steps) {
                for (const domain::Challenge &challenge : entry.challenges)
                    changes.remove(challenge);
                changes.remove(entry.step);
            }
            changes.remove(state.state);
        }
        changes.remove(book->analysis);
        return book->analysis.title;
    });
}

ActionResult ValueStreamService::addIdeal(const domain::AnalysisId &id, const QString &name)
{
    return edits::perform(m_context, QLatin1StringView("ideal.add"), [&](ChangeSet &changes) -> Result<QString> {
        const auto analysis = m_context.store.get<ValueStreamAnalysis>(id);
        if (!analysis)
            return base::fail(analysis.error());
        const auto states = edits::inOrder<ValueStreamState>(m_context.store, QLatin1StringView("analysis_id"), id);
        if (!states)
            return base::fail(states.error());
        const int position = states->empty() ? 0 : states->back().position + 1;
        ValueStreamState state = newState(m_context, *analysis, StateKind::Ideal, position);
        state.name = tidied(name);
        changes.insert(state);
        return state.name.isEmpty() ? analysis->title : state.name;
    });
}

ActionResult ValueStreamService::renameState(const domain::StateId &id, const QString &name)
{
    return edits::perform(m_context, QLatin1StringView("ideal.rename"), [&](ChangeSet &changes) -> Result<QString> {
        const auto state = m_context.store.get<ValueStreamState>(id);
        if (!state)
            return base::fail(state.error());
        ValueStreamState renamed = *state;
        renamed.name = tidied(name);
        changes.update(*state, renamed);
        return renamed.name;
    });
}

ActionResult ValueStreamService::removeIdeal(const domain::StateId &id)
{
    return edits::perform(m_context, QLatin1StringView("ideal.remove"), [&](ChangeSet &changes) -> Result<QString> {
        const auto state = idealState(m_context.store, id);
        if (!state)
            return base::fail(state.error());
        const auto analysis = m_context.store.get<ValueStreamAnalysis>(state->analysis);
        if (!analysis)
            return base::fail(analysis.error());
        const auto states = edits::inOrder<ValueStreamState>(m_context.store, QLatin1StringView("analysis_id"), analysis->id);
        if (!states)
            return base::fail(states.error());
        if (std::count_if(states->begin(), states->end(), [](const auto &one) { return one.kind == StateKind::Ideal; }) < 2)
            return base::fail(ErrorCode::Constraint, QLatin1StringView("last_ideal"));
        const auto claimed = hasClaims(m_context.store, id);
        if (!claimed)
            return base::fail(claimed.error());
        if (*claimed)
            return base::fail(ErrorCode::Constraint, value_stream_reason::stateHasClaims);
        const auto steps = edits::inOrder<domain::Step>(m_context.store, QLatin1StringView("state_id"), id);
        if (!steps)
            return base::fail(steps.error());
        VF_TRY(edits::removeSteps(m_context.store, *steps, changes));
        VF_TRY(removeEffects(m_context.store, id, changes));
        changes.remove(*state);
        if (state->adoptedOn && analysis->status == AnalysisStatus::Adopted) {
            ValueStreamAnalysis open = *analysis;
            open.status = AnalysisStatus::IdealDesigned;
            changes.update(*analysis, open);
        }
        return state->name.isEmpty() ? analysis->title : state->name;
    });
}

ActionResult ValueStreamService::adoptIdeal(const domain::StateId &id, QDate on)
{
    return edits::perform(m_context, QLatin1StringView("ideal.adopt"), [&](ChangeSet &changes) -> Result<QString> {
        if (!on.isValid())
            return base::fail(base::invalid(QLatin1StringView("adoptedOn"), QLatin1StringView("invalid_date")));
        const auto state = idealState(m_context.store, id);
        if (!state)
            return base::fail(state.error());
        const auto analysis = m_context.store.get<ValueStreamAnalysis>(state->analysis);
        if (!analysis)
            return base::fail(analysis.error());
        const auto states = edits::inOrder<ValueStreamState>(m_context.store, QLatin1StringView("analysis_id"), analysis->id);
        if (!states)
            return base::fail(states.error());
        for (const ValueStreamState &other : *states) { // before the new one: only one may be adopted at any moment
            if (other.id == id || !other.adoptedOn)
                continue;
            const auto claimed = hasClaims(m_context.store, other.id);
            if (!claimed)
                return base::fail(claimed.error());
            if (*claimed)
                return base::fail(ErrorCode::Constraint, QLatin1StringView("other_ideal_has_gains"));
            ValueStreamState left = other;
            left.adoptedOn.reset();
            changes.update(other, left);
        }
        ValueStreamState adopted = *state;
        adopted.adoptedOn = on;
        changes.update(*state, adopted);
        if (analysis->status < AnalysisStatus::Adopted) {
            ValueStreamAnalysis decided = *analysis;
            decided.status = AnalysisStatus::Adopted;
            changes.update(*analysis, decided);
        }
        return adopted.name.isEmpty() ? analysis->title : adopted.name;
    });
}

} // namespace vf::application
