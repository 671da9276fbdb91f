// The status ladder of one gain: identified, planned, realised, confirmed and when that runs out, each with its date
// and årsverk. Derived from the ledger; nobody types a status.
#pragma once

#include "application/read_model/figures.h"
#include "domain/gain/posting.h"

#include <QString>

#include <span>
#include <vector>

namespace vf::presentation {

struct GainStep
{
    enum class State {
        Done,    ///< reached
        Current, ///< reached, and the furthest
        Ahead,   ///< not yet
        Warning, ///< run out
        Ended    ///< lapsed
    };
    State state = State::Ahead;
    QString title;  ///< "Realisert"
    QString when;   ///< "30.06.2015–31.12.2016", or what is missing
    QString amount; ///< "0,15 årsverk · 70 %"

    friend bool operator==(const GainStep &, const GainStep &) = default;
};

/// `postings` are all of the gain's, oldest first; those after the figures' date are left out.
std::vector<GainStep> gainSteps(const domain::Gain &gain, std::span<const domain::Posting> postings,
                                const application::Snapshot &snapshot, const application::Figures &figures);

/// The steps as one sentence for screen readers.
QString gainStepsText(std::span<const GainStep> steps);

} // namespace vf::presentation
