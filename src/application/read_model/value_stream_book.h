// A value-stream analysis with everything that belongs to it, taken from the snapshot or read from the store alike, so
// that page, command line, service and rules calculate from the same thing (value_stream_figures.h).
#pragma once

#include "application/read_model/snapshot.h"
#include "domain/valuestream/work_lines.h"

#include <span>

namespace vf::application {

struct StateBook
{
    domain::ValueStreamState state;
    std::vector<domain::StepWithChallenges> steps; ///< both by position
};

/// A gain that claims lines of the analysis, and what it has identified: gross, all its postings whatever their date.
struct ClaimingGain
{
    domain::Gain gain;
    base::HoursPerYear identified; ///< zero for a gain that does not count hours per year
};

struct AnalysisBook
{
    domain::ValueStreamAnalysis analysis;
    std::vector<StateBook> states; ///< the current state first, then the ideal ones by position
    std::vector<domain::GainClaim> claims;
    std::vector<ClaimingGain> gains; ///< those of the claims, each once, by code
    std::vector<domain::TimeReading> readings; ///< of its steps and challenges; those of one line by position

    /// The current state; nullptr in a database where it is missing.
    const StateBook *current() const;
    const StateBook *find(const domain::StateId &state) const;
    /// The ideal state that is vedtatt; nullptr when none is.
    const StateBook *adopted() const;
    const ClaimingGain *find(const domain::GainId &gain) const;
    /// What a step or challenge is called, in whichever state it stands; nullptr when it is not of this analysis.
    const domain::Step *find(const domain::StepId &step) const;
    const domain::Challenge *find(const domain::ChallengeId &challenge) const;
    /// The readings of one line, by position.
    std::vector<domain::TimeReading> readingsOf(const domain::TimedLine &line) const;

    /// Empty when the snapshot has no such analysis.
    static std::optional<AnalysisBook> of(const Snapshot &snapshot, const domain::AnalysisId &analysis);
    /// The books of those analyses that are stored, in the order of their ids.
    static base::Result<std::vector<AnalysisBook>> read(Store &store, std::span<const domain::AnalysisId> analyses);
    /// NotFound when it is gone.
    static base::Result<AnalysisBook> read(Store &store, const domain::AnalysisId &analysis);
};

} // namespace vf::application
