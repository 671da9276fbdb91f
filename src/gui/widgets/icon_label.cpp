#include "gui/widgets/icon_label.h"

#include "gui/theme/fonts.h"
#include "gui/theme/icon_engine.h"

#include <QEvent>
#include <QPainter>

namespace vf::gui {

IconLabel::IconLabel(QLatin1StringView name, IconTone tone, int designSize, QWidget *parent)
    : QWidget(parent),
      m_name(name),
      m_tone(tone),
      m_designSize(designSize)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(QLatin1StringView name, IconTone tone)
{
    m_name = name;
    m_tone = tone;
    update();
}

QSize IconLabel::sizeHint() const
{
    // As high as a line of text of its size, so that it stands level with the first line beside it.
    const int side = sized(m_designSize);
    return {side, std::max(side, QFontMetrics(fonts::secondary()).height())};
}

void IconLabel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    if (m_name.isEmpty())
        return;
    QPainter painter(this);
    const int side = sized(m_designSize);
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect()).center());
    paintIcon(painter, square, QString(m_name), toneColour(m_tone));
}

void IconLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace vf::gui
