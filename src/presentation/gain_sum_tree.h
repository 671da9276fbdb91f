// Gevinstregnestykket unfolded as a tree: every factor with its value, where it comes from and who changed it last. The
// same tree is shown, copied as text and printed as a footnote.
#pragma once

#include "application/read_model/gain_provenance.h"
#include "domain/gain/balances.h"
#include "domain/organisation/municipality.h"

#include <QString>

#include <vector>

namespace vf::presentation {

struct SumNode
{
    QString factor;  ///< "Timer per årsverk"
    QString value;   ///< "1 750 t"
    QString source;  ///< "lagret med gevinsten"
    QString changed; ///< "12.03.2016, Leankoordinator"; empty where nobody has written it
    std::vector<SumNode> children = {};

    friend bool operator==(const SumNode &, const SumNode &) = default;
};

/// `balances`: of the gain on the as-of date. `rate`: valid then, or nullptr; kroner is then left out.
std::vector<SumNode> gainSumTree(const application::GainProvenance &provenance,
                                 const domain::PerAccount<domain::Amount> &balances, const domain::FteRate *rate);

/// One line per node, indented: "  Timer per årsverk: 1 750 t (lagret med gevinsten; sist endret …)".
QString sumTreeText(const std::vector<SumNode> &nodes, int depth = 0);

} // namespace vf::presentation
