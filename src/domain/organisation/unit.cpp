#include "domain/organisation/unit.h"

#include <array>

namespace vf::domain {

QLatin1StringView key(UnitKind kind)
{
    switch (kind) {
    case UnitKind::ServiceArea: return QLatin1StringView("service_area");
    case UnitKind::Unit: return QLatin1StringView("unit");
    case UnitKind::Department: return QLatin1StringView("department");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const UnitKind> allOf<UnitKind>()
{
    static constexpr std::array all{UnitKind::ServiceArea, UnitKind::Unit, UnitKind::Department};
    return all;
}

QLatin1StringView key(LeanStatus status)
{
    switch (status) {
    case LeanStatus::WaitingList: return QLatin1StringView("waiting_list");
    case LeanStatus::Informed: return QLatin1StringView("informed");
    case LeanStatus::Training: return QLatin1StringView("training");
    case LeanStatus::Guided: return QLatin1StringView("guided");
    case LeanStatus::SelfDriven: return QLatin1StringView("self_driven");
    case LeanStatus::Withdrawn: return QLatin1StringView("withdrawn");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const LeanStatus> allOf<LeanStatus>()
{
    static constexpr std::array all{LeanStatus::WaitingList, LeanStatus::Informed,   LeanStatus::Training,
                                    LeanStatus::Guided,      LeanStatus::SelfDriven, LeanStatus::Withdrawn};
    return all;
}

} // namespace vf::domain
