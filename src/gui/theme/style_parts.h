// The pieces the style is put together from, one file per family. Only style.cpp uses them.
#pragma once

#include <QPainter>
#include <QStyleOption>

class QWidget;

namespace vf::gui::parts {

// --- Shared strokes (style_parts.cpp)

/// Fills and frames a rounded box so that its 1 px frame falls on pixels.
void roundedBox(QPainter &painter, const QRectF &rect, double radius, const QColor &fill, const QColor &frame,
                double frameWidth = 1.0);
/// A square frame one unit wide, filled when `fill` is valid. Four filled edges: a thin pen can fall outside the clip
/// that Qt sets for menus at uneven pixel ratios.
void squareFrame(QPainter &painter, const QRect &rect, const QColor &frame, const QColor &fill = {});
/// The 2 px accent ring just inside `rect`.
void focusRing(QPainter &painter, const QRectF &rect, double radius);
/// A chevron of our icons, centred in `rect`.
void chevron(QPainter &painter, const QRect &rect, Qt::ArrowType direction, const QColor &colour);
/// Text colour of an option in its present state.
QColor textColour(const QStyleOption &option);
double radius();

// --- Buttons (style_buttons.cpp)

struct ButtonLook
{
    QColor fill;
    QColor frame;
    QColor text;
};

ButtonLook buttonLook(const QStyleOption &option, const QWidget *widget);
void pushButtonPanel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget);
void pushButtonLabel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget);
void toolButton(const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget);
void checkBox(const QStyleOption &option, QPainter &painter);
void radioButton(const QStyleOption &option, QPainter &painter);
QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget);
QSize toolButtonSize(const QStyleOptionToolButton &option, const QSize &contents, const QWidget *widget);

// --- Fields (style_fields.cpp)

/// Frame and ground of a line edit, combo box, spin box or text area.
void fieldFrame(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void comboBox(const QStyle &style, const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget);
void spinBox(const QStyle &style, const QStyleOptionSpinBox &option, QPainter &painter, const QWidget *widget);
int fieldHeight(const QWidget *widget);

// --- Item views (style_views.cpp)

void viewRow(const QStyleOptionViewItem &option, QPainter &painter, const QWidget *widget);
void viewItemPanel(const QStyleOptionViewItem &option, QPainter &painter, const QWidget *widget);
void viewFocus(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void branch(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void headerSection(const QStyleOptionHeader &option, QPainter &painter);
void headerLabel(const QStyleOptionHeader &option, QPainter &painter);

// --- Menus and bars (style_menus.cpp, style_bars.cpp)

void menuItem(const QStyleOptionMenuItem &option, QPainter &painter);
void menuBarItem(const QStyleOptionMenuItem &option, QPainter &painter);
QSize menuItemSize(const QStyleOptionMenuItem &option);
void scrollBar(const QStyle &style, const QStyleOptionSlider &option, QPainter &painter, const QWidget *widget);
void slider(const QStyle &style, const QStyleOptionSlider &option, QPainter &painter, const QWidget *widget);
void progressBar(const QStyleOptionProgressBar &option, QPainter &painter);
void tabShape(const QStyleOptionTab &option, QPainter &painter);
void tabLabel(const QStyleOptionTab &option, QPainter &painter);
QSize tabSize(const QStyleOptionTab &option);
void splitter(const QStyleOption &option, QPainter &painter);

} // namespace vf::gui::parts
