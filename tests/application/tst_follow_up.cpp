// What needs follow-up on a date: each kind begins and ends on the right day, and the most urgent comes first.
#include "application/read_model/follow_up.h"

#include "application/services/confirmation_service.h"
#include "application/small_municipality.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using application::FollowUpKind;
using domain::Account;

class FollowUpTest : public QObject
{
    Q_OBJECT

    using Town = test::SmallMunicipality;

    static std::vector<application::FollowUpSection> sections(Town &town, QDate asOf,
                                                              std::optional<domain::UnitId> scope = {})
    {
        auto snapshot = application::Snapshot::load(town.work.store);
        if (!snapshot)
            qFatal("No snapshot: %s", qPrintable(snapshot.error().log));
        return application::followUp(*snapshot, application::Figures(*snapshot, asOf, scope));
    }

    static std::vector<application::FollowUpItem> items(Town &town, FollowUpKind kind, QDate asOf,
                                                        std::optional<domain::UnitId> scope = {})
    {
        for (const application::FollowUpSection &section : sections(town, asOf, scope))
            if (section.kind == kind)
                return section.items;
        return {};
    }

    static void confirm(Town &town, const domain::Gain &gain, QDate on, QDate validTo)
    {
        domain::Confirmation confirmation;
        confirmation.gain = gain.id;
        confirmation.on = on;
        confirmation.validTo = validTo;
        Town::must(application::ConfirmationService(town.work.context).confirm(confirmation));
    }

    static domain::Gain changed(Town &town, const domain::Gain &gain, std::function<void(domain::Gain &)> change)
    {
        domain::Gain after = gain;
        change(after);
        Town::must(application::GainService(town.work.context).editGain(gain, after));
        return *town.work.store.get<domain::Gain>(gain.id);
    }

private Q_SLOTS:
    void keysAreStable()
    {
        for (const FollowUpKind kind : application::allFollowUpKinds())
            QCOMPARE(application::followUpKindFromKey(QString(application::key(kind))), std::optional(kind));
        QCOMPARE(QString(application::key(FollowUpKind::WithoutMeasurement)), QStringLiteral("without_measurement"));
        QCOMPARE(QString(application::key(FollowUpKind::Expired)), QStringLiteral("expired"));
        QVERIFY(!application::followUpKindFromKey(u"something"));
    }

    void realisedButNeverMeasured()
    {
        Town town;
        const domain::Gain gain = town.addGain();
        QVERIFY(items(town, FollowUpKind::WithoutMeasurement, QDate(2017, 12, 31)).empty());
        Town::must(town.post(gain, Account::Quality, QDate(2017, 6, 1), 162.59));
        QVERIFY(items(town, FollowUpKind::WithoutMeasurement, QDate(2017, 5, 31)).empty());
        const auto found = items(town, FollowUpKind::WithoutMeasurement, QDate(2017, 6, 1));
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().gain, gain.id);
        QCOMPARE(found.front().fte.value(), 0.1); // by the unit's own 1 625.9 hours
        confirm(town, gain, QDate(2017, 7, 1), QDate(2017, 12, 31));
        QVERIFY(items(town, FollowUpKind::WithoutMeasurement, QDate(2017, 7, 1)).empty());
        QCOMPARE(items(town, FollowUpKind::WithoutMeasurement, QDate(2017, 6, 30)).size(), size_t(1));
    }

    void confirmationRunsOutTheDayAfterItsLast()
    {
        Town town;
        const domain::Gain gain = town.addGain();
        Town::must(town.post(gain, Account::Savings, QDate(2017, 6, 1), 100));
        confirm(town, gain, QDate(2017, 7, 1), QDate(2017, 11, 30));
        QVERIFY(items(town, FollowUpKind::Expired, QDate(2017, 11, 30)).empty());
        const auto found = items(town, FollowUpKind::Expired, QDate(2017, 12, 31));
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().deadline, QDate(2017, 11, 30));
        QCOMPARE(found.front().daysLate, qint64(31));
    }

    void latePlanUntilNothingIsOpen()
    {
        Town town;
        domain::Gain gain = changed(town, town.addGain(), [](domain::Gain &g) { g.plannedOn = QDate(2017, 9, 1); });
        QVERIFY(items(town, FollowUpKind::LatePlan, QDate(2017, 9, 1)).empty());
        QCOMPARE(items(town, FollowUpKind::LatePlan, QDate(2017, 9, 2)).size(), size_t(1));
        Town::must(town.post(gain, Account::Quality, QDate(2017, 10, 1), 200));
        QCOMPARE(items(town, FollowUpKind::LatePlan, QDate(2017, 10, 1)).size(), size_t(1));
        Town::must(town.post(gain, Account::Lapsed, QDate(2017, 11, 1), 100));
        QVERIFY(items(town, FollowUpKind::LatePlan, QDate(2017, 11, 1)).empty());
    }

    void nothingRealisedAfterAYear()
    {
        Town town;
        const domain::Gain gain = town.addGain(); // identified 1 March 2017
        QVERIFY(items(town, FollowUpKind::NothingRealised, QDate(2018, 3, 1)).empty());
        const auto found = items(town, FollowUpKind::NothingRealised, QDate(2018, 3, 2));
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().deadline, QDate(2018, 3, 1));
        Town::must(town.post(gain, Account::Quality, QDate(2018, 3, 2), 1));
        QVERIFY(items(town, FollowUpKind::NothingRealised, QDate(2018, 3, 2)).empty());
    }

    void nobodyResponsible()
    {
        Town town;
        const domain::Gain gain = town.addGain();
        QCOMPARE(items(town, FollowUpKind::NoResponsible, QDate(2017, 3, 1)).size(), size_t(1));
        QVERIFY(items(town, FollowUpKind::NoResponsible, QDate(2017, 2, 28)).empty()); // not identified yet
        changed(town, gain, [](domain::Gain &g) { g.responsible = QStringLiteral("Avdelingsleder"); });
        QVERIFY(items(town, FollowUpKind::NoResponsible, QDate(2017, 3, 1)).empty());
    }

    void aLapsedGainNeedsNothing()
    {
        Town town;
        Town::must(town.post(town.addGain(), Account::Lapsed, QDate(2017, 4, 1), 300));
        QVERIFY(sections(town, QDate(2019, 1, 1)).empty());
    }

    void mostUrgentFirstAndWithinScopeOnly()
    {
        Town town;
        const domain::Gain small = town.addGain(QStringLiteral("G-1"));
        const domain::Gain large = town.addGain(QStringLiteral("G-2"));
        const domain::Gain late = town.addGain(QStringLiteral("G-3"));
        Town::must(town.post(small, Account::Quality, QDate(2017, 6, 1), 10));
        Town::must(town.post(large, Account::Quality, QDate(2017, 6, 1), 20));
        const auto found = items(town, FollowUpKind::WithoutMeasurement, QDate(2017, 12, 31));
        QCOMPARE(found.size(), size_t(2));
        QCOMPARE(found.front().gain, large.id);
        changed(town, small, [](domain::Gain &g) { g.plannedOn = QDate(2017, 11, 1); });
        changed(town, late, [](domain::Gain &g) { g.plannedOn = QDate(2017, 8, 1); });
        const auto planned = items(town, FollowUpKind::LatePlan, QDate(2017, 12, 31));
        QCOMPARE(planned.size(), size_t(2));
        QCOMPARE(planned.front().gain, late.id);
        QVERIFY(sections(town, QDate(2017, 12, 31), town.kitchen).empty());
        QVERIFY(!sections(town, QDate(2017, 12, 31), town.area).empty());
    }
};

VF_TEST(FollowUpTest);
#include "tst_follow_up.moc"
