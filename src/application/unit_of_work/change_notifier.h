// Tells everybody who listens what a unit of work changed, after it was committed and never before.
// Calls come on the thread that committed; a listener with a thread of its own takes them over there.
#pragma once

#include "application/unit_of_work/action.h"

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace vf::application {

class ChangeNotifier
{
public:
    using Listener = std::function<void(const std::shared_ptr<const CommittedAction> &)>;

    /// Listens until the returned handle is dropped.
    [[nodiscard]] std::shared_ptr<void> subscribe(Listener listener);
    void publish(const std::shared_ptr<const CommittedAction> &action);

private:
    std::mutex m_mutex;
    std::vector<std::weak_ptr<Listener>> m_listeners;
};

} // namespace vf::application
