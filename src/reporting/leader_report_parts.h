// The parts of the leader report, one function per section.
// Internal to leader_report*.cpp.
#pragma once

#include "application/read_model/follow_up.h"
#include "reporting/leader_report.h"
#include "reporting/report_cells.h"

#include <QCoreApplication>

namespace vf::reporting {

/// The translation context of the report's texts.
struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// What every part needs: the figures on the date, and on the earlier date when changes are asked for.
struct ReportBasis
{
    const application::Snapshot &snapshot;
    const ReportRequest &request;
    application::Figures figures;
    domain::Totals total;
    std::optional<application::Figures> earlier;
    std::optional<domain::Totals> earlierTotal;
    std::vector<application::FollowUpSection> followUp;
    bool wholeMunicipality = true;

    ReportBasis(const application::Snapshot &snapshot, const ReportRequest &request);
    QString unitName(const domain::UnitId &unit) const;
};

/// What the follow-up items of one kind come to.
struct FollowUpTotals
{
    size_t gains = 0;
    base::Fte atStake; ///< realised for gains that lack evidence, else open
    base::HoursPerYear realisedHours;
};
FollowUpTotals followUpTotals(const ReportBasis &basis, application::FollowUpKind kind);

Section summarySection(const ReportBasis &basis);
Section followUpSection(const ReportBasis &basis);
Section areaSection(const ReportBasis &basis);
Section unitSection(const ReportBasis &basis);
Section destinationSection(const ReportBasis &basis);
Section toolSection(const ReportBasis &basis);
Section netSection(const ReportBasis &basis);
Section evidenceSection(const ReportBasis &basis);
Section developmentSection(const ReportBasis &basis);
Section lapsedSection(const ReportBasis &basis);
/// Gains in kroner and one-off hours, which never become årsverk; no blocks when there are none.
Section otherUnitsSection(const ReportBasis &basis);
Section methodSection(const ReportBasis &basis);

} // namespace vf::reporting
