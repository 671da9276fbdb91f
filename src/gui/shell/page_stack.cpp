#include "gui/shell/page_stack.h"

#include <QCoreApplication>
#include <QScopedValueRollback>

namespace vf::gui {

PageStack::PageStack(presentation::Workspace &workspace, Dialogs &dialogs, std::span<const PageEntry> entries,
                     QWidget *parent)
    : QStackedWidget(parent), m_workspace(workspace)
{
    setObjectName(QStringLiteral("shell.pages"));
    const PageContext context{workspace, dialogs, *this};
    for (const PageEntry &entry : entries) {
        Page *page = entry.make(context);
        page->setObjectName(QStringLiteral("page.") + entry.key);
        m_pages.push_back(page);
        addWidget(page);
    }
    connect(&workspace, &presentation::Workspace::viewChanged, this, &PageStack::remember);
}

void PageStack::finishEdits()
{
    if (QWidget *focus = window()->focusWidget(); focus && isAncestorOf(focus))
        focus->clearFocus();
    while (m_workspace.isStoring())
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents | QEventLoop::WaitForMoreEvents);
}

Page *PageStack::page(QStringView key) const
{
    for (Page *page : m_pages)
        if (page->key() == key)
            return page;
    return nullptr;
}

void PageStack::showPage(Page *page)
{
    // The keyboard follows from page to page, but is not taken from the navigation or a field elsewhere.
    const QWidget *focus = window()->focusWidget();
    const bool follow = !focus || !focus->isVisible() || isAncestorOf(focus);
    m_current = page;
    setCurrentWidget(page);
    if (follow)
        page->setFocus();
}

void PageStack::openPage(QLatin1StringView key)
{
    Page *wanted = page(QString(key));
    if (!wanted)
        return;
    m_gain.reset();
    showPage(wanted);
    wanted->showGain(std::nullopt);
    remember();
    Q_EMIT moved();
}

void PageStack::openGain(const domain::GainId &gain)
{
    Page *gains = page(u"gains");
    if (!gains)
        return;
    m_gain = gain;
    showPage(gains);
    gains->showGain(gain);
    remember();
    Q_EMIT moved();
}

template<class Show>
void PageStack::openRegister(Show show)
{
    Page *gains = page(u"gains");
    if (!gains)
        return;
    m_gain.reset();
    showPage(gains);
    gains->showGain(std::nullopt);
    show(*gains);
    remember();
    Q_EMIT moved();
}

void PageStack::openFollowUp(QLatin1StringView kind)
{
    openRegister([kind](Page &gains) { gains.showFollowUp(kind); });
}

void PageStack::openGainsFound(domain::SourceTool tool)
{
    openRegister([tool](Page &gains) { gains.showGainsFound(tool); });
}

void PageStack::openGainsOf(const domain::UnitId &unit)
{
    m_workspace.setScope(unit);
    openRegister([](Page &gains) { gains.showAllGains(); });
}

void PageStack::openIntroduction(const domain::IntroductionId &introduction)
{
    Page *introductions = page(u"introductions");
    if (!introductions)
        return;
    m_gain.reset();
    introductions->showIntroduction(introduction);
    showPage(introductions);
    remember();
    Q_EMIT moved();
}

void PageStack::remember()
{
    if (m_restoring || !m_current)
        return;
    m_history.visit({QString(m_current->key()), m_gain, m_workspace.scope(), m_workspace.asOf()});
    Q_EMIT moved();
}

void PageStack::goBack()
{
    if (m_history.canGoBack())
        restore(m_history.back());
}

void PageStack::goForward()
{
    if (m_history.canGoForward())
        restore(m_history.forward());
}

void PageStack::restore(const presentation::Visit &visit)
{
    const QScopedValueRollback guard(m_restoring, true);
    // What has been deleted since can't be shown: the register and the whole municipality stand in for it.
    const auto &snapshot = m_workspace.snapshot();
    m_gain = visit.gain && snapshot.findGain(*visit.gain) ? visit.gain : std::nullopt;
    m_workspace.setScope(visit.scope && snapshot.findUnit(*visit.scope) ? visit.scope : std::nullopt);
    m_workspace.setAsOf(visit.asOf);
    if (Page *wanted = page(visit.page)) {
        showPage(wanted);
        wanted->showGain(m_gain);
    }
    Q_EMIT moved();
}

} // namespace vf::gui
