#include "domain/gain/gain_status.h"
#include "domain/organisation/lean_log.h"
#include "domain/organisation/organisation_tree.h"
#include "domain/ledger_generators.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::domain;
using namespace vf::test;

namespace {

Unit unit(quint32 number, UnitKind kind)
{
    Unit made;
    made.id = unitId(number);
    made.kind = kind;
    made.name = QStringLiteral("Enhet %1").arg(number);
    return made;
}

UnitPlacement placement(quint32 number, quint32 child, std::optional<quint32> parent, std::optional<QDate> from = {})
{
    UnitPlacement made;
    made.id = UnitPlacementId(uuidOf(5, number));
    made.unit = unitId(child);
    if (parent)
        made.parent = unitId(*parent);
    made.from = from;
    return made;
}

LeanEvent leanEvent(quint32 number, int day, LeanStatus status)
{
    LeanEvent made;
    made.id = LeanEventId(uuidOf(6, number));
    made.unit = unitId(1);
    made.date = dayOf(day);
    made.status = status;
    return made;
}

} // namespace

class OrganisationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysAreStableAndUnique()
    {
        QCOMPARE(fromKey<LeanStatus>(u"waiting_list"), LeanStatus::WaitingList);
        QCOMPARE(fromKey<Account>(u"extra_work"), Account::ExtraWork);
        QCOMPARE(fromKey<SourceTool>(u"five_s"), SourceTool::FiveS);
        QVERIFY(!fromKey<UnitKind>(u"Unit"));
        for (const LedgerUnit value : allOf<LedgerUnit>())
            QCOMPARE(fromKey<LedgerUnit>(QString(key(value))), value);
        for (const Classification value : allOf<Classification>())
            QCOMPARE(fromKey<Classification>(QString(key(value))), value);
        for (const EvidenceLevel value : allOf<EvidenceLevel>())
            QCOMPARE(fromKey<EvidenceLevel>(QString(key(value))), value);
        for (const UnitKind value : allOf<UnitKind>())
            QCOMPARE(fromKey<UnitKind>(QString(key(value))), value);
    }

    void aMoveLeavesHistoryAsItWas()
    {
        const std::vector units{unit(1, UnitKind::ServiceArea), unit(2, UnitKind::ServiceArea), unit(3, UnitKind::Unit),
                                unit(4, UnitKind::Department)};
        const std::vector placements{placement(1, 3, 1), placement(2, 3, 2, QDate(2017, 1, 1)), placement(3, 4, 3)};
        const OrganisationTree before(units, placements, QDate(2016, 12, 31));
        const OrganisationTree after(units, placements, QDate(2017, 1, 1));
        QCOMPARE(before.serviceAreaOf(3), std::optional<size_t>(0));
        QCOMPARE(after.serviceAreaOf(3), std::optional<size_t>(1));
        QCOMPARE(after.parentOf(3), std::optional<size_t>(2));
        QCOMPARE(after.within(1), (std::vector<bool>{false, true, true, true}));
        QCOMPARE(after.roots(), (std::vector<size_t>{0, 1}));
        QCOMPARE(after.childrenOf(2), (std::vector<size_t>{3}));
    }

    void aLoopIsCutAndNothingHangs()
    {
        const std::vector units{unit(1, UnitKind::Unit), unit(2, UnitKind::Unit)};
        const std::vector placements{placement(1, 1, 2), placement(2, 2, 1)};
        const OrganisationTree tree(units, placements, QDate(2017, 1, 1));
        QVERIFY(!tree.roots().empty());
    }

    void trainingCountsOnceFromItsDay()
    {
        const std::vector events{leanEvent(1, 10, LeanStatus::Informed), leanEvent(2, 20, LeanStatus::Training),
                                 leanEvent(3, 40, LeanStatus::SelfDriven), leanEvent(4, 60, LeanStatus::Training)};
        const LeanLog log(events);
        QVERIFY(!log.trainedOn(unitId(1), dayOf(19)));
        QVERIFY(log.trainedOn(unitId(1), dayOf(20)));
        QVERIFY(!log.statusOn(unitId(1), dayOf(9)));
        QCOMPARE(log.statusOn(unitId(1), dayOf(50)), LeanStatus::SelfDriven);
        QCOMPARE(log.statusOn(unitId(1), dayOf(60)), LeanStatus::Training);
        QVERIFY(!log.trainedOn(unitId(2), dayOf(60)));
        QCOMPARE(log.eventsOf(unitId(1)).size(), size_t(4));
        QVERIFY(underIntroduction(LeanStatus::Guided));
        QVERIFY(!underIntroduction(LeanStatus::SelfDriven));
        QVERIFY(!underIntroduction(LeanStatus::WaitingList));
    }

    void ofTwoEventsOnOneDayTheLastRecordedDecides()
    {
        const std::vector events{leanEvent(2, 10, LeanStatus::Training), leanEvent(1, 10, LeanStatus::Informed)};
        QCOMPARE(LeanLog(events).statusOn(unitId(1), dayOf(10)), LeanStatus::Training);
    }

    void statusIsDerivedFromPostingsAndEvidence()
    {
        Gain gain;
        PerAccount<Amount> balances;
        const QDate today(2018, 5, 28);
        QCOMPARE(deriveStatus(gain, balances, false, {}, today).stage, GainStage::NotIdentified);
        balances[Account::Identified] = Amount::fromMinor(100);
        QCOMPARE(deriveStatus(gain, balances, true, {}, today).stage, GainStage::Identified);
        gain.plannedOn = today.addDays(30);
        QCOMPARE(deriveStatus(gain, balances, true, {}, today).stage, GainStage::Planned);
        balances[Account::Quality] = Amount::fromMinor(70);
        const GainStatus realised = deriveStatus(gain, balances, true, {}, today);
        QCOMPARE(realised.stage, GainStage::Realised);
        QCOMPARE(realised.realisedShare, 0.7);
        QCOMPARE(realised.evidence, EvidenceState::NeverMeasured);
        Confirmation confirmation;
        confirmation.on = today.addDays(-10);
        confirmation.validTo = today;
        confirmation.level = EvidenceLevel::Signal;
        const GainStatus confirmed = deriveStatus(gain, balances, true, confirmation, today);
        QCOMPARE(confirmed.stage, GainStage::Confirmed);
        QCOMPARE(confirmed.level, EvidenceLevel::Signal);
        const GainStatus expired = deriveStatus(gain, balances, true, confirmation, today.addDays(1));
        QCOMPARE(expired.stage, GainStage::Realised);
        QCOMPARE(expired.evidence, EvidenceState::Expired);
        PerAccount<Amount> lapsed;
        lapsed[Account::Identified] = lapsed[Account::Lapsed] = Amount::fromMinor(100);
        QCOMPARE(deriveStatus(gain, lapsed, true, {}, today).stage, GainStage::Lapsed);
    }
};

VF_TEST(OrganisationTest);
#include "tst_organisation.moc"
