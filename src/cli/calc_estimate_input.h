// Reads estimates and the rules for them, under every name the published cases use.
#pragma once

#include "cli/calc_input.h"
#include "domain/valuestream/estimate.h"

namespace vf::cli {

/// lichtenberg_5, pert_6, triangular_3, the same without the number, or with "_beta" for the distribution; `otherwise`
/// when the key is missing.
domain::EstimateRule readRule(CalcInput &input, const QString &key, domain::EstimateRule otherwise);

/// low, likely and high of `input` itself, in whatever order they stand.
domain::ThreePoint readPoints(CalcInput &input, NumberRange range);
/// The same, refused with "not_in_order" on the likely value unless low ≤ likely ≤ high.
domain::ThreePoint readEstimate(CalcInput &input, NumberRange range);
/// One number, or an object with low, likely and high. Zero when the key is missing.
domain::ThreePoint readEstimateOf(CalcInput &input, const QString &key, NumberRange range);

} // namespace vf::cli
