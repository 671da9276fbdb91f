#include "domain/network/activity_network.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace vf::domain {

namespace {

/// Differences below this part of the whole are rounding: the activities end equally late.
constexpr double equalTimes = 1e-12;

tl::unexpected<base::Error> refused(QLatin1StringView reason, size_t activity)
{
    base::Error error = base::invalid(QLatin1StringView("activities"), reason);
    error.with(QLatin1StringView("activity"), QString::number(activity + 1));
    return base::fail(std::move(error));
}

using Links = std::vector<std::vector<size_t>>; ///< for each activity, places of others

base::Result<Links> predecessorsOf(std::span<const Activity> activities)
{
    QHash<QString, size_t> places;
    for (size_t i = 0; i < activities.size(); ++i) {
        if (places.contains(activities[i].name))
            return refused(network_reason::duplicate, i);
        places.insert(activities[i].name, i);
    }
    Links links(activities.size());
    for (size_t i = 0; i < activities.size(); ++i) {
        for (const QString &name : activities[i].predecessors) {
            const auto place = places.constFind(name);
            if (place == places.cend())
                return refused(network_reason::unknown, i);
            links[i].push_back(*place);
        }
    }
    return links;
}

Links reversed(const Links &links)
{
    Links others(links.size());
    for (size_t i = 0; i < links.size(); ++i)
        for (const size_t other : links[i])
            others[other].push_back(i);
    return others;
}

/// The activities so that each comes after its predecessors (Kahn's algorithm).
base::Result<std::vector<size_t>> inOrder(const Links &predecessors, const Links &successors)
{
    std::vector<size_t> order;
    std::vector<size_t> waitsFor(predecessors.size());
    for (size_t i = 0; i < predecessors.size(); ++i) {
        waitsFor[i] = predecessors[i].size();
        if (waitsFor[i] == 0)
            order.push_back(i);
    }
    for (size_t next = 0; next < order.size(); ++next)
        for (const size_t successor : successors[order[next]])
            if (--waitsFor[successor] == 0)
                order.push_back(successor);
    if (order.size() == predecessors.size())
        return order;
    const auto stuck = std::find_if(waitsFor.begin(), waitsFor.end(), [](size_t count) { return count > 0; });
    return refused(network_reason::cycle, static_cast<size_t>(stuck - waitsFor.begin()));
}

/// Of these activities the first that ends latest.
size_t latestEnding(const std::vector<ActivityFigures> &figures, std::vector<size_t> among)
{
    std::sort(among.begin(), among.end());
    size_t latest = among.front();
    for (const size_t activity : among) {
        const double end = figures[latest].earliestFinish;
        if (figures[activity].earliestFinish > end + equalTimes * std::abs(end))
            latest = activity;
    }
    return latest;
}

} // namespace

base::Result<NetworkFigures> networkFigures(std::span<const Activity> activities, EstimateRule rule)
{
    const auto predecessors = predecessorsOf(activities);
    if (!predecessors)
        return base::fail(predecessors.error());
    const Links successors = reversed(*predecessors);
    const auto order = inOrder(*predecessors, successors);
    if (!order)
        return base::fail(order.error());

    NetworkFigures network;
    network.activities.resize(activities.size());
    for (const size_t i : *order) {
        ActivityFigures &activity = network.activities[i];
        activity.expected = mean(activities[i].duration, rule);
        activity.variance = variance(activities[i].duration, rule);
        for (const size_t before : (*predecessors)[i])
            activity.earliestStart = std::max(activity.earliestStart, network.activities[before].earliestFinish);
        activity.earliestFinish = activity.earliestStart + activity.expected;
        network.duration = std::max(network.duration, activity.earliestFinish);
    }
    for (auto i = order->rbegin(); i != order->rend(); ++i) {
        ActivityFigures &activity = network.activities[*i];
        activity.latestFinish = network.duration;
        for (const size_t after : successors[*i])
            activity.latestFinish = std::min(activity.latestFinish, network.activities[after].latestStart);
        activity.latestStart = activity.latestFinish - activity.expected;
    }
    if (activities.empty())
        return network;

    std::vector<size_t> candidates = *order;
    while (!candidates.empty()) {
        const size_t last = latestEnding(network.activities, candidates);
        network.criticalPath.push_back(last);
        network.pathVariance += network.activities[last].variance;
        candidates = (*predecessors)[last];
    }
    std::reverse(network.criticalPath.begin(), network.criticalPath.end());
    network.pathStandardDeviation = std::sqrt(network.pathVariance);
    return network;
}

} // namespace vf::domain
