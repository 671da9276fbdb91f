#include "domain/introduction/introduction_rules.h"

namespace vf::domain {

using base::Result;

Result<void> checkIntroduction(const Introduction &introduction)
{
    if (introduction.title.trimmed().isEmpty())
        return base::fail(base::invalid(QLatin1StringView("title"), QLatin1StringView("missing_value")));
    if (introduction.startsOn && introduction.contractEndsOn && *introduction.contractEndsOn < *introduction.startsOn)
        return base::fail(base::invalid(QLatin1StringView("contractEndsOn"), QLatin1StringView("ends_before_it_begins")));
    if (introduction.guidePosition && introduction.guidePosition->isNegative())
        return base::fail(base::invalid(QLatin1StringView("guidePosition"), QLatin1StringView("negative_number")));
    return {};
}

Result<void> checkMilestone(const Milestone &milestone)
{
    if (milestone.title.trimmed().isEmpty())
        return base::fail(base::invalid(QLatin1StringView("title"), QLatin1StringView("missing_value")));
    if (!milestone.plannedFrom.isValid())
        return base::fail(base::invalid(QLatin1StringView("plannedFrom"), QLatin1StringView("invalid_date")));
    if (!milestone.plannedTo.isValid())
        return base::fail(base::invalid(QLatin1StringView("plannedTo"), QLatin1StringView("invalid_date")));
    if (milestone.plannedTo < milestone.plannedFrom)
        return base::fail(base::invalid(QLatin1StringView("plannedTo"), QLatin1StringView("ends_before_it_begins")));
    return {};
}

} // namespace vf::domain
