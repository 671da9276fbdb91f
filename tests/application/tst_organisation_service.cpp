#include "application/check/database_check.h"
#include "application/read_model/figures.h"
#include "application/small_municipality.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::application;
using namespace vf::domain;
using vf::test::SmallMunicipality;

class OrganisationServiceTest : public QObject
{
    Q_OBJECT

    static void refused(const ActionResult &outcome, const char *reason, const char *field = "")
    {
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().reason, QString::fromUtf8(reason));
        QCOMPARE(outcome.error().field, QString::fromUtf8(field));
    }

private Q_SLOTS:
    void aUnitKeepsTheRulesOfItsFields()
    {
        SmallMunicipality small;
        OrganisationService service(small.work.context);
        const Unit stored = *small.work.store.get<Unit>(small.nurses);
        const auto edited = [&](auto change) {
            Unit unit = stored;
            change(unit);
            return service.editUnit(stored, unit);
        };
        refused(edited([](Unit &u) { u.name = QStringLiteral("  "); }), "missing_value", "name");
        refused(edited([](Unit &u) { u.basis = base::HoursPerFte(); }), "not_positive", "basis");
        refused(edited([](Unit &u) { u.headcount = -1; }), "negative_number", "headcount");
        refused(edited([](Unit &u) { u.fte = base::FteCount::of(-0.5); }), "negative_number", "fte");
        refused(edited([](Unit &u) {
                    u.activeFrom = QDate(2018, 1, 1);
                    u.activeTo = QDate(2017, 1, 1);
                }),
                "ends_before_it_begins", "activeTo");
        QVERIFY(edited([](Unit &u) { u.fte = base::FteCount::of(17.1); }));
        Municipality municipality = small.newest<Municipality>(), bad = municipality;
        bad.basis = base::HoursPerFte();
        refused(service.editMunicipality(municipality, bad), "not_positive", "basis");
    }

    void aUnitThatIsNoLongerActiveDoesNotCount()
    {
        SmallMunicipality small;
        const Unit stored = *small.work.store.get<Unit>(small.kitchen);
        Unit closed = stored;
        closed.activeTo = QDate(2017, 6, 30);
        QVERIFY(OrganisationService(small.work.context).editUnit(stored, closed));
        const auto snapshot = Snapshot::load(small.work.store);
        QCOMPARE(Figures(*snapshot, QDate(2017, 6, 30)).unitsTotal(), size_t(2));
        QCOMPARE(Figures(*snapshot, QDate(2017, 7, 1)).unitsTotal(), size_t(1));
    }

    void aMoveIsDatedAndNeverUnderItself()
    {
        SmallMunicipality small;
        OrganisationService service(small.work.context);
        refused(service.moveUnit(small.area, small.nurses, QDate(2017, 1, 1)), "unit_under_itself", "parent");
        refused(service.moveUnit(small.nurses, small.nurses, QDate(2017, 1, 1)), "unit_under_itself", "parent");
        QVERIFY(service.moveUnit(small.nurses, std::nullopt, QDate(2017, 1, 1)));
        const auto snapshot = Snapshot::load(small.work.store);
        const auto areaOn = [&](QDate date) {
            const auto tree = snapshot->treeOn(date);
            return tree.serviceAreaOf(*tree.indexOf(small.nurses)).has_value();
        };
        QVERIFY(areaOn(QDate(2016, 12, 31)));
        QVERIFY(!areaOn(QDate(2017, 1, 1)));
        refused(service.moveUnit(UnitId(QUuid::createUuid()), std::nullopt, QDate(2017, 1, 1)), "record_gone");
    }

    void aLeanEventComesAndGoes()
    {
        SmallMunicipality small;
        OrganisationService service(small.work.context);
        LeanEvent event;
        event.unit = small.nurses;
        refused(service.addLeanEvent(event), "invalid_date", "date");
        event.date = QDate(2017, 1, 1);
        event.status = LeanStatus::Training;
        QVERIFY(service.addLeanEvent(event));
        QVERIFY(service.removeLeanEvent(small.newest<LeanEvent>().id));
        QCOMPARE(small.count<LeanEvent>(), size_t(0));
        refused(service.removeLeanEvent(event.id), "record_gone");
    }

    void figuresFollowTheScope()
    {
        SmallMunicipality small;
        const Gain gain = small.addGain();
        SmallMunicipality::must(small.post(gain, Account::Quality, QDate(2017, 6, 1), 200));
        SmallMunicipality::must(small.post(gain, Account::ExtraWork, QDate(2017, 6, 1), 35, small.kitchen));
        const auto snapshot = Snapshot::load(small.work.store);
        const QDate asOf(2017, 12, 31);
        const auto hours = [&](std::optional<UnitId> scope) { return Figures(*snapshot, asOf, scope).total().hours; };
        QCOMPARE(hours(std::nullopt).net(), base::HoursPerYear::of(165));
        QCOMPARE(hours(small.area), hours(std::nullopt));
        QCOMPARE(hours(small.nurses).net(), base::HoursPerYear::of(200));
        QCOMPARE(hours(small.kitchen).net(), base::HoursPerYear::of(-35));
        const Figures all(*snapshot, asOf);
        const auto sums = all.rolledUp();
        QCOMPARE(sums[*all.tree().indexOf(small.area)].hours, hours(std::nullopt));
        QCOMPARE(all.gains().size(), size_t(1));
        QCOMPARE(all.statusOf(*all.gains().front()).stage, GainStage::Realised);
        const std::vector dates{QDate(2017, 2, 28), QDate(2017, 3, 1), QDate(2017, 6, 1)};
        const auto points = all.development(dates);
        QCOMPARE(points[0].identified.value(), 0.0);
        QCOMPARE(points[1].identified.value(), 300 / 1625.9);
        QCOMPARE(points[2].realised.value(), 200 / 1625.9);
        const auto kitchen = Figures(*snapshot, asOf, small.kitchen).byArea();
        QCOMPARE(kitchen.size(), size_t(1)); // the area that holds the scope
        QCOMPARE(kitchen.front().totals.hours[Account::ExtraWork], base::HoursPerYear::of(35));
    }

    void theCheckFindsWhatTheRulesWouldHaveRefused()
    {
        SmallMunicipality small;
        const Gain gain = small.addGain();
        QVERIFY(checkDatabase(small.work.store)->empty());
        small.work.store.tamper([&](RecordValue &value) { // as somebody with another program would
            if (value.record == &describe<Posting>())
                value.fields[static_cast<size_t>(describe<Posting>().indexOf(QLatin1StringView("amount")))] = qint64(-5'000'000);
        });
        const auto findings = checkDatabase(small.work.store);
        QCOMPARE(findings->size(), size_t(1));
        QCOMPARE(findings->front().reason, QStringLiteral("open_below_zero"));
        QCOMPARE(findings->front().subject, gain.code);
        QCOMPARE(findings->front().detail, QStringLiteral("2017-03-01 5"));
        small.work.store.tamper([&](RecordValue &value) {
            if (value.record == &describe<Gain>())
                value.fields[static_cast<size_t>(describe<Gain>().indexOf(QLatin1StringView("tool")))] = QStringLiteral("hammer");
        });
        const auto more = checkDatabase(small.work.store);
        QVERIFY(std::any_of(more->begin(), more->end(), [](const CheckFinding &f) {
            return f.reason == QStringLiteral("unreadable_record") && f.detail == QStringLiteral("tool");
        }));
    }
};

VF_TEST(OrganisationServiceTest);
#include "tst_organisation_service.moc"
