// Page Interessenter as a person uses it: by keyboard, by pasting, and by taking everything back.
#include "exchange/stakeholder_reader.h"
#include "gui/pages/stakeholder_matrix.h"
#include "gui/pages/stakeholders_page.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/inline_message.h"
#include "gui_improvement/improvement_desk.h"
#include "support/test_registry.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QMouseEvent>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace vf;
using domain::Engagement;
using domain::Stakeholder;
using domain::StakeholderValue;
using test::ImprovementDesk;

namespace {

std::vector<application::StakeholderRow> harstadRows()
{
    QFile file(QStringLiteral(VF_TEST_DATA "/cases/harstad-2015/interessenter.csv"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no test data");
    return exchange::readStakeholders(file.readAll()).rows;
}

/// What a person presses in the list of values: enough letters to tell it from the others.
QString keysFor(StakeholderValue value)
{
    switch (value) {
    case StakeholderValue::Low:
        return u"l"_s;
    case StakeholderValue::Medium:
        return u"m"_s;
    case StakeholderValue::High:
        return u"h"_s;
    case StakeholderValue::Decisive:
        return u"hø"_s + u"y,"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

class StakeholdersPageTest : public QObject
{
    Q_OBJECT

    /// The page with an empty analysis of an introduction, and the keyboard in its last row.
    static bool prepare(ImprovementDesk &desk)
    {
        if (!desk.open())
            return false;
        desk.import("action.importPlan", "prosjektplan.csv");
        desk.openPage("stakeholders");
        ImprovementDesk::answer([](QDialog &dialog) {
            auto *owner = dialog.findChild<QComboBox *>(u"newStakeholderAnalysis.owner"_s);
            owner->setCurrentIndex(owner->findText(u"NAV"_s, Qt::MatchContains));
        });
        desk.trigger("stakeholders.new");
        desk.settle();
        return desk.activate() && desk.stored<domain::StakeholderAnalysis>().size() == 1;
    }
    static QStringList names(const ImprovementDesk &desk)
    {
        QStringList found;
        for (const Stakeholder &row : desk.inOrder<Stakeholder>())
            found << row.name;
        return found;
    }

private Q_SLOTS:
    void saysWhatIsMissingOnAnEmptyPage()
    {
        ImprovementDesk desk;
        QVERIFY(desk.open());
        desk.openPage("stakeholders");
        auto *empty = desk.find<gui::EmptyState>("stakeholders.empty");
        QVERIFY(empty->isVisible());
        QVERIFY(!desk.find<QAction>("stakeholders.new")->isEnabled()); // nothing to belong to
        QTest::mouseClick(desk.find<QPushButton>("stakeholders.empty.new"), Qt::LeftButton);
        QCOMPARE(desk.window().pages()->currentPage()->key(), QLatin1StringView("introductions"));
    }

    void typesTheHarstadTableAndTakesAllOfItBack()
    {
        ImprovementDesk desk;
        QVERIFY(prepare(desk));
        auto *table = desk.table("stakeholders.table");
        const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_VERIFY(table->hasFocus());
        ImprovementDesk::press(Qt::Key_Return); // opens the last row
        for (const application::StakeholderRow &row : harstadRows()) {
            ImprovementDesk::type(row.name);
            ImprovementDesk::press(Qt::Key_Tab);
            ImprovementDesk::type(keysFor(*row.value));
            ImprovementDesk::press(Qt::Key_Tab);
            ImprovementDesk::type(row.consequence);
            ImprovementDesk::press(Qt::Key_Return);
        }
        ImprovementDesk::press(Qt::Key_Escape);
        desk.settle();
        const auto stored = desk.inOrder<Stakeholder>();
        const auto wanted = harstadRows();
        QCOMPARE(stored.size(), size_t(6));
        for (size_t i = 0; i < wanted.size(); ++i) {
            QCOMPARE(stored[i].name, wanted[i].name);
            QCOMPARE(stored[i].value, wanted[i].value);
            QCOMPARE(stored[i].consequence, wanted[i].consequence);
        }
        QCOMPARE(table->model()->rowCount(), 7);
        QCOMPARE(table->model()->index(0, 1).data().toString(), u"HØY, AVGJØRENDE"_s);

        QCOMPARE(desk.undoAll(), 3 * 6 + 3); // each cell, and the analysis, the plan and the units before them
        QVERIFY(desk.stored<Stakeholder>().empty());
        QVERIFY(desk.stored<domain::Unit>().empty());
        desk.redoAll();
        const auto again = desk.inOrder<Stakeholder>();
        QCOMPARE(again.size(), size_t(6));
        for (size_t i = 0; i < wanted.size(); ++i)
            QCOMPARE(again[i].consequence, wanted[i].consequence);
    }

    void pastesFromExcelWithHeadingsAndRefusesWhatItCanNotRead()
    {
        ImprovementDesk desk;
        QVERIFY(prepare(desk));
        auto *table = desk.table("stakeholders.table");
        const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QApplication::clipboard()->setText(u"Interessent\tInnflytelse\tVerdi for interessenten\n"
                                           "Politiet\tstor\tHØY\n\"Bygg og\nEiendom\"\tliten\tmiddels\n"_s);
        desk.trigger("stakeholders.paste");
        desk.settle();
        QCOMPARE(names(desk), (QStringList{u"Politiet"_s, u"Bygg og Eiendom"_s}));
        QCOMPARE(desk.inOrder<Stakeholder>()[0].influence, domain::Engagement::Large);
        QCOMPARE(desk.inOrder<Stakeholder>()[1].value, StakeholderValue::Medium);

        // From the first row on: one is changed, one is new, and one can't be read.
        table->setCurrentIndex(table->model()->index(1, 0));
        QApplication::clipboard()->setText(u"Eiendom\tHØY\nAnsatte\tenorm\n"_s);
        desk.trigger("stakeholders.paste");
        desk.settle();
        auto *message = desk.find<gui::InlineMessage>("stakeholders.message");
        QVERIFY(message->isVisible());
        QCOMPARE(message->title(), u"Linje 2 i det som ble limt inn, verdi for interessenten"_s);
        QVERIFY2(message->text().contains(u"«enorm» kan ikke stå her. Velg LAV, MIDDELS, HØY og HØY, AVGJØRENDE."_s),
                 qPrintable(message->text()));
        QCOMPARE(names(desk), (QStringList{u"Politiet"_s, u"Bygg og Eiendom"_s})); // nothing in part
        QApplication::clipboard()->setText(u"Eiendom\tHØY\nAnsatte\tavgjørende\n"_s);
        desk.trigger("stakeholders.paste");
        desk.settle();
        QCOMPARE(names(desk), (QStringList{u"Politiet"_s, u"Eiendom"_s, u"Ansatte"_s}));
        desk.trigger("action.undo"); // one step
        desk.settle();
        QCOMPARE(names(desk), (QStringList{u"Politiet"_s, u"Bygg og Eiendom"_s}));

        desk.trigger("stakeholders.copy");
        const QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QVERIFY2(lines.value(0).startsWith(u"Interessent\tVerdi\tKonsekvens av dårlig kvalitet\t"_s), qPrintable(lines.value(0)));
        QVERIFY2(lines.value(1).startsWith(u"Politiet\tHØY\t"_s), qPrintable(lines.value(1)));
        QVERIFY(!lines.value(1).contains(u"ikke involvert"_s)); // a date that is not there is empty
        QVERIFY(!QApplication::clipboard()->text().contains(u"Ny interessent"_s));
        // What was copied goes back in as it was.
        desk.trigger("stakeholders.remove");
        table->setCurrentIndex(table->model()->index(0, 0));
        desk.trigger("stakeholders.paste");
        desk.settle();
        QVERIFY(!message->isVisible() || message->title().isEmpty());
        QCOMPARE(names(desk), (QStringList{u"Politiet"_s, u"Bygg og Eiendom"_s}));
    }

    void aCellThatIsRefusedStaysAsTyped()
    {
        ImprovementDesk desk;
        QVERIFY(prepare(desk));
        auto *table = desk.table("stakeholders.table");
        const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_VERIFY(table->hasFocus());
        ImprovementDesk::press(Qt::Key_Return);
        ImprovementDesk::type(u"Politiet"_s);
        ImprovementDesk::press(Qt::Key_Return);
        ImprovementDesk::press(Qt::Key_Escape);
        desk.settle();
        const QModelIndex involved = table->model()->index(0, 9);
        QVERIFY(!table->isColumnHidden(9));
        table->setCurrentIndex(involved);
        ImprovementDesk::type(u"31.02.2015"_s);
        ImprovementDesk::press(Qt::Key_Return);
        desk.settle();
        auto *message = desk.find<gui::InlineMessage>("stakeholders.message");
        QVERIFY(message->isVisible());
        QCOMPARE(message->title(), u"Politiet, involvert"_s);
        QCOMPARE(involved.data().toString(), u"31.02.2015"_s);
        QVERIFY(!desk.inOrder<Stakeholder>().front().involvedOn);
        table->setCurrentIndex(involved);
        ImprovementDesk::press(Qt::Key_F2);
        ImprovementDesk::type(u"050215"_s);
        ImprovementDesk::press(Qt::Key_Return);
        desk.settle();
        QVERIFY(!message->isVisible());
        QCOMPARE(desk.inOrder<Stakeholder>().front().involvedOn, QDate(2015, 2, 5));
        // Delete empties the cell, Ctrl+Delete removes the row.
        table->setFocus();
        table->setCurrentIndex(involved);
        ImprovementDesk::press(Qt::Key_Delete);
        desk.settle();
        QVERIFY(!desk.inOrder<Stakeholder>().front().involvedOn);
        desk.trigger("stakeholders.table.remove");
        desk.settle();
        QVERIFY(desk.stored<Stakeholder>().empty());
        desk.trigger("action.undo");
        desk.settle();
        QCOMPARE(names(desk), QStringList{u"Politiet"_s});
    }

    void warnsAboutWhoIsMissingAndMovesRows()
    {
        ImprovementDesk desk;
        QVERIFY(prepare(desk));
        QApplication::clipboard()->setText(u"Interessent\tVerdi\tInnflytelse\tInteresse\nPolitiet\tHØY\tstor\tliten\n"
                                           "Bygg\tLAV\tingen\tingen\nKari 01015450068\tMIDDELS\t\t\n"_s);
        desk.trigger("stakeholders.paste");
        desk.settle();
        desk.window().workspace()->setAsOf(QDate(2015, 2, 9)); // two days before the first course day
        desk.settle();
        const auto finding = [&](int at) {
            const auto *label = desk.find<QLabel>(qPrintable(u"stakeholders.findings.%1"_s.arg(at)));
            return label ? label->text() : QString();
        };
        QCOMPARE(finding(0), u"En tekst om «Kari 01015450068» har et fødselsnummer"_s);
        QCOMPARE(finding(1), u"Involver Politiet før verdistrømsanalysen"_s);
        QCOMPARE(finding(2), u"Interessentanalysen er sent ute"_s);
        QVERIFY(desk.find<QLabel>("stakeholders.missing")->text().contains(u"Kari"_s));
        QVERIFY(desk.find<QWidget>("stakeholders.matrix")->accessibleDescription().contains(u"Politiet: innflytelse stor, interesse liten"_s));
        QVERIFY(!desk.window().grab().isNull());
        QCOMPARE(desk.nameless(), QStringList());
        auto *table = desk.table("stakeholders.table");
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        desk.trigger("stakeholders.table.down");
        desk.settle();
        QCOMPARE(names(desk), (QStringList{u"Bygg"_s, u"Politiet"_s, u"Kari 01015450068"_s}));
        QTest::mouseClick(desk.find<QPushButton>("stakeholders.findings.1.show"), Qt::LeftButton);
        QCOMPARE(table->currentIndex().row(), 1);
    }

    void movingAMarkChangesTheTableInOneStep()
    {
        ImprovementDesk desk;
        desk.window().resize(1440, 900);
        QVERIFY(prepare(desk));
        QApplication::clipboard()->setText(u"Interessent\tVerdi\tInnflytelse\tInteresse\nPolitiet\tHØY\tliten\tliten\n"_s);
        desk.trigger("stakeholders.paste");
        desk.settle();
        const auto at = [&desk] {
            const Stakeholder row = desk.inOrder<Stakeholder>().front();
            return std::pair(*row.influence, *row.interest);
        };
        auto *matrix = desk.find<gui::StakeholderMatrix>("stakeholders.matrix");
        QVERIFY(matrix->isVisible());
        desk.window().grab(); // what has been painted can be pressed
        const QPoint from = matrix->node(0).area.center();
        const auto drag = [matrix](QPoint start, QPoint end) {
            QTest::mousePress(matrix, Qt::LeftButton, {}, start);
            for (const QPoint &place : {(start + end) / 2, end}) {
                QMouseEvent move(QEvent::MouseMove, place, matrix->mapToGlobal(place), Qt::NoButton, Qt::LeftButton, {});
                QApplication::sendEvent(matrix, &move);
            }
            QTest::mouseRelease(matrix, Qt::LeftButton, {}, end);
        };
        drag(from, QPoint(matrix->width() - 8, 24)); // the upper right corner
        desk.settle();
        QCOMPARE(at(), std::pair(Engagement::Large, Engagement::Large));
        desk.trigger("action.undo");
        desk.settle();
        QCOMPARE(at(), std::pair(Engagement::Small, Engagement::Small));

        desk.window().grab();
        drag(matrix->node(0).area.center(), QPoint(2, 2)); // outside: nothing happens
        desk.settle();
        QCOMPARE(at(), std::pair(Engagement::Small, Engagement::Small));

        matrix->setFocus();
        ImprovementDesk::press(Qt::Key_Up);
        ImprovementDesk::press(Qt::Key_Right); // before the first is stored
        desk.settle();
        QCOMPARE(at(), std::pair(Engagement::Medium, Engagement::Medium));
        QCOMPARE(desk.table("stakeholders.table")->currentIndex().row(), 0);
    }

    void aNamedPersonIsStoredWhenPurposeAndEndAreThere()
    {
        ImprovementDesk desk;
        QVERIFY(prepare(desk));
        QApplication::clipboard()->setText(u"Hovedverneombudet\n"_s);
        desk.trigger("stakeholders.paste");
        desk.settle();
        auto *table = desk.table("stakeholders.table");
        table->setCurrentIndex(table->model()->index(0, 0));
        auto *consequence = desk.find<QPlainTextEdit>("stakeholders.details.consequence");
        consequence->setFocus();
        ImprovementDesk::type(u"Mister oversikten"_s);
        ImprovementDesk::press(Qt::Key_Tab);
        desk.settle();
        QCOMPARE(desk.inOrder<Stakeholder>().front().consequence, u"Mister oversikten"_s);

        auto *purpose = desk.find<QLineEdit>("stakeholders.details.purpose");
        QVERIFY(!purpose->isVisible());
        desk.find<QCheckBox>("stakeholders.details.personal")->click();
        QTRY_VERIFY(purpose->hasFocus());
        ImprovementDesk::type(u"Kontakt før kursdagene"_s);
        ImprovementDesk::press(Qt::Key_Tab);
        desk.settle();
        QVERIFY(!desk.inOrder<Stakeholder>().front().personal); // half is nothing
        ImprovementDesk::type(u"31.12.2026"_s);
        ImprovementDesk::press(Qt::Key_Return);
        desk.settle();
        const Stakeholder stored = desk.inOrder<Stakeholder>().front();
        QVERIFY(stored.personal);
        QCOMPARE(stored.purpose, u"Kontakt før kursdagene"_s);
        QCOMPARE(stored.deleteBy, QDate(2026, 12, 31));
        desk.find<QCheckBox>("stakeholders.details.personal")->click();
        desk.settle();
        QVERIFY(!desk.inOrder<Stakeholder>().front().personal);
        QVERIFY(desk.inOrder<Stakeholder>().front().purpose.isEmpty());
    }

    void closingTheWindowLosesNoWord()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"kopi.verdiflyt"_s);
        {
            ImprovementDesk desk;
            QVERIFY(prepare(desk));
            ImprovementDesk::press(Qt::Key_Return);
            for (int row = 1; row <= 12; ++row) {
                ImprovementDesk::type(u"Gruppe %1"_s.arg(row));
                ImprovementDesk::press(Qt::Key_Return);
            }
            ImprovementDesk::type(u"Den siste"_s); // still in the field
            desk.trigger("action.closeFile");
            QVERIFY(QFile::copy(desk.inFolder(u"tom.verdiflyt"_s), path));
        }
        ImprovementDesk again;
        QVERIFY(again.ShellFixture::open(path));
        QCOMPARE(names(again).size(), 13);
        QCOMPARE(names(again).back(), u"Den siste"_s);
    }

    void anEarlierAnalysisIsATemplateAndImportsKnowTheirAnalysis()
    {
        ImprovementDesk desk;
        QVERIFY(prepare(desk));
        desk.import("stakeholders.import", "interessenter.csv");
        QCOMPARE(desk.stored<Stakeholder>().size(), size_t(6));
        ImprovementDesk::answer([](QDialog &dialog) {
            auto *owner = dialog.findChild<QComboBox *>(u"newStakeholderAnalysis.owner"_s);
            owner->setCurrentIndex(owner->findText(u"Omsorg"_s, Qt::MatchContains));
            dialog.findChild<QComboBox *>(u"newStakeholderAnalysis.from"_s)->setCurrentIndex(1);
        });
        desk.trigger("stakeholders.new");
        desk.settle();
        QCOMPARE(desk.stored<Stakeholder>().size(), size_t(12));
        QCOMPARE(desk.find<QComboBox>("stakeholders.choice")->currentText(),
                 u"Innføring av Lean i Omsorg Sør, hjemmetjenesten 2 · Omsorg Sør, hjemmetjenesten 2"_s);
        QCOMPARE(desk.table("stakeholders.table")->model()->rowCount(), 7);
        desk.trigger("action.undo"); // the analysis and its rows are one step
        desk.settle();
        QCOMPARE(desk.stored<Stakeholder>().size(), size_t(6));
        desk.answers().answers.enqueue(gui::Answer::Confirmed);
        desk.trigger("stakeholders.remove");
        desk.settle();
        QVERIFY(desk.answers().questions.back().consequence.startsWith(u"6\u00A0interessenter"_s));
        QVERIFY(desk.stored<domain::StakeholderAnalysis>().empty());
        QVERIFY(desk.find<gui::EmptyState>("stakeholders.empty")->isVisible());
    }
};

VF_TEST(StakeholdersPageTest);
#include "tst_stakeholders_page.moc"
