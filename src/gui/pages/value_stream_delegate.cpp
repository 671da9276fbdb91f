#include "gui/pages/value_stream_delegate.h"

#include "gui/theme/fonts.h"
#include "gui/theme/icon_engine.h"
#include "gui/theme/theme.h"
#include "presentation/hatch.h"
#include "presentation/value_stream_model.h"
#include "presentation/value_stream_texts.h"

#include <QLineEdit>
#include <QPainter>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::StepColumn;
using presentation::StepLine;
using presentation::ValueStreamModel;

namespace {

StepColumn columnOf(const QModelIndex &index)
{
    return static_cast<StepColumn>(index.column());
}

StepLine::Kind kindOf(const QModelIndex &index)
{
    return static_cast<StepLine::Kind>(index.data(ValueStreamModel::LineKindRole).toInt());
}

bool isChallenge(StepLine::Kind kind)
{
    return kind == StepLine::Kind::Challenge || kind == StepLine::Kind::RemovedChallenge;
}

bool isRemoved(StepLine::Kind kind)
{
    return kind == StepLine::Kind::RemovedStep || kind == StepLine::Kind::RemovedChallenge;
}

QColor textColour(const QModelIndex &index)
{
    if (const int tone = index.data(ValueStreamModel::SavingRole).toInt(); tone != 0)
        return tone < 0 ? colours().ok : colours().wasteText;
    return index.data(ValueStreamModel::QuietRole).toBool() ? colours().text2 : colours().text;
}

/// One line of text; elided at the right, except figures, which are never cut.
void paintText(QPainter &painter, const QRect &area, const QString &text, const QFont &font, const QColor &colour,
               Qt::Alignment alignment)
{
    painter.setFont(font);
    painter.setPen(colour);
    const bool figure = alignment & Qt::AlignRight;
    const QFontMetrics metrics(font);
    painter.drawText(area, static_cast<int>(alignment | Qt::TextSingleLine),
                     figure ? text : metrics.elidedText(text, Qt::ElideRight, area.width()));
}

/// Title: challenges further in after an arrow; what has gone is struck out; "ny" and "fjernet" at the right.
void paintTitle(QPainter &painter, QRect area, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const StepLine::Kind kind = kindOf(index);
    if (isChallenge(kind) || kind == StepLine::Kind::Placeholder) {
        const int side = sized(14);
        const int inset = isChallenge(kind) ? sized(8) : 0;
        paintIcon(painter, QRectF(area.left() + inset, area.top() + (area.height() - side) / 2.0, side, side),
                  isChallenge(kind) ? u"corner-down-right"_s : u"plus"_s, colours().text2);
        area.setLeft(area.left() + inset + side + sized(6));
    }
    const QString trailing = index.data(presentation::TrailingTextRole).toString();
    if (!trailing.isEmpty()) {
        paintText(painter, area, trailing, fonts::secondary(), colours().text2, Qt::AlignRight | Qt::AlignVCenter);
        area.setRight(area.right() - QFontMetrics(fonts::secondary()).horizontalAdvance(trailing) - sized(8));
    }
    QFont font = kind == StepLine::Kind::Step ? fonts::bodySemibold() : fonts::body();
    font.setStrikeOut(isRemoved(kind));
    paintText(painter, area, option.text, font, textColour(index), Qt::AlignLeft | Qt::AlignVCenter);
}

void paintClass(QPainter &painter, QRect area, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString sign = index.data(ValueStreamModel::ClassSignRole).toString();
    if (!sign.isEmpty() && !isRemoved(kindOf(index))) {
        const int side = sized(16);
        paintClassSign(painter, QRectF(area.left(), area.top() + (area.height() - side) / 2.0, side, side), sign);
        area.setLeft(area.left() + side + sized(6));
    }
    paintText(painter, area, option.text, fonts::body(), textColour(index), Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace

void paintClassSign(QPainter &painter, const QRectF &area, const QString &sign)
{
    const auto &c = colours();
    const bool hatched = sign == u"S"_s || sign == u"U"_s;
    const QColor fill = sign == u"V"_s ? c.valueAdding : sign == u"N"_s ? c.necessaryOutline : c.errorBackground;
    const QColor frame = hatched ? c.waste : fill;
    const QRectF box = area.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(frame, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(box, sized(3), sized(3));
    if (sign == u"U"_s) // hatched throughout; the word stands beside it
        presentation::drawHatch(painter, box.adjusted(1, 1, -1, -1), {c.waste, 4.0, 1.2, area.topLeft()});
    else {
        QFont font = fonts::secondaryBold();
        font.setPixelSize(std::max(8, static_cast<int>(area.height() * 0.7)));
        painter.setFont(font);
        painter.setPen(hatched ? c.wasteText : c.surface);
        painter.drawText(area, Qt::AlignCenter, sign);
    }
    painter.restore();
}

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QStyleOptionViewItem ground = paintGround(painter, option, index);
    const QRect content = contentRect(ground);
    switch (columnOf(index)) {
    case StepColumn::Title:
        paintTitle(*painter, content, ground, index);
        break;
    case StepColumn::Class:
        paintClass(*painter, content, ground, index);
        break;
    case StepColumn::Number:
        paintText(*painter, content, ground.text, fonts::secondary(), colours().text2, ground.displayAlignment);
        break;
    case StepColumn::Minutes:
    case StepColumn::Waiting:
    case StepColumn::Share:
    case StepColumn::Performer:
    case StepColumn::Persons:
    case StepColumn::CompleteAccurate:
    case StepColumn::Repeats:
    case StepColumn::Waste:
    case StepColumn::Parallel:
    case StepColumn::Idea:
    case StepColumn::Work:
    case StepColumn::Change:
    case StepColumn::FteChange:
        paintText(*painter, content, ground.text, fonts::body(), textColour(index), ground.displayAlignment);
        break;
    }
    paintInvalidFrame(painter, ground, index);
    painter->restore();
}

QWidget *StepDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QWidget *editor = TypedTableDelegate::createEditor(parent, option, index);
    if (auto *field = qobject_cast<QLineEdit *>(editor))
        field->setAlignment(presentation::isFigure(columnOf(index)) ? Qt::AlignRight : Qt::AlignLeft);
    editor->setAccessibleName(presentation::columnTitle(columnOf(index))); // the heading is broken over two lines
    return editor;
}

} // namespace vf::gui
