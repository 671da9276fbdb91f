#include "application/read_model/value_stream_figures.h"

#include "domain/valuestream/takt.h"
#include "domain/valuestream/pareto.h"
#include "domain/valuestream/waste.h"

#include <algorithm>

namespace vf::application {

using domain::GainClaim;
using domain::StateKind;
using domain::StepWithChallenges;

namespace {

std::span<const StepWithChallenges> stepsOf(const StateBook *state)
{
    return state ? std::span<const StepWithChallenges>(state->steps) : std::span<const StepWithChallenges>();
}

const StateBook *idealOf(const AnalysisBook &book, const domain::StateId &ideal)
{
    const StateBook *found = book.find(ideal);
    return found && found->state.kind == StateKind::Ideal ? found : nullptr;
}

/// Code and text of a line, from the step or challenge it names.
void nameLine(SavingLine &line, const AnalysisBook &book)
{
    if (line.line.step) {
        if (const domain::Step *step = book.find(*line.line.step)) {
            line.code = step->code;
            line.text = step->title;
        }
    } else if (const domain::Challenge *challenge = book.find(*line.line.challenge)) {
        line.code = challenge->code;
        line.text = challenge->text;
    }
}

std::vector<SavingLine> linesOf(const AnalysisBook &book, const StateBook &ideal)
{
    const domain::Volume volume = volumeOf(book.analysis);
    std::vector<SavingLine> lines;
    for (domain::LineDifference &difference : domain::lineDifferences(
             domain::pairWork(stepsOf(book.current()), ideal.steps), domain::Averaging(book.analysis.rule))) {
        SavingLine line;
        line.line = lineOf(difference.lines);
        line.hoursPerYear = volume.hoursPerYear(difference.saved());
        line.difference = std::move(difference);
        nameLine(line, book);
        for (const GainClaim &claim : book.claims)
            if (lineOf(claim) == line.line)
                line.gain = claim.gain;
        lines.push_back(std::move(line));
    }
    return lines;
}

/// An exact amount of a calculated one. What nobody can have entered in earnest is cut to what an exact amount holds.
template<class Quantity>
Quantity exact(double value)
{
    constexpr double most = 9e12;
    return Quantity::of(std::clamp(value, -most, most));
}

/// Millionths of an hour as tenths, halves away from zero: what is shown.
qint64 tenths(base::HoursPerYear hours)
{
    constexpr qint64 tenth = 100'000;
    const qint64 half = hours.isNegative() ? -tenth / 2 : tenth / 2;
    return (hours.millionths() + half) / tenth;
}

/// Rows of a Pareto over `amounts` minutes a year, each made by `row`; nothing for what costs nothing.
template<class Share, class Name>
std::vector<Share> sharesOf(const std::vector<double> &minutesPerYear, Name name)
{
    std::vector<Share> shares;
    for (const domain::ParetoRow &row : domain::pareto(minutesPerYear))
        if (row.amount > 0)
            shares.push_back({name(row.item), row.amount / 60, row.share, row.cumulative});
    return shares;
}

} // namespace

ClaimedLine lineOf(const domain::WorkPair &pair)
{
    const domain::WorkLine &line = pair.current ? *pair.current : *pair.ideal;
    return line.challenge ? ClaimedLine{std::nullopt, line.challenge} : ClaimedLine{line.step, std::nullopt};
}

ClaimedLine lineOf(const GainClaim &claim)
{
    return {claim.step, claim.challenge};
}

domain::Volume volumeOf(const domain::ValueStreamAnalysis &analysis)
{
    return {analysis.casesPerYear, analysis.basis};
}

std::optional<double> taktOf(const domain::ValueStreamAnalysis &analysis)
{
    return analysis.availableHours ? domain::takt(analysis.availableHours->value() * 60, analysis.casesPerYear.value())
                                   : std::nullopt;
}

domain::StateFigures figuresOf(const domain::ValueStreamAnalysis &analysis, const StateBook &state)
{
    return domain::stateFigures(state.steps, volumeOf(analysis), analysis.rule);
}

base::Minutes SavingLine::savedMinutes() const
{
    return exact<base::Minutes>(difference.saved().value());
}

base::HoursPerYear IdealSaving::net() const
{
    return exact<base::HoursPerYear>(saved.hoursPerYear);
}

const SavingLine *IdealSaving::find(const ClaimedLine &line) const
{
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const SavingLine &one) { return one.line == line; });
    return found == lines.end() ? nullptr : &*found;
}

std::vector<const SavingLine *> IdealSaving::claimable() const
{
    std::vector<const SavingLine *> offered;
    for (const SavingLine &line : lines)
        if (line.isClaimable())
            offered.push_back(&line);
    std::stable_partition(offered.begin(), offered.end(), [](const SavingLine *line) { return line->addsWork(); });
    return offered;
}

std::optional<IdealSaving> savingOf(const AnalysisBook &book, const domain::StateId &ideal)
{
    const StateBook *state = idealOf(book, ideal);
    if (!state)
        return std::nullopt;
    const domain::Volume volume = volumeOf(book.analysis);
    IdealSaving saving;
    saving.ideal = ideal;
    saving.currentFigures = domain::stateFigures(stepsOf(book.current()), volume, book.analysis.rule);
    saving.idealFigures = figuresOf(book.analysis, *state);
    saving.saved = domain::difference(saving.currentFigures, saving.idealFigures);
    saving.lines = linesOf(book, *state);
    for (const ClaimingGain &claiming : book.gains)
        if (std::any_of(book.claims.begin(), book.claims.end(), [&](const GainClaim &claim) {
                return claim.gain == claiming.gain.id && claim.ideal == ideal;
            }))
            saving.registered += claiming.identified;
    return saving;
}

bool exceedsAsShown(base::HoursPerYear registered, base::HoursPerYear saving)
{
    return tenths(registered) > tenths(saving);
}

std::vector<WasteShare> wastePareto(const domain::ValueStreamAnalysis &analysis, const StateBook &state)
{
    const auto waste = domain::wasteByKind(state.steps, analysis.casesPerYear, analysis.rule);
    std::vector<double> minutes;
    for (const domain::WasteMinutes &kind : waste)
        minutes.push_back(kind.minutesPerYear);
    return sharesOf<WasteShare>(minutes, [&](size_t item) { return waste[item].kind; });
}

std::vector<ChallengeShare> challengePareto(const domain::ValueStreamAnalysis &analysis, const StateBook &state)
{
    const auto challenges = domain::minutesByChallenge(state.steps, analysis.casesPerYear, analysis.rule);
    std::vector<double> minutes;
    for (const domain::ChallengeMinutes &challenge : challenges)
        minutes.push_back(challenge.minutesPerYear);
    return sharesOf<ChallengeShare>(minutes, [&](size_t item) { return challenges[item].challenge; });
}

base::Result<domain::Simulation> simulate(const AnalysisBook &book, const domain::StateId &ideal,
                                          domain::Simulator &simulator, int draws, quint64 seed,
                                          const std::atomic<bool> *stop)
{
    const StateBook *state = idealOf(book, ideal);
    if (!state)
        return base::fail(base::ErrorCode::NotFound, QLatin1StringView("record_gone"));
    domain::SimulationChoices choices;
    choices.rule = book.analysis.rule;
    choices.casesPerYear = book.analysis.casesPerYear;
    choices.draws = draws;
    choices.seed = seed;
    return simulator.run(domain::pairWork(stepsOf(book.current()), state->steps), choices, stop);
}

} // namespace vf::application
