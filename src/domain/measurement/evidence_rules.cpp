#include "domain/measurement/evidence_rules.h"

#include <algorithm>

namespace vf::domain {

using base::Error;
using base::ErrorCode;

namespace {

bool measuredUntil(const MeasuredIndicator &measured, QDate day)
{
    return std::any_of(measured.measurements.begin(), measured.measurements.end(),
                       [day](const Measurement &measurement) { return measurement.on <= day; });
}

/// The indicators whose measurements a confirmation is held against.
std::vector<const MeasuredIndicator *> heldAgainst(const GainEvidence &evidence, const Confirmation &confirmation)
{
    std::vector<const MeasuredIndicator *> chosen;
    for (const MeasuredIndicator &measured : evidence.indicators)
        if (!confirmation.indicator || measured.indicator.id == *confirmation.indicator)
            chosen.push_back(&measured);
    return chosen;
}

/// The day of the confirmation before this one; those of the same day do not count.
std::optional<QDate> previousDay(const GainEvidence &evidence, const Confirmation &confirmation)
{
    std::optional<QDate> previous;
    for (const Confirmation &other : evidence.confirmations)
        if (other.on < confirmation.on && (!previous || other.on > *previous))
            previous = other.on;
    return previous;
}

std::optional<EvidenceFinding> levelFinding(const std::vector<const MeasuredIndicator *> &indicators,
                                            const Confirmation &confirmation)
{
    if (confirmation.level == EvidenceLevel::ReasonedJudgement)
        return std::nullopt;
    EvidenceFinding finding{confirmation.level == EvidenceLevel::Signal ? evidence_reason::withoutSignal
                                                                        : evidence_reason::tooFewCases,
                            std::nullopt, 0, 0};
    for (const MeasuredIndicator *measured : indicators) {
        const Verdict verdict = judge(measured->indicator, measured->measurements, confirmation.on);
        if (supports(confirmation.level, verdict))
            return std::nullopt;
        if (verdict.points.size() >= finding.before + finding.after) {
            finding.before = verdict.before;
            finding.after = verdict.after();
        }
    }
    return finding;
}

std::optional<EvidenceFinding> renewalFinding(const GainEvidence &evidence,
                                              const std::vector<const MeasuredIndicator *> &indicators,
                                              const Confirmation &confirmation)
{
    const auto previous = previousDay(evidence, confirmation);
    if (!previous)
        return std::nullopt;
    for (const MeasuredIndicator *measured : indicators)
        for (const Measurement &measurement : measured->measurements)
            if (measurement.on > *previous && measurement.on <= confirmation.on)
                return std::nullopt;
    return EvidenceFinding{evidence_reason::noNewerMeasurement, previous, 0, 0};
}

} // namespace

bool GainEvidence::isMeasured() const
{
    return std::any_of(indicators.begin(), indicators.end(),
                       [](const MeasuredIndicator &measured) { return !measured.measurements.empty(); });
}

const MeasuredIndicator *GainEvidence::find(const IndicatorId &indicator) const
{
    const auto found = std::find_if(indicators.begin(), indicators.end(), [&](const MeasuredIndicator &measured) {
        return measured.indicator.id == indicator;
    });
    return found == indicators.end() ? nullptr : &*found;
}

std::optional<EvidenceFinding> evidenceFinding(const GainEvidence &evidence, const Confirmation &confirmation,
                                               Unmeasured unmeasured)
{
    if (confirmation.validTo && *confirmation.validTo < confirmation.on)
        return EvidenceFinding{evidence_reason::endsBeforeItBegins, std::nullopt, 0, 0};
    if (confirmation.indicator && !evidence.find(*confirmation.indicator))
        return EvidenceFinding{evidence_reason::indicatorOfOtherGain, std::nullopt, 0, 0};
    const bool strict = unmeasured == Unmeasured::Refused;
    const auto indicators = heldAgainst(evidence, confirmation);
    const bool measuredInTime
        = std::any_of(evidence.indicators.begin(), evidence.indicators.end(),
                      [&](const MeasuredIndicator &measured) { return measuredUntil(measured, confirmation.on); });
    if (measuredInTime || strict)
        if (const auto finding = levelFinding(indicators, confirmation))
            return finding;
    return evidence.isMeasured() || strict ? renewalFinding(evidence, indicators, confirmation) : std::nullopt;
}

std::optional<IndicatorId> decidingIndicator(const GainEvidence &evidence, const Confirmation &confirmation)
{
    if (confirmation.indicator)
        return confirmation.indicator;
    std::vector<const MeasuredIndicator *> measured;
    for (const MeasuredIndicator &indicator : evidence.indicators)
        if (measuredUntil(indicator, confirmation.on))
            measured.push_back(&indicator);
    if (measured.size() == 1)
        return measured.front()->indicator.id;
    if (confirmation.level == EvidenceLevel::ReasonedJudgement)
        return std::nullopt; // it rests on none more than on another
    for (const MeasuredIndicator *indicator : measured)
        if (supports(confirmation.level, judge(indicator->indicator, indicator->measurements, confirmation.on)))
            return indicator->indicator.id;
    return std::nullopt;
}

Error evidenceError(const Gain &gain, const Confirmation &confirmation, const EvidenceFinding &finding)
{
    const bool ofField = finding.reason == evidence_reason::endsBeforeItBegins;
    Error error{ofField ? ErrorCode::Invalid : ErrorCode::Constraint, QString(finding.reason),
                ofField ? QStringLiteral("validTo") : QString(), {},
                QStringLiteral("confirmation of gain %1: %2").arg(gain.code, QString(finding.reason))};
    error.with(QLatin1StringView("gain"), gain.code)
        .with(QLatin1StringView("title"), gain.title)
        .with(QLatin1StringView("date"), confirmation.on.toString(Qt::ISODate));
    if (finding.previous)
        error.with(QLatin1StringView("previous"), finding.previous->toString(Qt::ISODate));
    if (finding.reason == evidence_reason::tooFewCases)
        error.with(QLatin1StringView("before"), QString::number(finding.before))
            .with(QLatin1StringView("after"), QString::number(finding.after));
    return error;
}

} // namespace vf::domain
