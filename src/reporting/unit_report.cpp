#include "reporting/unit_report.h"

#include "domain/measurement/verdict.h"
#include "presentation/follow_up_model.h"
#include "presentation/format.h"
#include "presentation/introduction_overview.h"
#include "presentation/texts.h"
#include "presentation/value_stream_texts.h"
#include "presentation/verdict_text.h"
#include "reporting/leader_report_parts.h"
#include "reporting/report_frame.h"

#include <algorithm>

namespace vf::reporting {

using application::FollowUpItem;
using application::FollowUpKind;
using application::FollowUpSection;
using domain::Account;
using domain::Indicator;
using namespace Qt::StringLiterals;
using T = ReportText;

namespace {

constexpr size_t mostNamed = 5; ///< gains under one question: the sheet is one page

/// What to ask where the work is done; the answer is looked at, not told.
QString question(FollowUpKind kind)
{
    switch (kind) {
    case FollowUpKind::WithoutMeasurement:
        return T::tr("Hvordan ser dere at gevinsten er der? Vis målingen, eller avtal hvem som begynner å måle");
    case FollowUpKind::Expired:
        return T::tr("Holder gevinsten ennå? Vis det som er målt siden sist");
    case FollowUpKind::LatePlan:
        return T::tr("Hva er i veien, og hva trengs for å komme videre?");
    case FollowUpKind::NothingRealised:
        return T::tr("Er gevinsten fortsatt riktig, eller skal den føres som bortfalt?");
    case FollowUpKind::NoResponsible:
        return T::tr("Hvem tar ansvaret?");
    }
    Q_UNREACHABLE();
}

QString namesOf(const ReportBasis &basis, const FollowUpSection &section)
{
    QStringList names;
    for (const FollowUpItem &item : section.items) {
        if (names.size() == static_cast<qsizetype>(mostNamed))
            break;
        const domain::Gain *gain = basis.snapshot.findGain(item.gain);
        if (gain)
            names << T::tr("%1 (%2)").arg(gain->title, gain->responsible.isEmpty() ? T::tr("uten ansvarlig") : gain->responsible);
    }
    const qint64 more = static_cast<qint64>(section.items.size()) - names.size();
    return names.join(u"; "_s) + (more > 0 ? T::tr("; og %1 til").arg(presentation::count(more)) : QString());
}

/// The sheet for the walk: what goes on, what to ask, and room to write what was seen.
Section gembaSection(const ReportBasis &basis)
{
    Section section{u"gemba"_s, T::tr("Til Gemba-besøket"), {}};
    Definitions questions;
    for (const FollowUpSection &one : basis.followUp)
        questions.items.push_back({presentation::followUpText(one.kind),
                                   {strong(question(one.kind)), plain(u": "_s + namesOf(basis, one))}});
    for (const presentation::IntroductionLine &line : presentation::introductionLines(basis.snapshot, basis.figures)) {
        if (!line.nextTitle.isEmpty())
            questions.items.push_back({T::tr("Neste i planen"),
                                       {strong(T::tr("Er dere i rute?")),
                                        plain(T::tr(" %1, %2 (%3 av %4 er utført)")
                                                  .arg(line.nextTitle, presentation::date(line.nextOn),
                                                       presentation::count(qint64(line.done)), presentation::count(qint64(line.total))))}});
        for (const presentation::Finding &finding : line.findings)
            questions.items.push_back({T::tr("Innføringen"), {plain(finding.sentence)}});
    }
    for (const domain::ValueStreamAnalysis &analysis : basis.snapshot.all<domain::ValueStreamAnalysis>())
        if (basis.figures.inScope(analysis.unit))
            questions.items.push_back({T::tr("Verdistrømmen"),
                                       {strong(T::tr("Følges den ideelle situasjonen?")),
                                        plain(u' ' + presentation::analysisName(analysis) + u" ("_s
                                              + presentation::inSentence(presentation::text(analysis.status)) + u')')}});
    if (questions.items.empty())
        section.blocks.push_back(Paragraph{{plain(T::tr("Ingenting krever oppfølging. Spør hva neste forbedring er."))}});
    else
        section.blocks.push_back(std::move(questions));
    Table notes{u"notes"_s, T::tr("Skrives under besøket"), {textColumn(u"seen"_s, T::tr("Hva ble sett"), 2),
                textColumn(u"proposals"_s, T::tr("Forslag fra de ansatte"), 2), textColumn(u"agreed"_s, T::tr("Avtalt"), 2),
                textColumn(u"who"_s, T::tr("Hvem og når"), 1.2)}, {}, false, {}};
    for (int line = 0; line < 6; ++line)
        notes.rows.push_back({Row::Kind::Plain,
                              {textCell(QString(presentation::noBreakSpace)), textCell({}), textCell({}), textCell({})}});
    section.blocks.push_back(std::move(notes));
    return section;
}

QString checkText(const domain::GainStatus &status)
{
    return status.nextCheck ? presentation::date(*status.nextCheck) : presentation::missing();
}

Section gainsSection(const ReportBasis &basis)
{
    Section section{u"gains"_s, T::tr("Gevinstene"), {}};
    Table table{u"gains"_s, T::tr("Timer per år. Gevinster i kroner og engangstimer står for seg."),
                {textColumn(u"title"_s, T::tr("Gevinst"), 2.4), textColumn(u"responsible"_s, T::tr("Ansvarlig"), 1.3),
                 textColumn(u"status"_s, T::tr("Status"), 1.7), numberColumn(u"identified"_s, presentation::text(Account::Identified)),
                 strongColumn(numberColumn(u"realised"_s, presentation::realisedText())),
                 numberColumn(u"open"_s, presentation::openText()), numberColumn(u"confirmed"_s, T::tr("Bekreftet")),
                 textColumn(u"check"_s, T::tr("Gjelder til"), 1)},
                {}, false, {}};
    for (const domain::Gain *gain : basis.figures.gains()) {
        if (gain->ledgerUnit != domain::LedgerUnit::HoursPerYear)
            continue;
        const domain::Totals totals = basis.snapshot.ledger().totalsOf(gain->id, basis.request.asOf);
        const domain::GainStatus status = basis.figures.statusOf(*gain);
        table.rows.push_back({Row::Kind::Plain,
                              {textCell(gain->title), textCell(gain->responsible), textCell(presentation::statusText(status)),
                               hoursCell(totals.hours[Account::Identified]), hoursCell(totals.hours.realised()),
                               hoursCell(totals.hours.open()), hoursCell(totals.confirmedHours.total()), textCell(checkText(status))}});
    }
    if (table.rows.empty())
        return section;
    table.rows.push_back({Row::Kind::Sum,
                          {textCell(T::tr("Sum")), textCell({}), textCell({}), hoursCell(basis.total.hours[Account::Identified]),
                           hoursCell(basis.total.hours.realised()), hoursCell(basis.total.hours.open()),
                           hoursCell(basis.total.confirmedHours.total()), textCell({})}});
    section.blocks.push_back(std::move(table));
    return section;
}

Section measurementSection(const ReportBasis &basis)
{
    Section section{u"measurements"_s, T::tr("Målingene, og hva de sier"), {}};
    Definitions verdicts;
    for (const Indicator &indicator : basis.snapshot.all<Indicator>()) {
        if (!basis.figures.inScope(indicator.unit))
            continue;
        std::vector<domain::Measurement> measurements;
        for (const domain::Measurement *one : basis.snapshot.of<domain::Measurement>(indicator.id))
            measurements.push_back(*one);
        const domain::Verdict verdict = domain::judge(indicator, measurements, basis.request.asOf);
        const domain::Gain *gain = indicator.gain ? basis.snapshot.findGain(*indicator.gain) : nullptr;
        const QString term = gain ? T::tr("%1 (%2)").arg(indicator.name, gain->title) : indicator.name;
        const QString measured = presentation::measuredText(indicator, verdict);
        verdicts.items.push_back({term, {plain(presentation::verdictText(indicator, verdict).sentences()
                                               + (measured.isEmpty() ? QString() : u' ' + measured))}});
    }
    if (!verdicts.items.empty())
        section.blocks.push_back(std::move(verdicts));
    return section;
}

} // namespace

base::Result<ReportModel> unitReport(const application::Snapshot &snapshot, const ReportRequest &request)
{
    VF_TRY(checkRequest(snapshot, request));
    if (!request.scope)
        return base::fail(base::invalid("scope"_L1, "missing_value"_L1));
    const ReportBasis basis(snapshot, request);
    ReportModel model = reportFrame(snapshot, request, T::tr("Enhetsrapport: %1").arg(basis.unitName(*request.scope)));
    addSections(model, {summarySection(basis), gembaSection(basis), gainsSection(basis), measurementSection(basis),
                        destinationSection(basis), netSection(basis), evidenceSection(basis), developmentSection(basis),
                        lapsedSection(basis), otherUnitsSection(basis), methodSection(basis)});
    return model;
}

} // namespace vf::reporting
