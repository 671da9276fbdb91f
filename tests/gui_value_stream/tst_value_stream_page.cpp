// Page Verdistrøm as a workshop uses it: everything typed by keyboard, the figures on the screen held against the
// calculation, a gain registered from it, and all of it taken back and done again.
#include "application/record/content_hash.h"
#include "application/record/gain_records.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/inline_message.h"
#include "gui_value_stream/value_stream_desk.h"
#include "presentation/value_stream_figures_model.h"
#include "support/test_registry.h"

#include <QClipboard>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace vf;
using namespace vf::test;

class ValueStreamPageTest : public QObject
{
    Q_OBJECT

    /// The keyboard stands in the first line already.
    static void typeFiveSteps(ShellFixture &shell)
    {
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        ShellFixture::typeCells(u"Innkalle bruker | 6-10-18"_s);
        ShellFixture::press(Qt::Key_Return);
        ShellFixture::typeCells(u"Ta imot bruker | 2 5 10 | 5 min"_s);
        ShellFixture::press(Qt::Key_Return, Qt::ControlModifier);
        ShellFixture::typeCells(u"Kommer ikke presis | 5-12-25 | 30"_s);
        ShellFixture::press(Qt::Key_Return);
        ShellFixture::typeCells(u"Samtale om plan | 25-35-50"_s);
        ShellFixture::press(Qt::Key_Return);
        ShellFixture::typeCells(u"Dokumentere etter møtet | 10-20-35 | 1t - 2t - 1d"_s);
        ShellFixture::press(Qt::Key_Return);
        ShellFixture::typeCells(u"Følge opp andres saker | 10-25-60 | 1 dag"_s);
        ShellFixture::press(Qt::Key_Return);
        ShellFixture::press(Qt::Key_Escape); // no sixth step
        shell.settle();
    }

    /// Worked by hand with Lichtenberg's rule: 10.8 + 5.4 + 36 + 21 + 29 minutes of steps and 30 % of 13.2.
    void checkFigures(ShellFixture &shell)
    {
        using F = presentation::ValueStreamFiguresModel;
        auto *figures = shell.find<QTableView>("valuestream.figures");
        const double work = 10.8 + 5.4 + 36 + 21 + 29 + 0.3 * 13.2;
        const double left = 10.8 + 5.4 + 36 + 6.6 + 0.3 * 13.2;
        const double lead = work + 5 + (60 + 3 * 120 + 450) / 5.0 + 450; // persons are one everywhere
        const auto number = [](double value, int decimals) { return plain(presentation::number(value, decimals)); };
        QCOMPARE(text(figures, F::WorkPerCase, F::Now), number(work, 1));
        QCOMPARE(text(figures, F::WorkPerCase, F::Ideal), number(left, 1));
        QCOMPARE(text(figures, F::HoursPerYear, F::Now), number(work * 550 / 60, 1));
        QCOMPARE(text(figures, F::Fte, F::Ideal), number(left * 550 / 60 / 1750, 2));
        QCOMPARE(text(figures, F::Fte, F::Difference), plain(presentation::change((left - work) * 550 / 60 / 1750, 2)));
        QCOMPARE(text(figures, F::LeadTime, F::Now), number(lead / 450, 1) + u" d"_s);
        QCOMPARE(text(figures, F::FlowEfficiency, F::Now), number(36 / lead * 100, 1) + u" %"_s);
        auto *ideal = shell.find<QTableView>("valuestream.ideal.table");
        QCOMPARE(text(ideal, rowCalled(ideal, u"Dokumentere etter møtet"_s), StepColumn::Change), u"−14,4"_s);
        QCOMPARE(text(ideal, rowCalled(ideal, u"Følge opp andres saker"_s), StepColumn::Change), u"−29,0"_s);
        auto *sum = shell.find<QTableView>("valuestream.ideal.sum");
        QCOMPARE(text(sum, 0, StepColumn::Change), u"−43,4"_s);
        QCOMPARE(plain(shell.find<QLabel>("valuestream.panel.savedFte")->text()), number(43.4 * 550 / 60 / 1750, 2) + u" årsverk"_s);
        auto *percentiles = shell.find<QLabel>("valuestream.panel.percentiles");
        QTRY_VERIFY2(percentiles->text().startsWith(u"P10"_s), qPrintable(percentiles->text()));
    }

    void registerGain(ShellFixture &shell)
    {
        shell.find<QPushButton>("button.valuestream.register")->setFocus();
        ShellFixture::press(Qt::Key_Space);
        QTRY_VERIFY(shell.window().findChild<QLineEdit *>(u"ideal.adopt.date"_s));
        QTRY_VERIFY(shell.window().findChild<QPushButton *>(u"ideal.adopt.accept"_s)->isVisible());
        QTRY_VERIFY(shell.find<QLineEdit>("ideal.adopt.date")->hasFocus());
        ShellFixture::press(Qt::Key_Return); // today
        QTRY_VERIFY(shell.window().findChild<QLabel *>(u"gain.register.sum"_s));
        QTRY_VERIFY(shell.find<QLineEdit>("gain.register.title")->hasFocus());
        QCOMPARE(plain(shell.find<QLabel>("gain.register.sum")->text()),
                 u"43,4 min × 550 møter per år / 60 = 397,8 timer per år = 0,23 årsverk"_s);
        QCOMPARE(shell.find<QTableView>("gain.register.lines")->model()->rowCount(), 2);
        ShellFixture::press(Qt::Key_Return);
        QTRY_COMPARE(shell.stored<domain::Gain>().size(), size_t(1));
        shell.settle();
        const domain::Gain gain = shell.stored<domain::Gain>().front();
        QCOMPARE(gain.title, u"Oppfølgingssamtale"_s);
        QCOMPARE(gain.tool, domain::SourceTool::ValueStream);
        QCOMPARE(shell.stored<domain::GainClaim>().size(), size_t(2));
        const auto postings = shell.stored<domain::Posting>();
        QCOMPARE(postings.size(), size_t(1));
        QCOMPARE(presentation::rounded(postings[0].amount.hours().value(), 1), 397.8);
        QVERIFY(shell.stored<domain::ValueStreamState>()[1].adoptedOn || shell.stored<domain::ValueStreamState>()[0].adoptedOn);

        auto *gains = shell.find<QTableView>("valuestream.gains");
        QCOMPARE(gains->model()->rowCount(), 3); // the gain and its two lines
        QVERIFY(!shell.find<QPushButton>("button.valuestream.register")->isEnabled()); // nothing is left
        auto *message = shell.find<gui::InlineMessage>("valuestream.message");
        QVERIFY(message->isVisible());
        QTest::mouseClick(message->actionButton(), Qt::LeftButton);
        shell.settle();
        QCOMPARE(shell.window().pages()->currentPage()->key(), "gains"_L1);
        shell.window().pages()->openPage("gains"_L1);
        shell.settle();
        auto *gainTable = shell.find<QTableView>("gains.table");
        bool listed = false;
        for (int row = 0; row < gainTable->model()->rowCount(); ++row)
            listed = listed || gainTable->model()->index(row, 0).data().toString() == u"Oppfølgingssamtale"_s;
        QVERIFY(listed);
        shell.window().pages()->openPage(gui::ValueStreamPage::pageKey);
        shell.settle();
    }

    void undoAndRedo(ShellFixture &shell)
    {
        const auto hash = [&shell] {
            auto future = shell.window().workspace()->read(
                [](application::Store &store) { return application::contentHash(store); });
            future.waitForFinished();
            return *future.result();
        };
        const auto full = hash();
        auto *undo = shell.find<QAction>("action.undo");
        auto *redo = shell.find<QAction>("action.redo");
        int steps = 0;
        while (!shell.stored<domain::ValueStreamAnalysis>().empty() && undo->isEnabled() && steps < 200) {
            undo->trigger();
            shell.settle();
            ++steps;
        }
        QVERIFY(shell.stored<domain::ValueStreamAnalysis>().empty());
        QVERIFY(shell.stored<domain::Step>().empty() && shell.stored<domain::Gain>().empty());
        QVERIFY(shell.find<gui::EmptyState>("valuestream.empty")->isVisible());
        for (int i = 0; i < steps; ++i) {
            QVERIFY(redo->isEnabled());
            redo->trigger();
            shell.settle();
        }
        QCOMPARE(hash(), full);
        QCOMPARE(text(shell.find<QTableView>("valuestream.ideal.sum"), 0, StepColumn::Change), u"−43,4"_s);
    }

private Q_SLOTS:
    void fromEmptyToAGainAndBack()
    {
        ShellFixture shell;
        QVERIFY(openValueStream(shell));
        QVERIFY(shell.find<gui::EmptyState>("valuestream.empty")->isVisible());
        makeAnalysis(shell);
        QVERIFY(!shell.find<gui::EmptyState>("valuestream.empty")->isVisible());
        typeFiveSteps(shell);

        auto *now = shell.find<QTableView>("valuestream.current.table");
        auto *ideal = shell.find<QTableView>("valuestream.ideal.table");
        QCOMPARE(shell.stored<domain::Step>().size(), size_t(5));
        QCOMPARE(shell.stored<domain::Challenge>().size(), size_t(1));
        choose(now, u"Samtale om plan"_s, StepColumn::Class);
        ShellFixture::type(u"v"_s);
        shell.settle();
        QCOMPARE(text(now, rowCalled(now, u"Samtale om plan"_s), StepColumn::Class), u"Verdiskapende"_s);

        // Everything to the ideal state, where documenting becomes shorter and others' cases go where they belong.
        now->setFocus();
        ShellFixture::press(Qt::Key_A, Qt::ControlModifier);
        ShellFixture::press(Qt::Key_D, Qt::ControlModifier);
        QTRY_COMPARE(shell.stored<domain::Step>().size(), size_t(10));
        shell.settle();
        choose(ideal, u"Dokumentere etter møtet"_s, StepColumn::Minutes);
        ShellFixture::type(u"3-6-12"_s);
        ShellFixture::press(Qt::Key_Return);
        choose(ideal, u"Følge opp andres saker"_s, StepColumn::Title);
        ShellFixture::press(Qt::Key_Delete, Qt::ControlModifier);
        QTRY_COMPARE(shell.stored<domain::Step>().size(), size_t(9));
        shell.settle();
        checkFigures(shell);
        registerGain(shell);
        undoAndRedo(shell);
    }

    void refusedTextStaysWithItsMessage()
    {
        ShellFixture shell;
        QVERIFY(openValueStream(shell));
        makeAnalysis(shell);
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        ShellFixture::typeCells(u"Innkalle bruker | 14-8-5"_s);
        ShellFixture::press(Qt::Key_Return);
        shell.settle();
        auto *now = shell.find<QTableView>("valuestream.current.table");
        auto *message = shell.find<gui::InlineMessage>("valuestream.message");
        QVERIFY(message->isVisible());
        QCOMPARE(message->title(), u"Trinn 1, minutter"_s);
        QCOMPARE(text(now, 0, StepColumn::Minutes), u"14-8-5"_s);
        QVERIFY(shell.stored<domain::Step>()[0].process.isZero());
        ShellFixture::press(Qt::Key_Escape);
        choose(now, u"Innkalle bruker"_s, StepColumn::Minutes);
        ShellFixture::press(Qt::Key_F2);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QCOMPARE(field->text(), u"14-8-5"_s); // ready to be mended
        ShellFixture::type(u"5-8-14"_s);
        ShellFixture::press(Qt::Key_Return);
        shell.settle();
        QVERIFY(!message->isVisible());
        QCOMPARE(shell.stored<domain::Step>()[0].process.points(), (domain::ThreePoint{5, 8, 14}));
    }

    void keysMoveInsertCopyAndPaste()
    {
        ShellFixture shell;
        QVERIFY(openValueStream(shell));
        makeAnalysis(shell);
        typeFiveSteps(shell);
        auto *now = shell.find<QTableView>("valuestream.current.table");
        choose(now, u"Innkalle bruker"_s, StepColumn::Title);
        ShellFixture::press(Qt::Key_Down, Qt::AltModifier);
        shell.settle();
        QCOMPARE(text(now, 0, StepColumn::Title), u"Ta imot bruker"_s);
        QCOMPARE(now->currentIndex().row(), rowCalled(now, u"Innkalle bruker"_s)); // the keyboard goes with it
        ShellFixture::press(Qt::Key_Insert);
        ShellFixture::type(u"Sende påminning"_s);
        ShellFixture::press(Qt::Key_Tab);
        ShellFixture::type(u"1,5"_s);
        ShellFixture::press(Qt::Key_Tab);
        shell.settle();
        QCOMPARE(rowCalled(now, u"Sende påminning"_s), rowCalled(now, u"Innkalle bruker"_s) + 1);
        QCOMPARE(text(now, rowCalled(now, u"Sende påminning"_s), StepColumn::Minutes), u"1,5"_s);

        choose(now, u"Kommer ikke presis"_s, StepColumn::Title);
        ShellFixture::press(Qt::Key_A, Qt::ControlModifier);
        ShellFixture::press(Qt::Key_C, Qt::ControlModifier);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(u"Nr\tTrinn og utfordringer\tMinutter\t"_s), qPrintable(copied));
        QVERIFY2(copied.contains(u"\n1.1\tKommer ikke presis\t5 – 12 – 25\t"_s), qPrintable(copied));

        // The whole table comes back as it was when it is pasted below itself.
        const int rows = now->model()->rowCount();
        now->clearSelection();
        now->setCurrentIndex(now->model()->index(rows - 1, static_cast<int>(StepColumn::Title)));
        ShellFixture::press(Qt::Key_V, Qt::ControlModifier);
        shell.settle();
        QCOMPARE(now->model()->rowCount(), 2 * rows - 1);
        QCOMPARE(text(now, rows, StepColumn::Title), u"Kommer ikke presis"_s);
        QCOMPARE(text(now, rows, StepColumn::Share), u"30 %"_s);
        shell.trigger("action.undo");
        shell.settle();
        QCOMPARE(now->model()->rowCount(), rows);
    }

    void tabLeavesTheTable()
    {
        ShellFixture shell;
        QVERIFY(openValueStream(shell));
        makeAnalysis(shell);
        typeFiveSteps(shell);
        auto *now = shell.find<QTableView>("valuestream.current.table");
        now->setFocus();
        now->setCurrentIndex(now->model()->index(0, static_cast<int>(StepColumn::Title)));
        int presses = 0;
        while ((now->hasFocus() || now->isAncestorOf(QApplication::focusWidget())) && ++presses < 200)
            ShellFixture::press(Qt::Key_Tab);
        QVERIFY(presses < 200);
        now->setFocus();
        now->setCurrentIndex(now->model()->index(0, static_cast<int>(StepColumn::Title)));
        ShellFixture::press(Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(!now->hasFocus());
        now->setFocus();
        ShellFixture::press(Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(!now->hasFocus());
    }

    void inspectorStoresEachField()
    {
        ShellFixture shell;
        QVERIFY(openValueStream(shell));
        makeAnalysis(shell);
        ShellFixture::press(Qt::Key_Escape);
        QTest::mouseClick(shell.find<QPushButton>("valuestream.details"), Qt::LeftButton);
        auto *cases = shell.find<QLineEdit>("valuestream.inspector.casesPerYear");
        QVERIFY(cases->isVisible());
        QCOMPARE(cases->text(), u"550"_s);
        cases->setFocus();
        cases->selectAll();
        ShellFixture::type(u"mange"_s);
        ShellFixture::press(Qt::Key_Return);
        shell.settle();
        QCOMPARE(cases->text(), u"mange"_s);
        QCOMPARE(shell.stored<domain::ValueStreamAnalysis>()[0].casesPerYear, base::CasesPerYear::of(550));
        cases->selectAll();
        ShellFixture::type(u"1 100"_s);
        ShellFixture::press(Qt::Key_Return);
        shell.settle();
        QCOMPARE(shell.stored<domain::ValueStreamAnalysis>()[0].casesPerYear, base::CasesPerYear::of(1100));
        auto *goal = shell.find<QWidget>("valuestream.inspector.goal");
        goal->setFocus();
        ShellFixture::type(u"Færre forgjeves møter"_s);
        ShellFixture::press(Qt::Key_Tab);
        shell.settle();
        QCOMPARE(shell.stored<domain::ValueStreamAnalysis>()[0].goal, u"Færre forgjeves møter"_s);
    }
};

VF_TEST(ValueStreamPageTest);
#include "tst_value_stream_page.moc"
