#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/role_properties.h"
#include "gui/theme/style.h"
#include "gui/theme/style_parts.h"

#include <QComboBox>
#include <QLineEdit>
#include <QStyleOption>

namespace vf::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr int unset = -1;

/// Lengths that follow the text, in the design's pixels.
int designLength(int metric)
{
    switch (metric) {
    case QStyle::PM_IndicatorWidth:
    case QStyle::PM_IndicatorHeight:
    case QStyle::PM_ExclusiveIndicatorWidth:
    case QStyle::PM_ExclusiveIndicatorHeight:
    case QStyle::PM_SmallIconSize:
    case QStyle::PM_ButtonIconSize:
    case QStyle::PM_ListViewIconSize:
    case QStyle::PM_TabBarIconSize:
    case QStyle::PM_LineEditIconSize:
        return 16;
    case QStyle::PM_LargeIconSize:
    case QStyle::PM_MessageBoxIconSize:
        return 24;
    case QStyle::PM_ToolBarIconSize:
    case QStyle::PM_TreeViewIndentation:
        return 18;
    case QStyle::PM_CheckBoxLabelSpacing:
    case QStyle::PM_RadioButtonLabelSpacing:
    case QStyle::PM_HeaderMargin:
    case QStyle::PM_MenuBarHMargin:
    case QStyle::PM_ToolBarItemMargin:
    case QStyle::PM_LayoutHorizontalSpacing:
    case QStyle::PM_LayoutVerticalSpacing:
        return 8;
    case QStyle::PM_LayoutLeftMargin:
    case QStyle::PM_LayoutTopMargin:
    case QStyle::PM_LayoutRightMargin:
    case QStyle::PM_LayoutBottomMargin:
        return 16;
    case QStyle::PM_FocusFrameHMargin:
        return 7; // and one more from Qt: text in a cell begins at 8
    case QStyle::PM_MenuVMargin:
    case QStyle::PM_ToolBarItemSpacing:
        return 4;
    case QStyle::PM_ToolTipLabelFrameWidth:
        return 5;
    case QStyle::PM_ToolBarSeparatorExtent:
        return 17;
    case QStyle::PM_ToolBarExtensionExtent:
        return 20;
    case QStyle::PM_ScrollBarExtent:
        return 12;
    case QStyle::PM_ScrollBarSliderMin:
        return 32;
    case QStyle::PM_SliderThickness:
    case QStyle::PM_SliderControlThickness:
    case QStyle::PM_SliderLength:
        return 16;
    default:
        return unset;
    }
}

QRect fieldPart(const QRect &rect, QStyle::SubControl part, QStyle::SubControl arrow, int arrowWidth, bool framed)
{
    const int side = framed ? sized(6) : 0;
    if (part == arrow)
        return {rect.right() - arrowWidth + 1, rect.top() + 2, arrowWidth - 2, rect.height() - 4};
    return rect.adjusted(side, 2, -arrowWidth, -2);
}

QRect scrollBarSlider(const QStyle &style, const QStyleOptionSlider &bar, const QWidget *widget)
{
    const bool level = bar.orientation == Qt::Horizontal;
    const int length = level ? bar.rect.width() : bar.rect.height();
    const int smallest = std::min(length, style.pixelMetric(QStyle::PM_ScrollBarSliderMin, &bar, widget));
    int size = length;
    if (bar.maximum > bar.minimum) {
        const double whole = static_cast<double>(bar.maximum) - bar.minimum + bar.pageStep;
        size = std::clamp(static_cast<int>(length * (bar.pageStep / whole)), smallest, length);
    }
    const int at =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - size, bar.upsideDown);
    return level ? QRect(at, 0, size, bar.rect.height()) : QRect(0, at, bar.rect.width(), size);
}

} // namespace

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (const int length = designLength(metric); length != unset)
        return sized(length);
    switch (static_cast<int>(metric)) {
    case PM_DefaultFrameWidth:
        // Room for the 2 px focus frame of a field; a table's frame is a single line.
        return qobject_cast<const QLineEdit *>(widget) || (widget && widget->inherits("QTextEdit")) ||
                       (widget && widget->inherits("QPlainTextEdit"))
                   ? 2
                   : 1;
    case PM_SplitterWidth:
    case PM_MenuPanelWidth:
    case PM_DockWidgetFrameWidth:
    case PM_DockWidgetSeparatorExtent:
        return 1;
    case PM_ToolBarFrameWidth:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_MenuBarItemSpacing:
    case PM_MenuHMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
    case PM_TabBarTabOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseOverlap:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (static_cast<int>(hint)) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_ScrollBar_Transient:
    case SH_Menu_FlashTriggeredItem:
    case SH_UnderlineShortcut: // mnemonics still work; their lines only disturb the words
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ItemView_DrawDelegateFrame:
    case SH_ItemView_PaintAlternatingRowColorsForEmptyArea:
        return hint == SH_ItemView_PaintAlternatingRowColorsForEmptyArea ? 0 : 1;
    case SH_FormLayoutLabelAlignment:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    case SH_TabBar_Alignment:
        return static_cast<int>(Qt::AlignLeft);
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (static_cast<int>(type)) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return parts::pushButtonSize(*button, widget);
        return base;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return parts::toolButtonSize(*button, size, widget);
        return base;
    case CT_LineEdit:
        // The line edit inside a spin or combo box has no frame: its owner adds the height.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth <= 0)
            return size;
        return {base.width(), std::max(parts::fieldHeight(widget), size.height() + sized(4))};
    case CT_ComboBox:
        return {size.width() + sized(8) + sized(32), std::max(parts::fieldHeight(widget), size.height() + sized(4))};
    case CT_SpinBox:
        return {size.width() + sized(8) + sized(26), std::max(parts::fieldHeight(widget), size.height() + sized(4))};
    case CT_CheckBox:
    case CT_RadioButton:
        return {base.width() + sized(4), std::max(sized(24), base.height())};
    case CT_HeaderSection:
        return {base.width() + sized(8), std::max(sized(32), base.height())};
    case CT_ItemViewItem:
        return {base.width(), std::max(sized(28), base.height())};
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return parts::menuItemSize(*item);
        return base;
    case CT_MenuBarItem:
        return {size.width() + sized(16), std::max(sized(28), size.height() + sized(4))};
    case CT_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return parts::tabSize(*tab);
        return base;
    case CT_Slider:
        return {std::max(base.width(), sized(20)), std::max(base.height(), sized(20))};
    case CT_ProgressBar:
        return {base.width(), sized(20)};
    default:
        return base;
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (static_cast<int>(element)) {
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (!frame || frame->lineWidth <= 0)
            return option->rect;
        return option->rect.adjusted(sized(6), 1, -sized(6), -1);
    }
    case SE_HeaderLabel:
        return option->rect.adjusted(sized(8), 0, -sized(8), 0);
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect: {
        const auto contents = element == SE_CheckBoxFocusRect ? SE_CheckBoxContents : SE_RadioButtonContents;
        const QRect words = QProxyStyle::subElementRect(element, option, widget);
        const QRect room = subElementRect(contents, option, widget);
        return QRect(room.left() - sized(4), option->rect.top(), words.width() + sized(8), option->rect.height())
            .intersected(option->rect);
    }
    case SE_PushButtonContents:
    case SE_PushButtonFocusRect:
        return option->rect;
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
    case SE_ProgressBarLabel:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                            const QWidget *widget) const
{
    if (control == CC_ComboBox && (subControl == SC_ComboBoxArrow || subControl == SC_ComboBoxEditField)) {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        // A line edit brings its own two pixels before the text; the plain label has none.
        const bool isLabel = combo && !combo->editable && subControl == SC_ComboBoxEditField;
        return visualRect(option->direction, option->rect,
                          fieldPart(option->rect, subControl, SC_ComboBoxArrow, sized(28), combo && combo->frame)
                              .adjusted(isLabel ? sized(2) : 0, 0, 0, 0));
    }
    if (control == CC_SpinBox && subControl != SC_SpinBoxFrame) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool buttons = spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        const int width = buttons ? sized(24) : sized(6);
        QRect part = fieldPart(option->rect, subControl == SC_SpinBoxEditField ? SC_SpinBoxEditField : SC_SpinBoxUp,
                               SC_SpinBoxUp, width, spin && spin->frame);
        if (subControl == SC_SpinBoxUp)
            part.setBottom(option->rect.center().y());
        else if (subControl == SC_SpinBoxDown)
            part.setTop(option->rect.center().y() + 1);
        return visualRect(option->direction, option->rect, part);
    }
    if (control == CC_GroupBox) {
        if (const auto *group = qstyleoption_cast<const QStyleOptionGroupBox *>(option)) {
            QStyleOptionGroupBox strong = *group;
            strong.fontMetrics = QFontMetrics(fonts::bodySemibold());
            return QProxyStyle::subControlRect(control, &strong, subControl, widget);
        }
    }
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (bar && subControl == SC_ScrollBarSlider)
            return scrollBarSlider(*this, *bar, widget);
        if (subControl == SC_ScrollBarAddLine || subControl == SC_ScrollBarSubLine)
            return {};
        if (subControl == SC_ScrollBarGroove)
            return option->rect;
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

} // namespace vf::gui
