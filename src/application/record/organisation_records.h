// How the organisation's records lie in tables.
#pragma once

#include "application/record/record.h"
#include "domain/organisation/municipality.h"
#include "domain/organisation/unit.h"

namespace vf::application {

template<>
struct Described<domain::Municipality>
{
    using T = domain::Municipality;
    static constexpr QLatin1StringView table{"municipality"};
    static constexpr QLatin1StringView scope{""};
    static constexpr auto columns = std::tuple{
        column("name", &T::name),
        column("basis_hours", &T::basis),
        column("basis_method", &T::basisMethod),
        column("fragmented_below", &T::fragmentedBelow),
        column("split_criteria", &T::splitCriteria),
        column("closed_through", &T::closedThrough),
        column("is_sample", &T::sample),
        column("sample_note", &T::sampleNote),
    };
};

template<>
struct Described<domain::FteRate>
{
    using T = domain::FteRate;
    static constexpr QLatin1StringView table{"fte_rate"};
    static constexpr QLatin1StringView scope{""};
    static constexpr auto columns = std::tuple{
        column("valid_from", &T::from),
        column("amount", &T::amount),
        column("source", &T::source),
    };
};

template<>
struct Described<domain::Unit>
{
    using T = domain::Unit;
    static constexpr QLatin1StringView table{"unit"};
    static constexpr QLatin1StringView scope{"id"};
    static constexpr auto columns = std::tuple{
        column("code", &T::code),
        column("name", &T::name),
        column("kind", &T::kind),
        column("leader_role", &T::leaderRole),
        column("headcount", &T::headcount),
        column("fte", &T::fte),
        column("basis_hours", &T::basis),
        column("active_from", &T::activeFrom),
        column("active_to", &T::activeTo),
        column("pilot", &T::pilot),
    };
};

template<>
struct Described<domain::UnitPlacement>
{
    using T = domain::UnitPlacement;
    static constexpr QLatin1StringView table{"unit_placement"};
    static constexpr QLatin1StringView scope{"unit_id"};
    static constexpr auto columns = std::tuple{
        column("unit_id", &T::unit, "unit"),
        column("parent_id", &T::parent, "unit"),
        column("valid_from", &T::from),
    };
};

template<>
struct Described<domain::LeanEvent>
{
    using T = domain::LeanEvent;
    static constexpr QLatin1StringView table{"lean_event"};
    static constexpr QLatin1StringView scope{"unit_id"};
    static constexpr auto columns = std::tuple{
        column("unit_id", &T::unit, "unit"),
        column("event_date", &T::date),
        column("status", &T::status),
        column("note", &T::note),
    };
};

} // namespace vf::application
