// What people type into tables and forms, stored in the order they typed it: one edit at a time goes to storage, and the
// next is made from what the one before has led to, so that typing may be faster than the disk or the server.
#pragma once

#include "presentation/workspace.h"

#include <QPointer>

#include <deque>

namespace vf::presentation {

class EditQueue : public QObject
{
    Q_OBJECT
public:
    /// What came of an edit: stored (`action`; empty when nothing had to be written), or refused with the reason.
    struct Outcome
    {
        std::shared_ptr<const CommittedAction> action;
        std::optional<base::Error> error;
    };
    /// Makes the intent from the snapshot as it is when the edit's turn comes; empty when there is nothing to do any
    /// more (the record is gone, or is like that already).
    using Make = std::function<std::optional<Intent>(const application::Snapshot &)>;
    using Then = std::function<void(const Outcome &)>;

    explicit EditQueue(Workspace &workspace, QObject *parent = nullptr);

    Workspace &workspace() const { return m_workspace; }
    /// `then` runs when the snapshot holds what was stored; not when `receiver` is gone by then.
    void add(QObject *receiver, Make make, Then then = {});
    /// Something is on its way: what the snapshot says is older than what stands on the screen.
    bool isBusy() const { return m_running || !m_waiting.empty(); }

Q_SIGNALS:
    /// An edit is through and the snapshot is up to date with it; the last one is when isBusy() is false.
    void settled();
    void busyChanged();

private:
    struct Waiting
    {
        QPointer<QObject> receiver;
        Make make;
        Then then;
    };
    void next();
    void finish(const Waiting &edit, const Outcome &outcome);

    Workspace &m_workspace;
    std::deque<Waiting> m_waiting;
    bool m_running = false;
};

} // namespace vf::presentation
