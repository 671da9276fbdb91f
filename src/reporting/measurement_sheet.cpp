#include "reporting/measurement_sheet.h"

#include "presentation/estimate_text.h"
#include "presentation/time_reading_text.h"
#include "reporting/text_pieces.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace vf::reporting {

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(MeasurementSheet)
};

constexpr double leastRow = 11.5 * millimetre; // room for a hand and a pencil
constexpr double headerRow = 9 * millimetre;
constexpr double fillInRow = 9 * millimetre;
constexpr double padding = 1.6 * millimetre;
constexpr double hairline = 0.5 * point;

/// Where the columns stand, from the left edge of the body.
struct Columns
{
    explicit Columns(double width)
        : boxes(width - readingBoxes * box), tally(boxes - 48 * millimetre), estimate(tally - 22 * millimetre), right(width)
    {
    }
    static constexpr double box = 12.5 * millimetre;
    static constexpr double text = 10 * millimetre; // after the number
    double boxes, tally, estimate, right;
};

/// The frame that a hand writes in: the tally's field and a box for each reading.
void drawFrame(QPainter &painter, const Columns &columns, const QRectF &row)
{
    painter.setPen(QPen(printColours().text2, hairline));
    painter.drawLine(row.bottomLeft(), row.bottomRight());
    for (int i = 0; i <= readingBoxes; ++i) {
        const double x = row.left() + columns.boxes + i * Columns::box;
        painter.drawLine(QPointF(x, row.top()), QPointF(x, row.bottom()));
    }
    const double tally = row.left() + columns.tally;
    painter.drawLine(QPointF(tally, row.top()), QPointF(tally, row.bottom()));
}

TextLook look(double points, bool strong, bool quiet = false)
{
    return {points, strong, quiet ? printColours().text2 : printColours().text, 1.25};
}

class HeaderPiece final : public Piece
{
public:
    explicit HeaderPiece(double width) : Piece(PieceKind::TableHeader, headerRow), m_columns(width) {}
    void paint(QPainter &painter, QPointF at) const override
    {
        const QFont font = printFont(type_size::header, true);
        const QRectF row(at, QSizeF(m_columns.right, height()));
        const double baseline = row.bottom() - padding;
        const auto title = [&](double x, const QString &text) {
            drawLine(painter, {at.x() + x, baseline}, text, font, printColours().text);
        };
        title(0, T::tr("Nr."));
        title(Columns::text, T::tr("Trinn og utfordringer"));
        title(m_columns.estimate, T::tr("Anslag, min"));
        title(m_columns.tally + padding, T::tr("Antall ganger (streker)"));
        for (int i = 0; i < readingBoxes; ++i)
            title(m_columns.boxes + i * Columns::box + padding, i == 0 ? T::tr("Tid 1") : QString::number(i + 1));
        painter.setPen(QPen(printColours().text, 2 * hairline));
        painter.drawLine(row.bottomLeft(), row.bottomRight());
    }

private:
    Columns m_columns;
};

class RowPiece final : public Piece
{
public:
    RowPiece(const MeasurementSheet::Row &row, double width)
        : Piece(PieceKind::TableRow, leastRow),
          m_columns(width),
          m_indent(row.challenge ? 4 * millimetre : 0),
          m_number({{row.number, false}}, Columns::text, look(type_size::table, !row.challenge)),
          m_text({{row.text, false}}, m_columns.estimate - Columns::text - m_indent - padding,
                 look(type_size::table, !row.challenge), 3),
          m_estimate({{row.estimate, false}}, m_columns.tally - m_columns.estimate - padding,
                     look(type_size::table, false, true))
    {
        setHeight(std::max({leastRow, m_text.height() + 2 * padding, m_estimate.height() + 2 * padding}));
    }
    void paint(QPainter &painter, QPointF at) const override
    {
        drawFrame(painter, m_columns, QRectF(at, QSizeF(m_columns.right, height())));
        const auto put = [&](const LaidText &text, double x) {
            text.paint(painter, at + QPointF(x, (height() - text.height()) / 2));
        };
        put(m_number, 0);
        put(m_text, Columns::text + m_indent);
        put(m_estimate, m_columns.estimate);
    }

private:
    Columns m_columns;
    double m_indent;
    LaidText m_number, m_text, m_estimate;
};

/// "Dato ______   Tidsrom ______   Målt av (rolle) ______"
class FillInPiece final : public Piece
{
public:
    explicit FillInPiece(double width) : Piece(PieceKind::Text, fillInRow), m_width(width) {}
    void paint(QPainter &painter, QPointF at) const override
    {
        const QFont font = printFont(type_size::body);
        const QStringList names{T::tr("Dato"), T::tr("Tidsrom"), T::tr("Målt av (rolle)")};
        const double part = m_width / static_cast<double>(names.size());
        const double baseline = at.y() + height() - padding;
        for (qsizetype i = 0; i < names.size(); ++i) {
            const double x = at.x() + static_cast<double>(i) * part;
            drawLine(painter, {x, baseline}, names[i], font, printColours().text);
            painter.setPen(QPen(printColours().text2, hairline));
            const double from = x + QFontMetricsF(font).horizontalAdvance(names[i]) + 2 * millimetre;
            painter.drawLine(QPointF(from, baseline), QPointF(x + part - 6 * millimetre, baseline));
        }
    }

private:
    double m_width;
};

std::vector<FlowItem> itemsOf(const MeasurementSheet &sheet, double width)
{
    std::vector<FlowItem> items;
    const auto add = [&](PieceKind kind, const QString &text, const TextLook &textLook, double before) {
        items.push_back({std::make_shared<TextPiece>(kind, LaidText({{text, false}}, width, textLook)), before, true, nullptr});
    };
    add(PieceKind::Title, sheet.title, look(type_size::title, true), 0);
    add(PieceKind::Text, T::tr("%1 · %2").arg(sheet.unit, sheet.state), look(type_size::body, false, true), 0);
    addParagraph(items,
                 {{T::tr("Sett en strek hver gang trinnet gjøres eller utfordringen oppstår, og ta tiden på opptil ti av "
                         "gangene som minutter:sekunder. Skriv tidene inn i Verdiflyt på siden Verdistrøm under Mer → "
                         "Stoppeklokke, så blir de til anslag og målinger."),
                   false}},
                 width, look(type_size::body, false), 2 * millimetre);
    items.back().keepWithNext = true;
    items.push_back({std::make_shared<FillInPiece>(width), 0, true, nullptr});
    const auto header = std::make_shared<HeaderPiece>(width);
    items.push_back({header, 1 * millimetre, true, nullptr});
    for (const MeasurementSheet::Row &row : sheet.rows)
        items.push_back({std::make_shared<RowPiece>(row, width), 0, false, header});
    return items;
}

} // namespace

MeasurementSheet measurementSheet(const application::AnalysisBook &book, const domain::StateId &state,
                                  const QString &stateName, const QString &unit, const QString &municipality)
{
    MeasurementSheet sheet{municipality, unit, book.analysis.title, stateName, {}};
    for (const presentation::NamedLine &line : presentation::namedLines(book, state))
        sheet.rows.push_back({line.number, line.text,
                              line.estimate.high > 0 ? presentation::minutesText(line.estimate) : QString(),
                              std::holds_alternative<domain::ChallengeId>(line.line)});
    return sheet;
}

PageLayout layOut(const MeasurementSheet &sheet)
{
    PageLayout layout;
    layout.format = {QPageSize::A4, QPageLayout::Landscape};
    layout.page = pageSize(layout.format);
    layout.body = QRectF(QPointF(), layout.page).marginsRemoved(bodyMargins());
    layout.headerLeft = sheet.municipality;
    layout.headerRight = T::tr("Måleskjema");
    layout.footerLeft = T::tr("%1 · %2").arg(sheet.title, sheet.unit);
    layout.pages = paginate(itemsOf(sheet, layout.body.width()), layout.body.height());
    return layout;
}

} // namespace vf::reporting
