// The kinds of report there are. A new kind is its own files and one line here.
#pragma once

#include "reporting/leader_report.h"

#include <QLatin1StringView>
#include <QStringView>

#include <span>

namespace vf::reporting {

struct ReportKind
{
    QLatin1StringView key; ///< stable: "leader-group", "unit", "introduction", "analysis"
    base::Result<ReportModel> (*make)(const application::Snapshot &snapshot, const ReportRequest &request);
    bool needsUnit = false; ///< the request must have a scope
};

std::span<const ReportKind> allReportKinds();
QString reportKindName(const ReportKind &kind); ///< "Til ledergruppen"
/// nullptr when there is none by that key.
const ReportKind *reportKind(QStringView key);

} // namespace vf::reporting
