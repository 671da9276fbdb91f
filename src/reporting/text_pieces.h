// Running text as pieces: paragraphs cut into lines, headings, and small texts that stand as one.
#pragma once

#include "reporting/page_flow.h"
#include "reporting/report_model.h"

#include <QColor>
#include <QFont>

namespace vf::reporting {

struct TextLook
{
    double points = 9.5;
    bool strong = false;
    QColor colour;
    double lineHeight = 1.42; ///< of the type size
};

TextLook bodyLook();
TextLook quietLook();

/// Text broken into lines; the lines can be painted one by one. Copies share one layout.
class LaidText
{
public:
    /// At most `mostLines` lines, the last one then ending in "…".
    LaidText(const Runs &runs, double width, const TextLook &look, int mostLines = 0);

    int lineCount() const;
    double lineHeight() const { return m_lineHeight; }
    double height() const { return lineCount() * m_lineHeight; }
    /// The widest line.
    double naturalWidth() const;
    void paintLine(QPainter &painter, int line, QPointF at) const;
    void paint(QPainter &painter, QPointF at) const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
    double m_lineHeight;
    QColor m_colour;
};

/// A text as one piece.
class TextPiece final : public Piece
{
public:
    TextPiece(PieceKind kind, LaidText text, double left = 0);
    void paint(QPainter &painter, QPointF at) const override;

private:
    LaidText m_text;
    double m_left;
};

/// A paragraph as one item per line; at least two lines stay together at either end.
void addParagraph(std::vector<FlowItem> &items, const Runs &runs, double width, const TextLook &look, double before);

/// Where the baseline stands below the top of a line of this height, so that all texts of a row stand on one line.
double baselineIn(double lineHeight, const QFont &font);

/// Draws one line of text.
void drawLine(QPainter &painter, QPointF baseline, const QString &text, const QFont &font, const QColor &colour);

} // namespace vf::reporting
