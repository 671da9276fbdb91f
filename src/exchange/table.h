// The common form of every import file: a header and rows of cells, each row with the number a spreadsheet shows.
// A cell keeps what stood in the file; what it means is for the kind's reader to say.
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <deque>
#include <span>
#include <vector>

namespace vf::exchange {

enum class CellKind : quint8 {
    Text,    ///< as written; all cells of a text file are this
    Number,  ///< a workbook's number: digits with a decimal point, perhaps with an exponent
    Date,    ///< a workbook's date: ISO, "2017-12-31", with "T14:30:00" behind it unless it is midnight
    Boolean, ///< a workbook's truth value: "true" or "false"
};

/// One cell. `text` points into the Table that holds the cell.
struct Cell
{
    QStringView text;
    CellKind kind = CellKind::Text;

    bool isBlank() const;
};

/// Nothing but white space?
bool isBlankText(QStringView text);

/// Text that cells can point to: pieces never move once they are added. What is added is copied once.
class TextStore
{
public:
    TextStore() = default;
    TextStore(const TextStore &) = delete;
    TextStore &operator=(const TextStore &) = delete;
    TextStore(TextStore &&) = default;
    TextStore &operator=(TextStore &&) = default;
    ~TextStore() = default;

    QStringView add(QStringView text);
    /// Takes a whole text over without copying it.
    QStringView adopt(QString text);

private:
    std::deque<QString> m_pieces;
    bool m_lastIsOpen = false; ///< the last piece has room and was made here
};

/// Move-only: the cells of a copy would point into the original.
class Table
{
public:
    struct Row
    {
        int number = 0; ///< as a spreadsheet shows it, counting from 1
        qsizetype first = 0;
        qsizetype count = 0;
    };

    QStringList headers;
    int headerRow = 1;     ///< the header's number
    bool date1904 = false; ///< serial numbers of days count from 1904, not from 1900
    TextStore store;

    /// Ends a row of the cells appended since the last one. Empty rows are the caller's to leave out.
    void endRow(int number);
    /// Forgets the cells appended since the last row.
    void dropRow() { m_cells.resize(static_cast<size_t>(m_begun)); }
    void append(const Cell &cell) { m_cells.push_back(cell); }
    void reserve(qsizetype cells) { m_cells.reserve(static_cast<size_t>(cells)); }

    std::span<const Row> rows() const { return m_rows; }
    std::span<const Cell> cells(const Row &row) const
    {
        return std::span(m_cells).subspan(static_cast<size_t>(row.first), static_cast<size_t>(row.count));
    }
    /// The row's cell under a header; rows may be shorter than the header, the rest is blank.
    Cell cell(const Row &row, qsizetype column) const
    {
        return column < row.count ? m_cells[static_cast<size_t>(row.first + column)] : Cell();
    }

    /// Makes the first row the header: for tables that were read without one. Trailing blank headers are left out.
    void takeFirstRowAsHeader();

private:
    std::vector<Cell> m_cells;
    std::vector<Row> m_rows;
    qsizetype m_begun = 0; ///< cells that belong to ended rows
};

/// The letters a spreadsheet gives a column, counting from 0: A … Z, AA …
QString columnLetters(qsizetype column);

} // namespace vf::exchange
