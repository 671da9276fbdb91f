// The one look of the program: chooses palette, font and style, and changes them while the program runs.
#pragma once

#include "presentation/theme_colours.h"

class QApplication;
class QPalette;

namespace vf::gui {

enum class ThemeMode { System, Light, Dark };

/// What is in force now.
struct Theme
{
    ThemeMode mode = ThemeMode::System; ///< what was asked for
    int textPercent = 100;              ///< 80-300
    presentation::ThemeColours colours; ///< the outcome, light or dark
};

/// Sets style, palette and font. Call it at start and again when the user changes mode or text size: open windows
/// follow at once. With ThemeMode::System it also follows the desktop.
void applyTheme(QApplication &application, ThemeMode mode, int textPercent = 100);

/// The theme in force; light until applyTheme() has been called. Read it when painting, never keep a copy.
const Theme &currentTheme();
/// Short for currentTheme().colours.
const presentation::ThemeColours &colours();

/// The palette of a colour set, for all three groups (Highlight = selected, HighlightedText = text).
QPalette makePalette(const presentation::ThemeColours &colours);

} // namespace vf::gui
