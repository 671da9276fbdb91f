// Everything one can do to introductions (innføringer; a pilot is the first kind) and the milestones of their plans.
// Each call is one unit of work and one undo step.
#pragma once

#include "application/services/organisation_service.h"
#include "domain/introduction/introduction.h"

#include <optional>
#include <vector>

namespace vf::application {

/// The plan of an introduction in its order.
base::Result<std::vector<domain::Milestone>> milestonesOf(Store &store, const domain::IntroductionId &introduction);

/// One milestone of many that are written at once. Without `before` it is new; id, introduction and unit are then given.
struct MilestoneEdit
{
    std::optional<domain::Milestone> before;
    domain::Milestone after;
};

class IntroductionService
{
public:
    explicit IntroductionService(const WorkContext &context) : m_context(context) {}

    /// A new introduction, with a plan when there is one (domain/introduction/standard_plan.h with titles). An empty
    /// first-gain date and contract end are taken from the plan.
    ActionResult addIntroduction(domain::Introduction introduction, std::vector<domain::Milestone> plan = {});
    /// `before` as it was read: Conflict when somebody has written since. A new unit takes the plan and the stakeholder
    /// analyses with it.
    ActionResult editIntroduction(const domain::Introduction &before, domain::Introduction after);
    /// With its plan and its stakeholder analyses.
    ActionResult removeIntroduction(const domain::IntroductionId &introduction);

    /// A milestone at the end of its plan.
    ActionResult addMilestone(domain::Milestone milestone);
    /// A whole plan (the standard one) behind what there is, as one undo step.
    ActionResult addMilestones(const domain::IntroductionId &introduction, std::vector<domain::Milestone> plan);
    ActionResult editMilestone(const domain::Milestone &before, const domain::Milestone &after);
    /// Many milestones at once (a paste); new ones come at the end, in their order.
    ActionResult writeMilestones(const domain::IntroductionId &introduction, const std::vector<MilestoneEdit> &rows);
    /// Done on that day; empty: not done after all.
    ActionResult markDone(const domain::Milestone &before, std::optional<QDate> on);
    ActionResult removeMilestones(const std::vector<domain::MilestoneId> &milestones);
    ActionResult moveMilestone(const domain::MilestoneId &milestone, int index);

private:
    ActionResult addAll(const domain::IntroductionId &introduction, std::vector<domain::Milestone> plan, const char *key);

    const WorkContext &m_context;
};

} // namespace vf::application
