#include "reporting/xlsx_writer.h"

#include "exchange/office_file.h"
#include "exchange/sheet_names.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace vf::reporting {

using namespace Qt::StringLiterals;
using base::Result;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr qsizetype mostLetters = 32'000; // of a cell; Excel takes 32 767
constexpr double widestText = 60, usualText = 24, usualNumber = 13;

/// A section's title without its number.
QString withoutNumber(QString title)
{
    static const QRegularExpression number(u"^[0-9]+(\\.[0-9]+)*\\s+"_s);
    return title.remove(number);
}

class Workbook
{
public:
    explicit Workbook(lxw_workbook *book) : m_book(book) {}

    void write(const ReportModel &model)
    {
        lxw_doc_properties properties{};
        QByteArray title = model.title.toUtf8(), company = model.municipality.toUtf8();
        properties.title = title.data();
        properties.company = company.data();
        workbook_set_properties(m_book, &properties);
        beginSheet(T::tr("Sammendrag"));
        text(headerLeft(model) + u" · "_s + headerRight(model), look(false));
        ++m_row;
        text(model.title, look(true));
        ++m_row;
        text(model.subtitle, look(false));
        m_row += 2;
        for (const Section &section : model.sections)
            writeSection(section);
    }

private:
    void beginSheet(const QString &title)
    {
        m_sheet = workbook_add_worksheet(m_book, m_names.unused(withoutNumber(title)).toUtf8().constData());
        worksheet_set_landscape(m_sheet);
        worksheet_fit_to_pages(m_sheet, 1, 0);
        worksheet_set_paper(m_sheet, 9); // A4
        m_row = 0;
    }

    static bool hasTable(const Section &section)
    {
        return std::any_of(section.blocks.begin(), section.blocks.end(),
                           [](const Block &block) { return std::holds_alternative<Table>(block); });
    }

    void writeSection(const Section &section)
    {
        if (hasTable(section) && !section.title.isEmpty())
            beginSheet(section.title);
        if (!section.title.isEmpty()) {
            text(section.title, look(true));
            ++m_row;
        }
        for (const Block &block : section.blocks)
            std::visit([this](const auto &content) { writeBlock(content); }, block);
        ++m_row;
    }

    void writeBlock(const Paragraph &paragraph) { line(plainText(paragraph.runs)); }
    void writeBlock(const Heading &heading)
    {
        text(heading.text, look(true));
        ++m_row;
    }
    void writeBlock(const Notice &notice) { line(notice.title + u' ' + notice.text); }
    void writeBlock(const Chart &chart) { line(chart.description); }
    void writeBlock(const Definitions &definitions)
    {
        for (const Definition &definition : definitions.items)
            line(definition.term + u": "_s + plainText(definition.text));
    }
    void writeBlock(const KeyFigures &figures)
    {
        for (const KeyFigure &figure : figures.figures) {
            text(figure.label, look(false), 0);
            number(figure.value, 1, false, 1);
            text(figure.unit, look(false), 2);
            text(figure.context.join(u", "_s), look(false), 3);
            ++m_row;
        }
        ++m_row;
    }

    void writeBlock(const Table &table)
    {
        line(table.caption);
        const lxw_row_t head = m_row;
        lxw_col_t column = 0;
        bool afterNumber = false;
        for (const Column &one : table.columns) {
            if (one.kind == ColumnKind::Bar)
                continue;
            const QString heading = one.unit.isEmpty() || one.header.contains(one.unit) ? one.header
                                                                                        : u"%1 (%2)"_s.arg(one.header, one.unit);
            text(heading, headLook(one.kind == ColumnKind::Number, afterNumber), column);
            afterNumber = one.kind == ColumnKind::Number;
            const bool words = one.kind == ColumnKind::Text && one.weight > 0;
            worksheet_set_column(m_sheet, column, column,
                                 words ? std::min(widestText, usualText * std::max(1.0, one.weight)) : usualNumber, nullptr);
            ++column;
        }
        ++m_row;
        for (size_t row = 0; row < table.rows.size(); ++row)
            writeRow(table, row, head + 1);
        m_row += 2;
    }

    void writeRow(const Table &table, size_t index, lxw_row_t first)
    {
        const Row &row = table.rows[index];
        const bool strong = row.kind == Row::Kind::Sum || row.kind == Row::Kind::Subtotal || row.kind == Row::Kind::Group;
        lxw_col_t at = 0;
        for (size_t column = 0; column < table.columns.size() && column < row.cells.size(); ++column) {
            if (table.columns[column].kind == ColumnKind::Bar)
                continue;
            const Cell &cell = row.cells[column];
            if (!cell.value)
                text(cell.text, look(strong, column > 0 && table.columns[column - 1].kind == ColumnKind::Number), at);
            else if (const QString formula = row.kind == Row::Kind::Sum ? sumFormula(table, index, column, at, first) : QString();
                     !formula.isEmpty())
                worksheet_write_formula_num(m_sheet, m_row, at, formula.toUtf8().constData(),
                                            numberLook(table.columns[column].decimals, strong), *cell.value);
            else
                number(*cell.value, table.columns[column].decimals, strong, at);
            ++at;
        }
        ++m_row;
    }

    /// The rows above as a formula, when their sum is what stands in the sum row; empty otherwise (a share is no sum).
    static QString sumFormula(const Table &table, size_t sumRow, size_t column, lxw_col_t at, lxw_row_t first)
    {
        const bool grouped = std::any_of(table.rows.begin(), table.rows.end(),
                                         [](const Row &row) { return row.kind == Row::Kind::Group; });
        double sum = 0;
        QStringList cells;
        for (size_t i = 0; i < sumRow; ++i) {
            const Row &row = table.rows[i];
            const bool counts = row.kind == Row::Kind::Plain || (grouped && row.kind == Row::Kind::Group);
            if (!counts || column >= row.cells.size() || !row.cells[column].value)
                continue;
            sum += *row.cells[column].value;
            char name[LXW_MAX_CELL_NAME_LENGTH];
            lxw_rowcol_to_cell(name, first + static_cast<lxw_row_t>(i), at);
            cells << QString::fromLatin1(name);
        }
        const double wanted = *table.rows[sumRow].cells[column].value;
        if (cells.isEmpty() || std::abs(sum - wanted) > 1e-9 * std::max(1.0, std::abs(wanted)))
            return {};
        const bool inARow = static_cast<size_t>(cells.size()) == sumRow;
        return inARow ? u"=SUM(%1:%2)"_s.arg(cells.front(), cells.back())
                      : cells.size() <= 200 ? u"="_s + cells.join(u'+') : QString();
    }

    void line(const QString &words)
    {
        if (words.isEmpty())
            return;
        text(words, look(false));
        ++m_row;
    }
    void text(const QString &words, lxw_format *format, lxw_col_t column = 0)
    {
        worksheet_write_string(m_sheet, m_row, column, words.left(mostLetters).toUtf8().constData(), format);
    }
    void number(double value, int decimals, bool strong, lxw_col_t column)
    {
        worksheet_write_number(m_sheet, m_row, column, value, numberLook(decimals, strong));
    }

    /// `gap`: words next to a number, which stands to the right in its cell, keep away from it.
    lxw_format *look(bool strong, bool gap = false) { return format(u"text %1 %2"_s.arg(strong).arg(gap), [&](lxw_format *made) {
        if (strong)
            format_set_bold(made);
        if (gap)
            format_set_indent(made, 1);
    }); }
    lxw_format *headLook(bool right, bool gap) { return format(u"head %1 %2"_s.arg(right).arg(gap), [&](lxw_format *made) {
        if (gap && !right)
            format_set_indent(made, 1);
        format_set_bold(made);
        format_set_bottom(made, LXW_BORDER_THIN);
        format_set_text_wrap(made);
        if (right)
            format_set_align(made, LXW_ALIGN_RIGHT);
    }); }
    lxw_format *numberLook(int decimals, bool strong)
    {
        return format(u"number %1 %2"_s.arg(decimals).arg(strong), [&](lxw_format *made) {
            const QByteArray pattern = decimals > 0 ? "#,##0." + QByteArray(decimals, '0') : QByteArray("#,##0");
            format_set_num_format(made, pattern.constData());
            if (strong)
                format_set_bold(made);
        });
    }
    template<class Make>
    lxw_format *format(const QString &name, Make make)
    {
        lxw_format *&known = m_formats[name];
        if (!known) {
            known = workbook_add_format(m_book);
            make(known);
        }
        return known;
    }

    lxw_workbook *m_book;
    lxw_worksheet *m_sheet = nullptr;
    lxw_row_t m_row = 0;
    exchange::SheetNames m_names;
    std::map<QString, lxw_format *> m_formats; ///< owned by the book
};

} // namespace

Result<QByteArray> toXlsx(const ReportModel &model)
{
    return exchange::makeXlsx([&](lxw_workbook *book) {
        Workbook(book).write(model);
        return true;
    });
}

} // namespace vf::reporting
