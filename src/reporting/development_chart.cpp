#include "reporting/development_chart.h"

#include "presentation/format.h"
#include "presentation/texts.h"
#include "reporting/chart_writing.h"
#include "reporting/plot_axes.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace vf::reporting {

using application::DevelopmentPoint;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr int mostYearLabels = 14;

double dayOf(QDate date)
{
    return static_cast<double>(date.toJulianDay());
}

/// Years, named in their middle, with a small mark at each turn of the year.
class YearTicker final : public QCPAxisTicker
{
public:
    YearTicker(int first, int last)
    {
        const int every = (last - first) / mostYearLabels + 1;
        for (int year = first; year <= last; ++year) {
            m_turns.append(dayOf({year, 1, 1}));
            if ((year - first) % every == 0)
                m_middles.append(dayOf({year, 7, 2}));
        }
        m_turns.append(dayOf({last + 1, 1, 1}));
    }

protected:
    QVector<double> createTickVector(double, const QCPRange &) override { return m_middles; }
    QVector<double> createSubTickVector(int, const QVector<double> &) override { return m_turns; }
    int getSubTickCount(double) override { return 1; }
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        return QString::number(QDate::fromJulianDay(static_cast<qint64>(tick)).year());
    }

private:
    QVector<double> m_middles;
    QVector<double> m_turns;
};

} // namespace

/// How one of the three lines looks.
struct DevelopmentChart::Series
{
    QString name;
    base::Fte DevelopmentPoint::*value;
    QColor colour;
    double width;
    QCPScatterStyle::ScatterShape marker;
    bool filled;
};

DevelopmentChart::DevelopmentChart(QCustomPlot *plot) : QObject(plot), m_plot(plot)
{
    connect(plot, &QCustomPlot::afterLayout, this, &DevelopmentChart::separateEndLabels);
}

double DevelopmentChart::unit() const
{
    return m_look.font.pixelSize() / designFont;
}

void DevelopmentChart::show(const DevelopmentData &data, const ChartLook &look)
{
    m_look = look;
    m_endLabels.clear();
    m_plot->clearPlottables();
    m_plot->clearItems();
    m_plot->setBackground(QBrush(look.colours.surface));
    m_plot->setAntialiasedElements(QCP::aeAll);
    m_plot->setFont(look.font);
    if (data.steps.empty())
        return;
    prepareAxes(data);
    const auto &c = look.colours;
    const std::array series{Series{presentation::text(domain::Account::Identified), &DevelopmentPoint::identified,
                                   c.text2, 1.4, QCPScatterStyle::ssCircle, false},
                            Series{presentation::realisedText(), &DevelopmentPoint::realised, c.quality, 2.2,
                                   QCPScatterStyle::ssSquare, true},
                            Series{presentation::text(domain::GainStage::Confirmed), &DevelopmentPoint::confirmed,
                                   c.accent, 1.8, QCPScatterStyle::ssDiamond, true}};
    if (look.asOfLine)
        addAsOfLine(data);
    for (const Series &one : series)
        addSeries(data, one);
    for (const Series &one : series) {
        addMarkers(data, one);
        addEndLabel(data, one);
    }
    addFigures(data);
}

void DevelopmentChart::prepareAxes(const DevelopmentData &data)
{
    const auto &c = m_look.colours;
    double largest = 1;
    for (const DevelopmentPoint &point : data.steps)
        largest = std::max({largest, point.identified.value(), point.realised.value()});
    const double step = roundStep(largest * 1.04);
    const QDate first = data.steps.front().date;
    const QDate last = data.steps.back().date;
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis})
        prepareAxis(*axis, c, m_look.font, unit());
    m_plot->xAxis->setTicker(QSharedPointer<YearTicker>::create(first.year(), last.year()));
    m_plot->xAxis->setSubTicks(true);
    m_plot->xAxis->setSubTickPen(QPen(c.line2, unit()));
    m_plot->xAxis->setSubTickLength(0, qRound(4 * unit()));
    m_plot->xAxis->grid()->setVisible(false);
    // A little beyond the data on every side, or the markers there would be cut.
    const double from = dayOf({first.year(), 1, 1});
    const double to = dayOf({last.year() + 1, 1, 1});
    m_plot->xAxis->setRange(from, to + (to - from) * 0.012);
    m_plot->xAxis->setBasePen(Qt::NoPen);
    m_plot->yAxis->setTicker(QSharedPointer<NumberTicker>::create(step));
    m_plot->yAxis->setSubTicks(false);
    m_plot->yAxis->setBasePen(Qt::NoPen);
    const double top = std::ceil(largest * 1.04 / step) * step;
    m_plot->yAxis->setRange(-0.035 * top, top * 1.005);
    m_plot->yAxis->grid()->setZeroLinePen(QPen(c.line2, unit()));
    // Room for the names at the lines' ends.
    const QFontMetricsF metrics(m_look.font);
    const double right = metrics.horizontalAdvance(presentation::text(domain::Account::Identified)) + 56 * unit();
    m_plot->axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    m_plot->axisRect()->setMargins(QMargins(0, qRound(20 * unit()), qRound(right), 0));
    m_plot->plotLayout()->setMargins(QMargins(0, 0, 0, 0));
    m_plot->axisRect()->setMinimumMargins(QMargins(0, 0, 0, 0));
}

void DevelopmentChart::addSeries(const DevelopmentData &data, const Series &series)
{
    QPen pen(series.colour, series.width * unit());
    pen.setJoinStyle(Qt::MiterJoin);
    pen.setCapStyle(Qt::FlatCap);
    // Up to and on the date in full; what comes after dotted, beginning where the first line ends.
    for (const bool after : {false, true}) {
        QVector<double> days, values;
        for (const DevelopmentPoint &point : data.steps)
            if (after ? point.date >= data.asOf : point.date <= data.asOf) {
                days.append(dayOf(point.date));
                values.append((point.*series.value).value());
            }
        if (days.size() < 2)
            continue;
        QCPGraph *graph = m_plot->addGraph();
        graph->setLineStyle(QCPGraph::lsStepLeft);
        graph->setAdaptiveSampling(false);
        QPen drawn = pen;
        if (after)
            drawn.setDashPattern({1.5, 2.5});
        graph->setPen(drawn);
        graph->setData(days, values, true);
    }
}

void DevelopmentChart::addMarkers(const DevelopmentData &data, const Series &series)
{
    QCPGraph *graph = m_plot->addGraph();
    graph->setLineStyle(QCPGraph::lsNone);
    const QPen pen(series.colour, 1.5 * unit());
    const QBrush brush(series.filled ? series.colour : m_look.colours.surface);
    const double size = (series.marker == QCPScatterStyle::ssDiamond ? 9 : 7) * unit();
    graph->setScatterStyle(QCPScatterStyle(series.marker, pen, brush, size));
    graph->setAdaptiveSampling(false);
    for (const DevelopmentPoint &point : data.marked)
        graph->addData(dayOf(point.date), (point.*series.value).value());
}

QCPItemText *DevelopmentChart::addText(const QString &text, const QColor &colour, double day, double value,
                                       Qt::Alignment alignment)
{
    auto *item = new QCPItemText(m_plot);
    item->setText(text);
    item->setFont(m_look.font);
    item->setColor(colour);
    item->setClipToAxisRect(false);
    item->setPositionAlignment(alignment);
    item->setTextAlignment(Qt::AlignLeft);
    item->position->setCoords(day, value);
    return item;
}

void DevelopmentChart::addFigures(const DevelopmentData &data)
{
    // Identified above its marker, realised below; the last point has its figures in the names at the lines' ends.
    const double range = m_plot->yAxis->range().upper;
    for (size_t i = 0; i + 1 < data.marked.size(); ++i) {
        const DevelopmentPoint &point = data.marked[i];
        QCPItemText *above = addText(presentation::fte(point.identified), m_look.colours.text, dayOf(point.date),
                                     point.identified.value(), Qt::AlignRight | Qt::AlignBottom);
        above->setPadding(QMargins(0, 0, qRound(2 * unit()), qRound(4 * unit())));
        // Near the ground there is no room below: then above, if the other line leaves room there.
        const double distance = (point.identified - point.realised).value();
        const bool low = point.realised.value() < range * 0.12;
        if (point.realised.value() <= 0 || distance < range * (low ? 0.14 : 0.08))
            continue;
        QCPItemText *figure =
            addText(presentation::fte(point.realised), m_look.colours.quality, dayOf(point.date),
                    point.realised.value(), low ? Qt::AlignRight | Qt::AlignBottom : Qt::AlignLeft | Qt::AlignTop);
        const int side = qRound(3 * unit());
        figure->setPadding(low ? QMargins(0, 0, side, side) : QMargins(side, side, 0, 0));
    }
}

void DevelopmentChart::addEndLabel(const DevelopmentData &data, const Series &series)
{
    const DevelopmentPoint &last = data.steps.back();
    const double value = (last.*series.value).value();
    QCPItemText *item = addText(series.name + u' ' + presentation::fte(base::Fte(value)), series.colour,
                                dayOf(last.date), value, Qt::AlignLeft | Qt::AlignVCenter);
    QFont font = m_look.font;
    font.setWeight(QFont::DemiBold);
    item->setFont(font);
    item->setPadding(QMargins(qRound(8 * unit()), 0, 0, 0));
    m_endLabels.push_back({item, value});
}

void DevelopmentChart::addAsOfLine(const DevelopmentData &data)
{
    auto *line = new QCPItemLine(m_plot);
    line->setPen(QPen(m_look.colours.accent, 1.2 * unit(), Qt::DashLine));
    line->start->setCoords(dayOf(data.asOf), 0);
    line->end->setCoords(dayOf(data.asOf), m_plot->yAxis->range().upper);
    line->setClipToAxisRect(false);
    const bool early = data.asOf < data.steps.back().date;
    QCPItemText *text =
        addText(presentation::date(data.asOf), m_look.colours.accent, dayOf(data.asOf), m_plot->yAxis->range().upper,
                (early ? Qt::AlignHCenter : Qt::AlignRight) | Qt::AlignBottom);
    text->setPadding(QMargins(0, 0, 0, qRound(3 * unit())));
}

void DevelopmentChart::separateEndLabels()
{
    if (m_endLabels.empty())
        return;
    std::vector<Label> labels = m_endLabels;
    std::stable_sort(labels.begin(), labels.end(), [](const Label &a, const Label &b) { return a.value < b.value; });
    const QCPAxis *axis = m_plot->yAxis;
    const double height = m_look.font.pixelSize() * 1.25;
    double lowest = axis->coordToPixel(0);
    for (const Label &label : labels) { // from the bottom up: pixels grow downwards
        const double wanted = std::min(axis->coordToPixel(label.value), lowest);
        label.item->position->setCoords(label.item->position->key(), axis->pixelToCoord(wanted));
        lowest = wanted - height;
    }
}

QPicture developmentPicture(const DevelopmentData &data, QSize size, const ChartLook &look)
{
    return chartPicture([&data](QCustomPlot *plot, const ChartLook &same) { (new DevelopmentChart(plot))->show(data, same); },
                        size, look);
}

QByteArray developmentSvg(const DevelopmentData &data, QSize size, const ChartLook &look)
{
    return chartSvg([&data](QCustomPlot *plot, const ChartLook &same) { (new DevelopmentChart(plot))->show(data, same); }, size,
                    look);
}

} // namespace vf::reporting
