#include "application/unit_of_work/change_notifier.h"

namespace vf::application {

std::shared_ptr<void> ChangeNotifier::subscribe(Listener listener)
{
    auto shared = std::make_shared<Listener>(std::move(listener));
    const std::scoped_lock lock(m_mutex);
    m_listeners.push_back(shared);
    return shared;
}

void ChangeNotifier::publish(const std::shared_ptr<const CommittedAction> &action)
{
    std::vector<std::shared_ptr<Listener>> listening;
    {
        const std::scoped_lock lock(m_mutex);
        std::erase_if(m_listeners, [](const auto &listener) { return listener.expired(); });
        for (const auto &listener : m_listeners)
            if (auto alive = listener.lock())
                listening.push_back(std::move(alive));
    }
    // Called outside the lock: a listener may subscribe or drop its own handle.
    for (const auto &listener : listening)
        (*listener)(action);
}

} // namespace vf::application
