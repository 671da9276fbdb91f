// Records that stand in an order under their parent (a `position` each, from 0): where a new one goes, and the changes
// that move one. Internal to the services.
#pragma once

#include "application/unit_of_work/change_set.h"

#include <algorithm>
#include <vector>

namespace vf::application {

template<class T>
void sortByPosition(std::vector<T> &siblings)
{
    std::sort(siblings.begin(), siblings.end(), [](const T &a, const T &b) {
        return a.position != b.position ? a.position < b.position : a.id < b.id;
    });
}

/// Updates those of `siblings` (sorted) that make room for `count` new ones at `index` (the end when it is past it);
/// gives the position of the first new one.
template<class T>
int makeRoom(ChangeSet &changes, const std::vector<T> &siblings, int index, int count)
{
    const int size = static_cast<int>(siblings.size());
    const int place = index < 0 ? size : std::min(index, size);
    if (place == size)
        return siblings.empty() ? 0 : siblings.back().position + 1;
    const int first = siblings[static_cast<size_t>(place)].position;
    for (int at = place; at < size; ++at) {
        T moved = siblings[static_cast<size_t>(at)];
        moved.position += count;
        changes.update(siblings[static_cast<size_t>(at)], moved);
    }
    return first;
}

/// Updates those of `siblings` (sorted) that change place when the one with `id` goes to `index`. The positions that are
/// taken stay the same: a plan that is numbered 11 to 21 still is.
template<class T>
void moveWithin(ChangeSet &changes, const std::vector<T> &siblings, const decltype(T::id) &id, int index)
{
    std::vector<int> positions;
    for (const T &sibling : siblings)
        positions.push_back(positions.empty() ? sibling.position : std::max(sibling.position, positions.back() + 1));
    std::vector<T> wanted = siblings;
    const auto from = std::find_if(wanted.begin(), wanted.end(), [&](const T &sibling) { return sibling.id == id; });
    Q_ASSERT(from != wanted.end());
    const auto to = wanted.begin() + std::clamp(index, 0, static_cast<int>(wanted.size()) - 1);
    if (from < to)
        std::rotate(from, from + 1, to + 1);
    else
        std::rotate(to, from, from + 1);
    for (size_t place = 0; place < wanted.size(); ++place) {
        const T before = wanted[place];
        wanted[place].position = positions[place];
        changes.update(before, wanted[place]);
    }
}

} // namespace vf::application
