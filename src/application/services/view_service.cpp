#include "application/services/view_service.h"

#include <algorithm>

namespace vf::application {

ActionResult ViewService::save(const QString &page, const QString &name, const QString &definition)
{
    SavedView view;
    view.page = page;
    view.name = name.simplified();
    view.definition = definition;
    if (view.name.isEmpty())
        return base::fail(base::invalid(QLatin1StringView("name"), QLatin1StringView("missing_value")));
    const FieldValue wanted = page;
    const auto views = m_context.store.listAllWhere<SavedView>(QLatin1StringView("page"), std::span(&wanted, 1));
    if (!views)
        return base::fail(views.error());
    const auto same = std::find_if(views->begin(), views->end(), [&](const SavedView &other) {
        return other.name.compare(view.name, Qt::CaseInsensitive) == 0;
    });
    ChangeSet changes;
    if (same == views->end()) {
        view.id = SavedViewId(m_context.ids.nextUuid());
        changes.insert(view);
    } else {
        view.id = same->id;
        view.version = same->version;
        changes.update(*same, view);
    }
    return commitChanges(m_context, {QStringLiteral("view.save"), view.name}, std::move(changes));
}

ActionResult ViewService::remove(const SavedViewId &id)
{
    const auto view = m_context.store.get<SavedView>(id);
    if (!view)
        return base::fail(view.error());
    ChangeSet changes;
    changes.remove(*view);
    return commitChanges(m_context, {QStringLiteral("view.remove"), view->name}, std::move(changes));
}

} // namespace vf::application
