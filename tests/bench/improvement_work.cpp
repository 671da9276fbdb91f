#include "bench/improvement_work.h"

#include "application/record/all_records.h"

#include <array>

namespace vf::bench {

using namespace vf::domain;
using application::ChangeSet;

namespace {

constexpr std::array<const char16_t *, 8> stepTitles{u"Mottak", u"Innhenting av opplysninger", u"Vurdering", u"Samtale",
                                                     u"Utredning", u"Vedtak", u"Dokumentasjon", u"Oppfølging"};
constexpr std::array<const char16_t *, 6> stakeholderNames{u"Bruker", u"Pårørende", u"Ansatte", u"Fastlege", u"NAV",
                                                           u"Kommunen – økonomi"};

template<class Quantity>
Estimate<Quantity> around(int likely)
{
    return {Quantity::of(likely * 0.6), Quantity::of(likely), Quantity::of(likely * 2)};
}

} // namespace

void ImprovementWork::add(const Unit &unit, const GainId &gain, ChangeSet &changes)
{
    addIntroduction(unit, changes);
    addStakeholders(unit, addAnalysis(unit, gain, changes), changes);
}

void ImprovementWork::addIntroduction(const Unit &unit, ChangeSet &changes)
{
    Introduction introduction;
    introduction.id = newId<IntroductionId>();
    introduction.unit = unit.id;
    introduction.title = QStringLiteral("Innføring av Lean i %1").arg(unit.name);
    introduction.startsOn = QDate(2012, 1, 2).addDays(m_draws.below(2'000));
    changes.insert(introduction);
    QDate day = *introduction.startsOn;
    constexpr std::array plan{MilestoneKind::InformationMeeting, MilestoneKind::CourseDay, MilestoneKind::CourseDay,
                              MilestoneKind::CourseDay,          MilestoneKind::CourseDay, MilestoneKind::ProjectPlan,
                              MilestoneKind::FollowUp,           MilestoneKind::FollowUp,  MilestoneKind::Fishbone,
                              MilestoneKind::FirstGains};
    for (size_t i = 0; i < plan.size(); ++i) {
        Milestone milestone;
        milestone.id = newId<MilestoneId>();
        milestone.introduction = introduction.id;
        milestone.unit = unit.id;
        milestone.position = static_cast<int>(i);
        milestone.kind = plan[i];
        milestone.title = QStringLiteral("Milepæl %1").arg(i + 1);
        milestone.plannedFrom = milestone.plannedTo = day;
        if (m_draws.below(10) < 8)
            milestone.doneOn = day.addDays(m_draws.below(5));
        changes.insert(milestone);
        day = day.addDays(3 + m_draws.below(25));
    }
}

AnalysisId ImprovementWork::addAnalysis(const Unit &unit, const GainId &gain, ChangeSet &changes)
{
    ValueStreamAnalysis analysis;
    analysis.id = newId<AnalysisId>();
    analysis.code = QStringLiteral("A-") + unit.code;
    analysis.unit = unit.id;
    analysis.title = QStringLiteral("Saksbehandling i %1").arg(unit.name);
    analysis.casesPerYear = base::CasesPerYear::of(20'000);
    analysis.caseUnit = QStringLiteral("saker per år");
    analysis.basis = unit.basis.value_or(base::HoursPerFte::of(1750));
    analysis.status = AnalysisStatus::Adopted;
    changes.insert(analysis);
    ValueStreamState current{newId<StateId>(), 0, analysis.id, unit.id, StateKind::Current, {}, 0, {}};
    ValueStreamState ideal{newId<StateId>(), 0, analysis.id, unit.id, StateKind::Ideal, {}, 1, QDate(2012, 6, 1)};
    changes.insert(current);
    changes.insert(ideal);
    for (size_t i = 0; i < stepTitles.size(); ++i) {
        Step step;
        step.id = newId<StepId>();
        step.state = current.id;
        step.unit = unit.id;
        step.position = static_cast<int>(i);
        step.title = QString::fromUtf16(stepTitles[i]);
        step.process = around<base::ProcessMinutes>(10 + m_draws.below(30));
        step.waiting = around<base::WaitingMinutes>(m_draws.below(400));
        step.stepClass = i == 3 ? StepClass::ValueAdding : StepClass::Necessary;
        step.completeAccurate = base::Share::of(0.7 + m_draws.below(30) / 100.0);
        changes.insert(step);
        Step kept = step;
        kept.id = newId<StepId>();
        kept.state = ideal.id;
        kept.currentStep = step.id;
        kept.process = around<base::ProcessMinutes>(static_cast<int>(step.process.likely.value() / 2));
        changes.insert(kept);
        if (gain.isNull() || i >= 2)
            continue;
        GainClaim claim{newId<GainClaimId>(), 0, gain, unit.id, ideal.id, step.id, {}, {}};
        claim.savedMinutes = base::Minutes::of(step.process.likely.value() - kept.process.likely.value());
        changes.insert(claim);
    }
    return analysis.id;
}

void ImprovementWork::addStakeholders(const Unit &unit, const AnalysisId &analysis, ChangeSet &changes)
{
    StakeholderAnalysis made;
    made.id = newId<StakeholderAnalysisId>();
    made.unit = unit.id;
    made.title = QStringLiteral("Interessenter i %1").arg(unit.name);
    made.analysis = analysis;
    changes.insert(made);
    for (size_t i = 0; i < stakeholderNames.size(); ++i) {
        Stakeholder stakeholder;
        stakeholder.id = newId<StakeholderId>();
        stakeholder.analysis = made.id;
        stakeholder.unit = unit.id;
        stakeholder.position = static_cast<int>(i);
        stakeholder.name = QString::fromUtf16(stakeholderNames[i]);
        stakeholder.value = m_draws.oneOf(allOf<StakeholderValue>());
        stakeholder.influence = m_draws.oneOf(allOf<Engagement>());
        stakeholder.interest = m_draws.oneOf(allOf<Engagement>());
        changes.insert(stakeholder);
    }
}

} // namespace vf::bench
