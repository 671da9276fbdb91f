// The XmR chart of one indicator: its measurements in order, the mean and limits frozen from the points before the
// change, the mean since, and the change date. What the rules say of a point shows in its shape as well as its colour,
// and each line is named at its end.
#pragma once

#include "domain/measurement/phases.h"
#include "reporting/development_chart.h"

namespace vf::reporting {

/// Draws into a QCustomPlot that somebody else owns. Lives as its child.
class MeasurementChart final : public QObject
{
public:
    explicit MeasurementChart(QCustomPlot *plot);

    /// Replaces what the plot shows; also called when the theme or the font changes. `look.asOfLine` means nothing here.
    void show(const domain::Indicator &indicator, const domain::Verdict &verdict, const domain::Monitoring &monitoring,
              const ChartLook &look);
    /// The run chart instead: the median and the runs on each side of it.
    void showRuns(const domain::Indicator &indicator, const domain::Verdict &verdict, const domain::RunChart &runs,
                  const ChartLook &look);

private:
    struct Label
    {
        QCPItemText *item;
        double value;
    };
    /// How a point looks, by what the rules say of it.
    enum class Mark { Before, After, Better, Worse, Signal };

    void clear(const ChartLook &look);
    void prepareAxes(const domain::Indicator &indicator, const domain::Verdict &verdict, std::span<const double> levels);
    void addPhase(const domain::Phase &phase, bool last);
    void addMeanAfter(const domain::Verdict &verdict, double last);
    void addRebase(const domain::Phase &phase);
    void addTarget(const domain::Indicator &indicator);
    void addChange(const domain::Indicator &indicator, const domain::Verdict &verdict);
    void addPoints(const domain::Verdict &verdict, const std::vector<Mark> &marks, std::span<const size_t> breaks);
    double lowerOf(const domain::XmrLimits &limits) const;
    void addLevel(double from, double to, double value, const QPen &pen);
    QCPItemText *addText(const QString &text, const QColor &colour, double at, double value, Qt::Alignment alignment);
    void addEndLabel(const QString &text, const QColor &colour, double value, bool strong);
    /// Moves the labels at the lines' ends apart, once the plot knows its size.
    void separateEndLabels();
    double unit() const;

    QCustomPlot *m_plot;
    ChartLook m_look;
    bool m_neverNegative = false; ///< what is counted or timed is never below nothing
    std::vector<Label> m_endLabels;
};

} // namespace vf::reporting
