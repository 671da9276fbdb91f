#include "exchange/export_files.h"

#include "domain/gain/attachment.h"
#include "exchange/office_file.h"
#include "exchange/sheet_names.h"

#include <QDir>
#include <QSaveFile>
#include <QSet>

#include <xlsxwriter.h>

#include <algorithm>

namespace vf::exchange {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Result;

namespace {

base::Error cannotWrite(const QString &path, const QString &why)
{
    base::Error error{ErrorCode::Unavailable, u"cannot_write_file"_s, {}, {}, why};
    return error.with("path"_L1, path);
}

/// The table's name as a file's, each once.
QString fileName(const ExportTable &table, QSet<QString> &taken)
{
    QString plain = table.name;
    plain.replace(u'/', u'-').replace(u'\\', u'-');
    const QString wanted = domain::safeFileName(plain).left(100);
    QString name = wanted;
    for (int i = 2; taken.contains(name.toCaseFolded()); ++i)
        name = u"%1 %2"_s.arg(wanted).arg(i);
    taken.insert(name.toCaseFolded());
    return name + u".csv"_s;
}

class Workbook
{
public:
    explicit Workbook(lxw_workbook *book) : m_book(book)
    {
        m_head = workbook_add_format(m_book);
        format_set_bold(m_head);
        format_set_bottom(m_head, LXW_BORDER_THIN);
        m_day = workbook_add_format(m_book);
        format_set_num_format(m_day, "dd.mm.yyyy");
        format_set_align(m_day, LXW_ALIGN_RIGHT);
    }

    bool add(const ExportTable &table)
    {
        lxw_worksheet *sheet = workbook_add_worksheet(m_book, m_names.unused(table.name).toUtf8().constData());
        if (!sheet)
            return false;
        bool written = true;
        lxw_col_t column = 0;
        for (const QString &header : table.headers) {
            written &= worksheet_write_string(sheet, 0, column, header.toUtf8().constData(), m_head) == LXW_NO_ERROR;
            worksheet_set_column(sheet, column, column, widthOf(table, column), nullptr);
            ++column;
        }
        worksheet_freeze_panes(sheet, 1, 0);
        lxw_row_t line = 1;
        for (const auto &row : table.rows) {
            lxw_col_t at = 0;
            for (const ExportCell &cell : row)
                written &= write(sheet, line, at++, cell) == LXW_NO_ERROR;
            ++line;
        }
        return written;
    }

private:
    /// In letters: what the column's longest text needs, within reason.
    static double widthOf(const ExportTable &table, lxw_col_t column)
    {
        qsizetype longest = table.headers[column].size();
        for (const auto &row : table.rows)
            if (const auto *text = std::get_if<QString>(&row[column]))
                longest = std::max(longest, text->size());
        return std::clamp<double>(static_cast<double>(longest) + 2, 11, 60);
    }
    lxw_error write(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const ExportCell &cell)
    {
        if (const auto *text = std::get_if<QString>(&cell))
            return worksheet_write_string(sheet, row, column, text->toUtf8().constData(), nullptr);
        if (const auto *number = std::get_if<qint64>(&cell))
            return worksheet_write_number(sheet, row, column, static_cast<double>(*number) / 1e6, nullptr);
        if (const auto *day = std::get_if<QDate>(&cell)) {
            lxw_datetime date{day->year(), day->month(), day->day(), 0, 0, 0};
            return worksheet_write_datetime(sheet, row, column, &date, m_day);
        }
        return LXW_NO_ERROR;
    }

    lxw_workbook *m_book;
    lxw_format *m_head, *m_day; ///< owned by the book
    SheetNames m_names;
};

} // namespace

Result<QStringList> writeCsvDirectory(std::span<const ExportTable> tables, const QString &directory)
{
    QDir folder(directory);
    const bool wasThere = folder.exists();
    if (wasThere && !folder.isEmpty())
        return base::fail(base::Error{ErrorCode::Constraint, u"directory_not_empty"_s, {}, {}, {}}.with("path"_L1, directory));
    if (!wasThere && !folder.mkpath(u"."_s))
        return base::fail(cannotWrite(directory, {}));
    QStringList written;
    QSet<QString> taken;
    for (const ExportTable &table : tables) {
        const QString name = fileName(table, taken);
        QSaveFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(toCsv(table)) < 0 || !file.commit()) {
            for (const QString &earlier : std::as_const(written))
                folder.remove(earlier);
            if (!wasThere)
                folder.rmdir(u"."_s);
            return base::fail(cannotWrite(folder.filePath(name), file.errorString()));
        }
        written << name;
    }
    return written;
}

Result<QByteArray> toWorkbook(std::span<const ExportTable> tables)
{
    return makeXlsx([&](lxw_workbook *book) {
        Workbook workbook(book);
        return std::all_of(tables.begin(), tables.end(), [&](const ExportTable &table) { return workbook.add(table); });
    });
}

} // namespace vf::exchange
