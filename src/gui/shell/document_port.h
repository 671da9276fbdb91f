// How the window gets hold of databases: the interface that src/app fulfils, so that gui knows nothing of storage.
#pragma once

#include "domain/valuestream/fragmentation.h"
#include "base/error.h"
#include "base/quantity.h"
#include "presentation/import_port.h"
#include "presentation/workspace.h"

#include <functional>
#include <memory>

namespace vf::gui {

/// An open database, ready to be loaded.
struct Document
{
    std::unique_ptr<presentation::Workspace> workspace;
    std::unique_ptr<presentation::ImportPort> imports; ///< works on `workspace`; goes before it
    QString location; ///< a path or postgresql://… without the password; empty for an untitled copy
};

struct NewFile
{
    QString path;
    QString municipality;
    base::HoursPerFte basis;
    base::Minutes fragmentedBelow = domain::usuallyFragmentedBelow; ///< asked for when it is open
    QString splitCriteria = {};                                     ///< asked for when it is open
};

struct ServerAddress
{
    QString host;
    int port = 5432;
    QString database;
    QString user;
    QString password; ///< kept in memory while the connection lasts, never written anywhere
};

class DocumentPort
{
public:
    using Opened = std::function<void(base::Result<Document>)>;
    using Done = std::function<void(base::Result<void>)>;

    DocumentPort() = default;
    DocumentPort(const DocumentPort &) = delete;
    DocumentPort &operator=(const DocumentPort &) = delete;
    DocumentPort(DocumentPort &&) = delete;
    DocumentPort &operator=(DocumentPort &&) = delete;
    virtual ~DocumentPort() = default;

    // All of these work in the background and answer once, on the UI thread.
    virtual void openFile(const QString &path, Opened opened) = 0;
    virtual void createFile(const NewFile &file, Opened opened) = 0;
    virtual void openServer(const ServerAddress &address, Opened opened) = 0;
    /// A sample municipality ("vestre-toten", "harstad") in a file of its own that is gone when the window is closed.
    virtual void openSample(const QString &sample, Opened opened) = 0;
    /// A complete copy of the open database in a new file; the window goes on working in the open one.
    virtual void saveCopy(presentation::Workspace &workspace, const QString &path, Done done) = 0;

    /// The parts of a postgresql:// location; empty when it is none.
    virtual std::optional<ServerAddress> serverAddress(const QString &location) const = 0;
};

} // namespace vf::gui
