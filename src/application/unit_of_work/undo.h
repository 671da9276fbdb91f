// Undo from the log: an action's inverse is read from what the log says it changed, checked against what is stored now,
// and written as an action of its own. Redo is the undo of an undo. One mechanism, also for the history page.
#pragma once

#include "application/unit_of_work/work_context.h"

#include <QUuid>

#include <memory>

namespace vf::application {

/// Takes `action` back as one unit of work. Conflict (with record and field) when somebody has since changed what the
/// action wrote; the rules of the aggregates hold for the result as for any other write.
base::Result<std::shared_ptr<const CommittedAction>> undoAction(const WorkContext &context, const QUuid &action);

} // namespace vf::application
