#include "exchange/sheet_builder.h"

#include "exchange/delimited_reader.h"

#include "application/import/import_rows.h"

namespace vf::exchange {

namespace {
namespace reason = application::import_reason;
constexpr qint64 maximumRow = 16 * 1024 * 1024; // the largest sheet any program writes
}

void CellText::append(std::string_view utf8)
{
    // A character takes four bytes at most, and seven when it is written as _x0041_.
    constexpr size_t most = (static_cast<size_t>(maximumCellLength) + 2) * 7;
    m_utf8.append(utf8.substr(0, most - m_utf8.size()));
}

void SheetBuilder::beginRow(qint64 number)
{
    m_number = number > 0 ? number : m_number + 1;
    m_column = 0;
    m_row.clear();
    if (m_number > maximumRow)
        m_exhausted = true;
}

void SheetBuilder::put(QStringView text, CellKind kind, qint64 times)
{
    if (isBlankText(text))
        return skip(times);
    m_budget.characters -= text.size();
    if (m_budget.characters < 0) {
        m_exhausted = true;
        return;
    }
    putStored(store().add(text), kind, times);
}

void SheetBuilder::putStored(QStringView text, CellKind kind, qint64 times)
{
    if (isBlankText(text))
        return skip(times);
    if (text.size() > maximumCellLength)
        fault(reason::cellTooLong);
    else if (text.contains(u'\0'))
        fault(reason::nulCharacter);
    if (m_column < 0 || times < 1 || m_column + times > maximumColumns) {
        m_exhausted = true;
        return;
    }
    const auto end = static_cast<size_t>(m_column + times);
    if (m_row.size() < end)
        m_row.resize(end);
    for (auto column = static_cast<size_t>(m_column); column < end; ++column)
        m_row[column] = {text, kind};
    m_column += times;
}

void SheetBuilder::fault(QLatin1StringView reason)
{
    m_sheet.faults.push_back({static_cast<int>(m_number), static_cast<qsizetype>(m_column), reason});
}

void SheetBuilder::endRow(qint64 times)
{
    if (m_row.empty()) { // a row of blanks takes no room, however often it stands there
        m_number += times - 1;
        return;
    }
    for (qint64 i = 0; i < times && !isFinished(); ++i) {
        m_budget.cells -= static_cast<qint64>(m_row.size());
        if (m_budget.cells < 0) {
            m_exhausted = true;
            return;
        }
        for (const Cell &cell : m_row)
            m_sheet.table.append(cell);
        m_sheet.table.endRow(static_cast<int>(m_number + i));
    }
    m_number += times - 1;
}

} // namespace vf::exchange
