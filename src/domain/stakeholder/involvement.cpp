#include "domain/stakeholder/involvement.h"

namespace vf::domain {

bool isHighValue(const Stakeholder &stakeholder)
{
    return stakeholder.value == StakeholderValue::High || stakeholder.value == StakeholderValue::Decisive;
}

bool isInvolved(const Stakeholder &stakeholder, QDate asOf)
{
    return stakeholder.involvedOn && *stakeholder.involvedOn <= asOf;
}

bool isInvolvedBeforeInvited(const Stakeholder &stakeholder)
{
    return stakeholder.invitedOn && stakeholder.involvedOn && *stakeholder.involvedOn < *stakeholder.invitedOn;
}

std::vector<InvolvementWarning> involvementWarnings(const StakeholderAnalysis &analysis,
                                                    std::span<const Stakeholder> stakeholders,
                                                    std::optional<QDate> workshop, QDate asOf, int leadDays)
{
    std::vector<InvolvementWarning> warnings;
    if (!workshop)
        return warnings;
    const QDate latest = workshop->addDays(-leadDays);
    std::vector<StakeholderId> missing;
    for (const Stakeholder &stakeholder : stakeholders)
        if (isHighValue(stakeholder) && !isInvolved(stakeholder, asOf))
            missing.push_back(stakeholder.id);
    if (!missing.empty() && asOf >= latest)
        warnings.push_back({asOf > *workshop ? InvolvementWarningKind::NotInvolvedInWorkshop
                                             : InvolvementWarningKind::NotInvolvedBeforeWorkshop,
                            *workshop, latest, std::move(missing)});
    // Done on a day after `asOf` is not done yet.
    const bool done = analysis.doneOn && *analysis.doneOn <= asOf;
    if (done ? *analysis.doneOn > latest : asOf > latest)
        warnings.push_back({InvolvementWarningKind::AnalysisLate, *workshop, latest, {}});
    return warnings;
}

} // namespace vf::domain
