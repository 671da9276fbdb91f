#include "gui/theme/style.h"

#include "gui/theme/fonts.h"
#include "gui/theme/icon_engine.h"
#include "gui/theme/role_properties.h"
#include "gui/theme/row_hover.h"
#include "gui/theme/style_parts.h"
#include "gui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QMainWindow>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTableView>
#include <QTextEdit>
#include <QToolBar>

namespace vf::gui {

namespace {

template<typename Option>
const Option *as(const QStyleOption *option)
{
    return qstyleoption_cast<const Option *>(option);
}

bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

/// The frame of a QFrame with a styled panel: a field, a table or a plain panel.
void drawFrame(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const auto &c = colours();
    if (isTextArea(widget)) {
        parts::fieldFrame(option, painter, widget);
    } else if (qobject_cast<const QAbstractItemView *>(widget)) {
        parts::squareFrame(painter, option.rect, widget->hasFocus() ? c.control : c.line2);
    } else if (widget && widget->window()->windowType() == Qt::Popup) {
        parts::squareFrame(painter, option.rect, c.control, c.surface);
    } else {
        parts::roundedBox(painter, option.rect, sized(8), c.surface, c.line2);
    }
}

/// The panel of a group box, below its title as Fusion lays it out.
void drawGroupFrame(const QStyle &style, const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const int indicator = style.pixelMetric(QStyle::PM_ExclusiveIndicatorHeight, &option, widget);
    const int title = std::max(indicator, option.fontMetrics.height()) + 3;
    parts::roundedBox(painter, option.rect.adjusted(0, title, 0, 0), sized(8), {}, colours().line2);
}

void drawToolBar(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const auto &c = colours();
    if (!widget || !qobject_cast<const QMainWindow *>(widget->parentWidget()))
        return;
    painter.fillRect(option.rect, c.sidebar);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.line2);
}

/// A line through the middle of a tool bar's separator.
void drawToolBarSeparator(const QStyleOption &option, QPainter &painter)
{
    const QRect &r = option.rect;
    const int inset = sized(4);
    if (option.state & QStyle::State_Horizontal)
        painter.fillRect(QRect(r.center().x(), r.top() + inset, 1, r.height() - 2 * inset), colours().line2);
    else
        painter.fillRect(QRect(r.left() + inset, r.center().y(), r.width() - 2 * inset, 1), colours().line2);
}

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
    setObjectName(QStringLiteral("verdiflyt"));
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    dress(widget);
    if (qobject_cast<QLineEdit *>(widget) || qobject_cast<QTabBar *>(widget) || isTextArea(widget) ||
        qobject_cast<QAbstractButton *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
    if (auto *table = qobject_cast<QTableView *>(widget)) {
        table->setShowGrid(false);
        RowHover::follow(table);
    }
    // The frame paints the rounded ground; a filled viewport would cut off its corners.
    if (auto *area = qobject_cast<QAbstractScrollArea *>(widget); area && isTextArea(widget))
        area->viewport()->setAutoFillBackground(false);
    // Text begins where it does in a line edit.
    if (auto *plain = qobject_cast<QPlainTextEdit *>(widget))
        plain->document()->setDocumentMargin(sized(6));
    else if (auto *rich = qobject_cast<QTextEdit *>(widget))
        rich->document()->setDocumentMargin(sized(6));
}

void Style::unpolish(QWidget *widget)
{
    QProxyStyle::unpolish(widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const auto &c = colours();
    switch (static_cast<int>(element)) {
    case PE_FrameFocusRect:
        if (option->state & State_Item || qobject_cast<const QAbstractItemView *>(widget))
            return parts::viewFocus(*option, *painter, widget);
        return parts::focusRing(*painter, option->rect, sized(4));
    case PE_PanelButtonCommand:
        if (const auto *button = as<QStyleOptionButton>(option))
            return parts::pushButtonPanel(*button, *painter, widget);
        break;
    case PE_PanelLineEdit:
        if (const auto *frame = as<QStyleOptionFrame>(option); frame && frame->lineWidth > 0)
            parts::fieldFrame(*option, *painter, widget);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return parts::checkBox(*option, *painter);
    case PE_IndicatorRadioButton:
        return parts::radioButton(*option, *painter);
    case PE_PanelItemViewRow:
        if (const auto *item = as<QStyleOptionViewItem>(option))
            parts::viewRow(*item, *painter, widget);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = as<QStyleOptionViewItem>(option))
            parts::viewItemPanel(*item, *painter, widget);
        return;
    case PE_IndicatorBranch:
        return parts::branch(*option, *painter, widget);
    case PE_FrameGroupBox:
        return drawGroupFrame(*this, *option, *painter, widget);
    case PE_Frame:
        return drawFrame(*option, *painter, widget);
    case PE_PanelMenu:
        return painter->fillRect(option->rect, c.surface);
    case PE_FrameMenu:
        return parts::squareFrame(*painter, option->rect, c.control);
    case PE_PanelTipLabel:
        return parts::squareFrame(*painter, option->rect, c.control, c.surface);
    case PE_FrameTabBarBase:
        return painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c.line);
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, c.sidebar);
        return painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)), c.line2);
    case PE_IndicatorToolBarSeparator:
        return drawToolBarSeparator(*option, *painter);
    case PE_IndicatorTabClose:
        return paintIcon(*painter, option->rect, QStringLiteral("x"), c.text2);
    default:
        if (!drawNothing(element))
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

bool Style::drawNothing(PrimitiveElement element)
{
    switch (static_cast<int>(element)) {
    case PE_FrameDefaultButton:
    case PE_FrameButtonTool:
    case PE_FrameStatusBarItem:
    case PE_IndicatorHeaderArrow: // the label draws it beside its words
    case PE_PanelMenuBar:
    case PE_FrameLineEdit:
    case PE_FrameTabWidget:
    case PE_PanelScrollAreaCorner:
    case PE_IndicatorToolBarHandle:
        return true;
    default:
        return false;
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (static_cast<int>(element)) {
    case CE_PushButton:
    case CE_PushButtonBevel:
    case CE_PushButtonLabel:
        if (const auto *button = as<QStyleOptionButton>(option)) {
            if (element != CE_PushButtonLabel)
                parts::pushButtonPanel(*button, *painter, widget);
            if (element != CE_PushButtonBevel)
                parts::pushButtonLabel(*button, *painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderLabel:
        if (const auto *header = as<QStyleOptionHeader>(option))
            return element == CE_HeaderSection ? parts::headerSection(*header, *painter)
                                               : parts::headerLabel(*header, *painter);
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, colours().window);
        return painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                                 colours().line2);
    case CE_MenuItem:
    case CE_MenuBarItem:
        if (const auto *item = as<QStyleOptionMenuItem>(option))
            return element == CE_MenuItem ? parts::menuItem(*item, *painter) : parts::menuBarItem(*item, *painter);
        break;
    case CE_MenuBarEmptyArea:
        return painter->fillRect(option->rect, colours().sidebar);
    case CE_MenuEmptyArea:
        return;
    case CE_ProgressBar:
        if (const auto *bar = as<QStyleOptionProgressBar>(option))
            return parts::progressBar(*bar, *painter);
        break;
    case CE_TabBarTabShape:
    case CE_TabBarTabLabel:
        if (const auto *tab = as<QStyleOptionTab>(option))
            return element == CE_TabBarTabShape ? parts::tabShape(*tab, *painter) : parts::tabLabel(*tab, *painter);
        break;
    case CE_Splitter:
        return parts::splitter(*option, *painter);
    case CE_ToolBar:
        return drawToolBar(*option, *painter, widget);
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (static_cast<int>(control)) {
    case CC_ToolButton:
        if (const auto *button = as<QStyleOptionToolButton>(option))
            return parts::toolButton(*button, *painter, widget);
        break;
    case CC_ComboBox:
        if (const auto *combo = as<QStyleOptionComboBox>(option))
            return parts::comboBox(*this, *combo, *painter, widget);
        break;
    case CC_SpinBox:
        if (const auto *spin = as<QStyleOptionSpinBox>(option))
            return parts::spinBox(*this, *spin, *painter, widget);
        break;
    case CC_ScrollBar:
        if (const auto *bar = as<QStyleOptionSlider>(option))
            return parts::scrollBar(*this, *bar, *painter, widget);
        break;
    case CC_GroupBox:
        painter->save();
        painter->setFont(fonts::bodySemibold());
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return painter->restore();
    case CC_Slider:
        if (const auto *bar = as<QStyleOptionSlider>(option))
            return parts::slider(*this, *bar, *painter, widget);
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace vf::gui
