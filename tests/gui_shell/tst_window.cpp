// The window around the pages: opening, scope, date, way back, search, recent list, failures.
#include "gui/shell/page_stack.h"
#include "gui/shell/per_date_control.h"
#include "gui/widgets/inline_message.h"
#include "gui_shell/shell_fixture.h"
#include "support/test_registry.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace vf;

class WindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensTheSampleAsAnUntitledCopy()
    {
        test::ShellFixture shell;
        QVERIFY(shell.find<QWidget>("page.welcome")->isVisible());
        QVERIFY(shell.openSample());
        QVERIFY(!shell.find<QWidget>("page.welcome")->isVisible());
        QCOMPARE(shell.window().workspace()->name(), u"Uten navn – Vestre Toten (eksempel)"_s);
        QVERIFY(shell.settings().recent().empty()); // there is nothing to find again
        QCOMPARE(shell.find<QLabel>("shell.status.basis")->text(), u"Timegrunnlag: 1\u00a0750 t per årsverk"_s);
    }

    void everyNormalWordIsNorwegian()
    {
        test::ShellFixture shell;
        QVERIFY(shell.openSample());
        QStringList titles;
        for (const QAction *action : shell.window().menuBar()->actions())
            titles << action->text().remove(u'&');
        QCOMPARE(titles.mid(0, 4), (QStringList{u"Fil"_s, u"Rediger"_s, u"Vis"_s, u"Gå til"_s}));
        QCOMPARE(titles.last(), u"Hjelp"_s);
    }

    void scopeFromTheTreeChangesAllPages()
    {
        test::ShellFixture shell;
        QVERIFY(shell.openSample());
        auto *tree = shell.find<QTreeView>("shell.units");
        const auto hits = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, u"Omsorg"_s, 1,
                                               Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(hits.size(), 1);
        tree->setCurrentIndex(hits.first());
        QCOMPARE(shell.window().workspace()->scope(), shell.unit(u"Omsorg"_s)->id);
        for (gui::Page *page : shell.window().pages()->pages())
            QVERIFY2(page->scopeText().startsWith(u"Omsorg · per "_s), qPrintable(page->title()));
    }

    void perDateTakesWhatPeopleType()
    {
        test::ShellFixture shell;
        QVERIFY(shell.openSample());
        auto *control = shell.find<gui::PerDateControl>("shell.perDate");
        const QDate today = shell.window().workspace()->asOf();
        shell.trigger("action.perDate");
        auto *field = shell.find<QLineEdit>("shell.perDate.field");
        QTRY_VERIFY(field->isVisible());
        field->selectAll();
        QTest::keyClicks(field, u"31.2.2017"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(shell.window().workspace()->asOf(), today); // no such day
        QVERIFY(field->isVisible());
        field->selectAll();
        QTest::keyClicks(field, u"311217"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(shell.window().workspace()->asOf(), QDate(2017, 12, 31));
        QCOMPARE(control->text(), u"31.12.2017"_s);
        QVERIFY(!field->isVisible());
    }

    void backRestoresPageScopeAndDate()
    {
        test::ShellFixture shell;
        QVERIFY(shell.openSample());
        auto *workspace = shell.window().workspace();
        const QDate today = workspace->asOf();
        shell.window().pages()->openPage(QLatin1StringView("units"));
        workspace->setAsOf(QDate(2017, 12, 31));
        workspace->setScope(shell.unit(u"Omsorg"_s)->id);
        shell.trigger("action.back");
        QVERIFY(!workspace->scope());
        QCOMPARE(workspace->asOf(), QDate(2017, 12, 31));
        shell.trigger("action.back");
        QCOMPARE(workspace->asOf(), today);
        shell.trigger("action.back");
        QCOMPARE(shell.window().pages()->currentPage()->key(), QLatin1StringView("overview"));
        QVERIFY(!shell.find<QAction>("action.back")->isEnabled());
        shell.trigger("action.forward");
        shell.trigger("action.forward");
        QCOMPARE(workspace->asOf(), QDate(2017, 12, 31));
        QCOMPARE(shell.window().pages()->currentPage()->key(), QLatin1StringView("units"));
    }

    void searchFindsAUnitAndOpensIt()
    {
        test::ShellFixture shell;
        QVERIFY(shell.openSample());
        shell.window().activateWindow();
        shell.trigger("action.search");
        auto *search = shell.find<QLineEdit>("shell.search");
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, u"gimle sykehjem avd. 5"_s);
        auto *list = shell.find<QListView>("shell.search.list");
        QVERIFY(list->isVisible());
        QCOMPARE(list->currentIndex().data().toString(), u"Gimle sykehjem avd. 5"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(shell.window().workspace()->scope(), shell.unit(u"Gimle sykehjem avd. 5"_s)->id);
    }

    void remembersWhatWasOpened()
    {
        test::ShellFixture shell;
        QVERIFY(shell.openEmpty());
        const auto recent = shell.settings().recent();
        QCOMPARE(recent.size(), size_t(1));
        QCOMPARE(recent.front().title, u"Tom kommune"_s);
        QCOMPARE(recent.front().location, shell.inFolder(u"tom.verdiflyt"_s));
        shell.trigger("action.closeFile");
        QVERIFY(shell.find<QWidget>("page.welcome")->isVisible());
        QVERIFY(QFile::remove(recent.front().location));
        shell.trigger("action.shortcuts");
        shell.trigger("shortcuts.close"); // the welcome page comes back and looks again
        auto *away = shell.find<QPushButton>("welcome.recent0.remove");
        QVERIFY(away);
        QTest::mouseClick(away, Qt::LeftButton);
        QVERIFY(shell.settings().recent().empty());
    }

    void aMissingFileIsSaidInThePage()
    {
        test::ShellFixture shell;
        QSignalSpy failed(&shell.window(), &gui::MainWindow::openingFailed);
        shell.window().openPath(shell.inFolder(u"finnes-ikke.verdiflyt"_s));
        QTRY_COMPARE(failed.count(), 1); // it may have failed before this line was reached
        auto *message = shell.find<gui::InlineMessage>("shell.message");
        QVERIFY(message->isVisible());
        QCOMPARE(message->kind(), gui::InlineMessage::Kind::Error);
        QVERIFY(!message->title().isEmpty());
        QVERIFY(shell.find<QWidget>("page.welcome")->isVisible());
    }

    void savesACopy()
    {
        test::ShellFixture shell;
        QVERIFY(shell.openSample());
        const size_t units = shell.window().workspace()->snapshot().units().size();
        const QString copy = shell.inFolder(u"kopi.verdiflyt"_s);
        shell.answers().paths.enqueue(copy);
        shell.trigger("action.saveCopy");
        auto *message = shell.find<gui::InlineMessage>("shell.message");
        QTRY_VERIFY(message->isVisible());
        QCOMPARE(message->kind(), gui::InlineMessage::Kind::Ok);
        QVERIFY(shell.open(copy));
        QCOMPARE(shell.window().workspace()->snapshot().units().size(), units);
    }

    void narrowWindowsHaveARail()
    {
        test::ShellFixture shell;
        QVERIFY(shell.openSample());
        QVERIFY(shell.find<QTreeView>("shell.units")->isVisible());
        shell.window().resize(640, 480);
        QTRY_VERIFY(!shell.find<QTreeView>("shell.units")->isVisible());
        QVERIFY(shell.find<QListView>("shell.modules")->isVisible());
        QCOMPARE(shell.window().size(), QSize(640, 480));
        shell.trigger("action.navigation");
        QVERIFY(shell.find<QTreeView>("shell.units")->isVisible());
    }

    void textSizeIsKept()
    {
        test::ShellFixture shell;
        shell.trigger("action.larger");
        QCOMPARE(shell.settings().textPercent(), 110);
        QCOMPARE(shell.find<QLabel>("shell.status.textSize")->text(), u"Tekst 110\u00a0%"_s);
        shell.trigger("action.normalSize");
        QCOMPARE(shell.settings().textPercent(), 100);
    }
};

VF_TEST(WindowTest);
#include "tst_window.moc"
