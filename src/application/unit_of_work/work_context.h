// What a service needs to write: the store, who is at work, the time, new identities and whom to tell.
#pragma once

#include "application/unit_of_work/change_notifier.h"
#include "application/unit_of_work/session.h"
#include "application/unit_of_work/store.h"
#include "base/clock.h"
#include "base/id_source.h"

namespace vf::application {

struct WorkContext
{
    Store &store;
    const Session &session;
    const base::Clock &clock;
    base::IdSource &ids;
    ChangeNotifier &notifier;
};

} // namespace vf::application
