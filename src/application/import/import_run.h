// The way every import goes, whatever the rows become. Internal to the import services.
#pragma once

#include "application/import/import_service.h"

#include <algorithm>

namespace vf::application {

/// The file's own issues and those against the database are collected; with any, nothing is stored; without, the changes
/// go through one unit of work. `turnIntoChanges(changes, report)` makes the changes and adds what it must reject to the
/// report; an Error of it means that the database could not be used.
template<class Row, class Turn>
base::Result<ImportReport> runImport(const WorkContext &context, const ImportOptions &options,
                                     const ReadFile<Row> &file, QLatin1StringView actionKey, Turn turnIntoChanges)
{
    ImportReport report;
    report.format = file.format;
    report.notes = file.notes;
    report.rejected = file.issues;
    auto work = UnitOfWork::begin(context, {QString(actionKey), QString::number(file.rows.size())});
    if (!work)
        return base::fail(std::move(work).error());
    ChangeSet changes;
    VF_TRY(turnIntoChanges(changes, report));
    if (!report.rejected.empty()) {
        std::stable_sort(report.rejected.begin(), report.rejected.end(),
                         [](const ImportIssue &a, const ImportIssue &b) { return a.row < b.row; });
        return report;
    }
    VF_TRY(work->apply(std::move(changes)));
    if (options.dryRun) {
        VF_TRY(work->verify());
    } else {
        auto action = work->commit();
        if (!action)
            return base::fail(std::move(action).error());
        report.action = std::move(*action);
    }
    report.accepted = file.rows.size();
    return report;
}

} // namespace vf::application
