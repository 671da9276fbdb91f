// An open database as the window sees it: the snapshot on the UI thread, a way to send intents to storage, the session's
// undo and redo, and what the user looks at (as-of date and scope). Pages know this and no other way to data.
#pragma once

#include "application/read_model/figures.h"
#include "application/read_model/snapshot.h"
#include "application/unit_of_work/job_runner.h"
#include "application/unit_of_work/unit_of_work.h"

#include <QObject>
#include <QTime>

#include <memory>
#include <optional>
#include <vector>

namespace vf::presentation {

using application::CommittedAction;
using ActionResult = base::Result<std::shared_ptr<const CommittedAction>>;

/// Something to write: runs on the storage thread with a context to make services from. It must capture values only.
using Intent = std::function<ActionResult(const application::WorkContext &)>;

class Workspace : public QObject
{
    Q_OBJECT
public:
    /// `runner` holds the open database; `name` is what the window calls it (a file name, a server).
    Workspace(std::unique_ptr<application::JobRunner> runner, application::Session session,
              std::shared_ptr<const base::Clock> clock, QString name, QObject *parent = nullptr);
    ~Workspace() override;

    const QString &name() const { return m_name; }
    const application::Session &session() const { return m_session; }
    const base::Clock &clock() const { return *m_clock; }

    /// Reads the snapshot on the storage thread; ends in loaded() or failed().
    void load();
    bool isLoaded() const { return m_loaded; }
    const application::Snapshot &snapshot() const { return m_snapshot; }

    /// The day every figure is shown per. Never locks editing; new postings take it as their date.
    QDate asOf() const { return m_asOf; }
    void setAsOf(QDate date);
    /// The unit or service area that every page is limited to; empty: the whole municipality.
    std::optional<domain::UnitId> scope() const { return m_scope; }
    void setScope(std::optional<domain::UnitId> scope);
    /// The one calculation, for what the user looks at.
    application::Figures figures() const { return {m_snapshot, m_asOf, m_scope}; }

    /// Sends an intent to storage. The future has its outcome on the UI thread after the snapshot was brought up to
    /// date; a failure is also told through failed() unless the caller handles failures itself.
    enum class OnFailure { Tell, LeaveToCaller };
    QFuture<ActionResult> perform(Intent intent, OnFailure onFailure = OnFailure::Tell);

    /// Reads something that is not in the snapshot (a gain's postings, the history) on the storage thread.
    template<application::StoreJob F>
    auto read(F job)
    {
        return application::run(*m_runner, std::move(job));
    }

    /// An edit is on its way to storage, or its outcome on its way back.
    bool isStoring() const { return m_sending > 0; }

    bool canUndo() const { return !m_done.empty() && !m_busy; }
    bool canRedo() const { return !m_undone.empty() && !m_busy; }
    /// What undo would take back; empty when there is nothing.
    application::ActionName undoName() const;
    application::ActionName redoName() const;
    void undo();
    void redo();
    /// When this session's latest write was stored.
    std::optional<QDateTime> savedAt() const { return m_savedAt; }

Q_SIGNALS:
    void loaded();
    /// Records have changed: views ask the snapshot again.
    void changed(const std::shared_ptr<const vf::application::CommittedAction> &action);
    /// As-of date or scope: the same records seen in another way.
    void viewChanged();
    void historyChanged();
    void failed(const vf::base::Error &error);

private:
    struct Step
    {
        QUuid action;
        application::ActionName name;
    };
    void takeCommitted(const std::shared_ptr<const CommittedAction> &action);
    QFuture<ActionResult> send(Intent intent);
    void step(std::vector<Step> &from, std::vector<Step> &to);

    QString m_name;
    application::Session m_session;
    std::shared_ptr<const base::Clock> m_clock;
    base::IdSource m_ids; // used on the storage thread only
    application::ChangeNotifier m_notifier;
    std::shared_ptr<void> m_subscription;
    application::Snapshot m_snapshot;
    bool m_loaded = false;
    bool m_busy = false;
    int m_sending = 0;
    QDate m_asOf;
    std::optional<domain::UnitId> m_scope;
    std::vector<Step> m_done, m_undone;
    std::optional<QDateTime> m_savedAt;
    std::unique_ptr<application::JobRunner> m_runner; // last: ends its jobs before what they use goes away
};

} // namespace vf::presentation
