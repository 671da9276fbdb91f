// One page alone on the whole screen, with larger text: what a group sees from the back of the room.
#include "gui/shell/main_window.h"

#include "gui/shell/navigation_pane.h"
#include "gui/shell/page_stack.h"
#include "gui/shell/shell_settings.h"
#include "gui/shell/status_line.h"
#include "gui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QMenuBar>
#include <QToolBar>

#include <cmath>

namespace vf::gui {

namespace {

constexpr double largerText = 1.3; ///< than where one came from

} // namespace

void MainWindow::setWorkshop(bool on)
{
    Page *page = m_pages ? m_pages->currentPage() : nullptr;
    m_actions.workshop->setChecked(on);
    if (on == m_workshop.has_value())
        return;
    for (QWidget *part : std::initializer_list<QWidget *>{menuBar(), m_toolBar, m_status, m_navigation})
        part->setVisible(!on);
    if (on) {
        m_workshop = Workshop{currentTheme().textPercent, windowState()};
        applyTheme(*qApp, currentTheme().mode, static_cast<int>(std::lround(currentTheme().textPercent * largerText)));
        setWindowState(windowState() | Qt::WindowFullScreen);
    } else {
        const Workshop before = *std::exchange(m_workshop, std::nullopt);
        setTextPercent(before.textPercent);
        setWindowState(before.state);
    }
    for (Page *each : m_pages ? m_pages->pages() : std::vector<Page *>())
        if (each->hasWorkshop())
            each->setWorkshop(on && each == page);
}

} // namespace vf::gui
