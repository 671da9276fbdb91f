#include "application/read_model/deadlines.h"

#include "application/read_model/introduction_watch.h"
#include "domain/introduction/progress.h"

#include <algorithm>

namespace vf::application {

using namespace Qt::StringLiterals;
using domain::Introduction;
using domain::IntroductionStatus;
using domain::Milestone;

namespace {

void addGains(const Figures &figures, std::vector<Deadline> &found)
{
    for (const domain::Gain *gain : figures.gains()) {
        const auto balances = figures.snapshot().ledger().balances(gain->id, figures.asOf());
        const domain::GainStatus status = figures.statusOf(*gain);
        const auto add = [&](DeadlineKind kind, QDate day) {
            found.push_back({kind, gain->id.uuid(), gain->title, gain->unit, day, day, gain->responsible});
        };
        if (gain->plannedOn && !balances.open().isZero())
            add(DeadlineKind::GainPlanned, *gain->plannedOn);
        if (status.nextCheck && !balances.realised().isZero())
            add(DeadlineKind::ConfirmationEnds, *status.nextCheck);
    }
}

void addIntroductions(const Figures &figures, std::vector<Deadline> &found)
{
    const Snapshot &snapshot = figures.snapshot();
    const auto activities = unitActivities(snapshot, figures, introductionUnits(snapshot));
    for (const Introduction &one : snapshot.all<Introduction>()) {
        const bool goesOn = one.status == IntroductionStatus::Planned || one.status == IntroductionStatus::UnderWay;
        if (!goesOn || !figures.inScope(one.unit))
            continue;
        for (const Milestone *milestone : snapshot.of<Milestone>(one.id))
            if (!domain::isDone(*milestone, figures.asOf()))
                found.push_back({DeadlineKind::Milestone, milestone->id.uuid(), milestone->title, one.unit,
                                 milestone->plannedFrom, milestone->plannedTo, milestone->responsible});
        if (one.contractEndsOn)
            found.push_back({DeadlineKind::ContractEnds, one.id.uuid(), one.title, one.unit, *one.contractEndsOn,
                             *one.contractEndsOn, one.coordinator});
        if (one.firstGainBy && !activities.at(one.unit).hasRealisedGain)
            found.push_back({DeadlineKind::FirstGain, one.id.uuid(), one.title, one.unit, *one.firstGainBy, *one.firstGainBy,
                             one.coordinator});
    }
}

} // namespace

QLatin1StringView key(DeadlineKind kind)
{
    switch (kind) {
    case DeadlineKind::GainPlanned:
        return "planned"_L1;
    case DeadlineKind::ConfirmationEnds:
        return "check"_L1;
    case DeadlineKind::Milestone:
        return "milestone"_L1;
    case DeadlineKind::ContractEnds:
        return "contract"_L1;
    case DeadlineKind::FirstGain:
        return "first_gain"_L1;
    }
    Q_UNREACHABLE();
}

std::vector<Deadline> deadlines(const Figures &figures)
{
    std::vector<Deadline> found;
    addGains(figures, found);
    addIntroductions(figures, found);
    std::stable_sort(found.begin(), found.end(), [](const Deadline &a, const Deadline &b) { return a.to < b.to; });
    return found;
}

} // namespace vf::application
