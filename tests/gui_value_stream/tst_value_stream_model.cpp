// The step table's model over a real store: what is typed, what is stored, what is refused, and what comes back.
#include "presentation/claim_choice_model.h"
#include "presentation/saving_simulation.h"
#include "presentation/table_clipboard.h"
#include "presentation/value_stream_figures_model.h"
#include "presentation/value_stream_gains_model.h"
#include "stream.h"
#include "support/test_registry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vf;
using namespace vf::test;
using presentation::StepLine;

namespace {

constexpr auto title = StepColumn::Title;
constexpr auto minutes = StepColumn::Minutes;

} // namespace

class ValueStreamModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void typesFasterThanItIsStored()
    {
        Stream s;
        QAbstractItemModelTester tester(s.now.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        // No event is handled in between: storage answers nothing until the last word is typed.
        QVERIFY(s.set(*s.now, 0, title, u"Innkalle bruker"_s));
        QVERIFY(s.set(*s.now, 0, minutes, u"6-10-18"_s));
        QVERIFY(s.set(*s.now, 1, title, u"Ta imot bruker"_s));
        QVERIFY(s.set(*s.now, 1, minutes, u"2 5 10"_s));
        QVERIFY(s.set(*s.now, 1, StepColumn::Waiting, u"1t 20m"_s));
        const int challenge = s.now->beginChallenge(1);
        QCOMPARE(challenge, 2);
        QVERIFY(s.set(*s.now, 2, title, u"Kommer ikke presis"_s));
        QVERIFY(s.set(*s.now, 2, minutes, u"5-12-25"_s));
        QVERIFY(s.set(*s.now, 2, StepColumn::Share, u"30 %"_s));
        QVERIFY(s.set(*s.now, 3, title, u"Samtale"_s));
        const QStringList typed = s.titles(*s.now);
        QCOMPARE(typed, (QStringList{u"1 Innkalle bruker"_s, u"2 Ta imot bruker"_s, u"2.1 Kommer ikke presis"_s,
                                     u"3 Samtale"_s, u" Nytt trinn…"_s}));
        QCOMPARE(s.text(*s.now, 1, minutes), u"2 – 5 – 10"_s);
        QVERIFY(s.edits->isBusy());

        s.settle();
        QVERIFY(!s.edits->isBusy());
        QCOMPARE(s.titles(*s.now), typed);
        const auto steps = s.steps();
        QCOMPARE(steps.size(), size_t(3));
        QCOMPARE(steps[1].process.points(), (domain::ThreePoint{2, 5, 10}));
        QCOMPARE(steps[1].waiting.points(), (domain::ThreePoint{80, 80, 80}));
        const auto challenges = *s.store->listAll<domain::Challenge>();
        QCOMPARE(challenges.size(), size_t(1));
        QCOMPARE(challenges[0].step, steps[1].id);
        QCOMPARE(challenges[0].loss.points(), (domain::ThreePoint{5, 12, 25}));
        QCOMPARE(challenges[0].share, base::Share::of(0.3));
        // (5 + 3 × 12 + 25) / 5 = 13.2 minutes for 30 % of the cases
        QCOMPARE(s.text(*s.now, 2, StepColumn::Work), u"4,0"_s);
        QCOMPARE(s.text(*s.now, 0, StepColumn::Work), u"10,8"_s);
    }

    void whatCannotBeReadStaysAndIsNotStored()
    {
        Stream s;
        s.set(*s.now, 0, title, u"Innkalle"_s);
        s.set(*s.now, 0, minutes, u"8"_s);
        s.settle();
        QSignalSpy refused(s.now.get(), &ValueStreamModel::refused);
        QSignalSpy settled(s.now.get(), &ValueStreamModel::refusalSettled);
        QVERIFY(!s.set(*s.now, 0, minutes, u"14-8-5"_s));
        s.settle();
        QCOMPARE(refused.count(), 1);
        QCOMPARE(refused[0][0].toString(), u"Trinn 1, minutter"_s);
        QVERIFY(refused[0][1].toString().contains(u"5-8-14"_s));
        QCOMPARE(s.text(*s.now, 0, minutes), u"14-8-5"_s);
        const QModelIndex cell = s.now->index(0, static_cast<int>(minutes));
        QVERIFY(!cell.data(presentation::InvalidTextRole).toString().isEmpty());
        QCOMPARE(s.steps()[0].process.points().likely, 8.0);
        // Another field of the same step can be stored meanwhile, and the refused text still stands.
        QVERIFY(s.set(*s.now, 0, StepColumn::Share, u"50"_s));
        s.settle();
        QCOMPARE(s.steps()[0].share, base::Share::of(0.5));
        QCOMPARE(s.text(*s.now, 0, minutes), u"14-8-5"_s);
        QVERIFY(s.now->hasRefused());

        s.now->forgetRefused(cell);
        QCOMPARE(s.text(*s.now, 0, minutes), u"8"_s);
        QCOMPARE(settled.count(), 1);
        QVERIFY(!s.now->hasRefused());
    }

    void refusesPerColumn_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, StepColumn column, const QString &typed, const QString &says) {
            QTest::newRow(name) << static_cast<int>(column) << typed << says;
        };
        row("name", title, u"  "_s, u"må ha et navn"_s);
        row("waiting", StepColumn::Waiting, u"snart"_s, u"er ikke en tid"_s);
        row("share", StepColumn::Share, u"120"_s, u"fra 0 til 100"_s);
        row("persons", StepColumn::Persons, u"-1"_s, u"Personer må være fra 0"_s);
        row("repeats", StepColumn::Repeats, u"ofte"_s, u"er ikke et tall"_s);
        row("right first time", StepColumn::CompleteAccurate, u"101 %"_s, u"fra 0 til 100"_s);
        row("class", StepColumn::Class, u"X"_s, u"V (verdiskapende)"_s);
        row("waste", StepColumn::Waste, u"rot"_s, u"ubrukt kompetanse"_s);
    }
    void refusesPerColumn()
    {
        QFETCH(int, column);
        QFETCH(QString, typed);
        QFETCH(QString, says);
        Stream s;
        s.set(*s.now, 0, title, u"Innkalle"_s);
        s.settle();
        const domain::Step before = s.steps()[0];
        QSignalSpy refused(s.now.get(), &ValueStreamModel::refused);
        QVERIFY(!s.set(*s.now, 0, static_cast<StepColumn>(column), typed));
        s.settle();
        QCOMPARE(refused.count(), 1);
        QVERIFY2(refused[0][1].toString().contains(says), qPrintable(refused[0][1].toString()));
        QCOMPARE(s.steps()[0], before);
    }

    void takesEveryColumn()
    {
        Stream s;
        s.set(*s.now, 0, title, u"Innkalle"_s);
        s.settle();
        const std::pair<StepColumn, QString> typed[] = {
            {StepColumn::Performer, u"Programrådgiver"_s}, {StepColumn::Persons, u"2"_s},
            {StepColumn::CompleteAccurate, u"85"_s},       {StepColumn::Class, u"s"_s},
            {StepColumn::Repeats, u"1,2"_s},               {StepColumn::Waste, u"tran"_s},
            {StepColumn::Parallel, u"A/1"_s},              {StepColumn::Waiting, u"1 - 2 - 3 d"_s}};
        for (const auto &[column, text] : typed)
            QVERIFY(s.set(*s.now, 0, column, text));
        s.settle();
        const domain::Step step = s.steps()[0];
        QCOMPARE(step.performer, u"Programrådgiver"_s);
        QCOMPARE(step.persons, base::PersonCount::of(2));
        QCOMPARE(step.completeAccurate, base::Share::of(0.85));
        QCOMPARE(step.stepClass, domain::StepClass::Waste);
        QCOMPARE(step.repeats, base::Repeats::of(1.2));
        QCOMPARE(step.waste, domain::WasteKind::Transport);
        QCOMPARE(step.parallelGroup, u"A"_s);
        QCOMPARE(step.branch, u"1"_s);
        QCOMPARE(step.waiting.points(), (domain::ThreePoint{450, 900, 1350}));
        QCOMPARE(s.text(*s.now, 0, StepColumn::Waiting), u"1 – 2 – 3 d"_s);
        QCOMPARE(s.text(*s.now, 0, StepColumn::Class), u"Sløsing"_s);
        // An empty field goes back to what is usual.
        for (const StepColumn column : {StepColumn::Persons, StepColumn::CompleteAccurate, StepColumn::Repeats,
                                        StepColumn::Waste, StepColumn::Parallel, StepColumn::Waiting})
            QVERIFY(s.set(*s.now, 0, column, QString()));
        s.settle();
        const domain::Step cleared = s.steps()[0];
        QCOMPARE(cleared.persons, base::PersonCount::of(1));
        QVERIFY(!cleared.completeAccurate && !cleared.waste && cleared.parallelGroup.isEmpty());
        QVERIFY(cleared.waiting.isZero());
    }

    void idealTableAddsUpWithWhatHasGone()
    {
        Stream s;
        QAbstractItemModelTester tester(s.ideal.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        for (int i = 0; i < 3; ++i) {
            s.set(*s.now, i, title, u"Trinn %1"_s.arg(i + 1));
            s.set(*s.now, i, minutes, QString::number(10 * (i + 1)));
        }
        s.settle();
        Stream::must(ValueStreamService(s.work.context).copyAllToIdeal(s.ideal->state()));
        s.workspace->load();
        s.settle();
        s.show();
        QCOMPARE(s.ideal->stepCount(), 3);
        QCOMPARE(s.text(*s.ideal, 0, StepColumn::Change), u"0,0"_s);

        s.set(*s.ideal, 0, minutes, u"4"_s);
        s.ideal->removeRecords({1});
        s.set(*s.ideal, s.ideal->placeholderRow(), title, u"Nytt"_s);
        s.settle();
        s.set(*s.ideal, s.ideal->placeholderRow() - 1, minutes, u"5"_s);
        s.settle();
        QCOMPARE(s.titles(*s.ideal), (QStringList{u"1 Trinn 1"_s, u" Trinn 2"_s, u"2 Trinn 3"_s, u"3 Nytt"_s,
                                                  u" Nytt trinn…"_s}));
        QCOMPARE(s.ideal->kindAt(1), StepLine::Kind::RemovedStep);
        QStringList changes;
        double sum = 0;
        for (int row = 0; row < 4; ++row) {
            changes << s.text(*s.ideal, row, StepColumn::Change);
            sum += s.ideal->lineAt(row).change->value();
        }
        QCOMPARE(changes, (QStringList{u"−6,0"_s, u"−20,0"_s, u"0,0"_s, u"+5,0"_s}));
        QCOMPARE(sum, -s.saving->saved.work.value());
        QVERIFY(!(s.ideal->flags(s.ideal->index(1, static_cast<int>(minutes))) & Qt::ItemIsEditable));
    }

    void movesAndRemovesAndTakesBack()
    {
        Stream s;
        for (const QString &name : {u"A"_s, u"B"_s, u"C"_s})
            s.set(*s.now, s.now->placeholderRow(), title, name);
        s.now->beginChallenge(0);
        s.set(*s.now, 1, title, u"A1"_s);
        s.settle();
        s.now->beginChallenge(0);
        s.set(*s.now, 2, title, u"A2"_s);
        s.settle();
        QCOMPARE(s.titles(*s.now).mid(0, 5),
                 (QStringList{u"1 A"_s, u"1.1 A1"_s, u"1.2 A2"_s, u"2 B"_s, u"3 C"_s}));
        s.now->moveRecord(2, -1);
        s.now->moveRecord(0, 1);
        s.settle();
        QCOMPARE(s.titles(*s.now).mid(0, 5),
                 (QStringList{u"1 B"_s, u"2 A"_s, u"2.1 A2"_s, u"2.2 A1"_s, u"3 C"_s}));
        s.now->removeRecords({1});
        s.settle();
        QCOMPARE(s.titles(*s.now).mid(0, 2), (QStringList{u"1 B"_s, u"2 C"_s}));
        s.workspace->undo();
        s.settle();
        QCOMPARE(s.titles(*s.now).mid(0, 4), (QStringList{u"1 B"_s, u"2 A"_s, u"2.1 A2"_s, u"2.2 A1"_s}));
    }

    void draftsInTheMiddleAndWithoutName()
    {
        Stream s;
        for (const QString &name : {u"A"_s, u"C"_s})
            s.set(*s.now, s.now->placeholderRow(), title, name);
        s.settle();
        const int row = s.now->beginStep(0);
        QCOMPARE(row, 1);
        s.now->dropEmptyDrafts();
        QCOMPARE(s.now->stepCount(), 2);
        QCOMPARE(s.now->beginStep(0), 1);
        QVERIFY(s.set(*s.now, 1, title, u"B"_s));
        s.settle();
        QCOMPARE(s.titles(*s.now).mid(0, 3), (QStringList{u"1 A"_s, u"2 B"_s, u"3 C"_s}));
        QCOMPARE(s.steps()[1].title, u"B"_s);
    }

    void pastesWithHeadingsAsOneStep()
    {
        Stream s;
        const auto from = [](StepColumn first) {
            QList<int> columns;
            for (int column = static_cast<int>(first); column < presentation::stepColumnCount; ++column)
                columns << column;
            return columns;
        };
        const QString copied = u"Nr\tTrinn og utfordringer\tMinutter\tAndel\n"
                               "1\tInnkalle\t6 – 10 – 18\t100 %\n"
                               "1.1\tBruker uteblir\t20\t12 %\n"
                               "2\t\"Samtale\nmed bruker\"\t35\t\n"_s;
        s.now->paste(s.now->placeholderRow(), from(title), presentation::pastedCells(copied));
        s.settle();
        QCOMPARE(s.titles(*s.now).mid(0, 3),
                 (QStringList{u"1 Innkalle"_s, u"1.1 Bruker uteblir"_s, u"2 Samtale med bruker"_s}));
        QCOMPARE(s.store->listAll<domain::Challenge>()->front().share, base::Share::of(0.12));
        s.workspace->undo();
        s.settle();
        QCOMPARE(s.now->stepCount(), 0);
        s.workspace->redo();
        s.settle();

        // Over lines that are there, from a cell on, without headings.
        s.now->paste(0, from(minutes), presentation::pastedCells(u"8\t2 t\n\t\n40\t1 d"_s));
        s.settle();
        QCOMPARE(s.steps()[0].process.points().likely, 8.0);
        QCOMPARE(s.steps()[0].waiting.points().likely, 120.0);
        QCOMPARE(s.steps()[1].process.points().likely, 40.0);

        // One cell that can't be read: nothing of it is stored.
        QSignalSpy refused(s.now.get(), &ValueStreamModel::pasteRefused);
        s.now->paste(0, from(minutes), presentation::pastedCells(u"9\nmange\n"_s));
        s.settle();
        QCOMPARE(refused.count(), 1);
        QCOMPARE(refused[0][0].toString(), u"Linje 2 i det som ble limt inn, minutter"_s);
        QCOMPARE(s.steps()[0].process.points().likely, 8.0);
    }

    void readerMayWriteNothing()
    {
        Stream s;
        s.set(*s.now, 0, title, u"Innkalle"_s);
        s.settle();
        presentation::Workspace reading(
            std::make_unique<application::InlineJobRunner>(*s.store),
            application::Session{u"Leser"_s, application::SessionRole::Reader, std::nullopt},
            std::make_shared<base::FixedClock>(QDateTime(QDate(2015, 2, 17), QTime(9, 0), Qt::UTC)), u"Prøve"_s);
        reading.load();
        s.settle();
        presentation::EditQueue edits(reading);
        ValueStreamModel model(edits);
        model.show(*s.book, s.book->states[0].state.id, nullptr);
        QCOMPARE(model.rowCount(), 1); // no line to type in
        QVERIFY(!s.set(model, 0, title, u"Noe annet"_s));
    }

    void figuresGainsAndChoices()
    {
        Stream s;
        for (int i = 0; i < 2; ++i) {
            s.set(*s.now, i, title, u"Trinn %1"_s.arg(i + 1));
            s.set(*s.now, i, minutes, u"10-20-36"_s); // Lichtenberg 21,2
        }
        s.settle();
        Stream::must(ValueStreamService(s.work.context).copyAllToIdeal(s.ideal->state()));
        Stream::must(ValueStreamService(s.work.context).adoptIdeal(s.ideal->state(), QDate(2015, 2, 17)));
        s.workspace->load();
        s.settle();
        s.show();
        s.set(*s.ideal, 1, minutes, u"5-10-18"_s); // 10,6
        s.settle();

        presentation::ValueStreamFiguresModel figures;
        QAbstractItemModelTester figuresTester(&figures, QAbstractItemModelTester::FailureReportingMode::Fatal);
        figures.show(s.book->analysis, s.saving->currentFigures, s.saving->idealFigures);
        const auto cell = [&](int row, int column) {
            return figures.index(row, column).data().toString().replace(presentation::noBreakSpace, u' ');
        };
        using F = presentation::ValueStreamFiguresModel;
        QCOMPARE(cell(F::WorkPerCase, F::Now), u"42,4"_s);
        QCOMPARE(cell(F::WorkPerCase, F::Ideal), u"31,8"_s);
        QCOMPARE(cell(F::WorkPerCase, F::Difference), u"−10,6"_s);
        QCOMPARE(cell(F::HoursPerYear, F::Difference), u"−97,2"_s); // 10.6 × 550 / 60
        QCOMPARE(cell(F::Fte, F::Difference), u"−0,06"_s);
        QCOMPARE(cell(F::RolledCompleteAccurate, F::Now), u"–"_s);
        figures.setBusy(true);
        QCOMPARE(cell(F::HoursPerYear, F::Now), u"…"_s);

        presentation::ClaimChoiceModel choices(*s.book, *s.saving);
        QAbstractItemModelTester choicesTester(&choices, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(choices.rowCount(), 1);
        QCOMPARE(choices.sumText().replace(presentation::noBreakSpace, u' '),
                 u"10,6 min × 550 møter per år / 60 = 97,2 timer per år = 0,06 årsverk"_s);
        domain::Gain gain;
        gain.title = u"Raskere"_s;
        Stream::must(ValueStreamService(s.work.context)
                         .registerGain({s.saving->ideal, choices.chosen(), gain, QDate(2015, 2, 17), std::nullopt}));
        s.workspace->load();
        s.settle();
        s.show();
        presentation::ValueStreamGainsModel gains;
        QAbstractItemModelTester gainsTester(&gains, QAbstractItemModelTester::FailureReportingMode::Fatal);
        gains.show(*s.book);
        QCOMPARE(gains.rowCount(), 2);
        QVERIFY(gains.index(0, 0).data().toString().endsWith(u"Raskere"_s));
        QCOMPARE(gains.index(0, 2).data().toString(), u"97,2"_s);
        QCOMPARE(gains.index(1, 0).data().toString(), u"Trinn 2"_s);
        QCOMPARE(gains.index(1, 1).data().toString(), u"10,6"_s);

        presentation::ClaimChoiceModel taken(*s.book, *s.saving);
        QCOMPARE(taken.rowCount(), 1);
        QVERIFY(taken.index(0, 3).data().toString().startsWith(u"Tatt av "_s));
        QVERIFY(!(taken.flags(taken.index(0, 0)) & Qt::ItemIsEnabled));
        QVERIFY(!taken.setData(taken.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(taken.chosen().empty());
    }

    void simulationAnswersTheNewestQuestionOnce()
    {
        Stream s;
        s.set(*s.now, 0, title, u"Trinn"_s);
        s.set(*s.now, 0, minutes, u"10-20-40"_s);
        s.settle();
        Stream::must(ValueStreamService(s.work.context).copyAllToIdeal(s.ideal->state()));
        s.workspace->load();
        s.settle();
        s.show();
        s.set(*s.ideal, 0, minutes, u"5-10-20"_s);
        s.settle();

        presentation::SavingSimulation simulation;
        QSignalSpy finished(&simulation, &presentation::SavingSimulation::finished);
        simulation.ask(*s.book, s.saving->ideal);
        QVERIFY(simulation.isComputing() && !simulation.answer());
        QVERIFY(finished.wait(20'000));
        const auto first = *simulation.answer();
        QVERIFY(first.saved.p10 < first.saved.p50 && first.saved.p50 < first.saved.p90);
        simulation.ask(*s.book, s.saving->ideal); // nothing has changed
        QVERIFY(!simulation.isComputing() && simulation.answer());

        const auto before = *s.book;
        s.set(*s.ideal, 0, minutes, u"5-12-20"_s);
        s.settle();
        // Asked and asked again before the first answer can arrive.
        simulation.ask(*s.book, s.saving->ideal);
        QVERIFY(!simulation.answer()); // the old one is no longer true
        simulation.ask(before, s.saving->ideal);
        QVERIFY(finished.wait(20'000));
        QCOMPARE(finished.count(), 2);
        QCOMPARE(*simulation.answer(), first); // same data, same answer
    }
};

VF_TEST(ValueStreamModelTest);
#include "tst_value_stream_model.moc"
