// Participants' estimates, the stopwatch and the paper sheet on page Verdistrøm: typed by keyboard, checked in the
// database, each in one undo step.
#include "application/record/measurement_records.h"
#include "application/record/organisation_records.h"
#include "application/record/value_stream_records.h"
#include "application/services/measurement_service.h"
#include "application/services/value_stream_service.h"
#include "gui/pages/stopwatch_dialog.h"
#include "gui/pages/value_stream_page.h"
#include "gui/shell/page_stack.h"
#include "gui/widgets/inline_message.h"
#include "gui_shell/shell_fixture.h"
#include "presentation/format.h"
#include "support/test_registry.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace vf;
using test::ShellFixture;

namespace {

QString plain(QString text)
{
    return text.replace(presentation::noBreakSpace, u' ');
}

/// A unit with an analysis of two steps, the second with a challenge, and the page open on the first step.
class Desk
{
public:
    bool open()
    {
        if (!shell.openEmpty())
            return false;
        edit([](const application::WorkContext &context) {
            domain::Unit unit;
            unit.name = u"NAV Flyktningetjenesten"_s;
            return application::OrganisationService(context).addUnit(unit, std::nullopt);
        });
        edit([unit = shell.stored<domain::Unit>().front().id](const application::WorkContext &context) {
            domain::ValueStreamAnalysis analysis;
            analysis.unit = unit;
            analysis.title = u"Oppfølgingssamtale"_s;
            analysis.basis = {};
            return application::ValueStreamService(context).addAnalysis(analysis);
        });
        for (const domain::ValueStreamState &state : shell.stored<domain::ValueStreamState>())
            if (state.kind == domain::StateKind::Current)
                current = state.id;
        addStep(u"Innkalle bruker"_s);
        addStep(u"Ta imot bruker"_s);
        edit([step = step(u"Ta imot bruker"_s).id](const application::WorkContext &context) {
            domain::Challenge challenge;
            challenge.step = step;
            challenge.text = u"Kommer ikke presis"_s;
            return application::ValueStreamService(context).addChallenge(challenge, 0);
        });
        shell.window().pages()->openPage(gui::ValueStreamPage::pageKey);
        shell.settle();
        return shell.activate();
    }
    void addStep(const QString &title)
    {
        edit([title, state = current](const application::WorkContext &context) {
            domain::Step step;
            step.state = state;
            step.title = title;
            return application::ValueStreamService(context).addStep(step, 100);
        });
    }
    void edit(presentation::Intent intent)
    {
        shell.window().workspace()->perform(std::move(intent));
        shell.settle();
    }
    domain::Step step(const QString &title) const
    {
        for (const domain::Step &step : shell.stored<domain::Step>())
            if (step.title == title)
                return step;
        return {};
    }
    void choose(const QString &title)
    {
        auto *table = shell.find<QTableView>("valuestream.current.table");
        for (int row = 0; row < table->model()->rowCount(); ++row)
            for (int column = 0; column < table->model()->columnCount(); ++column)
                if (table->model()->index(row, column).data().toString() == title) {
                    table->setFocus();
                    table->setCurrentIndex(table->model()->index(row, column));
                }
        shell.settle();
    }
    /// The dialog, opened on a stopwatch that a test turns.
    gui::StopwatchDialog *openStopwatch(const QString &title)
    {
        const auto book = *application::AnalysisBook::of(shell.window().workspace()->snapshot(),
                                                         shell.stored<domain::ValueStreamAnalysis>().front().id);
        std::optional<presentation::NamedLine> chosen;
        for (const presentation::NamedLine &line : presentation::namedLines(book, current))
            if (line.text == title)
                chosen = line;
        auto *dialog = new gui::StopwatchDialog(*shell.window().workspace(), shell.answers(), book, chosen,
                                                [this] { return now; }, &shell.window());
        dialog->open();
        shell.settle();
        return dialog;
    }
    QString label(const char *name) const { return plain(shell.find<QLabel>(name)->text()); }

    ShellFixture shell;
    domain::StateId current;
    std::chrono::milliseconds now{5000};
};

} // namespace

class TimeMeasurementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void participantsEstimatesAreTypedOneAfterAnother()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.choose(u"Innkalle bruker"_s);
        desk.shell.trigger("valuestream.estimates");
        auto *field = desk.shell.find<QLineEdit>("valuestream.estimates.field");
        QTRY_VERIFY(field->hasFocus());
        QVERIFY(desk.label("valuestream.estimates.line").contains(u"1 Innkalle bruker"_s));
        for (const QString &said : {u"5-8-14"_s, u"7 10 20"_s, u"3-6-11"_s}) {
            ShellFixture::type(said);
            ShellFixture::press(Qt::Key_Return);
        }
        QTRY_COMPARE(desk.shell.stored<domain::TimeReading>().size(), size_t(3));
        desk.shell.settle();
        QVERIFY(field->hasFocus() && field->text().isEmpty());
        QCOMPARE(desk.step(u"Innkalle bruker"_s).process.points(), (domain::ThreePoint{5, 8, 15}));
        QCOMPARE(desk.label("valuestream.estimates.pooled"), u"3 anslag · 3–20 min · samlet 5 – 8 – 15"_s);
        QVERIFY(desk.label("valuestream.estimates.method").contains(u"Standardavvik 2,0 min"_s));
        auto *table = desk.shell.find<QTableView>("valuestream.estimates.table");
        QCOMPARE(table->model()->index(2, 0).data().toString(), u"Deltaker 3"_s);
        ShellFixture::savePicture(&desk.shell.window(), u"anslag"_s);

        // What can't be read stays, and nothing is stored.
        ShellFixture::type(u"8-5"_s);
        ShellFixture::press(Qt::Key_Return);
        desk.shell.settle();
        QCOMPARE(field->text(), u"8-5"_s);
        QCOMPARE(desk.shell.stored<domain::TimeReading>().size(), size_t(3));

        table->setFocus();
        table->setCurrentIndex(table->model()->index(1, 0));
        ShellFixture::press(Qt::Key_Delete);
        QTRY_COMPARE(desk.shell.stored<domain::TimeReading>().size(), size_t(2));
        desk.shell.settle();
        QCOMPARE(desk.step(u"Innkalle bruker"_s).process.points(), (domain::ThreePoint{4, 7, 12.5}));
        desk.shell.trigger("action.undo");
        desk.shell.settle();
        QCOMPARE(desk.shell.stored<domain::TimeReading>().size(), size_t(3));
        QCOMPARE(desk.step(u"Innkalle bruker"_s).process.points(), (domain::ThreePoint{5, 8, 15}));

        // The panel follows what is chosen in the table.
        desk.choose(u"Kommer ikke presis"_s);
        QVERIFY(desk.label("valuestream.estimates.line").contains(u"2.1 Kommer ikke presis"_s));
        QVERIFY(!table->isVisible());
    }

    void theSpaceBarStartsAndStops()
    {
        Desk desk;
        QVERIFY(desk.open());
        auto *dialog = desk.openStopwatch(u"Ta imot bruker"_s);
        auto *toggle = dialog->findChild<QPushButton *>(u"stopwatch.toggle"_s);
        QTRY_VERIFY(toggle->hasFocus());
        for (const int seconds : {270, 360, 450}) {
            QTest::keyClick(toggle, Qt::Key_Space);
            QCOMPARE(toggle->text(), u"Stopp"_s);
            desk.now += std::chrono::seconds(seconds);
            QTest::keyClick(toggle, Qt::Key_Space);
            QCOMPARE(toggle->text(), u"Start"_s);
        }
        auto *table = dialog->findChild<QTableView *>(u"stopwatch.table"_s);
        QCOMPARE(table->model()->rowCount(), 3);
        QCOMPARE(table->model()->index(1, 1).data().toString(), u"6:00"_s);
        QCOMPARE(dialog->findChild<QLabel *>(u"stopwatch.time"_s)->text(), u"7:30"_s);
        QCOMPARE(plain(dialog->findChild<QLabel *>(u"stopwatch.sum"_s)->text()),
                 u"3 målinger · 4,5–7,5 min · samlet 4,8 – 6 – 7,2"_s);
        ShellFixture::savePicture(dialog, u"stoppeklokke"_s);
        // One was a mistake; the clock runs while somebody saves.
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        ShellFixture::press(Qt::Key_Delete);
        QCOMPARE(table->model()->rowCount(), 2);
        ShellFixture::press(Qt::Key_Space);
        QCOMPARE(toggle->text(), u"Stopp"_s);
        auto *accept = dialog->findChild<QPushButton *>(u"stopwatch.accept"_s);
        accept->click();
        desk.shell.settle();
        QVERIFY(desk.shell.stored<domain::TimeReading>().empty());
        desk.now += std::chrono::seconds(30);
        toggle->click();
        accept->click();
        QTRY_COMPARE(desk.shell.stored<domain::TimeReading>().size(), size_t(3));
        desk.shell.settle();
        const domain::Step step = desk.step(u"Ta imot bruker"_s);
        QCOMPARE(step.process.points(), (domain::ThreePoint{1.6, 6, 7.2})); // of 0:30, 6:00 and 7:30
        for (const domain::TimeReading &reading : desk.shell.stored<domain::TimeReading>()) {
            QCOMPARE(reading.source, domain::ReadingSource::Stopwatch);
            QCOMPARE(reading.step, std::optional(step.id));
        }
    }

    void theSheetIsTypedBackAndBecomesMeasurements()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.edit([unit = desk.shell.stored<domain::Unit>().front().id](const application::WorkContext &context) {
            domain::Indicator indicator;
            indicator.unit = unit;
            indicator.name = u"Tid til mottak"_s;
            indicator.measure = u"minutter"_s;
            return application::MeasurementService(context).addIndicator(indicator);
        });
        auto *dialog = desk.openStopwatch(u"Kommer ikke presis"_s);
        auto *typed = dialog->findChild<QLineEdit *>(u"stopwatch.typed"_s);
        typed->setFocus();
        ShellFixture::type(u"4,5 seks"_s);
        ShellFixture::press(Qt::Key_Return);
        QCOMPARE(typed->text(), u"4,5 seks"_s);
        QVERIFY(dialog->isVisible());
        typed->clear();
        ShellFixture::type(u"4,5 6 7:30"_s);
        ShellFixture::press(Qt::Key_Return);
        QVERIFY(typed->text().isEmpty());
        QCOMPARE(dialog->findChild<QTableView *>(u"stopwatch.table"_s)->model()->rowCount(), 3);
        auto *indicators = dialog->findChild<QComboBox *>(u"stopwatch.indicator"_s);
        QVERIFY(indicators->isVisible());
        indicators->setCurrentIndex(1);
        ShellFixture::savePicture(dialog, u"stoppeklokke-indikator"_s);
        const auto undoSteps = desk.shell.stored<domain::Measurement>().size();
        QCOMPARE(undoSteps, size_t(0));
        ShellFixture::press(Qt::Key_Return); // nothing more is typed: it stores
        QTRY_COMPARE(desk.shell.stored<domain::Measurement>().size(), size_t(3));
        desk.shell.settle();
        QCOMPARE(desk.shell.stored<domain::Challenge>().front().loss.points(), (domain::ThreePoint{4.8, 6, 7.2}));
        QVERIFY(desk.shell.activate());
        desk.shell.trigger("action.undo"); // both at once
        desk.shell.settle();
        QVERIFY(desk.shell.stored<domain::Measurement>().empty());
        QVERIFY(desk.shell.stored<domain::TimeReading>().empty());
        QVERIFY(desk.shell.stored<domain::Challenge>().front().loss.isZero());
    }

    void readingsAreNotThrownAwayUnasked()
    {
        Desk desk;
        QVERIFY(desk.open());
        QPointer<gui::StopwatchDialog> dialog = desk.openStopwatch(u"Innkalle bruker"_s);
        auto *typed = dialog->findChild<QLineEdit *>(u"stopwatch.typed"_s);
        typed->setFocus();
        ShellFixture::type(u"6"_s);
        ShellFixture::press(Qt::Key_Return);
        ShellFixture::press(Qt::Key_Escape);
        QCOMPARE(desk.shell.answers().questions.size(), 1);
        QVERIFY(dialog && dialog->isVisible());
        desk.shell.answers().answers.enqueue(gui::Answer::Confirmed);
        ShellFixture::press(Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
        QVERIFY(desk.shell.stored<domain::TimeReading>().empty());
    }

    void theSheetIsSavedFromTheMenu()
    {
        Desk desk;
        QVERIFY(desk.open());
        auto *more = desk.shell.find<QToolButton>("valuestream.more");
        QVERIFY(more->isVisible());
        QStringList offered;
        for (const QAction *action : more->menu()->actions())
            offered << action->text();
        QVERIFY2(offered.contains(u"Anslag fra deltakerne"_s) && offered.contains(u"Stoppeklokke…"_s)
                     && offered.contains(u"Måleskjema…"_s),
                 qPrintable(offered.join(u", "_s)));
        desk.shell.trigger("valuestream.sheet");
        auto *dialog = desk.shell.find<QDialog>("sheet");
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(desk.label("sheet.facts").startsWith(u"1 side A4 liggende"_s));
        ShellFixture::savePicture(dialog, u"maleskjema-dialog"_s);
        const QString path = desk.shell.inFolder(u"skjema.pdf"_s);
        desk.shell.answers().paths.enqueue(path);
        desk.shell.find<QPushButton>("sheet.save")->click();
        auto *message = desk.shell.find<gui::InlineMessage>("sheet.message");
        QTRY_VERIFY(message->isVisible());
        QCOMPARE(message->title(), u"Måleskjemaet er lagret"_s);
        QVERIFY(desk.shell.answers().fileQuestions.front().folder.endsWith(u"Måleskjema Oppfølgingssamtale Nåsituasjon.pdf"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));

        desk.shell.answers().paths.enqueue(desk.shell.inFolder(u"finnes ikke/skjema.pdf"_s));
        desk.shell.find<QPushButton>("sheet.save")->click();
        QTRY_COMPARE(message->kind(), gui::InlineMessage::Kind::Error);
    }
};

VF_TEST(TimeMeasurementTest);
#include "tst_time_measurement.moc"
