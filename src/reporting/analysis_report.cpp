#include "reporting/analysis_report.h"

#include "application/read_model/value_stream_figures.h"
#include "presentation/estimate_text.h"
#include "presentation/format.h"
#include "presentation/saving_simulation.h"
#include "presentation/value_stream_texts.h"
#include "reporting/leader_report_parts.h"
#include "reporting/report_frame.h"

#include <algorithm>

namespace vf::reporting {

using application::AnalysisBook;
using application::IdealSaving;
using application::StateBook;
using base::Result;
using domain::StateFigures;
using domain::ValueStreamAnalysis;
using namespace Qt::StringLiterals;
using T = ReportText;

namespace {

/// A state with its name and figures.
struct NamedState
{
    const StateBook *book = nullptr;
    QString name;
    StateFigures figures;
};

std::vector<NamedState> statesOf(const AnalysisBook &book)
{
    const auto isIdeal = [](const StateBook &state) { return state.state.kind == domain::StateKind::Ideal; };
    const auto ideals = static_cast<int>(std::count_if(book.states.begin(), book.states.end(), isIdeal));
    std::vector<NamedState> states;
    int number = 0;
    for (const StateBook &state : book.states) {
        const QString name = isIdeal(state) ? presentation::idealName(state.state, ++number, ideals) : T::tr("Nåsituasjon");
        if (!state.steps.empty()) // nothing is mapped or designed yet, so there is nothing to tell
            states.push_back({&state, name, application::figuresOf(book.analysis, state)});
    }
    return states;
}

Paragraph basisParagraph(const application::Snapshot &snapshot, const ValueStreamAnalysis &analysis)
{
    const domain::Unit *unit = snapshot.findUnit(analysis.unit);
    QStringList facts{unit ? unit->name : presentation::missing(), presentation::volumeText(analysis),
                      T::tr("%1 timer per årsverk").arg(presentation::shortNumber(analysis.basis.value())),
                      presentation::text(analysis.rule), presentation::inSentence(presentation::text(analysis.status))};
    if (analysis.heldOn)
        facts.insert(1, T::tr("gruppen møttes %1").arg(presentation::date(*analysis.heldOn)));
    if (!analysis.participants.isEmpty())
        facts << T::tr("deltakere: %1").arg(analysis.participants);
    return {{plain(facts.join(u" · "_s))}, true};
}

/// One column for each state, one row for each figure.
Table stateTable(const AnalysisBook &book, const std::vector<NamedState> &states, const QString &key)
{
    Table table;
    table.key = u"states "_s + key;
    table.caption = T::tr("Tider i minutter per sak på den lengste veien. En dag er %1.")
                        .arg(presentation::dayText(book.analysis.dayConvention));
    table.columns = {textColumn(u"figure"_s, T::tr("Mål"), 2)};
    for (size_t i = 0; i < states.size(); ++i)
        table.columns.push_back(numberColumn(u"state%1"_s.arg(i), states[i].name));
    const auto add = [&](const QString &name, int decimals, auto value) {
        Row row{Row::Kind::Plain, {textCell(name)}};
        for (const NamedState &state : states) {
            const std::optional<double> figure = value(state.figures);
            row.cells.push_back(figure ? numberCell(*figure, decimals) : textCell(presentation::missing()));
        }
        table.rows.push_back(std::move(row));
    };
    using F = const StateFigures &;
    add(T::tr("Gjennomløpstid"), 1, [](F f) { return std::optional(f.leadTime.value()); });
    add(T::tr("Prosesstid"), 1, [](F f) { return std::optional(f.processOnPath.value()); });
    add(T::tr("Verdiskapende tid"), 1, [](F f) { return std::optional(f.valueAddingOnPath.value()); });
    add(T::tr("Flyteffektivitet, %"), 1,
        [](F f) { return f.flowEfficiency ? std::optional(*f.flowEfficiency * 100) : std::nullopt; });
    add(T::tr("Riktig første gang, samlet, %"), 1,
        [](F f) { return f.rolledCompleteAccurate ? std::optional(*f.rolledCompleteAccurate * 100) : std::nullopt; });
    add(T::tr("Arbeidsminutter per sak"), 1, [](F f) { return std::optional(f.work.value()); });
    add(T::tr("Timer per år"), 1, [](F f) { return std::optional(f.hoursPerYear); });
    add(T::tr("Årsverk"), 2, [](F f) { return std::optional(f.fte.value()); });
    return table;
}

/// What an ideal saves in one sentence, with how sure it is.
Result<Paragraph> savingParagraph(const AnalysisBook &book, const NamedState &ideal, const IdealSaving &saving,
                                  domain::Simulator &simulator)
{
    const auto simulation = application::simulate(book, ideal.book->state.id, simulator, presentation::SavingSimulation::draws,
                                                  presentation::seedOf(book.analysis.id));
    if (!simulation)
        return base::fail(simulation.error());
    const double basis = book.analysis.basis.value();
    Paragraph paragraph;
    paragraph.runs = {plain(T::tr("%1 sparer ").arg(ideal.name)),
                      strong(T::tr("%1 timer per år").arg(presentation::number(saving.saved.hoursPerYear, 1))),
                      plain(T::tr(", %1 årsverk. Med usikkerheten i anslagene ligger det med 80 % sannsynlighet mellom %2 og "
                                  "%3 timer (%4 og %5 årsverk).")
                                .arg(presentation::number(saving.saved.fte.value(), 2), presentation::number(simulation->saved.p10, 1),
                                     presentation::number(simulation->saved.p90, 1),
                                     presentation::number(simulation->saved.p10 / basis, 2),
                                     presentation::number(simulation->saved.p90 / basis, 2)))};
    if (!simulation->drivers.empty()) {
        const domain::Driver &first = simulation->drivers.front();
        paragraph.runs.push_back(plain(u' ' + T::tr("Mål dette først: %1 (%2 av usikkerheten).")
                                                  .arg(saving.lines[first.pair].text,
                                                       presentation::percent(first.shareOfVariance, 0))));
    }
    return paragraph;
}

Paragraph registeredParagraph(const application::Snapshot &snapshot, const AnalysisBook &book, const IdealSaving &saving)
{
    if (book.gains.empty())
        return {{plain(T::tr("Ingen gevinster er registrert av denne analysen ennå."))}};
    QStringList gains;
    for (const application::ClaimingGain &one : book.gains) {
        const domain::Unit *unit = snapshot.findUnit(one.gain.unit);
        gains << T::tr("%1 (%2, %3)").arg(one.gain.title, unit ? unit->name : presentation::missing(),
                                          presentation::hoursText(one.identified));
    }
    return {{plain(T::tr("Registrert som gevinster: %1. Gjenstår å registrere: %2.")
                       .arg(presentation::listed(gains), presentation::hoursText(saving.left())))}};
}

Table stepTable(const AnalysisBook &book, const NamedState &state, const QString &key)
{
    Table table;
    table.key = u"steps "_s + key;
    table.caption = T::tr("%1: trinnene, med utfordringene under. Prosesstid og tap i minutter: lav – sannsynlig – høy.").arg(state.name);
    table.columns = {textColumn(u"step"_s, T::tr("Trinn"), 3.2),       textColumn(u"class"_s, T::tr("Klasse"), 1.2),
                     textColumn(u"waiting"_s, T::tr("Venting"), 1.3),  textColumn(u"process"_s, T::tr("Prosesstid"), 1.3),
                     textColumn(u"persons"_s, T::tr("Personer"), 0.9), numberColumn(u"work"_s, T::tr("Minutter per sak"))};
    for (size_t i = 0; i < state.book->steps.size(); ++i) {
        const domain::StepWithChallenges &one = state.book->steps[i];
        const domain::Step &step = one.step;
        const domain::StepFigures &figures = state.figures.steps[i];
        table.rows.push_back({Row::Kind::Group,
                              {textCell(u"%1 %2"_s.arg(i + 1).arg(step.title)), textCell(presentation::text(step.stepClass)),
                               textCell(step.waiting.isZero() ? QString()
                                                              : presentation::waitingText(step.waiting.points(),
                                                                                          book.analysis.dayConvention)),
                               textCell(step.process.isZero() ? QString() : presentation::minutesText(step.process.points())),
                               textCell(presentation::shortNumber(step.persons.value())), numberCell(figures.work().value(), 1)}});
        for (const domain::Challenge &challenge : one.challenges)
            table.rows.push_back({Row::Kind::Member,
                                  {textCell(challenge.text),
                                   textCell(challenge.waste ? presentation::text(*challenge.waste) : QString()),
                                   textCell(T::tr("%1 av sakene").arg(presentation::percent(challenge.share.value(), 0))),
                                   textCell(challenge.loss.isZero() ? QString()
                                                                    : presentation::minutesText(challenge.loss.points())),
                                   textCell(presentation::shortNumber(challenge.persons.value())), textCell({})}});
    }
    table.rows.push_back({Row::Kind::Sum,
                          {textCell(T::tr("Arbeidsminutter per sak")), textCell({}), textCell({}), textCell({}), textCell({}),
                           numberCell(state.figures.work.value(), 1)}});
    return table;
}

Result<Section> analysisSection(const application::Snapshot &snapshot, const AnalysisBook &book, domain::Simulator &simulator)
{
    const QString key = book.analysis.code.isEmpty() ? book.analysis.id.text().left(8) : book.analysis.code;
    Section section{u"analysis "_s + key, presentation::analysisName(book.analysis), {basisParagraph(snapshot, book.analysis)}};
    if (!book.analysis.goal.isEmpty())
        section.blocks.push_back(Paragraph{{strong(T::tr("Gruppens mål: ")), plain(book.analysis.goal)}});
    const auto states = statesOf(book);
    if (states.empty()) {
        section.blocks.push_back(Paragraph{{plain(T::tr("Ingen trinn er kartlagt ennå."))}});
        return section;
    }
    section.blocks.push_back(stateTable(book, states, key));
    for (const NamedState &state : states) {
        const auto saving = state.book->state.kind == domain::StateKind::Ideal ? application::savingOf(book, state.book->state.id)
                                                                               : std::nullopt;
        if (!saving)
            continue;
        auto paragraph = savingParagraph(book, state, *saving, simulator);
        if (!paragraph)
            return base::fail(std::move(paragraph).error());
        section.blocks.push_back(std::move(*paragraph));
        if (state.book->state.adoptedOn)
            section.blocks.push_back(registeredParagraph(snapshot, book, *saving));
    }
    for (size_t i = 0; i < states.size(); ++i)
        section.blocks.push_back(stepTable(book, states[i], u"%1 %2"_s.arg(key).arg(i)));
    return section;
}

} // namespace

Result<ReportModel> analysisReport(const application::Snapshot &snapshot, const ReportRequest &request)
{
    VF_TRY(checkRequest(snapshot, request));
    const application::Figures figures(snapshot, request.asOf, request.scope);
    ReportModel model = reportFrame(snapshot, request, T::tr("Verdistrømsanalyser"));
    std::vector<Section> sections;
    domain::Simulator simulator;
    for (const ValueStreamAnalysis &analysis : snapshot.all<ValueStreamAnalysis>()) {
        if (!figures.inScope(analysis.unit))
            continue;
        auto section = analysisSection(snapshot, *AnalysisBook::of(snapshot, analysis.id), simulator);
        if (!section)
            return base::fail(std::move(section).error());
        sections.push_back(std::move(*section));
    }
    if (sections.empty())
        return base::fail(base::ErrorCode::NotFound, "no_analysis"_L1);
    const size_t count = sections.size();
    Section summary{u"summary"_s, {}, {Paragraph{{plain(T::tr("%1 i omfanget.")
        .arg(presentation::counted(count, T::tr("verdistrømsanalyse"), T::tr("verdistrømsanalyser"))))}}}};
    sections.insert(sections.begin(), std::move(summary));
    addSections(model, std::move(sections));
    return model;
}

} // namespace vf::reporting
