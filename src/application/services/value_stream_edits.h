// What the functions of the value-stream service share: reading and writing in one unit of work, texts as they are stored,
// and places within a state. Internal to value_stream_*.cpp and time_reading_service.cpp.
#pragma once

#include "application/services/organisation_service.h"
#include "application/services/sibling_order.h"
#include "application/services/value_stream_rules.h"
#include "base/text.h"

#include <algorithm>

namespace vf::application::edits {

/// Begins a unit of work, has `make` read and fill the changes inside it, so that nobody writes in between, and commits.
/// `make(changes)` gives the action's subject.
template<class Make>
ActionResult perform(const WorkContext &context, QLatin1StringView action, Make make)
{
    auto work = UnitOfWork::begin(context, {QString(action), {}});
    if (!work)
        return base::fail(std::move(work).error());
    ChangeSet changes;
    base::Result<QString> subject = make(changes);
    if (!subject)
        return base::fail(std::move(subject).error());
    work->setName({QString(action), std::move(*subject)});
    VF_TRY(work->apply(std::move(changes)));
    return work->commit();
}

inline QString tidied(const QString &text)
{
    return base::normalised(text).trimmed();
}
domain::ValueStreamAnalysis tidied(domain::ValueStreamAnalysis analysis);
domain::Step tidied(domain::Step step);
domain::Challenge tidied(domain::Challenge challenge);

/// The records of T whose `column` is `parent`.
template<class T, class Parent>
base::Result<std::vector<T>> listOf(Store &store, QLatin1StringView column, const Parent &parent)
{
    const FieldValue id = parent.text();
    return store.listAllWhere<T>(column, std::span(&id, 1));
}
/// The same by position.
template<class T, class Parent>
base::Result<std::vector<T>> inOrder(Store &store, QLatin1StringView column, const Parent &parent)
{
    auto found = listOf<T>(store, column, parent);
    if (found)
        sortByPosition(*found);
    return found;
}

/// Positions 0, 1, 2 … in the order given; what stands right already is not written.
template<class T>
void renumber(const std::vector<T> &ordered, ChangeSet &changes)
{
    int position = 0;
    for (const T &stored : ordered) {
        T placed = stored;
        placed.position = position++;
        changes.update(stored, placed);
    }
}

/// A new record at place `index` among its siblings (in order), which make room for it.
template<class T>
void insertAt(const std::vector<T> &siblings, T added, int index, ChangeSet &changes)
{
    const int place = std::clamp(index, 0, static_cast<int>(siblings.size()));
    int position = 0;
    for (const T &stored : siblings) {
        T placed = stored;
        placed.position = position + (position >= place ? 1 : 0);
        ++position;
        changes.update(stored, placed);
    }
    added.position = place;
    changes.insert(added);
}

/// line_is_claimed, when a gain claims one of the steps or challenges.
base::Result<void> checkUnclaimed(Store &store, const std::vector<domain::Step> &steps,
                                  const std::vector<domain::Challenge> &challenges);

/// Removes steps with their challenges, none of them claimed; what kept them elsewhere becomes new.
base::Result<void> removeSteps(Store &store, const std::vector<domain::Step> &steps, ChangeSet &changes);
base::Result<void> removeChallenges(Store &store, const std::vector<domain::Challenge> &challenges, ChangeSet &changes);

} // namespace vf::application::edits
