// The XmR chart of one indicator: its measurements in order, the mean and limits frozen from the points before the
// change, the mean since, and the change date. What the rules say of a point shows in its shape as well as its colour,
// and each line is named at its end.
#pragma once

#include "domain/measurement/verdict.h"
#include "reporting/development_chart.h"

namespace vf::reporting {

/// Draws into a QCustomPlot that somebody else owns. Lives as its child.
class MeasurementChart final : public QObject
{
public:
    explicit MeasurementChart(QCustomPlot *plot);

    /// Replaces what the plot shows; also called when the theme or the font changes. `look.asOfLine` means nothing here.
    void show(const domain::Indicator &indicator, const domain::Verdict &verdict, const ChartLook &look);

private:
    struct Label
    {
        QCPItemText *item;
        double value;
    };
    /// How a point looks, by what the rules say of it.
    enum class Mark { Before, After, Better, Worse };

    void prepareAxes(const domain::Indicator &indicator, const domain::Verdict &verdict);
    void addLimits(const domain::Verdict &verdict);
    void addTarget(const domain::Indicator &indicator);
    void addChange(const domain::Indicator &indicator, const domain::Verdict &verdict);
    void addPoints(const domain::Verdict &verdict);
    void addLevel(double from, double to, double value, const QPen &pen);
    QCPItemText *addText(const QString &text, const QColor &colour, double at, double value, Qt::Alignment alignment);
    void addEndLabel(const QString &text, const QColor &colour, double value, bool strong);
    /// Moves the labels at the lines' ends apart, once the plot knows its size.
    void separateEndLabels();
    double unit() const;

    QCustomPlot *m_plot;
    ChartLook m_look;
    double m_lower = 0; ///< the lower limit as drawn
    std::vector<Label> m_endLabels;
};

} // namespace vf::reporting
