// The map of page Verdistrøm as one uses it: chosen with pointer and arrows, cards dragged, every drag one undo step.
#include "gui/accessible/accessible_factory.h"
#include "gui/accessible/canvas_accessible.h"
#include "gui/canvas/value_stream_canvas.h"
#include "gui_value_stream/value_stream_desk.h"
#include "gui/theme/theme.h"
#include "gui/widgets/elided_label.h"
#include "gui/widgets/inline_message.h"
#include "support/test_registry.h"

#include <QFile>
#include <QMenuBar>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace vf;
using namespace vf::test;
using gui::ValueStreamCanvas;
using presentation::MapNode;

namespace {

/// The page with an analysis of four steps, and the map shown.
class MapDesk : public ShellFixture
{
public:
    bool begin()
    {
        window().resize(1440, 900);
        if (!openValueStream(*this))
            return false;
        makeAnalysis(*this);
        for (const QString &line : {u"Innkalle | 10"_s, u"Ta imot | 5"_s, u"Samtale | 35"_s, u"Dokumentere | 20"_s}) {
            typeCells(line);
            press(Qt::Key_Return);
        }
        press(Qt::Key_Escape);
        settle();
        return stored<domain::Step>().size() == 4 && canvas()->isVisible();
    }
    ValueStreamCanvas *canvas() const { return find<ValueStreamCanvas>("valuestream.canvas"); }
    QTableView *table(bool ideal = false) const
    {
        return find<QTableView>(ideal ? "valuestream.ideal.table" : "valuestream.current.table");
    }
    const MapNode &card(const QString &title, bool ideal = false) const
    {
        for (const MapNode &node : canvas()->map().nodes)
            if (node.title == title && node.ideal == ideal)
                return node;
        qFatal("no card %ls", qUtf16Printable(title));
    }
    QPoint at(const QPointF &place) const { return canvas()->mapFromScene(place); }
    void click(const QString &title, bool ideal = false) const
    {
        QTest::mouseClick(canvas()->viewport(), Qt::LeftButton, {}, at(card(title, ideal).rect.center()));
    }
    /// Press on the card, move, and let go at a place of the map.
    void drag(const QString &title, const QPointF &to)
    {
        const QPoint from = at(card(title).rect.center());
        const QPoint end = at(to);
        QWidget *viewport = canvas()->viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        moveTo((from + end) / 2);
        moveTo(end);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, end);
        settle();
    }
    void moveTo(const QPoint &point) const
    {
        QWidget *viewport = canvas()->viewport();
        QMouseEvent move(QEvent::MouseMove, point, viewport->mapToGlobal(point), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(viewport, &move);
    }
    /// Titles of today's steps by position.
    QStringList order() const
    {
        auto steps = stored<domain::Step>();
        std::sort(steps.begin(), steps.end(), [](const auto &a, const auto &b) { return a.position < b.position; });
        QStringList titles;
        for (const domain::Step &step : steps)
            titles << step.title;
        return titles;
    }
    domain::Step step(const QString &title) const
    {
        for (const domain::Step &step : stored<domain::Step>())
            if (step.title == title)
                return step;
        qFatal("no step");
    }
    void undo()
    {
        trigger("action.undo");
        settle();
    }
};

/// A waiting time and a challenge today, and an ideal state that keeps one of the four steps.
void typeChallengeAndIdeal(MapDesk &desk)
{
    choose(desk.table(), u"Ta imot"_s, StepColumn::Waiting);
    ShellFixture::type(u"30"_s);
    ShellFixture::press(Qt::Key_Return);
    ShellFixture::press(Qt::Key_Escape);
    choose(desk.table(), u"Ta imot"_s, StepColumn::Title);
    ShellFixture::press(Qt::Key_Return, Qt::ControlModifier);
    ShellFixture::type(u"Papirene mangler"_s);
    ShellFixture::press(Qt::Key_Return);
    ShellFixture::press(Qt::Key_Escape);
    desk.settle();
    desk.drag(u"Samtale"_s, desk.canvas()->map().lanes[1].rect.center());
}

QAccessibleInterface *nodeCalled(const gui::CanvasAccessible &canvas, const QString &name)
{
    for (int i = 0; i < canvas.childCount(); ++i)
        if (QAccessibleInterface *child = canvas.child(i); child->text(QAccessible::Name) == name)
            return child;
    return nullptr;
}

/// What a reader meets is the map: as many nodes, in its order, with its words, where they are painted.
void compareWithMap(const gui::CanvasAccessible &told, const ValueStreamCanvas &canvas)
{
    const auto &nodes = canvas.map().nodes;
    QVERIFY(told.childCount() >= static_cast<int>(nodes.size())); // the small map may come after them
    int steps = 0, challenges = 0, removed = 0, chosen = 0;
    for (int i = 0; i < static_cast<int>(nodes.size()); ++i) {
        const MapNode &node = nodes[static_cast<size_t>(i)];
        QAccessibleInterface *met = told.child(i);
        QVERIFY(met && met->isValid());
        const QString name = met->text(QAccessible::Name);
        QVERIFY2(name.contains(node.title), qPrintable(name));
        QVERIFY2(name.endsWith(node.ideal ? u"Ideell situasjon"_s : u"Nåsituasjon"_s), qPrintable(name));
        const QString value = met->text(QAccessible::Value);
        QVERIFY2(!value.contains(u'\n') && (node.minutes.isEmpty() || value.contains(node.minutes)), qPrintable(value));
        QCOMPARE(met->text(QAccessible::Description), value);
        QCOMPARE(met->role(), QAccessible::ListItem);
        QCOMPARE(met->childCount(), 0);
        QCOMPARE(told.indexOfChild(met), i);
        QCOMPARE(met->parent(), &told);
        QCOMPARE(met->window(), told.window());

        const QRect painted = canvas.mapFromScene(node.rect).boundingRect();
        QCOMPARE(met->rect(), painted.translated(canvas.viewport()->mapToGlobal(QPoint())));
        QCOMPARE(bool(met->state().offscreen), !canvas.viewport()->rect().intersects(painted));
        if (const QPoint middle = met->rect().center(); canvas.viewport()->rect().contains(painted.center()))
            if (const auto *hit = dynamic_cast<gui::CanvasNodeAccessible *>(told.childAt(middle.x(), middle.y())))
                QCOMPARE(hit, met);

        QVERIFY(met->state().focusable);
        const bool isChosen = canvas.chosenNode() == &node;
        QCOMPARE(bool(met->state().selected), isChosen);
        QCOMPARE(bool(met->state().focused), isChosen && canvas.hasFocus());
        chosen += isChosen ? 1 : 0;
        steps += node.kind == MapNode::Kind::Step ? 1 : 0;
        challenges += node.kind == MapNode::Kind::Challenge ? 1 : 0;
        removed += node.kind == MapNode::Kind::Removed ? 1 : 0;
        if (node.title == u"Ta imot"_s && node.kind == MapNode::Kind::Step)
            QVERIFY2(value.contains(u"Venting før"_s), qPrintable(value)); // waiting is told by the step it comes before
    }
    QVERIFY(steps >= 4 && challenges == 1 && chosen <= 1);
    QCOMPARE(removed, steps == 5 ? 3 : 0); // the ideal state keeps one of four
}

const QStringList typed{u"Innkalle"_s, u"Ta imot"_s, u"Samtale"_s, u"Dokumentere"_s};

} // namespace

class ValueStreamCanvasTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { gui::installAccessibility(); }

    void whatIsChosenInOneIsChosenInTheOther()
    {
        MapDesk desk;
        QVERIFY(desk.begin());
        desk.click(u"Samtale"_s);
        QCOMPARE(text(desk.table(), desk.table()->currentIndex().row(), StepColumn::Title), u"Samtale"_s);
        choose(desk.table(), u"Ta imot"_s, StepColumn::Minutes);
        QVERIFY(desk.canvas()->chosenNode());
        QCOMPARE(desk.canvas()->chosenNode()->title, u"Ta imot"_s);

        desk.canvas()->setFocus();
        ShellFixture::press(Qt::Key_Right);
        QCOMPARE(desk.canvas()->chosenNode()->title, u"Samtale"_s);
        QCOMPARE(text(desk.table(), desk.table()->currentIndex().row(), StepColumn::Title), u"Samtale"_s);
        ShellFixture::press(Qt::Key_End);
        QCOMPARE(desk.canvas()->chosenNode()->title, u"Dokumentere"_s);
        ShellFixture::press(Qt::Key_Home);
        QCOMPARE(desk.canvas()->chosenNode()->title, u"Innkalle"_s);
    }

    void aDraggedCardMovesAsOneUndoStep()
    {
        MapDesk desk;
        QVERIFY(desk.begin());
        const QRectF last = desk.card(u"Dokumentere"_s).rect;
        desk.drag(u"Innkalle"_s, QPointF(last.left() - 10, last.center().y()));
        QCOMPARE(desk.order(), QStringList({u"Ta imot"_s, u"Samtale"_s, u"Innkalle"_s, u"Dokumentere"_s}));
        desk.undo();
        QCOMPARE(desk.order(), typed);
    }

    void aCardDroppedOnAnotherRunsBesideIt()
    {
        MapDesk desk;
        QVERIFY(desk.begin());
        desk.drag(u"Dokumentere"_s, desk.card(u"Samtale"_s).rect.center());
        const QString group = desk.step(u"Samtale"_s).parallelGroup;
        QVERIFY(!group.isEmpty());
        QCOMPARE(desk.step(u"Dokumentere"_s).parallelGroup, group);
        QVERIFY(desk.card(u"Dokumentere"_s).rect.top() > desk.card(u"Samtale"_s).rect.bottom());
        QCOMPARE(desk.canvas()->map().lanes.front().groups.size(), size_t(1));
        desk.undo();
        QVERIFY(desk.step(u"Samtale"_s).parallelGroup.isEmpty() && desk.step(u"Dokumentere"_s).parallelGroup.isEmpty());
        QCOMPARE(desk.order(), typed);
    }

    void aCardDraggedDownIsCopiedToTheIdealState()
    {
        MapDesk desk;
        QVERIFY(desk.begin());
        QCOMPARE(desk.canvas()->map().lanes.size(), size_t(2));
        desk.drag(u"Samtale"_s, desk.canvas()->map().lanes[1].rect.center());
        QCOMPARE(desk.stored<domain::Step>().size(), size_t(5));
        QVERIFY(desk.card(u"Samtale"_s, true).rect.top() > desk.card(u"Samtale"_s).rect.bottom());
        QCOMPARE(desk.card(u"Samtale"_s, true).rect.left(), desk.card(u"Samtale"_s).rect.left());
        // What is chosen there brings its own table.
        desk.click(u"Samtale"_s, true);
        QVERIFY(desk.table(true)->isVisible() && !desk.table(false)->isVisible());
        desk.click(u"Innkalle"_s);
        QVERIFY(!desk.table(true)->isVisible() && desk.table(false)->isVisible());
        desk.undo();
        QCOMPARE(desk.stored<domain::Step>().size(), size_t(4));
    }

    void aDragThatGoesNowhereChangesNothing()
    {
        MapDesk desk;
        QVERIFY(desk.begin());
        const QRectF card = desk.card(u"Ta imot"_s).rect;
        desk.drag(u"Ta imot"_s, card.center() + QPointF(2, 1)); // a hand that shakes
        QCOMPARE(desk.order(), typed);

        const QPoint from = desk.at(card.center());
        QTest::mousePress(desk.canvas()->viewport(), Qt::LeftButton, {}, from);
        desk.moveTo(desk.at(desk.card(u"Dokumentere"_s).rect.center()));
        ShellFixture::press(Qt::Key_Escape);
        QTest::mouseRelease(desk.canvas()->viewport(), Qt::LeftButton, {}, from);
        desk.settle();
        QCOMPARE(desk.order(), typed);

        desk.find<gui::SegmentedControl>("valuestream.map.scale")->setCurrentIndex(1); // places are minutes there
        desk.drag(u"Innkalle"_s, desk.card(u"Dokumentere"_s).rect.center());
        QCOMPARE(desk.order(), typed);
    }

    void keysMoveCopyAndEdit()
    {
        MapDesk desk;
        QVERIFY(desk.begin());
        desk.click(u"Innkalle"_s);
        desk.canvas()->setFocus();
        ShellFixture::press(Qt::Key_Right, Qt::AltModifier);
        desk.settle();
        QCOMPARE(desk.order().first(), u"Ta imot"_s);
        QCOMPARE(desk.canvas()->chosenNode()->title, u"Innkalle"_s);
        desk.undo();
        QCOMPARE(desk.order(), typed);
        desk.canvas()->setFocus();
        ShellFixture::press(Qt::Key_D, Qt::ControlModifier);
        desk.settle();
        QCOMPARE(desk.stored<domain::Step>().size(), size_t(5));
        desk.undo();
        desk.canvas()->setFocus();
        ShellFixture::press(Qt::Key_F2);
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        ShellFixture::press(Qt::Key_A, Qt::ControlModifier);
        ShellFixture::type(u"Kalle inn"_s);
        ShellFixture::press(Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.order().first(), u"Kalle inn"_s);
        QCOMPARE(desk.card(u"Kalle inn"_s).title, u"Kalle inn"_s);
    }

    void timeScaleHasTheSameMinutesInBothStates()
    {
        MapDesk desk;
        QVERIFY(desk.begin());
        desk.drag(u"Samtale"_s, desk.canvas()->map().lanes[1].rect.center());
        desk.find<gui::SegmentedControl>("valuestream.map.scale")->setCurrentIndex(1);
        desk.settle();
        const double ten = desk.card(u"Innkalle"_s).rect.width();
        QVERIFY(qAbs(desk.card(u"Samtale"_s).rect.width() - 3.5 * ten) < 1);
        QVERIFY(qAbs(desk.card(u"Samtale"_s, true).rect.width() - 3.5 * ten) < 1);
    }

    void zoomsAndFits()
    {
        MapDesk desk;
        QVERIFY(desk.begin());
        ValueStreamCanvas *canvas = desk.canvas();
        canvas->setFocus();
        const double before = canvas->zoom();
        ShellFixture::press(Qt::Key_Plus);
        QVERIFY(canvas->zoom() > before);
        ShellFixture::press(Qt::Key_Minus);
        ShellFixture::press(Qt::Key_Minus);
        QVERIFY(canvas->zoom() < before);
        canvas->setZoom(3);
        QVERIFY(canvas->horizontalScrollBar()->maximum() > 0);
        ShellFixture::press(Qt::Key_0);
        QCOMPARE(canvas->horizontalScrollBar()->maximum(), 0);
        QCOMPARE(canvas->verticalScrollBar()->maximum(), 0);
        const auto shown = canvas->mapToScene(canvas->viewport()->rect()).boundingRect();
        QVERIFY(shown.contains(QRectF(QPointF(0.5, 0.5), canvas->map().size - QSizeF(1, 1))));
    }

    void hiddenMapLeavesRoomForBothTables()
    {
        MapDesk desk;
        QVERIFY(desk.begin());
        QVERIFY(!desk.table(true)->isVisible());
        desk.find<QPushButton>("valuestream.showMap")->click();
        QVERIFY(!desk.canvas()->isVisible());
        QVERIFY(desk.table(true)->isVisible() && desk.table(false)->isVisible());
    }

    void workshopShowsCanvasAndGridOnly()
    {
        MapDesk desk;
        QVERIFY(desk.begin());
        desk.drag(u"Samtale"_s, desk.canvas()->map().lanes[1].rect.center());
        const int before = gui::currentTheme().textPercent;
        auto *workshop = desk.find<QAction>("action.workshop");
        QVERIFY(workshop->isEnabled());
        desk.canvas()->setFocus();
        ShellFixture::press(Qt::Key_F11);
        QVERIFY(desk.window().isFullScreen() && workshop->isChecked());
        QVERIFY(gui::currentTheme().textPercent > before);
        QVERIFY(desk.canvas()->isVisible() && desk.table()->isVisible());
        for (const char *hidden : {"shell.toolBar", "valuestream.chooser", "valuestream.figures", "valuestream.switch"})
            QVERIFY2(!desk.find<QWidget>(hidden)->isVisible(), hidden);
        QVERIFY(!desk.window().menuBar()->isVisible());
        QTRY_VERIFY(desk.find<gui::ElidedLabel>("valuestream.strip.saving")->text().contains(u"P90"_s));
        // One goes on typing, and Ctrl+Z still undoes.
        choose(desk.table(), u"Innkalle"_s, StepColumn::Minutes);
        ShellFixture::type(u"12"_s);
        ShellFixture::press(Qt::Key_Return);
        ShellFixture::press(Qt::Key_Escape);
        desk.settle();
        QCOMPARE(desk.step(u"Innkalle"_s).process, domain::ProcessEstimate::of(base::ProcessMinutes::of(12)));
        ShellFixture::press(Qt::Key_Z, Qt::ControlModifier);
        desk.settle();
        QCOMPARE(desk.step(u"Innkalle"_s).process, domain::ProcessEstimate::of(base::ProcessMinutes::of(10)));
        desk.find<QPushButton>("valuestream.strip.leave")->click();
        QVERIFY(!desk.window().isFullScreen());
        QCOMPARE(gui::currentTheme().textPercent, before);
        QVERIFY(desk.window().menuBar()->isVisible() && desk.find<QWidget>("valuestream.chooser")->isVisible());
        // Going elsewhere ends it too.
        workshop->trigger();
        desk.window().pages()->openPage("overview"_L1);
        QVERIFY(!desk.window().isFullScreen() && !workshop->isChecked() && !workshop->isEnabled());
    }

    void aReaderMeetsEveryNodeOfTheMap()
    {
        MapDesk desk;
        QVERIFY(desk.begin());
        typeChallengeAndIdeal(desk);
        ValueStreamCanvas *canvas = desk.canvas();
        auto *told = gui::CanvasAccessible::of(canvas);
        QVERIFY(told);
        QCOMPARE(told->role(), QAccessible::List);
        QCOMPARE(told->text(QAccessible::Name), canvas->accessibleName());

        canvas->setFocus();
        ShellFixture::press(Qt::Key_Home);
        for (const double zoom : {1.0, 0.5, 2.5}) { // at the last the map is larger than the view, and scrolled
            canvas->setZoom(zoom);
            canvas->horizontalScrollBar()->setValue(canvas->horizontalScrollBar()->maximum() / 2);
            canvas->verticalScrollBar()->setValue(canvas->verticalScrollBar()->maximum() / 3);
            compareWithMap(*told, *canvas);
        }
        QVERIFY(canvas->horizontalScrollBar()->value() > 0);
        // Scrolled to: what is outside the view says so.
        canvas->horizontalScrollBar()->setValue(canvas->horizontalScrollBar()->maximum());
        QVERIFY(told->child(0)->state().offscreen);
        QVERIFY(told->child(0)->rect().right() < canvas->viewport()->mapToGlobal(QPoint()).x());
    }

    void aReaderChoosesAndEditsANode()
    {
        MapDesk desk;
        QVERIFY(desk.begin());
        typeChallengeAndIdeal(desk);
        ValueStreamCanvas *canvas = desk.canvas();
        auto *told = gui::CanvasAccessible::of(canvas);
        QAccessibleInterface *step = nodeCalled(*told, u"Trinn 2: Ta imot, Nåsituasjon"_s);
        QVERIFY(step);
        step->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(canvas->hasFocus());
        QCOMPARE(canvas->chosenNode()->title, u"Ta imot"_s);
        QVERIFY(step->state().selected && step->state().focused);
        QCOMPARE(told->focusChild(), step);
        QCOMPARE(text(desk.table(), desk.table()->currentIndex().row(), StepColumn::Title), u"Ta imot"_s);

        // Of the ideal state, which has a table of its own.
        QAccessibleInterface *ideal = nodeCalled(*told, u"Trinn 1: Samtale, Ideell situasjon"_s);
        QVERIFY(ideal);
        ideal->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(canvas->chosenNode()->ideal && desk.table(true)->isVisible());
        QVERIFY(ideal->state().selected && !step->state().selected);

        step->actionInterface()->doAction(gui::CanvasNodeAccessible::editAction());
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        ShellFixture::press(Qt::Key_A, Qt::ControlModifier);
        ShellFixture::type(u"Ta godt imot"_s);
        ShellFixture::press(Qt::Key_Return);
        desk.settle();
        QCOMPARE(step->text(QAccessible::Name), u"Trinn 2: Ta godt imot, Nåsituasjon"_s);

        const auto removed = std::find_if(canvas->map().nodes.begin(), canvas->map().nodes.end(), [](const MapNode &node) {
            return node.kind == MapNode::Kind::Removed;
        });
        QVERIFY(removed != canvas->map().nodes.end());
        QAccessibleInterface *gone = told->child(static_cast<int>(removed - canvas->map().nodes.begin()));
        QVERIFY(gone->text(QAccessible::Name).startsWith(u"Trinnet er fjernet: "_s));
        QVERIFY(!gone->actionInterface()->actionNames().contains(gui::CanvasNodeAccessible::editAction()));
        gone->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(canvas->chosenNode()->kind, MapNode::Kind::Removed);
        QVERIFY(gone->state().selected);
    }

    void aHeldNodeThatGoesIsInvalid()
    {
        MapDesk desk;
        QVERIFY(desk.begin());
        typeChallengeAndIdeal(desk);
        auto *told = gui::CanvasAccessible::of(desk.canvas());
        QAccessibleInterface *ideal = nodeCalled(*told, u"Trinn 1: Samtale, Ideell situasjon"_s);
        QAccessibleInterface *today = nodeCalled(*told, u"Trinn 3: Samtale, Nåsituasjon"_s);
        QVERIFY(ideal && today);
        desk.undo();
        QVERIFY(!ideal->isValid() && ideal->state().invalid);
        QCOMPARE(ideal->text(QAccessible::Name), QString());
        QVERIFY(ideal->actionInterface()->actionNames().isEmpty());
        ideal->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(today->isValid());
        compareWithMap(*told, *desk.canvas());
    }

    void exportsTheMapAsItIsShown()
    {
        MapDesk desk;
        QVERIFY(desk.begin());
        const std::pair<const char *, QByteArray> files[] = {{"valuestream.exportA3", "%PDF"},
                                                             {"valuestream.exportA4", "%PDF"},
                                                             {"valuestream.exportSvg", "<?xml"},
                                                             {"valuestream.exportPng", "\x89PNG"}};
        for (const auto &[action, begins] : files) {
            const QString path = desk.inFolder(QString::fromLatin1(action));
            desk.answers().paths.enqueue(path);
            desk.trigger(action);
            QTRY_VERIFY(QFile::exists(path));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(file.read(8).startsWith(begins), action);
            auto *message = desk.find<gui::InlineMessage>("valuestream.message");
            QTRY_VERIFY(message->isVisible());
        }
        desk.answers().paths.enqueue(desk.inFolder(u"finnes/ikke/kart.svg"_s));
        desk.trigger("valuestream.exportSvg");
        auto *message = desk.find<gui::InlineMessage>("valuestream.message");
        QTRY_COMPARE(message->kind(), gui::InlineMessage::Kind::Error);
    }
};

VF_TEST(ValueStreamCanvasTest);
#include "tst_value_stream_canvas.moc"
