#include "application/small_municipality.h"
#include "application/unit_of_work/undo.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::application;
using namespace vf::domain;
using vf::test::SmallMunicipality;

class GainServiceTest : public QObject
{
    Q_OBJECT

    static void refused(const ActionResult &outcome, const char *reason)
    {
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().reason, QString::fromLatin1(reason));
    }

private Q_SLOTS:
    void aNewGainGetsItsCodeItsBasisAndOneIdentifiedPosting()
    {
        SmallMunicipality small;
        Gain draft;
        draft.title = QStringLiteral("  Merket lager ");
        draft.unit = small.nurses;
        QVERIFY(GainService(small.work.context).addGain(draft, QDate(2017, 3, 1), SmallMunicipality::hours(300)));
        const Gain first = small.newest<Gain>();
        QCOMPARE(first.code, QStringLiteral("G-2017-001"));
        QCOMPARE(first.title, QStringLiteral("Merket lager"));
        QCOMPARE(first.basis, base::HoursPerFte::of(1625.9)); // the unit's own
        draft.unit = small.kitchen;
        QVERIFY(GainService(small.work.context).addGain(draft, QDate(2017, 4, 1), SmallMunicipality::hours(1)));
        QCOMPARE(small.newest<Gain>().code, QStringLiteral("G-2017-002"));
        QCOMPARE(small.newest<Gain>().basis, base::HoursPerFte::of(1750)); // the municipality's
        const auto postings = postingsOf(small.work.store, first.id);
        QVERIFY(postings);
        QCOMPARE(postings->size(), size_t(1));
        QCOMPARE(postings->front().account, Account::Identified);
        QCOMPARE(postings->front().amount, SmallMunicipality::hours(300));
        QCOMPARE(postings->front().recordedBy, QStringLiteral("Koordinator"));
    }

    void refusesAGainWithoutTitleOrWithoutADate()
    {
        SmallMunicipality small;
        Gain draft;
        draft.unit = small.nurses;
        refused(GainService(small.work.context).addGain(draft, QDate(2017, 3, 1), {}), "missing_value");
        draft.title = QStringLiteral("Merket lager");
        refused(GainService(small.work.context).addGain(draft, QDate(), {}), "invalid_date");
        QCOMPARE(small.count<Gain>(), size_t(0));
        QCOMPARE(small.count<Posting>(), size_t(0));
    }

    void refusesToRealiseMoreThanIsIdentifiedAndStoresNothing()
    {
        SmallMunicipality small;
        const Gain gain = small.addGain();
        QVERIFY(small.post(gain, Account::Quality, QDate(2017, 6, 1), 200));
        const auto outcome = small.post(gain, Account::Savings, QDate(2017, 7, 1), 100.5);
        refused(outcome, "open_below_zero");
        QCOMPARE(outcome.error().detail(QLatin1StringView("missing")), QStringLiteral("0.5"));
        refused(small.post(gain, Account::Quality, QDate(2017, 2, 28), 1), "open_below_zero"); // before it was identified
        QCOMPARE(small.count<Posting>(), size_t(2));
    }

    void aReversalIsDatedAndTakesBackOnce()
    {
        SmallMunicipality small;
        const Gain gain = small.addGain();
        QVERIFY(small.post(gain, Account::Quality, QDate(2017, 6, 1), 200));
        const Posting posted = small.newest<Posting>();
        GainService service(small.work.context);
        refused(service.reversePosting(posted.id, QDate(2017, 5, 31), {}), "reversal_mismatch");
        QVERIFY(service.reversePosting(posted.id, QDate(2018, 1, 1), QStringLiteral("Feil konto")));
        const Posting reversal = small.newest<Posting>();
        QCOMPARE(reversal.amount, -posted.amount);
        QCOMPARE(reversal.reverses, posted.id);
        refused(service.reversePosting(posted.id, QDate(2018, 1, 2), {}), "reversed_too_much");
        refused(service.reversePosting(reversal.id, QDate(2018, 1, 2), {}), "reversal_of_reversal");
    }

    void aLostGainIsTransferredToLapsed()
    {
        SmallMunicipality small;
        const Gain gain = small.addGain();
        QVERIFY(small.post(gain, Account::Quality, QDate(2017, 6, 1), 200));
        GainService service(small.work.context);
        refused(service.transferToLapsed(gain.id, Account::Identified, SmallMunicipality::hours(1), QDate(2018, 1, 1), {}),
                "not_a_destination");
        refused(service.transferToLapsed(gain.id, Account::Quality, SmallMunicipality::hours(0), QDate(2018, 1, 1), {}),
                "not_positive");
        QVERIFY(service.transferToLapsed(gain.id, Account::Quality, SmallMunicipality::hours(50), QDate(2018, 1, 1),
                                         QStringLiteral("Ny turnus")));
        const auto postings = postingsOf(small.work.store, gain.id);
        PerAccount<Amount> sums;
        for (const Posting &posting : *postings)
            sums[posting.account] += posting.amount;
        QCOMPARE(sums[Account::Quality], SmallMunicipality::hours(150));
        QCOMPARE(sums[Account::Lapsed], SmallMunicipality::hours(50));
    }

    void extraWorkCarriesTheBearersBasis()
    {
        SmallMunicipality small;
        const Gain gain = small.addGain();
        refused(small.post(gain, Account::ExtraWork, QDate(2017, 6, 1), 20), "extra_work_unit_missing");
        QVERIFY(small.post(gain, Account::ExtraWork, QDate(2017, 6, 1), 20, small.kitchen));
        const Posting extra = small.newest<Posting>();
        QCOMPARE(extra.unit, small.kitchen);
        QCOMPARE(extra.extraWorkBasis, base::HoursPerFte::of(1750));
    }

    void aGainWithPostingsStaysWhereItIs()
    {
        SmallMunicipality small;
        const Gain gain = small.addGain();
        refused(GainService(small.work.context).removeGain(gain.id), "gain_has_postings");
        Gain moved = gain;
        moved.unit = small.kitchen;
        refused(GainService(small.work.context).editGain(gain, moved), "unit_fixed_by_postings");
        Gain renamed = gain;
        renamed.title = QStringLiteral("Nytt navn");
        QVERIFY(GainService(small.work.context).editGain(gain, renamed));
        refused(GainService(small.work.context).editGain(gain, renamed), "changed_since"); // read before the rename
    }

    void aClosedPeriodIsClosedForPostingsAndForUndo()
    {
        SmallMunicipality small;
        const Gain gain = small.addGain();
        const auto posted = SmallMunicipality::must(small.post(gain, Account::Quality, QDate(2017, 6, 1), 10));
        const Municipality open = small.newest<Municipality>();
        Municipality closed = open;
        closed.closedThrough = QDate(2017, 12, 31);
        QVERIFY(OrganisationService(small.work.context).editMunicipality(open, closed));
        refused(small.post(gain, Account::Quality, QDate(2017, 12, 31), 10), "closed_period");
        const auto undone = undoAction(small.work.context, posted->head.id);
        QVERIFY(!undone);
        QCOMPARE(undone.error().reason, QStringLiteral("closed_period"));
        QVERIFY(small.post(gain, Account::Quality, QDate(2018, 1, 1), 10));
    }

    void aReaderWritesNothing()
    {
        SmallMunicipality small;
        const Gain gain = small.addGain();
        small.work.session.role = SessionRole::Reader;
        const auto outcome = small.post(gain, Account::Quality, QDate(2017, 6, 1), 10);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, base::ErrorCode::Forbidden);
        QCOMPARE(small.count<Posting>(), size_t(1));
    }
};

VF_TEST(GainServiceTest);
#include "tst_gain_service.moc"
