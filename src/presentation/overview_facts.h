// What puts the key figures in proportion, in a line of facts: where the gains were found, what is left net of extra work,
// how much of what was ever confirmed still holds, and how the identified compares with the units' årsverk.
#pragma once

#include "application/read_model/figures.h"

#include <QString>

#include <vector>

namespace vf::presentation {

struct OverviewFact
{
    QString key;         ///< stable: "tool", "net", "sustained", "potential"
    QString text;        ///< "80,2 % er funnet med verdistrømsanalyse"
    QString explanation; ///< how it is reckoned
};

/// The rule of thumb for what a unit finds in its first years with Lean, as a part of its årsverk (seed documents).
inline constexpr double potentialLow = 0.10, potentialHigh = 0.15;

/// Only those that have something to say.
std::vector<OverviewFact> overviewFacts(const application::Figures &figures);

} // namespace vf::presentation
