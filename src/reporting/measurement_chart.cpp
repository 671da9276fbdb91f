#include "reporting/measurement_chart.h"

#include "presentation/format.h"
#include "presentation/verdict_text.h"
#include "reporting/plot_axes.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace vf::reporting {

using domain::Indicator;
using domain::Verdict;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr size_t mostDateLabels = 5;

/// The dates of some of the points, evenly chosen.
class PointTicker final : public QCPAxisTicker
{
public:
    explicit PointTicker(const Verdict &verdict)
    {
        const size_t every = (verdict.points.size() + mostDateLabels - 1) / mostDateLabels;
        for (size_t point = 1; point <= verdict.points.size(); point += every) {
            m_points.append(static_cast<double>(point));
            m_labels.append(presentation::date(verdict.dateOf(point)));
        }
    }

protected:
    QVector<double> createTickVector(double, const QCPRange &) override { return m_points; }
    QVector<double> createSubTickVector(int, const QVector<double> &) override { return {}; }
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        return m_labels.value(m_points.indexOf(tick));
    }

private:
    QVector<double> m_points;
    QStringList m_labels;
};

/// Room for the lowest and highest of everything that is drawn.
struct Span
{
    double low;
    double high;
    void take(double value)
    {
        low = std::min(low, value);
        high = std::max(high, value);
    }
};

} // namespace

MeasurementChart::MeasurementChart(QCustomPlot *plot) : QObject(plot), m_plot(plot)
{
    connect(plot, &QCustomPlot::afterLayout, this, &MeasurementChart::separateEndLabels);
}

double MeasurementChart::unit() const
{
    return m_look.font.pixelSize() / designFont;
}

void MeasurementChart::show(const Indicator &indicator, const Verdict &verdict, const ChartLook &look)
{
    m_look = look;
    m_endLabels.clear();
    m_plot->clearPlottables();
    m_plot->clearItems();
    m_plot->setBackground(QBrush(look.colours.surface));
    m_plot->setAntialiasedElements(QCP::aeAll);
    m_plot->setFont(look.font);
    if (verdict.points.empty())
        return;
    // What is counted or timed is never below nothing.
    const bool neverNegative = std::all_of(verdict.points.begin(), verdict.points.end(),
                                           [](const domain::DatedValue &point) { return point.value >= 0; });
    if (verdict.limits)
        m_lower = neverNegative ? verdict.limits->lowerForCounts() : verdict.limits->lower;
    prepareAxes(indicator, verdict);
    addLimits(verdict);
    addTarget(indicator);
    addChange(indicator, verdict);
    addPoints(verdict);
}

void MeasurementChart::prepareAxes(const Indicator &indicator, const Verdict &verdict)
{
    const auto &c = m_look.colours;
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis})
        prepareAxis(*axis, c, m_look.font, unit());
    Span span{verdict.points.front().value, verdict.points.front().value};
    for (const domain::DatedValue &point : verdict.points)
        span.take(point.value);
    if (verdict.limits) {
        span.take(m_lower);
        span.take(verdict.limits->upper);
    }
    if (indicator.target)
        span.take(indicator.target->value());
    const double height = span.high > span.low ? span.high - span.low : std::max(1.0, std::abs(span.high));
    m_plot->yAxis->setTicker(QSharedPointer<NumberTicker>::create(roundStep(height * 1.16)));
    m_plot->yAxis->setSubTicks(false);
    m_plot->yAxis->setBasePen(Qt::NoPen);
    m_plot->yAxis->setRange(span.low - height * 0.08, span.high + height * 0.08);
    m_plot->xAxis->setTicker(QSharedPointer<PointTicker>::create(verdict));
    m_plot->xAxis->setSubTicks(false);
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->xAxis->setBasePen(QPen(c.line2, unit()));
    m_plot->xAxis->setRange(0.4, static_cast<double>(verdict.points.size()) + 0.6);
    const QFontMetricsF metrics(m_look.font);
    const double right = metrics.horizontalAdvance(T::tr("snitt etter ") + QStringLiteral("000,0")) + 14 * unit();
    m_plot->axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    m_plot->axisRect()->setMargins(QMargins(0, qRound(20 * unit()), qRound(right), 0));
    m_plot->plotLayout()->setMargins(QMargins(0, 0, 0, 0));
    m_plot->axisRect()->setMinimumMargins(QMargins(0, 0, 0, 0));
}

void MeasurementChart::addLevel(double from, double to, double value, const QPen &pen)
{
    QCPGraph *graph = m_plot->addGraph();
    graph->setPen(pen);
    graph->setAdaptiveSampling(false);
    graph->setData({from, to}, {value, value}, true);
}

void MeasurementChart::addLimits(const Verdict &verdict)
{
    const auto &c = m_look.colours;
    const double first = m_plot->xAxis->range().lower;
    const double last = m_plot->xAxis->range().upper;
    const double change = static_cast<double>(verdict.before) + 0.5;
    if (verdict.limits) {
        const QPen limit(c.control, 1.2 * unit(), Qt::DashLine);
        addLevel(first, last, verdict.limits->upper, limit);
        addLevel(first, last, m_lower, limit);
        addLevel(first, last, verdict.limits->mean, QPen(c.text2, 1.4 * unit()));
        const auto figure = [](double value) { return presentation::measuredValue(value); };
        addEndLabel(T::tr("øvre %1").arg(figure(verdict.limits->upper)), c.text2, verdict.limits->upper, false);
        addEndLabel(T::tr("snitt %1").arg(figure(verdict.limits->mean)), c.text, verdict.limits->mean, false);
        addEndLabel(T::tr("nedre %1").arg(figure(m_lower)), c.text2, m_lower, false);
    }
    if (verdict.before > 0 && verdict.meanAfter) {
        addLevel(change, last, *verdict.meanAfter, QPen(c.accent, 1.8 * unit()));
        addEndLabel(T::tr("snitt etter %1").arg(presentation::measuredValue(*verdict.meanAfter)), c.accent,
                    *verdict.meanAfter, true);
    }
}

void MeasurementChart::addTarget(const Indicator &indicator)
{
    if (!indicator.target)
        return;
    const auto &c = m_look.colours;
    QPen pen(c.quality, 1.4 * unit());
    pen.setDashPattern({1.0, 2.5});
    const double value = indicator.target->value();
    addLevel(m_plot->xAxis->range().lower, m_plot->xAxis->range().upper, value, pen);
    addEndLabel(T::tr("mål %1").arg(presentation::measuredValue(value)), c.quality, value, false);
}

void MeasurementChart::addChange(const Indicator &indicator, const Verdict &verdict)
{
    const auto &c = m_look.colours;
    const double top = m_plot->yAxis->range().upper;
    if (verdict.before > 0 && verdict.limits) {
        QCPItemText *base = addText(indicator.changedOn ? T::tr("før") : T::tr("utgangspunkt"), c.text2,
                                    m_plot->xAxis->range().lower, top, Qt::AlignLeft | Qt::AlignBottom);
        base->setPadding(QMargins(0, 0, 0, qRound(3 * unit())));
    }
    if (!indicator.changedOn)
        return;
    const double at = static_cast<double>(verdict.before) + 0.5;
    auto *line = new QCPItemLine(m_plot);
    line->setPen(QPen(c.accent, 1.2 * unit(), Qt::DashLine));
    line->start->setCoords(at, m_plot->yAxis->range().lower);
    line->end->setCoords(at, top);
    line->setClipToAxisRect(false);
    // To the side where there is room.
    const bool late = 2 * verdict.before > verdict.points.size();
    QCPItemText *text = addText(T::tr("endret %1").arg(presentation::date(*indicator.changedOn)), c.accent, at, top,
                                (late ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom);
    QFont font = m_look.font;
    font.setWeight(QFont::DemiBold);
    text->setFont(font);
    text->setPadding(QMargins(0, 0, 0, qRound(3 * unit())));
}

void MeasurementChart::addPoints(const Verdict &verdict)
{
    const auto &c = m_look.colours;
    std::vector<Mark> marks(verdict.points.size(), Mark::After);
    std::fill_n(marks.begin(), verdict.before, Mark::Before);
    for (const domain::Signal &signal : verdict.signalsFound)
        for (const size_t point : signal.points)
            marks[point - 1] = signal.improvement ? Mark::Better : Mark::Worse;
    for (const bool after : {false, true}) { // the line is broken where the process was changed
        QVector<double> numbers, values;
        for (size_t i = after ? verdict.before : 0; i < (after ? verdict.points.size() : verdict.before); ++i) {
            numbers.append(static_cast<double>(i + 1));
            values.append(verdict.points[i].value);
        }
        QCPGraph *line = m_plot->addGraph();
        line->setPen(QPen(after ? c.accent : c.text2, 1.2 * unit()));
        line->setAdaptiveSampling(false);
        line->setData(numbers, values, true);
    }
    struct Look
    {
        Mark mark;
        QCPScatterStyle::ScatterShape shape;
        QColor colour;
        bool filled;
        double size;
    };
    const std::array looks{Look{Mark::Before, QCPScatterStyle::ssDisc, c.text2, true, 5.5},
                           Look{Mark::After, QCPScatterStyle::ssCircle, c.accent, false, 6.5},
                           Look{Mark::Better, QCPScatterStyle::ssDiamond, c.ok, true, 9.5},
                           Look{Mark::Worse, QCPScatterStyle::ssTriangle, c.error, true, 9.5}};
    for (const Look &look : looks) {
        QCPGraph *graph = m_plot->addGraph();
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setAdaptiveSampling(false);
        graph->setScatterStyle(QCPScatterStyle(look.shape, QPen(look.colour, 1.4 * unit()),
                                               QBrush(look.filled ? look.colour : m_look.colours.surface),
                                               look.size * unit()));
        for (size_t i = 0; i < marks.size(); ++i)
            if (marks[i] == look.mark)
                graph->addData(static_cast<double>(i + 1), verdict.points[i].value);
    }
}

QCPItemText *MeasurementChart::addText(const QString &text, const QColor &colour, double at, double value,
                                       Qt::Alignment alignment)
{
    auto *item = new QCPItemText(m_plot);
    item->setText(text);
    item->setFont(m_look.font);
    item->setColor(colour);
    item->setClipToAxisRect(false);
    item->setPositionAlignment(alignment);
    item->setTextAlignment(Qt::AlignLeft);
    item->position->setCoords(at, value);
    return item;
}

void MeasurementChart::addEndLabel(const QString &text, const QColor &colour, double value, bool strong)
{
    QCPItemText *item = addText(text, colour, m_plot->xAxis->range().upper, value, Qt::AlignLeft | Qt::AlignVCenter);
    if (strong) {
        QFont font = m_look.font;
        font.setWeight(QFont::DemiBold);
        item->setFont(font);
    }
    item->setPadding(QMargins(qRound(6 * unit()), 0, 0, 0));
    m_endLabels.push_back({item, value});
}

void MeasurementChart::separateEndLabels()
{
    if (m_endLabels.empty())
        return;
    std::vector<Label> labels = m_endLabels;
    std::stable_sort(labels.begin(), labels.end(), [](const Label &a, const Label &b) { return a.value < b.value; });
    const QCPAxis *axis = m_plot->yAxis;
    const double height = m_look.font.pixelSize() * 1.25;
    double lowest = axis->coordToPixel(axis->range().lower);
    for (const Label &label : labels) { // from the bottom up: pixels grow downwards
        const double wanted = std::min(axis->coordToPixel(label.value), lowest);
        label.item->position->setCoords(label.item->position->key(), axis->pixelToCoord(wanted));
        lowest = wanted - height;
    }
}

} // namespace vf::reporting
