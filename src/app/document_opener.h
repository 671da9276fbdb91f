// Opens and makes databases for the window: a storage thread and a workspace for each. The window's way to storage.
#pragma once

#include "application/unit_of_work/work_context.h"
#include "gui/shell/document_port.h"
#include "storage/storage_thread.h"
#include "storage/target.h"

#include <QObject>
#include <QTemporaryDir>

#include <map>
#include <memory>
#include <vector>

namespace vf::app {

class DocumentOpener final : public QObject, public gui::DocumentPort
{
    Q_OBJECT
public:
    explicit DocumentOpener(std::shared_ptr<const base::Clock> clock, QObject *parent = nullptr);

    void openFile(const QString &path, Opened opened) override;
    void createFile(const gui::NewFile &file, Opened opened) override;
    void openServer(const gui::ServerAddress &address, Opened opened) override;
    void openSample(const QString &sample, Opened opened) override;
    void saveCopy(presentation::Workspace &workspace, const QString &path, Done done) override;
    std::optional<gui::ServerAddress> serverAddress(const QString &location) const override;

    /// A server target as the window and the command line name it.
    void openTarget(const storage::Target &target, Opened opened);

private:
    /// Fills a new database before anybody sees it; runs on the storage thread.
    using Fill = std::function<base::Result<void>(const application::WorkContext &)>;
    struct Description
    {
        storage::Target target;
        QString name;     ///< what the window calls it
        QString location; ///< empty for an untitled copy
    };

    void open(const Description &description, storage::OpenMode mode, Opened opened);
    void create(const Description &description, Fill fill, Opened opened);
    /// Keeps a thread while its database is being opened: it must end here, not on itself.
    quint64 keep(std::unique_ptr<storage::StorageThread> thread);
    std::unique_ptr<storage::StorageThread> take(quint64 number);
    gui::Document made(std::unique_ptr<storage::StorageThread> thread, const Description &description, bool mayWrite);

    std::shared_ptr<const base::Clock> m_clock;
    std::vector<std::unique_ptr<QTemporaryDir>> m_temporary; ///< untitled copies, gone with the program
    std::map<quint64, std::unique_ptr<storage::StorageThread>> m_opening;
    quint64 m_next = 0;
};

} // namespace vf::app
