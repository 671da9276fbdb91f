// Project plans as typed rows. Like readers.h, for one kind.
#pragma once

#include "application/import/import_rows.h"
#include "application/import/plan_rows.h"
#include "exchange/columns.h"

#include <QByteArray>

namespace vf::exchange {

/// Nr; Pilot; Aktivitet; Start; Slutt; ISO-uke; Ansvar; Kilde; Utført. Pilot, Aktivitet and Start are required; a blank
/// Slutt is the start. Rejected: an ISO-uke that is not the week of Start (week_mismatch, with the right one), and a
/// Slutt before Start (invalid_date).
application::ReadFile<application::PlanRow> readPlan(const QByteArray &bytes);
ColumnSet planColumns();

/// What kind of milestone an activity is, by the words it begins with; Other when they say nothing known.
domain::MilestoneKind milestoneKindFrom(QStringView activity);

} // namespace vf::exchange
