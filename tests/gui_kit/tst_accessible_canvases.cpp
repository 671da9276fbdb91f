// What is painted, and the fields, as a screen reader meets them: every node has name, figures, role and place, what a
// click and Enter do can be done, and a node that has gone is invalid, not a crash.
#include "gui/accessible/accessible_factory.h"
#include "gui/accessible/canvas_accessible.h"
#include "gui/accessible/spoken_name.h"
#include "gui/pages/gain_ladder.h"
#include "gui/pages/stakeholder_matrix.h"
#include "gui/pages/value_stream_spread.h"
#include "gui/widgets/elided_label.h"
#include "support/test_registry.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vf;
using namespace vf::gui;

namespace {

QString nameOf(QAccessibleInterface *thing)
{
    return thing ? thing->text(QAccessible::Name) : u"nothing"_s;
}

/// "name: value" of each node; what has no name, no role, or no place inside the canvas fails.
QStringList nodesOf(QWidget &canvas)
{
    QStringList told;
    auto *found = CanvasAccessible::of(&canvas);
    const QRect whole(canvas.mapToGlobal(QPoint()), canvas.size());
    for (int i = 0; found && i < found->childCount(); ++i) {
        const QAccessibleInterface *node = found->child(i);
        if (nameOf(found->child(i)).isEmpty() || node->role() == QAccessible::NoRole || node->rect().isEmpty()
            || !whole.contains(node->rect()))
            QTest::qFail(qPrintable(nameOf(found->child(i))), __FILE__, __LINE__);
        told << node->text(QAccessible::Name) + u": "_s + node->text(QAccessible::Value);
    }
    return told;
}

class Marks : public QWidget, public CanvasNodes
{
public:
    struct Mark
    {
        QUuid key = QUuid::createUuid();
        QString name;
    };
    std::vector<Mark> marks{{.name = u"Bestille"_s}, {.name = u"Vente"_s}, {.name = u"Levere"_s}};
    bool areaEmpty = false;
    bool readOnly = false;
    QUuid activated, focused;
    bool goesWhenActivated = false;

    int nodeCount() const override { return static_cast<int>(marks.size()); }
    CanvasNode node(int index) const override
    {
        CanvasNode node;
        node.key = marks[static_cast<size_t>(index)].key;
        node.name = marks[static_cast<size_t>(index)].name;
        node.value = u"12 min"_s;
        node.area = areaEmpty ? QRect() : QRect(index * 20, 0, 20, 20);
        node.focusable = true;
        node.focused = index == 1;
        node.selected = index == 1;
        node.activates = !readOnly;
        return node;
    }
    void focusNode(const QUuid &key) override { focused = key; }
    void activateNode(const QUuid &key) override
    {
        activated = key;
        if (goesWhenActivated) {
            marks.clear();
            CanvasAccessible::of(this)->nodesChanged();
        }
    }
};

} // namespace

class AccessibleCanvasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // No reader can be active on the offscreen platform: that events are sent is for tests/accessibility to see.
    void initTestCase() { installAccessibility(); }

    void aBoxOneCanTypeInNamesItsField()
    {
        QComboBox fixed, typed;
        typed.setEditable(true);
        setSpokenName(&fixed, u"Retning"_s);
        setSpokenName(&typed, u"Enhet"_s);
        QCOMPARE(nameOf(QAccessible::queryAccessibleInterface(&fixed)), u"Retning"_s);
        QCOMPARE(nameOf(QAccessible::queryAccessibleInterface(&typed)), u"Enhet"_s);
        QCOMPARE(nameOf(QAccessible::queryAccessibleInterface(typed.lineEdit())), u"Enhet"_s);
    }

    void aCanvasTellsOfItsNodes()
    {
        Marks marks;
        marks.resize(100, 40);
        marks.show();
        auto *canvas = CanvasAccessible::of(&marks);
        QVERIFY(canvas);
        QCOMPARE(canvas->role(), QAccessible::List);
        QCOMPARE(canvas->childCount(), 3);
        QAccessibleInterface *second = canvas->child(1);
        QCOMPARE(nameOf(second), u"Vente"_s);
        QCOMPARE(second->text(QAccessible::Value), u"12 min"_s);
        QCOMPARE(second->text(QAccessible::Description), u"12 min"_s);
        QCOMPARE(second->role(), QAccessible::ListItem);
        QCOMPARE(second->rect(), QRect(marks.mapToGlobal(QPoint(20, 0)), QSize(20, 20)));
        QCOMPARE(canvas->childAt(second->rect().center().x(), second->rect().center().y()), second);
        QCOMPARE(canvas->indexOfChild(second), 1);
        QVERIFY(second->state().selected && !canvas->child(0)->state().selected);
        QVERIFY(!second->state().offscreen && !second->state().focused); // the canvas has not the keyboard
        QVERIFY(!canvas->child(-1) && !canvas->child(3));
        marks.resize(30, 40);
        QVERIFY(canvas->child(2)->state().offscreen && !second->state().offscreen);
        marks.areaEmpty = true;
        QCOMPARE(second->rect(), QRect());
        QVERIFY(second->state().offscreen);
        QVERIFY(!canvas->childAt(marks.mapToGlobal(QPoint(25, 5)).x(), marks.mapToGlobal(QPoint(25, 5)).y()));
        marks.hide();
        QVERIFY(second->state().invisible);
    }

    void pressingANodeIsAClickOnIt()
    {
        Marks marks;
        auto *canvas = CanvasAccessible::of(&marks);
        QAccessibleInterface *second = canvas->child(1);
        QAccessibleActionInterface *acts = second->actionInterface();
        QCOMPARE(acts->actionNames(), QStringList({QAccessibleActionInterface::pressAction(),
                                                   QAccessibleActionInterface::setFocusAction(),
                                                   CanvasNodeAccessible::editAction()}));
        acts->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(std::exchange(marks.focused, {}), marks.marks[1].key);
        acts->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(marks.focused, marks.marks[1].key);
        QVERIFY(marks.activated.isNull());
        acts->doAction(CanvasNodeAccessible::editAction());
        QCOMPARE(marks.activated, marks.marks[1].key);
        for (const QString &name : acts->actionNames())
            QVERIFY(!acts->localizedActionName(name).isEmpty() && !acts->localizedActionDescription(name).isEmpty());
        marks.readOnly = true;
        marks.activated = {};
        QVERIFY(!acts->actionNames().contains(CanvasNodeAccessible::editAction()));
        acts->doAction(CanvasNodeAccessible::editAction());
        QVERIFY(marks.activated.isNull());
    }

    void theWidgetsOfACanvasComeAfterItsNodes()
    {
        Marks marks;
        auto *beside = new QLineEdit(&marks);
        marks.show();
        auto *canvas = CanvasAccessible::of(&marks);
        QCOMPARE(canvas->childCount(), 4);
        QAccessibleInterface *last = canvas->child(3);
        QCOMPARE(last->object(), beside);
        QCOMPARE(canvas->indexOfChild(last), 3);
        QCOMPARE(last->parent(), canvas);
        beside->hide();
        QCOMPARE(canvas->childCount(), 3);
    }

    void aCanvasThatGoesTakesItsNodesWithIt()
    {
        auto *marks = new Marks;
        const QAccessible::Id node = QAccessible::uniqueId(CanvasAccessible::of(marks)->child(0));
        QVERIFY(QAccessible::accessibleInterface(node));
        delete marks;
        QVERIFY(!QAccessible::accessibleInterface(node));
    }

    void aNodeThatGoesIsInvalid()
    {
        Marks marks;
        marks.show();
        auto *canvas = CanvasAccessible::of(&marks);
        QAccessibleInterface *second = canvas->child(1);
        QAccessibleInterface *third = canvas->child(2);
        marks.marks.erase(marks.marks.begin() + 1);
        canvas->nodesChanged();
        QVERIFY(!second->isValid());
        QVERIFY(second->state().invalid);
        QCOMPARE(nameOf(second), QString());
        QVERIFY(second->actionInterface()->actionNames().isEmpty());
        QCOMPARE(canvas->indexOfChild(second), -1);
        QCOMPARE(canvas->child(1), third);
        QCoreApplication::processEvents();
        QCOMPARE(canvas->heldNodes(), 1);
        marks.goesWhenActivated = true;
        third->actionInterface()->doAction(CanvasNodeAccessible::editAction());
        QVERIFY(!third->isValid());
        QCOMPARE(canvas->childCount(), 0);
    }

    void aLabelThatGivesWayIsALabel()
    {
        ElidedLabel label(u"6 interessenter"_s);
        auto *told = QAccessible::queryAccessibleInterface(&label);
        QCOMPARE(told->role(), QAccessible::StaticText);
        QCOMPARE(nameOf(told), u"6 interessenter"_s);
    }

    void theLadderTellsOfItsSteps()
    {
        using State = presentation::GainStep::State;
        GainLadder ladder;
        ladder.setSteps({{State::Done, u"Identifisert"_s, u"01.01.2015"_s, u"0,20 årsverk"_s},
                         {State::Current, u"Realisert"_s, u"01.09.2015"_s, u"0,15 årsverk"_s},
                         {State::Ahead, u"Bekreftet"_s, u"ikke målt"_s, {}}});
        ladder.resize(900, ladder.heightForWidth(900));
        ladder.show();
        QCOMPARE(nodesOf(ladder), QStringList({u"Identifisert: 01.01.2015, 0,20 årsverk"_s,
                                               u"Realisert: 01.09.2015, 0,15 årsverk"_s, u"Bekreftet: ikke målt"_s}));
        QVERIFY(CanvasAccessible::of(&ladder)->child(1)->state().selected);
    }

    void theMatrixTellsWhereStakeholdersStand()
    {
        const auto make = [](const QString &name, domain::Engagement influence, domain::Engagement interest) {
            domain::Stakeholder row;
            row.id = domain::StakeholderId(QUuid::createUuid());
            row.name = name;
            row.influence = influence;
            row.interest = interest;
            return row;
        };
        const std::vector rows{make(u"Bruker"_s, domain::Engagement::Small, domain::Engagement::Large),
                               make(u"Fastlege"_s, domain::Engagement::Large, domain::Engagement::Small)};
        StakeholderMatrix matrix;
        matrix.setStakeholders(rows);
        matrix.resize(320, matrix.heightForWidth(320));
        matrix.show();
        matrix.grab(); // places are those of the last painting
        QCOMPARE(nodesOf(matrix), QStringList({u"Bruker: innflytelse liten, interesse stor"_s,
                                               u"Fastlege: innflytelse stor, interesse liten"_s}));
        auto *told = CanvasAccessible::of(&matrix);
        QVERIFY(told->child(0)->rect().top() > told->child(1)->rect().top()); // influence goes up, interest to the right
        QVERIFY(told->child(0)->rect().left() > told->child(1)->rect().left());
        QSignalSpy chosen(&matrix, &StakeholderMatrix::chosen);
        told->child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(chosen.value(0).value(0).toUuid(), rows[1].id.uuid());
        matrix.setCurrent(rows[1].id.uuid());
        QVERIFY(told->child(1)->state().selected && !told->child(0)->state().selected);
        matrix.setStakeholders({});
        QCOMPARE(told->childCount(), 0);
    }

    void theSpreadTellsItsFigures()
    {
        domain::Simulation simulation;
        simulation.saved = {.mean = 175, .standardDeviation = 50, .p10 = 87.5, .p50 = 175, .p90 = 350};
        simulation.savedHistogram = {.first = 0, .width = 10, .counts = std::vector<int>(40, 5)};
        SavingHistogram histogram;
        histogram.resize(300, 120);
        histogram.show(simulation, base::HoursPerFte::of(1750));
        static_cast<QWidget &>(histogram).show();
        QCOMPARE(nodesOf(histogram), QStringList({u"P10: 0,05 årsverk"_s, u"P50: 0,10 årsverk"_s, u"P90: 0,20 årsverk"_s}));
        histogram.clear(u"Ingen"_s);
        QVERIFY(nodesOf(histogram).isEmpty());

        DriverBars bars;
        bars.resize(300, 120);
        bars.show({{u"Samtale"_s, 0.75}, {u"Ta imot"_s, 0.25}});
        static_cast<QWidget &>(bars).show();
        const QStringList told = nodesOf(bars);
        QCOMPARE(told.size(), 2);
        QVERIFY2(told[0].startsWith(u"Samtale: 75"_s) && told[1].startsWith(u"Ta imot: 25"_s), qPrintable(told.join(u'|')));
    }
};

VF_TEST(AccessibleCanvasesTest);
#include "tst_accessible_canvases.moc"
