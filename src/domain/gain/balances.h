// The sums of a ledger: per account, per gain and for any group of gains. Every total in the program is one of these.
#pragma once

#include "base/quantity.h"
#include "domain/gain/confirmation.h"
#include "domain/gain/posting.h"

#include <array>

namespace vf::domain {

/// One number per account.
template<class T>
class PerAccount
{
public:
    T &operator[](Account account) { return m_values[static_cast<size_t>(account)]; }
    const T &operator[](Account account) const { return m_values[static_cast<size_t>(account)]; }

    /// quality + quantity + savings
    T realised() const { return (*this)[Account::Quality] + (*this)[Account::Quantity] + (*this)[Account::Savings]; }
    /// identified (gross) − realised − lapsed
    T open() const { return (*this)[Account::Identified] - realised() - (*this)[Account::Lapsed]; }
    /// realised − extra work
    T net() const { return realised() - (*this)[Account::ExtraWork]; }

    PerAccount &operator+=(const PerAccount &other)
    {
        for (size_t i = 0; i < accountCount; ++i)
            m_values[i] += other.m_values[i];
        return *this;
    }
    friend bool operator==(const PerAccount &, const PerAccount &) = default;

private:
    std::array<T, accountCount> m_values{};
};

/// One number per evidence level; the three are reported apart.
template<class T>
class PerEvidence
{
public:
    T &operator[](EvidenceLevel level) { return m_values[static_cast<size_t>(level)]; }
    const T &operator[](EvidenceLevel level) const { return m_values[static_cast<size_t>(level)]; }
    T total() const { return m_values[0] + m_values[1] + m_values[2]; }
    PerEvidence &operator+=(const PerEvidence &other)
    {
        for (size_t i = 0; i < evidenceLevelCount; ++i)
            m_values[i] += other.m_values[i];
        return *this;
    }
    friend bool operator==(const PerEvidence &, const PerEvidence &) = default;

private:
    std::array<T, evidenceLevelCount> m_values{};
};

/// What a group of gains comes to on a date. Hours and årsverk cover yearly hours; one-off hours and kroner stand
/// apart, since they never become årsverk. Årsverk are divided by each gain's own basis first and added after.
/// Realised = confirmed + expired + never measured + what is realised beyond the measured saving of a confirmation.
struct Totals
{
    PerAccount<base::HoursPerYear> hours;
    PerAccount<base::Fte> fte;
    PerEvidence<base::HoursPerYear> confirmedHours;
    PerEvidence<base::Fte> confirmedFte;
    base::HoursPerYear expiredHours; ///< realised on gains whose confirmations have all run out (utløpt)
    base::Fte expiredFte;
    base::HoursPerYear neverMeasuredHours; ///< realised on gains that no confirmation was ever made for (ikke målt)
    base::Fte neverMeasuredFte;
    PerAccount<base::HoursPerYear> oneOffHours;
    PerAccount<base::Kroner> kroner;
    PerEvidence<base::Kroner> confirmedKroner;
    base::Kroner expiredKroner;
    base::Kroner neverMeasuredKroner;
    size_t gains = 0; ///< gains with at least one posting on or before the date

    /// Realised on confirmed gains beyond the measured saving that caps them.
    base::HoursPerYear beyondMeasuredHours() const
    {
        return hours.realised() - confirmedHours.total() - expiredHours - neverMeasuredHours;
    }
    base::Fte beyondMeasuredFte() const
    {
        return fte.realised() - confirmedFte.total() - expiredFte - neverMeasuredFte;
    }

    Totals &operator+=(const Totals &other)
    {
        hours += other.hours;
        fte += other.fte;
        confirmedHours += other.confirmedHours;
        confirmedFte += other.confirmedFte;
        expiredHours += other.expiredHours;
        expiredFte += other.expiredFte;
        neverMeasuredHours += other.neverMeasuredHours;
        neverMeasuredFte += other.neverMeasuredFte;
        oneOffHours += other.oneOffHours;
        kroner += other.kroner;
        confirmedKroner += other.confirmedKroner;
        expiredKroner += other.expiredKroner;
        neverMeasuredKroner += other.neverMeasuredKroner;
        gains += other.gains;
        return *this;
    }
    friend bool operator==(const Totals &, const Totals &) = default;
};

} // namespace vf::domain
