// The rules that tie confirmations to measurements: a chart verdict gates "confirmed", and a new confirmation needs new
// measurements. Pure: given a gain's indicators, measurements and confirmations they say whether one of them may stand.
#pragma once

#include "base/error.h"
#include "domain/gain/confirmation.h"
#include "domain/gain/gain.h"
#include "domain/measurement/verdict.h"

#include <optional>
#include <vector>

namespace vf::domain {

/// Reasons, as they stand in Error::reason and in import reports.
namespace evidence_reason {
constexpr QLatin1StringView endsBeforeItBegins("ends_before_it_begins");
constexpr QLatin1StringView indicatorOfOtherGain("indicator_of_other_gain");
constexpr QLatin1StringView withoutSignal("confirmation_without_signal");
constexpr QLatin1StringView tooFewCases("too_few_cases");
constexpr QLatin1StringView noNewerMeasurement("no_newer_measurement");
}

/// An indicator with all its measurements, in any order.
struct MeasuredIndicator
{
    Indicator indicator;
    std::vector<Measurement> measurements;
};

/// Everything that a gain's confirmations are held against.
struct GainEvidence
{
    std::vector<MeasuredIndicator> indicators; ///< of the gain
    std::vector<Confirmation> confirmations;   ///< all of the gain's, in any order

    bool isMeasured() const; ///< is there a measurement at all?
    const MeasuredIndicator *find(const IndicatorId &indicator) const;
};

/// What is said of a gain that nobody has measured: a file of older confirmations is taken as it is, a person who
/// confirms now must have measured for all but a reasoned judgement.
enum class Unmeasured { Accepted, Refused };

/// A broken rule; `reason` is one of evidence_reason.
struct EvidenceFinding
{
    QLatin1StringView reason;
    std::optional<QDate> previous; ///< no_newer_measurement: the day of the confirmation before
    size_t before = 0;             ///< too_few_cases: measurements before and since the change
    size_t after = 0;

    friend bool operator==(const EvidenceFinding &, const EvidenceFinding &) = default;
};

/// The first rule that `confirmation` breaks; empty when it may stand. It may be one of the evidence's own.
/// - its last day is not before its first, and its indicator is one of the gain's;
/// - signal: a chart rule says of the measurements until its day that the improvement is real;
/// - before_after: at least ten measurements before and after the change, and a change for the better;
/// - with an earlier confirmation there is a measurement after that one's day and not after its own.
/// The measurements are those of its indicator, else of any of the gain's. While none of them is on or before the day,
/// a level is not gated, and a gain without any measurement may be confirmed again, unless they are to be Refused.
std::optional<EvidenceFinding> evidenceFinding(const GainEvidence &evidence, const Confirmation &confirmation,
                                               Unmeasured unmeasured = Unmeasured::Accepted);

/// The indicator that `confirmation` rests on: its own, else the gain's only measured one, else the first whose verdict
/// supports its level. Only measurements on or before its day count. Empty when none can be said to decide.
std::optional<IndicatorId> decidingIndicator(const GainEvidence &evidence, const Confirmation &confirmation);

/// A finding as an Error with the gain's code and title and what the sentence needs.
base::Error evidenceError(const Gain &gain, const Confirmation &confirmation, const EvidenceFinding &finding);

} // namespace vf::domain
