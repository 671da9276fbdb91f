#include "presentation/table_clipboard.h"

#include "presentation/item_roles.h"

#include "presentation/date_text.h"

#include <QLocale>
#include <QMimeData>
#include <QRegularExpression>

namespace vf::presentation {

namespace {

/// One cell in the clipboard: its text, and whether it is a number for the receiving program.
struct Cell
{
    QString text;
    bool number = false;
};

/// A cell that begins like a formula would be run by the spreadsheet; the apostrophe makes it text there.
QString guarded(const QString &text)
{
    static const QString dangerous = QStringLiteral("=+-@\t\r");
    return !text.isEmpty() && dangerous.contains(text.front()) ? u'\'' + text : text;
}

/// A TSV cell is one line: what would break the rows becomes spaces.
QString oneLine(QString text)
{
    text.replace(u'\t', u' ');
    text.replace(QStringLiteral("\r\n"), QStringLiteral(" "));
    text.replace(u'\n', u' ');
    text.replace(u'\r', u' ');
    return text;
}

Cell cellOf(const QAbstractItemModel &model, const QModelIndex &index)
{
    const QVariant value = model.data(index, Qt::EditRole);
    switch (value.typeId()) {
    case QMetaType::Double: {
        QLocale plain(QLocale::NorwegianBokmal, QLocale::Norway);
        plain.setNumberOptions(QLocale::OmitGroupSeparator);
        QString text = plain.toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
        text.replace(QChar(0x2212), u'-');
        return {text, true};
    }
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::UInt:
    case QMetaType::ULongLong:
        return {QString::number(value.toLongLong()), true};
    case QMetaType::QDate:
        return {formatDate(value.toDate()), false};
    default:
        return {guarded(oneLine(model.data(index, Qt::DisplayRole).toString())), false};
    }
}

} // namespace

CopiedTable copiedTable(const QAbstractItemModel &model, const QModelIndexList &rows, const QList<int> &columns)
{
    CopiedTable table;
    table.html = QStringLiteral("<table><thead><tr>");
    QStringList line;
    for (const int column : columns) {
        const QString title = oneLine(model.headerData(column, Qt::Horizontal).toString());
        line << guarded(title);
        table.html += QStringLiteral("<th>%1</th>").arg(title.toHtmlEscaped());
    }
    table.html += QStringLiteral("</tr></thead><tbody>");
    table.tsv = line.join(u'\t') + u'\n';
    for (const QModelIndex &row : rows) {
        line.clear();
        table.html += QStringLiteral("<tr>");
        for (const int column : columns) {
            const Cell cell = cellOf(model, row.siblingAtColumn(column));
            line << cell.text;
            table.html += (cell.number ? QStringLiteral("<td align=\"right\">%1</td>") : QStringLiteral("<td>%1</td>"))
                              .arg(cell.text.toHtmlEscaped());
        }
        table.html += QStringLiteral("</tr>");
        table.tsv += line.join(u'\t') + u'\n';
    }
    table.html += QStringLiteral("</tbody></table>");
    return table;
}

std::unique_ptr<QMimeData> tableMimeData(const CopiedTable &table)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(table.tsv);
    data->setHtml(table.html);
    return data;
}

QList<QStringList> pastedCells(const QString &tsv)
{
    static const QRegularExpression guard(QStringLiteral("^'(?=[=+\\-@])"));
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    const auto endCell = [&] {
        row << cell.simplified().remove(guard);
        cell.clear();
    };
    for (qsizetype i = 0; i < tsv.size(); ++i) {
        const QChar c = tsv[i];
        if (quoted && c == u'"' && i + 1 < tsv.size() && tsv[i + 1] == u'"') {
            cell += tsv[++i];
        } else if (c == u'"' && (quoted || cell.isEmpty())) {
            quoted = !quoted;
        } else if (!quoted && c == u'\t') {
            endCell();
        } else if (!quoted && c == u'\n') {
            endCell();
            rows << row;
            row.clear();
        } else if (quoted || c != u'\r') {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
        endCell();
        rows << row;
    }
    return rows;
}

QModelIndexList allRows(const QAbstractItemModel &model, const QModelIndex &parent)
{
    QModelIndexList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (index.data(PlaceholderRowRole).toBool())
            continue;
        rows << index;
        rows << allRows(model, index);
    }
    return rows;
}

} // namespace vf::presentation
