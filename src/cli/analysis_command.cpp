// analysis: what value-stream analyses come to, state by state, what their ideal states save, and how sure it is.
#include "base/text.h"
#include "cli/analysis_json.h"
#include "cli/commands.h"
#include "cli/read_snapshot.h"
#include "presentation/format.h"
#include "presentation/value_stream_texts.h"

#include <QJsonArray>

#include <algorithm>

namespace vf::cli {

using namespace Qt::Literals::StringLiterals;
using application::AnalysisBook;
using application::Snapshot;
using application::StateBook;
using domain::StateKind;
using domain::ValueStreamAnalysis;

namespace {

/// What the options ask for.
struct Question
{
    std::optional<QString> title;
    std::optional<domain::EstimateRule> rule; ///< else each analysis' own
    Draws draws{100'000, 1};
};

/// Empty, with a complaint, when an option can't be read.
std::optional<Question> questionOf(const Arguments &arguments, const Terminal &terminal)
{
    Question question;
    question.title = arguments.value(u"title"_s);
    if (const auto rule = arguments.value(u"rule"_s)) {
        question.rule = domain::fromKey<domain::EstimateRule>(*rule);
        if (!question.rule) {
            terminal.complain(u"--rule er lichtenberg, pert eller triangular"_s);
            return std::nullopt;
        }
    }
    bool ok = true;
    if (const auto draws = arguments.value(u"draws"_s)) {
        question.draws.count = draws->toInt(&ok);
        if (!ok || question.draws.count < 1 || question.draws.count > domain::mostDraws) {
            terminal.complain(u"--draws er et helt tall fra 1 til %1"_s.arg(presentation::count(qint64(domain::mostDraws))));
            return std::nullopt;
        }
    }
    if (const auto seed = arguments.value(u"seed"_s)) {
        // As a number in JSON it must come back as it was given.
        constexpr quint64 largest = quint64(1) << 53;
        question.draws.seed = seed->toULongLong(&ok);
        if (!ok || question.draws.seed > largest) {
            terminal.complain(u"--seed er et helt tall fra 0 til %1"_s.arg(presentation::count(static_cast<qint64>(largest))));
            return std::nullopt;
        }
    }
    return question;
}

QString unitName(const Snapshot &snapshot, const domain::UnitId &unit)
{
    const domain::Unit *found = snapshot.findUnit(unit);
    return found ? found->name : QString();
}

/// All analyses by unit and title, or those that go by `title`: their title, code or unit.
base::Result<std::vector<const ValueStreamAnalysis *>> chosen(const Snapshot &snapshot, const std::optional<QString> &title)
{
    std::vector<const ValueStreamAnalysis *> analyses;
    const QString wanted = base::folded(title.value_or(QString()));
    int best = std::max<int>(2, static_cast<int>(wanted.size()) / 3) + 1;
    QString nearest;
    for (const ValueStreamAnalysis &analysis : snapshot.all<ValueStreamAnalysis>()) {
        bool matches = !title;
        for (const QString &name : {analysis.title, analysis.code, unitName(snapshot, analysis.unit)}) {
            if (!title || name.isEmpty())
                continue;
            matches = matches || base::folded(name) == wanted;
            if (const int distance = base::editDistance(base::folded(name), wanted, best); distance < best) {
                best = distance;
                nearest = name;
            }
        }
        if (matches)
            analyses.push_back(&analysis);
    }
    if (title && analyses.empty()) {
        base::Error error{base::ErrorCode::NotFound, u"unknown_analysis"_s, u"title"_s, {}, {}};
        error.with("value"_L1, *title).with("suggestion"_L1, nearest);
        return base::fail(std::move(error));
    }
    std::stable_sort(analyses.begin(), analyses.end(), [&](const ValueStreamAnalysis *a, const ValueStreamAnalysis *b) {
        const auto place = [&](const ValueStreamAnalysis *one) {
            return std::pair(base::sortKey(unitName(snapshot, one->unit)), base::sortKey(one->title));
        };
        return place(a) < place(b);
    });
    return analyses;
}

/// What each ideal state with steps saves. `stored` is the analysis under its own rule, `shown` under the asked one.
base::Result<std::vector<SimulatedSaving>> savingsOf(const AnalysisBook &stored, const AnalysisBook &shown,
                                                     const Draws &draws, domain::Simulator &simulator)
{
    const auto isIdeal = [](const StateBook &state) { return state.state.kind == StateKind::Ideal; };
    const auto ideals = static_cast<int>(std::count_if(shown.states.begin(), shown.states.end(), isIdeal));
    std::vector<SimulatedSaving> savings;
    int number = 0;
    for (const StateBook &state : shown.states) {
        if (!isIdeal(state))
            continue;
        ++number;
        if (state.steps.empty())
            continue; // nothing is designed yet, so nothing is saved
        auto simulation = application::simulate(shown, state.state.id, simulator, draws.count, draws.seed);
        if (!simulation)
            return base::fail(std::move(simulation).error());
        const auto own = application::savingOf(stored, state.state.id);
        savings.push_back({&state, presentation::idealName(state.state, number, ideals),
                           *application::savingOf(shown, state.state.id), std::move(*simulation), own->net(), own->left()});
    }
    return savings;
}

/// A table with one column for each state.
class StateTable
{
public:
    StateTable(const AnalysisBook &book, const Terminal &terminal) : m_terminal(terminal)
    {
        for (const StateBook &state : book.states)
            if (state.state.kind == StateKind::Current || !state.steps.empty())
                m_figures.push_back(application::figuresOf(book.analysis, state));
    }
    void heading(const QStringList &names) const
    {
        QString line = QString().leftJustified(label);
        for (const QString &name : names)
            line += name.rightJustified(column);
        m_terminal.say(line);
    }
    template<class Value>
    void row(const QString &name, Value value) const
    {
        QString line = name.leftJustified(label);
        for (const domain::StateFigures &figures : m_figures)
            line += QString(value(figures)).rightJustified(column);
        m_terminal.say(line);
    }

private:
    static constexpr int label = 44, column = 22;
    const Terminal &m_terminal;
    std::vector<domain::StateFigures> m_figures;
};

QString shareText(const std::optional<double> &share)
{
    return share ? presentation::percent(*share) : presentation::missing();
}

void printStates(const AnalysisBook &book, const std::vector<SimulatedSaving> &savings, const Terminal &terminal)
{
    using presentation::number;
    using Figures = domain::StateFigures;
    const StateTable table(book, terminal);
    QStringList names{u"nåsituasjon"_s};
    for (const SimulatedSaving &saving : savings)
        names << presentation::inSentence(saving.name);
    table.heading(names);
    table.row(u"Gjennomløpstid (minutter)"_s, [](const Figures &f) { return number(f.leadTime.value(), 1); });
    table.row(u"  uten utfordringer"_s, [](const Figures &f) { return number(f.leadTimeWithoutChallenges.value(), 1); });
    table.row(u"  forventet, med andeler og gjentak"_s, [](const Figures &f) { return number(f.expectedLeadTime.value(), 1); });
    table.row(u"Prosesstid (minutter)"_s, [](const Figures &f) { return number(f.process.value(), 1); });
    table.row(u"Ventetid (minutter)"_s, [](const Figures &f) { return number(f.waiting.value(), 1); });
    table.row(u"Verdiskapende tid på lengste vei (minutter)"_s, [](const Figures &f) { return number(f.valueAddingOnPath.value(), 1); });
    table.row(u"Flyteffektivitet"_s, [](const Figures &f) { return shareText(f.flowEfficiency); });
    table.row(u"Riktig første gang, samlet"_s, [](const Figures &f) { return shareText(f.rolledCompleteAccurate); });
    table.row(u"Arbeidsminutter per sak"_s, [](const Figures &f) { return number(f.work.value(), 1); });
    table.row(u"Timer per år"_s, [](const Figures &f) { return number(f.hoursPerYear, 1); });
    table.row(u"Årsverk"_s, [](const Figures &f) { return presentation::fte(f.fte, 2); });
}

void printSaving(const AnalysisBook &book, const SimulatedSaving &one, const Draws &draws, const Terminal &terminal)
{
    using presentation::number;
    const double basis = book.analysis.basis.value();
    const domain::Spread &spread = one.simulation.saved;
    terminal.say(u"Spart med %1: %2 timer per år, %3 årsverk, %4 minutter per sak"_s
                     .arg(presentation::inSentence(one.name), number(one.saving.saved.hoursPerYear, 1),
                          presentation::fte(one.saving.saved.fte, 2), number(one.saving.saved.work.value(), 1)));
    terminal.say(u"  Usikkerhet, timer per år: middel %1, P10 %2, P50 %3, P90 %4"_s
                     .arg(number(spread.mean, 1), number(spread.p10, 1), number(spread.p50, 1), number(spread.p90, 1)));
    terminal.say(u"  Usikkerhet, årsverk: middel %1, P10 %2, P50 %3, P90 %4"_s
                     .arg(number(spread.mean / basis, 2), number(spread.p10 / basis, 2), number(spread.p50 / basis, 2),
                          number(spread.p90 / basis, 2)));
    terminal.say(u"  %1 trekninger med de samme tilfeldige tallene i begge tilstander, frø %2"_s
                     .arg(presentation::count(qint64(draws.count)), QString::number(draws.seed)));
    terminal.say(u"  Registrert som gevinst: %1 timer per år, igjen å registrere: %2"_s
                     .arg(presentation::hours(one.saving.registered), presentation::hours(one.left)));
    constexpr size_t shown = 5;
    if (!one.simulation.drivers.empty())
        terminal.say(u"  Mål dette først (andel av usikkerheten):"_s);
    for (size_t i = 0; i < std::min(shown, one.simulation.drivers.size()); ++i) {
        const domain::Driver &driver = one.simulation.drivers[i];
        terminal.say(u"    %1  %2"_s.arg(presentation::percent(driver.shareOfVariance).rightJustified(7),
                                         one.saving.lines[driver.pair].text));
    }
}

void printAnalysis(const AnalysisBook &book, const QString &unit, const std::vector<SimulatedSaving> &savings,
                   const Draws &draws, const Terminal &terminal)
{
    const ValueStreamAnalysis &analysis = book.analysis;
    terminal.say(u"%1, %2"_s.arg(presentation::analysisName(analysis), unit));
    terminal.say(u"%1, %2 timer per årsverk. Anslag: %3, %4. %5."_s
                     .arg(presentation::volumeText(analysis), presentation::shortNumber(analysis.basis.value()),
                          presentation::text(analysis.rule), presentation::formulaText(analysis.rule),
                          presentation::text(analysis.dayConvention)));
    terminal.say(u"Gjennomløpstiden er for en sak som går innom hvert trinn én gang, langs den lengste veien. "
                 u"Flyteffektivitet er verdiskapende prosesstid på den veien delt på gjennomløpstiden."_s);
    terminal.say({});
    printStates(book, savings, terminal);
    for (const SimulatedSaving &saving : savings) {
        terminal.say({});
        printSaving(book, saving, draws, terminal);
    }
    terminal.say({});
}

} // namespace

ExitCode showAnalyses(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock)
{
    const auto question = questionOf(arguments, terminal);
    if (!question)
        return ExitCode::WrongUsage;
    const auto read = readSnapshot(arguments, clock);
    if (!read)
        return terminal.fail(read.error());
    const Snapshot &snapshot = read->snapshot;
    const auto analyses = chosen(snapshot, question->title);
    if (!analyses)
        return terminal.fail(analyses.error());
    if (analyses->empty())
        terminal.say(u"Ingen verdistrømsanalyser."_s);
    domain::Simulator simulator;
    QJsonArray list;
    for (const ValueStreamAnalysis *analysis : *analyses) {
        const AnalysisBook stored = *AnalysisBook::of(snapshot, analysis->id);
        AnalysisBook shown = stored;
        shown.analysis.rule = question->rule.value_or(stored.analysis.rule);
        const auto savings = savingsOf(stored, shown, question->draws, simulator);
        if (!savings)
            return terminal.fail(savings.error());
        const QString unit = unitName(snapshot, analysis->unit);
        if (terminal.json)
            list.append(analysisJson(shown, unit, *savings, question->draws));
        else
            printAnalysis(shown, unit, *savings, question->draws, terminal);
    }
    if (terminal.json) {
        // Who asks for one analysis finds its figures without looking into a list.
        QJsonObject object = question->title && list.size() == 1 ? list.first().toObject() : QJsonObject();
        object.insert(u"analyses"_s, list);
        terminal.print(object);
    }
    return ExitCode::Done;
}

} // namespace vf::cli
