// Quantities of the domain as distinct types: passing minutes where hours per year are asked for does not compile.
// Entered amounts are exact (whole millionths, whole øre), so sums and reversals are exact in any order and equal on
// both database engines; derived figures (FTE, percent) are floating point and are rounded for display only.
#pragma once

#include <QtGlobal>

#include <cmath>
#include <compare>

namespace vf::base {

/// An exact decimal with six places, stored as whole millionths. `Tag` tells what it counts.
/// Range ±9.2e12, far above a country's working hours.
template<class Tag>
class Exact
{
public:
    static constexpr double scale = 1e6;

    constexpr Exact() = default;
    static constexpr Exact fromMillionths(qint64 millionths) { return Exact(millionths); }
    /// Nearest millionth, halves away from zero. `value` must be finite.
    static Exact of(double value) { return Exact(std::llround(value * scale)); }

    constexpr qint64 millionths() const { return m_millionths; }
    constexpr double value() const { return static_cast<double>(m_millionths) / scale; }
    constexpr bool isZero() const { return m_millionths == 0; }
    constexpr bool isNegative() const { return m_millionths < 0; }

    constexpr Exact operator-() const { return Exact(-m_millionths); }
    constexpr Exact &operator+=(Exact other) { m_millionths += other.m_millionths; return *this; }
    constexpr Exact &operator-=(Exact other) { m_millionths -= other.m_millionths; return *this; }
    friend constexpr Exact operator+(Exact a, Exact b) { return a += b; }
    friend constexpr Exact operator-(Exact a, Exact b) { return a -= b; }
    friend constexpr auto operator<=>(Exact, Exact) = default;

private:
    explicit constexpr Exact(qint64 millionths) : m_millionths(millionths) {}
    qint64 m_millionths = 0;
};

/// Working hours per year: what a gain frees, gross and exact.
using HoursPerYear = Exact<struct HoursPerYearTag>;
/// Working hours behind one full-time equivalent (årsverk): 1750, 1625.9 …
using HoursPerFte = Exact<struct HoursPerFteTag>;
/// Full-time equivalents as entered for a unit (17.1 årsverk).
using FteCount = Exact<struct FteCountTag>;
/// A part of a whole, 0 to 1.
using Share = Exact<struct ShareTag>;
/// Working minutes per case.
using Minutes = Exact<struct MinutesTag>;
/// Working minutes that a step takes each time it is done.
using ProcessMinutes = Exact<struct ProcessMinutesTag>;
/// Working minutes that a case lies still before a step. Waiting is no work.
using WaitingMinutes = Exact<struct WaitingMinutesTag>;
/// Working minutes that a challenge costs each time it strikes.
using LostMinutes = Exact<struct LostMinutesTag>;
/// How many cases pass in a year.
using CasesPerYear = Exact<struct CasesPerYearTag>;
/// People who take part at once, as entered (half a person is a person who is there half the time).
using PersonCount = Exact<struct PersonCountTag>;
/// How often a step is expected to be done for one case, 1 without rework.
using Repeats = Exact<struct RepeatsTag>;
/// A measured value in the unit of its indicator.
using MeasuredValue = Exact<struct MeasuredValueTag>;

/// Derived full-time equivalents. Never entered, never stored: always hours divided by a basis.
class Fte
{
public:
    constexpr Fte() = default;
    explicit constexpr Fte(double value) : m_value(value) {}
    constexpr double value() const { return m_value; }
    constexpr Fte &operator+=(Fte other) { m_value += other.m_value; return *this; }
    constexpr Fte &operator-=(Fte other) { m_value -= other.m_value; return *this; }
    friend constexpr Fte operator+(Fte a, Fte b) { return a += b; }
    friend constexpr Fte operator-(Fte a, Fte b) { return a -= b; }
    friend constexpr auto operator<=>(Fte, Fte) = default;

private:
    double m_value = 0;
};

/// Årsverk = hours per year / basis. The basis must be above zero.
inline Fte operator/(HoursPerYear hours, HoursPerFte basis)
{
    Q_ASSERT(basis.millionths() > 0);
    return Fte(static_cast<double>(hours.millionths()) / static_cast<double>(basis.millionths()));
}

/// Derived minutes, never entered and never stored. `Tag` keeps lead time, process time and work content apart.
template<class Tag>
class DerivedMinutes
{
public:
    constexpr DerivedMinutes() = default;
    explicit constexpr DerivedMinutes(double value) : m_value(value) {}
    constexpr double value() const { return m_value; }
    constexpr DerivedMinutes &operator+=(DerivedMinutes other) { m_value += other.m_value; return *this; }
    friend constexpr DerivedMinutes operator+(DerivedMinutes a, DerivedMinutes b) { return a += b; }
    friend constexpr DerivedMinutes operator-(DerivedMinutes a, DerivedMinutes b)
    {
        return DerivedMinutes(a.m_value - b.m_value);
    }
    friend constexpr auto operator<=>(DerivedMinutes, DerivedMinutes) = default;

private:
    double m_value = 0;
};

/// From beginning to end of a case (gjennomløpstid).
using LeadTime = DerivedMinutes<struct LeadTimeTag>;
/// Time in which somebody works on the case, not multiplied by persons (prosesstid).
using ProcessTime = DerivedMinutes<struct ProcessTimeTag>;
/// Time in which the case lies still (ventetid).
using WaitingTime = DerivedMinutes<struct WaitingTimeTag>;
/// Working minutes of all persons (arbeidsminutter).
using WorkContent = DerivedMinutes<struct WorkContentTag>;

/// Money in whole øre.
class Kroner
{
public:
    constexpr Kroner() = default;
    static constexpr Kroner fromOre(qint64 ore) { Kroner k; k.m_ore = ore; return k; }
    static Kroner of(double kroner) { return fromOre(std::llround(kroner * 100)); }
    constexpr qint64 ore() const { return m_ore; }
    constexpr double value() const { return static_cast<double>(m_ore) / 100; }
    constexpr Kroner operator-() const { return fromOre(-m_ore); }
    constexpr Kroner &operator+=(Kroner other) { m_ore += other.m_ore; return *this; }
    constexpr Kroner &operator-=(Kroner other) { m_ore -= other.m_ore; return *this; }
    friend constexpr Kroner operator+(Kroner a, Kroner b) { return a += b; }
    friend constexpr Kroner operator-(Kroner a, Kroner b) { return a -= b; }
    friend constexpr auto operator<=>(Kroner, Kroner) = default;

private:
    qint64 m_ore = 0;
};

/// Calculated value of time: FTE × the rate per FTE, to the nearest øre. A value of time, never a saving.
inline Kroner operator*(Fte fte, Kroner ratePerFte)
{
    return Kroner::fromOre(std::llround(fte.value() * static_cast<double>(ratePerFte.ore())));
}

} // namespace vf::base
