#include "application/check/value_stream_check.h"

#include "application/record/value_stream_records.h"
#include "application/services/value_stream_rules.h"

namespace vf::application {

using base::Error;
using base::Result;

namespace {

/// The particulars of a finding in one line.
QString detailOf(const Error &finding)
{
    QStringList parts;
    if (!finding.field.isEmpty())
        parts << finding.field;
    for (const auto &[name, value] : finding.details)
        if (name != QLatin1StringView("analysis") && !value.isEmpty())
            parts << value;
    return parts.join(u' ');
}

} // namespace

Result<void> checkValueStreams(Store &store, std::vector<CheckFinding> &findings)
{
    const auto analyses = store.list(describe<domain::ValueStreamAnalysis>());
    if (!analyses)
        return base::fail(analyses.error());
    for (const RecordValue &analysis : *analyses) {
        const auto book = AnalysisBook::read(store, domain::AnalysisId(analysis.id));
        if (!book && book.error().code == base::ErrorCode::Corrupt)
            continue;
        if (!book)
            return base::fail(book.error());
        for (const Error &finding : valueStreamFindings(*book))
            findings.push_back({CheckFinding::Area::Record, finding.reason, finding.detail(QLatin1StringView("analysis")),
                                detailOf(finding)});
    }
    return {};
}

} // namespace vf::application
