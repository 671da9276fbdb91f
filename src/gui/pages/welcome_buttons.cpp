#include "gui/pages/welcome_buttons.h"

#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>

namespace vf::gui {

WelcomeButton::WelcomeButton(Look look, QLatin1StringView iconName, const QString &title, const QString &detail,
                             QWidget *parent)
    : QAbstractButton(parent), m_look(look), m_iconName(iconName), m_detail(detail)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(detail);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WelcomeButton::setTrailing(const QString &text)
{
    m_trailing = text;
    update();
}

void WelcomeButton::setMissing(const QString &text, QPushButton *away)
{
    m_missing = text;
    m_away = away;
    setAccessibleDescription(m_detail + QStringLiteral(". ") + text);
    update();
}

QSize WelcomeButton::sizeHint() const
{
    const int lines = QFontMetrics(fonts::bodySemibold()).height() + QFontMetrics(fonts::secondary()).height();
    return {sized(420), std::max(sized(m_look == Look::Row ? 62 : 72), lines + sized(20))};
}

QSize WelcomeButton::minimumSizeHint() const
{
    return {sized(220), sizeHint().height()};
}

QRect WelcomeButton::upperLine() const
{
    const int high = QFontMetrics(fonts::bodySemibold()).height();
    const int both = high + QFontMetrics(fonts::secondary()).height();
    const int left = m_look == Look::Row ? sized(46) : sized(68);
    return {left, (height() - both) / 2, width() - left - sized(m_look == Look::Row ? 16 : 20), high};
}

QRect WelcomeButton::lowerLine() const
{
    const QRect upper = upperLine();
    return {upper.left(), upper.bottom() + 1, upper.width(), QFontMetrics(fonts::secondary()).height()};
}

void WelcomeButton::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    if (!m_away)
        return;
    const QRect line = lowerLine();
    m_away->adjustSize();
    m_away->move(line.right() + sized(6) - m_away->width(), line.center().y() - m_away->height() / 2 + 1);
}

void WelcomeButton::paintGround(QPainter &painter) const
{
    const auto &c = colours();
    const bool over = underMouse();
    if (m_look == Look::Row) {
        painter.fillRect(rect(), isDown() ? c.selectedInactive : over ? c.hover : c.surface);
        if (hasFocus()) {
            painter.setPen(QPen(c.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), sized(5), sized(5));
        }
        return;
    }
    const bool primary = m_look == Look::Primary;
    const QRectF box = QRectF(rect()).adjusted(3.5, 3.5, -3.5, -3.5);
    painter.setPen(primary ? QPen(Qt::NoPen) : QPen(c.line2, 1));
    if (primary)
        painter.setBrush(isDown() ? c.accentPressed : over ? c.accentHover : c.accent);
    else
        painter.setBrush(isDown() ? c.selectedInactive : over ? c.hover : c.surface);
    painter.drawRoundedRect(box, sized(8), sized(8));
    if (hasFocus()) {
        painter.setPen(QPen(c.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), sized(10), sized(10));
    }
}

/// Paints what stands at the right and takes its room from the two lines.
void WelcomeButton::paintTrailing(QPainter &painter, QRect &upper, QRect &lower) const
{
    const auto &c = colours();
    painter.setFont(fonts::secondary());
    const QFontMetrics metrics(fonts::secondary());
    const int wide = metrics.horizontalAdvance(m_trailing);
    if (m_look == Look::Row) {
        painter.setPen(c.text2);
        painter.drawText(upper, Qt::AlignRight | Qt::AlignVCenter, m_trailing);
        if (!m_missing.isEmpty()) {
            lower.setRight(lower.right() - (m_away ? m_away->width() - sized(6) : 0));
            painter.drawText(lower, Qt::AlignRight | Qt::AlignVCenter, m_missing);
            lower.setRight(lower.right() - metrics.horizontalAdvance(m_missing) - sized(12));
        }
        upper.setRight(upper.right() - wide - sized(12));
    } else if (!m_trailing.isEmpty()) {
        const int high = metrics.height() + sized(2);
        const QRectF frame(upper.right() - wide - sized(12), (height() - high) / 2.0, wide + sized(12), high);
        const QColor ink = m_look == Look::Primary ? c.onAccent : c.text2;
        painter.setPen(QPen(m_look == Look::Primary ? c.onAccent : c.line2, 1));
        painter.setBrush(m_look == Look::Primary ? QBrush(Qt::NoBrush) : QBrush(c.window));
        painter.drawRoundedRect(frame.translated(0.5, 0.5), sized(4), sized(4));
        painter.setPen(ink);
        painter.drawText(frame, Qt::AlignCenter, m_trailing);
        upper.setRight(upper.right() - wide - sized(24));
        lower.setRight(upper.right());
    }
}

void WelcomeButton::paintEvent(QPaintEvent *)
{
    const auto &c = colours();
    const bool primary = m_look == Look::Primary;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);

    const int box = m_look == Look::Row ? sized(16) : sized(32);
    const int left = m_look == Look::Row ? sized(16) : sized(20);
    const QRect iconBox(left, (height() - box) / 2, box, box);
    if (m_look != Look::Row) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(primary ? c.accentPressed : c.window);
        painter.drawRoundedRect(iconBox, sized(6), sized(6));
    }
    const IconTone tone = primary ? IconTone::OnAccent : m_look == Look::Row ? IconTone::Secondary : IconTone::Accent;
    const int side = sized(m_look == Look::Row ? 16 : 18);
    gui::icon(m_iconName, tone).paint(&painter, QRect(iconBox.center() - QPoint(side / 2, side / 2), QSize(side, side)));

    const QFontMetrics upperMetrics(m_look == Look::Row ? fonts::body() : fonts::bodySemibold());
    const QFontMetrics lowerMetrics(fonts::secondary());
    QRect upper = upperLine();
    QRect lower = lowerLine();
    paintTrailing(painter, upper, lower);
    painter.setFont(m_look == Look::Row ? fonts::body() : fonts::bodySemibold());
    painter.setPen(primary ? c.onAccent : m_missing.isEmpty() ? c.text : c.text2);
    painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter,
                     upperMetrics.elidedText(text(), Qt::ElideRight, upper.width()));
    painter.setFont(fonts::secondary());
    painter.setPen(primary ? c.onAccent : c.text2);
    painter.drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
                     lowerMetrics.elidedText(m_detail, Qt::ElideRight, lower.width()));
}

void WelcomeButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

HairLine::HairLine(QWidget *parent) : QWidget(parent)
{
    setMinimumHeight(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMaximumHeight(1);
}

void HairLine::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colours().line);
}

} // namespace vf::gui
