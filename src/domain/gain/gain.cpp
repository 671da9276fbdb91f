#include "domain/gain/gain.h"

#include <array>

namespace vf::domain {

QLatin1StringView key(SourceTool tool)
{
    switch (tool) {
    case SourceTool::ValueStream:
        return QLatin1StringView("value_stream");
    case SourceTool::Fishbone:
        return QLatin1StringView("fishbone");
    case SourceTool::FiveS:
        return QLatin1StringView("five_s");
    case SourceTool::Board:
        return QLatin1StringView("board");
    case SourceTool::Idea:
        return QLatin1StringView("idea");
    case SourceTool::FiveWhys:
        return QLatin1StringView("five_whys");
    case SourceTool::Other:
        return QLatin1StringView("other");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const SourceTool> allOf<SourceTool>()
{
    static constexpr std::array all{SourceTool::ValueStream, SourceTool::Fishbone, SourceTool::FiveS, SourceTool::Board,
                                    SourceTool::Idea,        SourceTool::FiveWhys, SourceTool::Other};
    return all;
}

QLatin1StringView key(Classification classification)
{
    switch (classification) {
    case Classification::Direct:
        return QLatin1StringView("direct");
    case Classification::Indirect:
        return QLatin1StringView("indirect");
    case Classification::Qualitative:
        return QLatin1StringView("qualitative");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const Classification> allOf<Classification>()
{
    static constexpr std::array all{Classification::Direct, Classification::Indirect, Classification::Qualitative};
    return all;
}

QLatin1StringView key(LedgerUnit unit)
{
    switch (unit) {
    case LedgerUnit::HoursPerYear:
        return QLatin1StringView("hours_per_year");
    case LedgerUnit::OneOffHours:
        return QLatin1StringView("one_off_hours");
    case LedgerUnit::Kroner:
        return QLatin1StringView("kroner");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const LedgerUnit> allOf<LedgerUnit>()
{
    static constexpr std::array all{LedgerUnit::HoursPerYear, LedgerUnit::OneOffHours, LedgerUnit::Kroner};
    return all;
}

QLatin1StringView key(Grade grade)
{
    switch (grade) {
    case Grade::Small:
        return QLatin1StringView("small");
    case Grade::Medium:
        return QLatin1StringView("medium");
    case Grade::Large:
        return QLatin1StringView("large");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const Grade> allOf<Grade>()
{
    static constexpr std::array all{Grade::Small, Grade::Medium, Grade::Large};
    return all;
}

std::optional<int> plusSigns(const Gain &gain)
{
    if (!gain.significance || !gain.extent)
        return std::nullopt;
    return static_cast<int>(*gain.significance) + static_cast<int>(*gain.extent);
}

} // namespace vf::domain
