// The Pareto beside the tables and the comparison of ideal states, from what is typed; and the warning about a fødselsnummer in whatever field is typed in.
#include "application/services/value_stream_service.h"
#include "gui/widgets/national_id_warning.h"
#include "gui_value_stream/value_stream_desk.h"
#include "presentation/ideal_comparison_model.h"
#include "presentation/pareto_model.h"
#include "support/test_registry.h"

#include <QClipboard>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace vf;
using namespace vf::test;
using presentation::ParetoModel;

class ValueStreamWasteTest : public QObject
{
    Q_OBJECT

    static void begin(ShellFixture &shell)
    {
        QVERIFY(openValueStream(shell));
        makeAnalysis(shell);
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    }

private Q_SLOTS:
    void initTestCase() { gui::NationalIdWarning::install(*qApp); }

    void wasteAndChallengesStandLargestFirst()
    {
        ShellFixture shell;
        begin(shell);
        auto *wastes = shell.find<QTableView>("valuestream.waste.wastes");
        auto *challenges = shell.find<QTableView>("valuestream.waste.challenges");
        auto *sides = shell.find<gui::SegmentedControl>("valuestream.sideSwitch");
        sides->setCurrentIndex(3);
        QVERIFY(shell.find<QWidget>("valuestream.waste")->isVisible());
        QVERIFY(wastes->isHidden()); // an empty table says nothing, the sentence says what to do
        QVERIFY(shell.find<QLabel>("valuestream.waste.wastes.sentence")->text().startsWith(u"Ingen sløsing"_s));

        ShellFixture::typeCells(u"Ta imot | 5"_s);
        ShellFixture::press(Qt::Key_Return, Qt::ControlModifier);
        ShellFixture::typeCells(u"Kommer ikke presis | 10 | 30"_s);
        ShellFixture::press(Qt::Key_Return, Qt::ControlModifier);
        ShellFixture::typeCells(u"Mangler tolk | 12 | 100"_s);
        ShellFixture::press(Qt::Key_Return);
        ShellFixture::typeCells(u"Dobbeltføring | 30"_s);
        ShellFixture::press(Qt::Key_Return);
        ShellFixture::press(Qt::Key_Escape);
        shell.settle();
        auto *now = shell.find<QTableView>("valuestream.current.table");
        choose(now, u"Dobbeltføring"_s, StepColumn::Class);
        ShellFixture::type(u"S"_s);
        ShellFixture::press(Qt::Key_Return);
        ShellFixture::press(Qt::Key_Escape);
        shell.settle();

        // 30 minutes of the step, 12 and 30 % of 10 of the challenges, 550 times a year.
        const auto hours = [](double minutes) { return plain(presentation::number(minutes * 550 / 60, 1)); };
        QCOMPARE(wastes->model()->rowCount(), 1);
        QCOMPARE(text(wastes, 0, ParetoModel::Name), u"Uten slag"_s);
        QCOMPARE(text(wastes, 0, ParetoModel::Hours), hours(30 + 12 + 3));
        QCOMPARE(challenges->model()->rowCount(), 2);
        QCOMPARE(text(challenges, 0, ParetoModel::Name), u"Mangler tolk"_s);
        QCOMPARE(text(challenges, 0, ParetoModel::Hours), hours(12));
        QCOMPARE(text(challenges, 0, ParetoModel::Share), u"80 %"_s);
        QCOMPARE(text(challenges, 1, ParetoModel::Name), u"Kommer ikke presis"_s);
        QCOMPARE(text(challenges, 1, ParetoModel::Share), u"20 %"_s);
        QCOMPARE(text(challenges, 1, ParetoModel::Cumulative), u"100 %"_s);
        QCOMPARE(challenges->model()->index(1, 0).data(ParetoModel::BarRole).toDouble(), 0.25);
        QVERIFY(challenges->isVisible());
    }

    void idealStatesAreComparedAndOneIsChosen()
    {
        ShellFixture shell;
        begin(shell);
        ShellFixture::typeCells(u"Ta imot | 30"_s);
        ShellFixture::press(Qt::Key_Return);
        ShellFixture::press(Qt::Key_Escape);
        shell.settle();
        auto *table = shell.find<QTableView>("valuestream.alternatives");
        QVERIFY(!table->isVisible()); // one ideal state is no choice
        const auto ideals = [&shell] {
            std::vector<domain::ValueStreamState> found;
            for (const domain::ValueStreamState &state : shell.stored<domain::ValueStreamState>())
                if (state.kind == domain::StateKind::Ideal)
                    found.push_back(state);
            std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.position < b.position; });
            return found;
        };
        const auto edit = [&shell](presentation::Intent intent) {
            shell.window().workspace()->perform(std::move(intent));
            shell.settle();
        };
        const auto analysis = shell.stored<domain::ValueStreamAnalysis>().front().id;
        while (ideals().size() < 2)
            edit([analysis](const application::WorkContext &context) {
                return application::ValueStreamService(context).addIdeal(analysis, u"Digital innsjekk"_s);
            });
        edit([state = ideals()[1].id](const application::WorkContext &context) {
            domain::Step step;
            step.state = state;
            step.title = u"Ta imot"_s;
            step.process = domain::ProcessEstimate::of(base::ProcessMinutes::of(10));
            return application::ValueStreamService(context).addStep(step, 0);
        });

        QVERIFY(table->isVisible());
        using Model = presentation::IdealComparisonModel;
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(text(table, 0, Model::SavedFte), presentation::missing()); // nothing is drawn yet
        QCOMPARE(text(table, 1, Model::Name), u"Digital innsjekk"_s);
        QCOMPARE(text(table, 1, Model::LeadTime), u"10,0 min"_s);
        QCOMPARE(text(table, 1, Model::SavedFte), plain(presentation::number((30 - 10) * 550 / 60.0 / 1750, 2)));
        table->setFocus();
        ShellFixture::press(table->currentIndex().row() == 0 ? Qt::Key_Down : Qt::Key_Up);
        shell.settle();
        const auto *shown = shell.find<QTableView>("valuestream.ideal.table");
        QCOMPARE(rowCalled(shown, u"Ta imot"_s) >= 0, table->currentIndex().row() == 1);
        ShellFixture::press(table->currentIndex().row() == 0 ? Qt::Key_Down : Qt::Key_Up);
        shell.settle();
        QCOMPARE(rowCalled(shown, u"Ta imot"_s) >= 0, table->currentIndex().row() == 1);
        QVERIFY(table->hasFocus());
    }

    void aNationalIdIsWarnedAboutWhileItStands()
    {
        ShellFixture shell;
        begin(shell);
        const auto shown = [&shell] { return shell.window().findChild<QLabel *>(u"nationalIdWarning"_s); };
        ShellFixture::type(u"Ring 010154 5006"_s);
        QVERIFY(!shown());
        ShellFixture::type(u"8"_s); // a constructed number that nobody has
        QVERIFY(shown() && shown()->isVisible());
        QVERIFY(!shown()->text().contains(u"50068"_s));
        ShellFixture::press(Qt::Key_Backspace);
        QTRY_VERIFY(!shown());

        QApplication::clipboard()->setText(u"01015450068"_s);
        ShellFixture::press(Qt::Key_A, Qt::ControlModifier);
        ShellFixture::press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(shown());
        ShellFixture::press(Qt::Key_Escape); // out of the field
        QTRY_VERIFY(!shown());
    }
};

VF_TEST(ValueStreamWasteTest);
#include "tst_value_stream_waste.moc"
