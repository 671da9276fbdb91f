#include "gui/theme/fonts.h"
#include "gui/theme/icon_engine.h"
#include "gui/theme/role_properties.h"
#include "gui/theme/style_parts.h"
#include "gui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>

namespace vf::gui::parts {

namespace {

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](int x, int y) { return qRound(x * (1 - share) + y * share); };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()));
}

struct State
{
    bool enabled;
    bool pressed;
    bool hover;
};

State stateOf(const QStyleOption &option)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    return {enabled, enabled && (option.state & (QStyle::State_Sunken | QStyle::State_On)),
            enabled && (option.state & QStyle::State_MouseOver)};
}

ButtonLook primaryLook(const State &state)
{
    const auto &c = colours();
    if (!state.enabled)
        return {c.selectedInactive, c.selectedInactive, c.disabledText};
    const QColor fill = state.pressed ? c.accentPressed : state.hover ? c.accentHover : c.accent;
    return {fill, fill, c.onAccent};
}

ButtonLook quietLook(const State &state, const QColor &text, const QColor &frame)
{
    const auto &c = colours();
    if (!state.enabled)
        return {c.surface, c.line, c.disabledText};
    const QColor fill = state.pressed ? mixed(c.surface, c.control, 0.28) : state.hover ? c.hover : c.surface;
    return {fill, frame, text};
}

ButtonLook flatLook(const State &state)
{
    const auto &c = colours();
    if (!state.enabled)
        return {{}, {}, c.disabledText};
    if (state.pressed)
        return {mixed(c.selected, c.accent, 0.15), {}, c.accentHover};
    return {state.hover ? c.selected : QColor(), {}, c.accent};
}

QFont labelFont(ButtonRole role, const QWidget *widget)
{
    const bool strong = role == ButtonRole::Primary;
    if (isSmall(widget))
        return strong ? fonts::secondaryBold() : fonts::secondary();
    return strong ? fonts::bodySemibold() : fonts::body();
}

int gap()
{
    return sized(8);
}

/// An icon of ours in the colour of the label beside it; a foreign icon as it is.
void drawIcon(QPainter &painter, const QRect &rect, const QIcon &icon, const QColor &colour, bool enabled)
{
    const QString name = iconNameOf(icon);
    if (name.isEmpty())
        icon.paint(&painter, rect, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    else
        paintIcon(painter, rect, name, colour);
}

int mnemonicFlag(const QWidget *widget)
{
    const bool shown = !widget || widget->style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, widget);
    return shown ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
}

} // namespace

ButtonLook buttonLook(const QStyleOption &option, const QWidget *widget)
{
    const State state = stateOf(option);
    switch (buttonRole(widget)) {
    case ButtonRole::Primary:
        return primaryLook(state);
    case ButtonRole::Flat:
        return flatLook(state);
    case ButtonRole::Danger:
        return quietLook(state, colours().error, colours().errorBorder);
    case ButtonRole::Normal:
        break;
    }
    return quietLook(state, colours().text, colours().line2);
}

namespace {

/// Qt's own "flat" counts as our Flat, also without a role.
ButtonLook pushButtonLook(const QStyleOptionButton &option, const QWidget *widget)
{
    if ((option.features & QStyleOptionButton::Flat) && buttonRole(widget) == ButtonRole::Normal)
        return flatLook(stateOf(option));
    return buttonLook(option, widget);
}

} // namespace

void pushButtonPanel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget)
{
    const ButtonLook look = pushButtonLook(option, widget);
    const double corner = isSmall(widget) ? sized(4) : radius();
    if (!(option.state & QStyle::State_HasFocus)) {
        roundedBox(painter, option.rect, corner, look.fill, look.frame);
        return;
    }
    // The ring runs along the button's own edge with a gap inside it, so that nothing moves or is cut off.
    const bool filled = buttonRole(widget) == ButtonRole::Primary;
    roundedBox(painter, option.rect, corner, colours().surface, {});
    focusRing(painter, option.rect, corner);
    const int inset = filled ? 3 : 2;
    roundedBox(painter, option.rect.adjusted(inset, inset, -inset, -inset), corner - inset + 1, look.fill, {});
}

void pushButtonLabel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget)
{
    const ButtonLook look = pushButtonLook(option, widget);
    painter.save();
    painter.setFont(labelFont(buttonRole(widget), widget));
    const QFontMetrics metrics(painter.font());
    const bool enabled = option.state & QStyle::State_Enabled;
    const int iconSide = option.icon.isNull() ? 0 : isSmall(widget) ? sized(14) : sized(16);
    const int textWidth = option.text.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic, option.text).width();
    const int between = iconSide > 0 && textWidth > 0 ? gap() : 0;
    const bool menu = option.features & QStyleOptionButton::HasMenu;
    const int menuWidth = menu ? sized(14) + gap() / 2 : 0;
    const int room = option.rect.width() - 2 * sized(6);
    int x = option.rect.left() + (option.rect.width() - std::min(room, iconSide + between + textWidth + menuWidth)) / 2;
    if (iconSide > 0) {
        drawIcon(painter, QRect(x, option.rect.center().y() - iconSide / 2 + 1, iconSide, iconSide), option.icon,
                 look.text, enabled);
        x += iconSide + between;
    }
    painter.setPen(look.text);
    const QRect textRect(x, option.rect.top(), option.rect.right() - x - menuWidth, option.rect.height());
    painter.drawText(textRect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | mnemonicFlag(widget),
                     option.text);
    if (menu)
        chevron(painter,
                QRect(option.rect.right() - menuWidth - sized(6), option.rect.top(), menuWidth, option.rect.height()),
                Qt::DownArrow, look.text);
    painter.restore();
}

QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget)
{
    const bool small = isSmall(widget);
    const QFontMetrics metrics(labelFont(buttonRole(widget), widget));
    int width = option.text.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic, option.text).width();
    if (!option.icon.isNull())
        width += (small ? sized(14) : sized(16)) + (width > 0 ? gap() : 0);
    if (option.features & QStyleOptionButton::HasMenu)
        width += sized(14) + gap() / 2;
    const int height = std::max(small ? sized(24) : sized(32), metrics.height() + sized(4));
    return {width + 2 * (small ? sized(8) : sized(12)) + 2, height};
}

namespace {

ButtonLook toolButtonLook(const QStyleOptionToolButton &option, const QWidget *widget)
{
    if (!(option.state & QStyle::State_AutoRaise) || buttonRole(widget) != ButtonRole::Normal)
        return buttonLook(option, widget);
    const auto &c = colours();
    const State state = stateOf(option);
    if (state.enabled && (option.state & QStyle::State_On))
        return {c.selected, c.infoBorder, c.text};
    if (state.pressed)
        return {mixed(c.hover, c.control, 0.25), {}, c.text};
    return {state.hover ? mixed(c.hover, c.control, 0.1) : QColor(), {}, textColour(option)};
}

bool opensMenu(const QStyleOptionToolButton &option)
{
    return option.features & (QStyleOptionToolButton::MenuButtonPopup | QStyleOptionToolButton::HasMenu);
}

void toolButtonContents(const QStyleOptionToolButton &option, const QRect &rect, QPainter &painter,
                        const QWidget *widget, const QColor &colour)
{
    const bool withIcon = option.toolButtonStyle != Qt::ToolButtonTextOnly && !option.icon.isNull();
    const bool withText = option.toolButtonStyle != Qt::ToolButtonIconOnly || option.icon.isNull();
    const QString text = withText ? option.text : QString();
    painter.setFont(isSmall(widget) ? fonts::secondary() : option.font);
    const int side = withIcon ? std::min(option.iconSize.width(), rect.height() - 4) : 0;
    const int textWidth = text.isEmpty() ? 0 : painter.fontMetrics().size(Qt::TextShowMnemonic, text).width();
    const int between = side > 0 && textWidth > 0 ? gap() : 0;
    int x = rect.left() + std::max(0, rect.width() - side - between - textWidth) / 2;
    if (side > 0) {
        drawIcon(painter, QRect(x, rect.top() + (rect.height() - side) / 2, side, side), option.icon, colour,
                 option.state & QStyle::State_Enabled);
        x += side + between;
    }
    painter.setPen(colour);
    painter.drawText(QRect(x, rect.top(), rect.right() - x + 1, rect.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | mnemonicFlag(widget), text);
}

} // namespace

void toolButton(const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget)
{
    painter.save();
    const ButtonLook look = toolButtonLook(option, widget);
    const double corner = isSmall(widget) ? sized(4) : radius();
    roundedBox(painter, option.rect, corner, look.fill, look.frame);
    if (option.state & QStyle::State_HasFocus)
        focusRing(painter, option.rect, corner);
    QRect contents = option.rect;
    if (opensMenu(option) && option.toolButtonStyle != Qt::ToolButtonIconOnly) {
        const int arrow = sized(20);
        chevron(painter, QRect(contents.right() - arrow, contents.top(), arrow - 2, contents.height()), Qt::DownArrow,
                look.text);
        contents.setRight(contents.right() - arrow);
    }
    if (option.features & QStyleOptionToolButton::Arrow)
        chevron(painter, contents, option.arrowType, look.text);
    else
        toolButtonContents(option, contents, painter, widget, look.text);
    painter.restore();
}

QSize toolButtonSize(const QStyleOptionToolButton &option, const QSize &contents, const QWidget *widget)
{
    const int height = isSmall(widget) ? sized(24) : sized(32);
    if (option.toolButtonStyle == Qt::ToolButtonIconOnly || option.text.isEmpty())
        return {std::max(height, option.iconSize.width() + sized(8)), std::max(height, option.iconSize.height() + 4)};
    const QFontMetrics metrics(isSmall(widget) ? fonts::secondary() : option.font);
    const bool iconShown = option.toolButtonStyle != Qt::ToolButtonTextOnly && !option.icon.isNull();
    const bool menu = opensMenu(option);
    const int width = metrics.size(Qt::TextShowMnemonic, option.text).width() + 2 * sized(10) +
                      (iconShown ? option.iconSize.width() + gap() : 0) + (menu ? sized(16) : 0);
    return {width, std::max({height, metrics.height() + sized(4), std::min(contents.height(), height)})};
}

void checkBox(const QStyleOption &option, QPainter &painter)
{
    const auto &c = colours();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool set = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const int side = std::min(option.rect.width(), option.rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    QColor fill = set ? c.accent : (option.state & QStyle::State_MouseOver) ? c.hover : c.surface;
    QColor frame = set ? c.accent : c.control;
    if (!enabled) {
        fill = set ? c.disabledText : c.window;
        frame = c.disabledText;
    }
    roundedBox(painter, box, sized(3), fill, frame, 1.5);
    if (option.state & QStyle::State_On)
        paintIcon(painter, box.adjusted(2, 2, -2, -2), QStringLiteral("check"), c.onAccent);
    else if (option.state & QStyle::State_NoChange)
        paintIcon(painter, box.adjusted(2, 2, -2, -2), QStringLiteral("minus"), c.onAccent);
}

void radioButton(const QStyleOption &option, QPainter &painter)
{
    const auto &c = colours();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool set = option.state & QStyle::State_On;
    const int side = std::min(option.rect.width(), option.rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    const QColor mark = enabled ? (set ? c.accent : c.control) : c.disabledText;
    const QColor fill = !enabled ? c.window : (option.state & QStyle::State_MouseOver) && !set ? c.hover : c.surface;
    roundedBox(painter, box, side / 2.0, fill, mark, 1.5);
    if (set) {
        const double inset = side / 4.0;
        roundedBox(painter, box.adjusted(inset, inset, -inset, -inset), side / 4.0, mark, {});
    }
}

} // namespace vf::gui::parts
