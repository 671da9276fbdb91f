// The only way to write: begins a transaction, applies change sets, checks every aggregate's rules, writes the log and
// commits, or leaves everything as it was. Move-only, never nested, rolled back when dropped.
#pragma once

#include "application/unit_of_work/work_context.h"

namespace vf::application {

class UnitOfWork
{
public:
    /// Begins. Forbidden when the session may not write, Busy when somebody else holds the database too long.
    static base::Result<UnitOfWork> begin(const WorkContext &context, ActionName name);

    UnitOfWork(UnitOfWork &&other) noexcept;
    UnitOfWork &operator=(UnitOfWork &&) = delete;
    UnitOfWork(const UnitOfWork &) = delete;
    UnitOfWork &operator=(const UnitOfWork &) = delete;
    ~UnitOfWork();

    void setName(ActionName name) { m_head.name = std::move(name); }
    /// Marks this unit of work as taking back `action`.
    void setUndoes(const QUuid &action) { m_head.undoes = action; }

    /// Writes the changes: records before those that refer to them, removals last and in reverse.
    /// After a failure the unit of work can only be dropped.
    base::Result<void> apply(ChangeSet changes);

    /// Checks the rules of every aggregate that was touched. commit() does it too; alone it serves a dry run.
    base::Result<void> verify();

    /// Verifies, logs, commits, then tells the listeners.
    /// Nothing is stored unless the Result holds the action.
    base::Result<std::shared_ptr<const CommittedAction>> commit();

private:
    UnitOfWork(const WorkContext &context, ActionHead head) : m_context(&context), m_head(std::move(head)) {}

    const WorkContext *m_context;
    ActionHead m_head;
    std::vector<Change> m_applied;
    bool m_failed = false;
};

/// One change set in one unit of work.
base::Result<std::shared_ptr<const CommittedAction>> commitChanges(const WorkContext &context, ActionName name,
                                                                   ChangeSet changes);

} // namespace vf::application
