#include "exchange/value_stream_reader.h"

#include "exchange/row_reader.h"
#include "exchange/value_stream_words.h"

#include <algorithm>
#include <array>


namespace vf::exchange {

using application::AnalysisRow;
using application::ChallengeRow;
using application::StateReference;
using application::StepRow;
namespace reason = application::import_reason;

namespace {

namespace analysis {
enum Field : size_t {
    Code, Unit, UnitCode, Title, Cases, CaseUnit, Basis, Source, Trigger, End, HeldOn, Participants, Goal, Rule
};
}
namespace step {
enum Field : size_t {
    Analysis, State, Number, Code, Title, Class, Persons, WaitLow, WaitLikely, WaitHigh, Low, Likely, High,
    CompleteAccurate, Group, Source, Share, Repeats, Performer, Waste, Branch
};
}
namespace challenge {
enum Field : size_t {
    Analysis, State, Code, Step, Text, Share, Persons, Low, Likely, High, TextSource, Source, Waste, Idea
};
}

/// A cell in percent as a share; `otherwise` when it is blank.
std::optional<base::Share> share(RowReader &cells, size_t field)
{
    if (cells.cell(field).isBlank())
        return std::nullopt;
    const auto percent = cells.quantity<base::Share>(field); // millionths of one percent
    if (percent.isNegative() || percent.millionths() > 100'000'000)
        cells.fail(field, reason::outOfRange);
    return base::Share::fromMillionths(percent.millionths() / 100);
}

/// Low, likely and high from three cells. With the likely one alone it is one number; without it there is none.
template<class Quantity>
std::optional<domain::Estimate<Quantity>> estimate(RowReader &cells, size_t low, size_t likely, size_t high)
{
    const auto lowest = cells.optionalQuantity<Quantity>(low);
    const auto middle = cells.optionalQuantity<Quantity>(likely);
    const auto highest = cells.optionalQuantity<Quantity>(high);
    if (!middle) {
        if (lowest || highest)
            cells.fail(likely, reason::missingValue);
        return std::nullopt;
    }
    const domain::Estimate<Quantity> made{lowest.value_or(*middle), *middle, highest.value_or(*middle)};
    if (made.low > made.likely)
        cells.fail(likely, reason::estimateOutOfOrder);
    else if (made.likely > made.high)
        cells.fail(high, reason::estimateOutOfOrder);
    return made;
}

StateReference stateReference(RowReader &cells, size_t field)
{
    const QString text = cells.requiredName(field);
    const auto state = stateFrom(text);
    if (!state && !text.isEmpty())
        cells.fail(field, reason::unknownValue);
    return state.value_or(StateReference());
}

AnalysisRow analysisRow(RowReader &cells)
{
    AnalysisRow row;
    row.code = cells.requiredUniqueName(analysis::Code);
    row.unit = {cells.name(analysis::UnitCode), cells.requiredName(analysis::Unit)};
    row.title = cells.requiredName(analysis::Title);
    row.casesPerYear = cells.quantity<base::CasesPerYear>(analysis::Cases);
    if (row.casesPerYear.isNegative())
        cells.fail(analysis::Cases, reason::negativeNumber);
    row.caseUnit = cells.name(analysis::CaseUnit);
    row.basis = cells.basis(analysis::Basis);
    row.source = cells.text(analysis::Source);
    row.trigger = cells.text(analysis::Trigger);
    row.end = cells.text(analysis::End);
    row.heldOn = cells.optionalDate(analysis::HeldOn);
    row.participants = cells.text(analysis::Participants);
    row.goal = cells.text(analysis::Goal);
    row.rule = cells.optionalWord(analysis::Rule, ruleFrom);
    return row;
}

StepRow stepRow(RowReader &cells)
{
    StepRow row;
    row.analysisCode = cells.requiredName(step::Analysis);
    row.state = stateReference(cells, step::State);
    row.number = cells.optionalCount(step::Number);
    row.step.code = cells.name(step::Code);
    row.step.title = cells.requiredName(step::Title);
    row.step.stepClass = cells.word(step::Class, stepClassFrom, domain::StepClass::Necessary);
    row.step.persons = cells.optionalQuantity<base::PersonCount>(step::Persons).value_or(base::PersonCount::of(1));
    row.step.waiting = estimate<base::WaitingMinutes>(cells, step::WaitLow, step::WaitLikely, step::WaitHigh)
                           .value_or(domain::WaitingEstimate());
    if (cells.cell(step::Likely).isBlank())
        cells.fail(step::Likely, reason::missingValue);
    else
        row.step.process = estimate<base::ProcessMinutes>(cells, step::Low, step::Likely, step::High)
                               .value_or(domain::ProcessEstimate());
    row.step.completeAccurate = share(cells, step::CompleteAccurate);
    row.step.parallelGroup = cells.name(step::Group);
    row.step.source = cells.text(step::Source);
    row.step.share = share(cells, step::Share).value_or(base::Share::of(1));
    row.step.repeats = cells.optionalQuantity<base::Repeats>(step::Repeats).value_or(base::Repeats::of(1));
    row.step.performer = cells.text(step::Performer);
    row.step.waste = cells.optionalWord(step::Waste, wasteFrom);
    row.step.branch = cells.name(step::Branch);
    return row;
}

ChallengeRow challengeRow(RowReader &cells)
{
    ChallengeRow row;
    row.analysisCode = cells.requiredName(challenge::Analysis);
    row.state = stateReference(cells, challenge::State);
    row.challenge.code = cells.name(challenge::Code);
    row.stepCode = cells.requiredName(challenge::Step);
    row.challenge.text = cells.requiredText(challenge::Text);
    row.challenge.share = share(cells, challenge::Share).value_or(base::Share::of(1));
    row.challenge.persons =
        cells.optionalQuantity<base::PersonCount>(challenge::Persons).value_or(base::PersonCount::of(1));
    if (cells.cell(challenge::Likely).isBlank())
        cells.fail(challenge::Likely, reason::missingValue);
    else
        row.challenge.loss = estimate<base::LostMinutes>(cells, challenge::Low, challenge::Likely, challenge::High)
                                 .value_or(domain::LossEstimate());
    row.challenge.textSource = cells.text(challenge::TextSource);
    row.challenge.source = cells.text(challenge::Source);
    row.challenge.waste = cells.optionalWord(challenge::Waste, wasteFrom);
    row.challenge.idea = cells.text(challenge::Idea);
    return row;
}

ColumnSet analysisColumns()
{
    static constexpr std::array<ColumnSpec, 14> columns{{
        {u"AnalyseID", true, {u"Analysis ID", u"AnalysisID", u"Analyse ID"}},
        {u"Pilot", true, {u"Enhet", u"Unit", u"Eining"}},
        {u"EnhetID", false, {u"Unit ID", u"UnitID", u"EiningID", u"Enhet ID"}},
        {u"Tittel", true, {u"Title", u"Prosess", u"Tjeneste"}},
        {u"Volum per år", true, {u"Cases per year", u"Volum", u"Saker per år"}},
        {u"Volumenhet", false, {u"Case unit"}},
        {u"Timer per årsverk", false, {u"Hours per FTE", u"Timar per årsverk"}},
        {u"Kilde", false, {u"Source", u"Kjelde"}},
        {u"Utløser", false, {u"Trigger", u"Utløysar"}},
        {u"Slutt", false, {u"End"}},
        {u"Dato", false, {u"Date"}},
        {u"Deltakere", false, {u"Participants", u"Deltakarar"}},
        {u"Mål", false, {u"Goal"}},
        {u"Regel", false, {u"Rule"}},
    }};
    return columns;
}

ColumnSet stepColumns()
{
    static constexpr std::array<ColumnSpec, 21> columns{{
        {u"AnalyseID", true, {u"Analysis ID", u"AnalysisID", u"Analyse ID"}},
        {u"Tilstand", true, {u"State"}},
        {u"Nr", false, {u"No", u"Nummer"}},
        {u"TrinnID", false, {u"Step ID", u"StepID", u"Trinn ID"}},
        {u"Trinn", true, {u"Step", u"Steg"}},
        {u"Verdi", true, {u"Class", u"Type"}},
        {u"Ansatte", false, {u"Persons", u"Personer", u"Tilsette"}},
        {u"Ventetid lav (min)", false, {u"Waiting low (min)", u"Ventetid lav"}},
        {u"Ventetid sannsynlig (min)", false, {u"Waiting likely (min)", u"Ventetid sannsynlig", u"Ventetid (min)"}},
        {u"Ventetid høy (min)", false, {u"Waiting high (min)", u"Ventetid høy"}},
        {u"Tid lav (min)", false, {u"Time low (min)", u"Tid lav"}},
        {u"Tid sannsynlig (min)", true, {u"Time likely (min)", u"Tid sannsynlig", u"Tid (min)"}},
        {u"Tid høy (min)", false, {u"Time high (min)", u"Tid høy"}},
        {u"Riktig første gang (%)", false, {u"Complete and accurate (%)", u"Riktig første gang", u"Rett første gong (%)"}},
        {u"Parallellgruppe", false, {u"Parallel group"}},
        {u"Tallkilde", false, {u"Source", u"Talkjelde"}},
        {u"Andel (%)", false, {u"Share (%)", u"Andel"}},
        {u"Gjentak", false, {u"Repeats"}},
        {u"Hvem", false, {u"Performer", u"Kven", u"Utføres av"}},
        {u"Sløsing", false, {u"Waste", u"Sløseri"}},
        {u"Gren", false, {u"Branch", u"Grein"}},
    }};
    return columns;
}

ColumnSet challengeColumns()
{
    static constexpr std::array<ColumnSpec, 14> columns{{
        {u"AnalyseID", true, {u"Analysis ID", u"AnalysisID", u"Analyse ID"}},
        {u"Tilstand", true, {u"State"}},
        {u"UtfordringID", false, {u"Challenge ID", u"ChallengeID", u"Utfordring ID"}},
        {u"TrinnID", true, {u"Step ID", u"StepID", u"Trinn ID"}},
        {u"Utfordring", true, {u"Challenge"}},
        {u"Andel berørt (%)", false, {u"Share hit (%)", u"Andel berørt", u"Andel (%)"}},
        {u"Berørte ansatte", false, {u"Persons affected", u"Berørte tilsette"}},
        {u"Tidstap lav (min)", false, {u"Loss low (min)", u"Tidstap lav"}},
        {u"Tidstap sannsynlig (min)", true, {u"Loss likely (min)", u"Tidstap sannsynlig", u"Tidstap (min)"}},
        {u"Tidstap høy (min)", false, {u"Loss high (min)", u"Tidstap høy"}},
        {u"Tekstkilde", false, {u"Text source"}},
        {u"Tallkilde", false, {u"Source", u"Talkjelde"}},
        {u"Sløsing", false, {u"Waste", u"Sløseri"}},
        {u"Forslag", false, {u"Idea", u"Framlegg"}},
    }};
    return columns;
}

/// Is there a sheet (or is this the file) with every column the part can't be without?
bool holds(const QByteArray &bytes, ValueStreamPart part)
{
    const TableFile file = readTableFile(bytes, columnsOf(part));
    return !file.table.headers.isEmpty() && !file.columns.places.empty()
           && std::none_of(file.columns.issues.begin(), file.columns.issues.end(),
                           [](const auto &issue) { return issue.reason == reason::missingColumn; });
}

/// How much of the file's header the part knows: what decides when a column is missing.
int likeness(const QByteArray &bytes, ValueStreamPart part)
{
    const TableFile file = readTableFile(bytes, columnsOf(part));
    return file.table.headers.isEmpty() ? 0 : knownHeaders(file.table.headers, columnsOf(part));
}

} // namespace

ColumnSet columnsOf(ValueStreamPart part)
{
    switch (part) {
    case ValueStreamPart::Analyses: return analysisColumns();
    case ValueStreamPart::Steps: return stepColumns();
    case ValueStreamPart::Challenges: return challengeColumns();
    }
    Q_UNREACHABLE();
}

std::vector<ValueStreamPart> valueStreamParts(const QByteArray &bytes)
{
    constexpr std::array all{ValueStreamPart::Analyses, ValueStreamPart::Steps, ValueStreamPart::Challenges};
    std::vector<ValueStreamPart> parts;
    for (const ValueStreamPart part : all)
        if (holds(bytes, part))
            parts.push_back(part);
    if (!parts.empty())
        return parts;
    const auto best = std::max_element(all.begin(), all.end(), [&](ValueStreamPart a, ValueStreamPart b) {
        return likeness(bytes, a) < likeness(bytes, b);
    });
    constexpr int fewest = 2; // fewer known headers say nothing
    if (likeness(bytes, *best) >= fewest)
        parts.push_back(*best);
    return parts;
}

application::ReadFile<AnalysisRow> readAnalyses(const QByteArray &bytes)
{
    return readFile<AnalysisRow>(bytes, analysisColumns(), analysisRow);
}

application::ReadFile<StepRow> readSteps(const QByteArray &bytes)
{
    return readFile<StepRow>(bytes, stepColumns(), stepRow);
}

application::ReadFile<ChallengeRow> readChallenges(const QByteArray &bytes)
{
    return readFile<ChallengeRow>(bytes, challengeColumns(), challengeRow);
}

} // namespace vf::exchange
