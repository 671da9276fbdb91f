// What a value-stream analysis comes to: figures per state, what an ideal state saves line by line, which lines a gain
// may claim and what is left to claim, where the waste lies, and how sure it is. The one place between the domain's
// calculations and those who show or judge them, so that page, command line, service and rules never differ.
#pragma once

#include "application/read_model/value_stream_book.h"
#include "domain/valuestream/flow.h"
#include "domain/valuestream/simulation.h"

namespace vf::application {

/// One line that can be claimed: a step or a challenge of the current state, or one that is new in the ideal state.
/// A challenge is named alone, without its step.
struct ClaimedLine
{
    std::optional<domain::StepId> step;
    std::optional<domain::ChallengeId> challenge;

    friend bool operator==(const ClaimedLine &, const ClaimedLine &) = default;
};
/// The line that a pair of lines is: the current state's, else the ideal's.
ClaimedLine lineOf(const domain::WorkPair &pair);
ClaimedLine lineOf(const domain::GainClaim &claim);

domain::Volume volumeOf(const domain::ValueStreamAnalysis &analysis);
/// Minutes between two cases when demand is met: available time / demand. Empty when either is not given.
std::optional<double> taktOf(const domain::ValueStreamAnalysis &analysis);
/// A state under the analysis' own rule, volume and basis.
domain::StateFigures figuresOf(const domain::ValueStreamAnalysis &analysis, const StateBook &state);

/// What one line takes in both states, and who has claimed what it saves.
struct SavingLine
{
    ClaimedLine line;
    QString code;
    QString text; ///< the step's title or the challenge's text, as the current state has it where it stands there
    domain::LineDifference difference;
    double hoursPerYear = 0; ///< saved; negative when the ideal adds work
    std::optional<domain::GainId> gain; ///< that claims it

    base::Minutes savedMinutes() const;
    bool addsWork() const { return savedMinutes().isNegative(); }
    /// Free, and with minutes to claim or to bear.
    bool isClaimable() const { return !gain && !savedMinutes().isZero(); }
};

/// What an ideal state saves against the current one.
struct IdealSaving
{
    domain::StateId ideal;
    domain::StateFigures currentFigures, idealFigures;
    domain::StateDifference saved;
    /// As pairWork() orders them; their hours add up to saved.hoursPerYear.
    std::vector<SavingLine> lines;
    /// Identified by the gains that claim lines of this ideal state: gross, so what has lapsed still counts.
    base::HoursPerYear registered;

    /// Hours per year that can still be registered; negative when too much is.
    base::HoursPerYear left() const { return net() - registered; }
    /// The net saving as an exact amount, as a posting would hold it.
    base::HoursPerYear net() const;
    const SavingLine *find(const ClaimedLine &line) const;
    /// The claimable lines, those first where the ideal adds work, else in their order.
    std::vector<const SavingLine *> claimable() const;
};
/// Empty when the analysis has no such ideal state. A missing current state counts as an empty one.
std::optional<IdealSaving> savingOf(const AnalysisBook &book, const domain::StateId &ideal);

/// Are the registered hours more than the saving, both as shown, to a tenth of an hour?
bool exceedsAsShown(base::HoursPerYear registered, base::HoursPerYear saving);

struct WasteShare
{
    std::optional<domain::WasteKind> kind; ///< empty: waste that nobody has given a kind
    double hoursPerYear = 0;
    double share = 0;      ///< of all waste, 0 to 1
    double cumulative = 0; ///< of this and the larger ones
};
/// Pareto of the state's waste, the largest first; kinds without hours are left out.
std::vector<WasteShare> wastePareto(const domain::ValueStreamAnalysis &analysis, const StateBook &state);

struct ChallengeShare
{
    domain::ChallengeId challenge;
    double hoursPerYear = 0;
    double share = 0;
    double cumulative = 0;
};
/// Pareto of the state's challenges; those without hours are left out.
std::vector<ChallengeShare> challengePareto(const domain::ValueStreamAnalysis &analysis, const StateBook &state);

/// Both states drawn with the same random numbers, under the analysis' own rule. Driver::pair is a place in
/// IdealSaving::lines. NotFound when there is no such ideal state; Cancelled when `stop` becomes true.
base::Result<domain::Simulation> simulate(const AnalysisBook &book, const domain::StateId &ideal,
                                          domain::Simulator &simulator, int draws, quint64 seed,
                                          const std::atomic<bool> *stop = nullptr);

} // namespace vf::application
