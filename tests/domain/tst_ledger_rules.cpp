#include "domain/ledger_generators.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::domain;
using namespace vf::test;

namespace {

Gain gain()
{
    Gain made;
    made.id = GainId(uuidOf(2, 1));
    made.code = QStringLiteral("G-001");
    made.title = QStringLiteral("Felles medisinutlevering");
    made.unit = unitId(1);
    made.basis = base::HoursPerFte::of(1750);
    return made;
}

Posting posting(quint32 number, Account account, int day, double hours)
{
    return postingOf(gain(), number, account, day, base::HoursPerYear::of(hours).millionths());
}

std::vector<QLatin1StringView> reasons(const std::vector<Posting> &postings)
{
    std::vector<QLatin1StringView> found;
    for (const LedgerFinding &finding : ledgerFindings(gain(), postings))
        found.push_back(finding.reason);
    return found;
}

using Reasons = std::vector<QLatin1StringView>;

} // namespace

class LedgerRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void acceptsAFullyRealisedGain()
    {
        QVERIFY(checkLedger(gain(), std::vector{posting(1, Account::Identified, 0, 330), posting(2, Account::Quality, 10, 200),
                                                posting(3, Account::Savings, 20, 100), posting(4, Account::Lapsed, 30, 30)}));
    }

    void refusesMoreRealisedThanIdentified()
    {
        const std::vector postings{posting(1, Account::Identified, 0, 330), posting(2, Account::Quality, 10, 330.5)};
        const auto outcome = checkLedger(gain(), postings);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, base::ErrorCode::Constraint);
        QCOMPARE(outcome.error().reason, QStringLiteral("open_below_zero"));
        QCOMPARE(outcome.error().detail(QLatin1StringView("gain")), QStringLiteral("G-001"));
        QCOMPARE(outcome.error().detail(QLatin1StringView("date")), dayOf(10).toString(Qt::ISODate));
        QCOMPARE(outcome.error().detail(QLatin1StringView("missing")), QStringLiteral("0.5"));
    }

    void judgesEveryDateNotOnlyTheLast()
    {
        // Realised before it is identified: the sums are right at the end and wrong in between.
        const std::vector postings{posting(1, Account::Quality, 5, 100), posting(2, Account::Identified, 6, 100)};
        const auto findings = ledgerFindings(gain(), postings);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().date, dayOf(5));
        QCOMPARE(findings.front().missing, Amount::of(base::HoursPerYear::of(100)));
    }

    void ordersWithinADayDoNotCount()
    {
        QCOMPARE(reasons({posting(1, Account::Quality, 5, 100), posting(2, Account::Identified, 5, 100)}), Reasons{});
    }

    void lapsedCountsAgainstOpenAndExtraWorkDoesNot()
    {
        Posting extra = posting(3, Account::ExtraWork, 7, 5000);
        extra.unit = unitId(2);
        extra.extraWorkBasis = base::HoursPerFte::of(1700);
        QCOMPARE(reasons({posting(1, Account::Identified, 0, 100), posting(2, Account::Lapsed, 5, 100), extra}), Reasons{});
        QCOMPARE(reasons({posting(1, Account::Identified, 0, 100), posting(2, Account::Lapsed, 5, 101)}),
                 Reasons{ledger_reason::openBelowZero});
    }

    void extraWorkNeedsItsUnitAndOthersHaveNone()
    {
        Posting nameless = posting(2, Account::ExtraWork, 7, 10);
        QCOMPARE(reasons({posting(1, Account::Identified, 0, 100), nameless}), Reasons{ledger_reason::extraWorkUnitMissing});
        Posting elsewhere = posting(2, Account::Quality, 7, 10);
        elsewhere.unit = unitId(3);
        QCOMPARE(reasons({posting(1, Account::Identified, 0, 100), elsewhere}),
                 Reasons{ledger_reason::extraWorkUnitUnexpected});
    }

    void aReversalTakesBackItsPosting()
    {
        const Posting identified = posting(1, Account::Identified, 0, 100);
        const Posting quality = posting(2, Account::Quality, 10, 80);
        Posting reversal = posting(3, Account::Quality, 20, -80);
        reversal.reverses = quality.id;
        QCOMPARE(reasons({identified, quality, reversal}), Reasons{});

        Posting wrongAccount = reversal;
        wrongAccount.account = Account::Savings;
        QCOMPARE(reasons({identified, quality, wrongAccount}), Reasons{ledger_reason::reversalMismatch});
        Posting tooEarly = reversal;
        tooEarly.effectiveOn = dayOf(9);
        QCOMPARE(reasons({identified, quality, tooEarly}), Reasons{ledger_reason::reversalMismatch});
        Posting again = reversal;
        again.id = PostingId(uuidOf(3, 4));
        QCOMPARE(reasons({identified, quality, reversal, again}), Reasons{ledger_reason::reversedTooMuch});
        Posting ofNothing = reversal;
        ofNothing.reverses = PostingId(uuidOf(3, 99));
        QCOMPARE(reasons({identified, quality, ofNothing}), Reasons{ledger_reason::reversalMismatch});
    }

    void aTransferBalances()
    {
        const Posting identified = posting(1, Account::Identified, 0, 100);
        const Posting quality = posting(2, Account::Quality, 10, 80);
        const Posting taken = posting(3, Account::Quality, 20, -30);
        Posting lapsed = posting(4, Account::Lapsed, 20, 30);
        lapsed.transferOf = taken.id;
        QCOMPARE(reasons({identified, quality, taken, lapsed}), Reasons{});
        lapsed.amount = Amount::of(base::HoursPerYear::of(20));
        QCOMPARE(reasons({identified, quality, taken, lapsed}), Reasons{ledger_reason::transferMismatch});
    }

    void aClosedPeriodStaysClosed()
    {
        QVERIFY(checkPeriodOpen(dayOf(10), std::nullopt));
        QVERIFY(checkPeriodOpen(dayOf(10), dayOf(9)));
        const auto closed = checkPeriodOpen(dayOf(10), dayOf(10));
        QVERIFY(!closed);
        QCOMPARE(closed.error().reason, QStringLiteral("closed_period"));
    }

    void openIsNeverNegativeOnAnyDateWhereTheRulesAreKept()
    {
        QVERIFY(rc::check([] {
            const Book book = drawBook(1); // keeps the rules by construction
            const GainLedger ledger = ledgerOf({book});
            const int day = *rc::gen::inRange(-1, dayCount + 1);
            RC_ASSERT(!ledger.balances(book.gain.id, dayOf(day)).open().isNegative());
        }));
    }

    void theRulesFindEveryNegativeDay()
    {
        QVERIFY(rc::check([] {
            // Any postings at all: the rule complains exactly when some date is below zero.
            Gain any = gain();
            std::vector<Posting> postings;
            const int count = *rc::gen::inRange(0, 8);
            for (int i = 0; i < count; ++i)
                postings.push_back(postingOf(any, static_cast<quint32>(i),
                                             *rc::gen::element(Account::Identified, Account::Quality, Account::Lapsed),
                                             *rc::gen::inRange(0, 6), *rc::gen::inRange<qint64>(-50, 51)));
            bool negative = false;
            for (int day = 0; day < 6; ++day) {
                PerAccount<Amount> sums;
                for (const Posting &posting : postings)
                    if (posting.effectiveOn <= dayOf(day))
                        sums[posting.account] += posting.amount;
                negative = negative || sums.open().isNegative();
            }
            RC_ASSERT(checkLedger(any, postings).has_value() == !negative);
        }));
    }

    void aReversalRestoresEveryBalance()
    {
        QVERIFY(rc::check([] {
            Book book = drawBook(1);
            RC_PRE(!book.postings.empty());
            const auto before = ledgerOf({book}).balances(book.gain.id, dayOf(dayCount));
            const Posting original = *rc::gen::elementOf(book.postings);
            book.postings.push_back(postingOf(book.gain, 9999, original.account, dayCount, 123'456'789));
            book.postings.back().unit = original.unit;
            Posting reversal = book.postings.back();
            reversal.id = PostingId(uuidOf(3, 10'000));
            reversal.amount = -reversal.amount;
            reversal.reverses = book.postings.back().id;
            book.postings.push_back(reversal);
            RC_ASSERT(ledgerOf({book}).balances(book.gain.id, dayOf(dayCount)) == before);
        }));
    }
};

VF_TEST(LedgerRulesTest);
#include "tst_ledger_rules.moc"
