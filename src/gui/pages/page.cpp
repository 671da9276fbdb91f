#include "gui/pages/page.h"

#include "presentation/format.h"

namespace vf::gui {

Page::Page(const PageContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    const presentation::Workspace &workspace = context.workspace;
    connect(&workspace, &presentation::Workspace::loaded, this, &Page::markStale);
    connect(&workspace, &presentation::Workspace::changed, this, &Page::markStale);
    connect(&workspace, &presentation::Workspace::viewChanged, this, &Page::markStale);
}

QString Page::scopeText() const
{
    const auto scope = workspace().scope();
    const domain::Unit *unit = scope ? workspace().snapshot().findUnit(*scope) : nullptr;
    return tr("%1 · per %2").arg(unit ? unit->name : tr("Hele kommunen"), presentation::date(workspace().asOf()));
}

void Page::markStale()
{
    m_stale = true;
    if (isVisible() && workspace().isLoaded()) {
        m_stale = false;
        refresh();
    }
}

void Page::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale && workspace().isLoaded()) {
        m_stale = false;
        refresh();
    }
}

} // namespace vf::gui
