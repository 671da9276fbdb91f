#include "gui/widgets/legend.h"

#include "gui/theme/fonts.h"
#include "gui/theme/theme.h"
#include "presentation/share_bar.h"

#include <QPainter>

#include <array>

namespace vf::gui {

namespace {

constexpr std::array keys{presentation::ShareKey::Quality, presentation::ShareKey::Quantity,
                          presentation::ShareKey::Savings, presentation::ShareKey::Open};

} // namespace

ShareLegend::ShareLegend(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFigures({});
}

void ShareLegend::setFigures(const QStringList &figures)
{
    m_figures = figures;
    setAccessibleName(words().join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

void ShareLegend::setOpenShown(bool shown)
{
    m_openShown = shown;
    setFigures(m_figures);
}

QStringList ShareLegend::words() const
{
    QStringList words{tr("Kvalitet"), tr("Kvantitet"), tr("Besparelse")};
    if (m_openShown)
        words.append(tr("Ikke realisert"));
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!m_figures.value(i).isEmpty())
            words[i] += QLatin1Char(' ') + m_figures.at(i);
    }
    return words;
}

QList<QRect> ShareLegend::places(int width) const
{
    const QFontMetrics metrics(fonts::secondary());
    const int lineHeight = std::max(sized(20), metrics.height());
    QList<QRect> places;
    int x = 0;
    int y = 0;
    for (const QString &word : words()) {
        const int needed = sized(12) + sized(6) + metrics.horizontalAdvance(word);
        if (x > 0 && x + needed > width) {
            x = 0;
            y += lineHeight;
        }
        places.append(QRect(x, y, needed, lineHeight));
        x += needed + sized(16);
    }
    return places;
}

int ShareLegend::heightForWidth(int width) const
{
    return places(width).constLast().bottom() + 1;
}

QSize ShareLegend::sizeHint() const
{
    const QRect last = places(QWIDGETSIZE_MAX).constLast();
    return {last.right() + 1, last.bottom() + 1};
}

QSize ShareLegend::minimumSizeHint() const
{
    return {sized(120), std::max(sized(20), QFontMetrics(fonts::secondary()).height())};
}

void ShareLegend::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setFont(fonts::secondary());
    const QStringList texts = words();
    const QList<QRect> rects = places(width());
    for (qsizetype i = 0; i < rects.size(); ++i) {
        const QRect &place = rects.at(i);
        const int side = sized(12);
        const QRect square(place.left(), place.top() + (place.height() - side) / 2, side, side);
        presentation::paintShareKey(painter, square, keys.at(static_cast<size_t>(i)), colours());
        painter.setPen(colours().text2);
        painter.drawText(place.adjusted(side + sized(6), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, texts.at(i));
    }
}

} // namespace vf::gui
