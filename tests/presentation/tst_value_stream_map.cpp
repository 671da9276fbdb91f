// The drawn map: what stands below what, branches below each other, the ladder's figures, and where a dragged card lands.
#include "presentation/value_stream_map.h"
#include "presentation/value_stream_map_columns.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace Qt::StringLiterals;
using application::AnalysisBook;
using application::StateBook;
using presentation::MapDrop;
using presentation::MapNode;
using presentation::MapRequest;
using presentation::MapScale;
using presentation::ValueStreamMap;

namespace {

domain::StepId idOf(int number)
{
    return domain::StepId(QUuid::createUuidV5(QUuid(), QString::number(number)));
}

class Picture
{
public:
    Picture()
    {
        book.analysis.casesPerYear = base::CasesPerYear::of(100);
        book.states.resize(2);
        book.states[1].state.kind = domain::StateKind::Ideal;
        book.states[0].state.id = domain::StateId(QUuid::createUuidV5(QUuid(), u"now"_s));
        book.states[1].state.id = domain::StateId(QUuid::createUuidV5(QUuid(), u"ideal"_s));
    }
    domain::Step &add(size_t state, int number, double minutes, double waiting = 0)
    {
        domain::StepWithChallenges entry;
        entry.step.id = idOf(number);
        entry.step.title = u"Trinn %1"_s.arg(number);
        entry.step.process = domain::ProcessEstimate::of(base::ProcessMinutes::of(minutes));
        entry.step.waiting = domain::WaitingEstimate::of(base::WaitingMinutes::of(waiting));
        book.states[state].steps.push_back(entry);
        return book.states[state].steps.back().step;
    }
    void challenge(size_t state, const QString &text, double minutes)
    {
        domain::Challenge challenge;
        challenge.id = domain::ChallengeId(QUuid::createUuidV5(QUuid(), text));
        challenge.text = text;
        challenge.loss = domain::LossEstimate::of(base::LostMinutes::of(minutes));
        book.states[state].steps.back().challenges.push_back(challenge);
    }
    ValueStreamMap map(MapScale scale = MapScale::Steps, bool both = true) const
    {
        MapRequest request;
        request.scale = scale;
        if (both)
            request.ideal = book.states[1].state.id;
        const auto saving = both ? application::savingOf(book, book.states[1].state.id) : std::nullopt;
        return valueStreamMap(book, request, saving ? &*saving : nullptr);
    }

    AnalysisBook book;
};

QRectF rectOf(const ValueStreamMap &map, int number, bool ideal = false)
{
    const MapNode *node = map.find(idOf(number).uuid(), ideal);
    return node ? node->rect : QRectF();
}

bool overlapping(const ValueStreamMap &map)
{
    for (size_t i = 0; i < map.nodes.size(); ++i)
        for (size_t j = i + 1; j < map.nodes.size(); ++j)
            if (map.nodes[i].rect.intersects(map.nodes[j].rect))
                return true;
    return false;
}

} // namespace

class ValueStreamMapTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anIdealStepStandsBelowTheOneItKeeps()
    {
        Picture picture;
        for (int number = 1; number <= 4; ++number)
            picture.add(0, number, 10);
        picture.add(1, 11, 8).currentStep = idOf(1);
        picture.add(1, 12, 3); // new
        picture.add(1, 14, 10).currentStep = idOf(4);
        const ValueStreamMap map = picture.map();
        QCOMPARE(map.lanes.size(), size_t(2));
        QCOMPARE(rectOf(map, 11, true).left(), rectOf(map, 1).left());
        QCOMPARE(rectOf(map, 14, true).left(), rectOf(map, 4).left());
        QVERIFY(rectOf(map, 12, true).left() > rectOf(map, 1).left()); // right behind what it follows
        QVERIFY(rectOf(map, 12, true).left() < rectOf(map, 2).left());
        QVERIFY(map.lanes[0].rect.contains(rectOf(map, 3)));
        QVERIFY(map.lanes[1].rect.contains(rectOf(map, 12, true)));
        QVERIFY(!overlapping(map));
        QCOMPARE(map.find(idOf(2).uuid(), true)->kind, MapNode::Kind::Removed);
        QCOMPARE(map.find(idOf(3).uuid(), true)->change, u"spart 10,0 min"_s);
        QCOMPARE(map.find(idOf(11).uuid(), true)->change, u"spart 2,0 min"_s);
        QCOMPARE(map.find(idOf(12).uuid(), true)->change, u"nytt, 3,0 min mer"_s);
        QVERIFY(map.find(idOf(14).uuid(), true)->change.isEmpty());
    }

    void stepsThatChangePlacesDoNotCross()
    {
        Picture picture;
        for (int number = 1; number <= 3; ++number)
            picture.add(0, number, 10);
        picture.add(1, 13, 10).currentStep = idOf(3);
        picture.add(1, 11, 10).currentStep = idOf(1);
        picture.add(1, 12, 10).currentStep = idOf(2);
        const auto columns = presentation::mapColumns(&picture.book.states[0], &picture.book.states[1]);
        size_t paired = 0;
        std::optional<size_t> lastCurrent, lastIdeal;
        for (const auto &column : columns) {
            if (column.current) {
                QVERIFY(!lastCurrent || *column.current == *lastCurrent + 1);
                lastCurrent = column.current;
            }
            if (column.ideal) {
                QVERIFY(!lastIdeal || *column.ideal == *lastIdeal + 1);
                lastIdeal = column.ideal;
            }
            paired += column.current && column.ideal ? 1 : 0;
        }
        QCOMPARE(paired, size_t(2));
        QCOMPARE(lastCurrent, std::optional<size_t>(2));
        QCOMPARE(lastIdeal, std::optional<size_t>(2));
        for (const MapNode &node : picture.map().nodes)
            QVERIFY(node.kind == MapNode::Kind::Step); // what has moved is not removed
    }

    void branchesStandBelowEachOther()
    {
        Picture picture;
        picture.add(0, 1, 5);
        for (const int number : {2, 3, 4})
            picture.add(0, number, 10 * number, number == 4 ? 60 : 0).parallelGroup = u"P"_s;
        picture.book.states[0].steps[1].step.branch = picture.book.states[0].steps[2].step.branch = u"a"_s;
        picture.challenge(0, u"Ringer på nytt"_s, 4);
        picture.add(0, 5, 5);
        const ValueStreamMap map = picture.map(MapScale::Steps, false);
        QCOMPARE(rectOf(map, 2).top(), rectOf(map, 3).top());
        QCOMPARE(rectOf(map, 4).left(), rectOf(map, 2).left());
        QVERIFY(rectOf(map, 4).top() > rectOf(map, 2).bottom());
        QVERIFY(rectOf(map, 5).left() > rectOf(map, 3).right());
        QVERIFY(!overlapping(map));
        QCOMPARE(map.lanes[0].groups.size(), size_t(1));
        for (const int number : {2, 3, 4})
            QVERIFY(map.lanes[0].groups[0].contains(rectOf(map, number)));
        QVERIFY(!map.find(idOf(2).uuid(), false)->onLongestPath); // 20 + 30 minutes against 60 + 40 + 4
        QVERIFY(map.find(idOf(4).uuid(), false)->onLongestPath);
        QStringList labels;
        for (const auto &label : map.lanes[0].labels)
            labels << label.text;
        QCOMPARE(labels.replaceInStrings(QString(QChar(0xa0)), u" "_s),
                 (QStringList{u"5,0 min"_s, u"60,0 min"_s, u"44,0 min"_s, u"5,0 min"_s}));
    }

    void aTimeScaleIsTheSameInBothStates()
    {
        Picture picture;
        picture.add(0, 1, 60, 120);
        picture.add(0, 2, 20);
        picture.add(1, 11, 30, 60).currentStep = idOf(1);
        const ValueStreamMap map = picture.map(MapScale::Time);
        QCOMPARE(rectOf(map, 1).width(), 3 * rectOf(map, 2).width());
        QCOMPARE(rectOf(map, 1).width(), 2 * rectOf(map, 11, true).width());
        QCOMPARE(map.waiting.size(), size_t(2));
        QCOMPARE(map.waiting[0].rect.width(), 2 * rectOf(map, 1).width());
        QVERIFY(!overlapping(map));
    }

    void aCardLandsBetweenBesideOrInTheIdealState()
    {
        Picture picture;
        for (int number = 1; number <= 3; ++number)
            picture.add(0, number, 10);
        picture.add(1, 11, 10).currentStep = idOf(1);
        const ValueStreamMap map = picture.map();
        const MapNode &third = *map.find(idOf(3).uuid(), false);
        const QPointF before1(rectOf(map, 1).left() - 4, rectOf(map, 1).center().y());
        MapDrop drop = map.dropAt(third, before1);
        QCOMPARE(drop.kind, MapDrop::Kind::Between);
        QCOMPARE(drop.index, 0);
        QVERIFY(drop.line.x1() < rectOf(map, 1).left());
        drop = map.dropAt(third, QPointF(rectOf(map, 1).right() + 8, before1.y()));
        QCOMPARE(drop.index, 1);
        drop = map.dropAt(third, rectOf(map, 2).center());
        QCOMPARE(drop.kind, MapDrop::Kind::Beside);
        QCOMPARE(drop.beside, idOf(2).uuid());
        drop = map.dropAt(*map.find(idOf(1).uuid(), false), third.rect.bottomRight() + QPointF(10, 10));
        QCOMPARE(drop.kind, MapDrop::Kind::Between);
        QCOMPARE(drop.index, 2); // behind both others
        QCOMPARE(map.dropAt(third, rectOf(map, 11, true).center()).kind, MapDrop::Kind::ToIdeal);
        QCOMPARE(map.dropAt(*map.find(idOf(11).uuid(), true), third.rect.center()).kind, MapDrop::Kind::None);
        QCOMPARE(map.dropAt(third, QPointF(-50, -50)).kind, MapDrop::Kind::None);
    }

    void arrowsFindTheNeighbour()
    {
        Picture picture;
        picture.add(0, 1, 10);
        picture.challenge(0, u"Venter på nøkkel"_s, 5);
        picture.add(0, 2, 10);
        picture.add(1, 11, 10).currentStep = idOf(1);
        const ValueStreamMap map = picture.map();
        const MapNode &first = *map.find(idOf(1).uuid(), false);
        QCOMPARE(map.neighbour(first, 1, 0)->key, idOf(2).uuid());
        QCOMPARE(map.neighbour(first, 0, 1)->title, u"Venter på nøkkel"_s);
        QCOMPARE(map.neighbour(*map.neighbour(first, 0, 1), 0, 1)->key, idOf(11).uuid());
        QVERIFY(!map.neighbour(first, -1, 0));
    }

    void nothingIsDrawnOfNothing()
    {
        const Picture picture;
        const ValueStreamMap map = picture.map();
        QCOMPARE(map.lanes.size(), size_t(2));
        QVERIFY(map.nodes.empty());
        QVERIFY(map.lanes[0].ladder.isEmpty());
    }
};

VF_TEST(ValueStreamMapTest);
#include "tst_value_stream_map.moc"
