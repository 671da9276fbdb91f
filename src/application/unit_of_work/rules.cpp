#include "application/unit_of_work/rules.h"

#include "application/services/gain_rules.h"
#include "application/services/introduction_rules.h"
#include "application/services/measurement_rules.h"
#include "application/services/organisation_rules.h"
#include "application/services/stakeholder_rules.h"
#include "application/services/value_stream_rules.h"

#include <array>

namespace vf::application {

base::Result<void> checkRules(Store &store, std::span<const Change> changes)
{
    // The list of aggregates with rules of their own.
    static constexpr std::array<AggregateRule, 6> rules{
        checkOrganisationRules,
        checkGainRules,
        checkMeasurementRules,
        checkStakeholderRules,
        checkIntroductionRules,
        checkValueStreamRules};
    for (const AggregateRule rule : rules)
        VF_TRY(rule(store, changes));
    return {};
}

base::Error inWordsOfRules(base::Error refusal)
{
    return inWordsOfClaims(std::move(refusal));
}

} // namespace vf::application
