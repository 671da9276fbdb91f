// Turns posting rows into ledger postings: finds gains, bearing units and reversed vouchers, lets identified postings
// take the place of the list's, and holds the result against the ledger rules row by row.
#pragma once

#include "application/import/import_service.h"
#include "application/import/unit_lookup.h"
#include "domain/organisation/municipality.h"

#include <QHash>
#include <QSet>

#include <unordered_map>

namespace vf::application {

class PostingImport
{
public:
    /// What the rows are held against, read beforehand.
    struct Known
    {
        QHash<QString, domain::Gain> gains; ///< by code
        UnitLookup units;
        QHash<domain::UnitId, base::HoursPerFte> bases; ///< of units with their own
        domain::Municipality municipality;
    };

    PostingImport(const WorkContext &context, Known known, ImportReport &report)
        : m_context(context), m_known(std::move(known)), m_report(report)
    {
    }

    base::Result<void> turn(const std::vector<PostingRow> &rows, ChangeSet &changes);

private:
    base::Result<void> readStored(const std::vector<PostingRow> &rows);
    std::optional<domain::Posting> turnRow(const PostingRow &row);
    bool setBearer(const PostingRow &row, domain::Posting &posting);
    bool setReversed(const PostingRow &row, domain::Posting &posting);
    void checkLedgers();
    void reject(const PostingRow &row, QStringView column, QLatin1StringView reason, const QString &value,
                const QString &suggestion = {});

    const WorkContext &m_context;
    Known m_known;
    ImportReport &m_report;
    std::unordered_map<domain::GainId, std::vector<domain::Posting>> m_books; ///< stored and new, by gain
    QHash<QString, domain::Posting> m_byVoucher;                              ///< stored and new
    QSet<QString> m_storedVouchers;
    std::unordered_map<domain::PostingId, const PostingRow *> m_rowOf;
};

} // namespace vf::application
