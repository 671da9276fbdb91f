// The whole ledger in a compact form, and the one calculation behind every total: per date, scope and group.
// Kept in memory by the read model and brought up to date posting by posting; knows nothing of texts, storage or screens.
#pragma once

#include "domain/gain/balances.h"
#include "domain/gain/confirmation.h"
#include "domain/gain/gain.h"
#include "domain/gain/posting.h"

#include <functional>
#include <span>
#include <unordered_map>
#include <vector>

namespace vf::domain {

/// What the ledger needs to know of a gain.
struct LedgerGain
{
    GainId id;
    UnitId unit;
    SourceTool tool = SourceTool::Other;
    LedgerUnit ledgerUnit = LedgerUnit::HoursPerYear;
    base::HoursPerFte basis;

    static LedgerGain of(const Gain &gain) { return {gain.id, gain.unit, gain.tool, gain.ledgerUnit, gain.basis}; }
};

/// What the ledger needs to know of a posting.
struct LedgerPosting
{
    PostingId id;
    GainId gain;
    UnitId unit; ///< where it counts: the gain's own, or the unit that bears the extra work
    Account account = Account::Identified;
    QDate effectiveOn;
    Amount amount;
    base::HoursPerFte extraWorkBasis; ///< zero but for extra work

    static LedgerPosting of(const Posting &posting)
    {
        return {posting.id,          posting.gain,   posting.unit, posting.account, posting.effectiveOn, posting.amount,
                posting.extraWorkBasis.value_or(base::HoursPerFte())};
    }
};

class GainLedger
{
public:
    using GainIndex = quint32;

    /// A figure per group. A gain's own postings count in its unit's group, extra work in the group of the unit that
    /// bears it; a unit without a group is left out.
    struct Grouping
    {
        size_t groups = 1;
        /// Asked once per unit, not per posting.
        std::function<std::optional<size_t>(const UnitId &)> ofUnit;
        /// Then the group is the gain's tool (in the order of allOf<SourceTool>), and ofUnit only says what counts.
        bool byTool = false;
    };

    void upsertGain(const LedgerGain &gain);
    void removeGain(const GainId &gain);
    /// The posting's gain must be known.
    void upsertPosting(const LedgerPosting &posting);
    /// A posting that is known to be new: no look for an older form. For loading the whole ledger.
    void addPosting(const LedgerPosting &posting);
    void removePosting(const PostingId &posting, const GainId &gain);
    /// `cap`: the most that is confirmed by it, in hours per year (the measured saving × volume); empty: all that is
    /// realised. It has no effect on gains in one-off hours or kroner.
    void upsertConfirmation(const Confirmation &confirmation, std::optional<base::HoursPerYear> cap = std::nullopt);
    void removeConfirmation(const ConfirmationId &confirmation, const GainId &gain);
    /// Makes room before a large load.
    void reserve(size_t gains);

    size_t gainCount() const { return m_index.size(); }

    /// Balances of one gain's own postings on `asOf` (extra work summed over all bearers).
    PerAccount<Amount> balances(const GainId &gain, QDate asOf) const;
    /// The confirmation that decides on `asOf`: the latest of those that are valid, else the latest that has run out.
    std::optional<Confirmation> decidingConfirmation(const GainId &gain, QDate asOf) const;
    /// Every confirmation of a gain, oldest first.
    std::vector<Confirmation> confirmations(const GainId &gain) const;
    /// What a confirmation confirms at most; empty: everything, or no such confirmation.
    std::optional<base::HoursPerYear> capOf(const ConfirmationId &confirmation, const GainId &gain) const;
    /// First and latest posting date; invalid dates for a gain without postings.
    std::pair<QDate, QDate> postingDates(const GainId &gain) const;

    /// The latest posting date on or before the date; invalid when there is none.
    QDate latestPostingOn(const GainId &gain, QDate asOf) const;

    /// Totals per group on `asOf`; the vector has `grouping.groups` entries.
    std::vector<Totals> totals(QDate asOf, const Grouping &grouping) const;

    /// What one gain comes to, with all its extra work wherever it is borne: sums of shown rows are sums of these.
    Totals totalsOf(const GainId &gain, QDate asOf) const;

    /// Every distinct day with a posting or with a confirmation's beginning or first day after its end, ascending.
    std::vector<QDate> turningDays() const;

private:
    struct Entry // 32 bytes: half a million of them are read for each total
    {
        qint64 amount;
        qint64 extraWorkBasis; // millionths
        qint32 day;            // Julian day
        quint32 bearer;        // index in m_units
        Account account;
    };
    struct Evidence
    {
        // What every total asks for, first and in one cache line.
        qint32 on;      // Julian day
        qint32 lastDay; // the last one it holds; the highest number: until withdrawn
        EvidenceLevel level;
        std::optional<base::HoursPerYear> cap;
        Confirmation confirmation;

        bool validOn(qint32 day) const { return on <= day && day <= lastDay; }
    };
    struct Book
    {
        LedgerGain gain;
        quint32 unit = 0; // index in m_units
        bool present = false;
        std::vector<Entry> entries; // by day
        std::vector<PostingId> ids; // beside entries, read only when a posting changes
        std::vector<Evidence> evidence; // by the confirmation's date, then identity
    };

    quint32 unitIndex(const UnitId &unit);
    const Book *find(const GainId &gain) const;
    Book *find(const GainId &gain);
    struct Counting;
    static void fetchSoon(const Book &book);
    static void addGain(const Book &book, const Counting &counting, std::vector<Totals> &totals);
    static void addExtraWork(const Book &book, const Entry &entry, Totals &totals);
    static const Evidence *deciding(const Book &book, qint32 day);
    static void addYearly(const Book &book, const PerAccount<Amount> &own, const Evidence *evidence, bool valid,
                          Totals &totals);
    static void addOwn(const Book &book, const PerAccount<Amount> &own, qint32 day, Totals &totals);
    void insert(Book &book, const LedgerPosting &posting);
    static void erase(Book &book, const PostingId &posting);

    std::vector<Book> m_books;
    std::unordered_map<GainId, GainIndex> m_index;
    std::vector<GainIndex> m_free;
    std::vector<UnitId> m_units;
    std::unordered_map<UnitId, quint32> m_unitIndex;
};

} // namespace vf::domain
