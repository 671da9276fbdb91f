// Puts the cells of one sheet into a table as a workbook's reader meets them, within limits that all sheets of the
// workbook share. Internal to exchange.
#pragma once

#include "exchange/table.h"

#include <QLatin1StringView>

#include <string>
#include <string_view>
#include <vector>

namespace vf::exchange {

/// What may still be read of a workbook.
struct WorkbookBudget
{
    qint64 cells = 5'000'000;
    qint64 characters = 64LL * 1024 * 1024;
};

/// A cell that can't be taken: cell_too_long or nul_character.
struct SheetFault
{
    int row = 0;
    qsizetype column = 0;
    QLatin1StringView reason;
};

struct Sheet
{
    Table table; ///< without headers; see Table::takeFirstRowAsHeader
    std::vector<SheetFault> faults;
};

/// Text of a cell as it comes in pieces. What goes far beyond a cell's limit is dropped; the rest still shows that the
/// cell is too long.
class CellText
{
public:
    void clear() { m_utf8.clear(); }
    void append(std::string_view utf8);
    bool isEmpty() const { return m_utf8.empty(); }
    std::string_view utf8() const { return m_utf8; }
    QString toString() const { return QString::fromUtf8(m_utf8.data(), static_cast<qsizetype>(m_utf8.size())); }

private:
    std::string m_utf8;
};

class SheetBuilder
{
public:
    /// `firstRowOnly`: one row that is not blank is enough.
    SheetBuilder(WorkbookBudget &budget, bool firstRowOnly) : m_budget(budget), m_firstRowOnly(firstRowOnly) {}

    /// The row that follows; 0 means the next one.
    void beginRow(qint64 number = 0);
    /// The column that the next cell goes to, counting from 0; cells come from left to right.
    void moveTo(qint64 column) { m_column = column; }
    /// Puts a cell, `times` beside each other. The text is stored once.
    void put(QStringView text, CellKind kind, qint64 times = 1);
    /// The same with a text that is already stored in the table (or outlives it).
    void putStored(QStringView text, CellKind kind, qint64 times = 1);
    void skip(qint64 columns) { m_column += columns; }
    void fault(QLatin1StringView reason);
    /// Ends the row, which stands `times` below each other.
    void endRow(qint64 times = 1);

    TextStore &store() { return m_sheet.table.store; }
    bool isExhausted() const { return m_exhausted; }
    bool isFinished() const { return m_exhausted || (m_firstRowOnly && !m_sheet.table.rows().empty()); }
    Sheet take() { return std::move(m_sheet); }

private:
    WorkbookBudget &m_budget;
    bool m_firstRowOnly;
    Sheet m_sheet;
    std::vector<Cell> m_row;
    qint64 m_number = 0;
    qint64 m_column = 0;
    bool m_exhausted = false; ///< a limit is reached; nothing more is taken
};

} // namespace vf::exchange
