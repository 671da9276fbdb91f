// The rules every gain's postings must keep, whoever writes them: service, import, undo or another client.
// Pure: given a gain's postings they say whether the books are right and, if not, where and by how much.
#pragma once

#include "base/error.h"
#include "domain/gain/gain.h"
#include "domain/gain/posting.h"

#include <optional>
#include <span>
#include <vector>

namespace vf::domain {

/// Reasons, as they stand in Error::reason and in import reports.
namespace ledger_reason {
constexpr QLatin1StringView openBelowZero("open_below_zero");
constexpr QLatin1StringView closedPeriod("closed_period");
constexpr QLatin1StringView extraWorkUnitMissing("extra_work_unit_missing");
constexpr QLatin1StringView extraWorkUnitUnexpected("extra_work_unit_unexpected");
constexpr QLatin1StringView reversalMismatch("reversal_mismatch");
constexpr QLatin1StringView reversedTooMuch("reversed_too_much");
constexpr QLatin1StringView gainHasPostings("gain_has_postings");
constexpr QLatin1StringView transferMismatch("transfer_mismatch");
}

/// One broken rule. `posting` points at the posting to look at; `reason` is one of ledger_reason.
struct LedgerFinding
{
    QLatin1StringView reason;
    PostingId posting;
    QDate date;
    Amount missing; ///< open_below_zero: how far below zero, as a positive amount

    friend bool operator==(const LedgerFinding &, const LedgerFinding &) = default;
};

/// Every rule that `postings`, all of one gain, break:
/// - open = identified − realised − lapsed is never below zero on any date (raise identified first);
/// - extra work names the unit that bears it and its basis, other postings are in the gain's own unit;
/// - a reversal takes back (a part of) one posting of the same account and unit, not before its date, and all reversals
///   of a posting together no more than it moved;
/// - a transfer takes the same amount from a destination that it gives to lapsed, on the same date.
std::vector<LedgerFinding> ledgerFindings(const Gain &gain, std::span<const Posting> postings);

/// The first finding as an Error (Constraint, with details gain, date and missing), or success.
base::Result<void> checkLedger(const Gain &gain, std::span<const Posting> postings);

/// May a posting with this date be made, changed or removed? Not when an approved report has closed the day.
base::Result<void> checkPeriodOpen(QDate effectiveOn, std::optional<QDate> closedThrough);

/// An amount as plain text for Error details: hours with a point ("12.5") or kroner with two decimals.
QString plainText(Amount amount, LedgerUnit unit);

} // namespace vf::domain
