#include "domain/organisation/lean_log.h"

#include <algorithm>

namespace vf::domain {

LeanLog::LeanLog(std::span<const LeanEvent> events)
{
    for (const LeanEvent &event : events)
        m_events[event.unit].push_back(event);
    for (auto &[unit, log] : m_events)
        std::sort(log.begin(), log.end(), [](const LeanEvent &a, const LeanEvent &b) {
            return a.date != b.date ? a.date < b.date : a.id < b.id; // identities sort in the order they were made
        });
}

std::span<const LeanEvent> LeanLog::eventsOf(const UnitId &unit) const
{
    const auto found = m_events.find(unit);
    return found == m_events.end() ? std::span<const LeanEvent>() : std::span<const LeanEvent>(found->second);
}

std::optional<LeanStatus> LeanLog::statusOn(const UnitId &unit, QDate date) const
{
    std::optional<LeanStatus> status;
    for (const LeanEvent &event : eventsOf(unit)) {
        if (event.date > date)
            break;
        status = event.status;
    }
    return status;
}

bool LeanLog::trainedOn(const UnitId &unit, QDate date) const
{
    const auto events = eventsOf(unit);
    return std::any_of(events.begin(), events.end(), [date](const LeanEvent &event) {
        return event.date <= date && event.status == LeanStatus::Training;
    });
}

bool underIntroduction(LeanStatus status)
{
    switch (status) {
    case LeanStatus::Informed:
    case LeanStatus::Training:
    case LeanStatus::Guided:
        return true;
    case LeanStatus::WaitingList:
    case LeanStatus::SelfDriven:
    case LeanStatus::Withdrawn:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace vf::domain
