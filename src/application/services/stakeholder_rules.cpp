#include "application/services/stakeholder_rules.h"

#include "application/record/introduction_records.h"
#include "application/record/stakeholder_records.h"
#include "application/record/value_stream_records.h"
#include "domain/stakeholder/stakeholder_rules.h"

#include <unordered_map>
#include <unordered_set>

namespace vf::application {

using base::ErrorCode;
using base::Result;
using domain::Stakeholder;
using domain::StakeholderAnalysis;
using domain::StakeholderEffect;

namespace {

/// What the changes touched.
struct Touched
{
    std::unordered_set<domain::StakeholderAnalysisId> analyses;
    std::unordered_set<domain::AnalysisId> valueStreams; ///< those that were changed
    std::unordered_set<domain::IntroductionId> introductions;
    std::unordered_set<domain::StakeholderId> affected; ///< those an effect on was judged

    bool isEmpty() const
    {
        return analyses.empty() && valueStreams.empty() && introductions.empty() && affected.empty();
    }
};

Result<void> note(const Change &change, Touched &touched)
{
    if (change.isUpdate() && change.isOf<domain::ValueStreamAnalysis>())
        touched.valueStreams.insert(domain::AnalysisId(change.id));
    else if (change.isUpdate() && change.isOf<domain::Introduction>())
        touched.introductions.insert(domain::IntroductionId(change.id));
    else if (change.after && change.isOf<StakeholderAnalysis>())
        touched.analyses.insert(domain::StakeholderAnalysisId(change.id));
    if (change.after && change.isOf<StakeholderEffect>()) {
        const auto effect = change.newValue<StakeholderEffect>();
        if (!effect)
            return base::fail(effect.error());
        touched.affected.insert(effect->stakeholder);
    }
    if (!change.after || !change.isOf<Stakeholder>())
        return {};
    const auto stakeholder = change.newValue<Stakeholder>();
    if (!stakeholder)
        return base::fail(stakeholder.error());
    touched.analyses.insert(stakeholder->analysis);
    return domain::checkStakeholder(*stakeholder);
}

template<class Ids>
std::vector<FieldValue> fieldsOfIds(const Ids &ids)
{
    std::vector<FieldValue> values;
    values.reserve(ids.size());
    for (const auto &id : ids)
        values.emplace_back(id.text());
    return values;
}

/// Adds the analyses whose `column` is among `ids`, each once.
template<class Ids>
Result<void> addAnalyses(Store &store, QLatin1StringView column, const Ids &ids,
                         std::unordered_map<domain::StakeholderAnalysisId, StakeholderAnalysis> &found)
{
    if (ids.empty())
        return {};
    const auto analyses = store.listAllWhere<StakeholderAnalysis>(column, fieldsOfIds(ids));
    if (!analyses)
        return base::fail(analyses.error());
    for (const StakeholderAnalysis &analysis : *analyses)
        found.emplace(analysis.id, analysis);
    return {};
}

/// The unit of each record of T among `ids`.
template<class T>
Result<std::unordered_map<decltype(T::id), domain::UnitId>> unitsOf(Store &store,
                                                                     const std::unordered_set<decltype(T::id)> &ids)
{
    std::unordered_map<decltype(T::id), domain::UnitId> units;
    if (ids.empty())
        return units;
    const auto records = store.listAllWhere<T>(QLatin1StringView("id"), fieldsOfIds(ids));
    if (!records)
        return base::fail(records.error());
    for (const T &record : *records)
        units.emplace(record.id, record.unit);
    return units;
}

Result<void> unitDiffers()
{
    return base::fail(ErrorCode::Constraint, QLatin1StringView("unit_of_owner"));
}

/// Is the unit of `owner` known and another one?
template<class Id>
bool isElsewhere(const std::unordered_map<Id, domain::UnitId> &units, const Id &owner, const domain::UnitId &unit)
{
    const auto found = units.find(owner);
    return found != units.end() && found->second != unit;
}

Result<void> checkOwners(Store &store,
                         const std::unordered_map<domain::StakeholderAnalysisId, StakeholderAnalysis> &analyses)
{
    std::unordered_set<domain::AnalysisId> valueStreamIds;
    std::unordered_set<domain::IntroductionId> introductionIds;
    for (const auto &[id, analysis] : analyses) {
        VF_TRY(domain::checkStakeholderAnalysis(analysis));
        if (analysis.analysis)
            valueStreamIds.insert(*analysis.analysis);
        else
            introductionIds.insert(*analysis.introduction);
    }
    const auto valueStreams = unitsOf<domain::ValueStreamAnalysis>(store, valueStreamIds);
    if (!valueStreams)
        return base::fail(valueStreams.error());
    const auto introductions = unitsOf<domain::Introduction>(store, introductionIds);
    if (!introductions)
        return base::fail(introductions.error());
    for (const auto &[id, analysis] : analyses)
        if (analysis.analysis ? isElsewhere(*valueStreams, *analysis.analysis, analysis.unit)
                              : isElsewhere(*introductions, *analysis.introduction, analysis.unit))
            return unitDiffers();
    return {};
}

/// The effects on `stakeholders`, which belong to `analyses`.
Result<void> checkEffects(Store &store, const std::vector<Stakeholder> &stakeholders,
                          const std::unordered_map<domain::StakeholderAnalysisId, StakeholderAnalysis> &analyses)
{
    std::unordered_map<domain::StakeholderId, const Stakeholder *> rows;
    std::vector<FieldValue> ids;
    for (const Stakeholder &stakeholder : stakeholders) {
        rows.emplace(stakeholder.id, &stakeholder);
        ids.emplace_back(stakeholder.id.text());
    }
    if (ids.empty())
        return {};
    const auto effects = store.listAllWhere<StakeholderEffect>(QLatin1StringView("stakeholder_id"), ids);
    if (!effects)
        return base::fail(effects.error());
    for (const StakeholderEffect &effect : *effects) {
        const Stakeholder &row = *rows.at(effect.stakeholder);
        const auto state = store.get<domain::ValueStreamState>(effect.state);
        if (!state)
            return base::fail(state.error());
        VF_TRY(domain::checkStakeholderEffect(effect, analyses.at(row.analysis), *state));
        if (effect.unit != row.unit)
            return unitDiffers();
    }
    return {};
}

/// Adds the analyses of the stakeholders an effect on was judged.
Result<void> addAffected(Store &store, Touched &touched)
{
    if (touched.affected.empty())
        return {};
    const auto stakeholders = store.listAllWhere<Stakeholder>(QLatin1StringView("id"), fieldsOfIds(touched.affected));
    if (!stakeholders)
        return base::fail(stakeholders.error());
    for (const Stakeholder &stakeholder : *stakeholders)
        touched.analyses.insert(stakeholder.analysis);
    return {};
}

} // namespace

Result<void> checkStakeholderRules(Store &store, std::span<const Change> changes)
{
    Touched touched;
    for (const Change &change : changes)
        VF_TRY(note(change, touched));
    if (touched.isEmpty())
        return {};
    VF_TRY(addAffected(store, touched));
    std::unordered_map<domain::StakeholderAnalysisId, StakeholderAnalysis> analyses;
    VF_TRY(addAnalyses(store, QLatin1StringView("id"), touched.analyses, analyses));
    VF_TRY(addAnalyses(store, QLatin1StringView("analysis_id"), touched.valueStreams, analyses));
    VF_TRY(addAnalyses(store, QLatin1StringView("introduction_id"), touched.introductions, analyses));
    if (analyses.empty())
        return {};
    VF_TRY(checkOwners(store, analyses));
    std::unordered_set<domain::StakeholderAnalysisId> ids;
    for (const auto &[id, analysis] : analyses)
        ids.insert(id);
    const auto stakeholders = store.listAllWhere<Stakeholder>(QLatin1StringView("analysis_id"), fieldsOfIds(ids));
    if (!stakeholders)
        return base::fail(stakeholders.error());
    for (const Stakeholder &stakeholder : *stakeholders)
        if (const auto analysis = analyses.find(stakeholder.analysis);
            analysis != analyses.end() && analysis->second.unit != stakeholder.unit)
            return unitDiffers();
    return checkEffects(store, *stakeholders, analyses);
}

} // namespace vf::application
