// One gain on paper: what it is and who answers for it, its ledger with running balances, its confirmations, and the whole
// sum with the source of every factor as a footnote.
#pragma once

#include "presentation/gain_sum_tree.h"
#include "reporting/report_model.h"

namespace vf::reporting {

struct GainReportBasis
{
    domain::Gain gain;
    std::vector<domain::Posting> postings; ///< all, oldest first
    std::vector<presentation::SumNode> sum;
};

ReportModel gainReport(const application::Snapshot &snapshot, const GainReportBasis &basis, QDate asOf);

} // namespace vf::reporting
