// Cells from a spreadsheet, on their way into the step table: which line and column each one belongs to. Reads the
// clipboard's tab-separated text, with or without the table's own headings; stores nothing.
#pragma once

#include "presentation/value_stream_cells.h"

#include <QString>

#include <map>
#include <vector>

namespace vf::presentation {

struct PastedLine
{
    bool challenge = false; ///< its number says so: "3.1"
    std::map<StepColumn, QString> cells;
};

/// The lines of a tab-separated text whose first cell belongs in `first`. A first line of headings says by itself which
/// columns they are and is left out. Quoted cells may hold line breaks, which become spaces. Columns beyond the table's
/// last, and calculated ones, are left out. `shown`: the columns in the order they stand on the screen.
std::vector<PastedLine> pastedLines(const QString &tsv, StepColumn first, const std::vector<StepColumn> &shown);

} // namespace vf::presentation
