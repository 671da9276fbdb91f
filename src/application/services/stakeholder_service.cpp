#include "application/services/stakeholder_service.h"

#include "application/record/introduction_records.h"
#include "application/record/stakeholder_records.h"
#include "application/record/value_stream_records.h"
#include "application/services/sibling_order.h"
#include "base/text.h"
#include "domain/stakeholder/stakeholder_rules.h"

#include <QSet>

namespace vf::application {

using base::ErrorCode;
using base::Result;
using domain::Stakeholder;
using domain::StakeholderAnalysis;
using domain::StakeholderEffect;

namespace {

/// Unit and title of what a stakeholder analysis belongs to.
struct Owner
{
    domain::UnitId unit;
    QString title;
};

Result<Owner> ownerOf(Store &store, const StakeholderAnalysis &analysis)
{
    if (analysis.analysis.has_value() == analysis.introduction.has_value())
        return base::fail(ErrorCode::Constraint, domain::stakeholder_reason::oneOwner);
    const auto made = [](const auto &owner) -> Result<Owner> {
        if (!owner)
            return base::fail(owner.error());
        return Owner{owner->unit, owner->title};
    };
    return analysis.analysis ? made(store.get<domain::ValueStreamAnalysis>(*analysis.analysis))
                             : made(store.get<domain::Introduction>(*analysis.introduction));
}

Result<std::vector<StakeholderAnalysis>> analysesOf(Store &store, QLatin1StringView column, const QString &owner)
{
    const FieldValue id = owner;
    return store.listAllWhere<StakeholderAnalysis>(column, std::span(&id, 1));
}

constexpr QLatin1StringView stakeholderColumn("stakeholder_id");
constexpr QLatin1StringView stateColumn("state_id");

std::vector<FieldValue> idsOf(const std::vector<Stakeholder> &rows)
{
    std::vector<FieldValue> ids;
    for (const Stakeholder &row : rows)
        ids.emplace_back(row.id.text());
    return ids;
}

Result<void> removeEffects(Store &store, QLatin1StringView column, const std::vector<FieldValue> &ids, ChangeSet &changes)
{
    const auto effects = store.listAllWhere<StakeholderEffect>(column, ids);
    if (!effects)
        return base::fail(effects.error());
    for (const StakeholderEffect &effect : *effects)
        changes.remove(effect);
    return {};
}

/// Stakeholders with what is thought about the effects on them.
Result<void> removeRows(Store &store, const std::vector<Stakeholder> &rows, ChangeSet &changes)
{
    if (!rows.empty())
        VF_TRY(removeEffects(store, stakeholderColumn, idsOf(rows), changes));
    for (const Stakeholder &row : rows)
        changes.remove(row);
    return {};
}

Result<void> removeWithRows(Store &store, const StakeholderAnalysis &analysis, ChangeSet &changes)
{
    const auto rows = stakeholdersOf(store, analysis.id);
    if (!rows)
        return base::fail(rows.error());
    VF_TRY(removeRows(store, *rows, changes));
    changes.remove(analysis);
    return {};
}

Result<void> removeAll(Store &store, QLatin1StringView column, const QString &owner, ChangeSet &changes)
{
    const auto analyses = analysesOf(store, column, owner);
    if (!analyses)
        return base::fail(analyses.error());
    for (const StakeholderAnalysis &analysis : *analyses)
        VF_TRY(removeWithRows(store, analysis, changes));
    return {};
}

Result<void> moveRows(Store &store, const domain::StakeholderAnalysisId &analysis, const domain::UnitId &unit,
                      ChangeSet &changes)
{
    const auto rows = stakeholdersOf(store, analysis);
    if (!rows)
        return base::fail(rows.error());
    if (rows->empty())
        return {};
    const auto effects = store.listAllWhere<StakeholderEffect>(stakeholderColumn, idsOf(*rows));
    if (!effects)
        return base::fail(effects.error());
    const auto move = [&](const auto &record) {
        auto moved = record;
        moved.unit = unit;
        changes.update(record, moved);
    };
    std::for_each(rows->begin(), rows->end(), move);
    std::for_each(effects->begin(), effects->end(), move);
    return {};
}

Result<void> moveAll(Store &store, QLatin1StringView column, const QString &owner, const domain::UnitId &unit,
                     ChangeSet &changes)
{
    const auto analyses = analysesOf(store, column, owner);
    if (!analyses)
        return base::fail(analyses.error());
    for (const StakeholderAnalysis &analysis : *analyses) {
        StakeholderAnalysis moved = analysis;
        moved.unit = unit;
        changes.update(analysis, moved);
        VF_TRY(moveRows(store, analysis.id, unit, changes));
    }
    return {};
}

/// What is thought about the effect of `state` on a stakeholder, if anything is.
Result<std::optional<StakeholderEffect>> effectOn(Store &store, const domain::StakeholderId &stakeholder,
                                                  const domain::StateId &state)
{
    const FieldValue id = stakeholder.text();
    const auto effects = store.listAllWhere<StakeholderEffect>(stakeholderColumn, std::span(&id, 1));
    if (!effects)
        return base::fail(effects.error());
    for (const StakeholderEffect &effect : *effects)
        if (effect.state == state)
            return std::optional(effect);
    return std::optional<StakeholderEffect>();
}

constexpr QLatin1StringView valueStreamColumn("analysis_id");
constexpr QLatin1StringView introductionColumn("introduction_id");

/// A new row of `analysis` from what was typed.
Stakeholder newRow(const WorkContext &context, Stakeholder typed, const StakeholderAnalysis &analysis, int position)
{
    typed.id = domain::StakeholderId(context.ids.nextUuid());
    typed.version = 0;
    typed.analysis = analysis.id;
    typed.unit = analysis.unit;
    typed.name = typed.name.simplified();
    typed.position = position;
    return typed;
}

/// New rows of `to` after the pattern of those of `from`; not named persons, and not those that `siblings` have by name.
Result<void> copyRows(const WorkContext &context, const domain::StakeholderAnalysisId &from, const StakeholderAnalysis &to,
                      const std::vector<Stakeholder> &siblings, ChangeSet &changes)
{
    const auto templates = stakeholdersOf(context.store, from);
    if (!templates)
        return base::fail(templates.error());
    QSet<QString> names;
    for (const Stakeholder &sibling : siblings)
        names.insert(base::folded(sibling.name));
    int position = makeRoom(changes, siblings, -1, 0);
    for (const Stakeholder &row : *templates) {
        if (row.personal || names.contains(base::folded(row.name)))
            continue;
        Stakeholder copy;
        copy.name = row.name;
        copy.category = row.category;
        copy.value = row.value;
        copy.consequence = row.consequence;
        copy.expectations = row.expectations;
        copy.influence = row.influence;
        copy.interest = row.interest;
        changes.insert(newRow(context, copy, to, position++));
    }
    return {};
}

} // namespace

Result<std::vector<Stakeholder>> stakeholdersOf(Store &store, const domain::StakeholderAnalysisId &analysis)
{
    const FieldValue id = analysis.text();
    auto rows = store.listAllWhere<Stakeholder>(QLatin1StringView("analysis_id"), std::span(&id, 1));
    if (rows)
        sortByPosition(*rows);
    return rows;
}

Result<void> removeEffects(Store &store, const domain::StateId &ideal, ChangeSet &changes)
{
    return removeEffects(store, stateColumn, {ideal.text()}, changes);
}

Result<void> removeStakeholderAnalyses(Store &store, const domain::AnalysisId &owner, ChangeSet &changes)
{
    return removeAll(store, valueStreamColumn, owner.text(), changes);
}

Result<void> removeStakeholderAnalyses(Store &store, const domain::IntroductionId &owner, ChangeSet &changes)
{
    return removeAll(store, introductionColumn, owner.text(), changes);
}

Result<void> moveStakeholderAnalyses(Store &store, const domain::AnalysisId &owner, const domain::UnitId &unit,
                                     ChangeSet &changes)
{
    return moveAll(store, valueStreamColumn, owner.text(), unit, changes);
}

Result<void> moveStakeholderAnalyses(Store &store, const domain::IntroductionId &owner, const domain::UnitId &unit,
                                     ChangeSet &changes)
{
    return moveAll(store, introductionColumn, owner.text(), unit, changes);
}

ActionResult StakeholderService::addAnalysis(StakeholderAnalysis analysis,
                                             std::optional<domain::StakeholderAnalysisId> from)
{
    const auto owner = ownerOf(m_context.store, analysis);
    if (!owner)
        return base::fail(owner.error());
    analysis.id = domain::StakeholderAnalysisId(m_context.ids.nextUuid());
    analysis.version = 0;
    analysis.unit = owner->unit;
    analysis.title = analysis.title.simplified();
    if (analysis.title.isEmpty())
        analysis.title = owner->title;
    ChangeSet changes;
    changes.insert(analysis);
    if (from)
        VF_TRY(copyRows(m_context, *from, analysis, {}, changes));
    return commitChanges(m_context, {QStringLiteral("stakeholder_analysis.add"), analysis.title}, std::move(changes));
}

ActionResult StakeholderService::editAnalysis(const StakeholderAnalysis &before, StakeholderAnalysis after)
{
    const auto owner = ownerOf(m_context.store, after);
    if (!owner)
        return base::fail(owner.error());
    after.unit = owner->unit;
    after.title = after.title.simplified();
    ChangeSet changes;
    changes.update(before, after);
    if (after.unit != before.unit)
        VF_TRY(moveRows(m_context.store, before.id, after.unit, changes));
    return commitChanges(m_context, {QStringLiteral("stakeholder_analysis.edit"), after.title}, std::move(changes));
}

ActionResult StakeholderService::removeAnalysis(const domain::StakeholderAnalysisId &id)
{
    const auto analysis = m_context.store.get<StakeholderAnalysis>(id);
    if (!analysis)
        return base::fail(analysis.error());
    ChangeSet changes;
    VF_TRY(removeWithRows(m_context.store, *analysis, changes));
    return commitChanges(m_context, {QStringLiteral("stakeholder_analysis.remove"), analysis->title}, std::move(changes));
}

ActionResult StakeholderService::addStakeholder(Stakeholder stakeholder, int index)
{
    const auto analysis = m_context.store.get<StakeholderAnalysis>(stakeholder.analysis);
    if (!analysis)
        return base::fail(analysis.error());
    const auto siblings = stakeholdersOf(m_context.store, analysis->id);
    if (!siblings)
        return base::fail(siblings.error());
    ChangeSet changes;
    const int position = makeRoom(changes, *siblings, index, 1);
    stakeholder = newRow(m_context, std::move(stakeholder), *analysis, position);
    changes.insert(stakeholder);
    return commitChanges(m_context, {QStringLiteral("stakeholder.add"), stakeholder.name}, std::move(changes));
}

ActionResult StakeholderService::editStakeholder(const Stakeholder &before, const Stakeholder &after)
{
    ChangeSet changes;
    changes.update(before, after);
    return commitChanges(m_context, {QStringLiteral("stakeholder.edit"), after.name}, std::move(changes));
}

ActionResult StakeholderService::writeStakeholders(const domain::StakeholderAnalysisId &id,
                                                   const std::vector<StakeholderEdit> &rows)
{
    const auto analysis = m_context.store.get<StakeholderAnalysis>(id);
    if (!analysis)
        return base::fail(analysis.error());
    const auto siblings = stakeholdersOf(m_context.store, id);
    if (!siblings)
        return base::fail(siblings.error());
    ChangeSet changes;
    changes.reserve(rows.size());
    int position = makeRoom(changes, *siblings, -1, 0);
    for (const StakeholderEdit &row : rows) {
        if (row.before)
            changes.update(*row.before, row.after);
        else
            changes.insert(newRow(m_context, row.after, *analysis, position++));
    }
    return commitChanges(m_context, {QStringLiteral("stakeholder.write"), analysis->title}, std::move(changes));
}

ActionResult StakeholderService::removeStakeholders(const std::vector<domain::StakeholderId> &ids)
{
    std::vector<Stakeholder> rows;
    QStringList names;
    for (const domain::StakeholderId &id : ids) {
        const auto row = m_context.store.get<Stakeholder>(id);
        if (!row)
            return base::fail(row.error());
        rows.push_back(*row);
        names.append(row->name);
    }
    ChangeSet changes;
    VF_TRY(removeRows(m_context.store, rows, changes));
    return commitChanges(m_context, {QStringLiteral("stakeholder.remove"), names.join(QStringLiteral(", "))},
                         std::move(changes));
}

ActionResult StakeholderService::moveStakeholder(const domain::StakeholderId &id, int index)
{
    const auto row = m_context.store.get<Stakeholder>(id);
    if (!row)
        return base::fail(row.error());
    const auto siblings = stakeholdersOf(m_context.store, row->analysis);
    if (!siblings)
        return base::fail(siblings.error());
    ChangeSet changes;
    moveWithin(changes, *siblings, id, index);
    return commitChanges(m_context, {QStringLiteral("stakeholder.move"), row->name}, std::move(changes));
}

ActionResult StakeholderService::copyStakeholders(const domain::StakeholderAnalysisId &from,
                                                  const domain::StakeholderAnalysisId &to)
{
    const auto target = m_context.store.get<StakeholderAnalysis>(to);
    if (!target)
        return base::fail(target.error());
    const auto siblings = stakeholdersOf(m_context.store, to);
    if (!siblings)
        return base::fail(siblings.error());
    ChangeSet changes;
    VF_TRY(copyRows(m_context, from, *target, *siblings, changes));
    if (changes.isEmpty())
        return base::fail(ErrorCode::Constraint, QLatin1StringView("nothing_to_copy"));
    return commitChanges(m_context, {QStringLiteral("stakeholder.copy"), target->title}, std::move(changes));
}

ActionResult StakeholderService::judgeEffects(const std::vector<EffectEdit> &effects)
{
    ChangeSet changes;
    QStringList names;
    for (const EffectEdit &edit : effects) {
        const auto stakeholder = m_context.store.get<Stakeholder>(edit.stakeholder);
        if (!stakeholder)
            return base::fail(stakeholder.error());
        const auto before = effectOn(m_context.store, edit.stakeholder, edit.state);
        if (!before)
            return base::fail(before.error());
        StakeholderEffect after = before->value_or(StakeholderEffect());
        after.direction = edit.direction;
        after.reason = base::normalised(edit.reason).trimmed();
        if (!*before) {
            after.id = m_context.ids.next<domain::StakeholderEffectTag>();
            after.stakeholder = stakeholder->id;
            after.state = edit.state;
            after.unit = stakeholder->unit;
        }
        if (!domain::isEmpty(after))
            *before ? changes.update(**before, after) : changes.insert(after);
        else if (*before)
            changes.remove(**before);
        if (!names.contains(stakeholder->name))
            names.append(stakeholder->name);
    }
    return commitChanges(m_context, {QStringLiteral("stakeholder.effect"), names.join(QStringLiteral(", "))},
                         std::move(changes));
}

} // namespace vf::application
