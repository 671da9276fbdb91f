// A chart outside the window: laid out in a plot of its own and drawn as a recording, a picture or SVG.
#pragma once

#include "reporting/development_chart.h"

#include <QImage>
#include <QPicture>

#include <functional>

namespace vf::reporting {

/// Draws a chart into an empty plot.
using DrawChart = std::function<void(QCustomPlot *plot, const ChartLook &look)>;

// `size` in the units of `look.font`'s pixel size. All need a QApplication.
/// Can be painted at any scale.
QPicture chartPicture(const DrawChart &draw, QSize size, const ChartLook &look);
/// On the look's surface, `scale` dots to each unit.
QImage chartImage(const DrawChart &draw, QSize size, const ChartLook &look, double scale);
/// An <svg> element with its texts as text.
QByteArray chartSvg(const DrawChart &draw, QSize size, const ChartLook &look);

} // namespace vf::reporting
