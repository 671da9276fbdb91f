#include "app/workspace_import.h"

#include "exchange/file_import.h"

#include <QFile>

namespace vf::app {

using application::ImportReport;
using base::Result;
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
    }
    Q_UNREACHABLE();
}

} // namespace

QFuture<Result<ImportReport>> WorkspaceImport::importFile(ImportKind kind, const QString &path,
                                                          application::ImportOptions options)
{
    auto report = std::make_shared<ImportReport>();
    return m_workspace
        .perform(
            [kind, path, options, report](const application::WorkContext &context) -> presentation::ActionResult {
                QFile file(path);
                if (!file.open(QIODevice::ReadOnly))
                    return base::fail(base::ErrorCode::Unavailable, QLatin1StringView("unreadable_file"),
                                      file.errorString());
                auto imported = exchange::importFile(context, kindOf(kind), file.readAll(), options);
                if (!imported)
                    return base::fail(std::move(imported).error());
                *report = std::move(*imported);
                return report->action;
            },
            presentation::Workspace::OnFailure::LeaveToCaller)
        .then([report](const presentation::ActionResult &outcome) -> Result<ImportReport> {
            if (!outcome)
                return base::fail(outcome.error());
            return *report;
        });
}

} // namespace vf::app
