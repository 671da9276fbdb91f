// The item roles that models and delegates share beside Qt's own.
#pragma once

#include <Qt>

namespace vf::presentation {

/// Roles understood by the delegates in gui/widgets. A model's own roles start at FirstModelRole.
enum ItemRole : int {
    ShareBarRole = Qt::UserRole + 200, ///< ShareBar, for ShareBarDelegate
    StatusRole,                        ///< StatusGlyph, for StatusDelegate; the word is Qt::DisplayRole
    SecondaryTextRole,                 ///< QString, second line of TwoLineDelegate
    UnitDotRole,                       ///< UnitDot, painted before the text by TwoLineDelegate
    TrailingTextRole,                  ///< QString, quiet text at the right edge (a count) of TwoLineDelegate
    GroupRowRole,                      ///< bool, the row is a group: `window` ground and semibold
    InvalidTextRole,                   ///< QString, why the cell's value is refused; the cell gets the error frame
    PlaceholderRowRole,                ///< bool, the row where the next record is typed: it is no record and not copied
    PlaceholderEmptyRole,              ///< bool, nothing is typed in that row yet
    FirstModelRole = Qt::UserRole + 300
};

/// How a cell's sign and text are coloured, for models that say so in a role of their own; the words always say the same.
enum class CellTone { Plain, Quiet, Ok, Warning, Error };

} // namespace vf::presentation
