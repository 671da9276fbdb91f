// The verdict on an indicator: has what is measured become better since the change, by which rule and which points?
// It is the one judgement in the program; screens, reports and the gate of a confirmation all ask here.
#pragma once

#include "domain/gain/confirmation.h"
#include "domain/measurement/indicator.h"
#include "domain/measurement/xmr_chart.h"

#include <QDate>

#include <optional>
#include <span>
#include <vector>

namespace vf::domain {

/// Points before the change that a verdict needs. Four moving ranges are few (the limits are called provisional until
/// twelve points), with fewer than that one odd value would decide. The number is the house's own.
constexpr size_t fewestBeforeChange = 5;
/// Values on each side of the change that evidence of the level før–etter needs.
constexpr size_t fewestBeforeAfter = 10;

enum class VerdictKind {
    TooFewPoints, ///< nothing since the change, or too little before it
    NoSignal,
    Improvement,
    Deterioration,
};
QLatin1StringView key(VerdictKind kind);
template<>
std::span<const VerdictKind> allOf<VerdictKind>();

/// The rules of Making Data Count (see xmr_chart.h).
enum class SignalRule { OutsideLimits, Shift, Trend, TwoOfThree };
QLatin1StringView key(SignalRule rule);
template<>
std::span<const SignalRule> allOf<SignalRule>();

struct DatedValue
{
    QDate on;
    double value = 0;

    friend bool operator==(const DatedValue &, const DatedValue &) = default;
};

/// What one rule says of the points since the change, in one direction.
struct Signal
{
    SignalRule rule = SignalRule::OutsideLimits;
    bool improvement = false;
    std::vector<size_t> points; ///< numbers in Verdict::points, from 1
    size_t longest = 0;         ///< points in the longest stretch of a shift or trend; otherwise how many points

    friend bool operator==(const Signal &, const Signal &) = default;
};

struct Verdict
{
    VerdictKind kind = VerdictKind::TooFewPoints;
    std::vector<Signal> signalsFound; ///< of both directions, in the order of SignalRule, the better first
    std::optional<XmrLimits> limits;  ///< frozen from the points before; empty under two of them

    std::vector<DatedValue> points;   ///< what was judged, in time order
    size_t before = 0;                ///< the first `before` points make the baseline, the rest are since the change
    std::optional<double> meanBefore; ///< of the points before; without any, the indicator's own nullpunkt
    std::optional<double> meanAfter;
    std::optional<double> change;      ///< from meanBefore to meanAfter, above 0 in the good direction
    bool enoughBeforeAfter = false;    ///< at least ten on each side of a known change date
    /// 1 is the target. From the indicator's nullpunkt, else from the mean before a known change, to the mean since that
    /// change (the lines of the chart); without a change date to the latest value.
    std::optional<double> achievement;

    size_t after() const { return points.size() - before; }
    QDate dateOf(size_t point) const { return points[point - 1].on; }
    /// The newest measurement: a reconfirmation needs a later one than the confirmation before it.
    std::optional<QDate> latest() const;
    /// The signals that speak for the verdict: those of improvement, or of deterioration; none for the other kinds.
    std::vector<Signal> deciding() const;
};

/// Judges the measurements on or before `asOf`, in any order, those of one day in the order given.
///
/// Points before the indicator's change date are the baseline and freeze the limits; without a change date the first
/// twelve are. The rules are then applied to the points since the change alone:
/// - outside the limits, a shift and two of three speak for the side of the mean they are on;
/// - a trend speaks for its direction, if it ends on that side of the mean (a way back to the mean is no signal).
/// The signal with the latest point decides, since it tells where the process is now; of two with the same point the
/// one for the worse. An improvement also needs a mean since the change that is better than before.
Verdict judge(const Indicator &indicator, std::span<const Measurement> measurements, QDate asOf);

/// May a confirmation at this level rest on the verdict? A signal needs the verdict Improvement; før–etter ten values
/// on each side and a change for the better; a reasoned judgement needs no measurement.
bool supports(EvidenceLevel level, const Verdict &verdict);

} // namespace vf::domain
