// From minutes to årsverk and kroner: the conversions behind "Gevinstregnestykket". No rounding in between.
#pragma once

#include "base/quantity.h"

namespace vf::domain {

/// Basis hours of one årsverk for an agreed working week.
struct HoursOfFte
{
    base::HoursPerFte gross; ///< weekly hours × 52
    base::HoursPerFte net;   ///< gross less holidays and public holidays, 6.2 weeks

    friend bool operator==(const HoursOfFte &, const HoursOfFte &) = default;
};

/// Source: Spekter, Ord og uttrykk: Årsverk. 37.5 h a week are 1950 gross and 1717.5 net.
HoursOfFte hoursOfFte(double weeklyHours);

/// Minutes per case × share of the cases × cases per year / 60. Unrounded, so a plain number.
double hoursPerYear(double minutesPerCase, double casesPerYear, double share = 1);

/// Hours per year / basis, as for exact hours in quantity.h. The basis must be above zero.
base::Fte fteOf(double hoursPerYear, base::HoursPerFte basis);

/// What an hour is worth at a rate per årsverk. A value of time, never a saving. The basis must be above zero.
double kronerPerHour(double kronerPerFte, base::HoursPerFte basis);

} // namespace vf::domain
