// Measures and fonts of the printed page. Lengths are twips (1/20 point), so that fonts have whole pixel sizes and the
// same layout holds on any device at any scale.
#pragma once

#include "presentation/theme_colours.h"

#include <QFont>
#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QSizeF>

namespace vf::reporting {

inline constexpr double point = 20.0;
inline constexpr double millimetre = 1440.0 / 25.4;
/// One pixel of the design (0.75 pt): what the painted parts of presentation reckon in.
inline constexpr double designPixel = 15.0;

struct PageFormat
{
    QPageSize::PageSizeId size = QPageSize::A4;
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
};

/// The page in twips.
QSizeF pageSize(const PageFormat &format);
/// Where the content stands, within the header and footer.
QMarginsF bodyMargins();

/// "Open Sans", "Lato" or "Roboto", the first that is installed (equal digits, a wide enough minus), else the system's.
QString printFamily();
QFont printFont(double points, bool strong = false);

/// Print is always light.
inline const presentation::ThemeColours &printColours()
{
    return presentation::ThemeColours::light();
}

// Type sizes in points.
namespace type_size {
inline constexpr double title = 19;
inline constexpr double section = 12;
inline constexpr double heading = 10;
inline constexpr double body = 9.5;
inline constexpr double table = 8.5;
inline constexpr double small = 8;
inline constexpr double header = 7.6; ///< of table columns
inline constexpr double figure = 19;
inline constexpr double margin = 7.5;
} // namespace type_size

} // namespace vf::reporting
