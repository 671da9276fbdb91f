// What our charts have in common: axes without clutter, round steps, Norwegian numbers, and lengths in proportion to the
// font.
#pragma once

#include "presentation/theme_colours.h"
#include "reporting/plot.h"

#include <QFont>

namespace vf::reporting {

/// Pixel size of tick labels that lengths in the charts are in proportion to.
constexpr double designFont = 11.0;

/// A step of 1, 2, 2.5 or 5 times a power of ten that divides `range` into at most five parts.
double roundStep(double range);

/// Ticks at every multiple of a step, with Norwegian numbers.
class NumberTicker final : public QCPAxisTicker
{
public:
    explicit NumberTicker(double step) : m_step(step) {}

protected:
    double getTickStep(const QCPRange &) override { return m_step; }
    QString getTickLabel(double tick, const QLocale &, QChar, int) override;

private:
    double m_step;
};

/// No tick marks, quiet lines and labels; `unit` is one design pixel.
void prepareAxis(QCPAxis &axis, const presentation::ThemeColours &colours, const QFont &font, double unit);

} // namespace vf::reporting
