// Maps after others' conventions, Pareto, takt and Little's law: what the published cases do not show.
#include "domain/valuestream/mapping_conventions.h"
#include "domain/valuestream/pareto.h"
#include "domain/valuestream/takt.h"
#include "support/test_registry.h"

#include <QTest>

#include <rapidcheck.h>

#include <cmath>

using namespace vf::domain;

class MappingConventionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workSentBackIsDoneAgainFromThere()
    {
        // Step 3 sends 30 % back to step 1: 0.3 × (15 back + 10 + 5 + 20 + 10 + 30) = 27.
        const std::vector<CycleStep> steps{
            {0, 10, 0.9, {}, 0}, {5, 20, 0.8, {}, 0}, {10, 30, 0.7, size_t(0), 15}, {10, 10, {}, {}, 0}};
        const CycleFigures figures = cycleFigures(steps);
        QVERIFY(std::abs(figures.rework[2] - 27) < 1e-9);
        QVERIFY(std::abs(figures.worstCaseLeadTime - 128) < 1e-9);
    }

    void waitingIsCutBeforeAndInside()
    {
        const LedStep cut = withLessWaiting({4, 2, 10, 0.5}, 0.25);
        QCOMPARE(cut.waitBefore, 3.0);
        QCOMPARE(cut.leadTime, 8.0);
        QCOMPARE(cut.process, 2.0);
    }

    void aMapWithoutTimeHasNoRatio()
    {
        const std::vector<LedStep> steps{{0, 0, 0, {}}};
        const LedFigures figures = ledFigures(steps);
        QVERIFY(!figures.activityRatio && !figures.rolledCompleteAccurate && !figures.waitingShares.front());
    }

    void paretoKeepsEqualAmountsInOrder()
    {
        const std::vector<double> amounts{3, 5, 3, 0};
        std::vector<size_t> order;
        for (const ParetoRow &row : pareto(amounts))
            order.push_back(row.item);
        QCOMPARE(order, (std::vector<size_t>{1, 0, 2, 3}));
        for (const ParetoRow &row : pareto(std::vector<double>{0, 0}))
            QCOMPARE(row.cumulative, 0.0);
    }

    void paretoEndsAtTheWhole()
    {
        QVERIFY(rc::check([] {
            std::vector<double> amounts;
            for (const int amount : *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1000))))
                amounts.push_back(amount / 7.0);
            double before = 0, previous = 1e9;
            bool any = false;
            for (const ParetoRow &row : pareto(amounts)) {
                RC_ASSERT(row.amount <= previous);
                RC_ASSERT(std::abs(row.cumulative - before - row.share) < 1e-12);
                any = any || row.amount > 0;
                before = row.cumulative;
                previous = row.amount;
            }
            RC_ASSERT(before == (any ? 1.0 : 0.0));
        }));
    }

    void littlesLawSolvesForEach()
    {
        QCOMPARE(workInProgress(2.5, 46), 115.0);
        QCOMPARE(leadTimeOf(115, 2.5), std::optional(46.0));
        QCOMPARE(arrivalsOf(115, 46), std::optional(2.5));
        QVERIFY(!leadTimeOf(5, 0) && !arrivalsOf(5, 0) && !takt(480, 0));
    }
};

VF_TEST(MappingConventionsTest);
#include "tst_mapping_conventions.moc"
