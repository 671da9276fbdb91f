#include "cli/open_target.h"

#include "storage/open.h"

namespace vf::cli {

using base::Result;

namespace {

/// Reading leaves the file alone; only one that must be brought up to date or recovered first is opened for writing.
Result<std::unique_ptr<storage::SqlStore>> openStore(const storage::Target &target, Access access)
{
    if (access == Access::Read) {
        auto store = storage::openDatabase(target, storage::OpenMode::ReadOnly);
        const bool needsWriting = !store
                                  && (store.error().reason == QStringLiteral("needs_upgrade")
                                      || store.error().reason == QStringLiteral("needs_recovery"));
        if (!needsWriting)
            return store;
    }
    return storage::openDatabase(target);
}

/// The error with the target it is about, so that the message can name it.
tl::unexpected<base::Error> about(const storage::Target &target, base::Error error)
{
    if (error.detail(QLatin1StringView("path")).isEmpty())
        error.with(QLatin1StringView("path"), target.text());
    return base::fail(std::move(error));
}

} // namespace

OpenTarget::OpenTarget(std::unique_ptr<storage::SqlStore> store, const base::Clock &clock)
    : m_store(std::move(store)), m_session{QStringLiteral("verdiflyt-cli"), application::SessionRole::Coordinator, {}},
      m_ids(clock), m_context{*m_store, m_session, clock, m_ids, m_notifier}
{
}

bool OpenTarget::isFile() const
{
    return m_store->connection().target().engine == storage::Target::Engine::Sqlite;
}

Result<void> OpenTarget::backup(const QString &path)
{
    return storage::backupDatabase(*m_store, path);
}

Result<std::unique_ptr<OpenTarget>> OpenTarget::open(const QString &target, Access access, const base::Clock &clock)
{
    const auto parsed = storage::Target::parse(target);
    if (!parsed)
        return base::fail(parsed.error());
    auto store = openStore(*parsed, access);
    if (!store)
        return about(*parsed, std::move(store).error());
    return std::unique_ptr<OpenTarget>(new OpenTarget(std::move(*store), clock));
}

Result<std::unique_ptr<OpenTarget>> OpenTarget::create(const QString &target, const base::Clock &clock)
{
    const auto parsed = storage::Target::parse(target);
    if (!parsed)
        return base::fail(parsed.error());
    auto store = storage::createDatabase(*parsed);
    if (!store)
        return about(*parsed, std::move(store).error());
    return std::unique_ptr<OpenTarget>(new OpenTarget(std::move(*store), clock));
}

} // namespace vf::cli
