// How indicators and measurements lie in tables.
#pragma once

#include "application/record/record.h"
#include "domain/measurement/indicator.h"
#include "domain/measurement/phases.h"

namespace vf::application {

template<>
struct Described<domain::Indicator>
{
    using T = domain::Indicator;
    static constexpr QLatin1StringView table{"indicator"};
    static constexpr QLatin1StringView scope{"unit_id"};
    static constexpr auto columns = std::tuple{
        column("unit_id", &T::unit, "unit"),
        column("gain_id", &T::gain, "gain"),
        column("name", &T::name),
        column("measure", &T::measure),
        column("direction", &T::direction),
        column("baseline", &T::baseline),
        column("target", &T::target),
        column("method", &T::method),
        column("measured_by", &T::measuredBy),
        column("measured_every", &T::measuredEvery),
        column("changed_on", &T::changedOn),
        column("cases_per_year", &T::casesPerYear),
    };
};

template<>
struct Described<domain::Measurement>
{
    using T = domain::Measurement;
    static constexpr QLatin1StringView table{"measurement"};
    static constexpr QLatin1StringView scope{"unit_id"};
    static constexpr auto columns = std::tuple{
        column("indicator_id", &T::indicator, "indicator"),
        column("unit_id", &T::unit, "unit"),
        column("measured_on", &T::on),
        column("value", &T::value),
    };
};

template<>
struct Described<domain::Rebase>
{
    using T = domain::Rebase;
    static constexpr QLatin1StringView table{"indicator_rebase"};
    static constexpr QLatin1StringView scope{""};
    static constexpr auto columns = std::tuple{
        column("indicator_id", &T::indicator, "indicator"),
        column("rebased_from", &T::from),
        column("reason", &T::reason),
        column("decided_by", &T::decidedBy),
    };
};

} // namespace vf::application
