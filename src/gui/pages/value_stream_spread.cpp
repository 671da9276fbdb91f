#include "gui/pages/value_stream_spread.h"

#include "gui/theme/fonts.h"
#include "gui/theme/theme.h"
#include "presentation/format.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace vf::gui {

using namespace Qt::StringLiterals;

SavingHistogram::SavingHistogram(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"valuestream.histogram"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Fordelingen av spart tid"));
}

void SavingHistogram::show(const domain::Simulation &simulation, base::HoursPerFte basis)
{
    m_simulation = simulation;
    m_basis = basis.value();
    m_text.clear();
    const auto fte = [this](double hours) { return presentation::number(hours / m_basis, 2); };
    setAccessibleDescription(tr("P10 %1, P50 %2 og P90 %3 årsverk")
                                 .arg(fte(simulation.saved.p10), fte(simulation.saved.p50), fte(simulation.saved.p90)));
    tellNodesChanged(this);
    update();
}

void SavingHistogram::clear(const QString &text)
{
    m_simulation.reset();
    m_text = text;
    setAccessibleDescription(text);
    tellNodesChanged(this);
    update();
}

CanvasNode SavingHistogram::node(int index) const
{
    const domain::Spread &saved = m_simulation->saved;
    const double hours = index == 0 ? saved.p10 : index == 1 ? saved.p50 : saved.p90;
    CanvasNode node;
    node.key = nodeKey(u"histogram", index);
    node.name = index == 0 ? tr("P10") : index == 1 ? tr("P50") : tr("P90");
    node.value = tr("%1 årsverk").arg(presentation::number(hours / m_basis, 2));
    const QRect plot = plotArea().toRect();
    const int slice = plot.width() / nodeCount();
    node.area = QRect(plot.left() + index * slice, plot.top(), slice, plot.height());
    return node;
}

QRectF SavingHistogram::plotArea() const
{
    const int line = QFontMetrics(fonts::tick()).height();
    return QRectF(0, line + sized(2), width(), height() - 2 * line - sized(6));
}

QSize SavingHistogram::sizeHint() const
{
    const int line = QFontMetrics(fonts::tick()).height();
    return {sized(280), sized(64) + 2 * line + sized(8)};
}

QSize SavingHistogram::minimumSizeHint() const
{
    return {sized(200), sizeHint().height()};
}

void SavingHistogram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &c = colours();
    const QFontMetrics metrics(fonts::tick());
    const int line = metrics.height();
    const QRectF plot = plotArea();
    painter.fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), 1), c.control);
    if (!m_simulation) {
        painter.setFont(fonts::secondary());
        painter.setPen(c.text2);
        painter.drawText(plot, Qt::AlignCenter, m_text);
        return;
    }
    const domain::Histogram &histogram = m_simulation->savedHistogram;
    const domain::Spread &saved = m_simulation->saved;
    const auto bins = static_cast<double>(histogram.counts.size());
    const double first = histogram.width > 0 ? histogram.first : histogram.first - 0.5;
    const double span = histogram.width > 0 ? histogram.width * bins : 1;
    const int most = *std::max_element(histogram.counts.begin(), histogram.counts.end());
    const auto x = [&](double hours) { return plot.left() + (hours - first) / span * plot.width(); };
    for (size_t bin = 0; bin < histogram.counts.size(); ++bin) {
        const double left = histogram.width > 0 ? x(first + static_cast<double>(bin) * histogram.width)
                                                : plot.center().x() - sized(3);
        const double right = histogram.width > 0 ? x(first + static_cast<double>(bin + 1) * histogram.width)
                                                 : plot.center().x() + sized(3);
        const double middle = first + (static_cast<double>(bin) + 0.5) * histogram.width;
        const double height = plot.height() * histogram.counts[bin] / most;
        const bool inside = histogram.width <= 0 || (middle >= saved.p10 && middle <= saved.p90);
        painter.fillRect(QRectF(left + 0.5, plot.bottom() - height, std::max(1.0, right - left - 1), height),
                         inside ? c.accent : c.control);
    }
    struct Mark
    {
        QString name;
        double hours;
    };
    const std::array marks{Mark{u"P10"_s, saved.p10}, Mark{u"P50"_s, saved.p50}, Mark{u"P90"_s, saved.p90}};
    painter.setFont(fonts::tick());
    double taken = -1e9; // labels do not run into each other
    for (const Mark &mark : marks) {
        const double at = x(mark.hours);
        painter.setPen(QPen(c.text, 1, mark.name == u"P50"_s ? Qt::SolidLine : Qt::DotLine));
        painter.drawLine(QPointF(at, plot.top()), QPointF(at, plot.bottom()));
        painter.setPen(c.text);
        const QString figure = presentation::number(mark.hours / m_basis, 2);
        const double wide = std::max(metrics.horizontalAdvance(figure), metrics.horizontalAdvance(mark.name));
        const double left = std::max(taken, std::clamp(at - wide / 2, 0.0, std::max(0.0, this->width() - wide)));
        painter.drawText(QRectF(left, 0, wide + 1, line), Qt::AlignHCenter | Qt::AlignTop, mark.name);
        painter.drawText(QRectF(left, plot.bottom() + sized(3), wide + 1, line), Qt::AlignHCenter | Qt::AlignTop, figure);
        taken = left + wide + sized(6);
    }
}

DriverBars::DriverBars(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"valuestream.drivers"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Mål dette først"));
}

void DriverBars::show(std::vector<Bar> bars)
{
    m_bars = std::move(bars);
    QStringList words;
    for (const Bar &bar : m_bars)
        words << tr("%1 %2").arg(bar.text, presentation::percent(bar.share, 0));
    setAccessibleDescription(words.join(u", "_s));
    setToolTip(words.join(u'\n'));
    tellNodesChanged(this);
    updateGeometry();
    update();
}

CanvasNode DriverBars::node(int index) const
{
    const Bar &bar = m_bars[static_cast<size_t>(index)];
    CanvasNode node;
    node.key = nodeKey(u"drivers", index);
    node.name = bar.text;
    node.value = presentation::percent(bar.share, 0);
    node.area = QRect(0, index * lineHeight(), width(), lineHeight());
    return node;
}

int DriverBars::lineHeight() const
{
    return QFontMetrics(fonts::body()).height() + sized(8);
}

QSize DriverBars::sizeHint() const
{
    return {sized(280), static_cast<int>(m_bars.size()) * lineHeight()};
}

QSize DriverBars::minimumSizeHint() const
{
    return {sized(200), sizeHint().height()};
}

void DriverBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &c = colours();
    painter.setFont(fonts::body());
    const QFontMetrics metrics(fonts::body());
    const int figure = metrics.horizontalAdvance(u"100 %"_s);
    const int bar = sized(56);
    const int words = width() - figure - bar - 2 * sized(8);
    for (size_t i = 0; i < m_bars.size(); ++i) {
        const int top = static_cast<int>(i) * lineHeight();
        painter.setPen(c.text);
        painter.drawText(QRect(0, top, words, lineHeight()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(m_bars[i].text, Qt::ElideRight, words));
        painter.drawText(QRect(width() - figure, top, figure, lineHeight()), Qt::AlignRight | Qt::AlignVCenter,
                         presentation::percent(m_bars[i].share, 0));
        const QRectF track(words + sized(8), top + (lineHeight() - sized(10)) / 2.0, bar, sized(10));
        painter.fillRect(track, c.line);
        painter.fillRect(QRectF(track.left(), track.top(), track.width() * m_bars[i].share, track.height()),
                         c.necessaryOutline);
    }
}

} // namespace vf::gui
