#include "application/unit_of_work/session.h"

namespace vf::application {

QLatin1StringView key(SessionRole role)
{
    switch (role) {
    case SessionRole::Coordinator: return QLatin1StringView("coordinator");
    case SessionRole::UnitLeader: return QLatin1StringView("unit_leader");
    case SessionRole::Reader: return QLatin1StringView("reader");
    }
    Q_UNREACHABLE();
}

} // namespace vf::application
