#include "application/services/introduction_rules.h"

#include "application/record/introduction_records.h"
#include "domain/introduction/introduction_rules.h"

#include <unordered_map>
#include <unordered_set>

namespace vf::application {

using base::ErrorCode;
using base::Result;
using domain::Introduction;
using domain::Milestone;

namespace {

/// The introduction a change may have taken out of step with its milestones; empty when it can't have.
Result<std::optional<domain::IntroductionId>> touchedBy(const Change &change)
{
    if (change.after && change.isOf<Introduction>()) {
        const auto introduction = change.newValue<Introduction>();
        if (!introduction)
            return base::fail(introduction.error());
        VF_TRY(domain::checkIntroduction(*introduction));
        return change.isUpdate() ? std::optional(introduction->id) : std::nullopt;
    }
    if (change.after && change.isOf<Milestone>()) {
        const auto milestone = change.newValue<Milestone>();
        if (!milestone)
            return base::fail(milestone.error());
        VF_TRY(domain::checkMilestone(*milestone));
        return std::optional(milestone->introduction);
    }
    return std::nullopt;
}

} // namespace

Result<void> checkIntroductionRules(Store &store, std::span<const Change> changes)
{
    std::unordered_set<domain::IntroductionId> touched;
    for (const Change &change : changes) {
        const auto introduction = touchedBy(change);
        if (!introduction)
            return base::fail(introduction.error());
        if (*introduction)
            touched.insert(**introduction);
    }
    if (touched.empty())
        return {};
    std::vector<FieldValue> ids;
    ids.reserve(touched.size());
    for (const domain::IntroductionId &id : touched)
        ids.emplace_back(id.text());
    const auto introductions = store.listAllWhere<Introduction>(QLatin1StringView("id"), ids);
    if (!introductions)
        return base::fail(introductions.error());
    const auto milestones = store.listAllWhere<Milestone>(QLatin1StringView("introduction_id"), ids);
    if (!milestones)
        return base::fail(milestones.error());
    std::unordered_map<domain::IntroductionId, domain::UnitId> units;
    for (const Introduction &introduction : *introductions)
        units.emplace(introduction.id, introduction.unit);
    for (const Milestone &milestone : *milestones)
        if (const auto unit = units.find(milestone.introduction); unit != units.end() && unit->second != milestone.unit)
            return base::fail(ErrorCode::Constraint, QLatin1StringView("unit_of_owner"));
    return {};
}

} // namespace vf::application
