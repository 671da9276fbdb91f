// Networks of activities: a published one, equal paths, refusals, and what holds for any network.
#include "domain/network/activity_network.h"
#include "support/test_registry.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

using namespace vf;
using namespace vf::domain;

namespace {

Activity activityOf(const QString &name, double minutes, const std::vector<QString> &predecessors = {})
{
    return {name, {minutes, minutes, minutes}, predecessors};
}

std::vector<QString> pathNames(std::span<const Activity> activities)
{
    std::vector<QString> names;
    const auto figures = networkFigures(activities);
    for (const size_t activity : figures->criticalPath)
        names.push_back(activities[activity].name);
    return names;
}

const QString a = QStringLiteral("A"), b = QStringLiteral("B"), c = QStringLiteral("C"), d = QStringLiteral("D");

} // namespace

class NetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slackIsWhatAnActivityMayBeLate()
    {
        const std::vector activities{activityOf(a, 2), activityOf(b, 5, {a}), activityOf(c, 3, {a}),
                                     activityOf(d, 1, {b, c})};
        const auto figures = networkFigures(activities);
        QVERIFY(figures.has_value());
        QCOMPARE(figures->duration, 8.0);
        QCOMPARE(figures->activities[2].slack(), 2.0);
        QCOMPARE(figures->activities[1].slack(), 0.0);
        QCOMPARE(figures->activities[3].earliestStart, 7.0);
        QCOMPARE(pathNames(activities), (std::vector{a, b, d}));
    }

    void theOrderOfTheListDoesNotMatterForTheDates()
    {
        const std::vector backwards{activityOf(d, 1, {b, c}), activityOf(c, 3, {a}), activityOf(b, 5, {a}),
                                    activityOf(a, 2)};
        QCOMPARE(networkFigures(backwards)->duration, 8.0);
        QCOMPARE(pathNames(backwards), (std::vector{a, b, d}));
    }

    void ofEqualPathsTheFirstIsGiven()
    {
        // Tenths seldom add up to the last bit; equally long they are all the same.
        for (int tenths = 2; tenths < 30; ++tenths) {
            const std::vector activities{activityOf(a, tenths / 10.0), activityOf(b, 0.1),
                                         activityOf(c, (tenths - 1) / 10.0, {b}), activityOf(d, 1, {c, a})};
            QCOMPARE(pathNames(activities), (std::vector{a, d}));
        }
    }

    void varianceIsSummedOverThePath()
    {
        const std::vector<Activity> activities{{a, {1, 4, 7}, {}}, {b, {1, 5, 9}, {a}}, {c, {1, 1, 1}, {a}}};
        const auto figures = networkFigures(activities);
        QCOMPARE(figures->pathVariance, 1 + 64.0 / 36);
        QCOMPARE(figures->pathStandardDeviation, std::sqrt(1 + 64.0 / 36));
    }

    void refusals_data()
    {
        QTest::addColumn<QStringList>("predecessorsOfAbc"); // each a text of names
        QTest::addColumn<QString>("lastName");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("activity");
        QTest::newRow("cycle") << QStringList{QStringLiteral("C"), QStringLiteral("A"), QStringLiteral("B")} << c
                               << QStringLiteral("cycle") << QStringLiteral("1");
        QTest::newRow("own predecessor") << QStringList{QString(), QStringLiteral("B"), QString()} << c
                                         << QStringLiteral("cycle") << QStringLiteral("2");
        QTest::newRow("unknown") << QStringList{QString(), QString(), QStringLiteral("X")} << c
                                 << QStringLiteral("unknown_activity") << QStringLiteral("3");
        QTest::newRow("duplicate") << QStringList{QString(), QString(), QString()} << a
                                   << QStringLiteral("duplicate_activity") << QStringLiteral("3");
    }

    void refusals()
    {
        QFETCH(QStringList, predecessorsOfAbc);
        QFETCH(QString, lastName);
        QFETCH(QString, reason);
        QFETCH(QString, activity);
        std::vector activities{activityOf(a, 1), activityOf(b, 1), activityOf(lastName, 1)};
        for (size_t i = 0; i < 3; ++i)
            if (const QString &name = predecessorsOfAbc.at(static_cast<qsizetype>(i)); !name.isEmpty())
                activities[i].predecessors = {name};
        const auto figures = networkFigures(activities);
        QVERIFY(!figures);
        QCOMPARE(figures.error().reason, reason);
        QCOMPARE(figures.error().detail(QLatin1StringView("activity")), activity);
    }

    void noActivitiesTakeNoTime()
    {
        QCOMPARE(networkFigures({})->duration, 0.0);
        QVERIFY(networkFigures({})->criticalPath.empty());
    }

    void whatHoldsForEveryNetwork()
    {
        QVERIFY(rc::check([] {
            std::vector<Activity> activities;
            const int count = *rc::gen::inRange(1, 12);
            for (int i = 0; i < count; ++i) {
                Activity activity = activityOf(QString::number(i), *rc::gen::inRange(0, 20));
                for (int before = 0; before < i; ++before)
                    if (*rc::gen::inRange(0, 3) == 0)
                        activity.predecessors.push_back(QString::number(before));
                activities.push_back(activity);
            }
            const auto figures = networkFigures(activities);
            RC_ASSERT(figures.has_value());
            double alongPath = 0;
            for (const size_t activity : figures->criticalPath) {
                alongPath += figures->activities[activity].expected;
                RC_ASSERT(std::abs(figures->activities[activity].slack()) < 1e-9);
            }
            RC_ASSERT(std::abs(alongPath - figures->duration) < 1e-9);
            for (const ActivityFigures &activity : figures->activities) {
                RC_ASSERT(activity.slack() > -1e-9);
                RC_ASSERT(activity.latestFinish <= figures->duration + 1e-9);
            }
        }));
    }
};

VF_TEST(NetworkTest);
#include "tst_network.moc"
