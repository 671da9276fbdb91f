// Who is at work: goes with every unit of work, onto its log rows, and decides what may be written.
#pragma once

#include "domain/organisation/unit.h"

#include <QString>

#include <optional>

namespace vf::application {

enum class SessionRole { Coordinator, UnitLeader, Reader };
QLatin1StringView key(SessionRole role);

struct Session
{
    QString actor; ///< a role or a login, as it shall stand in the history
    SessionRole role = SessionRole::Coordinator;
    std::optional<domain::UnitId> scope; ///< empty: the whole municipality

    bool mayWrite() const { return role != SessionRole::Reader; }
};

} // namespace vf::application
