#include "presentation/value_stream_paste.h"

#include "base/text.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace vf::presentation {

namespace {

/// The cells of a tab-separated text as spreadsheets write it: a cell in quotes may hold tabs, line breaks and "".
std::vector<QStringList> tableOf(const QString &tsv)
{
    std::vector<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    const auto endRow = [&] {
        row << cell.simplified();
        cell.clear();
        rows.push_back(row);
        row.clear();
    };
    for (qsizetype i = 0; i < tsv.size(); ++i) {
        const QChar c = tsv[i];
        if (quoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < tsv.size() && tsv[i + 1] == u'"')
                cell += tsv[++i];
            else
                quoted = false;
        } else if (c == u'"' && cell.isEmpty()) {
            quoted = true;
        } else if (c == u'\t') {
            row << cell.simplified();
            cell.clear();
        } else if (c == u'\n') {
            endRow();
        } else if (c != u'\r') {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty())
        endRow();
    return rows;
}

std::optional<StepColumn> columnCalled(const QString &heading)
{
    for (int column = 0; column < stepColumnCount; ++column)
        if (base::folded(columnTitle(static_cast<StepColumn>(column))) == base::folded(heading))
            return static_cast<StepColumn>(column);
    return std::nullopt;
}

/// The columns that a line of headings names; empty when one of them is no heading.
std::vector<StepColumn> headingsOf(const QStringList &row)
{
    std::vector<StepColumn> columns;
    for (const QString &heading : row) {
        const auto column = columnCalled(heading);
        if (!column)
            return {};
        columns.push_back(*column);
    }
    return columns;
}

/// A text that the copy has guarded against being run as a formula.
QString unguarded(const QString &cell)
{
    static const QRegularExpression guard(QStringLiteral("^'(?=[=+\\-@])"));
    return QString(cell).remove(guard);
}

PastedLine lineOf(const QStringList &row, const std::vector<StepColumn> &columns)
{
    static const QRegularExpression challengeNumber(QStringLiteral("^[0-9]+[.,][0-9]+$"));
    PastedLine line;
    for (qsizetype i = 0; i < row.size() && i < static_cast<qsizetype>(columns.size()); ++i) {
        const StepColumn column = columns[static_cast<size_t>(i)];
        if (column == StepColumn::Number)
            line.challenge = challengeNumber.match(row[i]).hasMatch();
        if (!isCalculated(column))
            line.cells[column] = unguarded(row[i]);
    }
    return line;
}

} // namespace

std::vector<PastedLine> pastedLines(const QString &tsv, StepColumn first, const std::vector<StepColumn> &shown)
{
    std::vector<QStringList> rows = tableOf(tsv);
    if (rows.empty())
        return {};
    std::vector<StepColumn> columns = headingsOf(rows.front());
    if (columns.empty())
        columns.assign(std::find(shown.begin(), shown.end(), first), shown.end());
    else
        rows.erase(rows.begin());
    std::vector<PastedLine> lines;
    for (const QStringList &row : rows)
        lines.push_back(lineOf(row, columns));
    return lines;
}

} // namespace vf::presentation
