// The gains that municipalities expect of Lean, as indicators to begin with: less overtime, fewer complaints, shorter
// throughput time … (the list of expected gains in the users' own introduction to Lean).
#pragma once

#include "domain/measurement/indicator.h"

#include <QString>

#include <vector>

namespace vf::presentation {

struct IndicatorSuggestion
{
    QString name;    ///< "Sykefravær"
    QString measure; ///< "prosent"
    domain::Direction direction = domain::Direction::Down;
};
const std::vector<IndicatorSuggestion> &indicatorSuggestions();

/// How often something is measured: "Hver måned".
QString text(domain::Interval interval);

} // namespace vf::presentation
