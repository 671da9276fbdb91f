#include "application/read_model/figures.h"
#include "application/services/confirmation_service.h"
#include "application/small_municipality.h"
#include "application/unit_of_work/undo.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::application;
using namespace vf::domain;
using vf::test::SmallMunicipality;

class UndoTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesBackAndDoesAgain()
    {
        SmallMunicipality small;
        const Gain gain = small.addGain();
        const auto posted = SmallMunicipality::must(small.post(gain, Account::Quality, QDate(2017, 6, 1), 10));
        const Posting posting = small.newest<Posting>();
        const auto undone = SmallMunicipality::must(undoAction(small.work.context, posted->head.id));
        QCOMPARE(undone->head.undoes, posted->head.id);
        QCOMPARE(undone->head.name, posted->head.name);
        QCOMPARE(small.count<Posting>(), size_t(1));
        SmallMunicipality::must(undoAction(small.work.context, undone->head.id));
        Posting again = small.newest<Posting>();
        QVERIFY(again.version > posting.version); // whoever still holds the first version is told so
        again.version = posting.version;
        QCOMPARE(again, posting);
    }

    void refusesWhenSomebodyHasChangedTheSameField()
    {
        SmallMunicipality small;
        const Gain gain = small.addGain();
        Gain renamed = gain;
        renamed.title = QStringLiteral("Mitt navn");
        const auto mine = SmallMunicipality::must(GainService(small.work.context).editGain(gain, renamed));
        Gain stored = small.newest<Gain>(), theirs = stored;
        theirs.title = QStringLiteral("Kollegaens navn");
        SmallMunicipality::must(GainService(small.work.context).editGain(stored, theirs));
        const auto undone = undoAction(small.work.context, mine->head.id);
        QVERIFY(!undone);
        QCOMPARE(undone.error().code, base::ErrorCode::Conflict);
        QCOMPARE(undone.error().field, QStringLiteral("title"));
        QCOMPARE(small.newest<Gain>().title, QStringLiteral("Kollegaens navn"));
    }

    void leavesAnotherFieldOfTheSameRecordAlone()
    {
        SmallMunicipality small;
        const Gain gain = small.addGain();
        Gain renamed = gain;
        renamed.title = QStringLiteral("Mitt navn");
        const auto mine = SmallMunicipality::must(GainService(small.work.context).editGain(gain, renamed));
        Gain stored = small.newest<Gain>(), theirs = stored;
        theirs.risk = QStringLiteral("Ny leder");
        SmallMunicipality::must(GainService(small.work.context).editGain(stored, theirs));
        SmallMunicipality::must(undoAction(small.work.context, mine->head.id));
        QCOMPARE(small.newest<Gain>().title, gain.title);
        QCOMPARE(small.newest<Gain>().risk, QStringLiteral("Ny leder"));
    }

    void aNewRecordGoesOnlyAsItWasMade()
    {
        SmallMunicipality small;
        Gain draft;
        draft.title = QStringLiteral("Merket lager");
        draft.unit = small.nurses;
        const auto added = SmallMunicipality::must(
            GainService(small.work.context).addGain(draft, QDate(2017, 3, 1), SmallMunicipality::hours(1)));
        const Gain gain = small.newest<Gain>();
        Gain renamed = gain;
        renamed.title = QStringLiteral("Et annet navn");
        const auto rename = SmallMunicipality::must(GainService(small.work.context).editGain(gain, renamed));
        QVERIFY(!undoAction(small.work.context, added->head.id)); // it is not as it was made
        SmallMunicipality::must(undoAction(small.work.context, rename->head.id));
        SmallMunicipality::must(undoAction(small.work.context, added->head.id)); // now it is, in a later version
        QCOMPARE(small.count<Gain>(), size_t(0));
    }

    void undoKeepsTheLedgerRules()
    {
        SmallMunicipality small;
        Gain draft;
        draft.title = QStringLiteral("Merket lager");
        draft.unit = small.nurses;
        const Gain gain = small.addGain();
        const auto raised = SmallMunicipality::must(small.post(gain, Account::Identified, QDate(2017, 4, 1), 100));
        SmallMunicipality::must(small.post(gain, Account::Quality, QDate(2017, 6, 1), 350));
        const auto undone = undoAction(small.work.context, raised->head.id);
        QVERIFY(!undone);
        QCOMPARE(undone.error().reason, QStringLiteral("open_below_zero"));
        QCOMPARE(small.count<Posting>(), size_t(3));
    }

    void aRecordChangedTwiceInOneActionComesBack()
    {
        SmallMunicipality small;
        const Gain gain = small.addGain();
        auto work = UnitOfWork::begin(small.work.context, {QStringLiteral("gain.edit"), gain.code});
        Gain once = gain;
        once.title = QStringLiteral("Én gang");
        ChangeSet first;
        first.update(gain, once);
        QVERIFY(work->apply(std::move(first)));
        once.version = gain.version + 1;
        Gain twice = once;
        twice.title = QStringLiteral("To ganger");
        ChangeSet second;
        second.update(once, twice);
        QVERIFY(work->apply(std::move(second)));
        const auto action = SmallMunicipality::must(work->commit());
        const auto undone = SmallMunicipality::must(undoAction(small.work.context, action->head.id));
        QCOMPARE(small.newest<Gain>().title, gain.title);
        SmallMunicipality::must(undoAction(small.work.context, undone->head.id));
        QCOMPARE(small.newest<Gain>().title, QStringLiteral("To ganger"));
    }

    void anUnknownActionIsNotFound()
    {
        SmallMunicipality small;
        const auto undone = undoAction(small.work.context, QUuid::createUuid());
        QVERIFY(!undone);
        QCOMPARE(undone.error().code, base::ErrorCode::NotFound);
    }

    void theSnapshotKeptCurrentIsTheSnapshotReadAnew()
    {
        SmallMunicipality small;
        auto loaded = Snapshot::load(small.work.store);
        QVERIFY(loaded);
        Snapshot current = std::move(*loaded);
        const auto listening = small.work.notifier.subscribe([&](const std::shared_ptr<const CommittedAction> &action) {
            QVERIFY(current.apply(action->changes));
        });
        const Gain gain = small.addGain();
        std::vector<std::shared_ptr<const CommittedAction>> actions;
        actions.push_back(SmallMunicipality::must(small.post(gain, Account::Quality, QDate(2017, 6, 1), 100)));
        actions.push_back(SmallMunicipality::must(small.post(gain, Account::ExtraWork, QDate(2017, 6, 1), 20, small.kitchen)));
        Confirmation confirmation;
        confirmation.gain = gain.id;
        confirmation.on = QDate(2017, 7, 1);
        actions.push_back(SmallMunicipality::must(ConfirmationService(small.work.context).confirm(confirmation)));
        LeanEvent event;
        event.unit = small.kitchen;
        event.date = QDate(2017, 1, 1);
        event.status = LeanStatus::Training;
        actions.push_back(SmallMunicipality::must(OrganisationService(small.work.context).addLeanEvent(event)));
        FteRate rate;
        rate.from = QDate(2017, 1, 1);
        rate.amount = base::Kroner::of(880592);
        actions.push_back(SmallMunicipality::must(OrganisationService(small.work.context).addRate(rate)));
        const auto same = [&] {
            const auto anew = Snapshot::load(small.work.store);
            QVERIFY(anew);
            const Figures a(current, QDate(2018, 1, 1)), b(*anew, QDate(2018, 1, 1));
            QCOMPARE(a.total(), b.total());
            QCOMPARE(a.unitsTrained(), b.unitsTrained());
            QCOMPARE(current.gains(), anew->gains());
            QCOMPARE(current.rates(), anew->rates());
            QCOMPARE(current.units(), anew->units());
        };
        same();
        QCOMPARE(Figures(current, QDate(2018, 1, 1)).total().hours.net(), base::HoursPerYear::of(80));
        QCOMPARE(Figures(current, QDate(2018, 1, 1)).unitsTrained(), size_t(1));
        QVERIFY(current.rateOn(QDate(2018, 1, 1)));
        QVERIFY(!current.rateOn(QDate(2016, 12, 31)));
        for (auto action = actions.rbegin(); action != actions.rend(); ++action) {
            SmallMunicipality::must(undoAction(small.work.context, (*action)->head.id));
            same();
        }
        QVERIFY(Figures(current, QDate(2018, 1, 1)).total().hours.realised().isZero());
    }
};

VF_TEST(UndoTest);
#include "tst_undo.moc"
