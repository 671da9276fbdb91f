#include "domain/gain/fte_conversion.h"

namespace vf::domain {

namespace {

constexpr double weeksPerYear = 52;
constexpr double weeksOff = 6.2; // five of holidays and 1.2 of public holidays on working days

} // namespace

HoursOfFte hoursOfFte(double weeklyHours)
{
    return {base::HoursPerFte::of(weeklyHours * weeksPerYear),
            base::HoursPerFte::of(weeklyHours * (weeksPerYear - weeksOff))};
}

double hoursPerYear(double minutesPerCase, double casesPerYear, double share)
{
    return minutesPerCase * share * casesPerYear / 60;
}

base::Fte fteOf(double hoursPerYear, base::HoursPerFte basis)
{
    Q_ASSERT(basis.millionths() > 0);
    return base::Fte(hoursPerYear / basis.value());
}

double kronerPerHour(double kronerPerFte, base::HoursPerFte basis)
{
    Q_ASSERT(basis.millionths() > 0);
    return kronerPerFte / basis.value();
}

} // namespace vf::domain
