#include "reporting/block_pieces.h"

#include "reporting/development_chart.h"
#include "reporting/print_style.h"
#include "reporting/text_pieces.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPicture>

#include <algorithm>

namespace vf::reporting {

namespace {

/// Filled and framed, with corners as on the screen.
void drawPanel(QPainter &painter, const QRectF &area, const QColor &fill, const QColor &frame)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(QPen(frame, 0.75 * point));
    painter.drawRoundedRect(area, 3 * point, 3 * point);
    painter.restore();
}

class NoticePiece final : public Piece
{
public:
    NoticePiece(const Notice &notice, double width)
        : Piece(PieceKind::Notice, 0),
          m_width(width),
          m_text({{notice.title + u' ', true}, {notice.text, false}}, width - 2 * padding,
                 {type_size::small, false, printColours().text, 1.4}, 12)
    {
        setHeight(m_text.height() + 2 * vertical);
    }
    void paint(QPainter &painter, QPointF at) const override
    {
        drawPanel(painter, QRectF(at, QSizeF(m_width, height())), printColours().selected, printColours().infoBorder);
        m_text.paint(painter, at + QPointF(padding, vertical));
    }

private:
    static constexpr double padding = 9 * point;
    static constexpr double vertical = 5 * point;
    double m_width;
    LaidText m_text;
};

class KeyFiguresPiece final : public Piece
{
public:
    KeyFiguresPiece(const KeyFigures &figures, double width)
        : Piece(PieceKind::KeyFigures, 0),
          m_figures(figures),
          m_width(width)
    {
        qsizetype lines = 0;
        for (const KeyFigure &figure : m_figures.figures)
            lines = std::max(lines, figure.context.size());
        setHeight(firstContext + static_cast<double>(std::max<qsizetype>(0, lines - 1)) * lineHeight + 8 * point);
    }
    void paint(QPainter &painter, QPointF at) const override
    {
        const auto &colours = printColours();
        drawPanel(painter, QRectF(at, QSizeF(m_width, height())), colours.surface, colours.line2);
        const double box = m_width / static_cast<double>(m_figures.figures.size());
        double x = at.x();
        for (const KeyFigure &figure : m_figures.figures) {
            if (x > at.x())
                painter.fillRect(QRectF(x, at.y(), 0.75 * point, height()), colours.line2);
            paintFigure(painter, figure, {x + padding, at.y()});
            x += box;
        }
    }

private:
    static constexpr double padding = 9 * point;
    static constexpr double lineHeight = 11 * point;
    static constexpr double firstContext = 54 * point; // baseline

    void paintFigure(QPainter &painter, const KeyFigure &figure, QPointF at) const
    {
        const auto &colours = printColours();
        const QFont small = printFont(type_size::small);
        const QFont large = printFont(type_size::figure, true);
        drawLine(painter, at + QPointF(0, 15 * point), figure.label, small, colours.text2);
        const double baseline = 37 * point;
        drawLine(painter, at + QPointF(0, baseline), figure.text, large, colours.text);
        const double width = QFontMetricsF(large).horizontalAdvance(figure.text);
        drawLine(painter, at + QPointF(width + 4 * point, baseline), figure.unit, printFont(type_size::table),
                 colours.text2);
        double y = firstContext;
        for (const QString &line : figure.context) {
            drawLine(painter, at + QPointF(0, y), line, small, colours.text2);
            y += lineHeight;
        }
    }

    KeyFigures m_figures;
    double m_width;
};

/// The chart as a recording. It is laid out ten times as fine as the design's pixels, since the plot counts whole ones.
class ChartPiece final : public Piece
{
public:
    ChartPiece(const Chart &chart, double width) : Piece(PieceKind::Chart, 165 * point)
    {
        ChartLook look;
        look.font = QFont(printFamily());
        look.font.setPixelSize(11 * fineness);
        look.font.setHintingPreference(QFont::PreferNoHinting);
        look.asOfLine = false;
        const QSizeF size = QSizeF(width, height()) / scale;
        m_picture = developmentPicture(chart.data, size.toSize(), look);
    }
    void paint(QPainter &painter, QPointF at) const override
    {
        painter.save();
        painter.translate(at);
        painter.scale(scale, scale);
        // A picture scales itself from its own resolution to the device's; our lengths are scaled already.
        painter.scale(double(m_picture.logicalDpiX()) / painter.device()->logicalDpiX(),
                      double(m_picture.logicalDpiY()) / painter.device()->logicalDpiY());
        painter.drawPicture(QPointF(), m_picture);
        painter.restore();
    }

private:
    static constexpr int fineness = 10;
    static constexpr double scale = designPixel / fineness;
    QPicture m_picture;
};

class DefinitionPiece final : public Piece
{
public:
    DefinitionPiece(const Definition &definition, double width)
        : Piece(PieceKind::Definition, 0),
          m_term({{definition.term, true}}, termWidth, {type_size::table, true, printColours().text, 1.4}),
          m_text(definition.text, width - termWidth - 8 * point, {type_size::table, false, printColours().text, 1.4},
                 30)
    {
        setHeight(std::max(m_term.height(), m_text.height()));
    }
    void paint(QPainter &painter, QPointF at) const override
    {
        m_term.paint(painter, at);
        m_text.paint(painter, at + QPointF(termWidth + 8 * point, 0));
    }

private:
    static constexpr double termWidth = 96 * point;
    LaidText m_term;
    LaidText m_text;
};

} // namespace

void addNotice(std::vector<FlowItem> &items, const Notice &notice, double width, double before)
{
    items.push_back({std::make_shared<NoticePiece>(notice, width), before, false, nullptr});
}

void addKeyFigures(std::vector<FlowItem> &items, const KeyFigures &figures, double width, double before)
{
    if (!figures.figures.empty())
        items.push_back({std::make_shared<KeyFiguresPiece>(figures, width), before, false, nullptr});
}

void addChart(std::vector<FlowItem> &items, const Chart &chart, double width, double before)
{
    items.push_back({std::make_shared<ChartPiece>(chart, width), before, false, nullptr});
}

void addDefinitions(std::vector<FlowItem> &items, const Definitions &definitions, double width, double before)
{
    for (const Definition &definition : definitions.items) {
        items.push_back({std::make_shared<DefinitionPiece>(definition, width), before, false, nullptr});
        before = 4 * point;
    }
}

} // namespace vf::reporting
