// What the rows of an import file become: looks names up, refuses what can't be taken with row and column, and stores
// everything in one unit of work (one undo step) or nothing at all.
#pragma once

#include "application/import/import_rows.h"
#include "application/unit_of_work/unit_of_work.h"

namespace vf::application {

struct ImportOptions
{
    bool dryRun = false;      ///< go all the way through the rules, then store nothing
    bool createUnits = false; ///< make units that are not known; always done while the database holds none
    QString forTitle = {};    ///< stakeholders: the analysis or introduction they belong to, by title, code or unit
};

struct ImportReport
{
    FileFormat format;
    size_t accepted = 0;                 ///< rows; 0 when anything was rejected
    std::vector<ImportIssue> rejected;   ///< in row order
    std::vector<ImportIssue> notes;      ///< taken, but worth knowing
    std::shared_ptr<const CommittedAction> action; ///< empty after a dry run or a rejection
};

class ImportService
{
public:
    explicit ImportService(const WorkContext &context, ImportOptions options = {})
        : m_context(context), m_options(options)
    {
    }

    /// Units with their service areas, which are made when they are new.
    base::Result<ImportReport> importUnits(const ReadFile<UnitRow> &file);
    base::Result<ImportReport> importLeanEvents(const ReadFile<LeanEventRow> &file);
    /// Each gain gets one identified posting, marked as from the list.
    base::Result<ImportReport> importGains(const ReadFile<GainRow> &file);
    /// Identified postings take the place of the one from the list, so that nothing counts twice.
    base::Result<ImportReport> importPostings(const ReadFile<PostingRow> &file);
    base::Result<ImportReport> importConfirmations(const ReadFile<ConfirmationRow> &file);

private:
    template<class Row, class Turn>
    base::Result<ImportReport> run(const ReadFile<Row> &file, QLatin1StringView actionKey, Turn turnIntoChanges);

    const WorkContext &m_context;
    ImportOptions m_options;
};

} // namespace vf::application
