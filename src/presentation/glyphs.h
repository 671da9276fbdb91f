// Small painted signs: the step glyph of a gain's status, the hourglass of an expired one, the dot of a unit.
#pragma once

#include "presentation/theme_colours.h"

#include <QMetaType>
#include <QRectF>

class QPainter;

namespace vf::presentation {

/// What the status glyph shows. Always stands beside the status in words.
enum class StatusGlyph { Identified, Planned, Realised, Confirmed, Expired, Lapsed };

/// Width of the glyph in proportion to its height.
inline constexpr double statusGlyphAspect = 22.0 / 14.0;

/// Four rising bars, 1 to 4 of them filled; an hourglass for Expired; four empty, crossed-out bars for Lapsed.
void paintStatusGlyph(QPainter &painter, const QRectF &area, StatusGlyph status, const ThemeColours &colours);

/// Text colour of the status word: `warning` for Expired, `text2` for Lapsed, else `text`.
QColor statusTextColour(StatusGlyph status, const ThemeColours &colours);

/// How far a unit has come: ● trained, ◐ under introduction, ○ not.
enum class UnitDot { Trained, UnderIntroduction, NotTrained };
void paintUnitDot(QPainter &painter, const QRectF &area, UnitDot dot, const ThemeColours &colours);

} // namespace vf::presentation

Q_DECLARE_METATYPE(vf::presentation::StatusGlyph)
Q_DECLARE_METATYPE(vf::presentation::UnitDot)
