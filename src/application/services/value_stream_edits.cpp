#include "application/services/value_stream_edits.h"

#include "application/record/gain_records.h"
#include "application/record/value_stream_records.h"

#include <unordered_set>

namespace vf::application::edits {

using base::Result;
using domain::Challenge;
using domain::GainClaim;
using domain::Step;
using domain::TimeReading;

namespace {

template<class T>
std::vector<FieldValue> idsOf(const std::vector<T> &records)
{
    std::vector<FieldValue> ids;
    ids.reserve(records.size());
    for (const T &record : records)
        ids.emplace_back(record.id.text());
    return ids;
}

Result<void> checkUnclaimed(Store &store, QLatin1StringView column, const std::vector<FieldValue> &ids)
{
    if (ids.empty())
        return {};
    const auto claims = store.listAllWhere<GainClaim>(column, ids);
    if (!claims)
        return base::fail(claims.error());
    if (claims->empty())
        return {};
    const auto gain = store.get<domain::Gain>(claims->front().gain);
    return base::fail(gain ? lineIsClaimed(gain->code) : gain.error());
}

/// The readings of lines that go: they say nothing without what they were of.
Result<void> removeReadings(Store &store, QLatin1StringView column, const std::vector<FieldValue> &lines,
                            ChangeSet &changes)
{
    if (lines.empty())
        return {};
    const auto readings = store.listAllWhere<TimeReading>(column, lines);
    if (!readings)
        return base::fail(readings.error());
    for (const TimeReading &reading : *readings)
        changes.remove(reading);
    return {};
}

/// What kept one of `ids`, itself not removed, becomes new: `link` is emptied.
template<class T, class Link>
Result<void> loosen(Store &store, QLatin1StringView column, const std::vector<T> &removed, Link T::*link,
                    ChangeSet &changes)
{
    if (removed.empty())
        return {};
    const auto keepers = store.listAllWhere<T>(column, idsOf(removed));
    if (!keepers)
        return base::fail(keepers.error());
    std::unordered_set<decltype(T::id)> gone;
    for (const T &record : removed)
        gone.insert(record.id);
    for (const T &keeper : *keepers) {
        if (gone.contains(keeper.id))
            continue;
        T loose = keeper;
        (loose.*link).reset();
        changes.update(keeper, loose);
    }
    return {};
}

} // namespace

domain::ValueStreamAnalysis tidied(domain::ValueStreamAnalysis analysis)
{
    for (QString *text : {&analysis.code, &analysis.title, &analysis.trigger, &analysis.end, &analysis.caseUnit,
                          &analysis.participants, &analysis.goal, &analysis.source})
        *text = tidied(*text);
    return analysis;
}

Step tidied(Step step)
{
    for (QString *text : {&step.code, &step.title, &step.performer, &step.parallelGroup, &step.branch, &step.idea,
                          &step.source})
        *text = tidied(*text);
    return step;
}

Challenge tidied(Challenge challenge)
{
    for (QString *text :
         {&challenge.code, &challenge.text, &challenge.idea, &challenge.textSource, &challenge.source})
        *text = tidied(*text);
    return challenge;
}

Result<void> checkUnclaimed(Store &store, const std::vector<Step> &steps, const std::vector<Challenge> &challenges)
{
    VF_TRY(checkUnclaimed(store, QLatin1StringView("step_id"), idsOf(steps)));
    return checkUnclaimed(store, QLatin1StringView("challenge_id"), idsOf(challenges));
}

Result<void> removeSteps(Store &store, const std::vector<Step> &steps, ChangeSet &changes)
{
    if (steps.empty())
        return {};
    const auto challenges = store.listAllWhere<Challenge>(QLatin1StringView("step_id"), idsOf(steps));
    if (!challenges)
        return base::fail(challenges.error());
    VF_TRY(checkUnclaimed(store, steps, *challenges));
    VF_TRY(loosen(store, QLatin1StringView("current_step_id"), steps, &Step::currentStep, changes));
    VF_TRY(removeChallenges(store, *challenges, changes));
    VF_TRY(removeReadings(store, QLatin1StringView("step_id"), idsOf(steps), changes));
    for (const Step &step : steps)
        changes.remove(step);
    return {};
}

Result<void> removeChallenges(Store &store, const std::vector<Challenge> &challenges, ChangeSet &changes)
{
    VF_TRY(checkUnclaimed(store, {}, challenges));
    VF_TRY(loosen(store, QLatin1StringView("current_challenge_id"), challenges, &Challenge::currentChallenge, changes));
    VF_TRY(removeReadings(store, QLatin1StringView("challenge_id"), idsOf(challenges), changes));
    for (const Challenge &challenge : challenges)
        changes.remove(challenge);
    return {};
}

} // namespace vf::application::edits
