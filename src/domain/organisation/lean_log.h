// Questions to the dated Lean log: what was a unit's status on a day, and how many had been trained.
#pragma once

#include "domain/organisation/unit.h"

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace vf::domain {

class LeanLog
{
public:
    explicit LeanLog(std::span<const LeanEvent> events);

    /// The status by the latest event on or before `date`; of two on one day the one recorded last.
    std::optional<LeanStatus> statusOn(const UnitId &unit, QDate date) const;
    /// A unit is trained when it has at least one training event on or before `date`; repeats count once.
    bool trainedOn(const UnitId &unit, QDate date) const;
    /// The unit's events, oldest first.
    std::span<const LeanEvent> eventsOf(const UnitId &unit) const;

private:
    std::unordered_map<UnitId, std::vector<LeanEvent>> m_events;
};

/// Is the unit on its way in: informed, in training or guided, but not yet trained to run on its own?
bool underIntroduction(LeanStatus status);

} // namespace vf::domain
