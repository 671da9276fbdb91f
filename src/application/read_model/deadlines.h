// The days that somebody must keep: planned dates of gains that are still open, the last days of confirmations, milestones
// not done, and the dates of introductions under way. What a calendar is made of.
#pragma once

#include "application/read_model/figures.h"

#include <QString>
#include <QUuid>

#include <vector>

namespace vf::application {

enum class DeadlineKind { GainPlanned, ConfirmationEnds, Milestone, ContractEnds, FirstGain };
/// Stable: "planned", "check", "milestone", "contract", "first_gain".
QLatin1StringView key(DeadlineKind kind);

struct Deadline
{
    DeadlineKind kind = DeadlineKind::GainPlanned;
    QUuid subject;       ///< the gain, milestone or introduction
    QString title;       ///< its own title
    domain::UnitId unit; ///< whose it is
    QDate from;
    QDate to; ///< the last day; the same for one day
    QString responsible; ///< a role; may be empty

    friend bool operator==(const Deadline &, const Deadline &) = default;
};

/// Of the figures' scope and date, the earliest first; overdue ones too, for they are still to be done.
std::vector<Deadline> deadlines(const Figures &figures);

} // namespace vf::application
