#include "presentation/workspace.h"

#include "application/unit_of_work/undo.h"

#include <QPromise>

namespace vf::presentation {

using application::WorkContext;

Workspace::Workspace(std::unique_ptr<application::JobRunner> runner, application::Session session,
                     std::shared_ptr<const base::Clock> clock, QString name, QObject *parent)
    : QObject(parent), m_name(std::move(name)), m_session(std::move(session)), m_clock(std::move(clock)),
      m_ids(*m_clock), m_asOf(m_clock->today()), m_runner(std::move(runner))
{
    // Called on the storage thread right after commit; the snapshot lives here.
    m_subscription = m_notifier.subscribe([this](const std::shared_ptr<const CommittedAction> &action) {
        QMetaObject::invokeMethod(this, [this, action] { takeCommitted(action); });
    });
}

Workspace::~Workspace()
{
    m_runner.reset();
}

void Workspace::load()
{
    m_loaded = false;
    read([](application::Store &store) { return application::Snapshot::load(store); })
        .then(this, [this](base::Result<application::Snapshot> snapshot) {
            if (!snapshot) {
                Q_EMIT failed(snapshot.error());
                return;
            }
            m_snapshot = std::move(*snapshot);
            m_loaded = true;
            Q_EMIT loaded();
        });
}

void Workspace::setAsOf(QDate date)
{
    if (!date.isValid() || date == m_asOf)
        return;
    m_asOf = date;
    Q_EMIT viewChanged();
}

void Workspace::setScope(std::optional<domain::UnitId> scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    Q_EMIT viewChanged();
}

void Workspace::takeCommitted(const std::shared_ptr<const CommittedAction> &action)
{
    m_savedAt = action->head.recordedAt;
    if (!m_loaded)
        return; // the load under way reads what was committed
    if (const auto applied = m_snapshot.apply(action->changes); !applied) {
        Q_EMIT failed(applied.error());
        load();
        return;
    }
    if (m_scope && !m_snapshot.findUnit(*m_scope))
        setScope(std::nullopt);
    Q_EMIT changed(action);
}

QFuture<ActionResult> Workspace::send(Intent intent)
{
    auto promise = std::make_shared<QPromise<ActionResult>>();
    promise->start();
    ++m_sending;
    QFuture<ActionResult> future = promise->future();
    m_runner->post([this, promise, intent = std::move(intent)](application::Store &store) {
        const auto work = [&](application::Store &open) {
            return intent(WorkContext{open, m_session, *m_clock, m_ids, m_notifier});
        };
        ActionResult outcome = application::guarded(work, store);
        // Told through the event queue, behind the snapshot's update that commit has put there: whoever waits for the
        // outcome finds the snapshot current, however fast the job was.
        QMetaObject::invokeMethod(
            this,
            [this, promise, outcome = std::move(outcome)] {
                promise->addResult(outcome);
                promise->finish(); // what the outcome leads to is sent in here
                --m_sending;
            },
            Qt::QueuedConnection);
    });
    return future;
}

QFuture<ActionResult> Workspace::perform(Intent intent, OnFailure onFailure)
{
    return send(std::move(intent)).then(this, [this, onFailure](ActionResult outcome) {
        if (outcome && *outcome) {
            m_done.push_back({(*outcome)->head.id, (*outcome)->head.name});
            m_undone.clear();
            Q_EMIT historyChanged();
        } else if (!outcome && onFailure == OnFailure::Tell) {
            Q_EMIT failed(outcome.error());
        }
        return outcome;
    });
}

application::ActionName Workspace::undoName() const
{
    return m_done.empty() ? application::ActionName() : m_done.back().name;
}

application::ActionName Workspace::redoName() const
{
    return m_undone.empty() ? application::ActionName() : m_undone.back().name;
}

void Workspace::step(std::vector<Step> &from, std::vector<Step> &to)
{
    if (from.empty() || m_busy)
        return;
    m_busy = true;
    Q_EMIT historyChanged();
    const Step taken = from.back();
    send([action = taken.action](const WorkContext &context) { return application::undoAction(context, action); })
        .then(this, [this, &from, &to, taken](ActionResult outcome) {
            m_busy = false;
            // A step that can't be taken back any more (somebody has built on it) leaves the stack, so that those
            // before it are not blocked for ever. A passing failure (busy, unavailable) leaves it.
            const bool gone = !outcome && outcome.error().code == base::ErrorCode::Conflict;
            if (outcome || gone)
                from.pop_back();
            if (outcome)
                to.push_back({(*outcome)->head.id, taken.name});
            Q_EMIT historyChanged();
            if (!outcome)
                Q_EMIT failed(outcome.error());
        });
}

void Workspace::undo()
{
    step(m_done, m_undone);
}

void Workspace::redo()
{
    step(m_undone, m_done);
}

} // namespace vf::presentation
