// The report to the leader group: what the gains come to on a date, what must be followed up, and how it was reckoned.
// Every figure is asked of Figures and the ledger; nothing is added up here. Names roles, never persons.
#pragma once

#include "application/read_model/figures.h"
#include "base/error.h"
#include "reporting/report_model.h"

#include <QDate>
#include <QString>

#include <optional>

namespace vf::reporting {

struct ReportRequest
{
    QDate asOf;
    std::optional<QDate> from;           ///< show changes since this date
    std::optional<domain::UnitId> scope; ///< a unit or service area with everything under it; empty: the municipality
    QString language = QStringLiteral("nb");
    QString access; ///< "Offentlig", or "Unntatt offentlighet" with its section of the law; empty: Offentlig
};

/// Invalid (field asOf, from or language) or NotFound (the scope) when the request can't be met.
base::Result<ReportModel> leaderReport(const application::Snapshot &snapshot, const ReportRequest &request);

} // namespace vf::reporting
