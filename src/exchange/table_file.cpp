#include "exchange/table_file.h"

#include "exchange/delimited_reader.h"
#include "exchange/text_decoding.h"
#include "exchange/workbook_reader.h"

#include <QSet>

#include <algorithm>

namespace vf::exchange {

namespace {

using application::ImportIssue;
namespace reason = application::import_reason;

/// The beginning of a text for a message, where a NUL would end it for some of those who pass it on.
QString printable(QStringView text)
{
    return shortened(text).remove(QChar(u'\0'));
}

/// Names the first cell that holds `sign`; the whole file when no cell can be named.
ImportIssue placeOf(char16_t sign, const DelimitedFile &file)
{
    const Table &table = file.table;
    for (const QString &header : table.headers)
        if (header.contains(QChar(sign)))
            return {table.headerRow, printable(header), {}, printable(header), {}};
    for (const Table::Row &row : table.rows()) {
        const auto cells = table.cells(row);
        for (size_t column = 0; column < cells.size(); ++column)
            if (cells[column].text.contains(QChar(sign)))
                return {row.number, table.headers.value(static_cast<qsizetype>(column)), {},
                        printable(cells[column].text), {}};
    }
    return {};
}

TableFile readText(const QByteArray &bytes, ColumnSet columns)
{
    TableFile file;
    DecodedText decoded = decodeText(bytes);
    file.format.encoding = decoded.encoding;
    DelimitedFile delimited = readDelimited(std::move(decoded.text), columns);
    file.format.separator = delimited.separator;
    if (!decoded.problem.isEmpty()) {
        ImportIssue issue = placeOf(decoded.sign, delimited);
        issue.reason = decoded.problem;
        file.issues.push_back(std::move(issue));
        return file;
    }
    file.issues = std::move(delimited.issues);
    file.table = std::move(delimited.table);
    return file;
}

/// The sheet whose first row fits the kind best; of equals the first.
base::Result<qsizetype> bestSheet(Workbook &workbook, ColumnSet columns)
{
    qsizetype best = 0;
    int most = 0;
    for (qsizetype index = 0; index < workbook.sheetNames().size(); ++index) {
        auto sheet = workbook.sheet(index, SheetPart::FirstRow);
        if (!sheet)
            return base::fail(std::move(sheet).error());
        sheet->table.takeFirstRowAsHeader();
        const int known = knownHeaders(sheet->table.headers, columns);
        if (known > most) {
            most = known;
            best = index;
        }
    }
    return best;
}

base::Result<TableFile> readWorkbook(const QByteArray &bytes, ColumnSet columns)
{
    TableFile file;
    auto workbook = Workbook::open(bytes);
    if (!workbook)
        return base::fail(std::move(workbook).error());
    const auto best = bestSheet(*workbook, columns);
    if (!best)
        return base::fail(best.error());
    auto sheet = workbook->sheet(*best);
    if (!sheet)
        return base::fail(std::move(sheet).error());
    file.format.sheet = workbook->sheetNames().at(*best);
    file.table = std::move(sheet->table);
    file.table.takeFirstRowAsHeader();
    if (file.table.headers.isEmpty())
        file.issues.push_back({0, {}, reason::emptyFile, {}, {}});
    for (const SheetFault &fault : sheet->faults) {
        const QString header = file.table.headers.value(fault.column);
        const QString column = header.isEmpty() ? columnLetters(fault.column) : header;
        file.issues.push_back({fault.row, column, fault.reason, {}, {}});
    }
    return file;
}

/// Letters of the columns that have something in their rows but no header.
QStringList columnsWithoutHeader(const Table &table)
{
    std::vector<bool> filled;
    for (const Table::Row &row : table.rows()) {
        const auto cells = table.cells(row);
        if (filled.size() < cells.size())
            filled.resize(cells.size());
        for (size_t column = 0; column < cells.size(); ++column)
            filled[column] = filled[column] || !cells[column].isBlank();
    }
    QStringList letters;
    for (size_t column = 0; column < filled.size(); ++column)
        if (filled[column] && table.headers.value(static_cast<qsizetype>(column)).isEmpty())
            letters.append(columnLetters(static_cast<qsizetype>(column)));
    return letters;
}

/// Matches the columns; the rows are readable when the header is right.
void matchHeader(TableFile &file, ColumnSet columns)
{
    const bool headerBroken = std::any_of(file.issues.begin(), file.issues.end(), [&file](const ImportIssue &issue) {
        return issue.row <= file.table.headerRow;
    });
    if (headerBroken)
        return;
    file.columns = matchColumns(file.table.headers, columns, file.table.headerRow);
    file.format.ignoredColumns = file.columns.ignored + columnsWithoutHeader(file.table);
    if (!file.columns.issues.empty()) {
        // Row lengths say nothing while the separator or the kind of file may be another.
        file.issues = file.columns.issues;
        return;
    }
    if (file.table.rows().empty() && file.issues.empty())
        file.issues.push_back({0, {}, reason::noRows, {}, {}});
    file.readable = true;
}

} // namespace

void putInOrder(std::vector<ImportIssue> &issues)
{
    std::stable_sort(issues.begin(), issues.end(),
                     [](const ImportIssue &a, const ImportIssue &b) { return a.row < b.row; });
    QSet<std::pair<int, QString>> seen;
    std::erase_if(issues, [&seen](const ImportIssue &issue) {
        const std::pair place(issue.row, issue.column);
        if (seen.contains(place))
            return true;
        seen.insert(place);
        return false;
    });
}

TableFile readTableFile(const QByteArray &bytes, ColumnSet columns)
{
    TableFile file;
    if (isBinaryFile(bytes)) {
        if (auto workbook = readWorkbook(bytes, columns)) {
            file = std::move(*workbook);
        } else {
            const base::Error &error = workbook.error();
            file.issues.push_back({0, {}, error.reason, error.detail(QLatin1StringView("cause")), {}});
        }
    } else {
        file = readText(bytes, columns);
    }
    if (!file.table.headers.isEmpty())
        matchHeader(file, columns);
    putInOrder(file.issues);
    return file;
}

} // namespace vf::exchange
