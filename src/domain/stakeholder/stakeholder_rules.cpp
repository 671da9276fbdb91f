#include "domain/stakeholder/stakeholder_rules.h"

namespace vf::domain {

using base::ErrorCode;
using base::Result;

Result<void> checkStakeholderAnalysis(const StakeholderAnalysis &analysis)
{
    if (analysis.title.trimmed().isEmpty())
        return base::fail(base::invalid(QLatin1StringView("title"), QLatin1StringView("missing_value")));
    if (analysis.analysis.has_value() == analysis.introduction.has_value())
        return base::fail(ErrorCode::Constraint, stakeholder_reason::oneOwner);
    return {};
}

Result<void> checkStakeholder(const Stakeholder &stakeholder)
{
    if (stakeholder.name.trimmed().isEmpty())
        return base::fail(base::invalid(QLatin1StringView("name"), QLatin1StringView("missing_value")));
    if (stakeholder.personal && stakeholder.purpose.trimmed().isEmpty())
        return base::fail(base::invalid(QLatin1StringView("purpose"), stakeholder_reason::personNeedsPurpose));
    if (stakeholder.personal && !stakeholder.deleteBy)
        return base::fail(base::invalid(QLatin1StringView("deleteBy"), stakeholder_reason::personNeedsDeleteBy));
    return {};
}

Result<void> checkStakeholderEffect(const StakeholderEffect &effect, const StakeholderAnalysis &analysis,
                                    const ValueStreamState &state)
{
    if (isEmpty(effect))
        return base::fail(base::invalid(QLatin1StringView("direction"), QLatin1StringView("missing_value")));
    if (state.kind != StateKind::Ideal || !analysis.analysis || *analysis.analysis != state.analysis)
        return base::fail(ErrorCode::Constraint, stakeholder_reason::otherIdeal);
    return {};
}

} // namespace vf::domain
