#include "exchange/table.h"

#include <algorithm>

namespace vf::exchange {

namespace {
constexpr qsizetype pieceSize = 64 * 1024; // characters
}

bool isBlankText(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

bool Cell::isBlank() const
{
    return isBlankText(text);
}

QStringView TextStore::add(QStringView text)
{
    if (text.isEmpty())
        return {};
    if (!m_lastIsOpen || m_pieces.back().size() + text.size() > m_pieces.back().capacity()) {
        QString piece;
        piece.reserve(std::max(pieceSize, text.size()));
        m_pieces.push_back(std::move(piece));
        m_lastIsOpen = true;
    }
    QString &piece = m_pieces.back();
    const qsizetype begin = piece.size();
    piece.append(text); // within its capacity: earlier views stay good
    return QStringView(piece).sliced(begin);
}

QStringView TextStore::adopt(QString text)
{
    m_pieces.push_back(std::move(text));
    m_lastIsOpen = false;
    return m_pieces.back();
}

void Table::endRow(int number)
{
    const auto end = static_cast<qsizetype>(m_cells.size());
    m_rows.push_back({number, m_begun, end - m_begun});
    m_begun = end;
}

void Table::takeFirstRowAsHeader()
{
    headers.clear();
    if (m_rows.empty())
        return;
    for (const Cell &cell : cells(m_rows.front()))
        headers.append(cell.text.trimmed().toString());
    while (!headers.isEmpty() && headers.back().isEmpty())
        headers.removeLast();
    headerRow = m_rows.front().number;
    m_rows.erase(m_rows.begin());
}

QString columnLetters(qsizetype column)
{
    QString letters;
    for (qsizetype rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(static_cast<char16_t>(u'A' + (rest - 1) % 26)));
    return letters;
}

} // namespace vf::exchange
