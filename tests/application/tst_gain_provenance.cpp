// Where the figures come from: who changed each factor last, what was known on an earlier day, and what the progress watch
// finds in the whole municipality.
#include "application/read_model/date_comparison.h"
#include "application/read_model/gain_provenance.h"
#include "application/read_model/introduction_watch.h"
#include "application/read_model/known_then.h"
#include "application/services/introduction_service.h"
#include "application/small_municipality.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::application;
using namespace vf::domain;
using namespace Qt::StringLiterals;
using test::SmallMunicipality;

class GainProvenanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoWroteAFieldLast()
    {
        SmallMunicipality town;
        const Gain gain = town.addGain();
        auto found = gainProvenance(town.work.store, gain.id, QDate(2017, 12, 31), {});
        QVERIFY(found.has_value());
        QCOMPARE(found->identified.size(), size_t(1));
        const auto made = found->basisChanged;
        QVERIFY(made.has_value());
        Gain after = gain;
        after.title = u"Annen tittel"_s; // says nothing of the basis
        town.work.clock.advance(3600 * 24);
        SmallMunicipality::must(GainService(town.work.context).editGain(gain, after));
        QCOMPARE(gainProvenance(town.work.store, gain.id, QDate(2017, 12, 31), {})->basisChanged, made);
        const Gain titled = town.newest<Gain>();
        after = titled;
        after.basis = base::HoursPerFte::of(1695);
        SmallMunicipality::must(GainService(town.work.context).editGain(titled, after));
        const auto later = gainProvenance(town.work.store, gain.id, QDate(2017, 12, 31), {})->basisChanged;
        QVERIFY(later->on > made->on);
        QVERIFY(gainProvenance(town.work.store, gain.id, QDate(2017, 2, 1), {})->identified.empty());
        QCOMPARE(gainProvenance(town.work.store, GainId(QUuid::createUuid()), QDate(2017, 2, 1), {}).error().code,
                 base::ErrorCode::NotFound);
    }

    void whatWasKnownThenIsWithoutWhatWasRecordedLater()
    {
        SmallMunicipality town;
        const Gain gain = town.addGain();
        SmallMunicipality::must(town.post(gain, Account::Quality, QDate(2017, 6, 1), 100));
        const QDateTime then = town.work.clock.now();
        town.work.clock.advance(3600 * 24 * 10);
        SmallMunicipality::must(town.post(gain, Account::Savings, QDate(2017, 5, 1), 40)); // dated before, known after
        const auto snapshot = Snapshot::load(town.work.store);
        const auto later = postingsRecordedAfter(town.work.store, then);
        QVERIFY(later.has_value());
        QCOMPARE(later->size(), size_t(1));
        QCOMPARE(later->front().effectiveOn, QDate(2017, 5, 1));
        const QDate day(2017, 12, 31);
        const KnownThen known = knownThen(*snapshot, day, *later);
        QCOMPARE(known.recordedLater, size_t(1));
        QCOMPARE(Figures(*snapshot, day, {}, &known.ledger).total().hours.realised().value(), 100.0);
        QCOMPARE(Figures(*snapshot, day).total().hours.realised().value(), 140.0);
        // One day with itself: what has been said about it since.
        const auto comparison = compareDates(*snapshot, day, day, {}, &known);
        QCOMPARE(comparison.changes.size(), size_t(1));
        QCOMPARE(comparison.before.hours.realised().value(), 100.0);
        QCOMPARE(comparison.after.hours.realised().value(), 140.0);
        QVERIFY(postingsRecordedAfter(town.work.store, town.work.clock.now())->empty());
    }

    void theWatchFindsWhatStandsStill()
    {
        SmallMunicipality town;
        IntroductionService service(town.work.context);
        Introduction introduction;
        introduction.unit = town.nurses;
        introduction.title = u"Innføring i hjemmetjenesten"_s;
        introduction.startsOn = QDate(2017, 1, 10);
        introduction.contractEndsOn = QDate(2017, 8, 10);
        SmallMunicipality::must(service.addIntroduction(introduction));
        const auto kindsOn = [&](QDate day) {
            const auto snapshot = Snapshot::load(town.work.store);
            std::vector<ProgressFindingKind> kinds;
            for (const WatchSection &section : introductionWatch(*snapshot, Figures(*snapshot, day)))
                kinds.push_back(section.kind);
            return kinds;
        };
        using Kind = ProgressFindingKind;
        QVERIFY(kindsOn(QDate(2017, 7, 1)).empty());
        QVERIFY((kindsOn(QDate(2017, 7, 11)) == std::vector{Kind::FishboneMissing, Kind::ContractRunsOut}));
        Milestone fishbone;
        fishbone.introduction = town.newest<Introduction>().id;
        fishbone.kind = MilestoneKind::Fishbone;
        fishbone.title = u"Fiskebein"_s;
        fishbone.plannedFrom = fishbone.plannedTo = fishbone.doneOn.emplace(QDate(2017, 6, 1));
        SmallMunicipality::must(service.addMilestone(fishbone));
        QVERIFY((kindsOn(QDate(2017, 12, 2)) == std::vector{Kind::NoProgress, Kind::ContractRunsOut}));
        const Gain gain = town.addGain();
        SmallMunicipality::must(town.post(gain, Account::Quality, QDate(2017, 9, 1), 10)); // a sign of life
        QVERIFY((kindsOn(QDate(2017, 12, 2)) == std::vector{Kind::ContractRunsOut}));
        QVERIFY((kindsOn(QDate(2018, 3, 2)) == std::vector{Kind::NoProgress, Kind::ContractRunsOut}));
        // Not what the ledger says of a later day.
        QVERIFY((kindsOn(QDate(2017, 8, 11)) == std::vector{Kind::ContractRunsOut}));
    }
};

VF_TEST(GainProvenanceTest);
#include "tst_gain_provenance.moc"
