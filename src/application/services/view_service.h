// Saved views of a page. Each call is one unit of work and one undo step.
#pragma once

#include "application/record/saved_view.h"
#include "application/services/organisation_service.h"

namespace vf::application {

class ViewService
{
public:
    explicit ViewService(const WorkContext &context) : m_context(context) {}

    /// Keeps the view under its name; one with the same name on the page gets the new definition.
    ActionResult save(const QString &page, const QString &name, const QString &definition);
    ActionResult remove(const SavedViewId &view);

private:
    const WorkContext &m_context;
};

} // namespace vf::application
