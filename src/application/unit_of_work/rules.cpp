#include "application/unit_of_work/rules.h"

#include "application/services/gain_rules.h"
#include "application/services/introduction_rules.h"
#include "application/services/measurement_rules.h"
#include "application/services/organisation_rules.h"
#include "application/services/stakeholder_rules.h"

#include <array>

namespace vf::application {

base::Result<void> checkRules(Store &store, std::span<const Change> changes)
{
    // The list of aggregates with rules of their own.
    static constexpr std::array<AggregateRule, 5> rules{
        checkOrganisationRules,
        checkGainRules,
        checkMeasurementRules,
        checkStakeholderRules,
        checkIntroductionRules};
    for (const AggregateRule rule : rules)
        VF_TRY(rule(store, changes));
    return {};
}

} // namespace vf::application
