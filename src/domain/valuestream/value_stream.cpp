#include "domain/valuestream/value_stream.h"

#include <array>

namespace vf::domain {

QLatin1StringView key(AnalysisStatus status)
{
    switch (status) {
    case AnalysisStatus::Planned:
        return QLatin1StringView("planned");
    case AnalysisStatus::CurrentMapped:
        return QLatin1StringView("current_mapped");
    case AnalysisStatus::IdealDesigned:
        return QLatin1StringView("ideal_designed");
    case AnalysisStatus::Adopted:
        return QLatin1StringView("adopted");
    case AnalysisStatus::FollowedUp:
        return QLatin1StringView("followed_up");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const AnalysisStatus> allOf<AnalysisStatus>()
{
    static constexpr std::array all{AnalysisStatus::Planned, AnalysisStatus::CurrentMapped, AnalysisStatus::IdealDesigned, AnalysisStatus::Adopted, AnalysisStatus::FollowedUp};
    return all;
}

QLatin1StringView key(DayConvention convention)
{
    switch (convention) {
    case DayConvention::WorkingTime:
        return QLatin1StringView("working_time");
    case DayConvention::CalendarTime:
        return QLatin1StringView("calendar_time");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const DayConvention> allOf<DayConvention>()
{
    static constexpr std::array all{DayConvention::WorkingTime, DayConvention::CalendarTime};
    return all;
}

QLatin1StringView key(StateKind kind)
{
    switch (kind) {
    case StateKind::Current:
        return QLatin1StringView("current");
    case StateKind::Ideal:
        return QLatin1StringView("ideal");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const StateKind> allOf<StateKind>()
{
    static constexpr std::array all{StateKind::Current, StateKind::Ideal};
    return all;
}

QLatin1StringView key(StepClass stepClass)
{
    switch (stepClass) {
    case StepClass::ValueAdding:
        return QLatin1StringView("value_adding");
    case StepClass::Necessary:
        return QLatin1StringView("necessary");
    case StepClass::Waste:
        return QLatin1StringView("waste");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const StepClass> allOf<StepClass>()
{
    static constexpr std::array all{StepClass::ValueAdding, StepClass::Necessary, StepClass::Waste};
    return all;
}

QLatin1StringView key(WasteKind waste)
{
    switch (waste) {
    case WasteKind::Overproduction:
        return QLatin1StringView("overproduction");
    case WasteKind::Waiting:
        return QLatin1StringView("waiting");
    case WasteKind::Transport:
        return QLatin1StringView("transport");
    case WasteKind::Overprocessing:
        return QLatin1StringView("overprocessing");
    case WasteKind::Inventory:
        return QLatin1StringView("inventory");
    case WasteKind::Motion:
        return QLatin1StringView("motion");
    case WasteKind::Defects:
        return QLatin1StringView("defects");
    case WasteKind::UnusedSkill:
        return QLatin1StringView("unused_skill");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const WasteKind> allOf<WasteKind>()
{
    static constexpr std::array all{WasteKind::Overproduction, WasteKind::Waiting, WasteKind::Transport, WasteKind::Overprocessing, WasteKind::Inventory, WasteKind::Motion, WasteKind::Defects, WasteKind::UnusedSkill};
    return all;
}

} // namespace vf::domain
