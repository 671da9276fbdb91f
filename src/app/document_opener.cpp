#include "app/document_opener.h"

#include "app/workspace_import.h"
#include "application/services/organisation_service.h"
#include "exchange/sample.h"
#include "presentation/texts.h"
#include "storage/backup.h"
#include "storage/failure.h"

#include <QFileInfo>
#include <QUrl>

namespace vf::app {

using namespace Qt::StringLiterals;
using application::Session;
using application::SessionRole;
using application::StoreInfo;
using application::WorkContext;
using base::Result;
using gui::Document;
using storage::OpenMode;
using storage::StorageThread;
using storage::Target;

namespace {

QString nameOf(const Target &target)
{
    return target.engine == Target::Engine::Sqlite ? QFileInfo(target.path).fileName()
                                                   : target.database + u" @ "_s + target.host;
}

QString locationOf(const Target &target)
{
    return target.engine == Target::Engine::Sqlite ? QFileInfo(target.path).absoluteFilePath() : target.text();
}

/// On a server people log in by themselves; in a file the role is what the history shows.
Session sessionFor(const Target &target, bool mayWrite)
{
    const SessionRole role = mayWrite ? SessionRole::Coordinator : SessionRole::Reader;
    const bool server = target.engine == Target::Engine::Postgresql && !target.user.isEmpty();
    return {server ? target.user : presentation::text(role), role, {}};
}

} // namespace

DocumentOpener::DocumentOpener(std::shared_ptr<const base::Clock> clock, QObject *parent)
    : QObject(parent), m_clock(std::move(clock))
{
}

quint64 DocumentOpener::keep(std::unique_ptr<StorageThread> thread)
{
    m_opening.emplace(m_next, std::move(thread));
    return m_next++;
}

std::unique_ptr<StorageThread> DocumentOpener::take(quint64 number)
{
    auto node = m_opening.extract(number);
    return std::move(node.mapped());
}

Document DocumentOpener::made(std::unique_ptr<StorageThread> thread, const Description &description, bool mayWrite)
{
    Document document;
    document.workspace = std::make_unique<presentation::Workspace>(
        std::move(thread), sessionFor(description.target, mayWrite), m_clock, description.name);
    document.imports = std::make_unique<WorkspaceImport>(*document.workspace);
    document.location = description.location;
    return document;
}

void DocumentOpener::open(const Description &description, OpenMode mode, Opened opened)
{
    auto thread = std::make_unique<StorageThread>();
    auto future = thread->open(description.target, mode);
    const quint64 number = keep(std::move(thread));
    future.then(this, [this, number, description, mode, opened = std::move(opened)](const Result<StoreInfo> &info) {
        auto ready = take(number);
        if (info)
            return opened(made(std::move(ready), description, mode == OpenMode::ReadWrite));
        ready.reset();
        // A file one may not write can still be read.
        if (info.error().reason == "read_only"_L1 && mode == OpenMode::ReadWrite)
            return open(description, OpenMode::ReadOnly, opened);
        opened(base::fail(info.error()));
    });
}

void DocumentOpener::create(const Description &description, Fill fill, Opened opened)
{
    auto thread = std::make_unique<StorageThread>();
    StorageThread *runner = thread.get();
    const quint64 number = keep(std::move(thread));
    runner->create(description.target)
        .then(this, [this, number, runner, description, fill = std::move(fill),
                     opened = std::move(opened)](const Result<StoreInfo> &info) {
            if (!info) {
                take(number).reset();
                return opened(base::fail(info.error()));
            }
            // What the program itself puts into a new database is no step that the user could take back.
            application::run(*runner, [fill, clock = m_clock, session = sessionFor(description.target, true)](
                                          application::Store &store) -> Result<void> {
                base::IdSource ids(*clock);
                application::ChangeNotifier nobody;
                return fill(WorkContext{store, session, *clock, ids, nobody});
            }).then(this, [this, number, description, opened](const Result<void> &filled) {
                auto ready = take(number);
                if (filled)
                    opened(made(std::move(ready), description, true));
                else
                    opened(base::fail(filled.error()));
            });
        });
}

void DocumentOpener::openTarget(const Target &target, Opened opened)
{
    open({target, nameOf(target), locationOf(target)}, OpenMode::ReadWrite, std::move(opened));
}

void DocumentOpener::openFile(const QString &path, Opened opened)
{
    openTarget(Target::file(path), std::move(opened));
}

void DocumentOpener::createFile(const gui::NewFile &file, Opened opened)
{
    const Target target = Target::file(file.path);
    domain::Municipality municipality;
    municipality.name = file.municipality;
    municipality.basis = file.basis;
    create({target, nameOf(target), locationOf(target)},
           [municipality](const WorkContext &context) -> Result<void> {
               const auto created = application::OrganisationService(context).createMunicipality(municipality);
               if (!created)
                   return base::fail(created.error());
               return {};
           },
           std::move(opened));
}

void DocumentOpener::openServer(const gui::ServerAddress &address, Opened opened)
{
    Target target;
    target.engine = Target::Engine::Postgresql;
    target.host = address.host;
    target.port = address.port;
    target.database = address.database;
    target.user = address.user;
    target.password = address.password;
    openTarget(target, std::move(opened));
}

void DocumentOpener::openSample(const QString &sample, Opened opened)
{
    auto folder = std::make_unique<QTemporaryDir>();
    if (!folder->isValid())
        return opened(base::fail(base::ErrorCode::Unavailable, "cannot_write_file"_L1, folder->errorString()));
    const Target target = Target::file(folder->filePath(u"eksempel.verdiflyt"_s));
    m_temporary.push_back(std::move(folder));
    const QString place = sample == u"harstad"_s ? tr("Harstad") : tr("Vestre Toten");
    create({target, tr("Uten navn – %1 (eksempel)").arg(place), {}},
           [sample](const WorkContext &context) { return exchange::fillWithSample(context, sample); },
           std::move(opened));
}

void DocumentOpener::saveCopy(presentation::Workspace &workspace, const QString &path, Done done)
{
    workspace
        .read([path](application::Store &store) -> Result<void> {
            auto *sql = dynamic_cast<storage::SqlStore *>(&store);
            if (!sql)
                return base::fail(base::ErrorCode::Unavailable, "not_open"_L1);
            return storage::guarded([&] { storage::backupTo(sql->connection(), path); });
        })
        .then(this, [done = std::move(done)](const Result<void> &copied) { done(copied); });
}

std::optional<gui::ServerAddress> DocumentOpener::serverAddress(const QString &location) const
{
    if (!location.startsWith("postgresql:"_L1))
        return std::nullopt;
    const auto target = Target::parse(location);
    if (!target)
        return std::nullopt;
    return gui::ServerAddress{target->host, target->port, target->database, target->user, target->password};
}

} // namespace vf::app
