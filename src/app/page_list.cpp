#include "app/page_list.h"

#include "gui/pages/gains_page.h"
#include "gui/pages/introductions_page.h"
#include "gui/pages/overview_page.h"
#include "gui/pages/report_page.h"
#include "gui/pages/stakeholders_page.h"
#include "gui/pages/units_page.h"
#include "gui/pages/value_stream_page.h"

#include <algorithm>

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

/// How many records of T stand in a unit that is looked at.
template<class T>
size_t inScope(const application::Figures &figures)
{
    const std::vector<T> &all = figures.snapshot().all<T>();
    return static_cast<size_t>(
        std::count_if(all.begin(), all.end(), [&](const T &record) { return figures.inScope(record.unit); }));
}

} // namespace

std::vector<PageEntry> allPages()
{
    return {
        {QLatin1StringView("overview"), QLatin1StringView("layout-dashboard"), make<gui::OverviewPage>},
        {QLatin1StringView("gains"), QLatin1StringView("trending-up"), make<gui::GainsPage>,
         [](const application::Figures &figures) { return figures.gains().size(); }},
        {QLatin1StringView("valuestream"), QLatin1StringView("workflow"), make<gui::ValueStreamPage>,
         inScope<domain::ValueStreamAnalysis>},
        {QLatin1StringView("stakeholders"), QLatin1StringView("users"), make<gui::StakeholdersPage>,
         inScope<domain::StakeholderAnalysis>},
        {QLatin1StringView("introductions"), QLatin1StringView("calendar-range"), make<gui::IntroductionsPage>,
         inScope<domain::Introduction>},
        {QLatin1StringView("units"), QLatin1StringView("building-2"), make<gui::UnitsPage>,
         [](const application::Figures &figures) { return figures.unitsTotal(); }},
        {QLatin1StringView("report"), QLatin1StringView("file-text"), make<gui::ReportPage>},
    };
}

} // namespace vf::app
