#include "exchange/delimited_reader.h"

#include <algorithm>
#include <memory>

namespace vf::exchange {

namespace {

using application::ImportIssue;
namespace reason = application::import_reason;

/// Reads one record after the other from a text it may change: a quoted cell is unquoted where it stands.
class RecordReader
{
public:
    RecordReader(char16_t *begin, char16_t *end, char16_t separator) : m_at(begin), m_end(end), m_separator(separator)
    {
    }

    bool atEnd() const { return m_at == m_end; }
    qint64 steps() const { return m_steps; }

    /// The cells of the next record. False when a quote in it never closes; `cells` then ends with the cell it opened.
    bool next(std::vector<QStringView> &cells)
    {
        cells.clear();
        for (;;) {
            bool closed = true;
            keep(m_at != m_end && *m_at == u'"' ? quoted(closed) : plain(), cells);
            if (!closed)
                return false;
            if (m_at == m_end || *m_at != m_separator)
                break;
            ++m_at;
        }
        if (m_at != m_end && *m_at++ == u'\r' && m_at != m_end && *m_at == u'\n')
            ++m_at;
        return true;
    }

private:
    bool endsCell(char16_t c) const { return c == m_separator || c == u'\n' || c == u'\r'; }

    /// Beyond what a table may hold only the fact that there is more is kept.
    static void keep(QStringView cell, std::vector<QStringView> &cells)
    {
        if (static_cast<qsizetype>(cells.size()) <= maximumColumns)
            cells.push_back(cell);
        else if (!isBlankText(cell))
            cells.back() = cell;
    }

    QStringView plain()
    {
        const char16_t *begin = m_at;
        while (m_at != m_end && !endsCell(*m_at))
            ++m_at;
        m_steps += m_at - begin + 1;
        return QStringView(begin, m_at);
    }

    /// A cell that begins with a quote. What stands between its closing quote and the separator belongs to it.
    QStringView quoted(bool &closed)
    {
        char16_t *const begin = ++m_at;
        char16_t *out = begin;
        closed = false;
        while (!closed) {
            char16_t *const quote = std::find(m_at, m_end, u'"');
            m_steps += quote - m_at + 1;
            out = moved(m_at, quote, out);
            if (quote == m_end) {
                m_at = m_end;
                return QStringView(begin, out);
            }
            m_at = quote + 1;
            closed = m_at == m_end || *m_at != u'"';
            if (!closed) {
                *out++ = u'"';
                ++m_at;
            }
        }
        char16_t *const rest = m_at;
        plain();
        return QStringView(begin, moved(rest, m_at, out));
    }

    /// Moves [from, end) down to `to`; nothing is copied while nothing has been taken out.
    static char16_t *moved(char16_t *from, char16_t *end, char16_t *to)
    {
        return from == to ? end : std::copy(from, end, to);
    }

    char16_t *m_at;
    char16_t *m_end;
    char16_t m_separator;
    qint64 m_steps = 0;
};

bool isBlank(const std::vector<QStringView> &cells)
{
    return std::all_of(cells.begin(), cells.end(), isBlankText);
}

QString separatorName(char16_t separator)
{
    return separator == u'\t' ? QStringLiteral("tab") : QString(QChar(separator));
}

/// The separator a first line `sep=;` names, and the length of that line with its end; 0 when there is none.
char16_t namedSeparator(QStringView text, qsizetype &length)
{
    qsizetype end = 0;
    while (end < text.size() && end < 16 && text[end] != u'\n' && text[end] != u'\r')
        ++end;
    QStringView line = text.first(end);
    if (line.startsWith(u'"') && line.endsWith(u'"') && line.size() > 2)
        line = line.sliced(1, line.size() - 2);
    if (line.size() < 5 || !line.startsWith(u"sep=", Qt::CaseInsensitive))
        return 0;
    const QChar sign = line[4];
    // Programs that filled the line up to the width of the table repeat the sign.
    const QStringView repeated = line.sliced(5);
    if (!std::all_of(repeated.begin(), repeated.end(), [sign](QChar c) { return c == sign; }))
        return 0;
    if (sign.isLetterOrNumber() || sign == u'"' || sign == u'\0')
        return 0;
    length = end;
    if (length < text.size() && text[length++] == u'\r' && length < text.size() && text[length] == u'\n')
        ++length;
    return sign.unicode();
}

/// The part of `text` up to the end of its first record that is not blank, read with `separator`, as a copy: finding
/// the separator must not change the text.
QStringList headersWith(char16_t separator, QStringView text, qint64 &steps)
{
    // A header is short. Should it be longer than this, what is known of it by then decides.
    constexpr qsizetype enough = 64 * 1024;
    QString copy = text.first(std::min(text.size(), enough)).toString();
    auto *begin = reinterpret_cast<char16_t *>(copy.data());
    RecordReader reader(begin, begin + copy.size(), separator);
    std::vector<QStringView> cells;
    bool closed = true;
    while (closed && !reader.atEnd()) {
        closed = reader.next(cells);
        if (!isBlank(cells))
            break;
    }
    steps += reader.steps();
    QStringList headers;
    for (const QStringView cell : cells)
        headers.append(cell.toString());
    return headers;
}

/// Semicolon, tab or comma: the one that gives the most known headers; of equals the first.
char16_t bestSeparator(QStringView text, ColumnSet columns, qint64 &steps)
{
    char16_t best = u';';
    int most = 0;
    for (const char16_t separator : {u';', u'\t', u','}) {
        const int known = knownHeaders(headersWith(separator, text, steps), columns);
        if (known > most) {
            most = known;
            best = separator;
        }
    }
    return best;
}

/// Puts records into a DelimitedFile: the first that is not blank is the header.
class TableBuilder
{
public:
    explicit TableBuilder(DelimitedFile &file) : m_file(file) {}

    /// False when the table has grown too large.
    bool take(int number, std::vector<QStringView> &cells)
    {
        if (isBlank(cells))
            return true;
        while (cells.size() > 1 && isBlankText(cells.back())
               && static_cast<qsizetype>(cells.size()) > std::max<qsizetype>(width(), 1))
            cells.pop_back();
        if (width() == 0) {
            takeHeader(number, cells);
            return true;
        }
        if (!fits(number, cells))
            return true;
        for (const QStringView cell : cells)
            m_file.table.append({cell, CellKind::Text});
        m_file.table.endRow(number);
        m_count += static_cast<qsizetype>(cells.size());
        if (m_count <= maximumCells)
            return true;
        report(number, {}, reason::unreadableFile, QString::number(maximumCells));
        return false;
    }

    void report(int number, const QString &column, QLatin1StringView word, const QString &value)
    {
        m_file.issues.push_back({number, column, word, value, {}});
    }
    QString columnName(qsizetype column) const { return m_file.table.headers.value(column); }

private:
    qsizetype width() const { return m_file.table.headers.size(); }

    void takeHeader(int number, const std::vector<QStringView> &cells)
    {
        m_file.table.headerRow = number;
        if (static_cast<qsizetype>(cells.size()) > maximumColumns)
            report(number, {}, reason::unreadableFile, QString::number(maximumColumns));
        for (const QStringView cell : cells) {
            if (cell.size() > maximumCellLength)
                report(number, shortened(cell), reason::cellTooLong, QString::number(cell.size()));
            m_file.table.headers.append(cell.trimmed().toString());
        }
    }

    bool fits(int number, const std::vector<QStringView> &cells)
    {
        const auto count = static_cast<qsizetype>(cells.size());
        if (count != width()) {
            const bool few = count < width();
            report(number, {}, few ? reason::tooFewFields : reason::tooManyFields,
                   few ? QString::number(count) : shortened(cells[static_cast<size_t>(width())]));
            return false;
        }
        bool good = true;
        for (qsizetype column = 0; column < count; ++column) {
            const QStringView cell = cells[static_cast<size_t>(column)];
            if (cell.size() > maximumCellLength) {
                report(number, columnName(column), reason::cellTooLong, QString::number(cell.size()));
                good = false;
            }
        }
        return good;
    }

    DelimitedFile &m_file;
    qsizetype m_count = 0;
};

} // namespace

QString shortened(QStringView text)
{
    constexpr qsizetype longest = 80;
    return text.size() <= longest ? text.toString() : text.first(longest - 1).toString() + QChar(u'\u2026');
}

DelimitedFile readDelimited(QString text, ColumnSet columns)
{
    DelimitedFile file;
    qsizetype skipped = 0;
    char16_t separator = namedSeparator(text, skipped);
    if (separator == 0)
        separator = bestSeparator(text, columns, file.steps);
    file.separator = separatorName(separator);

    auto *const begin = reinterpret_cast<char16_t *>(text.data()); // detached: ours alone
    RecordReader reader(begin + skipped, begin + text.size(), separator);
    TableBuilder builder(file);
    std::vector<QStringView> cells;
    for (int number = 1; !reader.atEnd(); ++number) {
        if (!reader.next(cells)) {
            builder.report(number, builder.columnName(static_cast<qsizetype>(cells.size()) - 1),
                           reason::unclosedQuote, shortened(cells.back()));
            break;
        }
        if (!builder.take(number, cells))
            break;
    }
    if (file.table.headers.isEmpty() && file.issues.empty())
        builder.report(0, {}, reason::emptyFile, {});
    file.steps += reader.steps();
    file.table.store.adopt(std::move(text)); // the characters stay where they are
    return file;
}

} // namespace vf::exchange
