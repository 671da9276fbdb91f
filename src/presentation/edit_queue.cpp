#include "presentation/edit_queue.h"

namespace vf::presentation {

EditQueue::EditQueue(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}

void EditQueue::add(QObject *receiver, Make make, Then then)
{
    const bool wasBusy = isBusy();
    m_waiting.push_back({receiver, std::move(make), std::move(then)});
    if (!wasBusy)
        Q_EMIT busyChanged();
    next();
}

void EditQueue::next()
{
    while (!m_running && !m_waiting.empty()) {
        const Waiting edit = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_running = true; // also while it is made, so that nothing overtakes it
        auto intent = edit.receiver ? edit.make(m_workspace.snapshot()) : std::nullopt;
        if (!intent) {
            finish(edit, {});
            continue;
        }
        m_workspace.perform(std::move(*intent), Workspace::OnFailure::LeaveToCaller)
            .then(this, [this, edit](const ActionResult &outcome) {
                finish(edit, outcome ? Outcome{*outcome, std::nullopt} : Outcome{nullptr, outcome.error()});
                next();
            });
    }
}

void EditQueue::finish(const Waiting &edit, const Outcome &outcome)
{
    m_running = false;
    if (edit.receiver && edit.then)
        edit.then(outcome);
    Q_EMIT settled();
    if (!isBusy())
        Q_EMIT busyChanged();
}

} // namespace vf::presentation
