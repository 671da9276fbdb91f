#include "application/services/time_reading_service.h"

#include "application/record/measurement_records.h"
#include "application/record/value_stream_records.h"
#include "application/services/value_stream_edits.h"

namespace vf::application {

using base::ErrorCode;
using base::Result;
using domain::Challenge;
using domain::Step;
using domain::ThreePoint;
using domain::TimedLine;
using domain::TimeReading;

namespace {

/// The step or the challenge that is timed.
using LineRecord = std::variant<Step, Challenge>;

Result<LineRecord> recordOf(Store &store, const TimedLine &line)
{
    const auto inVariant = [](auto found) {
        return found ? Result<LineRecord>(std::move(*found)) : base::fail(std::move(found).error());
    };
    if (const auto *step = std::get_if<domain::StepId>(&line))
        return inVariant(store.get<Step>(*step));
    return inVariant(store.get<Challenge>(std::get<domain::ChallengeId>(line)));
}

QString nameOf(const LineRecord &line)
{
    const auto *step = std::get_if<Step>(&line);
    return step ? step->title : std::get<Challenge>(line).text;
}

domain::UnitId unitOf(const LineRecord &line)
{
    return std::visit([](const auto &record) { return record.unit; }, line);
}

template<class Quantity>
domain::Estimate<Quantity> asEstimate(const ThreePoint &minutes)
{
    return {Quantity::of(minutes.low), Quantity::of(minutes.likely), Quantity::of(minutes.high)};
}

/// Gives the line the estimate that its readings amount to; what it has when there are none.
void setEstimate(const LineRecord &line, const std::vector<TimeReading> &readings, ChangeSet &changes)
{
    const auto time = domain::pooledTime(readings);
    if (!time)
        return;
    if (const auto *step = std::get_if<Step>(&line)) {
        Step timed = *step;
        timed.process = asEstimate<base::ProcessMinutes>(time->pooled);
        changes.update(*step, timed);
    } else {
        const auto &challenge = std::get<Challenge>(line);
        Challenge timed = challenge;
        timed.loss = asEstimate<base::LostMinutes>(time->pooled);
        changes.update(challenge, timed);
    }
}

Result<std::vector<TimeReading>> readingsOf(Store &store, const TimedLine &line)
{
    if (const auto *step = std::get_if<domain::StepId>(&line))
        return edits::inOrder<TimeReading>(store, QLatin1StringView("step_id"), *step);
    return edits::inOrder<TimeReading>(store, QLatin1StringView("challenge_id"), std::get<domain::ChallengeId>(line));
}

/// The same minutes as measurements of an indicator.
Result<void> measure(const WorkContext &context, const NewReadings &added, ChangeSet &changes)
{
    if (!added.indicator)
        return {};
    const auto indicator = context.store.get<domain::Indicator>(*added.indicator);
    if (!indicator)
        return base::fail(indicator.error());
    if (!domain::countsMinutes(*indicator))
        return base::fail(ErrorCode::Constraint, QLatin1StringView("indicator_counts_no_minutes"));
    for (const ThreePoint &minutes : added.minutes) {
        domain::Measurement measurement;
        measurement.id = context.ids.next<domain::MeasurementTag>();
        measurement.indicator = indicator->id;
        measurement.unit = indicator->unit;
        measurement.on = added.on;
        measurement.value = base::MeasuredValue::of(minutes.likely);
        changes.insert(measurement);
    }
    return {};
}

} // namespace

ActionResult TimeReadingService::addReadings(const NewReadings &added)
{
    return edits::perform(m_context, QLatin1StringView("reading.add"), [&](ChangeSet &changes) -> Result<QString> {
        if (added.minutes.empty())
            return base::fail(base::invalid(QLatin1StringView("minutes"), QLatin1StringView("missing_value")));
        if (!added.on.isValid())
            return base::fail(base::invalid(QLatin1StringView("date"), QLatin1StringView("invalid_date")));
        const auto line = recordOf(m_context.store, added.line);
        if (!line)
            return base::fail(line.error());
        auto readings = readingsOf(m_context.store, added.line);
        if (!readings)
            return base::fail(std::move(readings).error());
        int position = readings->empty() ? 0 : readings->back().position + 1;
        for (const ThreePoint &minutes : added.minutes) {
            TimeReading reading;
            reading.id = m_context.ids.next<domain::TimeReadingTag>();
            if (const auto *step = std::get_if<domain::StepId>(&added.line))
                reading.step = *step;
            else
                reading.challenge = std::get<domain::ChallengeId>(added.line);
            reading.unit = unitOf(*line);
            reading.position = position++;
            reading.source = added.source;
            reading.minutes = asEstimate<base::Minutes>(minutes);
            reading.on = added.on;
            changes.insert(reading);
            readings->push_back(std::move(reading));
        }
        VF_TRY(measure(m_context, added, changes));
        setEstimate(*line, *readings, changes);
        return nameOf(*line);
    });
}

ActionResult TimeReadingService::removeReadings(const std::vector<domain::TimeReadingId> &ids)
{
    return edits::perform(m_context, QLatin1StringView("reading.remove"), [&](ChangeSet &changes) -> Result<QString> {
        std::vector<FieldValue> wanted;
        for (const domain::TimeReadingId &id : ids)
            wanted.emplace_back(id.text());
        const auto removed = m_context.store.listAllWhere<TimeReading>(QLatin1StringView("id"), wanted);
        if (!removed)
            return base::fail(removed.error());
        if (removed->size() != ids.size() || ids.empty())
            return base::fail(ErrorCode::NotFound, QLatin1StringView("record_gone"));
        const TimedLine timed = domain::lineOf(removed->front());
        const auto line = recordOf(m_context.store, timed);
        if (!line)
            return base::fail(line.error());
        auto left = readingsOf(m_context.store, timed);
        if (!left)
            return base::fail(std::move(left).error());
        for (const TimeReading &reading : *removed) {
            changes.remove(reading);
            std::erase_if(*left, [&](const TimeReading &other) { return other.id == reading.id; });
        }
        setEstimate(*line, *left, changes);
        return nameOf(*line);
    });
}

} // namespace vf::application
