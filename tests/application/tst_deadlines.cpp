// Which days somebody must keep, and when they are no longer to be kept.
#include "application/read_model/deadlines.h"
#include "application/services/introduction_service.h"
#include "application/small_municipality.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::application;
using namespace vf::domain;
using namespace Qt::StringLiterals;
using test::SmallMunicipality;

class DeadlinesTest : public QObject
{
    Q_OBJECT

    static std::vector<DeadlineKind> kindsOf(SmallMunicipality &town, QDate day)
    {
        const auto snapshot = Snapshot::load(town.work.store);
        std::vector<DeadlineKind> kinds;
        for (const Deadline &deadline : deadlines(Figures(*snapshot, day)))
            kinds.push_back(deadline.kind);
        return kinds;
    }

private Q_SLOTS:
    void aPlannedGainIsToBeKeptUntilNothingIsOpen()
    {
        SmallMunicipality town;
        const Gain gain = town.addGain();
        Gain planned = gain;
        planned.plannedOn = QDate(2017, 6, 1);
        SmallMunicipality::must(GainService(town.work.context).editGain(gain, planned));
        using Kinds = std::vector<DeadlineKind>;
        QCOMPARE(kindsOf(town, QDate(2017, 2, 28)), Kinds{}); // not identified yet
        QCOMPARE(kindsOf(town, QDate(2017, 4, 1)), Kinds{DeadlineKind::GainPlanned});
        QCOMPARE(kindsOf(town, QDate(2017, 7, 1)), Kinds{DeadlineKind::GainPlanned}); // late, and still to be done
        SmallMunicipality::must(town.post(gain, Account::Savings, QDate(2017, 7, 2), 300));
        QCOMPARE(kindsOf(town, QDate(2017, 7, 3)), Kinds{});
    }

    void anIntroductionsDaysEndWithWhatTheyAskFor()
    {
        SmallMunicipality town;
        IntroductionService service(town.work.context);
        Introduction introduction;
        introduction.unit = town.nurses;
        introduction.title = u"Innføring i hjemmetjenesten"_s;
        introduction.contractEndsOn = QDate(2017, 8, 10);
        introduction.firstGainBy = QDate(2017, 6, 15);
        SmallMunicipality::must(service.addIntroduction(introduction));
        Milestone fishbone;
        fishbone.introduction = town.newest<Introduction>().id;
        fishbone.title = u"Fiskebein"_s;
        fishbone.plannedFrom = QDate(2017, 5, 1);
        fishbone.plannedTo = QDate(2017, 5, 3);
        fishbone.doneOn = QDate(2017, 5, 2);
        SmallMunicipality::must(service.addMilestone(fishbone));
        constexpr auto FirstGain = DeadlineKind::FirstGain, ContractEnds = DeadlineKind::ContractEnds;
        using Kinds = std::vector<DeadlineKind>;
        QCOMPARE(kindsOf(town, QDate(2017, 5, 1)), (Kinds{DeadlineKind::Milestone, FirstGain, ContractEnds})); // by day
        QCOMPARE(kindsOf(town, QDate(2017, 5, 2)), (Kinds{FirstGain, ContractEnds}));
        const Gain gain = town.addGain();
        SmallMunicipality::must(town.post(gain, Account::Quality, QDate(2017, 6, 1), 10));
        QCOMPARE(kindsOf(town, QDate(2017, 6, 2)), Kinds{ContractEnds}); // the first gain is there
        const Introduction under = town.newest<Introduction>();
        Introduction over = under;
        over.status = IntroductionStatus::Completed;
        SmallMunicipality::must(service.editIntroduction(under, over));
        QCOMPARE(kindsOf(town, QDate(2017, 6, 2)), Kinds{});
    }
};

VF_TEST(DeadlinesTest);
#include "tst_deadlines.moc"
