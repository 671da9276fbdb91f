// Two dates compared: every change is found with what made it, and the changes add up to the difference of the totals.
#include "application/read_model/date_comparison.h"
#include "application/services/organisation_service.h"
#include "application/small_municipality.h"
#include "support/test_registry.h"

#include <QTest>

#include <rapidcheck.h>

using namespace vf;
using namespace vf::application;
using namespace vf::domain;
using namespace Qt::StringLiterals;

namespace {

DateComparison compare(test::SmallMunicipality &town, QDate from, QDate to, std::optional<UnitId> scope = {})
{
    static std::optional<Snapshot> snapshot; // the answer points into it
    snapshot = *Snapshot::load(town.work.store);
    return compareDates(*snapshot, from, to, scope);
}

} // namespace

class DateComparisonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatCameAndWentAndWhy()
    {
        test::SmallMunicipality town;
        const Gain old = town.addGain(); // 300 hours identified on 1 March 2017
        test::SmallMunicipality::must(town.post(old, Account::Quality, QDate(2017, 6, 1), 100));
        const Gain untouched = town.addGain(u"G-2"_s);
        test::SmallMunicipality::must(town.post(old, Account::Quantity, QDate(2018, 2, 1), 50));
        Gain fresh;
        fresh.code = u"G-3"_s;
        fresh.title = u"Færre turer"_s;
        fresh.unit = town.kitchen;
        test::SmallMunicipality::must(
            GainService(town.work.context).addGain(fresh, QDate(2018, 3, 1), test::SmallMunicipality::hours(1000)));

        const auto changes = compare(town, QDate(2017, 12, 31), QDate(2018, 12, 31));
        QCOMPARE(changes.changes.size(), size_t(2)); // the untouched one is not among them
        QCOMPARE(changes.changes[0].gain->title, u"Færre turer"_s); // moved most
        QVERIFY(changes.changes[0].isNew());
        QCOMPARE(changes.changes[1].gain->id, old.id);
        QVERIFY(!changes.changes[1].isNew());
        QCOMPARE(changes.changes[1].after.hours.realised().value() - changes.changes[1].before.hours.realised().value(), 50.0);
        QCOMPARE(changes.before.hours.realised().value(), 100.0);
        QCOMPARE(changes.after.hours.realised().value(), 150.0);
        QVERIFY(compare(town, QDate(2018, 12, 31), QDate(2018, 12, 31)).changes.empty());

        // Within a unit only its own.
        const auto kitchen = compare(town, QDate(2017, 12, 31), QDate(2018, 12, 31), town.kitchen);
        QCOMPARE(kitchen.changes.size(), size_t(1));
        QCOMPARE(kitchen.before.gains, size_t(0));
    }

    void aUnitThatMovesTakesItsGainsAlong()
    {
        test::SmallMunicipality town;
        town.addGain();
        OrganisationService organisation(town.work.context);
        Unit other;
        other.name = u"Helse"_s;
        other.code = u"H01"_s;
        other.kind = UnitKind::ServiceArea;
        test::SmallMunicipality::must(organisation.addUnit(other, std::nullopt));
        const UnitId health = town.newest<Unit>().id;
        test::SmallMunicipality::must(organisation.moveUnit(town.nurses, health, QDate(2018, 1, 1)));
        const QDate from(2017, 12, 31), to(2018, 12, 31);
        const auto gone = compare(town, from, to, town.area);
        QCOMPARE(gone.changes.size(), size_t(1));
        QVERIFY(gone.changes[0].left && !gone.changes[0].entered);
        const auto come = compare(town, from, to, health);
        QCOMPARE(come.changes.size(), size_t(1));
        QVERIFY(come.changes[0].entered && !come.changes[0].isNew());
        QVERIFY(compare(town, from, to).changes.empty()); // in the municipality nothing has happened
    }

    void changesAddUpToTheDifferenceOfTheTotals()
    {
        const bool held = rc::check("the gains' changes add up", [] {
            test::SmallMunicipality town;
            std::vector<Gain> gains;
            for (int i = 0; i < 4; ++i)
                gains.push_back(town.addGain(u"G-%1"_s.arg(i)));
            const int count = *rc::gen::inRange(0, 12);
            for (int i = 0; i < count; ++i) {
                const auto account = static_cast<Account>(*rc::gen::inRange(1, 5)); // quality to lapsed
                // What the rules refuse is not posted; the rest is a random ledger.
                (void)town.post(gains[size_t(*rc::gen::inRange(0, 4))], account,
                                QDate(2017, 3, 2).addDays(*rc::gen::inRange(0, 700)), *rc::gen::inRange(1, 120));
            }
            const QDate from = QDate(2017, 2, 1).addDays(*rc::gen::inRange(0, 700));
            const QDate to = from.addDays(*rc::gen::inRange(0, 500));
            const auto found = compare(town, from, to);
            for (const Account account : {Account::Identified, Account::Quality, Account::Quantity, Account::Savings, Account::Lapsed}) {
                base::HoursPerYear before, after;
                for (const GainChange &change : found.changes) {
                    before += change.before.hours[account];
                    after += change.after.hours[account];
                }
                RC_ASSERT(after - before == found.after.hours[account] - found.before.hours[account]);
            }
            base::HoursPerYear measured;
            for (const GainChange &change : found.changes)
                measured += change.after.neverMeasuredHours - change.before.neverMeasuredHours;
            RC_ASSERT(measured == found.after.neverMeasuredHours - found.before.neverMeasuredHours);
        });
        QVERIFY(held);
    }
};

VF_TEST(DateComparisonTest);
#include "tst_date_comparison.moc"
