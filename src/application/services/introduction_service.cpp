#include "application/services/introduction_service.h"

#include "application/record/introduction_records.h"
#include "application/record/organisation_records.h"
#include "application/services/sibling_order.h"
#include "application/services/stakeholder_service.h"

namespace vf::application {

using base::Result;
using domain::Introduction;
using domain::Milestone;
using domain::MilestoneKind;

namespace {

Milestone newMilestone(const WorkContext &context, Milestone typed, const Introduction &introduction, int position)
{
    typed.id = domain::MilestoneId(context.ids.nextUuid());
    typed.version = 0;
    typed.introduction = introduction.id;
    typed.unit = introduction.unit;
    typed.title = typed.title.simplified();
    typed.position = position;
    return typed;
}

/// The last planned day of the plan's milestones of a kind.
std::optional<QDate> lastDay(const std::vector<Milestone> &plan, MilestoneKind kind)
{
    std::optional<QDate> last;
    for (const Milestone &milestone : plan)
        if (milestone.kind == kind && (!last || milestone.plannedTo > *last))
            last = milestone.plannedTo;
    return last;
}

} // namespace

Result<std::vector<Milestone>> milestonesOf(Store &store, const domain::IntroductionId &introduction)
{
    const FieldValue id = introduction.text();
    auto plan = store.listAllWhere<Milestone>(QLatin1StringView("introduction_id"), std::span(&id, 1));
    if (plan)
        sortByPosition(*plan);
    return plan;
}

ActionResult IntroductionService::addIntroduction(Introduction introduction, std::vector<Milestone> plan)
{
    if (const auto unit = m_context.store.get<domain::Unit>(introduction.unit); !unit)
        return base::fail(unit.error());
    introduction.id = domain::IntroductionId(m_context.ids.nextUuid());
    introduction.version = 0;
    introduction.title = introduction.title.simplified();
    if (!introduction.firstGainBy)
        introduction.firstGainBy = lastDay(plan, MilestoneKind::FirstGains);
    if (!introduction.contractEndsOn)
        introduction.contractEndsOn = lastDay(plan, MilestoneKind::ContractEnd);
    ChangeSet changes;
    changes.insert(introduction);
    int position = 1; // as a plan on paper is numbered
    for (Milestone &milestone : plan)
        changes.insert(newMilestone(m_context, std::move(milestone), introduction, position++));
    return commitChanges(m_context, {QStringLiteral("introduction.add"), introduction.title}, std::move(changes));
}

ActionResult IntroductionService::editIntroduction(const Introduction &before, Introduction after)
{
    after.title = after.title.simplified();
    ChangeSet changes;
    changes.update(before, after);
    if (after.unit != before.unit) {
        const auto plan = milestonesOf(m_context.store, before.id);
        if (!plan)
            return base::fail(plan.error());
        for (const Milestone &milestone : *plan) {
            Milestone moved = milestone;
            moved.unit = after.unit;
            changes.update(milestone, moved);
        }
        VF_TRY(moveStakeholderAnalyses(m_context.store, before.id, after.unit, changes));
    }
    return commitChanges(m_context, {QStringLiteral("introduction.edit"), after.title}, std::move(changes));
}

ActionResult IntroductionService::removeIntroduction(const domain::IntroductionId &id)
{
    const auto introduction = m_context.store.get<Introduction>(id);
    if (!introduction)
        return base::fail(introduction.error());
    const auto plan = milestonesOf(m_context.store, id);
    if (!plan)
        return base::fail(plan.error());
    ChangeSet changes;
    for (const Milestone &milestone : *plan)
        changes.remove(milestone);
    VF_TRY(removeStakeholderAnalyses(m_context.store, id, changes));
    changes.remove(*introduction);
    return commitChanges(m_context, {QStringLiteral("introduction.remove"), introduction->title}, std::move(changes));
}

ActionResult IntroductionService::addMilestone(Milestone milestone)
{
    const domain::IntroductionId introduction = milestone.introduction;
    return addAll(introduction, {std::move(milestone)}, "milestone.add");
}

ActionResult IntroductionService::addMilestones(const domain::IntroductionId &introduction, std::vector<Milestone> plan)
{
    return addAll(introduction, std::move(plan), "milestone.add_plan");
}

ActionResult IntroductionService::addAll(const domain::IntroductionId &id, std::vector<Milestone> plan, const char *key)
{
    const auto introduction = m_context.store.get<Introduction>(id);
    if (!introduction)
        return base::fail(introduction.error());
    const auto stored = milestonesOf(m_context.store, id);
    if (!stored)
        return base::fail(stored.error());
    int position = stored->empty() ? 1 : stored->back().position + 1;
    const QString subject = plan.size() == 1 ? plan.front().title.simplified() : introduction->title;
    ChangeSet changes;
    for (Milestone &milestone : plan)
        changes.insert(newMilestone(m_context, std::move(milestone), *introduction, position++));
    return commitChanges(m_context, {QString::fromLatin1(key), subject}, std::move(changes));
}

ActionResult IntroductionService::editMilestone(const Milestone &before, const Milestone &after)
{
    ChangeSet changes;
    changes.update(before, after);
    return commitChanges(m_context, {QStringLiteral("milestone.edit"), after.title}, std::move(changes));
}

ActionResult IntroductionService::writeMilestones(const domain::IntroductionId &id, const std::vector<MilestoneEdit> &rows)
{
    const auto introduction = m_context.store.get<Introduction>(id);
    if (!introduction)
        return base::fail(introduction.error());
    const auto stored = milestonesOf(m_context.store, id);
    if (!stored)
        return base::fail(stored.error());
    int position = stored->empty() ? 1 : stored->back().position + 1;
    ChangeSet changes;
    for (const MilestoneEdit &row : rows) {
        if (row.before)
            changes.update(*row.before, row.after);
        else
            changes.insert(newMilestone(m_context, row.after, *introduction, position++));
    }
    return commitChanges(m_context, {QStringLiteral("milestone.write"), introduction->title}, std::move(changes));
}

ActionResult IntroductionService::markDone(const Milestone &before, std::optional<QDate> on)
{
    Milestone after = before;
    after.doneOn = on;
    ChangeSet changes;
    changes.update(before, after);
    return commitChanges(m_context, {on ? QStringLiteral("milestone.done") : QStringLiteral("milestone.undone"), after.title},
                         std::move(changes));
}

ActionResult IntroductionService::removeMilestones(const std::vector<domain::MilestoneId> &ids)
{
    ChangeSet changes;
    QStringList titles;
    for (const domain::MilestoneId &id : ids) {
        const auto milestone = m_context.store.get<Milestone>(id);
        if (!milestone)
            return base::fail(milestone.error());
        changes.remove(*milestone);
        titles.append(milestone->title);
    }
    return commitChanges(m_context, {QStringLiteral("milestone.remove"), titles.join(QStringLiteral(", "))},
                         std::move(changes));
}

ActionResult IntroductionService::moveMilestone(const domain::MilestoneId &id, int index)
{
    const auto milestone = m_context.store.get<Milestone>(id);
    if (!milestone)
        return base::fail(milestone.error());
    const auto plan = milestonesOf(m_context.store, milestone->introduction);
    if (!plan)
        return base::fail(plan.error());
    ChangeSet changes;
    moveWithin(changes, *plan, id, index);
    return commitChanges(m_context, {QStringLiteral("milestone.move"), milestone->title}, std::move(changes));
}

} // namespace vf::application
