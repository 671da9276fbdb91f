// Makes the program's own interfaces for screen readers known to Qt.
#pragma once

namespace vf::gui {

/// Once, when there is an application: from then on tables, trees, lists and canvases answer screen readers
/// through src/gui/accessible. An interface is made when a reader asks for it, never before.
void installAccessibility();

} // namespace vf::gui
