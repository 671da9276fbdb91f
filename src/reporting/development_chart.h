// The development of identified, realised and confirmed over time as stepped lines: the same chart on the screen, on
// the printed page and as SVG. Lines differ in marker and width as well as colour; each is named at its end, without a
// legend.
#pragma once

#include "presentation/theme_colours.h"
#include "reporting/report_model.h"

#include <QByteArray>
#include <QFont>
#include <QObject>
#include <QPicture>
#include <QSize>

class QCPItemText;
class QCustomPlot;

namespace vf::reporting {

struct ChartLook
{
    presentation::ThemeColours colours = presentation::ThemeColours::light();
    QFont font;           ///< of ticks and labels, with a pixel size; everything else is in proportion to it
    bool asOfLine = true; ///< a dashed line on the date; pointless where nothing comes after
};

/// Draws into a QCustomPlot that somebody else owns (a page of the window, or the functions below). Lives as its child.
class DevelopmentChart final : public QObject
{
public:
    explicit DevelopmentChart(QCustomPlot *plot);

    /// Replaces what the plot shows; also called when the theme or the font changes.
    void show(const DevelopmentData &data, const ChartLook &look);

private:
    struct Series;
    struct Label
    {
        QCPItemText *item;
        double value;
    };

    void prepareAxes(const DevelopmentData &data);
    void addSeries(const DevelopmentData &data, const Series &series);
    void addMarkers(const DevelopmentData &data, const Series &series);
    void addFigures(const DevelopmentData &data);
    void addEndLabel(const DevelopmentData &data, const Series &series);
    void addAsOfLine(const DevelopmentData &data);
    QCPItemText *addText(const QString &text, const QColor &colour, double day, double value, Qt::Alignment alignment);
    /// Moves the labels at the lines' ends apart, once the plot knows its size.
    void separateEndLabels();
    double unit() const; ///< a length of one design pixel, by the font

    QCustomPlot *m_plot;
    ChartLook m_look;
    std::vector<Label> m_endLabels;
};

/// The chart as a recording that can be painted at any scale; `size` in the units of `look.font`'s pixel size.
QPicture developmentPicture(const DevelopmentData &data, QSize size, const ChartLook &look);

/// The chart as an <svg> element with its texts as text.
QByteArray developmentSvg(const DevelopmentData &data, QSize size, const ChartLook &look);

} // namespace vf::reporting
