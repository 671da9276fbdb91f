// Estimates and durations as a workshop says them: "5-8-14", "1t 20m", "2 dager", "90 s", and how they are written back.
// What is written can be typed in again and means the same. Knows nothing of tables.
#pragma once

#include "domain/valuestream/estimate.h"
#include "domain/valuestream/value_stream.h"
#include "presentation/gain_input.h"

#include <QString>

namespace vf::presentation {

/// Plain minutes, for a column that says so: "8", or low – likely – high "5 – 8 – 14".
QString minutesText(const domain::ThreePoint &minutes);
/// With its unit, for waiting: "2 d", "5 – 10 – 15 min", "4 t – 1 d – 3 d". What a day is, the analysis has chosen.
QString waitingText(const domain::ThreePoint &minutes, domain::DayConvention days);
/// Exact, in days, hours and minutes: "1 d 2 t", "1 t 20 min", "1,5 min".
QString durationText(double minutes, domain::DayConvention days);
/// One figure in the unit that fits it, with one decimal: "2,1 d", "3,5 t", "118,3 min". `signedChange` writes its sign.
QString spanText(double minutes, domain::DayConvention days, bool signedChange = false);
/// "7,5 timer arbeidstid" or "24 timer kalendertid": what one day is.
QString dayText(domain::DayConvention days);

/// One number or low, likely and high, with - – / ; "til" or spaces between. Without a unit it is minutes; s, min, t, d
/// and uke and their longer forms are understood, also after each other ("1t 20m", "1:20"), and the last one counts for
/// those before it ("1-2-3 d"). "1 750" is one number. Refused: two numbers, a wrong order, below zero, what is no
/// number. An empty text has neither value nor refusal.
Typed<domain::ThreePoint> typedEstimate(const QString &text, domain::DayConvention days);

/// The same as an exact quantity.
template<class Quantity>
domain::Estimate<Quantity> estimateOf(const domain::ThreePoint &minutes)
{
    return {Quantity::of(minutes.low), Quantity::of(minutes.likely), Quantity::of(minutes.high)};
}

} // namespace vf::presentation
