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
    return a.hours == b.hours && a.confirmedHours == b.confirmedHours && a.oneOffHours == b.oneOffHours
           && a.kroner == b.kroner && a.confirmedKroner == b.confirmedKroner;
}

Totals sum(const std::vector<Totals> &groups)
{
    Totals all;
    for (const Totals &group : groups)
        all += group;
    return all;
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
        GainLedger ledger;
        ledger.upsertGain(LedgerGain::of(gain));
        ledger.upsertPosting(LedgerPosting::of(postingOf(gain, 1, Account::Identified, 0, 175'000'000)));
        ledger.upsertPosting(LedgerPosting::of(postingOf(gain, 2, Account::Quality, 0, 175'000'000)));
        Confirmation confirmation;
        confirmation.id = ConfirmationId(uuidOf(4, 1));
        confirmation.gain = gain.id;
        confirmation.on = dayOf(10);
        confirmation.validTo = dayOf(20);
        confirmation.level = EvidenceLevel::BeforeAfter;
        ledger.upsertConfirmation(confirmation);
        const auto confirmedOn = [&](int day) {
            return ledger.totals(dayOf(day), everything()).front().confirmedFte[EvidenceLevel::BeforeAfter].value();
        };
        QCOMPARE(confirmedOn(9), 0.0);
        QCOMPARE(confirmedOn(10), 0.1);
        QCOMPARE(confirmedOn(20), 0.1);
        QCOMPARE(confirmedOn(21), 0.0);
        QCOMPARE(ledger.totals(dayOf(21), everything()).front().fte.realised().value(), 0.1); // it stays realised
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
