// How value-stream analyses lie in tables.
#pragma once

#include "application/record/record.h"
#include "domain/valuestream/time_reading.h"

namespace vf::application {

template<>
struct Described<domain::ValueStreamAnalysis>
{
    using T = domain::ValueStreamAnalysis;
    static constexpr QLatin1StringView table{"value_stream_analysis"};
    static constexpr QLatin1StringView scope{"unit_id"};
    static constexpr auto columns = std::tuple{
        column("code", &T::code),
        column("unit_id", &T::unit, "unit"),
        column("title", &T::title),
        column("trigger_text", &T::trigger),
        column("end_text", &T::end),
        column("cases_per_year", &T::casesPerYear),
        column("case_unit", &T::caseUnit),
        column("basis_hours", &T::basis),
        column("rule", &T::rule),
        column("day_convention", &T::dayConvention),
        column("available_hours", &T::availableHours),
        column("employees", &T::employees),
        column("held_on", &T::heldOn),
        column("participants", &T::participants),
        column("goal", &T::goal),
        column("status", &T::status),
        column("source", &T::source),
    };
};

template<>
struct Described<domain::ValueStreamState>
{
    using T = domain::ValueStreamState;
    static constexpr QLatin1StringView table{"value_stream_state"};
    static constexpr QLatin1StringView scope{"unit_id"};
    static constexpr auto columns = std::tuple{
        column("analysis_id", &T::analysis, "value_stream_analysis"),
        column("unit_id", &T::unit, "unit"),
        column("kind", &T::kind),
        column("name", &T::name),
        column("position", &T::position),
        column("adopted_on", &T::adoptedOn),
    };
};

template<>
struct Described<domain::Step>
{
    using T = domain::Step;
    static constexpr QLatin1StringView table{"value_stream_step"};
    static constexpr QLatin1StringView scope{"unit_id"};
    static constexpr auto columns = std::tuple{
        column("state_id", &T::state, "value_stream_state"),
        column("unit_id", &T::unit, "unit"),
        column("position", &T::position),
        column("code", &T::code),
        column("title", &T::title),
        column("performer", &T::performer),
        column("persons", &T::persons),
        column("waiting_low", &T::waiting, &domain::WaitingEstimate::low),
        column("waiting_likely", &T::waiting, &domain::WaitingEstimate::likely),
        column("waiting_high", &T::waiting, &domain::WaitingEstimate::high),
        column("process_low", &T::process, &domain::ProcessEstimate::low),
        column("process_likely", &T::process, &domain::ProcessEstimate::likely),
        column("process_high", &T::process, &domain::ProcessEstimate::high),
        column("share", &T::share),
        column("repeats", &T::repeats),
        column("step_class", &T::stepClass),
        column("waste", &T::waste),
        column("complete_accurate", &T::completeAccurate),
        column("parallel_group", &T::parallelGroup),
        column("branch", &T::branch),
        column("idea", &T::idea),
        column("current_step_id", &T::currentStep, "value_stream_step"),
        column("source", &T::source),
    };
};

template<>
struct Described<domain::Challenge>
{
    using T = domain::Challenge;
    static constexpr QLatin1StringView table{"value_stream_challenge"};
    static constexpr QLatin1StringView scope{"unit_id"};
    static constexpr auto columns = std::tuple{
        column("step_id", &T::step, "value_stream_step"),
        column("unit_id", &T::unit, "unit"),
        column("position", &T::position),
        column("code", &T::code),
        column("text", &T::text),
        column("loss_low", &T::loss, &domain::LossEstimate::low),
        column("loss_likely", &T::loss, &domain::LossEstimate::likely),
        column("loss_high", &T::loss, &domain::LossEstimate::high),
        column("share", &T::share),
        column("persons", &T::persons),
        column("waste", &T::waste),
        column("idea", &T::idea),
        column("current_challenge_id", &T::currentChallenge, "value_stream_challenge"),
        column("text_source", &T::textSource),
        column("source", &T::source),
    };
};

template<>
struct Described<domain::TimeReading>
{
    using T = domain::TimeReading;
    static constexpr QLatin1StringView table{"time_reading"};
    static constexpr QLatin1StringView scope{"unit_id"};
    static constexpr auto columns = std::tuple{
        column("step_id", &T::step, "value_stream_step"),
        column("challenge_id", &T::challenge, "value_stream_challenge"),
        column("unit_id", &T::unit, "unit"),
        column("position", &T::position),
        column("source", &T::source),
        column("minutes_low", &T::minutes, &domain::ReadMinutes::low),
        column("minutes_likely", &T::minutes, &domain::ReadMinutes::likely),
        column("minutes_high", &T::minutes, &domain::ReadMinutes::high),
        column("read_on", &T::on),
    };
};

} // namespace vf::application
