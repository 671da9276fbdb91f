#include "reporting/report_frame.h"

#include "presentation/format.h"
#include "reporting/leader_report_parts.h"

namespace vf::reporting {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

QString subtitleOf(const ReportModel &model)
{
    const QString date = presentation::date(model.asOf);
    if (model.from)
        return ReportText::tr("Per %1 · %2 · endringer siden %3")
            .arg(date, model.scope, presentation::date(*model.from));
    return ReportText::tr("Per %1 · %2").arg(date, model.scope);
}

} // namespace

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

ReportModel reportFrame(const application::Snapshot &snapshot, const ReportRequest &request, const QString &title)
{
    const domain::Unit *unit = request.scope ? snapshot.findUnit(*request.scope) : nullptr;
    ReportModel model;
    model.language = request.language;
    model.title = title;
    model.municipality = snapshot.municipality().name;
    model.access = request.access.isEmpty() ? ReportText::tr("Offentlig") : request.access;
    model.scope = unit ? unit->name : ReportText::tr("hele kommunen");
    model.asOf = request.asOf;
    model.from = request.from;
    model.sample = snapshot.municipality().sample;
    model.subtitle = subtitleOf(model);
    return model;
}

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

} // namespace vf::reporting
