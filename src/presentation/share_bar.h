// The inline bar of destinations: quality, quantity, savings and what is not realised, on screen and in print.
#pragma once

#include "presentation/theme_colours.h"

#include <QMetaType>
#include <QRectF>
#include <QStringList>

class QFont;
class QPainter;

namespace vf::presentation {

/// The values of one bar, all in the same unit. Models hand it out under ItemRole::ShareBarRole.
struct ShareBar
{
    double quality = 0;
    double quantity = 0;
    double savings = 0;
    double open = 0; ///< identified but not realised
    /// The value that fills the whole width: the largest total of the table (common scale) or the bar's own total
    /// (share of identified). 0 means the bar's own total.
    double scaleMaximum = 0;
    /// Up to four texts in the order above, printed in segments wide enough; empty ones are left out.
    QStringList labels;

    double total() const { return quality + quantity + savings + open; }
    friend bool operator==(const ShareBar &, const ShareBar &) = default;
};

/// Preferred height of a bar at 13 px text; scale it with the font.
inline constexpr double shareBarHeight = 13.0;

/// Paints the bar into `area` (the full width is `scaleMaximum`). Segment edges fall on device pixels and each
/// segment has a 1 unit outline. A label is printed when its segment is over 24 units wide and the text fits.
void paintShareBar(QPainter &painter, const QRectF &area, const ShareBar &bar, const ThemeColours &colours,
                   const QFont &labelFont);

/// Which key square of a legend.
enum class ShareKey { Quality, Quantity, Savings, Open };
/// A legend square in the colour (or hatch) of one destination.
void paintShareKey(QPainter &painter, const QRectF &square, ShareKey key, const ThemeColours &colours);

} // namespace vf::presentation

Q_DECLARE_METATYPE(vf::presentation::ShareBar)
