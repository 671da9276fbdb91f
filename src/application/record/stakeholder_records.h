// How stakeholder analyses lie in tables.
#pragma once

#include "application/record/record.h"
#include "domain/stakeholder/stakeholder_effect.h"

namespace vf::application {

template<>
struct Described<domain::StakeholderAnalysis>
{
    using T = domain::StakeholderAnalysis;
    static constexpr QLatin1StringView table{"stakeholder_analysis"};
    static constexpr QLatin1StringView scope{"unit_id"};
    static constexpr auto columns = std::tuple{
        column("unit_id", &T::unit, "unit"),
        column("title", &T::title),
        column("analysis_id", &T::analysis, "value_stream_analysis"),
        column("introduction_id", &T::introduction, "introduction"),
        column("done_on", &T::doneOn),
    };
};

template<>
struct Described<domain::Stakeholder>
{
    using T = domain::Stakeholder;
    static constexpr QLatin1StringView table{"stakeholder"};
    static constexpr QLatin1StringView scope{"unit_id"};
    static constexpr auto columns = std::tuple{
        column("analysis_id", &T::analysis, "stakeholder_analysis"),
        column("unit_id", &T::unit, "unit"),
        column("position", &T::position),
        column("name", &T::name),
        column("category", &T::category),
        column("value", &T::value),
        column("consequence", &T::consequence),
        column("expectations", &T::expectations),
        column("influence", &T::influence),
        column("interest", &T::interest),
        column("attitude", &T::attitude),
        column("action", &T::action),
        column("invited_on", &T::invitedOn),
        column("involved_on", &T::involvedOn),
        column("personal", &T::personal),
        column("purpose", &T::purpose),
        column("delete_by", &T::deleteBy),
    };
};

template<>
struct Described<domain::StakeholderEffect>
{
    using T = domain::StakeholderEffect;
    static constexpr QLatin1StringView table{"stakeholder_effect"};
    static constexpr QLatin1StringView scope{"unit_id"};
    static constexpr auto columns = std::tuple{
        column("stakeholder_id", &T::stakeholder, "stakeholder"),
        column("state_id", &T::state, "value_stream_state"),
        column("unit_id", &T::unit, "unit"),
        column("direction", &T::direction),
        column("reason", &T::reason),
    };
};

} // namespace vf::application
