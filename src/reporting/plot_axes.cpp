#include "reporting/plot_axes.h"

#include "presentation/format.h"

#include <cmath>

namespace vf::reporting {

double roundStep(double range)
{
    const double power = std::pow(10.0, std::floor(std::log10(range / 5)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0})
        if (factor * power * 5 >= range)
            return factor * power;
    return 10 * power;
}

QString NumberTicker::getTickLabel(double tick, const QLocale &, QChar, int)
{
    return presentation::shortNumber(tick, 2);
}

void prepareAxis(QCPAxis &axis, const presentation::ThemeColours &colours, const QFont &font, double unit)
{
    axis.setTickLabelFont(font);
    axis.setTickLabelColor(colours.text2);
    axis.setBasePen(QPen(colours.line2, unit));
    axis.setTickPen(QPen(colours.surface, 0.1 * unit)); // a mark without length would leave a dot
    axis.setTickLength(0);
    axis.setTickLabelPadding(qRound(6 * unit));
    axis.setPadding(0);
    axis.grid()->setPen(QPen(colours.line, unit));
    axis.grid()->setZeroLinePen(QPen(colours.line, unit));
}

} // namespace vf::reporting
