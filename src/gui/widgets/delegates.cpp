#include "gui/widgets/delegates.h"

#include "gui/theme/fonts.h"
#include "gui/theme/style_parts.h"
#include "gui/theme/theme.h"
#include "presentation/glyphs.h"
#include "presentation/item_roles.h"
#include "presentation/share_bar.h"

#include <QApplication>
#include <QPainter>

namespace vf::gui {

using namespace presentation;

namespace {

const QStyle &styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? *option.widget->style() : *QApplication::style();
}

/// One line in the option's font, elided at the right; gives the width it took.
int paintLine(QPainter &painter, const QRect &line, const QString &text, const QFont &font, const QColor &colour)
{
    painter.setFont(font);
    painter.setPen(colour);
    const QFontMetrics metrics(font);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(text, Qt::ElideRight, line.width()));
    return metrics.horizontalAdvance(text);
}

QColor textColourOf(const QStyleOptionViewItem &option)
{
    const auto group = option.state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled;
    return option.palette.color(group, QPalette::Text);
}

/// Paints what stands before the text (unit dot or decoration) and returns the room that is left.
QRect paintLead(QPainter &painter, const QRect &content, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QRect rest = content;
    if (const QVariant dot = index.data(UnitDotRole); dot.canConvert<UnitDot>()) {
        const int side = sized(8);
        const QRect circle(content.left(), content.top() + (content.height() - side) / 2, side, side);
        paintUnitDot(painter, circle, dot.value<UnitDot>(), colours());
        rest.setLeft(content.left() + side + sized(6));
    } else if (!option.icon.isNull()) {
        const int side = option.decorationSize.width();
        const auto mode = option.state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled;
        option.icon.paint(&painter, QRect(content.left(), content.top(), side, content.height()), Qt::AlignCenter,
                          mode);
        rest.setLeft(content.left() + side + sized(12));
    }
    return rest;
}

} // namespace

CellDelegate::CellDelegate(RowHeight rowHeight, QObject *parent) : QStyledItemDelegate(parent), m_rowHeight(rowHeight)
{
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize base = QStyledItemDelegate::sizeHint(option, index);
    int height = sized(static_cast<int>(m_rowHeight));
    if (m_rowHeight == RowHeight::TwoLine) {
        const bool two = !index.data(SecondaryTextRole).toString().isEmpty();
        const int lines = QFontMetrics(fonts::body()).height() +
                          (two ? QFontMetrics(fonts::secondary()).height() + sized(5) : sized(8));
        height = std::max(sized(two ? 40 : 28), lines);
    }
    return {base.width(), height};
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(GroupRowRole).toBool()) {
        option->font = fonts::bodySemibold();
        option->fontMetrics = QFontMetrics(option->font);
        if (option->backgroundBrush.style() == Qt::NoBrush)
            option->backgroundBrush = colours().window;
    }
}

QRect CellDelegate::contentRect(const QStyleOptionViewItem &option)
{
    // The line below the row is not part of the cell.
    return option.rect.adjusted(sized(8), 0, -sized(8), -1);
}

QStyleOptionViewItem CellDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option,
                                               const QModelIndex &index) const
{
    QStyleOptionViewItem filled = option;
    initStyleOption(&filled, index);
    const QStyle &style = styleOf(option);
    style.drawPrimitive(QStyle::PE_PanelItemViewItem, &filled, painter, filled.widget);
    if (filled.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(filled);
        focus.rect = filled.rect.adjusted(0, 0, 0, -1);
        focus.state |= QStyle::State_Item;
        style.drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, filled.widget);
    }
    return filled;
}

void CellDelegate::paintInvalidFrame(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (index.data(InvalidTextRole).toString().isEmpty())
        return;
    parts::roundedBox(*painter, QRectF(option.rect).adjusted(1, 1, -1, -2), sized(4), {}, colours().error, 2);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    paintInvalidFrame(painter, option, index);
}

void ShareBarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QStyleOptionViewItem filled = paintGround(painter, option, index);
    const QVariant value = index.data(ShareBarRole);
    if (value.canConvert<ShareBar>()) {
        const QRect content = contentRect(filled);
        const double height = sized(shareBarHeight);
        const QRectF area(content.left(), content.top() + (content.height() - height) / 2, content.width(), height);
        paintShareBar(*painter, area, value.value<ShareBar>(), colours(), fonts::tick());
    }
    paintInvalidFrame(painter, filled, index);
    painter->restore();
}

void StatusDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant value = index.data(StatusRole);
    if (!value.canConvert<StatusGlyph>()) {
        CellDelegate::paint(painter, option, index);
        return;
    }
    painter->save();
    const QStyleOptionViewItem filled = paintGround(painter, option, index);
    const auto status = value.value<StatusGlyph>();
    const QRect content = contentRect(filled);
    const int height = sized(14);
    const int width = qRound(height * statusGlyphAspect);
    const QRect glyph(content.left(), content.top() + (content.height() - height) / 2, width, height);
    paintStatusGlyph(*painter, glyph, status, colours());
    const bool expired = status == StatusGlyph::Expired;
    const bool enabled = filled.state & QStyle::State_Enabled;
    paintLine(*painter, content.adjusted(width + sized(10), 0, 0, 0), filled.text,
              expired ? fonts::bodySemibold() : filled.font,
              enabled ? statusTextColour(status, colours()) : colours().disabledText);
    paintInvalidFrame(painter, filled, index);
    painter->restore();
}

QSize StatusDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize base = CellDelegate::sizeHint(option, index);
    return {base.width() + qRound(sized(14) * statusGlyphAspect) + sized(10), base.height()};
}

TwoLineDelegate::TwoLineDelegate(RowHeight rowHeight, QObject *parent) : CellDelegate(rowHeight, parent) {}

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QStyleOptionViewItem filled = paintGround(painter, option, index);
    const bool enabled = filled.state & QStyle::State_Enabled;
    const QColor quiet = enabled ? colours().text2 : colours().disabledText;
    QRect content = paintLead(*painter, contentRect(filled), filled, index);
    if (const QString trailing = index.data(TrailingTextRole).toString(); !trailing.isEmpty()) {
        painter->setFont(fonts::secondary());
        painter->setPen(quiet);
        painter->drawText(content, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, trailing);
        content.setRight(content.right() - painter->fontMetrics().horizontalAdvance(trailing) - sized(8));
    }
    const QString second = index.data(SecondaryTextRole).toString();
    if (second.isEmpty()) {
        paintLine(*painter, content, filled.text, filled.font, textColourOf(filled));
    } else {
        const int upper = QFontMetrics(filled.font).height();
        const int lower = QFontMetrics(fonts::secondary()).height();
        const int top = content.top() + (content.height() - upper - lower) / 2;
        paintLine(*painter, QRect(content.left(), top, content.width(), upper), filled.text, filled.font,
                  textColourOf(filled));
        paintLine(*painter, QRect(content.left(), top + upper, content.width(), lower), second, fonts::secondary(),
                  quiet);
    }
    paintInvalidFrame(painter, filled, index);
    painter->restore();
}

} // namespace vf::gui
