#include "application/import/stakeholder_import.h"

#include "application/import/import_run.h"
#include "application/import/stakeholder_target.h"
#include "application/record/stakeholder_records.h"
#include "application/services/stakeholder_service.h"
#include "base/text.h"
#include "domain/stakeholder/involvement.h"

#include <QSet>

namespace vf::application {

using base::Result;
using domain::Stakeholder;
using domain::StakeholderAnalysis;

namespace {

constexpr QLatin1StringView nameColumn("Interessent");

/// The newest stakeholder analysis of the target; empty when it has none.
Result<std::optional<StakeholderAnalysis>> analysisOf(Store &store, const StakeholderTarget &target)
{
    const FieldValue owner = target.analysis ? target.analysis->text() : target.introduction->text();
    const auto analyses = store.listAllWhere<StakeholderAnalysis>(
        target.analysis ? QLatin1StringView("analysis_id") : QLatin1StringView("introduction_id"), std::span(&owner, 1));
    if (!analyses)
        return base::fail(analyses.error());
    return analyses->empty() ? std::nullopt : std::optional(analyses->back());
}

StakeholderAnalysis newAnalysis(const WorkContext &context, const StakeholderTarget &target)
{
    StakeholderAnalysis analysis;
    analysis.id = domain::StakeholderAnalysisId(context.ids.nextUuid());
    analysis.unit = target.unit;
    analysis.title = target.title;
    analysis.analysis = target.analysis;
    analysis.introduction = target.introduction;
    return analysis;
}

Stakeholder stakeholderFrom(const StakeholderRow &row)
{
    Stakeholder stakeholder;
    stakeholder.name = row.name;
    stakeholder.category = row.category;
    stakeholder.value = row.value;
    stakeholder.consequence = row.consequence;
    stakeholder.expectations = row.expectations;
    stakeholder.influence = row.influence;
    stakeholder.interest = row.interest;
    stakeholder.attitude = row.attitude;
    stakeholder.action = row.action;
    stakeholder.invitedOn = row.invitedOn;
    stakeholder.involvedOn = row.involvedOn;
    return stakeholder;
}

void addNotes(const StakeholderRow &row, const Stakeholder &stakeholder, ImportReport &report)
{
    if (domain::isInvolvedBeforeInvited(stakeholder))
        report.notes.push_back({row.row, QStringLiteral("Involvert"), QString(import_reason::involvedBeforeInvited),
                                row.involvedOn->toString(Qt::ISODate), {}});
}

/// Adds the rows to the analysis, behind those it has.
Result<void> addRows(const WorkContext &context, const StakeholderAnalysis &analysis,
                     const std::vector<StakeholderRow> &rows, ChangeSet &changes, ImportReport &report)
{
    const auto stored = stakeholdersOf(context.store, analysis.id);
    if (!stored)
        return base::fail(stored.error());
    QSet<QString> names;
    for (const Stakeholder &stakeholder : *stored)
        names.insert(base::folded(stakeholder.name));
    int position = stored->empty() ? 0 : stored->back().position + 1;
    for (const StakeholderRow &row : rows) {
        const QString name = base::folded(row.name);
        if (names.contains(name)) {
            report.rejected.push_back({row.row, QString(nameColumn), QString(import_reason::duplicateId), row.name, {}});
            continue;
        }
        names.insert(name);
        Stakeholder stakeholder = stakeholderFrom(row);
        stakeholder.id = domain::StakeholderId(context.ids.nextUuid());
        stakeholder.analysis = analysis.id;
        stakeholder.unit = analysis.unit;
        stakeholder.position = position++;
        addNotes(row, stakeholder, report);
        changes.insert(stakeholder);
    }
    return {};
}

} // namespace

Result<ImportReport> importStakeholders(const WorkContext &context, const ImportOptions &options,
                                        const ReadFile<StakeholderRow> &file)
{
    return runImport(context, options, file, QLatin1StringView("import.stakeholders"),
                     [&](ChangeSet &changes, ImportReport &report) -> Result<void> {
                         const auto targets = readStakeholderTargets(context.store);
                         if (!targets)
                             return base::fail(targets.error());
                         const auto target = findStakeholderTarget(*targets, options.forTitle);
                         if (!target) {
                             report.rejected.push_back(target.error());
                             return {};
                         }
                         auto analysis = analysisOf(context.store, *target);
                         if (!analysis)
                             return base::fail(std::move(analysis).error());
                         if (!*analysis) {
                             *analysis = newAnalysis(context, *target);
                             changes.insert(**analysis);
                         }
                         return addRows(context, **analysis, file.rows, changes, report);
                     });
}

} // namespace vf::application
