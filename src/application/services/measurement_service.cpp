#include "application/services/measurement_service.h"

#include "application/record/gain_records.h"
#include "application/record/measurement_records.h"
#include "application/record/organisation_records.h"

#include <algorithm>

namespace vf::application {

using base::ErrorCode;
using base::Result;
using domain::Indicator;
using domain::Measurement;

Result<std::vector<Measurement>> measurementsOf(Store &store, const domain::IndicatorId &indicator)
{
    const FieldValue id = indicator.text();
    auto measurements = store.listAllWhere<Measurement>(QLatin1StringView("indicator_id"), std::span(&id, 1));
    if (measurements)
        std::sort(measurements->begin(), measurements->end(), [](const Measurement &a, const Measurement &b) {
            return a.on != b.on ? a.on < b.on : a.id < b.id;
        });
    return measurements;
}

ActionResult MeasurementService::addIndicator(Indicator indicator)
{
    indicator.id = domain::IndicatorId(m_context.ids.nextUuid());
    indicator.version = 0;
    indicator.name = indicator.name.simplified();
    if (indicator.gain) {
        const auto gain = m_context.store.get<domain::Gain>(*indicator.gain);
        if (!gain)
            return base::fail(gain.error());
        indicator.unit = gain->unit;
    } else if (const auto unit = m_context.store.get<domain::Unit>(indicator.unit); !unit) {
        return base::fail(unit.error());
    }
    ChangeSet changes;
    changes.insert(indicator);
    return commitChanges(m_context, {QStringLiteral("indicator.add"), indicator.name}, std::move(changes));
}

ActionResult MeasurementService::editIndicator(const Indicator &before, Indicator after)
{
    after.name = after.name.simplified();
    after.unit = before.unit;
    after.gain = before.gain;
    ChangeSet changes;
    changes.update(before, after);
    return commitChanges(m_context, {QStringLiteral("indicator.edit"), after.name}, std::move(changes));
}

ActionResult MeasurementService::removeIndicator(const domain::IndicatorId &id)
{
    const auto indicator = m_context.store.get<Indicator>(id);
    if (!indicator)
        return base::fail(indicator.error());
    const FieldValue wanted = id.text();
    const auto resting
        = m_context.store.listAllWhere<domain::Confirmation>(QLatin1StringView("indicator_id"), std::span(&wanted, 1));
    if (!resting)
        return base::fail(resting.error());
    if (!resting->empty())
        return base::fail(ErrorCode::Constraint, QLatin1StringView("indicator_has_confirmations"));
    const auto measurements = measurementsOf(m_context.store, id);
    if (!measurements)
        return base::fail(measurements.error());
    const auto rebases = m_context.store.listAllWhere<domain::Rebase>(QLatin1StringView("indicator_id"), std::span(&wanted, 1));
    if (!rebases)
        return base::fail(rebases.error());
    ChangeSet changes;
    for (const Measurement &measurement : *measurements)
        changes.remove(measurement);
    for (const domain::Rebase &rebase : *rebases)
        changes.remove(rebase);
    changes.remove(*indicator);
    return commitChanges(m_context, {QStringLiteral("indicator.remove"), indicator->name}, std::move(changes));
}

ActionResult MeasurementService::rebase(domain::Rebase rebase)
{
    const auto indicator = m_context.store.get<Indicator>(rebase.indicator);
    if (!indicator)
        return base::fail(indicator.error());
    rebase.id = domain::RebaseId(m_context.ids.nextUuid());
    rebase.version = 0;
    ChangeSet changes;
    changes.insert(rebase);
    return commitChanges(m_context, {QStringLiteral("rebase.add"), indicator->name}, std::move(changes));
}

ActionResult MeasurementService::removeRebase(const domain::RebaseId &id)
{
    const auto rebase = m_context.store.get<domain::Rebase>(id);
    if (!rebase)
        return base::fail(rebase.error());
    const auto indicator = m_context.store.get<Indicator>(rebase->indicator);
    if (!indicator)
        return base::fail(indicator.error());
    ChangeSet changes;
    changes.remove(*rebase);
    return commitChanges(m_context, {QStringLiteral("rebase.remove"), indicator->name}, std::move(changes));
}

ActionResult MeasurementService::addMeasurements(const domain::IndicatorId &id,
                                                 const std::vector<MeasurementDraft> &drafts)
{
    const auto indicator = m_context.store.get<Indicator>(id);
    if (!indicator)
        return base::fail(indicator.error());
    if (drafts.empty())
        return base::fail(base::invalid(QLatin1StringView("measurements"), QLatin1StringView("missing_value")));
    ChangeSet changes;
    changes.reserve(drafts.size());
    for (const MeasurementDraft &draft : drafts) {
        if (!draft.on.isValid())
            return base::fail(base::invalid(QLatin1StringView("date"), QLatin1StringView("invalid_date")));
        changes.insert(made(*indicator, draft.on, draft.value));
    }
    return commitChanges(m_context, {QStringLiteral("measurement.add"), indicator->name}, std::move(changes));
}

Measurement MeasurementService::made(const Indicator &indicator, QDate on, base::MeasuredValue value) const
{
    Measurement measurement;
    measurement.id = domain::MeasurementId(m_context.ids.nextUuid());
    measurement.indicator = indicator.id;
    measurement.unit = indicator.unit;
    measurement.on = on;
    measurement.value = value;
    return measurement;
}

ActionResult MeasurementService::addBeforeAfter(const domain::IndicatorId &id, const BeforeAfter &cases)
{
    const auto indicator = m_context.store.get<Indicator>(id);
    if (!indicator)
        return base::fail(indicator.error());
    if (cases.before.empty() && cases.after.empty())
        return base::fail(base::invalid(QLatin1StringView("before"), QLatin1StringView("missing_value")));
    Indicator dated = *indicator;
    if (!dated.changedOn && cases.beforeOn.isValid())
        dated.changedOn = cases.beforeOn.addDays(1);
    else if (!dated.changedOn)
        dated.changedOn = cases.afterOn;
    if (!cases.before.empty() && (!cases.beforeOn.isValid() || cases.beforeOn >= *dated.changedOn))
        return base::fail(base::invalid(QLatin1StringView("beforeOn"), QLatin1StringView("before_change")));
    if (!cases.after.empty() && (!cases.afterOn.isValid() || cases.afterOn < *dated.changedOn))
        return base::fail(base::invalid(QLatin1StringView("afterOn"), QLatin1StringView("before_change")));
    ChangeSet changes;
    changes.update(*indicator, dated);
    for (const base::MeasuredValue value : cases.before)
        changes.insert(made(*indicator, cases.beforeOn, value));
    for (const base::MeasuredValue value : cases.after)
        changes.insert(made(*indicator, cases.afterOn, value));
    return commitChanges(m_context, {QStringLiteral("measurement.add"), indicator->name}, std::move(changes));
}

ActionResult MeasurementService::editMeasurement(const Measurement &before, const Measurement &after)
{
    if (!after.on.isValid())
        return base::fail(base::invalid(QLatin1StringView("date"), QLatin1StringView("invalid_date")));
    const auto indicator = m_context.store.get<Indicator>(before.indicator);
    if (!indicator)
        return base::fail(indicator.error());
    ChangeSet changes;
    changes.update(before, after);
    return commitChanges(m_context, {QStringLiteral("measurement.edit"), indicator->name}, std::move(changes));
}

ActionResult MeasurementService::removeMeasurements(const std::vector<domain::MeasurementId> &ids)
{
    std::vector<FieldValue> wanted;
    for (const domain::MeasurementId &id : ids)
        wanted.emplace_back(id.text());
    const auto measurements = m_context.store.listAllWhere<Measurement>(QLatin1StringView("id"), wanted);
    if (!measurements)
        return base::fail(measurements.error());
    if (measurements->size() != ids.size() || ids.empty())
        return base::fail(ErrorCode::NotFound, QLatin1StringView("record_gone"));
    const auto indicator = m_context.store.get<Indicator>(measurements->front().indicator);
    if (!indicator)
        return base::fail(indicator.error());
    ChangeSet changes;
    for (const Measurement &measurement : *measurements)
        changes.remove(measurement);
    return commitChanges(m_context, {QStringLiteral("measurement.remove"), indicator->name}, std::move(changes));
}

} // namespace vf::application
