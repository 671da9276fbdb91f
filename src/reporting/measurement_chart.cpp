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

void MeasurementChart::clear(const ChartLook &look)
{
    m_look = look;
    m_endLabels.clear();
    m_plot->clearPlottables();
    m_plot->clearItems();
    m_plot->setBackground(QBrush(look.colours.surface));
    m_plot->setAntialiasedElements(QCP::aeAll);
    m_plot->setFont(look.font);
}

double MeasurementChart::lowerOf(const domain::XmrLimits &limits) const
{
    return m_neverNegative ? limits.lowerForCounts() : limits.lower;
}

void MeasurementChart::show(const Indicator &indicator, const Verdict &verdict, const domain::Monitoring &monitoring,
                            const ChartLook &look)
{
    clear(look);
    if (verdict.points.empty())
        return;
    m_neverNegative = std::all_of(verdict.points.begin(), verdict.points.end(),
                                  [](const domain::DatedValue &point) { return point.value >= 0; });
    std::vector<double> levels;
    std::vector<size_t> breaks{verdict.before};
    for (const domain::Phase &phase : monitoring.phases) {
        if (phase.limits)
            levels.insert(levels.end(), {lowerOf(*phase.limits), phase.limits->upper});
        if (phase.rebased)
            breaks.push_back(phase.first - 1);
    }
    prepareAxes(indicator, verdict, levels);
    for (const domain::Phase &phase : monitoring.phases) {
        addPhase(phase, &phase == &monitoring.phases.back());
        if (phase.rebased)
            addRebase(phase);
    }
    if (!monitoring.phases.empty())
        addMeanAfter(verdict, monitoring.phases.size() > 1 ? static_cast<double>(monitoring.phases.front().last) + 0.5
                                                           : m_plot->xAxis->range().upper);
    addTarget(indicator);
    addChange(indicator, verdict);
    std::vector<Mark> marks(verdict.points.size(), Mark::After);
    std::fill_n(marks.begin(), verdict.before, Mark::Before);
    const auto mark = [&](const Verdict &judged, size_t offset) {
        for (const domain::Signal &signal : judged.signalsFound)
            for (const size_t point : signal.points)
                marks[offset + point - 1] = signal.improvement ? Mark::Better : Mark::Worse;
    };
    mark(verdict, 0);
    if (monitoring.sinceRebase)
        mark(*monitoring.sinceRebase, monitoring.phases.back().first - 1);
    addPoints(verdict, marks, breaks);
}

void MeasurementChart::showRuns(const Indicator &indicator, const Verdict &verdict, const domain::RunChart &runs,
                                const ChartLook &look)
{
    clear(look);
    if (verdict.points.empty())
        return;
    const std::array levels{runs.median};
    prepareAxes(indicator, verdict, levels);
    const auto &c = m_look.colours;
    addLevel(m_plot->xAxis->range().lower, m_plot->xAxis->range().upper, runs.median, QPen(c.text2, 1.4 * unit()));
    addEndLabel(T::tr("median %1").arg(presentation::measuredValue(runs.median)), c.text, runs.median, true);
    addTarget(indicator);
    addChange(indicator, verdict);
    std::vector<Mark> marks(verdict.points.size(), Mark::After);
    std::fill_n(marks.begin(), indicator.changedOn ? verdict.before : 0, Mark::Before);
    for (const size_t point : domain::pointsWithin(runs.shifts))
        marks[point - 1] = Mark::Signal;
    for (const size_t point : domain::pointsWithin(runs.trends))
        marks[point - 1] = Mark::Signal;
    addPoints(verdict, marks, {});
}

void MeasurementChart::prepareAxes(const Indicator &indicator, const Verdict &verdict, std::span<const double> levels)
{
    const auto &c = m_look.colours;
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis})
        prepareAxis(*axis, c, m_look.font, unit());
    Span span{verdict.points.front().value, verdict.points.front().value};
    for (const domain::DatedValue &point : verdict.points)
        span.take(point.value);
    for (const double level : levels)
        span.take(level);
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

void MeasurementChart::addPhase(const domain::Phase &phase, bool last)
{
    if (!phase.limits)
        return;
    const auto &c = m_look.colours;
    const double from = phase.rebased ? static_cast<double>(phase.first) - 0.5 : m_plot->xAxis->range().lower;
    const double to = last ? m_plot->xAxis->range().upper : static_cast<double>(phase.last) + 0.5;
    const double lower = lowerOf(*phase.limits);
    const QPen limit(c.control, 1.2 * unit(), Qt::DashLine);
    addLevel(from, to, phase.limits->upper, limit);
    addLevel(from, to, lower, limit);
    addLevel(from, to, phase.limits->mean, QPen(c.text2, 1.4 * unit()));
    if (!last)
        return;
    const auto figure = [](double value) { return presentation::measuredValue(value); };
    addEndLabel(T::tr("øvre %1").arg(figure(phase.limits->upper)), c.text2, phase.limits->upper, false);
    addEndLabel(T::tr("snitt %1").arg(figure(phase.limits->mean)), c.text, phase.limits->mean, false);
    addEndLabel(T::tr("nedre %1").arg(figure(lower)), c.text2, lower, false);
}

void MeasurementChart::addMeanAfter(const Verdict &verdict, double last)
{
    if (verdict.before == 0 || !verdict.meanAfter)
        return;
    const double change = static_cast<double>(verdict.before) + 0.5;
    if (last <= change)
        return;
    const bool toTheEnd = last >= m_plot->xAxis->range().upper;
    // Up to a new phase the mean is that of its own stretch; the verdict's goes on to the last point.
    double value = *verdict.meanAfter;
    if (!toTheEnd) {
        std::vector<double> stretch;
        for (size_t i = verdict.before; i < static_cast<size_t>(last); ++i)
            stretch.push_back(verdict.points[i].value);
        value = domain::mean(stretch);
    }
    addLevel(change, last, value, QPen(m_look.colours.accent, 1.8 * unit()));
    if (toTheEnd)
        addEndLabel(T::tr("snitt etter %1").arg(presentation::measuredValue(value)), m_look.colours.accent, value, true);
}

void MeasurementChart::addRebase(const domain::Phase &phase)
{
    const auto &c = m_look.colours;
    const double at = static_cast<double>(phase.first) - 0.5;
    auto *line = new QCPItemLine(m_plot);
    line->setPen(QPen(c.text2, 1.2 * unit(), Qt::DotLine));
    line->start->setCoords(at, m_plot->yAxis->range().lower);
    line->end->setCoords(at, m_plot->yAxis->range().upper);
    line->setClipToAxisRect(false);
    QCPItemText *text = addText(T::tr("nye grenser"), c.text2, at, m_plot->yAxis->range().lower,
                                Qt::AlignLeft | Qt::AlignBottom);
    text->setPadding(QMargins(qRound(4 * unit()), 0, qRound(2 * unit()), 0));
    text->setBrush(QBrush(c.surface)); // a limit may pass behind it
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

void MeasurementChart::addPoints(const Verdict &verdict, const std::vector<Mark> &marks, std::span<const size_t> breaks)
{
    const auto &c = m_look.colours;
    // The line is broken where the process was changed, and where its limits were made anew.
    std::vector<size_t> ends(breaks.begin(), breaks.end());
    ends.push_back(verdict.points.size());
    std::sort(ends.begin(), ends.end());
    size_t from = 0;
    for (const size_t end : ends) {
        QVector<double> numbers, values;
        for (size_t i = from; i < end; ++i) {
            numbers.append(static_cast<double>(i + 1));
            values.append(verdict.points[i].value);
        }
        QCPGraph *line = m_plot->addGraph();
        line->setPen(QPen(from >= verdict.before ? c.accent : c.text2, 1.2 * unit()));
        line->setAdaptiveSampling(false);
        line->setData(numbers, values, true);
        from = std::max(from, end);
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
                           Look{Mark::Worse, QCPScatterStyle::ssTriangle, c.error, true, 9.5},
                           Look{Mark::Signal, QCPScatterStyle::ssSquare, c.accent, true, 7.5}};
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
