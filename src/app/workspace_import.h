// Imports files into an open workspace: exchange reads them, the storage thread stores them, the window gets the report.
#pragma once

#include "presentation/import_port.h"
#include "presentation/workspace.h"

namespace vf::app {

class WorkspaceImport final : public presentation::ImportPort
{
public:
    explicit WorkspaceImport(presentation::Workspace &workspace) : m_workspace(workspace) {}

    QFuture<base::Result<std::vector<presentation::ImportedFile>>> importFiles(
        presentation::ImportKind kind, const QStringList &paths, application::ImportOptions options) override;

private:
    presentation::Workspace &m_workspace;
};

} // namespace vf::app
