#include "gui/theme/fonts.h"
#include "gui/theme/role_properties.h"
#include "gui/theme/style_parts.h"
#include "gui/theme/theme.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace vf::gui::parts {

namespace {

bool isReadOnly(const QStyleOption &option, const QWidget *widget)
{
    if (option.state & QStyle::State_ReadOnly)
        return true;
    if (const auto *area = qobject_cast<const QPlainTextEdit *>(widget))
        return area->isReadOnly();
    if (const auto *area = qobject_cast<const QTextEdit *>(widget))
        return area->isReadOnly();
    if (const auto *spin = qobject_cast<const QAbstractSpinBox *>(widget))
        return spin->isReadOnly();
    return false;
}

bool hasKeyboard(const QStyleOption &option, const QWidget *widget)
{
    return (option.state & QStyle::State_HasFocus) || (widget && widget->hasFocus());
}

/// An editor inside a cell: it fills the cell and its frame stands on the grid.
bool isInCell(const QWidget *widget)
{
    return widget && widget->parentWidget() && widget->parentWidget()->parentWidget() &&
           widget->parentWidget()->parentWidget()->inherits("QAbstractItemView") &&
           widget->parentWidget()->objectName() == QStringLiteral("qt_scrollarea_viewport");
}

} // namespace

void fieldFrame(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const auto &c = colours();
    const double corner = isInCell(widget) ? sized(4) : radius();
    if (isInvalid(widget)) {
        roundedBox(painter, option.rect, corner, isInCell(widget) ? c.errorBackground : c.surface, c.error, 2);
        return;
    }
    if (!(option.state & QStyle::State_Enabled)) {
        roundedBox(painter, option.rect, corner, c.window, c.line2);
        return;
    }
    const bool focus = hasKeyboard(option, widget);
    if (isReadOnly(option, widget)) {
        // Text without a frame; the ring only says where the keyboard is.
        if (focus)
            focusRing(painter, option.rect, corner);
        return;
    }
    const bool hover = option.state & QStyle::State_MouseOver;
    roundedBox(painter, option.rect, corner, c.surface, focus ? c.accent : hover ? c.text2 : c.control, focus ? 2 : 1);
}

int fieldHeight(const QWidget *widget)
{
    return isSmall(widget) ? sized(24) : sized(32);
}

void comboBox(const QStyle &style, const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget)
{
    QStyleOption frame = option;
    if (const auto *combo = qobject_cast<const QComboBox *>(widget);
        combo && combo->lineEdit() && combo->lineEdit()->hasFocus())
        frame.state |= QStyle::State_HasFocus;
    if (option.frame)
        fieldFrame(frame, painter, widget);
    const QRect arrow = style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, widget);
    const bool enabled = option.state & QStyle::State_Enabled;
    chevron(painter, arrow, Qt::DownArrow, enabled ? colours().text2 : colours().disabledText);
}

void spinBox(const QStyle &style, const QStyleOptionSpinBox &option, QPainter &painter, const QWidget *widget)
{
    const auto &c = colours();
    QStyleOption frame = option;
    if (option.frame)
        fieldFrame(frame, painter, widget);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons || isReadOnly(option, widget))
        return;
    const auto button = [&](QStyle::SubControl control, Qt::ArrowType arrow, QAbstractSpinBox::StepEnabledFlag step) {
        const QRect rect = style.subControlRect(QStyle::CC_SpinBox, &option, control, widget);
        const bool usable = (option.state & QStyle::State_Enabled) && (option.stepEnabled & step);
        const bool active = usable && (option.activeSubControls & control);
        if (active)
            roundedBox(painter, rect.adjusted(1, 1, -1, -1), sized(3),
                       option.state & QStyle::State_Sunken ? c.selected : c.hover, {});
        chevron(painter, rect.adjusted(2, 0, -2, 0), arrow, usable ? c.text2 : c.disabledText);
    };
    button(QStyle::SC_SpinBoxUp, Qt::UpArrow, QAbstractSpinBox::StepUpEnabled);
    button(QStyle::SC_SpinBoxDown, Qt::DownArrow, QAbstractSpinBox::StepDownEnabled);
}

} // namespace vf::gui::parts
