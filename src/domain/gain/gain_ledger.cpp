#include "domain/gain/gain_ledger.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>

namespace vf::domain {

namespace {

constexpr size_t lookAhead = 8; // books; 4 to 16 measure alike

qint32 dayOf(QDate date)
{
    return static_cast<qint32>(date.toJulianDay());
}

} // namespace

quint32 GainLedger::unitIndex(const UnitId &unit)
{
    const auto [at, isNew] = m_unitIndex.try_emplace(unit, static_cast<quint32>(m_units.size()));
    if (isNew)
        m_units.push_back(unit);
    return at->second;
}

const GainLedger::Book *GainLedger::find(const GainId &gain) const
{
    const auto found = m_index.find(gain);
    return found == m_index.end() ? nullptr : &m_books[found->second];
}

GainLedger::Book *GainLedger::find(const GainId &gain)
{
    return const_cast<Book *>(std::as_const(*this).find(gain));
}

void GainLedger::reserve(size_t gains)
{
    m_books.reserve(gains);
    m_index.reserve(gains);
}

void GainLedger::upsertGain(const LedgerGain &gain)
{
    const quint32 unit = unitIndex(gain.unit);
    if (Book *book = find(gain.id)) {
        book->gain = gain;
        book->unit = unit;
        return;
    }
    GainIndex index = 0;
    if (m_free.empty()) {
        index = static_cast<GainIndex>(m_books.size());
        m_books.emplace_back();
    } else {
        index = m_free.back();
        m_free.pop_back();
    }
    m_books[index] = Book{gain, unit, true, {}, {}, {}};
    m_index.emplace(gain.id, index);
}

void GainLedger::removeGain(const GainId &gain)
{
    const auto found = m_index.find(gain);
    if (found == m_index.end())
        return;
    m_books[found->second] = Book();
    m_free.push_back(found->second);
    m_index.erase(found);
}

void GainLedger::erase(Book &book, const PostingId &posting)
{
    const auto at = std::find(book.ids.begin(), book.ids.end(), posting);
    if (at == book.ids.end())
        return;
    book.entries.erase(book.entries.begin() + (at - book.ids.begin()));
    book.ids.erase(at);
}

void GainLedger::insert(Book &book, const LedgerPosting &posting)
{
    const Entry entry{posting.amount.minor(), posting.extraWorkBasis.millionths(), dayOf(posting.effectiveOn),
                      unitIndex(posting.unit), posting.account};
    const auto at = std::upper_bound(book.entries.begin(), book.entries.end(), entry,
                                     [](const Entry &a, const Entry &b) { return a.day < b.day; });
    book.ids.insert(book.ids.begin() + (at - book.entries.begin()), posting.id);
    book.entries.insert(at, entry);
}

void GainLedger::addPosting(const LedgerPosting &posting)
{
    Book *book = find(posting.gain);
    Q_ASSERT(book);
    if (book)
        insert(*book, posting);
}

void GainLedger::upsertPosting(const LedgerPosting &posting)
{
    Book *book = find(posting.gain);
    Q_ASSERT(book);
    if (!book)
        return;
    erase(*book, posting.id);
    insert(*book, posting);
}

void GainLedger::removePosting(const PostingId &posting, const GainId &gain)
{
    if (Book *book = find(gain))
        erase(*book, posting);
}

void GainLedger::upsertConfirmation(const Confirmation &confirmation, std::optional<base::HoursPerYear> cap)
{
    Book *book = find(confirmation.gain);
    Q_ASSERT(book);
    if (!book)
        return;
    removeConfirmation(confirmation.id, confirmation.gain);
    const auto at = std::upper_bound(book->evidence.begin(), book->evidence.end(), confirmation,
                                     [](const Confirmation &a, const Evidence &b) {
                                         return a.on != b.confirmation.on ? a.on < b.confirmation.on
                                                                          : a.id < b.confirmation.id;
                                     });
    const qint32 lastDay = confirmation.validTo ? dayOf(*confirmation.validTo) : std::numeric_limits<qint32>::max();
    book->evidence.insert(at, {dayOf(confirmation.on), lastDay, confirmation.level, cap, confirmation});
}

void GainLedger::removeConfirmation(const ConfirmationId &confirmation, const GainId &gain)
{
    if (Book *book = find(gain))
        std::erase_if(book->evidence, [&](const Evidence &e) { return e.confirmation.id == confirmation; });
}

PerAccount<Amount> GainLedger::balances(const GainId &gain, QDate asOf) const
{
    PerAccount<Amount> sums;
    if (const Book *book = find(gain))
        for (const Entry &entry : book->entries) {
            if (entry.day > dayOf(asOf))
                break;
            sums[entry.account] += Amount::fromMinor(entry.amount);
        }
    return sums;
}

const GainLedger::Evidence *GainLedger::deciding(const Book &book, qint32 day)
{
    const Evidence *latest = nullptr;
    const Evidence *valid = nullptr;
    for (const Evidence &evidence : book.evidence) {
        if (evidence.on > day)
            break;
        latest = &evidence;
        if (evidence.validOn(day))
            valid = &evidence;
    }
    return valid ? valid : latest;
}

std::optional<Confirmation> GainLedger::decidingConfirmation(const GainId &gain, QDate asOf) const
{
    const Book *book = find(gain);
    const Evidence *evidence = book ? deciding(*book, dayOf(asOf)) : nullptr;
    return evidence ? std::optional(evidence->confirmation) : std::nullopt;
}

std::vector<Confirmation> GainLedger::confirmations(const GainId &gain) const
{
    std::vector<Confirmation> all;
    if (const Book *book = find(gain))
        for (const Evidence &evidence : book->evidence)
            all.push_back(evidence.confirmation);
    return all;
}

std::optional<base::HoursPerYear> GainLedger::capOf(const ConfirmationId &confirmation, const GainId &gain) const
{
    if (const Book *book = find(gain))
        for (const Evidence &evidence : book->evidence)
            if (evidence.confirmation.id == confirmation)
                return evidence.cap;
    return std::nullopt;
}

std::pair<QDate, QDate> GainLedger::postingDates(const GainId &gain) const
{
    const Book *book = find(gain);
    if (!book || book->entries.empty())
        return {};
    return {QDate::fromJulianDay(book->entries.front().day), QDate::fromJulianDay(book->entries.back().day)};
}

QDate GainLedger::latestPostingOn(const GainId &gain, QDate asOf) const
{
    const Book *book = find(gain);
    if (!book)
        return {};
    const auto day = static_cast<qint32>(asOf.toJulianDay());
    const auto after = std::upper_bound(book->entries.begin(), book->entries.end(), day,
                                        [](qint32 wanted, const Entry &entry) { return wanted < entry.day; });
    return after == book->entries.begin() ? QDate() : QDate::fromJulianDay(std::prev(after)->day);
}

/// One question as addGain needs it: the group of every unit, looked up beforehand.
struct GainLedger::Counting
{
    static constexpr size_t none = static_cast<size_t>(-1);

    qint32 day;
    bool byTool;
    std::vector<size_t> groupOfUnit; ///< empty: everything is in group 0

    size_t group(quint32 unit, SourceTool tool) const
    {
        if (groupOfUnit.empty())
            return 0;
        const size_t ofUnit = groupOfUnit[unit];
        return ofUnit != none && byTool ? static_cast<size_t>(tool) : ofUnit;
    }
};

/// Extra work counts once: in the unit that bears it, at that unit's basis.
void GainLedger::addExtraWork(const Book &book, const Entry &entry, Totals &totals)
{
    const auto hours = base::HoursPerYear::fromMillionths(entry.amount);
    switch (book.gain.ledgerUnit) {
    case LedgerUnit::HoursPerYear:
        totals.hours[Account::ExtraWork] += hours;
        totals.fte[Account::ExtraWork] += hours / base::HoursPerFte::fromMillionths(entry.extraWorkBasis);
        return;
    case LedgerUnit::OneOffHours: totals.oneOffHours[Account::ExtraWork] += hours; return;
    case LedgerUnit::Kroner: totals.kroner[Account::ExtraWork] += base::Kroner::fromOre(entry.amount); return;
    }
    Q_UNREACHABLE();
}

namespace {
constexpr std::array ownAccounts{Account::Identified, Account::Quality, Account::Quantity, Account::Savings,
                                 Account::Lapsed};
} // namespace

void GainLedger::addYearly(const Book &book, const PerAccount<Amount> &own, const Evidence *evidence, bool valid,
                           Totals &totals)
{
    const base::HoursPerFte basis = book.gain.basis;
    for (const Account account : ownAccounts) {
        totals.hours[account] += own[account].hours();
        totals.fte[account] += own[account].hours() / basis;
    }
    base::HoursPerYear realised = own.realised().hours();
    if (valid) {
        if (evidence->cap && realised > *evidence->cap)
            realised = *evidence->cap;
        totals.confirmedHours[evidence->level] += realised;
        totals.confirmedFte[evidence->level] += realised / basis;
    } else if (evidence) {
        totals.expiredHours += realised;
        totals.expiredFte += realised / basis;
    } else {
        totals.neverMeasuredHours += realised;
        totals.neverMeasuredFte += realised / basis;
    }
}

void GainLedger::addOwn(const Book &book, const PerAccount<Amount> &own, qint32 day, Totals &totals)
{
    const Evidence *evidence = deciding(book, day);
    const bool valid = evidence && evidence->validOn(day);
    ++totals.gains;
    switch (book.gain.ledgerUnit) {
    case LedgerUnit::HoursPerYear:
        addYearly(book, own, evidence, valid, totals);
        return;
    case LedgerUnit::OneOffHours:
        for (const Account account : ownAccounts)
            totals.oneOffHours[account] += own[account].hours();
        return;
    case LedgerUnit::Kroner: {
        for (const Account account : ownAccounts)
            totals.kroner[account] += own[account].kroner();
        base::Kroner &sum = valid      ? totals.confirmedKroner[evidence->level]
                            : evidence ? totals.expiredKroner
                                       : totals.neverMeasuredKroner;
        sum += own.realised().kroner();
        return;
    }
    }
    Q_UNREACHABLE();
}

void GainLedger::addGain(const Book &book, const Counting &counting, std::vector<Totals> &totals)
{
    if (book.entries.empty() || book.entries.front().day > counting.day)
        return;
    PerAccount<Amount> own;
    for (const Entry &entry : book.entries) {
        if (entry.day > counting.day)
            break;
        if (entry.account != Account::ExtraWork)
            own[entry.account] += Amount::fromMinor(entry.amount);
        else if (const size_t group = counting.group(entry.bearer, book.gain.tool); group != Counting::none)
            addExtraWork(book, entry, totals[group]);
    }
    if (const size_t group = counting.group(book.unit, book.gain.tool); group != Counting::none)
        addOwn(book, own, counting.day, totals[group]);
}

/// Each book's postings lie in memory of their own. Asking for them some books ahead hides that wait, which is
/// otherwise more than half of the time of a total over 50 000 gains (docs/figures.md).
void GainLedger::fetchSoon(const Book &book)
{
    constexpr size_t cacheLine = 64;
    const auto *first = reinterpret_cast<const char *>(book.entries.data());
    const size_t bytes = book.entries.size() * sizeof(Entry);
    for (size_t at = 0; at < bytes; at += cacheLine)
        __builtin_prefetch(first + at);
    if (!book.evidence.empty())
        __builtin_prefetch(book.evidence.data());
}

std::vector<Totals> GainLedger::totals(QDate asOf, const Grouping &grouping) const
{
    Counting counting{dayOf(asOf), grouping.byTool, {}};
    counting.groupOfUnit.reserve(m_units.size());
    for (const UnitId &unit : m_units)
        counting.groupOfUnit.push_back(grouping.ofUnit(unit).value_or(Counting::none));
    std::vector<Totals> totals(grouping.groups);
    for (size_t i = 0; i < m_books.size(); ++i) {
        if (i + lookAhead < m_books.size())
            fetchSoon(m_books[i + lookAhead]);
        if (m_books[i].present)
            addGain(m_books[i], counting, totals);
    }
    return totals;
}

Totals GainLedger::totalsOf(const GainId &gain, QDate asOf) const
{
    std::vector<Totals> totals(1);
    if (const Book *book = find(gain))
        addGain(*book, {dayOf(asOf), false, {}}, totals);
    return totals.front();
}

std::vector<QDate> GainLedger::turningDays() const
{
    std::set<qint32> days;
    for (const Book &book : m_books) {
        for (const Entry &entry : book.entries)
            days.insert(entry.day);
        for (const Evidence &evidence : book.evidence) {
            days.insert(dayOf(evidence.confirmation.on));
            if (evidence.confirmation.validTo)
                days.insert(dayOf(*evidence.confirmation.validTo) + 1);
        }
    }
    std::vector<QDate> dates;
    dates.reserve(days.size());
    for (const qint32 day : days)
        dates.push_back(QDate::fromJulianDay(day));
    return dates;
}

} // namespace vf::domain
