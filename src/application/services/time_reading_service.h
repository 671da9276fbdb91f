// Participants' estimates and stopwatch readings of steps and challenges. The line's estimate follows what is pooled from
// them. Each call is one unit of work and one undo step.
#pragma once

#include "application/services/organisation_service.h"
#include "domain/measurement/indicator.h"
#include "domain/valuestream/time_reading.h"

namespace vf::application {

/// Readings of one line, as they are entered.
struct NewReadings
{
    domain::TimedLine line;
    domain::ReadingSource source = domain::ReadingSource::Estimate;
    std::vector<domain::ThreePoint> minutes; ///< each is one participant or one reading
    QDate on;
    /// Also measurements of this indicator, which must count minutes: the likely ones, on the same day.
    std::optional<domain::IndicatorId> indicator;
};

class TimeReadingService
{
public:
    explicit TimeReadingService(const WorkContext &context) : m_context(context) {}

    /// Stores the readings and sets the estimate of their line to what all its readings amount to (domain::pooledTime).
    /// Constraint "indicator_counts_no_minutes" when the indicator measures something else.
    ActionResult addReadings(const NewReadings &readings);
    /// Readings of one line. The estimate becomes what the others amount to; it stays when there are no others.
    ActionResult removeReadings(const std::vector<domain::TimeReadingId> &readings);

private:
    const WorkContext &m_context;
};

} // namespace vf::application
