// A file of any form as one table whose columns are matched to a kind: the step between bytes and rows.
#pragma once

#include "exchange/columns.h"
#include "exchange/table.h"

#include <QByteArray>

#include <vector>

namespace vf::exchange {

struct TableFile
{
    Table table;
    ColumnMap columns;
    application::FileFormat format;
    /// Everything wrong with the file's form, in row order: encoding, quotes, row lengths, headers.
    std::vector<application::ImportIssue> issues;
    /// May the rows be read? Not when the header is wrong or the text can't be trusted: their cells would mean nothing.
    bool readable = false;
};

/// Tells the form of the file by its content and reads it.
TableFile readTableFile(const QByteArray &bytes, ColumnSet columns);

/// Sorts by row and leaves one issue per row and column, the first that was found.
void putInOrder(std::vector<application::ImportIssue> &issues);

} // namespace vf::exchange
