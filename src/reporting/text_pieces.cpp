#include "reporting/text_pieces.h"

#include "reporting/print_style.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace vf::reporting {

TextLook bodyLook()
{
    return {type_size::body, false, printColours().text, 1.42};
}

TextLook quietLook()
{
    return {type_size::small, false, printColours().text2, 1.4};
}

struct LaidText::Data
{
    QTextLayout layout;
    QFont font;
};

namespace {

void layOutLines(QTextLayout &layout, double width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(width);
    layout.endLayout();
}

/// The text that fits in `lines` lines, ending in "…".
QString shortened(const QTextLayout &layout, int lines, const QFont &font, double width)
{
    const int last = layout.lineAt(lines - 1).textStart();
    const QString rest = layout.text().mid(last).simplified();
    return layout.text().left(last) + QFontMetricsF(font).elidedText(rest, Qt::ElideRight, width);
}

QVector<QTextLayout::FormatRange> formatsOf(const Runs &runs, const QFont &strong)
{
    QVector<QTextLayout::FormatRange> formats;
    int at = 0;
    for (const Run &run : runs) {
        const int length = static_cast<int>(run.text.size());
        if (run.strong) {
            QTextLayout::FormatRange range{at, length, {}};
            range.format.setFont(strong);
            formats.append(range);
        }
        at += length;
    }
    return formats;
}

} // namespace

LaidText::LaidText(const Runs &runs, double width, const TextLook &look, int mostLines)
    : m_lineHeight(look.points * point * look.lineHeight),
      m_colour(look.colour)
{
    auto data = std::make_shared<Data>();
    data->font = printFont(look.points, look.strong);
    QString text = plainText(runs);
    text.replace(u'\n', QChar::LineSeparator);
    data->layout.setFont(data->font);
    data->layout.setText(text);
    data->layout.setFormats(formatsOf(runs, printFont(look.points, true)));
    layOutLines(data->layout, width);
    if (mostLines > 0 && data->layout.lineCount() > mostLines) {
        const QString fitting = shortened(data->layout, mostLines, data->font, width);
        data->layout.clearLayout();
        data->layout.clearFormats();
        data->layout.setText(fitting);
        layOutLines(data->layout, width);
    }
    m_data = std::move(data);
}

int LaidText::lineCount() const
{
    return m_data->layout.lineCount();
}

double LaidText::naturalWidth() const
{
    double widest = 0;
    for (int i = 0; i < lineCount(); ++i)
        widest = std::max(widest, m_data->layout.lineAt(i).naturalTextWidth());
    return widest;
}

void LaidText::paintLine(QPainter &painter, int line, QPointF at) const
{
    const QTextLine text = m_data->layout.lineAt(line);
    painter.setPen(m_colour);
    // A text line draws itself from its own place in the layout, its baseline `ascent` below that.
    const double baseline = at.y() + baselineIn(m_lineHeight, m_data->font);
    text.draw(&painter, QPointF(at.x(), baseline - text.ascent() - text.y()));
}

void LaidText::paint(QPainter &painter, QPointF at) const
{
    for (int i = 0; i < lineCount(); ++i)
        paintLine(painter, i, at + QPointF(0, i * m_lineHeight));
}

TextPiece::TextPiece(PieceKind kind, LaidText text, double left)
    : Piece(kind, text.height()),
      m_text(std::move(text)),
      m_left(left)
{
}

void TextPiece::paint(QPainter &painter, QPointF at) const
{
    m_text.paint(painter, at + QPointF(m_left, 0));
}

namespace {

class LinePiece final : public Piece
{
public:
    LinePiece(const LaidText &text, int line) : Piece(PieceKind::Text, text.lineHeight()), m_text(text), m_line(line) {}
    void paint(QPainter &painter, QPointF at) const override { m_text.paintLine(painter, m_line, at); }

private:
    LaidText m_text;
    int m_line;
};

} // namespace

void addParagraph(std::vector<FlowItem> &items, const Runs &runs, double width, const TextLook &look, double before)
{
    const LaidText text(runs, width, look);
    const int lines = text.lineCount();
    for (int line = 0; line < lines; ++line) {
        const bool keep = line + 1 < lines && (line == 0 || line + 2 == lines);
        items.push_back({std::make_shared<LinePiece>(text, line), line == 0 ? before : 0, keep, nullptr});
    }
}

double baselineIn(double lineHeight, const QFont &font)
{
    const QFontMetricsF metrics(font);
    return (lineHeight - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
}

void drawLine(QPainter &painter, QPointF baseline, const QString &text, const QFont &font, const QColor &colour)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(baseline, text);
}

} // namespace vf::reporting
