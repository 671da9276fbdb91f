// Rows of a project plan before they have met the database.
#pragma once

#include "domain/introduction/introduction.h"

#include <QDate>
#include <QString>

#include <optional>

namespace vf::application {

struct PlanRow // Nr; Pilot; Aktivitet; Start; Slutt; ISO-uke; Ansvar; Kilde; Utført
{
    int row = 0;
    std::optional<int> number; ///< of the activity in the plan; else the plan's order
    QString unit;              ///< by name or code; empty when `everyUnit`
    bool everyUnit = false;    ///< "Begge piloter": one milestone in each introduction of the file
    domain::MilestoneKind kind = domain::MilestoneKind::Other;
    QString title;
    QDate from;
    QDate to;
    QString responsible;
    QString source;
    std::optional<QDate> doneOn;

    friend bool operator==(const PlanRow &, const PlanRow &) = default;
};

} // namespace vf::application
