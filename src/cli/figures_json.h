// Totals as JSON: one key per figure, with its unit, unrounded.
#pragma once

#include "application/read_model/figures.h"

#include <QJsonObject>

namespace vf::cli {

/// Adds hours_* and fte_* for identified, realised, quality, quantity, savings, lapsed, open, extra_work, net, and for
/// confirmed (also by level of evidence), expired and not_measured, which part what is realised.
void addTotals(QJsonObject &object, const domain::Totals &totals);
/// What stands apart from yearly hours: one-off hours and kroner.
QJsonObject apart(const domain::Totals &totals);

} // namespace vf::cli
