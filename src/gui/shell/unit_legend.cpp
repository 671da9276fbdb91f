#include "gui/shell/unit_legend.h"

#include "gui/theme/fonts.h"
#include "gui/theme/theme.h"
#include "presentation/unit_tree_model.h"

#include <QPainter>

namespace vf::gui {

using presentation::UnitDot;

UnitLegend::UnitLegend(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Tegn i treet: fylt er opplært, halvt er under innføring, åpent er ikke opplært"));
}

/// Lays the three signs out in `width`, paints them if there is a painter, and gives the height.
int UnitLegend::lay(int width, QPainter *painter) const
{
    const QFont font = fonts::secondary();
    const QFontMetrics metrics(font);
    const int line = metrics.height() + sized(2);
    const int dot = sized(8);
    const int gap = sized(5);
    int x = 0;
    int y = 0;
    for (const UnitDot sign : {UnitDot::Trained, UnitDot::UnderIntroduction, UnitDot::NotTrained}) {
        const QString word = presentation::text(sign);
        const int wide = dot + gap + metrics.horizontalAdvance(word);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += line;
        }
        if (painter) {
            presentation::paintUnitDot(*painter, QRectF(x, y + (line - dot) / 2.0, dot, dot), sign, colours());
            painter->setFont(font);
            painter->setPen(colours().text2);
            painter->drawText(QRect(x + dot + gap, y, wide, line), Qt::AlignLeft | Qt::AlignVCenter, word);
        }
        x += wide + sized(10);
    }
    return y + line;
}

int UnitLegend::heightForWidth(int width) const
{
    return lay(width, nullptr);
}

QSize UnitLegend::sizeHint() const
{
    const int wide = width() > 0 ? width() : sized(220);
    return {wide, heightForWidth(wide)};
}

void UnitLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    lay(width(), &painter);
}

void UnitLegend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

} // namespace vf::gui
