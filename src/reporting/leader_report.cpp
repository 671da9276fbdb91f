#include "reporting/leader_report.h"

#include "presentation/format.h"
#include "reporting/leader_report_parts.h"

namespace vf::reporting {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

Result<void> checkRequest(const application::Snapshot &snapshot, const ReportRequest &request)
{
    if (!request.asOf.isValid())
        return base::fail(base::invalid(QLatin1StringView("asOf"), QLatin1StringView("invalid_date")));
    if (request.from && (!request.from->isValid() || *request.from > request.asOf))
        return base::fail(base::invalid(QLatin1StringView("from"), QLatin1StringView("from_after_as_of")));
    if (request.language != QStringLiteral("nb")) {
        Error error = base::invalid(QLatin1StringView("language"), QLatin1StringView("language_not_available"));
        return base::fail(error.with(QLatin1StringView("language"), request.language));
    }
    if (request.scope && !snapshot.findUnit(*request.scope)) {
        Error error{ErrorCode::NotFound, QStringLiteral("record_gone"), {}, {}, {}};
        return base::fail(error.with(QLatin1StringView("table"), QStringLiteral("unit")));
    }
    return {};
}

QString subtitleOf(const ReportModel &model)
{
    const QString date = presentation::date(model.asOf);
    if (model.from)
        return ReportText::tr("Per %1 · %2 · endringer siden %3")
            .arg(date, model.scope, presentation::date(*model.from));
    return ReportText::tr("Per %1 · %2").arg(date, model.scope);
}

/// Sections that have something to say, numbered but for the opening one.
void addSections(ReportModel &model, std::vector<Section> sections)
{
    int number = 0;
    for (Section &section : sections) {
        if (section.blocks.empty())
            continue;
        if (!section.title.isEmpty())
            section.title = QStringLiteral("%1%2%3").arg(++number).arg(presentation::noBreakSpace).arg(section.title);
        model.sections.push_back(std::move(section));
    }
}

} // namespace

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
    ReportModel model;
    model.language = request.language;
    model.title = ReportText::tr("Gevinstrapport til ledergruppen");
    model.municipality = snapshot.municipality().name;
    model.access = request.access.isEmpty() ? ReportText::tr("Offentlig") : request.access;
    model.scope = basis.wholeMunicipality ? ReportText::tr("hele kommunen") : basis.unitName(*request.scope);
    model.asOf = request.asOf;
    model.from = request.from;
    model.sample = snapshot.municipality().sample;
    model.subtitle = subtitleOf(model);
    addSections(model,
                {summarySection(basis), followUpSection(basis), areaSection(basis), unitSection(basis),
                 destinationSection(basis), toolSection(basis), netSection(basis), evidenceSection(basis),
                 developmentSection(basis), lapsedSection(basis), otherUnitsSection(basis), methodSection(basis)});
    return model;
}

} // namespace vf::reporting
