#include "gui/shell/navigation_delegate.h"

#include "gui/theme/fonts.h"
#include "gui/theme/theme.h"
#include "presentation/item_roles.h"

#include <QApplication>
#include <QIcon>
#include <QPainter>

namespace vf::gui {

QSize NavigationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {sized(40), std::max(sized(32), QFontMetrics(fonts::body()).height() + sized(10))};
}

void NavigationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &c = colours();
    const bool selected = option.state & QStyle::State_Selected;
    const bool focus = (option.state & QStyle::State_HasFocus) && option.widget && option.widget->hasFocus();
    const QString text = index.data(Qt::DisplayRole).toString();
    const QRect row = option.rect.adjusted(sized(8), 1, -sized(8), -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(selected ? QPen(focus ? c.accent : c.line2, focus ? 2 : 1) : QPen(Qt::NoPen));
        painter->setBrush(selected ? c.surface : c.hover);
        painter->drawRoundedRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5), sized(6), sized(6));
    }
    if (selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(c.accent);
        painter->drawRoundedRect(QRectF(row.left() + 1, row.top() + row.height() * 0.22, 3, row.height() * 0.56), 1, 1);
    }
    const int side = sized(16);
    const int iconLeft = text.isEmpty() ? row.center().x() - side / 2 + 1 : row.left() + sized(12);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, QRect(iconLeft, row.top(), side, row.height()));

    QRect rest = row.adjusted(sized(12) + side + sized(10), 0, -sized(8), 0);
    if (const QString count = index.data(presentation::TrailingTextRole).toString(); !count.isEmpty()) {
        painter->setFont(fonts::secondary());
        painter->setPen(c.text2);
        painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter, count);
        rest.setRight(rest.right() - painter->fontMetrics().horizontalAdvance(count) - sized(6));
    }
    painter->setFont(selected ? fonts::bodySemibold() : fonts::body());
    painter->setPen(c.text);
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rest.width()));
    painter->restore();
}

} // namespace vf::gui
