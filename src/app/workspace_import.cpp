#include "app/workspace_import.h"

#include "exchange/file_import.h"

#include <QFile>
#include <QFileInfo>

namespace vf::app {

using base::Result;
using presentation::ImportedFile;
using presentation::ImportKind;

namespace {

exchange::ImportKind kindOf(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Units:
        return exchange::ImportKind::Units;
    case ImportKind::UnitStatus:
        return exchange::ImportKind::UnitStatus;
    case ImportKind::Gains:
        return exchange::ImportKind::Gains;
    case ImportKind::Postings:
        return exchange::ImportKind::Postings;
    case ImportKind::Confirmations:
        return exchange::ImportKind::Confirmations;
    case ImportKind::Measurements:
        return exchange::ImportKind::Measurements;
    case ImportKind::Stakeholders:
        return exchange::ImportKind::Stakeholders;
    case ImportKind::Plan:
        return exchange::ImportKind::Plan;
    case ImportKind::ValueStream:
        return exchange::ImportKind::ValueStream;
    }
    Q_UNREACHABLE();
}

Result<std::vector<exchange::NamedFile>> readAll(const QStringList &paths)
{
    std::vector<exchange::NamedFile> files;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return base::fail(base::ErrorCode::Unavailable, QLatin1StringView("unreadable_file"), file.errorString());
        files.push_back({QFileInfo(path).fileName(), file.readAll()});
    }
    return files;
}

} // namespace

QFuture<Result<std::vector<ImportedFile>>> WorkspaceImport::importFiles(ImportKind kind, const QStringList &paths,
                                                                        application::ImportOptions options)
{
    auto outcome = std::make_shared<std::vector<ImportedFile>>();
    return m_workspace
        .perform(
            [kind, paths, options, outcome](const application::WorkContext &context) -> presentation::ActionResult {
                const auto files = readAll(paths);
                if (!files)
                    return base::fail(files.error());
                auto imported = exchange::importFiles(context, kindOf(kind), *files, options);
                if (!imported)
                    return base::fail(std::move(imported).error());
                for (exchange::FileReport &file : *imported)
                    outcome->push_back({file.name, std::move(file.report)});
                return outcome->empty() ? nullptr : outcome->front().report.action;
            },
            presentation::Workspace::OnFailure::LeaveToCaller)
        .then([outcome](const presentation::ActionResult &done) -> Result<std::vector<ImportedFile>> {
            if (!done)
                return base::fail(done.error());
            return std::move(*outcome);
        });
}

} // namespace vf::app
