// Text divided by a separator (CSV, TSV) into a table: RFC 4180 quotes, any line ends, rows numbered as a spreadsheet
// shows them. Finds the separator by the headers it gives. Knows nothing of what the cells mean.
#pragma once

#include "exchange/columns.h"
#include "exchange/table.h"

#include <QString>

#include <vector>

namespace vf::exchange {

struct DelimitedFile
{
    Table table;
    QString separator; ///< ";", "tab", ",", or the sign a `sep=` line names
    /// empty_file, unclosed_quote, too_few_fields, too_many_fields, cell_too_long, unreadable_file (too many cells).
    /// The rows they name are not in the table.
    std::vector<application::ImportIssue> issues;
    qint64 steps = 0; ///< characters looked at: the measure of the work
};

/// Takes the text over: cells point into it, and quoted cells are unquoted in place. The work grows with the length of
/// the text and nothing else.
DelimitedFile readDelimited(QString text, ColumnSet columns);

/// At most so many characters in a cell, so many cells in a row and so many cells in a table are read.
constexpr qsizetype maximumCellLength = 32'767;
constexpr qsizetype maximumColumns = 16'384;
constexpr qsizetype maximumCells = 5'000'000;

/// The beginning of a text, for a message.
QString shortened(QStringView text);

} // namespace vf::exchange
