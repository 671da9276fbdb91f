// Page Innføringer as a person uses it: a plan from a file or from the standard, dates in place, and what is done.
#include "gui/pages/introductions_page.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/inline_message.h"
#include "gui_improvement/improvement_desk.h"
#include "presentation/introduction_list_model.h"
#include "presentation/milestone_model.h"
#include "support/test_registry.h"

#include <QLabel>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace vf;
using domain::Introduction;
using domain::Milestone;
using presentation::IntroductionListModel;
using presentation::MilestoneModel;
using test::ImprovementDesk;

class IntroductionsPageTest : public QObject
{
    Q_OBJECT

    static bool prepare(ImprovementDesk &desk) { return desk.open() && importPlan(desk); }
    static bool importPlan(ImprovementDesk &desk)
    {
        desk.openPage("introductions");
        desk.import("introductions.import", "prosjektplan.csv");
        desk.window().workspace()->setAsOf(QDate(2015, 2, 10));
        desk.settle();
        return desk.stored<Milestone>().size() == 22;
    }
    static Milestone milestone(const ImprovementDesk &desk, int number)
    {
        for (const Milestone &one : desk.stored<Milestone>())
            if (one.position == number)
                return one;
        return {};
    }
    /// Puts the keyboard in a cell of the plan.
    static void goTo(gui::TypedTableView *table, int row, int column)
    {
        table->setFocus();
        table->setCurrentIndex(table->model()->index(row, column));
    }

private Q_SLOTS:
    void importsAPlanAndMarksAMilestoneDoneByKeyboard()
    {
        ImprovementDesk desk;
        QVERIFY(desk.open());
        desk.openPage("introductions");
        QVERIFY(desk.find<gui::EmptyState>("introductions.empty")->isVisible());
        QVERIFY(importPlan(desk));
        auto *list = desk.find<QTableView>("introductions.list");
        auto *table = desk.table("introductions.plan");
        const QAbstractItemModelTester listTester(list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->model()->index(0, IntroductionListModel::Unit).data().toString(), u"NAV Flyktningetjenesten"_s);
        QCOMPARE(list->model()->index(0, IntroductionListModel::Progress).data().toString(), u"0 av 11"_s);
        QCOMPARE(list->model()->index(0, IntroductionListModel::Next).data().toString(),
                 u"22.01.2015 Informasjonsmøte for alle ansatte"_s);
        QCOMPARE(table->model()->rowCount(), 12); // eleven, and the row for the next
        goTo(table, 0, MilestoneModel::Activity);
        QTRY_VERIFY(table->hasFocus());
        ImprovementDesk::press(Qt::Key_Return, Qt::ControlModifier);
        desk.settle();
        QCOMPARE(milestone(desk, 11).doneOn, QDate(2015, 2, 10)); // the as-of date
        QCOMPARE(list->model()->index(0, IntroductionListModel::Progress).data().toString(), u"1 av 11"_s);
        QCOMPARE(table->model()->index(0, MilestoneModel::Done).data().toString(), u"10.02.2015"_s);
        QCOMPARE(desk.find<QAction>("introductions.done")->text(), u"Merk ikke utført"_s);
        QCOMPARE(desk.window().workspace()->undoName().key, u"milestone.done"_s);
        ImprovementDesk::press(Qt::Key_Return, Qt::ControlModifier);
        desk.settle();
        QVERIFY(!milestone(desk, 11).doneOn);
        desk.trigger("action.undo");
        desk.settle();
        QCOMPARE(milestone(desk, 11).doneOn, QDate(2015, 2, 10));
    }

    void editsDatesInPlaceAndRefusesAnEndBeforeTheStart()
    {
        ImprovementDesk desk;
        QVERIFY(prepare(desk));
        auto *table = desk.table("introductions.plan");
        const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        goTo(table, 5, MilestoneModel::To); // project plan, 11.02. to 19.02.
        ImprovementDesk::type(u"10.02.2015"_s);
        ImprovementDesk::press(Qt::Key_Return);
        desk.settle();
        auto *message = desk.find<gui::InlineMessage>("introductions.message");
        QVERIFY(message->isVisible());
        QVERIFY(message->text().startsWith(u"Slutten er før starten 11.02.2015."_s));
        QCOMPARE(milestone(desk, 16).plannedTo, QDate(2015, 2, 19));
        goTo(table, 5, MilestoneModel::To);
        ImprovementDesk::press(Qt::Key_Escape); // forgets what was refused
        QVERIFY(!message->isVisible());
        QCOMPARE(table->model()->index(5, MilestoneModel::To).data().toString(), u"19.02.2015"_s);
        goTo(table, 5, MilestoneModel::From); // a moved start takes the end with it
        ImprovementDesk::type(u"18.02.2015"_s);
        ImprovementDesk::press(Qt::Key_Return);
        desk.settle();
        QCOMPARE(milestone(desk, 16).plannedFrom, QDate(2015, 2, 18));
        QCOMPARE(milestone(desk, 16).plannedTo, QDate(2015, 2, 26));
        // A new activity in the last row, moved up: the numbers of the plan stay.
        goTo(table, 11, MilestoneModel::Activity);
        ImprovementDesk::press(Qt::Key_Return);
        ImprovementDesk::type(u"Tavlemøte"_s);
        ImprovementDesk::press(Qt::Key_Return);
        ImprovementDesk::press(Qt::Key_Escape);
        desk.settle();
        QCOMPARE(milestone(desk, 22).title, u"Tavlemøte"_s);
        QCOMPARE(milestone(desk, 22).plannedFrom, QDate(2015, 2, 10));
        goTo(table, 11, MilestoneModel::Activity);
        desk.trigger("introductions.plan.up");
        desk.settle();
        QCOMPARE(milestone(desk, 22).title, u"Rapport til rådmannens ledergruppe"_s);
        QVERIFY(!desk.window().grab().isNull());
        QCOMPARE(desk.nameless(), QStringList());
        QCOMPARE(desk.undoAll(), 5); // the moved start, the activity, its move, the plan and the units
        QVERIFY(desk.stored<Introduction>().empty());
    }

    void watchesTheMunicipalitysOwnRules()
    {
        ImprovementDesk desk;
        QVERIFY(prepare(desk));
        const auto finding = [&](int at) {
            const auto *label = desk.find<QLabel>(qPrintable(u"introductions.findings.%1"_s.arg(at)));
            return label ? label->text() : QString();
        };
        QCOMPARE(finding(0), u"Forsinket: Informasjonsmøte for alle ansatte"_s);
        desk.window().workspace()->setAsOf(QDate(2015, 7, 23));
        desk.settle();
        QCOMPARE(finding(0), u"Seks måneder uten fiskebein"_s);
        QCOMPARE(finding(1), u"Første gevinst er ikke realisert"_s);
        QCOMPARE(finding(2), u"10 aktiviteter er forsinket"_s);
        auto *list = desk.find<QTableView>("introductions.list");
        QCOMPARE(list->model()->index(0, IntroductionListModel::Warnings).data().toString(),
                 u"Seks måneder uten fiskebein og 2 til"_s);
        QTest::mouseClick(desk.find<QPushButton>("introductions.findings.2.show"), Qt::LeftButton);
        QCOMPARE(desk.table("introductions.plan")->currentIndex().row(), 0);
        // The watch ends with the introduction.
        auto *status = desk.find<QComboBox>("introductions.details.status");
        status->setCurrentIndex(status->findText(u"Fullført"_s));
        desk.settle();
        QCOMPARE(finding(0), u"På plan: ingenting er forsinket"_s);
    }

    void storesTheIntroductionsOwnFields()
    {
        ImprovementDesk desk;
        QVERIFY(prepare(desk));
        const auto typeInto = [&](const char *name, const QString &text) {
            auto *field = desk.find<QLineEdit>(name);
            field->setFocus();
            field->selectAll();
            ImprovementDesk::type(text);
            QTest::keyClick(field, Qt::Key_Return);
            desk.settle();
        };
        const auto nav = [&] {
            for (const Introduction &one : desk.stored<Introduction>())
                if (one.title.contains(u"NAV"_s) || one.title.contains(u"Pilot"_s))
                    return one;
            return Introduction();
        };
        typeInto("introductions.details.title", u"Pilot"_s);
        QCOMPARE(nav().title, u"Pilot"_s);
        QCOMPARE(desk.find<QTableView>("introductions.list")->model()->index(0, 0).data(Qt::ToolTipRole).toString(), u"Pilot"_s);
        typeInto("introductions.details.guidePosition", u"40"_s);
        QCOMPARE(nav().guidePosition, base::Share::of(0.4));
        typeInto("introductions.details.contractEndsOn", u"01.01.2015"_s); // before the start
        QVERIFY(!nav().contractEndsOn);
        typeInto("introductions.details.contractEndsOn", u"31.08.2015"_s);
        QCOMPARE(nav().contractEndsOn, QDate(2015, 8, 31));
    }

    void makesAnIntroductionWithTheStandardPlan()
    {
        ImprovementDesk desk;
        QVERIFY(desk.open());
        desk.openPage("introductions");
        ImprovementDesk::answer([](QDialog &dialog) {
            dialog.findChild<QComboBox *>(u"newIntroduction.unit"_s)->setCurrentText(u"NAV Flyktningetjenesten"_s);
            auto *start = dialog.findChild<QLineEdit *>(u"newIntroduction.start"_s);
            start->setText(u"22.01.2015"_s);
            Q_EMIT start->editingFinished();
        });
        QTest::mouseClick(desk.find<QPushButton>("introductions.empty.new"), Qt::LeftButton);
        desk.settle();
        QCOMPARE(desk.stored<Introduction>().size(), size_t(1));
        const Introduction made = desk.stored<Introduction>().front();
        QCOMPARE(made.title, u"Innføring av Lean i NAV Flyktningetjenesten"_s);
        QCOMPARE(made.startsOn, QDate(2015, 1, 22));
        QCOMPARE(made.firstGainBy, QDate(2015, 6, 15));
        const auto plan = desk.inOrder<Milestone>();
        QCOMPARE(plan.size(), size_t(13));
        QCOMPARE(plan.front().title, u"Informasjonsmøte for alle ansatte"_s);
        QCOMPARE(plan[1].plannedFrom, QDate(2015, 2, 9));
        desk.trigger("action.undo"); // the plan and the introduction are one step
        desk.settle();
        QVERIFY(desk.stored<Introduction>().empty() && desk.stored<Milestone>().empty());
        desk.trigger("action.redo");
        desk.settle();
        desk.answers().answers.enqueue(gui::Answer::Confirmed);
        desk.trigger("introductions.remove");
        desk.settle();
        QCOMPARE(desk.answers().questions.back().consequence,
                 u"13\u00A0aktiviteter blir borte. Du kan angre med Ctrl+Z."_s);
        QVERIFY(desk.stored<Milestone>().empty());
    }
};

VF_TEST(IntroductionsPageTest);
#include "tst_introductions_page.moc"
