#include "reporting/leader_report.h"

#include "presentation/format.h"
#include "reporting/leader_report_parts.h"
#include "reporting/report_frame.h"

namespace vf::reporting {

using base::Result;

ReportBasis::ReportBasis(const application::Snapshot &snapshotWanted, const ReportRequest &requestWanted)
    : snapshot(snapshotWanted),
      request(requestWanted),
      figures(snapshot, request.asOf, request.scope),
      total(figures.total()),
      followUp(application::followUp(snapshot, figures)),
      wholeMunicipality(!request.scope)
{
    if (request.from) {
        earlier.emplace(snapshot, *request.from, request.scope);
        earlierTotal = earlier->total();
    }
}

QString ReportBasis::unitName(const domain::UnitId &unit) const
{
    const domain::Unit *found = snapshot.findUnit(unit);
    return found ? found->name : presentation::missing();
}

Result<ReportModel> leaderReport(const application::Snapshot &snapshot, const ReportRequest &request)
{
    VF_TRY(checkRequest(snapshot, request));
    const ReportBasis basis(snapshot, request);
    ReportModel model = reportFrame(snapshot, request, ReportText::tr("Gevinstrapport til ledergruppen"));
    addSections(model,
                {summarySection(basis), followUpSection(basis), areaSection(basis), unitSection(basis),
                 destinationSection(basis), toolSection(basis), netSection(basis), evidenceSection(basis),
                 developmentSection(basis), lapsedSection(basis), otherUnitsSection(basis), methodSection(basis)});
    return model;
}

} // namespace vf::reporting
