// The pages of the window, in the order of the navigation: the one place where they are listed.
#pragma once

#include "gui/shell/page_entry.h"

#include <vector>

namespace vf::app {

std::vector<gui::PageEntry> allPages();

} // namespace vf::app
