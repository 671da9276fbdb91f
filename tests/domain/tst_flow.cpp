// What a state amounts to: the Harstad case figure by figure, the longest path, and what holds for any state.
#include "domain/value_stream_states.h"
#include "domain/valuestream/parallel.h"
#include "domain/valuestream/waste.h"
#include "support/test_registry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <random>

using namespace vf;
using namespace vf::domain;
using namespace vf::test;

static_assert(!std::is_convertible_v<base::LeadTime, base::ProcessTime>);
static_assert(!std::is_convertible_v<WaitingEstimate, ProcessEstimate>);

namespace {

constexpr auto lichtenberg = EstimateRule::Lichtenberg;
const Volume anyVolume{base::CasesPerYear::of(120), base::HoursPerFte::of(1750)};

bool near(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

QJsonObject expectedJson()
{
    QFile file(QStringLiteral(VF_TEST_DATA "/cases/harstad-2015/expected.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("expected.json is missing");
    return QJsonDocument::fromJson(file.readAll()).object();
}

Averaging averagingOf(const QString &name)
{
    for (const EstimateRule rule : allOf<EstimateRule>())
        if (name.startsWith(key(rule)))
            return rule;
    return Averaging::likelyOnly();
}

/// Every figure of a state under the key that expected.json gives it.
QHash<QString, double> namedFigures(const StateFigures &figures)
{
    const auto percent = [](std::optional<double> part) { return 100 * part.value_or(-1); };
    return {{QStringLiteral("prosesstid_minutter"), figures.process.value()},
            {QStringLiteral("ventetid_minutter"), figures.waiting.value()},
            {QStringLiteral("utfordringer_minutter_per_gang"), figures.challenges.value()},
            {QStringLiteral("ledetid_minutter"), figures.leadTime.value()},
            {QStringLiteral("ledetid_uten_utfordringer_minutter"), figures.leadTimeWithoutChallenges.value()},
            {QStringLiteral("verdiskapende_tid_minutter"), figures.valueAdding.value()},
            {QStringLiteral("verdiskapende_på_lengste_vei_minutter"), figures.valueAddingOnPath.value()},
            {QStringLiteral("flyteffektivitet_prosent"), percent(figures.flowEfficiency)},
            {QStringLiteral("flyteffektivitet_uten_utfordringer_prosent"),
             percent(figures.flowEfficiencyWithoutChallenges)},
            {QStringLiteral("samlet_riktig_første_gang_prosent"), percent(figures.rolledCompleteAccurate)},
            {QStringLiteral("arbeidsminutter_per_gang"), figures.work.value()},
            {QStringLiteral("timer_per_år"), figures.hoursPerYear},
            {QStringLiteral("årsverk_1750"), figures.fte.value()},
            {QStringLiteral("årsverk_1695"), figures.hoursPerYear / 1695},
            {QStringLiteral("årsverk_1625_9"), figures.hoursPerYear / 1625.9}};
}

QHash<QString, double> namedFigures(const StateDifference &saved)
{
    return {{QStringLiteral("prosesstid_minutter"), saved.process.value()},
            {QStringLiteral("ledetid_minutter"), saved.leadTime.value()},
            {QStringLiteral("arbeidsminutter_per_gang"), saved.work.value()},
            {QStringLiteral("timer_per_år"), saved.hoursPerYear},
            {QStringLiteral("årsverk_1750"), saved.fte.value()},
            {QStringLiteral("årsverk_1695"), saved.hoursPerYear / 1695},
            {QStringLiteral("årsverk_1625_9"), saved.hoursPerYear / 1625.9}};
}

void compareFigures(const QJsonObject &expected, const QHash<QString, double> &actual)
{
    QCOMPARE(actual.size(), expected.size()); // no expected figure goes unlooked at
    for (auto figure = expected.begin(); figure != expected.end(); ++figure) {
        const double tolerance = figure.key().startsWith(QStringLiteral("årsverk")) ? 1e-6 : 1e-4;
        const double found = actual.value(figure.key(), -1e9);
        QVERIFY2(std::abs(found - figure->toDouble()) <= tolerance,
                 qPrintable(QStringLiteral("%1: %2, expected %3")
                                .arg(figure.key())
                                .arg(found, 0, 'f', 8)
                                .arg(figure->toDouble(), 0, 'f', 8)));
    }
}

std::vector<bool> pathOf(const State &state)
{
    std::vector<bool> path;
    for (const StepFigures &step : stateFigures(state, anyVolume, lichtenberg).steps)
        path.push_back(step.onLongestPath);
    return path;
}

} // namespace

class FlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void harstad_data()
    {
        QTest::addColumn<QString>("analysis");
        QTest::addColumn<QString>("rule");
        for (const QString &analysis : {QStringLiteral("NAV"), QStringLiteral("OMS")})
            for (const QString &rule : {QStringLiteral("lichtenberg_5"), QStringLiteral("pert_6"),
                                        QStringLiteral("triangular_3"), QStringLiteral("likely_only")})
                QTest::addRow("%s %s", qPrintable(analysis), qPrintable(rule)) << analysis << rule;
    }

    void harstad()
    {
        QFETCH(QString, analysis);
        QFETCH(QString, rule);
        const HarstadAnalysis read = vf::test::harstad(QStringLiteral(VF_TEST_DATA "/cases/harstad-2015"), analysis);
        const Volume volume{read.casesPerYear, base::HoursPerFte::of(1750)};
        const StateFigures current = stateFigures(read.current, volume, averagingOf(rule));
        const StateFigures ideal = stateFigures(read.ideal, volume, averagingOf(rule));
        const QJsonObject expected = expectedJson().value(QStringLiteral("analyser"))[analysis][rule].toObject();
        compareFigures(expected.value(QStringLiteral("nå")).toObject(), namedFigures(current));
        compareFigures(expected.value(QStringLiteral("ideell")).toObject(), namedFigures(ideal));
        compareFigures(expected.value(QStringLiteral("spart")).toObject(), namedFigures(difference(current, ideal)));
    }

    void blocksFollowGroupsAndBranches()
    {
        std::vector<StepWithChallenges> steps(6);
        const auto place = [&](size_t i, const char16_t *group, const char16_t *branch) {
            steps[i].step.parallelGroup = QString::fromUtf16(group);
            steps[i].step.branch = QString::fromUtf16(branch);
        };
        place(1, u"P", u"a");
        place(2, u"P", u"b");
        place(3, u"P", u"a");
        place(4, u"P", u"");
        const auto blocks = stepBlocks(steps);
        QCOMPARE(blocks.size(), size_t(3));
        QVERIFY(!blocks[0].isParallel());
        QVERIFY(blocks[1].isParallel());
        QCOMPARE(blocks[1].branches.size(), size_t(3));
        QCOMPARE(blocks[1].branches[0].steps, (std::vector<size_t>{1, 3}));
        QCOMPARE(blocks[1].branches[1].steps, (std::vector<size_t>{2}));
        QCOMPARE(blocks[1].branches[2].steps, (std::vector<size_t>{4}));
        QCOMPARE(blocks[2].branches[0].steps, (std::vector<size_t>{5}));
        QVERIFY(stepBlocks({}).empty());
    }

    void aBranchOfSeveralStepsIsOnePath()
    {
        const QString group = QStringLiteral("A"), x = QStringLiteral("x");
        const State state{stepOf(1, 1), stepOf(2, 6, group, x), stepOf(3, 10, group), stepOf(4, 5, group, x),
                          stepOf(5, 2)};
        QCOMPARE(pathOf(state), (std::vector{true, true, false, true, true}));
        QCOMPARE(stateFigures(state, anyVolume, lichtenberg).leadTime.value(), 14.0);
    }

    void equalBranchesTheFirstCounts()
    {
        // 0.1 + 0.2 is a little more than 0.3 in floating point; it is no longer branch for that.
        const QString group = QStringLiteral("A"), x = QStringLiteral("x");
        QCOMPARE(pathOf({stepOf(1, 0.3, group), stepOf(2, 0.1, group, x), stepOf(3, 0.2, group, x)}),
                 (std::vector{true, false, false}));
        QCOMPARE(pathOf({stepOf(1, 7, group), stepOf(2, 7, group)}), (std::vector{true, false}));
    }

    void onlyNeighboursFormAGroup()
    {
        const QString group = QStringLiteral("A");
        QCOMPARE(stateFigures(State{stepOf(1, 3, group), stepOf(2, 4), stepOf(3, 5, group)}, anyVolume, lichtenberg)
                     .leadTime.value(),
                 12.0);
        // Two groups beside each other stay two.
        QCOMPARE(stateFigures(State{stepOf(1, 3, group), stepOf(2, 4, QStringLiteral("B"))}, anyVolume, lichtenberg)
                     .leadTime.value(),
                 7.0);
    }

    void challengesMayDecideTheLongestPath()
    {
        const QString group = QStringLiteral("A");
        State state{stepOf(1, 10, group), stepOf(2, 9, group)};
        state[0].step.stepClass = StepClass::ValueAdding;
        state[1].challenges.push_back(challengeOf(1, 10, 0.5, 3));
        const StateFigures figures = stateFigures(state, anyVolume, lichtenberg);
        QCOMPARE(figures.leadTime.value(), 14.0);
        QCOMPARE(figures.leadTimeWithoutChallenges.value(), 10.0);
        QCOMPARE(figures.flowEfficiency, std::optional(0.0));
        QCOMPARE(figures.flowEfficiencyWithoutChallenges, std::optional(1.0));
        QCOMPARE(figures.challengesOnPath.value(), 5.0);
    }

    void shareAndRepeatsCountInWorkAndExpectation()
    {
        State state{stepOf(1, 10)};
        Step &step = state[0].step;
        step.persons = base::PersonCount::of(2);
        step.share = base::Share::of(0.5);
        step.repeats = base::Repeats::of(3);
        step.waiting = WaitingEstimate::of(base::WaitingMinutes::of(100));
        state[0].challenges.push_back(challengeOf(1, 20, 0.25, 4));
        const StateFigures figures = stateFigures(state, anyVolume, lichtenberg);
        QCOMPARE(figures.work.value(), 0.5 * 3 * (2 * 10 + 0.25 * 20 * 4));
        QCOMPARE(figures.hoursPerYear, 60.0 * 120 / 60);
        QCOMPARE(figures.fte.value(), 120.0 / 1750);
        QCOMPARE(figures.leadTime.value(), 100.0 + 10 + 5);
        QCOMPARE(figures.expectedLeadTime.value(), 1.5 * 115);
    }

    void nothingGivesNothing()
    {
        const StateFigures figures = stateFigures({}, anyVolume, lichtenberg);
        QCOMPARE(figures.leadTime.value(), 0.0);
        QVERIFY(!figures.flowEfficiency);
        QVERIFY(!figures.rolledCompleteAccurate);
    }

    void linesFollowWhatTheIdealNames()
    {
        State current{stepOf(1, 10), stepOf(2, 20)}, ideal{stepOf(11, 4), stepOf(12, 3), stepOf(13, 8)};
        current[0].challenges.push_back(challengeOf(1, 10, 0.5, 2));
        ideal[0].step.currentStep = stepId(1);
        ideal[1].step.currentStep = stepId(1); // only the first can be what is left of it
        Challenge moved = challengeOf(2, 6, 0.5, 2);
        moved.currentChallenge = challengeId(1);
        ideal[2].challenges.push_back(moved);
        const auto lines = lineDifferences(pairWork(current, ideal), lichtenberg);
        std::vector<double> saved;
        for (const LineDifference &line : lines)
            saved.push_back(line.saved().value());
        // kept step, its challenge moved to a new step, removed step, the two new ones
        QCOMPARE(saved, (std::vector{6.0, 4.0, 20.0, -3.0, -8.0}));
        QVERIFY(!lines[2].lines.ideal && !lines[3].lines.current);
    }

    void wasteIsCountedByKind()
    {
        State state{stepOf(1, 10), stepOf(2, 20), stepOf(3, 30)};
        state[0].step.stepClass = StepClass::Waste;
        state[1].step.waste = WasteKind::Transport;
        state[2].challenges.push_back(challengeOf(1, 8, 0.5, 1));
        state[2].challenges.back().waste = WasteKind::Transport;
        const auto waste = wasteByKind(state, base::CasesPerYear::of(10), lichtenberg);
        QCOMPARE(waste[static_cast<size_t>(WasteKind::Transport)].minutesPerYear, 240.0);
        QCOMPARE(waste.back().minutesPerYear, 100.0);
        QVERIFY(!waste.back().kind);
        QCOMPARE(waste[0].minutesPerYear, 0.0);
        const auto challenges = minutesByChallenge(state, base::CasesPerYear::of(10), lichtenberg);
        QCOMPARE(challenges.size(), size_t(1));
        QCOMPARE(challenges[0].minutesPerYear, 40.0);
    }

    void whatHoldsForEveryState()
    {
        QVERIFY(rc::check([] {
            const State state = drawState(1);
            const Averaging averaging = *rc::gen::element(Averaging(lichtenberg), Averaging(EstimateRule::Pert),
                                                          Averaging(EstimateRule::Triangular), Averaging::likelyOnly());
            const StateFigures figures = stateFigures(state, anyVolume, averaging);
            for (const auto &efficiency : {figures.flowEfficiency, figures.flowEfficiencyWithoutChallenges})
                RC_ASSERT((!efficiency || (*efficiency >= 0 && *efficiency <= 1)));
            RC_ASSERT(figures.leadTime >= figures.leadTimeWithoutChallenges);
            double all = 0, longest = 0, work = 0;
            for (const StepFigures &step : figures.steps) {
                all += step.lead.value();
                longest = std::max(longest, step.lead.value());
                work += step.work().value();
            }
            RC_ASSERT(figures.leadTime.value() <= all + 1e-9 && figures.leadTime.value() >= longest - 1e-9);
            RC_ASSERT(near(figures.leadTime.value(), figures.waitingOnPath.value() + figures.processOnPath.value() +
                                                         figures.challengesOnPath.value()));
            RC_ASSERT(near(work, figures.work.value()));
        }));
    }

    void orderInsideAGroupDoesNotMatter()
    {
        QVERIFY(rc::check([] {
            State state = drawState(1);
            for (auto &entry : state)
                entry.step.parallelGroup = QStringLiteral("A");
            State other = state;
            std::shuffle(other.begin(), other.end(), std::mt19937(*rc::gen::arbitrary<quint32>()));
            const auto a = stateFigures(state, anyVolume, lichtenberg), b = stateFigures(other, anyVolume, lichtenberg);
            RC_ASSERT(near(a.leadTime.value(), b.leadTime.value()));
            RC_ASSERT(near(a.work.value(), b.work.value()));
        }));
    }

    void linesAddUpToTheDifference()
    {
        QVERIFY(rc::check([] {
            const State current = drawState(1);
            State ideal = drawState(50);
            for (auto &[step, challenges] : ideal) {
                if (*rc::gen::inRange(0, 4) > 0)
                    step.currentStep =
                        stepId(*rc::gen::inRange<quint32>(1, 10)); // sometimes none, sometimes the same twice
                for (Challenge &challenge : challenges)
                    challenge.currentChallenge = challengeId(100 * *rc::gen::inRange<quint32>(1, 10));
            }
            const auto a = stateFigures(current, anyVolume, lichtenberg),
                       b = stateFigures(ideal, anyVolume, lichtenberg);
            double saved = 0;
            for (const LineDifference &line : lineDifferences(pairWork(current, ideal), lichtenberg))
                saved += line.saved().value();
            RC_ASSERT(near(saved, difference(a, b).work.value()));
        }));
    }
};

VF_TEST(FlowTest);
#include "tst_flow.moc"
