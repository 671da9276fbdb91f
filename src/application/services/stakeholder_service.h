// Everything one can do to stakeholder analyses and their rows. Each call is one unit of work and one undo step.
#pragma once

#include "application/services/organisation_service.h"
#include "domain/stakeholder/stakeholder_effect.h"

#include <optional>
#include <vector>

namespace vf::application {

/// Adds to `changes` that what is thought about the effects of an ideal state goes with it.
base::Result<void> removeEffects(Store &store, const domain::StateId &ideal, ChangeSet &changes);

/// The rows of an analysis in their order.
base::Result<std::vector<domain::Stakeholder>> stakeholdersOf(Store &store, const domain::StakeholderAnalysisId &analysis);

// The stakeholder analyses of a value-stream analysis or an introduction go where it goes: services that remove or move
// the owner add these changes to their own.
base::Result<void> removeStakeholderAnalyses(Store &store, const domain::AnalysisId &owner, ChangeSet &changes);
base::Result<void> removeStakeholderAnalyses(Store &store, const domain::IntroductionId &owner, ChangeSet &changes);
base::Result<void> moveStakeholderAnalyses(Store &store, const domain::AnalysisId &owner, const domain::UnitId &unit,
                                           ChangeSet &changes);
base::Result<void> moveStakeholderAnalyses(Store &store, const domain::IntroductionId &owner,
                                           const domain::UnitId &unit, ChangeSet &changes);

/// One row of many that are written at once. Without `before` it is new; id, analysis and unit are then given.
struct StakeholderEdit
{
    std::optional<domain::Stakeholder> before;
    domain::Stakeholder after;
};

/// What is thought about an ideal state's effect on one stakeholder. With neither direction nor reason it is forgotten.
struct EffectEdit
{
    domain::StakeholderId stakeholder;
    domain::StateId state;
    std::optional<domain::EffectDirection> direction;
    QString reason;
};

class StakeholderService
{
public:
    explicit StakeholderService(const WorkContext &context) : m_context(context) {}

    /// A new analysis of a value-stream analysis or an introduction, in that one's unit. An empty title becomes the
    /// owner's. With `from` it begins with the rows of an earlier one, as in copyStakeholders(). Constraint "one_owner"
    /// when it names both or neither.
    ActionResult addAnalysis(domain::StakeholderAnalysis analysis,
                             std::optional<domain::StakeholderAnalysisId> from = {});
    /// `before` as it was read: Conflict when somebody has written since. The unit follows the owner.
    ActionResult editAnalysis(const domain::StakeholderAnalysis &before, domain::StakeholderAnalysis after);
    /// With its rows.
    ActionResult removeAnalysis(const domain::StakeholderAnalysisId &analysis);

    /// A row at place `index` of its analysis (the end when it is past it or negative).
    ActionResult addStakeholder(domain::Stakeholder stakeholder, int index = -1);
    ActionResult editStakeholder(const domain::Stakeholder &before, const domain::Stakeholder &after);
    /// Many rows at once (a paste, a fill-down); new ones come at the end, in their order.
    ActionResult writeStakeholders(const domain::StakeholderAnalysisId &analysis, const std::vector<StakeholderEdit> &rows);
    /// Rows of one analysis.
    ActionResult removeStakeholders(const std::vector<domain::StakeholderId> &stakeholders);
    ActionResult moveStakeholder(const domain::StakeholderId &stakeholder, int index);
    /// Takes the rows of an earlier analysis as a template: who they are, what the service is worth to them, what they
    /// expect, their influence and interest. Not action, attitude and days, which belong to that time, not named persons,
    /// whose purpose was another, and not those that `to` has by name. Constraint "nothing_to_copy" when none is left.
    ActionResult copyStakeholders(const domain::StakeholderAnalysisId &from, const domain::StakeholderAnalysisId &to);

    /// Judges effects of ideal states on stakeholders, all of them in one step; each replaces what was thought before.
    /// Constraint "other_ideal" when a state is no ideal of the analysis the stakeholder was considered for.
    ActionResult judgeEffects(const std::vector<EffectEdit> &effects);

private:
    const WorkContext &m_context;
};

} // namespace vf::application
