// Rows of a file of stakeholders (interessenter) before they have met the database.
#pragma once

#include "domain/stakeholder/stakeholder.h"

#include <QDate>
#include <QString>

#include <optional>

namespace vf::application {

/// Interessent; Verdi for interessenten; Konsekvens av dårlig kvalitet på tjenesten; and, where the file has them,
/// Kategori; Forventninger; Innflytelse; Interesse; Holdning; Tiltak; Invitert; Involvert
struct StakeholderRow
{
    int row = 0;
    QString name;
    std::optional<domain::StakeholderValue> value; ///< empty where the group has not judged it
    QString consequence;
    QString category;
    QString expectations;
    std::optional<domain::Engagement> influence;
    std::optional<domain::Engagement> interest;
    std::optional<domain::Attitude> attitude;
    QString action;
    std::optional<QDate> invitedOn;
    std::optional<QDate> involvedOn;

    friend bool operator==(const StakeholderRow &, const StakeholderRow &) = default;
};

} // namespace vf::application
