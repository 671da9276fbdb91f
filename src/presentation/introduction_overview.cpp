#include "presentation/introduction_overview.h"

#include "application/read_model/introduction_watch.h"
#include "base/text.h"
#include "domain/introduction/progress.h"
#include "domain/introduction/standard_plan.h"
#include "presentation/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace vf::presentation {

using application::Figures;
using application::Snapshot;
using domain::Introduction;
using domain::IntroductionStatus;
using domain::Milestone;
using domain::MilestoneKind;
using domain::PlannedMilestone;
using domain::ProgressFinding;
using domain::ProgressFindingKind;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(Introductions)
};

/// "om 3 dager", "i dag", "for 3 dager siden".
QString distance(QDate asOf, QDate day)
{
    const qint64 days = asOf.daysTo(day);
    if (days == 0)
        return T::tr("i dag");
    const QString words = counted(std::abs(days), T::tr("dag"), T::tr("dager"));
    return days > 0 ? T::tr("om %1").arg(words) : T::tr("for %1 siden").arg(words);
}

Finding overdueFinding(const std::vector<Milestone> &plan, const std::vector<ProgressFinding> &overdue, QDate asOf)
{
    const auto titleOf = [&](const ProgressFinding &finding) {
        const auto found = std::find_if(plan.begin(), plan.end(), [&](const Milestone &m) { return m.id == finding.milestone; });
        return found == plan.end() ? missing() : found->title;
    };
    Finding finding{CellTone::Warning, T::tr("Forsinket: %1").arg(titleOf(overdue.front())),
                    T::tr("Skulle vært ferdig %1, %2.").arg(date(overdue.front().due), distance(asOf, overdue.front().due)),
                    overdue.front().milestone->uuid()};
    if (overdue.size() > 1) {
        finding.sentence = T::tr("%1 aktiviteter er forsinket").arg(count(overdue.size()));
        finding.detail = T::tr("Den eldste er «%1», som skulle vært ferdig %2.")
                             .arg(titleOf(overdue.front()), date(overdue.front().due));
    }
    return finding;
}

Finding watchFinding(const ProgressFinding &found, QDate asOf)
{
    const QString when = T::tr("%1, %2").arg(date(found.due), distance(asOf, found.due));
    switch (found.kind) {
    case ProgressFindingKind::MilestoneOverdue:
        break; // told together, see overdueFinding
    case ProgressFindingKind::ContractRunsOut:
        return found.due < asOf ? Finding{CellTone::Error, T::tr("Veilederkontrakten har gått ut"), when, {}}
                                : Finding{CellTone::Warning, T::tr("Veilederkontrakten går snart ut"), when, {}};
    case ProgressFindingKind::FishboneMissing:
        return {CellTone::Error, T::tr("Seks måneder uten fiskebein"),
                T::tr("Lag et fiskebein sammen med tjenesteområdelederen. Fristen var %1.").arg(date(found.due)), {}};
    case ProgressFindingKind::FirstGainLate:
        return {CellTone::Warning, T::tr("Første gevinst er ikke realisert"), T::tr("Målet var %1.").arg(when), {}};
    case ProgressFindingKind::NoProgress:
        return {CellTone::Error, T::tr("Seks måneder uten framdrift"),
                T::tr("Ingen aktivitet, postering eller måling siden %1. Lag et fiskebein sammen med tjenesteområdelederen.")
                    .arg(date(found.due.addMonths(-domain::silentMonths))), {}};
    }
    return {};
}

std::vector<Finding> findingsOf(const Introduction &introduction, const std::vector<Milestone> &plan,
                                const domain::UnitActivity &activity, QDate asOf)
{
    std::vector<ProgressFinding> overdue;
    std::vector<Finding> findings;
    for (const ProgressFinding &found : domain::progressFindings(introduction, plan, activity, asOf)) {
        if (found.kind == ProgressFindingKind::MilestoneOverdue)
            overdue.push_back(found);
        else
            findings.push_back(watchFinding(found, asOf));
    }
    if (!overdue.empty())
        findings.push_back(overdueFinding(plan, overdue, asOf));
    std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) {
        return a.tone == CellTone::Error && b.tone != CellTone::Error;
    });
    return findings;
}

} // namespace

std::vector<Finding> introductionFindings(const Snapshot &snapshot, const Figures &figures, const Introduction &introduction)
{
    const auto activities = application::unitActivities(snapshot, figures, {introduction.unit});
    return findingsOf(introduction, application::planOf(snapshot, introduction.id), activities.at(introduction.unit),
                      figures.asOf());
}

std::vector<IntroductionLine> introductionLines(const Snapshot &snapshot, const Figures &figures)
{
    const auto activities = application::unitActivities(snapshot, figures, application::introductionUnits(snapshot));
    std::vector<IntroductionLine> lines;
    for (const Introduction &introduction : snapshot.all<Introduction>()) {
        if (!figures.inScope(introduction.unit))
            continue;
        const domain::Unit *unit = snapshot.findUnit(introduction.unit);
        const std::vector<Milestone> plan = application::planOf(snapshot, introduction.id);
        const domain::PlanProgress progress = domain::planProgress(plan, figures.asOf());
        IntroductionLine line{introduction.id, introduction.title, unit ? unit->name : missing(), introduction.round,
                              introduction.status, introduction.startsOn, progress.done, progress.total, {}, {},
                              findingsOf(introduction, plan, activities.at(introduction.unit), figures.asOf())};
        for (const Milestone &milestone : plan)
            if (milestone.id == progress.next) {
                line.nextTitle = milestone.title;
                line.nextOn = milestone.plannedTo;
            }
        lines.push_back(std::move(line));
    }
    const auto isOver = [](const IntroductionLine &line) {
        return line.status == IntroductionStatus::Completed || line.status == IntroductionStatus::Stopped;
    };
    std::stable_sort(lines.begin(), lines.end(), [&](const IntroductionLine &a, const IntroductionLine &b) {
        if (isOver(a) != isOver(b))
            return isOver(b);
        if (a.startsOn != b.startsOn)
            return a.startsOn.value_or(QDate()) > b.startsOn.value_or(QDate());
        return base::sortKey(a.unitName) < base::sortKey(b.unitName);
    });
    return lines;
}

namespace {

QString milestoneTitle(const PlannedMilestone &planned)
{
    switch (planned.kind) {
    case MilestoneKind::InformationMeeting:
        return T::tr("Informasjonsmøte for alle ansatte");
    case MilestoneKind::CourseDay:
        switch (planned.number) {
        case 1:
            return T::tr("Kursdag 1: interessentanalyse og verdistrømsanalyse nåsituasjon");
        case 2:
            return T::tr("Kursdag 2: kulturanalyse nåsituasjon og tidsmåling");
        case 3:
            return T::tr("Kursdag 3: verdistrømsanalyse ideell situasjon");
        default:
            return T::tr("Kursdag 4: kulturelt målbilde, forbedringstavle og prosjektplan");
        }
    case MilestoneKind::ProjectPlan:
        return T::tr("Prosjektplan for avdelingen utarbeides");
    case MilestoneKind::FollowUp:
        return T::tr("Oppfølging %1").arg(planned.number);
    case MilestoneKind::Fishbone:
        return T::tr("Fiskebein, senest seks måneder etter start");
    case MilestoneKind::FirstGains:
        return T::tr("Første gevinster");
    case MilestoneKind::ContractEnd:
        return T::tr("Veilederkontrakten går ut");
    case MilestoneKind::Handover:
        return T::tr("Overlevering til tjenesteområdeleder (TOL)");
    case MilestoneKind::Other:
        return T::tr("Aktivitet");
    }
    Q_UNREACHABLE();
}

QString responsibleFor(MilestoneKind kind)
{
    switch (kind) {
    case MilestoneKind::CourseDay:
    case MilestoneKind::FollowUp:
    case MilestoneKind::ContractEnd:
        return T::tr("Leanveileder");
    case MilestoneKind::InformationMeeting:
    case MilestoneKind::ProjectPlan:
    case MilestoneKind::FirstGains:
        return T::tr("Avdelingsleder");
    case MilestoneKind::Fishbone:
    case MilestoneKind::Handover:
        return T::tr("Leankoordinator");
    case MilestoneKind::Other:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<Milestone> standardMilestones(QDate start, std::optional<QDate> contractEnd)
{
    std::vector<Milestone> plan;
    for (const PlannedMilestone &planned : domain::standardPlan(start, contractEnd)) {
        Milestone milestone;
        milestone.kind = planned.kind;
        milestone.title = milestoneTitle(planned);
        milestone.plannedFrom = planned.from;
        milestone.plannedTo = planned.to;
        milestone.responsible = responsibleFor(planned.kind);
        plan.push_back(std::move(milestone));
    }
    return plan;
}

QString introductionTitle(const QString &unitName)
{
    return T::tr("Innføring av Lean i %1").arg(unitName);
}

} // namespace vf::presentation
