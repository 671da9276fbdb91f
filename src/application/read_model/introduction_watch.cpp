#include "application/read_model/introduction_watch.h"

#include <algorithm>
#include <array>

namespace vf::application {

using domain::Introduction;
using domain::ProgressFindingKind;
using domain::UnitActivity;

std::vector<domain::Milestone> planOf(const Snapshot &snapshot, const domain::IntroductionId &introduction)
{
    std::vector<domain::Milestone> plan;
    for (const domain::Milestone *milestone : snapshot.of<domain::Milestone>(introduction))
        plan.push_back(*milestone);
    return plan;
}

UnitSet introductionUnits(const Snapshot &snapshot)
{
    UnitSet units;
    for (const Introduction &introduction : snapshot.all<Introduction>())
        units.insert(introduction.unit);
    return units;
}

std::unordered_map<domain::UnitId, UnitActivity> unitActivities(const Snapshot &snapshot, const Figures &figures,
                                                                const UnitSet &units)
{
    std::unordered_map<domain::UnitId, UnitActivity> found;
    for (const domain::UnitId &unit : units)
        found[unit];
    const auto note = [](UnitActivity &activity, QDate day) {
        if (day.isValid() && (!activity.latest || day > *activity.latest))
            activity.latest = day;
    };
    for (const domain::Gain &gain : snapshot.gains()) {
        const auto activity = found.find(gain.unit);
        if (activity == found.end())
            continue;
        note(activity->second, snapshot.ledger().latestPostingOn(gain.id, figures.asOf()));
        if (!activity->second.hasRealisedGain)
            activity->second.hasRealisedGain = figures.statusOf(gain).realisedShare > 0;
    }
    for (const domain::Indicator &indicator : snapshot.all<domain::Indicator>())
        if (const auto activity = found.find(indicator.unit); activity != found.end())
            for (const domain::Measurement *measurement : snapshot.of<domain::Measurement>(indicator.id))
                if (measurement->on <= figures.asOf())
                    note(activity->second, measurement->on);
    return found;
}

std::vector<WatchSection> introductionWatch(const Snapshot &snapshot, const Figures &figures)
{
    static constexpr std::array order{ProgressFindingKind::NoProgress, ProgressFindingKind::FishboneMissing,
                                      ProgressFindingKind::ContractRunsOut, ProgressFindingKind::FirstGainLate,
                                      ProgressFindingKind::MilestoneOverdue};
    std::vector<WatchSection> sections;
    for (const ProgressFindingKind kind : order)
        sections.push_back({kind, {}});
    const auto activities = unitActivities(snapshot, figures, introductionUnits(snapshot));
    for (const Introduction &introduction : snapshot.all<Introduction>()) {
        if (!figures.inScope(introduction.unit))
            continue;
        const auto plan = planOf(snapshot, introduction.id);
        for (const domain::ProgressFinding &finding :
             domain::progressFindings(introduction, plan, activities.at(introduction.unit), figures.asOf())) {
            auto &items = std::find_if(sections.begin(), sections.end(), [&](const WatchSection &section) {
                              return section.kind == finding.kind;
                          })->items;
            if (items.empty() || items.back().introduction != introduction.id) // the findings come by day
                items.push_back({introduction.id, finding.due, finding.due.daysTo(figures.asOf())});
        }
    }
    std::erase_if(sections, [](const WatchSection &section) { return section.items.empty(); });
    for (WatchSection &section : sections)
        std::stable_sort(section.items.begin(), section.items.end(),
                         [](const WatchItem &a, const WatchItem &b) { return a.due < b.due; });
    return sections;
}

} // namespace vf::application
