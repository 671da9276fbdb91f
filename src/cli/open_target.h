// Opens the database a command works on, with a session, a clock and identities to write with.
#pragma once

#include "application/unit_of_work/work_context.h"
#include "base/clock.h"
#include "storage/sql_store.h"

#include <memory>

namespace vf::cli {

enum class Access { Read, Write };

/// An open database and what is needed to write to it. Jobs run inline.
class OpenTarget
{
public:
    static base::Result<std::unique_ptr<OpenTarget>> open(const QString &target, Access access, const base::Clock &clock);
    /// A new, empty database; refuses one that exists.
    static base::Result<std::unique_ptr<OpenTarget>> create(const QString &target, const base::Clock &clock);

    application::Store &store() { return *m_store; }
    /// One local SQLite file?
    bool isFile() const;
    /// A verified copy of the file, log and all, as the new file `path`.
    base::Result<void> backup(const QString &path);
    const application::WorkContext &context() const { return m_context; }

private:
    OpenTarget(std::unique_ptr<storage::SqlStore> store, const base::Clock &clock);

    std::unique_ptr<storage::SqlStore> m_store;
    application::Session m_session;
    base::IdSource m_ids;
    application::ChangeNotifier m_notifier;
    application::WorkContext m_context;
};

} // namespace vf::cli
