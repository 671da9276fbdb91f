// One line of the list of pages that the window is made from.
#pragma once

#include "gui/pages/page.h"

#include <functional>
#include <optional>

namespace vf::gui {

struct PageEntry
{
    QLatin1StringView key;
    QLatin1StringView iconName;
    std::function<Page *(const PageContext &)> make;
    /// What stands at the right in the navigation (118 gains); empty for a page without a count.
    std::function<size_t(const application::Figures &)> count = {};
};

} // namespace vf::gui
