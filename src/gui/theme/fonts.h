// Type sizes and lengths in proportion to the application's font, so that every text size from 80 to 300 % works.
#pragma once

#include <QFont>

class QWidget;

namespace vf::gui {

/// A length of the design (given in pixels at 13 px text) at the present text size: sized(32) is a control's height.
/// Use it for every height, margin and icon; never a bare number of pixels.
int sized(double designPixels);

namespace fonts {

QFont body();          ///< 13, regular
QFont bodySemibold();  ///< 13, semibold
QFont secondary();     ///< 12, regular: second lines, column titles
QFont secondaryBold(); ///< 12, semibold
QFont tick();          ///< 11, chart ticks only
QFont section();       ///< 15, semibold
QFont title();         ///< 20, semibold
QFont figure();        ///< 28, semibold

/// The first installed of Open Sans, Lato and Roboto (equal digits and a minus sign as wide as plus), or empty.
QString family();

} // namespace fonts
} // namespace vf::gui
