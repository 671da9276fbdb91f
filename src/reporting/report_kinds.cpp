#include "reporting/report_kinds.h"

#include "reporting/analysis_report.h"
#include "reporting/introduction_report.h"
#include "reporting/leader_report_parts.h"
#include "reporting/unit_report.h"

#include <algorithm>
#include <array>

namespace vf::reporting {

using namespace Qt::StringLiterals;

std::span<const ReportKind> allReportKinds()
{
    static constexpr std::array kinds{ReportKind{"leader-group"_L1, leaderReport, false}, ReportKind{"unit"_L1, unitReport, true},
                                      ReportKind{"introduction"_L1, introductionReport, false},
                                      ReportKind{"analysis"_L1, analysisReport, false}};
    return kinds;
}

QString reportKindName(const ReportKind &kind)
{
    if (kind.key == "unit"_L1)
        return ReportText::tr("For én enhet");
    if (kind.key == "introduction"_L1)
        return ReportText::tr("Innføringene av Lean");
    if (kind.key == "analysis"_L1)
        return ReportText::tr("Verdistrømsanalysene");
    return ReportText::tr("Til ledergruppen");
}

const ReportKind *reportKind(QStringView key)
{
    const auto kinds = allReportKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const ReportKind &kind) { return kind.key == key; });
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace vf::reporting
