// Random ledgers for property tests: gains in a few units, with postings that keep the rules or anything at all.
#pragma once

#include "domain/gain/gain_ledger.h"
#include "domain/gain/ledger_rules.h"

#include <rapidcheck.h>

#include <vector>

namespace vf::test {

inline QUuid uuidOf(quint32 kind, quint32 number)
{
    return QUuid(kind, static_cast<ushort>(number >> 16), static_cast<ushort>(number & 0xffff), 1, 2, 3, 4, 5, 6, 7, 8);
}

inline domain::UnitId unitId(quint32 number)
{
    return domain::UnitId(uuidOf(1, number));
}

inline QDate dayOf(int day)
{
    return QDate(2015, 1, 1).addDays(day);
}

/// One gain with its postings. The postings always keep the ledger rules.
struct Book
{
    domain::Gain gain;
    std::vector<domain::Posting> postings;
    std::vector<domain::Confirmation> confirmations;
};

constexpr quint32 unitCount = 5;
constexpr int dayCount = 1200;

inline domain::Posting postingOf(const domain::Gain &gain, quint32 number, domain::Account account, int day,
                                 qint64 minor)
{
    domain::Posting posting;
    posting.id = domain::PostingId(uuidOf(3, number));
    posting.gain = gain.id;
    posting.unit = gain.unit;
    posting.account = account;
    posting.effectiveOn = dayOf(day);
    posting.amount = domain::Amount::fromMinor(minor);
    return posting;
}

/// Draws a gain whose postings keep open at zero or above on every date: each draw that would break it is left out.
inline Book drawBook(quint32 number)
{
    using namespace domain;
    Book book;
    book.gain.id = GainId(uuidOf(2, number));
    book.gain.code = QStringLiteral("G-%1").arg(number);
    book.gain.title = book.gain.code;
    book.gain.unit = unitId(*rc::gen::inRange<quint32>(0, unitCount));
    book.gain.tool = *rc::gen::elementOf(std::vector(allOf<SourceTool>().begin(), allOf<SourceTool>().end()));
    book.gain.ledgerUnit = *rc::gen::weightedElement<LedgerUnit>(
        {{8, LedgerUnit::HoursPerYear}, {1, LedgerUnit::OneOffHours}, {1, LedgerUnit::Kroner}});
    book.gain.basis = *rc::gen::element(base::HoursPerFte::of(1750), base::HoursPerFte::of(1695),
                                        base::HoursPerFte::of(1625.9), base::HoursPerFte::of(1950));
    const int count = *rc::gen::inRange(1, 9);
    for (int i = 0; i < count; ++i) {
        const auto id = number * 100 + static_cast<quint32>(i);
        const auto account = *rc::gen::weightedElement<Account>({{3, Account::Identified},
                                                                 {2, Account::Quality},
                                                                 {2, Account::Quantity},
                                                                 {2, Account::Savings},
                                                                 {1, Account::Lapsed},
                                                                 {1, Account::ExtraWork}});
        const int day = *rc::gen::inRange(0, dayCount);
        Posting posting = postingOf(book.gain, id, account, day, *rc::gen::inRange<qint64>(0, 900'000'001));
        if (account == Account::ExtraWork) {
            posting.unit = unitId(*rc::gen::inRange<quint32>(0, unitCount));
            posting.extraWorkBasis = base::HoursPerFte::of(1700);
        }
        book.postings.push_back(posting);
        if (!checkLedger(book.gain, book.postings))
            book.postings.pop_back();
    }
    const auto confirmations = *rc::gen::weightedElement<quint32>({{4, 0}, {2, 1}, {1, 3}});
    for (quint32 i = 0; i < confirmations; ++i) {
        Confirmation confirmation;
        confirmation.id = ConfirmationId(uuidOf(4, number * 10 + i));
        confirmation.gain = book.gain.id;
        const int day = *rc::gen::inRange(0, dayCount);
        confirmation.on = dayOf(day);
        confirmation.validTo = dayOf(day + *rc::gen::inRange(0, 400));
        confirmation.level =
            *rc::gen::element(EvidenceLevel::Signal, EvidenceLevel::BeforeAfter, EvidenceLevel::ReasonedJudgement);
        book.confirmations.push_back(confirmation);
    }
    return book;
}

inline std::vector<Book> drawBooks()
{
    std::vector<Book> books;
    const auto count = *rc::gen::inRange<quint32>(0, 12);
    for (quint32 number = 0; number < count; ++number)
        books.push_back(drawBook(number));
    return books;
}

inline domain::GainLedger ledgerOf(const std::vector<Book> &books)
{
    domain::GainLedger ledger;
    for (const Book &book : books) {
        ledger.upsertGain(domain::LedgerGain::of(book.gain));
        for (const domain::Posting &posting : book.postings)
            ledger.upsertPosting(domain::LedgerPosting::of(posting));
        for (const domain::Confirmation &confirmation : book.confirmations)
            ledger.upsertConfirmation(confirmation);
    }
    return ledger;
}

} // namespace vf::test
