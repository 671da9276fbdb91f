#include "report_page_fixture.h"

#include "exchange/sample.h"
#include "gui/resources.h"
#include "gui/theme/theme.h"
#include "storage/storage_thread.h"

#include <QApplication>

namespace vf::test {

namespace {

std::unique_ptr<application::JobRunner> database(ReportPageFixture::Contents contents, const base::Clock &clock)
{
    auto thread = std::make_unique<storage::StorageThread>();
    if (!thread->create(storage::Target::memory()).result())
        qFatal("no database");
    if (contents == ReportPageFixture::Contents::Empty)
        return thread;
    const auto filled = application::run(*thread, [&clock](application::Store &store) -> base::Result<> {
        const application::Session session{QStringLiteral("Koordinator"), application::SessionRole::Coordinator,
                                           std::nullopt};
        base::IdSource ids(clock, 1);
        application::ChangeNotifier notifier;
        return exchange::fillWithSample({store, session, clock, ids, notifier}, u"vestre-toten");
    });
    if (!filled.result())
        qFatal("no sample");
    return thread;
}

} // namespace

ReportPageFixture::ReportPageFixture(Contents contents)
{
    gui::initResources();
    gui::applyTheme(*qApp, gui::ThemeMode::Light);
    const auto clock = std::make_shared<base::FixedClock>(QDateTime(QDate(2026, 1, 15), QTime(9, 30), Qt::UTC));
    const application::Session session{QStringLiteral("Koordinator"), application::SessionRole::Coordinator,
                                       std::nullopt};
    m_workspace =
        std::make_unique<presentation::Workspace>(database(contents, *clock), session, clock, QStringLiteral("prøve"));
    m_workspace->load();
    if (!QTest::qWaitFor([this] { return m_workspace->isLoaded(); }))
        qFatal("not loaded");
    m_workspace->setAsOf(QDate(2017, 12, 31));
    m_page = std::make_unique<gui::ReportPage>(gui::PageContext{*m_workspace, dialogs, navigator});
    m_page->resize(1180, 800);
    m_page->show();
    if (!QTest::qWaitForWindowExposed(m_page.get()))
        qFatal("not shown");
}

QString ReportPageFixture::figure(const char *key) const
{
    const reporting::KeyFigures *figures = m_page->document()->model.keyFigures();
    for (const reporting::KeyFigure &one : figures->figures)
        if (one.key == QLatin1StringView(key))
            return one.text;
    return {};
}

} // namespace vf::test
