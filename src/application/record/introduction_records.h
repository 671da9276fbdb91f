// How introductions and their plans lie in tables.
#pragma once

#include "application/record/record.h"
#include "domain/introduction/introduction.h"

namespace vf::application {

template<>
struct Described<domain::Introduction>
{
    using T = domain::Introduction;
    static constexpr QLatin1StringView table{"introduction"};
    static constexpr QLatin1StringView scope{"unit_id"};
    static constexpr auto columns = std::tuple{
        column("unit_id", &T::unit, "unit"),
        column("title", &T::title),
        column("kind", &T::kind),
        column("round", &T::round),
        column("guides", &T::guides),
        column("guide_position", &T::guidePosition),
        column("coordinator", &T::coordinator),
        column("starts_on", &T::startsOn),
        column("contract_ends_on", &T::contractEndsOn),
        column("first_gain_by", &T::firstGainBy),
        column("status", &T::status),
        column("evaluation", &T::evaluation),
    };
};

template<>
struct Described<domain::Milestone>
{
    using T = domain::Milestone;
    static constexpr QLatin1StringView table{"milestone"};
    static constexpr QLatin1StringView scope{"unit_id"};
    static constexpr auto columns = std::tuple{
        column("introduction_id", &T::introduction, "introduction"),
        column("unit_id", &T::unit, "unit"),
        column("position", &T::position),
        column("kind", &T::kind),
        column("title", &T::title),
        column("planned_from", &T::plannedFrom),
        column("planned_to", &T::plannedTo),
        column("done_on", &T::doneOn),
        column("responsible", &T::responsible),
        column("source", &T::source),
    };
};

} // namespace vf::application
