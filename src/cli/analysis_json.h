// A value-stream analysis as JSON: one key per figure, with its unit, unrounded. Knows nothing of terminals.
#pragma once

#include "application/read_model/value_stream_figures.h"

#include <QJsonObject>

namespace vf::cli {

/// What one ideal state saves, and how sure it is.
struct SimulatedSaving
{
    const application::StateBook *ideal = nullptr;
    QString name; ///< as people know the ideal state
    application::IdealSaving saving;
    domain::Simulation simulation;
    /// Net saving and what is left to register under the analysis' own rule, whatever rule the figures are shown under.
    base::HoursPerYear claimable, left;
};

struct Draws
{
    int count = 0;
    quint64 seed = 0;
};

/// `book` under the rule that the figures are shown under; `savings` one for each ideal state with steps.
QJsonObject analysisJson(const application::AnalysisBook &book, const QString &unit,
                         const std::vector<SimulatedSaving> &savings, const Draws &draws);

} // namespace vf::cli
