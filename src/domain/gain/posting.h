// The gain ledger's postings: dated movements of a gain's amount to one account, as in accounting.
#pragma once

#include "base/id.h"
#include "base/quantity.h"
#include "domain/gain/gain.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace vf::domain {

/// Where an amount is moved. Quality, quantity and savings are the three destinations of what is realised.
enum class Account { Identified, Quality, Quantity, Savings, Lapsed, ExtraWork };
QLatin1StringView key(Account account);
template<>
std::span<const Account> allOf<Account>();
constexpr size_t accountCount = 6;

/// Is the account one of the three destinations (quality, quantity, savings)?
constexpr bool isRealised(Account account)
{
    return account == Account::Quality || account == Account::Quantity || account == Account::Savings;
}

/// An amount in the ledger's smallest unit: millionths of an hour, or øre, as the gain's LedgerUnit says.
/// Exact, so a reversal restores to the last digit.
class Amount
{
public:
    constexpr Amount() = default;
    static constexpr Amount fromMinor(qint64 minor) { Amount a; a.m_minor = minor; return a; }
    static constexpr Amount of(base::HoursPerYear hours) { return fromMinor(hours.millionths()); }
    static constexpr Amount of(base::Kroner kroner) { return fromMinor(kroner.ore()); }

    constexpr qint64 minor() const { return m_minor; }
    constexpr base::HoursPerYear hours() const { return base::HoursPerYear::fromMillionths(m_minor); }
    constexpr base::Kroner kroner() const { return base::Kroner::fromOre(m_minor); }
    constexpr bool isZero() const { return m_minor == 0; }
    constexpr bool isNegative() const { return m_minor < 0; }

    constexpr Amount operator-() const { return fromMinor(-m_minor); }
    constexpr Amount &operator+=(Amount other) { m_minor += other.m_minor; return *this; }
    constexpr Amount &operator-=(Amount other) { m_minor -= other.m_minor; return *this; }
    friend constexpr Amount operator+(Amount a, Amount b) { return a += b; }
    friend constexpr Amount operator-(Amount a, Amount b) { return a -= b; }
    friend constexpr auto operator<=>(Amount, Amount) = default;

private:
    qint64 m_minor = 0;
};

using PostingId = base::Id<struct PostingTag>;

struct Posting
{
    PostingId id;
    qint64 version = 0;
    GainId gain;
    UnitId unit; ///< the unit the posting counts in: the gain's own, or the bearing unit for extra work
    QString voucher; ///< Bilag, as the municipality numbers it; may be empty
    Account account = Account::Identified;
    QDate effectiveOn;
    Amount amount; ///< signed: reversals and adjustments are negative
    std::optional<base::HoursPerFte> extraWorkBasis; ///< extra work only: the bearing unit's basis, fixed when posted
    std::optional<PostingId> reverses; ///< the posting this one takes back
    std::optional<PostingId> transferOf; ///< the other half of a transfer from a destination to lapsed
    bool fromList = false; ///< made from a gains list; an imported identified posting takes its place
    QString comment;
    QString evidence;
    QDateTime recordedAt; ///< UTC
    QString recordedBy;   ///< a role

    friend bool operator==(const Posting &, const Posting &) = default;
};

} // namespace vf::domain
