#include "domain/gain/fte_conversion.h"
#include "domain/gain/gain_estimates.h"
#include "support/test_registry.h"

#include <QTest>

#include <rapidcheck.h>

#include <cmath>

using namespace vf;
using namespace vf::domain;

namespace {

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

const std::vector<OutcomeRange> digdirCosts{{18000, 19600, 25000}, {8000, 9000, 11000}};
const std::vector<OutcomeRange> digdirGains{
    {50000, 40000, 25000}, {15000, 10000, 5000}, {7000, 5000, 3000}, {4000, 4000, 4000}};
const std::vector<OutcomeRange> digdirPoints{{20000, 10000, 0}, {50000, 20000, 5000}};

std::vector<OutcomeRange> drawRanges()
{
    std::vector<OutcomeRange> ranges(*rc::gen::inRange<size_t>(0, 6));
    for (OutcomeRange &range : ranges)
        range = {static_cast<double>(*rc::gen::inRange(0, 100)), static_cast<double>(*rc::gen::inRange(0, 100)),
                 static_cast<double>(*rc::gen::inRange(0, 100))};
    return ranges;
}

} // namespace

class GainEstimatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hoursBehindAnArsverk() // spekter.no
    {
        QCOMPARE(hoursOfFte(37.5), (HoursOfFte{base::HoursPerFte::of(1950), base::HoursPerFte::of(1717.5)}));
        QCOMPARE(hoursOfFte(35.5), (HoursOfFte{base::HoursPerFte::of(1846), base::HoursPerFte::of(1625.9)}));
        QCOMPARE(hoursOfFte(33.6), (HoursOfFte{base::HoursPerFte::of(1747.2), base::HoursPerFte::of(1538.88)}));
    }

    void minutesBecomeArsverkWithoutRounding()
    {
        const double hours = hoursPerYear(20, 550);
        QVERIFY(near(hours, 550.0 / 3));
        QVERIFY(near(fteOf(hours, base::HoursPerFte::of(1750)).value(), 0.10476190476190476));
        QVERIFY(near(fteOf(hours, base::HoursPerFte::of(1695)).value(), 0.10816125860373647));
        QVERIFY(near(hoursPerYear(46, 3200), 2453.0 + 1.0 / 3)); // itsm-made-easy.com, before it rounds to 0.8 h
        QVERIFY(near(hoursPerYear(20, 550, 0.25), 550.0 / 12));
        QVERIFY(near(kronerPerHour(880592, base::HoursPerFte::of(1750)), 503.19542857142857));
    }

    void sheetA() // Digdir, Gevinstberegninger.xlsx
    {
        const AdjustedGains sheet
            = adjustForUncertainty(digdirCosts, digdirGains, digdirPoints, EstimateRule::Lichtenberg);
        QCOMPARE(sheet.costs, (std::vector<double>{20360, 9200}));
        QCOMPARE(sheet.gains, (std::vector<double>{39000, 10000, 5000, 4000}));
        QCOMPARE(sheet.points, (std::vector<double>{10000, 23000}));
        QCOMPARE(sheet.gross, (OutcomeSum{76000, 59000, 37000, 58000}));
        QCOMPARE(sheet.net, (OutcomeSum{50000, 30400, 1000, 28440}));
        QCOMPARE(sheet.cost.adjusted, 29560.0);
        QCOMPARE(sheet.unpriced.adjusted, 33000.0);
        QVERIFY(near(adjusted(digdirCosts.front(), EstimateRule::Pert), 121400.0 / 6));
    }

    void sheetB() // Digdir, Gevinstberegninger.xlsx
    {
        const YearPlan plan = yearPlan({{1400, 10000, 9000, 0, 0, 0, 0, 0, 0, 0},
                                        {0, 0, 800, 1200, 1200, 1200, 1200, 1200, 1200, 1200},
                                        {{0, 0, 1000, 4000, 6000, 8000, 9000, 10000, 10000, 10000}}});
        QCOMPARE(plan.projectCostTotal, 20400.0);
        QCOMPARE(plan.runningCostTotal, 9200.0);
        QCOMPARE(plan.grossTotal, 58000.0);
        QCOMPARE(plan.net, (std::vector<double>{-1400, -10000, -8800, 2800, 4800, 6800, 7800, 8800, 8800, 8800}));
        QCOMPARE(plan.netTotal, 28400.0);
        QCOMPARE(plan.cumulativeNet.back(), plan.netTotal);
    }

    void aShortRowHasNothingInTheYearsThatFollow()
    {
        const YearPlan plan = yearPlan({{100}, {}, {{10, 20}, {1, 2, 3}}});
        QCOMPARE(plan.gross, (std::vector<double>{11, 22, 3}));
        QCOMPARE(plan.cost, (std::vector<double>{100, 0, 0}));
        QCOMPARE(plan.cumulativeNet, (std::vector<double>{-89, -67, -64}));
        QVERIFY(yearPlan({}).net.empty());
    }

    void realisedOfIdentified() // sintef.no 2016
    {
        QVERIFY(std::abs(*realisedShare(33, 21.5) - 0.652) < 0.0005);
        QVERIFY(!realisedShare(0, 0));
    }

    void propertyNetIsWhatIsLeftInEveryOutcome()
    {
        QVERIFY(rc::check("sums of the rows; net + cost = gross; equal outcomes need no adjusting", [] {
            const std::vector<OutcomeRange> costs = drawRanges(), gains = drawRanges();
            const EstimateRule rule
                = *rc::gen::element(EstimateRule::Lichtenberg, EstimateRule::Pert, EstimateRule::Triangular);
            const AdjustedGains sheet = adjustForUncertainty(costs, gains, {}, rule);
            double sum = 0;
            for (const double row : sheet.gains)
                sum += row;
            RC_ASSERT(near(sum, sheet.gross.adjusted));
            RC_ASSERT(near(sheet.net.adjusted + sheet.cost.adjusted, sheet.gross.adjusted));
            RC_ASSERT(near(sheet.net.mostOptimistic + sheet.cost.mostOptimistic, sheet.gross.mostOptimistic));
            const double same = *rc::gen::inRange(0, 100);
            RC_ASSERT(near(adjusted({same, same, same}, rule), same));
        }));
    }
};

VF_TEST(GainEstimatesTest);
#include "tst_gain_estimates.moc"
