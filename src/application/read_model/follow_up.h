// What a leader must look at on the as-of date: gains that lack a measurement, have run out, are late, stand still or
// answer to nobody. Pure questions over Figures; the register's views and the overview's list use the same answers.
#pragma once

#include "application/read_model/figures.h"

#include <QLatin1StringView>

#include <optional>
#include <span>
#include <vector>

namespace vf::application {

/// Why a gain needs somebody's attention. The order is the order they are shown in.
enum class FollowUpKind {
    WithoutMeasurement, ///< something is realised, and no confirmation was ever made
    Expired,            ///< realised, and the latest confirmation has run out
    LatePlan,           ///< the planned date has passed and something is still open
    NothingRealised,    ///< identified more than a year ago and nothing realised yet
    NoResponsible,      ///< nobody answers for it
};
/// Stable, for navigation: "without_measurement", "expired", "late_plan", "nothing_realised", "no_responsible".
QLatin1StringView key(FollowUpKind kind);
std::span<const FollowUpKind> allFollowUpKinds();
std::optional<FollowUpKind> followUpKindFromKey(QStringView text);

/// One gain that needs attention.
struct FollowUpItem
{
    domain::GainId gain;
    /// The day it should have been done: last valid day of the confirmation, planned date, or a year after it was
    /// identified. Invalid where no day applies.
    QDate deadline;
    qint64 daysLate = 0; ///< from the deadline to the as-of date
    base::Fte fte;       ///< what is at stake: realised for the first two kinds, else what is still open
};

struct FollowUpSection
{
    FollowUpKind kind = FollowUpKind::WithoutMeasurement;
    std::vector<FollowUpItem> items; ///< the longest overdue first, then the largest
};

/// Does the gain need attention for this reason? `status` and `balances` are the gain's on `asOf`,
/// `identifiedOn` its first posting date.
bool needsFollowUp(FollowUpKind kind, const domain::Gain &gain, const domain::GainStatus &status,
                   const domain::PerAccount<domain::Amount> &balances, QDate identifiedOn, QDate asOf);

/// Every kind with at least one gain, over the gains in the figures' scope and date.
std::vector<FollowUpSection> followUp(const Snapshot &snapshot, const Figures &figures);

} // namespace vf::application
