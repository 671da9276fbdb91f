// For the theme only: where roles are kept on a widget, and how style and theme read them. Pages use roles.h.
#pragma once

#include "gui/theme/roles.h"

namespace vf::gui {

namespace properties {
inline constexpr char buttonRole[] = "vfRole";
inline constexpr char small[] = "vfSmall";
inline constexpr char invalid[] = "vfInvalid";
inline constexpr char fontRole[] = "vfFont";
inline constexpr char textRole[] = "vfText";
inline constexpr char groundRole[] = "vfGround";
inline constexpr char noRowLines[] = "vfNoRowLines";
} // namespace properties

ButtonRole buttonRole(const QWidget *widget);
bool isSmall(const QWidget *widget);
bool isInvalid(const QWidget *widget);
bool hasRowLines(const QAbstractItemView *view);

/// Gives a widget the font and colours of its roles as they are now.
void dress(QWidget *widget);

} // namespace vf::gui
