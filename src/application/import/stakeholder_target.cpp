#include "application/import/stakeholder_target.h"

#include "application/record/introduction_records.h"
#include "application/record/organisation_records.h"
#include "application/record/value_stream_records.h"
#include "base/text.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <functional>

namespace vf::application {

using base::Result;

namespace {

bool isCalled(const QString &known, const QString &wanted)
{
    return !known.isEmpty() && base::folded(known) == wanted;
}

QString nearestTitle(const std::vector<StakeholderTarget> &targets, const QString &wanted)
{
    // A third of the letters may differ; beyond that a suggestion misleads.
    int best = std::max<int>(2, static_cast<int>(wanted.size()) / 3) + 1;
    QString nearest;
    for (const StakeholderTarget &target : targets)
        for (const QString &name : {target.title, target.code, target.unitName}) {
            const int distance = base::editDistance(wanted, base::folded(name), best - 1);
            if (!name.isEmpty() && distance < best) {
                best = distance;
                nearest = name;
            }
        }
    return nearest;
}

ImportIssue issue(QLatin1StringView reason, const QString &value, const QString &suggestion)
{
    return {0, {}, QString(reason), value, suggestion};
}

} // namespace

Result<std::vector<StakeholderTarget>> readStakeholderTargets(Store &store)
{
    const auto units = store.listAll<domain::Unit>();
    if (!units)
        return base::fail(units.error());
    const auto analyses = store.listAll<domain::ValueStreamAnalysis>();
    if (!analyses)
        return base::fail(analyses.error());
    const auto introductions = store.listAll<domain::Introduction>();
    if (!introductions)
        return base::fail(introductions.error());
    QHash<domain::UnitId, const domain::Unit *> unitById;
    for (const domain::Unit &unit : *units)
        unitById.insert(unit.id, &unit);
    std::vector<StakeholderTarget> targets;
    const auto add = [&](StakeholderTarget target) {
        if (const domain::Unit *unit = unitById.value(target.unit)) {
            target.unitName = unit->name;
            target.unitCode = unit->code;
        }
        targets.push_back(std::move(target));
    };
    for (const domain::ValueStreamAnalysis &analysis : *analyses)
        add({analysis.id, {}, analysis.unit, analysis.title, analysis.code, {}, {}});
    for (const domain::Introduction &introduction : *introductions)
        add({{}, introduction.id, introduction.unit, introduction.title, {}, {}, {}});
    return targets;
}

tl::expected<StakeholderTarget, ImportIssue> findStakeholderTarget(const std::vector<StakeholderTarget> &targets,
                                                                   const QString &name)
{
    const QString wanted = base::folded(name);
    if (wanted.isEmpty()) {
        if (targets.size() == 1)
            return targets.front();
        return tl::unexpected(issue(import_reason::missingTarget, {}, {}));
    }
    const auto byTitle = [&](const StakeholderTarget &t) {
        const QString id = t.analysis ? t.analysis->text() : t.introduction->text();
        return isCalled(t.title, wanted) || isCalled(t.code, wanted) || isCalled(id, wanted);
    };
    const auto byUnit = [&](const StakeholderTarget &t) { return isCalled(t.unitName, wanted) || isCalled(t.unitCode, wanted); };
    const std::vector<std::function<bool(const StakeholderTarget &)>> ways{
        byTitle, [&](const StakeholderTarget &t) { return t.introduction && byUnit(t); }, byUnit};
    for (const auto &isMeant : ways) {
        std::vector<StakeholderTarget> meant;
        std::copy_if(targets.begin(), targets.end(), std::back_inserter(meant), isMeant);
        if (meant.size() == 1)
            return meant.front();
        if (meant.empty())
            continue;
        QStringList titles;
        for (const StakeholderTarget &target : meant)
            titles.append(target.title);
        return tl::unexpected(issue(import_reason::ambiguousTarget, name, titles.join(QStringLiteral(", "))));
    }
    return tl::unexpected(issue(import_reason::unknownTarget, name, nearestTitle(targets, wanted)));
}

} // namespace vf::application
