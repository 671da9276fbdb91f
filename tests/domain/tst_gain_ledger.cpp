#include "domain/ledger_generators.h"
#include "support/test_registry.h"

#include <QTest>

#include <cmath>

using namespace vf;
using namespace vf::domain;
using namespace vf::test;

namespace {

/// Everything in one group.
GainLedger::Grouping everything()
{
    return {1, [](const UnitId &) { return std::optional<size_t>(0); }};
}

GainLedger::Grouping byUnit()
{
    return {unitCount, [](const UnitId &unit) -> std::optional<size_t> {
                for (quint32 i = 0; i < unitCount; ++i)
                    if (unit == unitId(i))
                        return i;
                return std::nullopt;
            }};
}

GainLedger::Grouping byTool()
{
    return {allOf<SourceTool>().size(), [](const UnitId &) { return std::optional<size_t>(0); }, true};
}

bool near(base::Fte a, base::Fte b)
{
    return std::abs(a.value() - b.value()) < 1e-9;
}

/// Equal to the last digit where amounts are exact, to 1e-9 where they were divided.
bool agree(const Totals &a, const Totals &b)
{
    for (const Account account : allOf<Account>())
        if (!near(a.fte[account], b.fte[account]))
            return false;
    for (const EvidenceLevel level : allOf<EvidenceLevel>())
        if (!near(a.confirmedFte[level], b.confirmedFte[level]))
            return false;
    if (!near(a.expiredFte, b.expiredFte) || !near(a.neverMeasuredFte, b.neverMeasuredFte))
        return false;
    return a.expiredHours == b.expiredHours && a.neverMeasuredHours == b.neverMeasuredHours
           && a.expiredKroner == b.expiredKroner && a.neverMeasuredKroner == b.neverMeasuredKroner && a.hours == b.hours && a.confirmedHours == b.confirmedHours && a.oneOffHours == b.oneOffHours
           && a.kroner == b.kroner && a.confirmedKroner == b.confirmedKroner;
}

Totals sum(const std::vector<Totals> &groups)
{
    Totals all;
    for (const Totals &group : groups)
        all += group;
    return all;
}

Confirmation confirmationOf(const Gain &gain, quint32 number, int from, std::optional<int> to,
                            EvidenceLevel level = EvidenceLevel::Signal)
{
    Confirmation confirmation;
    confirmation.id = ConfirmationId(uuidOf(4, number));
    confirmation.gain = gain.id;
    confirmation.on = dayOf(from);
    if (to)
        confirmation.validTo = dayOf(*to);
    confirmation.level = level;
    return confirmation;
}

Gain oneGain(double basis = 1750)
{
    Gain gain;
    gain.id = GainId(uuidOf(2, 1));
    gain.unit = unitId(0);
    gain.basis = base::HoursPerFte::of(basis);
    return gain;
}

} // namespace

class GainLedgerTest : public QObject
{
    Q_OBJECT

    /// A ledger with the gain, all of it identified and realised on day 0.
    static GainLedger realised(const Gain &gain, qint64 minor)
    {
        GainLedger ledger;
        ledger.upsertGain(LedgerGain::of(gain));
        ledger.upsertPosting(LedgerPosting::of(postingOf(gain, 1, Account::Identified, 0, minor)));
        ledger.upsertPosting(LedgerPosting::of(postingOf(gain, 2, Account::Quality, 0, minor)));
        return ledger;
    }

private Q_SLOTS:
    void dividesByEachGainsOwnBasisBeforeAdding()
    {
        GainLedger ledger;
        Gain first = oneGain(1750), second = oneGain(1625.9);
        second.id = GainId(uuidOf(2, 2));
        ledger.upsertGain(LedgerGain::of(first));
        ledger.upsertGain(LedgerGain::of(second));
        ledger.upsertPosting(LedgerPosting::of(postingOf(first, 1, Account::Identified, 0, 1'750'000'000)));
        ledger.upsertPosting(LedgerPosting::of(postingOf(second, 2, Account::Identified, 0, 1'625'900'000)));
        const Totals all = ledger.totals(dayOf(0), everything()).front();
        QCOMPARE(all.fte[Account::Identified].value(), 2.0);
        QCOMPARE(all.hours[Account::Identified], base::HoursPerYear::of(3375.9));
        QCOMPARE(all.gains, size_t(2));
    }

    void countsExtraWorkOnceInTheUnitThatBearsIt()
    {
        GainLedger ledger;
        const Gain gain = oneGain();
        ledger.upsertGain(LedgerGain::of(gain));
        ledger.upsertPosting(LedgerPosting::of(postingOf(gain, 1, Account::Identified, 0, 200'000'000)));
        ledger.upsertPosting(LedgerPosting::of(postingOf(gain, 2, Account::Quality, 1, 150'000'000)));
        Posting extra = postingOf(gain, 3, Account::ExtraWork, 2, 17'000'000);
        extra.unit = unitId(3);
        extra.extraWorkBasis = base::HoursPerFte::of(1700);
        ledger.upsertPosting(LedgerPosting::of(extra));
        const auto units = ledger.totals(dayOf(2), byUnit());
        QVERIFY(units[0].hours[Account::ExtraWork].isZero());
        QCOMPARE(units[3].hours[Account::ExtraWork], base::HoursPerYear::of(17));
        QCOMPARE(units[3].fte[Account::ExtraWork].value(), 0.01);
        QCOMPARE(units[3].hours.net(), base::HoursPerYear::of(-17));
        QCOMPARE(sum(units).hours.net(), base::HoursPerYear::of(133));
        QVERIFY(ledger.totals(dayOf(1), everything()).front().hours[Account::ExtraWork].isZero());
    }

    void oneOffHoursAndKronerNeverBecomeArsverk()
    {
        for (const LedgerUnit unit : {LedgerUnit::OneOffHours, LedgerUnit::Kroner}) {
            Gain gain = oneGain();
            gain.ledgerUnit = unit;
            GainLedger ledger;
            ledger.upsertGain(LedgerGain::of(gain));
            ledger.upsertPosting(LedgerPosting::of(postingOf(gain, 1, Account::Identified, 0, 500)));
            const Totals all = ledger.totals(dayOf(0), everything()).front();
            QCOMPARE(all.fte[Account::Identified].value(), 0.0);
            QVERIFY(all.hours[Account::Identified].isZero());
            QCOMPARE(unit == LedgerUnit::Kroner ? all.kroner[Account::Identified].ore()
                                                : all.oneOffHours[Account::Identified].millionths(), qint64(500));
        }
    }

    void aConfirmationCountsFromItsDayThroughItsLastDay()
    {
        const Gain gain = oneGain();
        GainLedger ledger = realised(gain, 175'000'000);
        ledger.upsertConfirmation(confirmationOf(gain, 1, 10, 20, EvidenceLevel::BeforeAfter));
        const auto on = [&](int day) { return ledger.totals(dayOf(day), everything()).front(); };
        const auto confirmed = [&](int day) { return on(day).confirmedFte[EvidenceLevel::BeforeAfter].value(); };
        QCOMPARE(confirmed(9), 0.0);
        QCOMPARE(on(9).neverMeasuredFte.value(), 0.1);
        QCOMPARE(on(9).expiredFte.value(), 0.0);
        QCOMPARE(confirmed(10), 0.1);
        QCOMPARE(confirmed(20), 0.1);
        QCOMPARE(on(20).expiredFte.value(), 0.0);
        QCOMPARE(on(20).neverMeasuredFte.value(), 0.0);
        QCOMPARE(confirmed(21), 0.0);
        QCOMPARE(on(21).expiredFte.value(), 0.1); // utløpt, and still realised
        QCOMPARE(on(21).expiredHours, base::HoursPerYear::of(175));
        QCOMPARE(on(21).fte.realised().value(), 0.1);
    }

    void confirmedAgainItLeavesTheExpired()
    {
        const Gain gain = oneGain();
        GainLedger ledger = realised(gain, 175'000'000);
        ledger.upsertConfirmation(confirmationOf(gain, 1, 10, 20, EvidenceLevel::ReasonedJudgement));
        ledger.upsertConfirmation(confirmationOf(gain, 2, 30, 40, EvidenceLevel::Signal));
        const auto on = [&](int day) { return ledger.totals(dayOf(day), everything()).front(); };
        QCOMPARE(on(25).expiredFte.value(), 0.1);
        QCOMPARE(on(30).expiredFte.value(), 0.0);
        QCOMPARE(on(30).confirmedFte[EvidenceLevel::Signal].value(), 0.1);
        QCOMPARE(on(30).confirmedFte.total().value(), 0.1);
        QCOMPARE(on(41).expiredFte.value(), 0.1);
        QCOMPARE(ledger.decidingConfirmation(gain.id, dayOf(25))->level, EvidenceLevel::ReasonedJudgement);
        QCOMPARE(ledger.decidingConfirmation(gain.id, dayOf(41))->level, EvidenceLevel::Signal);
    }

    void anOlderConfirmationThatStillHoldsDecidesWhenANewerRunsOut()
    {
        const Gain gain = oneGain();
        GainLedger ledger = realised(gain, 175'000'000);
        ledger.upsertConfirmation(confirmationOf(gain, 1, 10, std::nullopt, EvidenceLevel::BeforeAfter));
        ledger.upsertConfirmation(confirmationOf(gain, 2, 30, 40, EvidenceLevel::Signal));
        const auto on = [&](int day) { return ledger.totals(dayOf(day), everything()).front(); };
        QCOMPARE(on(35).confirmedFte[EvidenceLevel::Signal].value(), 0.1);
        QCOMPARE(on(41).confirmedFte[EvidenceLevel::BeforeAfter].value(), 0.1);
        QCOMPARE(on(41).expiredFte.value(), 0.0);
    }

    void noMoreIsConfirmedThanWasMeasured()
    {
        const Gain gain = oneGain();
        GainLedger ledger = realised(gain, 175'000'000);
        const Confirmation confirmation = confirmationOf(gain, 1, 10, 20);
        ledger.upsertConfirmation(confirmation, base::HoursPerYear::of(70));
        const auto on = [&](int day) { return ledger.totals(dayOf(day), everything()).front(); };
        QCOMPARE(on(10).confirmedHours[EvidenceLevel::Signal], base::HoursPerYear::of(70));
        QCOMPARE(on(10).confirmedFte[EvidenceLevel::Signal].value(), 0.04);
        QCOMPARE(on(10).hours.realised(), base::HoursPerYear::of(175));
        QCOMPARE(on(21).expiredHours, base::HoursPerYear::of(175)); // what has run out is all that was realised
        QCOMPARE(*ledger.capOf(confirmation.id, gain.id), base::HoursPerYear::of(70));
        ledger.upsertConfirmation(confirmation, base::HoursPerYear::of(200)); // measured more than is realised
        QCOMPARE(on(10).confirmedHours[EvidenceLevel::Signal], base::HoursPerYear::of(175));
        ledger.upsertConfirmation(confirmation, base::HoursPerYear()); // measured no change at all
        QVERIFY(on(10).confirmedHours.total().isZero());
    }

    void kronerAreNotCapped()
    {
        Gain gain = oneGain();
        gain.ledgerUnit = LedgerUnit::Kroner;
        GainLedger ledger = realised(gain, 500'00);
        ledger.upsertConfirmation(confirmationOf(gain, 1, 10, 20), base::HoursPerYear());
        const auto on = [&](int day) { return ledger.totals(dayOf(day), everything()).front(); };
        QCOMPARE(on(9).neverMeasuredKroner.ore(), qint64(500'00));
        QCOMPARE(on(10).confirmedKroner.total().ore(), qint64(500'00));
        QCOMPARE(on(21).expiredKroner.ore(), qint64(500'00));
    }

    void whatIsRealisedIsConfirmedExpiredOrNeverMeasured()
    {
        QVERIFY(rc::check([] {
            const auto books = drawBooks();
            const GainLedger ledger = ledgerOf(books);
            const QDate asOf = dayOf(*rc::gen::inRange(-1, dayCount + 500));
            for (const Book &book : books) {
                const Totals one = ledger.totalsOf(book.gain.id, asOf);
                RC_ASSERT(one.confirmedHours.total() + one.expiredHours + one.neverMeasuredHours
                          == one.hours.realised());
                RC_ASSERT(one.confirmedKroner.total() + one.expiredKroner + one.neverMeasuredKroner
                          == one.kroner.realised());
                RC_ASSERT(near(one.confirmedFte.total() + one.expiredFte + one.neverMeasuredFte, one.fte.realised()));
            }
        }));
    }

    void aCapOnlyTakesFromWhatIsConfirmed()
    {
        QVERIFY(rc::check([] {
            const auto books = drawBooks();
            const GainLedger free = ledgerOf(books);
            GainLedger capped = free;
            const auto cap = base::HoursPerYear::fromMillionths(*rc::gen::inRange<qint64>(0, 900'000'000));
            for (const Book &book : books)
                for (const Confirmation &confirmation : book.confirmations)
                    capped.upsertConfirmation(confirmation, cap);
            const QDate asOf = dayOf(*rc::gen::inRange(-1, dayCount + 500));
            for (const Book &book : books) {
                Totals with = capped.totalsOf(book.gain.id, asOf);
                const Totals without = free.totalsOf(book.gain.id, asOf);
                RC_ASSERT(with.confirmedHours.total() == std::min(cap, without.confirmedHours.total()));
                with.confirmedHours = without.confirmedHours;
                with.confirmedFte = without.confirmedFte;
                RC_ASSERT(with == without);
            }
        }));
    }

    void everyGroupingAddsUpToTheSameTotals()
    {
        QVERIFY(rc::check([] {
            const auto ledger = ledgerOf(drawBooks());
            const QDate asOf = dayOf(*rc::gen::inRange(-1, dayCount + 500));
            const Totals all = ledger.totals(asOf, everything()).front();
            RC_ASSERT(agree(sum(ledger.totals(asOf, byUnit())), all));
            RC_ASSERT(agree(sum(ledger.totals(asOf, byTool())), all));
            // By destination: what is identified is realised, lapsed or open; nothing else.
            RC_ASSERT(all.hours.realised() + all.hours[Account::Lapsed] + all.hours.open()
                      == all.hours[Account::Identified]);
            RC_ASSERT(all.hours.net() == all.hours.realised() - all.hours[Account::ExtraWork]);
        }));
    }

    void totalsAreWhatThePostingsSay()
    {
        QVERIFY(rc::check([] {
            const auto books = drawBooks();
            const QDate asOf = dayOf(*rc::gen::inRange(-1, dayCount + 1));
            PerAccount<base::HoursPerYear> hours;
            PerAccount<double> fte;
            for (const Book &book : books)
                for (const Posting &posting : book.postings) {
                    if (posting.effectiveOn > asOf || book.gain.ledgerUnit != LedgerUnit::HoursPerYear)
                        continue;
                    hours[posting.account] += posting.amount.hours();
                    fte[posting.account] += posting.amount.hours().value()
                                            / posting.extraWorkBasis.value_or(book.gain.basis).value();
                }
            const Totals all = ledgerOf(books).totals(asOf, everything()).front();
            RC_ASSERT(all.hours == hours);
            for (const Account account : allOf<Account>())
                RC_ASSERT(std::abs(all.fte[account].value() - fte[account]) < 1e-9);
        }));
    }

    void changesInAnyOrderGiveTheSameLedgerAsALoad()
    {
        QVERIFY(rc::check([] {
            auto books = drawBooks();
            GainLedger ledger = ledgerOf(books);
            for (Book &book : books) {
                for (Posting &posting : book.postings)
                    if (*rc::gen::arbitrary<bool>()) {
                        posting.amount += Amount::fromMinor(7);
                        posting.effectiveOn = posting.effectiveOn.addDays(*rc::gen::inRange(0, 40));
                        ledger.upsertPosting(LedgerPosting::of(posting));
                    }
                if (!book.postings.empty() && *rc::gen::arbitrary<bool>()) {
                    ledger.removePosting(book.postings.back().id, book.gain.id);
                    book.postings.pop_back();
                }
            }
            if (!books.empty() && *rc::gen::arbitrary<bool>()) {
                ledger.removeGain(books.front().gain.id);
                books.erase(books.begin());
            }
            const QDate asOf = dayOf(*rc::gen::inRange(-1, dayCount + 41));
            const auto loaded = ledgerOf(books);
            RC_ASSERT(agree(ledger.totals(asOf, everything()).front(), loaded.totals(asOf, everything()).front()));
            RC_ASSERT(ledger.turningDays() == loaded.turningDays());
            RC_ASSERT(ledger.gainCount() == loaded.gainCount());
        }));
    }

    void earlierDatesDoNotChangeWhenALaterPostingComes()
    {
        QVERIFY(rc::check([] {
            auto books = drawBooks();
            RC_PRE(!books.empty());
            const int day = *rc::gen::inRange(1, dayCount);
            const auto before = ledgerOf(books).totals(dayOf(day - 1), everything()).front();
            books.front().postings.push_back(
                postingOf(books.front().gain, 77'777, Account::Identified, day, *rc::gen::arbitrary<int>()));
            RC_ASSERT(ledgerOf(books).totals(dayOf(day - 1), everything()).front() == before);
        }));
    }
};

VF_TEST(GainLedgerTest);
#include "tst_gain_ledger.moc"
