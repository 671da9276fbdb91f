#include "application/import/plan_import.h"

#include "application/import/import_run.h"
#include "application/import/unit_finder.h"
#include "application/record/introduction_records.h"
#include "application/record/organisation_records.h"
#include "application/services/introduction_service.h"
#include "base/text.h"

#include <QSet>

#include <map>

namespace vf::application {

using base::Result;
using domain::Introduction;
using domain::Milestone;
using domain::MilestoneKind;

namespace {

constexpr QLatin1StringView numberColumn("Nr");
constexpr QLatin1StringView titleColumn("Aktivitet");
constexpr QLatin1StringView unitColumn("Pilot");

/// An introduction that the file adds to, with what its plan has.
struct Plan
{
    Introduction introduction;
    bool isNew = false;
    int nextPosition = 1;
    QSet<QString> stored;  ///< activities of the database, by number and title, and by title and first day
    QSet<int> numbersRead; ///< of the rows before this one
};

QString activityKey(int number, const QString &title)
{
    return QString::number(number) + u' ' + base::folded(title);
}

QString activityKey(QDate from, const QString &title)
{
    return from.toString(Qt::ISODate) + u' ' + base::folded(title);
}

/// The later of two days, where there is one.
void extend(std::optional<QDate> &day, QDate other)
{
    if (!day || other > *day)
        day = other;
}

class PlanImport
{
public:
    PlanImport(const WorkContext &context, UnitFinder units, ChangeSet &changes, ImportReport &report)
        : m_context(context), m_units(std::move(units)), m_changes(changes), m_report(report)
    {
    }

    Result<void> turn(const std::vector<PlanRow> &rows)
    {
        // Units first: a row for every pilot may stand before the pilots' own.
        std::vector<std::optional<domain::UnitId>> units;
        for (const PlanRow &row : rows) {
            units.push_back(row.everyUnit ? std::nullopt
                                          : m_units.find(row.row, {{}, row.unit}, m_changes, m_report, unitColumn));
            if (units.back())
                VF_TRY(open(*units.back(), row));
        }
        for (size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].everyUnit)
                addToAll(rows[i]);
            else if (units[i])
                add(m_plans.at(*units[i]), rows[i]);
        }
        for (const auto &[unit, plan] : m_plans)
            if (plan.isNew)
                m_changes.insert(plan.introduction);
        return {};
    }

private:
    /// The plan of the unit's introduction: the newest that is not over, else a new one.
    Result<void> open(const domain::UnitId &unit, const PlanRow &row)
    {
        if (m_plans.contains(unit)) {
            Plan &plan = m_plans.at(unit);
            if (plan.isNew && row.from < *plan.introduction.startsOn)
                plan.introduction.startsOn = row.from;
            return {};
        }
        const FieldValue id = unit.text();
        const auto introductions = m_context.store.listAllWhere<Introduction>(QLatin1StringView("unit_id"), std::span(&id, 1));
        if (!introductions)
            return base::fail(introductions.error());
        Plan plan;
        plan.isNew = true;
        for (const Introduction &introduction : *introductions)
            if (introduction.status == domain::IntroductionStatus::Planned
                || introduction.status == domain::IntroductionStatus::UnderWay) {
                plan.introduction = introduction;
                plan.isNew = false;
            }
        if (plan.isNew)
            plan.introduction = newIntroduction(unit, row);
        else
            VF_TRY(readStored(plan));
        m_plans.emplace(unit, std::move(plan));
        return {};
    }

    Introduction newIntroduction(const domain::UnitId &unit, const PlanRow &row) const
    {
        Introduction introduction;
        introduction.id = domain::IntroductionId(m_context.ids.nextUuid());
        introduction.unit = unit;
        // Stored content in the language of the plan's own texts.
        introduction.title = QStringLiteral("Innføring av Lean i %1").arg(row.unit);
        if (const auto known = m_context.store.get<domain::Unit>(unit))
            introduction.title = QStringLiteral("Innføring av Lean i %1").arg(known->name);
        introduction.startsOn = row.from;
        return introduction;
    }

    Result<void> readStored(Plan &plan)
    {
        const auto milestones = milestonesOf(m_context.store, plan.introduction.id);
        if (!milestones)
            return base::fail(milestones.error());
        for (const Milestone &milestone : *milestones) {
            plan.stored.insert(activityKey(milestone.position, milestone.title));
            plan.stored.insert(activityKey(milestone.plannedFrom, milestone.title));
        }
        if (!milestones->empty())
            plan.nextPosition = milestones->back().position + 1;
        return {};
    }

    void addToAll(const PlanRow &row)
    {
        if (m_plans.empty())
            m_report.rejected.push_back({row.row, QString(unitColumn), QString(import_reason::unknownUnit), row.unit, {}});
        for (auto &[unit, plan] : m_plans)
            if (!add(plan, row))
                return; // one row, one issue
    }

    bool add(Plan &plan, const PlanRow &row)
    {
        const int number = row.number.value_or(plan.nextPosition);
        const bool known = plan.stored.contains(row.number ? activityKey(number, row.title)
                                                           : activityKey(row.from, row.title));
        if (known || plan.numbersRead.contains(number)) {
            m_report.rejected.push_back({row.row, QString(row.number ? numberColumn : titleColumn),
                                         QString(import_reason::duplicateId),
                                         row.number ? QString::number(number) : row.title, {}});
            return false;
        }
        plan.numbersRead.insert(number);
        plan.nextPosition = std::max(plan.nextPosition, number + 1);
        Milestone milestone;
        milestone.id = domain::MilestoneId(m_context.ids.nextUuid());
        milestone.introduction = plan.introduction.id;
        milestone.unit = plan.introduction.unit;
        milestone.position = number;
        milestone.kind = row.kind;
        milestone.title = row.title;
        milestone.plannedFrom = row.from;
        milestone.plannedTo = row.to;
        milestone.doneOn = row.doneOn;
        milestone.responsible = row.responsible;
        milestone.source = row.source;
        if (plan.isNew && row.kind == MilestoneKind::FirstGains)
            extend(plan.introduction.firstGainBy, row.to);
        if (plan.isNew && row.kind == MilestoneKind::ContractEnd)
            extend(plan.introduction.contractEndsOn, row.to);
        m_changes.insert(milestone);
        return true;
    }

    const WorkContext &m_context;
    UnitFinder m_units;
    ChangeSet &m_changes;
    ImportReport &m_report;
    std::map<domain::UnitId, Plan> m_plans;
};

} // namespace

Result<ImportReport> importPlan(const WorkContext &context, const ImportOptions &options, const ReadFile<PlanRow> &file)
{
    return runImport(context, options, file, QLatin1StringView("import.plan"),
                     [&](ChangeSet &changes, ImportReport &report) -> Result<void> {
                         auto units = UnitFinder::make(context, options);
                         if (!units)
                             return base::fail(std::move(units).error());
                         return PlanImport(context, std::move(*units), changes, report).turn(file.rows);
                     });
}

} // namespace vf::application
