// Is what is saved one piece of time, or some minutes here and there? A saving that is spread thin over many is real, but
// no position can be taken out for it.
#pragma once

#include "base/quantity.h"

#include <optional>

namespace vf::domain {

/// Our own choice where the municipality has made none: an hour a week is the least that can be planned with.
inline constexpr base::Minutes usuallyFragmentedBelow = base::Minutes::fromMillionths(60'000'000);

/// Net working weeks in a year of `basis` hours, at the 37.5 hours of the collective agreement: 1 750 / 37.5 = 46.7.
inline double workingWeeks(base::HoursPerFte basis)
{
    return basis.value() / 37.5;
}

struct Fragmentation
{
    double minutesPerPersonAndWeek = 0;
    bool fragmented = false; ///< below the limit
};

/// Hours saved in a year, shared evenly by `persons`; empty when nothing is saved or nobody shares it.
inline std::optional<Fragmentation> fragmentation(double savedHoursPerYear, base::PersonCount persons,
                                                  base::HoursPerFte basis, base::Minutes below)
{
    if (savedHoursPerYear <= 0 || persons.millionths() <= 0 || basis.millionths() <= 0)
        return std::nullopt;
    const double minutes = savedHoursPerYear * 60 / persons.value() / workingWeeks(basis);
    return Fragmentation{minutes, minutes < below.value()};
}

} // namespace vf::domain
