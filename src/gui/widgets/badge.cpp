#include "gui/widgets/badge.h"

#include "gui/theme/fonts.h"
#include "gui/theme/icon_engine.h"
#include "gui/theme/style_parts.h"
#include "gui/theme/theme.h"

#include <QPainter>

namespace vf::gui {

namespace {

struct BadgeLook
{
    QColor fill;
    QColor frame;
    QColor text;
};

BadgeLook lookOf(Badge::Tone tone)
{
    const auto &c = colours();
    switch (tone) {
    case Badge::Tone::Neutral:
        return {c.surface, c.line2, c.text2};
    case Badge::Tone::Info:
        return {c.selected, c.infoBorder, c.accentHover};
    case Badge::Tone::Ok:
        return {c.okBackground, c.okBorder, c.ok};
    case Badge::Tone::Warning:
        return {c.warningBackground, c.warningBorder, c.warning};
    case Badge::Tone::Error:
        return {c.errorBackground, c.errorBorder, c.error};
    }
    return {c.surface, c.line2, c.text2};
}

QSize badgeSize(const QString &text, bool icon)
{
    const QFontMetrics metrics(fonts::secondary());
    const int sign = icon ? sized(14) + (text.isEmpty() ? 0 : sized(4)) : 0;
    return {metrics.horizontalAdvance(text) + sign + 2 * sized(6) + 2, std::max(sized(20), metrics.height() + 2)};
}

void paintBadge(QPainter &painter, const QRect &rect, const QString &text, Badge::Tone tone, const QString &iconName)
{
    const BadgeLook look = lookOf(tone);
    painter.save();
    parts::roundedBox(painter, rect, sized(4), look.fill, look.frame);
    int x = rect.left() + sized(6) + 1;
    if (!iconName.isEmpty()) {
        const int side = sized(14);
        paintIcon(painter, QRectF(x, rect.top() + (rect.height() - side) / 2.0, side, side), iconName, look.text);
        x += side + sized(4);
    }
    painter.setFont(fonts::secondary());
    painter.setPen(look.text);
    painter.drawText(QRect(x, rect.top(), rect.right() - x, rect.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    painter.restore();
}

} // namespace

Badge::Badge(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Badge::Badge(const QString &text, Tone tone, QLatin1StringView iconName, QWidget *parent) : Badge(parent)
{
    m_tone = tone;
    m_iconName = iconName;
    setText(text);
}

void Badge::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Badge::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Badge::setIconName(QLatin1StringView name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return badgeSize(m_text, !m_iconName.isEmpty());
}

int Badge::paint(QPainter &painter, const QRect &area, const QString &text, Tone tone)
{
    QRect rect(QPoint(0, 0), badgeSize(text, false));
    rect.moveTop(area.top() + (area.height() - rect.height()) / 2);
    rect.moveRight(area.right());
    paintBadge(painter, rect, text, tone, {});
    return rect.width();
}

void Badge::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    paintBadge(painter, rect(), m_text, m_tone, QString(m_iconName));
}

} // namespace vf::gui
