// The four key figures of the overview in words: identified, realised, confirmed and units trained, each with the line
// that puts it in proportion and an explanation of how it is made.
#pragma once

#include "application/read_model/figures.h"

#include <QString>

#include <optional>
#include <vector>

namespace vf::presentation {

struct GainKeyFigure
{
    QString label;
    QString number;
    QString unit;
    QString context;
    std::optional<double> ratio;
    QString explanation;
};

/// `before`: the same scope at an earlier date, for the change since then.
std::vector<GainKeyFigure> gainKeyFigures(const application::Figures &now, const application::Figures &before);

} // namespace vf::presentation
