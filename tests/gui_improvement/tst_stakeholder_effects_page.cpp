// What an ideal state does to each stakeholder, typed and pasted on page Interessenter, said before the ideal is adopted on
// page Verdistrøm, and printed with the analysis.
#include "gui/widgets/inline_message.h"
#include "gui/widgets/segmented_control.h"
#include "gui_improvement/improvement_desk.h"
#include "presentation/stakeholder_effect_model.h"
#include "support/test_registry.h"

#include <QClipboard>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace vf;
using domain::EffectDirection;
using domain::StakeholderEffect;
using presentation::StakeholderEffectModel;
using test::ImprovementDesk;

namespace {

constexpr int directionColumn = StakeholderEffectModel::FirstIdeal;
constexpr int reasonColumn = directionColumn + 1;

} // namespace

class StakeholderEffectsPageTest : public QObject
{
    Q_OBJECT

    /// The stakeholders of the NAV analysis as its own people wrote them, and an ideal state nobody has adopted; the page
    /// shows what it does to each.
    static bool prepare(ImprovementDesk &desk)
    {
        if (!desk.open())
            return false;
        QStringList files;
        for (const char *file : {"analyser.csv", "trinn.csv", "utfordringer.csv"})
            files << QStringLiteral(VF_TEST_DATA "/cases/harstad-2015/") + QLatin1StringView(file);
        desk.answers().pathLists.enqueue(files);
        desk.trigger("action.importValueStream");
        desk.settle();
        desk.openPage("stakeholders");
        ImprovementDesk::answer([](QDialog &dialog) {
            auto *owner = dialog.findChild<QComboBox *>(u"newStakeholderAnalysis.owner"_s);
            owner->setCurrentIndex(owner->findText(u"Oppfølgingssamtale"_s, Qt::MatchContains));
        });
        desk.trigger("stakeholders.new");
        desk.settle();
        QApplication::clipboard()->setText(u"Bruker\tHØY, AVGJØRENDE\nPolitiet\tHØY\nBygg og Eiendom\tMIDDELS\n"_s);
        desk.trigger("stakeholders.paste");
        desk.settle();
        desk.find<gui::SegmentedControl>("stakeholders.switch")->setCurrentIndex(1);
        return desk.activate() && desk.stored<domain::Stakeholder>().size() == 3;
    }
    static QString cell(const gui::TypedTableView *table, int row, int column, int role = Qt::DisplayRole)
    {
        return table->model()->index(row, column).data(role).toString();
    }
    static void goTo(gui::TypedTableView *table, int row, int column)
    {
        table->setFocus();
        table->setCurrentIndex(table->model()->index(row, column));
    }

private Q_SLOTS:
    void typedByKeyboardAndTakenBack()
    {
        ImprovementDesk desk;
        QVERIFY(prepare(desk));
        auto *table = desk.table("stakeholders.effects");
        QVERIFY(table->isVisible());
        const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(table->model()->columnCount(), 4); // who, value, one ideal with its reason
        goTo(table, 0, directionColumn);
        QTRY_VERIFY(table->hasFocus());
        ImprovementDesk::press(Qt::Key_F2);
        ImprovementDesk::type(u"v"_s);
        ImprovementDesk::press(Qt::Key_Tab);
        ImprovementDesk::type(u"Lengre vei til kontoret"_s);
        ImprovementDesk::press(Qt::Key_Return);
        ImprovementDesk::press(Qt::Key_Escape);
        desk.settle();
        const auto stored = desk.stored<StakeholderEffect>();
        QCOMPARE(stored.size(), size_t(1));
        QCOMPARE(stored[0].direction, EffectDirection::Worse);
        QCOMPARE(stored[0].reason, u"Lengre vei til kontoret"_s);
        QCOMPARE(cell(table, 0, directionColumn), u"Verre"_s);
        QVERIFY(cell(table, 0, directionColumn, Qt::AccessibleTextRole).startsWith(u"Verre, "_s)); // said, not only coloured

        desk.trigger("action.undo");
        desk.settle();
        QCOMPARE(desk.stored<StakeholderEffect>()[0].reason, QString());
        desk.trigger("action.undo");
        desk.settle();
        QVERIFY(desk.stored<StakeholderEffect>().empty());
        QCOMPARE(cell(table, 0, directionColumn), QString());
        desk.redoAll();
        QCOMPARE(desk.stored<StakeholderEffect>()[0].reason, u"Lengre vei til kontoret"_s);
        QCOMPARE(cell(table, 0, reasonColumn), u"Lengre vei til kontoret"_s);
        // Emptied, nothing is left of it.
        goTo(table, 0, directionColumn);
        table->selectionModel()->select({table->model()->index(0, directionColumn), table->model()->index(0, reasonColumn)},
                                        QItemSelectionModel::ClearAndSelect);
        ImprovementDesk::press(Qt::Key_Delete);
        desk.settle();
        QVERIFY(desk.stored<StakeholderEffect>().empty());
    }

    void pastedInOneStepAndRefusedWhole()
    {
        ImprovementDesk desk;
        QVERIFY(prepare(desk));
        auto *table = desk.table("stakeholders.effects");
        goTo(table, 0, directionColumn);
        QApplication::clipboard()->setText(u"bedre\tRaskere svar\nenorm\t\n"_s);
        desk.trigger("stakeholders.paste");
        desk.settle();
        auto *message = desk.find<gui::InlineMessage>("stakeholders.message");
        QVERIFY(message->isVisible());
        QVERIFY2(message->text().contains(u"«enorm» kan ikke stå her. Velg Bedre, Uendret og Verre."_s), qPrintable(message->text()));
        QVERIFY(desk.stored<StakeholderEffect>().empty());
        QApplication::clipboard()->setText(u"bedre\tRaskere svar\nuendret\t\nverre\tFlere henvendelser\n"_s);
        desk.trigger("stakeholders.paste");
        desk.settle();
        QCOMPARE(desk.stored<StakeholderEffect>().size(), size_t(3));
        desk.trigger("action.undo");
        desk.settle();
        QVERIFY(desk.stored<StakeholderEffect>().empty());
    }

    void saidBeforeTheIdealIsAdopted()
    {
        ImprovementDesk desk;
        QVERIFY(prepare(desk));
        auto *table = desk.table("stakeholders.effects");
        goTo(table, 0, directionColumn);
        QApplication::clipboard()->setText(u"verre\tLengre vei til kontoret\n\t\nverre\tFlere henvendelser\n"_s);
        desk.trigger("stakeholders.paste");
        desk.settle();
        ImprovementDesk::savePicture(&desk.window(), u"virkning"_s);
        desk.openPage("valuestream");
        auto *choice = desk.find<QComboBox>("valuestream.chooser");
        const int nav = choice->findText(u"Oppfølgingssamtale"_s, Qt::MatchContains);
        QVERIFY(nav >= 0);
        choice->setCurrentIndex(nav);
        Q_EMIT choice->activated(nav);
        desk.settle();
        QVERIFY(desk.activate());
        desk.find<QPushButton>("valuestream.adopt")->click();
        QTRY_VERIFY(desk.window().findChild<gui::InlineMessage *>(u"ideal.adopt.harm"_s));
        const auto *harm = desk.find<gui::InlineMessage>("ideal.adopt.harm");
        QVERIFY(harm->isVisible());
        QCOMPARE(harm->title(), u"Verre for 1\u00A0interessent som tjenesten har høy verdi for"_s);
        QCOMPARE(harm->text(), u"Bruker (HØY, AVGJØRENDE): Lengre vei til kontoret"_s); // Bygg og Eiendom is MIDDELS
        const auto *open = desk.find<gui::InlineMessage>("ideal.adopt.notJudged");
        QVERIFY2(open->text().startsWith(u"Ikke vurdert for Politiet."_s), qPrintable(open->text()));
        ImprovementDesk::savePicture(desk.find<QDialog>("ideal.adopt"), u"vedta-ideell"_s);
        QTest::keyClick(desk.find<QDialog>("ideal.adopt"), Qt::Key_Escape);
        for (const auto &state : desk.stored<domain::ValueStreamState>())
            QVERIFY(!state.adoptedOn);
    }

    void printedWithTheAnalysis()
    {
        ImprovementDesk desk;
        QVERIFY(prepare(desk));
        desk.trigger("stakeholders.print");
        auto *dialog = desk.find<QDialog>("reportDialog");
        QVERIFY(dialog && dialog->isVisible());
        ImprovementDesk::savePicture(dialog, u"interessenter-utskrift"_s);
        const QString path = desk.inFolder(u"interessenter.pdf"_s);
        desk.answers().paths.enqueue(path);
        desk.find<QPushButton>("reportDialog.save")->click();
        auto *message = desk.find<gui::InlineMessage>("reportDialog.message");
        QTRY_VERIFY(message->isVisible());
        QCOMPARE(message->title(), u"Interessentanalysen er lagret"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
    }
};

VF_TEST(StakeholderEffectsPageTest);
#include "tst_stakeholder_effects_page.moc"
