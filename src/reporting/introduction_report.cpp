#include "reporting/introduction_report.h"

#include "domain/introduction/progress.h"
#include "presentation/format.h"
#include "presentation/improvement_texts.h"
#include "presentation/introduction_overview.h"
#include "reporting/leader_report_parts.h"
#include "reporting/report_frame.h"

namespace vf::reporting {

using application::Figures;
using application::Snapshot;
using domain::Introduction;
using domain::Milestone;
using presentation::IntroductionLine;
using namespace Qt::StringLiterals;
using T = ReportText;

namespace {

Section overviewSection(const std::vector<IntroductionLine> &lines)
{
    Table table;
    table.key = u"introductions"_s;
    table.caption = T::tr("Hvor langt planene er kommet: utførte av planlagte milepæler");
    table.columns = {textColumn(u"unit"_s, T::tr("Enhet"), 1.6),    textColumn(u"round"_s, T::tr("Runde"), 1),
                     textColumn(u"status"_s, T::tr("Status"), 0.9), textColumn(u"start"_s, T::tr("Start"), 0.9),
                     numberColumn(u"done"_s, T::tr("Utført"), 0),   numberColumn(u"total"_s, T::tr("Planlagt"), 0),
                     textColumn(u"next"_s, T::tr("Neste"), 2.2)};
    table.columns.front().strong = true;
    for (const IntroductionLine &line : lines)
        table.rows.push_back({Row::Kind::Plain,
                              {textCell(line.unitName), textCell(line.round), textCell(presentation::text(line.status)),
                               textCell(line.startsOn ? presentation::date(*line.startsOn) : presentation::missing()),
                               countCell(static_cast<size_t>(line.done)), countCell(static_cast<size_t>(line.total)),
                               textCell(line.nextTitle.isEmpty() ? presentation::missing()
                                                                 : T::tr("%1, %2").arg(presentation::date(line.nextOn), line.nextTitle))}});
    return {u"summary"_s, {}, {std::move(table)}};
}

Definitions facts(const Introduction &introduction)
{
    Definitions known;
    const auto add = [&](const QString &term, const QString &text) {
        if (!text.trimmed().isEmpty())
            known.items.push_back({term, {plain(text)}});
    };
    add(T::tr("Slag"), presentation::text(introduction.kind));
    add(T::tr("Leanveiledere"), introduction.guides);
    if (introduction.guidePosition)
        add(T::tr("Deres stilling til sammen"), presentation::percent(introduction.guidePosition->value(), 0));
    add(T::tr("Leankoordinator"), introduction.coordinator);
    if (introduction.contractEndsOn)
        add(T::tr("Veilederkontrakten varer til"), presentation::date(*introduction.contractEndsOn));
    if (introduction.firstGainBy)
        add(T::tr("Første gevinst innen"), presentation::date(*introduction.firstGainBy));
    add(T::tr("Evaluering"), introduction.evaluation);
    return known;
}

Table planTable(const Snapshot &snapshot, const Introduction &introduction, QDate asOf)
{
    Table table;
    table.key = u"plan "_s + introduction.id.text().left(8);
    table.caption = T::tr("Planen, slik den er per %1").arg(presentation::date(asOf));
    table.columns = {textColumn(u"planned"_s, T::tr("Planlagt"), 1.5), textColumn(u"title"_s, T::tr("Milepæl"), 2.8),
                     textColumn(u"responsible"_s, T::tr("Ansvarlig"), 1.4), textColumn(u"done"_s, T::tr("Utført"), 1.2)};
    for (const Milestone *one : snapshot.of<Milestone>(introduction.id)) {
        const QString days = one->plannedFrom == one->plannedTo
                                 ? presentation::date(one->plannedFrom)
                                 : u"%1–%2"_s.arg(presentation::date(one->plannedFrom), presentation::date(one->plannedTo));
        const QString state = domain::isDone(*one, asOf)      ? presentation::date(*one->doneOn)
                              : domain::isOverdue(*one, asOf) ? T::tr("forsinket")
                                                              : QString();
        table.rows.push_back({Row::Kind::Plain, {textCell(days), textCell(one->title), textCell(one->responsible), textCell(state)}});
    }
    return table;
}

Section introductionSection(const Snapshot &snapshot, const IntroductionLine &line, QDate asOf)
{
    const Introduction *introduction = snapshot.find<Introduction>(line.id);
    Section section{u"introduction "_s + line.id.text().left(8), line.title, {}};
    for (const presentation::Finding &finding : line.findings) {
        Runs runs{strong(finding.sentence)};
        if (!finding.detail.isEmpty())
            runs.push_back(plain(u". "_s + QString(finding.detail).replace(u'\n', u' ')));
        section.blocks.push_back(Paragraph{runs});
    }
    if (!introduction)
        return section;
    if (Definitions known = facts(*introduction); !known.items.empty())
        section.blocks.push_back(std::move(known));
    section.blocks.push_back(planTable(snapshot, *introduction, asOf));
    return section;
}

} // namespace

base::Result<ReportModel> introductionReport(const Snapshot &snapshot, const ReportRequest &request)
{
    VF_TRY(checkRequest(snapshot, request));
    const Figures figures(snapshot, request.asOf, request.scope);
    const auto lines = presentation::introductionLines(snapshot, figures);
    if (lines.empty())
        return base::fail(base::ErrorCode::NotFound, "no_introduction"_L1);
    ReportModel model = reportFrame(snapshot, request, T::tr("Innføring av Lean"));
    std::vector<Section> sections{overviewSection(lines)};
    for (const IntroductionLine &line : lines)
        sections.push_back(introductionSection(snapshot, line, request.asOf));
    addSections(model, std::move(sections));
    return model;
}

} // namespace vf::reporting
