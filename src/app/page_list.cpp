#include "app/page_list.h"

#include "gui/pages/gains_page.h"
#include "gui/pages/overview_page.h"
#include "gui/pages/report_page.h"
#include "gui/pages/units_page.h"

namespace vf::app {

using gui::Page;
using gui::PageContext;
using gui::PageEntry;

namespace {

template<class T>
Page *make(const PageContext &context)
{
    return new T(context);
}

} // namespace

std::vector<PageEntry> allPages()
{
    return {
        {QLatin1StringView("overview"), QLatin1StringView("layout-dashboard"), make<gui::OverviewPage>},
        {QLatin1StringView("gains"), QLatin1StringView("trending-up"), make<gui::GainsPage>,
         [](const application::Figures &figures) { return figures.gains().size(); }},
        {QLatin1StringView("units"), QLatin1StringView("users"), make<gui::UnitsPage>,
         [](const application::Figures &figures) { return figures.unitsTotal(); }},
        {QLatin1StringView("report"), QLatin1StringView("file-text"), make<gui::ReportPage>},
    };
}

} // namespace vf::app
