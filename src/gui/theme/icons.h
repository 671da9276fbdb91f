// The program's own line icons (resources/icons/*.svg), coloured by the theme and sharp at every pixel ratio.
#pragma once

#include <QIcon>
#include <QLatin1StringView>
#include <QStringList>

namespace vf::gui {

/// Which colour an icon has in its normal state. Text is right for buttons, menus and tools: there the style picks
/// the colour that fits the button's role by itself.
enum class IconTone { Text, Secondary, Accent, OnAccent, Ok, Warning, Error };

/// The icon "plus", "file-text", … (names in the design's section 4). Follows the theme while it lives. An unknown
/// name is a programming error and gives an empty icon.
QIcon icon(QLatin1StringView name, IconTone tone = IconTone::Text);

/// The program's own mark, in its own colours.
QIcon applicationIcon();

/// Every name that icon() knows.
QStringList iconNames();

} // namespace vf::gui
