// Everything one can do to indicators and their measurements. Each call is one unit of work and one undo step.
#pragma once

#include "application/services/organisation_service.h"
#include "domain/measurement/phases.h"

#include <vector>

namespace vf::application {

/// A measurement as the user enters it.
struct MeasurementDraft
{
    QDate on;
    base::MeasuredValue value;

    friend bool operator==(const MeasurementDraft &, const MeasurementDraft &) = default;
};

/// The indicator's measurements, oldest first.
base::Result<std::vector<domain::Measurement>> measurementsOf(Store &store, const domain::IndicatorId &indicator);

class MeasurementService
{
public:
    explicit MeasurementService(const WorkContext &context) : m_context(context) {}

    /// An indicator of `indicator.gain`, in that gain's unit, or of `indicator.unit` itself.
    ActionResult addIndicator(domain::Indicator indicator);
    /// `before` as it was read: Conflict when somebody has written since. Where it belongs stays as it is.
    ActionResult editIndicator(const domain::Indicator &before, domain::Indicator after);
    /// With its measurements; refused while a confirmation rests on it (Constraint "indicator_has_confirmations").
    ActionResult removeIndicator(const domain::IndicatorId &indicator);

    /// The indicator's limits are made anew from a day on: a person's decision, with its reason, in the log.
    ActionResult rebase(domain::Rebase rebase);
    ActionResult removeRebase(const domain::RebaseId &rebase);

    /// One or many (a paste) as one undo step. Several on one day are several cases.
    ActionResult addMeasurements(const domain::IndicatorId &indicator, const std::vector<MeasurementDraft> &drafts);
    /// Cases measured on a day before the change and on a day after it, as from a tally sheet.
    struct BeforeAfter
    {
        QDate beforeOn, afterOn;
        std::vector<base::MeasuredValue> before, after;
    };
    /// One undo step. An indicator without a change date gets the day after the first ones as its own. Invalid
    /// ("afterOn", "before_change") when a day lies on the wrong side of the change.
    ActionResult addBeforeAfter(const domain::IndicatorId &indicator, const BeforeAfter &cases);
    ActionResult editMeasurement(const domain::Measurement &before, const domain::Measurement &after);
    ActionResult removeMeasurements(const std::vector<domain::MeasurementId> &measurements);

private:
    domain::Measurement made(const domain::Indicator &indicator, QDate on, base::MeasuredValue value) const;

    const WorkContext &m_context;
};

} // namespace vf::application
