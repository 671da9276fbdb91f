#include "application/check/introduction_check.h"

#include "application/record/introduction_records.h"
#include "application/record/stakeholder_records.h"
#include "application/record/value_stream_records.h"
#include "domain/introduction/introduction_rules.h"
#include "domain/stakeholder/stakeholder_rules.h"

#include <unordered_map>

namespace vf::application {

using base::Result;
using domain::UnitId;

namespace {

using Findings = std::vector<CheckFinding>;

template<class T>
using UnitsOf = std::unordered_map<decltype(T::id), UnitId>;

void add(Findings &findings, const QString &reason, const QString &subject, const QString &field)
{
    findings.push_back({CheckFinding::Area::Record, reason, subject, field});
}

void add(Findings &findings, const Result<void> &outcome, const QString &subject)
{
    if (!outcome)
        add(findings, outcome.error().reason, subject, outcome.error().field);
}

/// Is the unit of `owner` known and another one?
template<class Units, class Id>
bool isElsewhere(const Units &units, const Id &owner, const UnitId &unit)
{
    const auto found = units.find(owner);
    return found != units.end() && found->second != unit;
}

/// Hands every record of T that can be read to `visit`, and gives the units they stand in.
template<class T, class Visit>
Result<UnitsOf<T>> visitAll(Store &store, Visit visit)
{
    UnitsOf<T> units;
    const auto outcome = store.forEach(describe<T>(), [&](const RecordValue &value) -> Result<void> {
        if (const auto record = fromRecordValue<T>(value)) {
            units.emplace(record->id, record->unit);
            visit(*record);
        }
        return {};
    });
    if (!outcome)
        return base::fail(outcome.error());
    return units;
}

/// Effects of ideal states on stakeholders.
Result<void> checkEffects(Store &store, Findings &findings)
{
    std::unordered_map<domain::StakeholderId, domain::Stakeholder> stakeholders;
    std::unordered_map<domain::StakeholderAnalysisId, domain::StakeholderAnalysis> analyses;
    std::unordered_map<domain::StateId, domain::ValueStreamState> states;
    const auto collect = [&]<class T>(std::unordered_map<decltype(T::id), T> &into) {
        return store.forEach(describe<T>(), [&](const RecordValue &value) -> Result<void> {
            if (const auto record = fromRecordValue<T>(value))
                into.emplace(record->id, *record);
            return {};
        });
    };
    VF_TRY(collect(stakeholders));
    VF_TRY(collect(analyses));
    VF_TRY(collect(states));
    const auto effects = visitAll<domain::StakeholderEffect>(store, [&](const domain::StakeholderEffect &effect) {
        const auto stakeholder = stakeholders.find(effect.stakeholder);
        const auto state = states.find(effect.state);
        if (stakeholder == stakeholders.end() || state == states.end())
            return; // what refers to nothing is found by the database itself
        if (const auto analysis = analyses.find(stakeholder->second.analysis); analysis != analyses.end())
            add(findings, domain::checkStakeholderEffect(effect, analysis->second, state->second), stakeholder->second.name);
        if (effect.unit != stakeholder->second.unit)
            add(findings, QStringLiteral("unit_of_owner"), stakeholder->second.name, QStringLiteral("unit"));
    });
    return effects ? Result<void>() : base::fail(effects.error());
}

} // namespace

Result<void> checkIntroductions(Store &store, Findings &findings)
{
    const auto unitDiffers = [&](const QString &subject) {
        add(findings, QStringLiteral("unit_of_owner"), subject, QStringLiteral("unit"));
    };
    const auto introductions = visitAll<domain::Introduction>(store, [&](const domain::Introduction &introduction) {
        add(findings, domain::checkIntroduction(introduction), introduction.title);
    });
    if (!introductions)
        return base::fail(introductions.error());
    const auto milestones = visitAll<domain::Milestone>(store, [&](const domain::Milestone &milestone) {
        add(findings, domain::checkMilestone(milestone), milestone.title);
        if (isElsewhere(*introductions, milestone.introduction, milestone.unit))
            unitDiffers(milestone.title);
    });
    if (!milestones)
        return base::fail(milestones.error());
    const auto valueStreams = visitAll<domain::ValueStreamAnalysis>(store, [](const domain::ValueStreamAnalysis &) {});
    if (!valueStreams)
        return base::fail(valueStreams.error());
    const auto analyses = visitAll<domain::StakeholderAnalysis>(store, [&](const domain::StakeholderAnalysis &analysis) {
        add(findings, domain::checkStakeholderAnalysis(analysis), analysis.title);
        if ((analysis.analysis && isElsewhere(*valueStreams, *analysis.analysis, analysis.unit))
            || (analysis.introduction && isElsewhere(*introductions, *analysis.introduction, analysis.unit)))
            unitDiffers(analysis.title);
    });
    if (!analyses)
        return base::fail(analyses.error());
    const auto stakeholders = visitAll<domain::Stakeholder>(store, [&](const domain::Stakeholder &stakeholder) {
        add(findings, domain::checkStakeholder(stakeholder), stakeholder.name);
        if (isElsewhere(*analyses, stakeholder.analysis, stakeholder.unit))
            unitDiffers(stakeholder.name);
    });
    if (!stakeholders)
        return base::fail(stakeholders.error());
    return checkEffects(store, findings);
}

} // namespace vf::application
