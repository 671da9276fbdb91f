#include "gui/theme/fonts.h"
#include "gui/theme/icon_engine.h"
#include "gui/theme/style_parts.h"
#include "gui/theme/theme.h"

namespace vf::gui::parts {

namespace {

int iconColumn()
{
    return sized(30);
}

int sidePadding()
{
    return sized(12);
}

void paintSeparator(const QStyleOptionMenuItem &option, QPainter &painter)
{
    const auto &c = colours();
    const int y = option.rect.center().y();
    if (option.text.isEmpty()) {
        painter.fillRect(QRect(option.rect.left(), y, option.rect.width(), 1), c.line);
        return;
    }
    painter.setFont(fonts::secondaryBold());
    painter.setPen(c.text2);
    painter.drawText(option.rect.adjusted(sidePadding(), 0, -sidePadding(), 0), Qt::AlignLeft | Qt::AlignVCenter,
                     option.text);
}

void paintMark(const QStyleOptionMenuItem &option, QPainter &painter, const QColor &colour)
{
    const int side = sized(16);
    QRect square(option.rect.left() + (iconColumn() - side) / 2 + sized(2), 0, side, side);
    square.moveTop(option.rect.top() + (option.rect.height() - side) / 2);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked) {
        const bool one = option.checkType == QStyleOptionMenuItem::Exclusive;
        paintIcon(painter, square, one ? QStringLiteral("circle-dot") : QStringLiteral("check"), colours().accent);
    } else if (!option.icon.isNull()) {
        const QString name = iconNameOf(option.icon);
        if (name.isEmpty())
            option.icon.paint(&painter, square, Qt::AlignCenter,
                              option.state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled);
        else
            paintIcon(painter, square, name, colour);
    }
}

} // namespace

void menuItem(const QStyleOptionMenuItem &option, QPainter &painter)
{
    const auto &c = colours();
    painter.save();
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        paintSeparator(option, painter);
        painter.restore();
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen)
        roundedBox(painter, option.rect.adjusted(sized(4), 1, -sized(4), -1), sized(4), enabled ? c.selected : c.hover,
                   {});
    const QColor colour = enabled ? c.text : c.disabledText;
    paintMark(option, painter, colour);

    const QRect words = option.rect.adjusted(iconColumn() + sized(6), 0, -sidePadding(), 0);
    const QStringList parts = option.text.split(QLatin1Char('\t'));
    QFont font = option.font;
    if (option.menuItemType == QStyleOptionMenuItem::DefaultItem)
        font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                     parts.constFirst());
    if (parts.size() > 1) {
        painter.setFont(fonts::secondary());
        painter.setPen(enabled ? c.text2 : c.disabledText);
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, parts.at(1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const int side = sized(14);
        chevron(
            painter,
            QRect(option.rect.right() - sidePadding() - side + sized(4), option.rect.top(), side, option.rect.height()),
            Qt::RightArrow, colour);
    }
    painter.restore();
}

QSize menuItemSize(const QStyleOptionMenuItem &option)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {sized(40), option.text.isEmpty() ? sized(9) : sized(28)};
    const QStringList parts = option.text.split(QLatin1Char('\t'));
    const QFontMetrics metrics(option.font);
    int width = iconColumn() + sized(6) + metrics.size(Qt::TextShowMnemonic, parts.constFirst()).width() +
                sidePadding() + sized(8);
    if (parts.size() > 1)
        width += sized(32) + QFontMetrics(fonts::secondary()).horizontalAdvance(parts.at(1));
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += sized(24);
    return {width, std::max(sized(28), metrics.height() + sized(6))};
}

void menuBarItem(const QStyleOptionMenuItem &option, QPainter &painter)
{
    const auto &c = colours();
    painter.save();
    painter.fillRect(option.rect, c.sidebar);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool open = option.state & QStyle::State_Sunken;
    if (enabled && (option.state & QStyle::State_Selected))
        roundedBox(painter, option.rect.adjusted(0, 2, 0, -2), sized(4), open ? c.selected : c.selectedSidebar, {});
    painter.setPen(enabled ? c.text : c.disabledText);
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
    painter.restore();
}

} // namespace vf::gui::parts
