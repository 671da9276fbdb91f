// What puts the key figures in proportion, in a line of facts: where the gains were found, what is left net of extra work,
// how much of what was ever confirmed still holds, and how the identified compares with the units' årsverk.
#pragma once

#include "application/read_model/figures.h"

#include <QString>

#include <vector>

namespace vf::presentation {

struct OverviewFact
{
    /// A piece of the text; one with a link stands for something that can be opened.
    struct Part
    {
        QString text;
        QString link; ///< a tool's key, or the fact's own
    };
    QString key; ///< stable: "tool", "net", "sustained", "potential"
    std::vector<Part> parts;
    QString explanation; ///< how it is reckoned

    /// "Funnet med verdistrømsanalyse 80,2 %, forslag 12,0 %"
    QString text() const;
};

/// The rule of thumb for what a unit finds in its first years with Lean, as a part of its årsverk (seed documents).
inline constexpr double potentialLow = 0.10, potentialHigh = 0.15;

/// Only those that have something to say.
std::vector<OverviewFact> overviewFacts(const application::Figures &figures);

} // namespace vf::presentation
