#include "reporting/table_pieces.h"

#include "presentation/format.h"
#include "presentation/texts.h"
#include "reporting/print_style.h"
#include "reporting/text_pieces.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>

namespace vf::reporting {

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr double gap = 7 * point;          // between two columns, at least
constexpr double indent = 8 * point;       // of members of a group
constexpr double rowPadding = 2.3 * point; // above and below the text
constexpr double lineHeight = 11.6 * point;
constexpr double narrowestBar = 52 * point;
constexpr double narrowTable = 0.66; // of the page's width
constexpr int mostLines = 4;         // a longer text is cut with "…": the register has it whole
constexpr size_t keptWhole = 9;      // tables of up to this many rows are never parted

struct PlacedColumn
{
    Column column;
    double left = 0;
    double width = 0;
    bool rightAligned = false;
};

struct TableGeometry
{
    std::vector<PlacedColumn> columns;
    double width = 0;
};

bool isStrong(const Row &row, const Column &column)
{
    return column.strong || row.kind == Row::Kind::Sum || row.kind == Row::Kind::Subtotal ||
           row.kind == Row::Kind::Group;
}

/// Widths that the texts ask for on one line.
std::vector<double> naturalWidths(const Table &table)
{
    const QFontMetricsF header(printFont(type_size::header, true));
    const QFontMetricsF body(printFont(type_size::table));
    const QFontMetricsF strong(printFont(type_size::table, true));
    std::vector<double> widths;
    for (size_t c = 0; c < table.columns.size(); ++c) {
        double width = header.horizontalAdvance(table.columns[c].header);
        for (const Row &row : table.rows) {
            if (c >= row.cells.size())
                continue;
            const QFontMetricsF &metrics = isStrong(row, table.columns[c]) ? strong : body;
            const double indented = c == 0 && row.kind == Row::Kind::Member ? indent : 0;
            width = std::max(width, metrics.horizontalAdvance(row.cells[c].text) + indented);
        }
        widths.push_back(width + point); // room for what rounding takes
    }
    return widths;
}

bool isFixed(const Column &column)
{
    return column.kind == ColumnKind::Number || (column.kind == ColumnKind::Text && column.weight <= 0);
}

/// Shares `shared` between the text and bar columns: texts get what they ask for while there is room, bars the rest.
std::vector<double> sharedWidths(const Table &table, const std::vector<double> &natural, double shared)
{
    std::vector<double> widths(natural.size());
    double weights = 0, wanted = 0, bars = 0;
    for (size_t c = 0; c < natural.size(); ++c) {
        const Column &column = table.columns[c];
        if (column.kind == ColumnKind::Bar)
            ++bars;
        else if (!isFixed(column)) {
            weights += column.weight;
            wanted += natural[c];
        }
    }
    const double forTexts = std::min(wanted, shared - bars * narrowestBar);
    const bool enough = forTexts >= wanted;
    for (size_t c = 0; c < natural.size(); ++c) {
        const Column &column = table.columns[c];
        if (column.kind == ColumnKind::Bar)
            widths[c] = (shared - forTexts) / bars;
        else if (!isFixed(column))
            widths[c] = enough ? natural[c] : forTexts * column.weight / weights;
    }
    if (enough || bars > 0)
        return widths;
    // What short texts do not need goes to the long ones.
    double spare = 0, cramped = 0;
    for (size_t c = 0; c < natural.size(); ++c)
        if (widths[c] > natural[c]) {
            spare += widths[c] - natural[c];
            widths[c] = natural[c];
        } else if (widths[c] < natural[c])
            cramped += natural[c] - widths[c];
    for (size_t c = 0; c < natural.size() && cramped > 0; ++c)
        if (!isFixed(table.columns[c]) && widths[c] < natural[c])
            widths[c] += spare * (natural[c] - widths[c]) / cramped;
    return widths;
}

/// Numbers get what they need, the rest is shared. Tables are of two widths only, so that their edges line up down the
/// page, and the narrow one keeps the eye from travelling across an empty page to a number.
TableGeometry geometryOf(const Table &table, double pageWidth)
{
    const auto natural = naturalWidths(table);
    const double gaps = static_cast<double>(natural.size() - 1);
    double fixed = gaps * gap;
    double asked = fixed;
    bool bars = false;
    for (size_t c = 0; c < natural.size(); ++c) {
        bars = bars || table.columns[c].kind == ColumnKind::Bar;
        fixed += isFixed(table.columns[c]) ? natural[c] : 0;
        asked += natural[c];
    }
    TableGeometry geometry;
    geometry.width = !bars && asked <= pageWidth * narrowTable ? pageWidth * narrowTable : pageWidth;
    auto widths = sharedWidths(table, natural, std::max(0.0, geometry.width - fixed));
    double used = gaps * gap;
    for (size_t c = 0; c < natural.size(); ++c) {
        if (isFixed(table.columns[c]))
            widths[c] = natural[c];
        used += widths[c];
    }
    const double spacing = gap + std::max(0.0, geometry.width - used) / std::max(1.0, gaps);
    double x = 0;
    for (size_t c = 0; c < natural.size(); ++c) {
        geometry.columns.push_back({table.columns[c], x, widths[c], isFixed(table.columns[c])});
        x += widths[c] + spacing;
    }
    return geometry;
}

using GeometryPtr = std::shared_ptr<const TableGeometry>;

void drawRule(QPainter &painter, QPointF left, double width, const QColor &colour, double thickness)
{
    painter.fillRect(QRectF(left.x(), left.y() - thickness / 2, width, thickness), colour);
}

void drawCellText(QPainter &painter, const PlacedColumn &placed, const QString &text, const QFont &font,
                  const QColor &colour, QPointF at, double baseline)
{
    double x = at.x() + placed.left;
    if (placed.rightAligned)
        x += placed.width - QFontMetricsF(font).horizontalAdvance(text);
    drawLine(painter, {x, at.y() + baseline}, text, font, colour);
}

class HeaderPiece final : public Piece
{
public:
    explicit HeaderPiece(GeometryPtr geometry)
        : Piece(PieceKind::TableHeader, lineHeight + 2 * rowPadding),
          m_geometry(std::move(geometry))
    {
    }
    void paint(QPainter &painter, QPointF at) const override
    {
        const QFont font = printFont(type_size::header, true);
        for (const PlacedColumn &placed : m_geometry->columns)
            drawCellText(painter, placed, placed.column.header, font, printColours().text2, at,
                         rowPadding + baselineIn(lineHeight, font));
        drawRule(painter, at + QPointF(0, height()), m_geometry->width, printColours().text, 0.9 * point);
    }

private:
    GeometryPtr m_geometry;
};

class RowPiece final : public Piece
{
public:
    RowPiece(GeometryPtr geometry, const Row &row)
        : Piece(PieceKind::TableRow, 0),
          m_geometry(std::move(geometry)),
          m_row(row)
    {
        int lines = 1;
        for (size_t c = 0; c < m_geometry->columns.size() && c < m_row.cells.size(); ++c) {
            const PlacedColumn &placed = m_geometry->columns[c];
            if (placed.rightAligned || placed.column.kind != ColumnKind::Text || m_row.cells[c].text.isEmpty())
                continue;
            const bool strong = isStrong(m_row, placed.column);
            const double left = indentOf(c);
            m_texts.push_back(
                {c, left,
                 LaidText({{m_row.cells[c].text.simplified(), false}}, placed.width - left,
                          {type_size::table, strong, printColours().text, lineHeight / (type_size::table * point)},
                          mostLines)});
            lines = std::max(lines, m_texts.back().text.lineCount());
        }
        setHeight(lines * lineHeight + 2 * rowPadding);
    }

    void paint(QPainter &painter, QPointF at) const override
    {
        const auto &colours = printColours();
        const bool sum = m_row.kind == Row::Kind::Sum;
        if (sum)
            drawRule(painter, at, m_geometry->width, colours.text, 0.9 * point);
        else
            drawRule(painter, at + QPointF(0, height()), m_geometry->width,
                     m_row.kind == Row::Kind::Group ? colours.control : colours.line, 0.6 * point);
        for (const WrappedCell &cell : m_texts)
            cell.text.paint(painter, at + QPointF(m_geometry->columns[cell.column].left + cell.left, rowPadding));
        for (size_t c = 0; c < m_geometry->columns.size() && c < m_row.cells.size(); ++c) {
            const PlacedColumn &placed = m_geometry->columns[c];
            if (m_row.cells[c].bar)
                paintBar(painter, placed, *m_row.cells[c].bar, at);
            else if (placed.rightAligned) {
                const QFont font = printFont(type_size::table, isStrong(m_row, placed.column));
                // Zeros are shown, but quietly: the eye shall find what is there.
                const bool quiet = m_row.kind != Row::Kind::Sum && m_row.cells[c].value == 0.0;
                drawCellText(painter, placed, m_row.cells[c].text, font, quiet ? colours.text3 : colours.text, at,
                             rowPadding + baselineIn(lineHeight, font));
            }
        }
    }

private:
    struct WrappedCell
    {
        size_t column;
        double left;
        LaidText text;
    };

    double indentOf(size_t column) const { return column == 0 && m_row.kind == Row::Kind::Member ? indent : 0; }

    void paintBar(QPainter &painter, const PlacedColumn &placed, const presentation::ShareBar &bar, QPointF at) const
    {
        if (bar.total() <= 0)
            return;
        painter.save();
        painter.translate(at + QPointF(placed.left, rowPadding + (lineHeight - 8.5 * point) / 2));
        painter.scale(designPixel * 0.8, designPixel * 0.8); // finer lines than on the screen
        const double scale = designPixel * 0.8;
        presentation::paintShareBar(painter, QRectF(0, 0, placed.width / scale, 8.5 * point / scale), bar,
                                    printColours(), printFont(type_size::table));
        painter.restore();
    }

    GeometryPtr m_geometry;
    Row m_row;
    std::vector<WrappedCell> m_texts;
};

class LegendPiece final : public Piece
{
public:
    explicit LegendPiece(const QString &scale) : Piece(PieceKind::Legend, 15 * point), m_scale(scale) {}
    void paint(QPainter &painter, QPointF at) const override
    {
        using presentation::ShareKey;
        const QFont font = printFont(type_size::small);
        const QFontMetricsF metrics(font);
        const std::array entries{std::pair{ShareKey::Quality, presentation::shortText(domain::Account::Quality)},
                                 std::pair{ShareKey::Quantity, presentation::shortText(domain::Account::Quantity)},
                                 std::pair{ShareKey::Savings, presentation::shortText(domain::Account::Savings)},
                                 std::pair{ShareKey::Open, T::tr("Gjenstår")}};
        const double square = 7.5 * point;
        const double baseline = at.y() + 11 * point;
        double x = at.x();
        for (const auto &[key, text] : entries) {
            painter.save();
            painter.translate(x, baseline - 6.7 * point);
            painter.scale(designPixel * 0.8, designPixel * 0.8);
            const double side = square / (designPixel * 0.8);
            presentation::paintShareKey(painter, QRectF(0, 0, side, side), key, printColours());
            painter.restore();
            drawLine(painter, {x + square + 3.5 * point, baseline}, text, font, printColours().text2);
            x += square + 3.5 * point + metrics.horizontalAdvance(text) + 12 * point;
        }
        drawLine(painter, {x, baseline}, m_scale, font, printColours().text2);
    }

private:
    QString m_scale;
};

/// May a page end after row `index`?
bool keepsWithNext(const Table &table, size_t index, bool legendFollows)
{
    const size_t last = table.rows.size() - 1;
    if (index == last)
        return legendFollows;
    if (table.rows.size() <= keptWhole || table.rows[index].kind == Row::Kind::Group)
        return true;
    // Two rows stay with the header, and two with the sum.
    return index == 0 || index + 2 >= last;
}

} // namespace

void addTable(std::vector<FlowItem> &items, const Table &table, double width, double before)
{
    if (!table.caption.isEmpty()) {
        auto caption =
            std::make_shared<TextPiece>(PieceKind::Caption, LaidText({{table.caption, false}}, width, quietLook()));
        caption->setOwner(table.key);
        items.push_back({caption, before, true, nullptr});
        before = 1 * point;
    }
    const auto geometry = std::make_shared<TableGeometry>(geometryOf(table, width));
    const auto header = std::make_shared<HeaderPiece>(geometry);
    header->setOwner(table.key);
    items.push_back({header, before, true, nullptr});
    for (size_t i = 0; i < table.rows.size(); ++i) {
        auto row = std::make_shared<RowPiece>(geometry, table.rows[i]);
        row->setOwner(table.key);
        items.push_back({row, 0, keepsWithNext(table, i, table.legend), header});
    }
    if (table.legend) {
        auto legend = std::make_shared<LegendPiece>(table.barScale);
        legend->setOwner(table.key);
        items.push_back({legend, 2 * point, false, nullptr});
    }
}

} // namespace vf::reporting
