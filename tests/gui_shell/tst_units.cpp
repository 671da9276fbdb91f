// Page Enheter, by its widgets: what is typed and pressed, and what is then stored.
#include "application/record/organisation_records.h"
#include "gui/pages/units_page.h"
#include "gui/shell/page_stack.h"
#include "gui/theme/role_properties.h"
#include "gui/widgets/empty_state.h"
#include "gui_shell/shell_fixture.h"
#include "support/test_registry.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace vf;

class UnitsTest : public QObject
{
    Q_OBJECT

    /// Opens the page and chooses a unit in its table.
    static void choose(test::ShellFixture &shell, const QString &name)
    {
        shell.window().pages()->openPage(QLatin1StringView("units"));
        shell.settle();
        auto *table = shell.find<QTreeView>("units.table");
        const auto hits = table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, name, 1,
                                                Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(hits.size(), 1);
        table->setCurrentIndex(hits.first());
    }

    /// Types into a field as a person does: what stood there is replaced, Enter commits.
    static void type(QLineEdit *field, const QString &text)
    {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }

private Q_SLOTS:
    void addsALeanEventByKeyboard()
    {
        test::ShellFixture shell;
        QVERIFY(shell.openSample());
        choose(shell, u"Lyngheia barnehage"_s);
        const size_t before = shell.stored<domain::LeanEvent>().size();

        QTest::mouseClick(shell.find<QPushButton>("units.leanLog.new"), Qt::LeftButton);
        auto *date = shell.find<QLineEdit>("units.leanLog.date");
        QTRY_VERIFY(date->hasFocus());
        QTest::keyClicks(date, u"150318"_s);
        QTest::keyClick(shell.find<QComboBox>("units.leanLog.status"), Qt::Key_O); // Opplæring
        auto *note = shell.find<QLineEdit>("units.leanLog.note");
        note->setFocus();
        QTest::keyClicks(note, u"Fire kursdager"_s);
        QTest::keyClick(note, Qt::Key_Return);
        shell.settle();

        const auto events = shell.stored<domain::LeanEvent>();
        QCOMPARE(events.size(), before + 1);
        const auto added = std::find_if(events.begin(), events.end(),
                                        [](const auto &event) { return event.note == u"Fire kursdager"_s; });
        QVERIFY(added != events.end());
        QCOMPARE(added->date, QDate(2018, 3, 15));
        QCOMPARE(added->status, domain::LeanStatus::Training);
        QCOMPARE(added->unit, shell.unit(u"Lyngheia barnehage"_s)->id);
        QVERIFY(!date->isVisible()); // the line has done its work
        QVERIFY(shell.find<QLabel>("shell.status.saved")->text().startsWith(u"Lagret kl. "_s));
    }

    void removesALeanEventAndTakesItBack()
    {
        test::ShellFixture shell;
        QVERIFY(shell.openSample());
        choose(shell, u"Lyngheia barnehage"_s);
        const size_t before = shell.stored<domain::LeanEvent>().size();
        auto *log = shell.find<QTableView>("units.leanLog");
        QVERIFY(log->model()->rowCount() > 0);
        log->setCurrentIndex(log->model()->index(0, 0));
        log->setFocus();
        QTest::mouseClick(shell.find<QPushButton>("units.leanLog.remove"), Qt::LeftButton);
        shell.settle();
        QCOMPARE(shell.stored<domain::LeanEvent>().size(), before - 1);
        shell.trigger("action.undo");
        shell.settle();
        QCOMPARE(shell.stored<domain::LeanEvent>().size(), before);
    }

    void refusesBadFteAndStoresGood()
    {
        test::ShellFixture shell;
        QVERIFY(shell.openSample());
        choose(shell, u"Lyngheia barnehage"_s);
        const auto old = shell.unit(u"Lyngheia barnehage"_s)->fte;
        auto *fte = shell.find<QLineEdit>("units.inspector.fte");
        auto *undo = shell.find<QAction>("action.undo");

        type(fte, u"sju"_s);
        shell.settle();
        QVERIFY(gui::isInvalid(fte));
        QCOMPARE(fte->text(), u"sju"_s); // what was typed stays
        QVERIFY(!undo->isEnabled());
        QCOMPARE(shell.unit(u"Lyngheia barnehage"_s)->fte, old);

        type(fte, u"1.750"_s); // may be read in two ways
        shell.settle();
        QVERIFY(gui::isInvalid(fte));
        QCOMPARE(shell.unit(u"Lyngheia barnehage"_s)->fte, old);

        type(fte, u"17,25"_s);
        shell.settle();
        QVERIFY(!gui::isInvalid(fte));
        QCOMPARE(shell.unit(u"Lyngheia barnehage"_s)->fte, base::FteCount::of(17.25));
        bool isStored = false;
        for (const auto &unit : shell.stored<domain::Unit>())
            isStored = isStored || (unit.name == u"Lyngheia barnehage"_s && unit.fte == base::FteCount::of(17.25));
        QVERIFY(isStored);
    }

    void undoesAndRedoesByName()
    {
        test::ShellFixture shell;
        QVERIFY(shell.openSample());
        choose(shell, u"Lyngheia barnehage"_s);
        const auto old = shell.unit(u"Lyngheia barnehage"_s)->headcount;
        auto *field = shell.find<QLineEdit>("units.inspector.headcount");
        auto *undo = shell.find<QAction>("action.undo");
        auto *redo = shell.find<QAction>("action.redo");
        type(field, u"42"_s);
        shell.settle();
        QCOMPARE(shell.unit(u"Lyngheia barnehage"_s)->headcount, 42);
        QCOMPARE(undo->text(), u"Angre: endret enhet – Lyngheia barnehage"_s);

        undo->trigger();
        shell.settle();
        QCOMPARE(shell.unit(u"Lyngheia barnehage"_s)->headcount, old);
        QCOMPARE(field->text(), QString::number(*old));
        QCOMPARE(redo->text(), u"Gjør om: endret enhet – Lyngheia barnehage"_s);
        redo->trigger();
        shell.settle();
        QCOMPARE(shell.unit(u"Lyngheia barnehage"_s)->headcount, 42);
        QCOMPARE(field->text(), u"42"_s);
    }

    void ctrlZInAFieldTakesTheCommittedEditBack()
    {
        test::ShellFixture shell;
        QVERIFY(shell.openSample());
        shell.window().activateWindow();
        choose(shell, u"Lyngheia barnehage"_s);
        const auto old = shell.unit(u"Lyngheia barnehage"_s)->headcount;
        auto *field = shell.find<QLineEdit>("units.inspector.headcount");
        type(field, u"42"_s);
        shell.settle();
        QCOMPARE(shell.unit(u"Lyngheia barnehage"_s)->headcount, 42);
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        shell.settle();
        QCOMPARE(shell.unit(u"Lyngheia barnehage"_s)->headcount, old);
        // While something is being typed the key belongs to the text.
        field->selectAll();
        QTest::keyClicks(field, u"7"_s);
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(field->text(), QString::number(*old));
    }

    void twoQuickEditsDoNotMeet()
    {
        test::ShellFixture shell;
        QVERIFY(shell.openSample());
        choose(shell, u"Lyngheia barnehage"_s);
        type(shell.find<QLineEdit>("units.inspector.headcount"), u"11"_s);
        type(shell.find<QLineEdit>("units.inspector.leader"), u"styrer"_s);
        type(shell.find<QLineEdit>("units.inspector.basis"), u"1 695"_s);
        QTRY_COMPARE(shell.unit(u"Lyngheia barnehage"_s)->basis, base::HoursPerFte::of(1695));
        QCOMPARE(shell.unit(u"Lyngheia barnehage"_s)->headcount, 11);
        QCOMPARE(shell.unit(u"Lyngheia barnehage"_s)->leaderRole, u"styrer"_s);
    }

    void scopeLimitsThePage()
    {
        test::ShellFixture shell;
        QVERIFY(shell.openSample());
        shell.window().pages()->openPage(QLatin1StringView("units"));
        auto *table = shell.find<QTreeView>("units.table");
        const int all = table->model()->rowCount();
        shell.window().workspace()->setScope(shell.unit(u"Omsorg"_s)->id);
        QCOMPARE(table->model()->rowCount(), 1);
        QVERIFY(all > 1);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"Omsorg"_s);
    }

    void filtersAndCopies()
    {
        test::ShellFixture shell;
        QVERIFY(shell.openSample());
        shell.window().pages()->openPage(QLatin1StringView("units"));
        shell.trigger("action.filter");
        auto *filter = shell.find<QLineEdit>("units.filter");
        QTest::keyClicks(filter, u"LYNGHEIA"_s);
        auto *table = shell.find<QTreeView>("units.table");
        QCOMPARE(table->model()->rowCount(), 1);
        shell.trigger("units.copy");
        const QString copied = QApplication::clipboard()->text();
        QVERIFY(copied.startsWith(u"Navn\t"_s));
        QVERIFY2(copied.contains(u"\nLyngheia barnehage\t"_s), qPrintable(copied));
        QVERIFY(copied.contains(u"8,1"_s));
    }

    void importsUnitsIntoAnEmptyFile()
    {
        test::ShellFixture shell;
        QVERIFY(shell.openEmpty());
        shell.window().pages()->openPage(QLatin1StringView("units"));
        QVERIFY(shell.find<gui::EmptyState>("units.empty")->isVisible());

        QFile bad(shell.inFolder(u"feil.csv"_s));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("Enhet;Årsverk\nBarnevern;mange\nNAV;4,5\n");
        bad.close();
        shell.answers().paths.enqueue(bad.fileName());
        QTest::mouseClick(shell.find<QPushButton>("units.empty.import"), Qt::LeftButton);
        QTRY_VERIFY(shell.find<QTableView>("shell.import.rejected"));
        auto *rejected = shell.find<QTableView>("shell.import.rejected");
        QTRY_VERIFY(rejected->isVisible());
        QCOMPARE(rejected->model()->rowCount(), 1);
        QCOMPARE(rejected->model()->index(0, 0).data().toString(), u"2"_s);
        QCOMPARE(rejected->model()->index(0, 1).data().toString(), u"Årsverk"_s);
        QCOMPARE(rejected->model()->index(0, 3).data().toString(), u"mange"_s);
        QVERIFY(shell.stored<domain::Unit>().empty());

        QFile good(shell.inFolder(u"enheter.csv"_s));
        QVERIFY(good.open(QIODevice::WriteOnly));
        good.write("Enhet;Årsverk\nBarnevern;12,5\nNAV;4,5\n");
        good.close();
        shell.answers().paths.enqueue(good.fileName());
        QTest::mouseClick(shell.find<QPushButton>("units.empty.import"), Qt::LeftButton);
        QTRY_COMPARE(shell.window().workspace()->snapshot().units().size(), size_t(2));
        QVERIFY(!shell.find<gui::EmptyState>("units.empty")->isVisible());
        QVERIFY(!rejected->isVisible());
        QCOMPARE(shell.find<QAction>("action.undo")->text().left(14), u"Angre: import "_s);
    }
};

VF_TEST(UnitsTest);
#include "tst_units.moc"
