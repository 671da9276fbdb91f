#include "gui/resources.h"
#include "gui/theme/roles.h"
#include "gui/theme/theme.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/inline_message.h"
#include "gui/widgets/key_figure_strip.h"
#include "gui/widgets/message_dialog.h"
#include "gui/widgets/page_header.h"
#include "gui/widgets/search_field.h"
#include "gui/widgets/segmented_control.h"
#include "gui/widgets/sum_row.h"
#include "support/fake_dialogs.h"
#include "support/test_registry.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace vf::gui;

class WidgetsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        initResources();
        applyTheme(*qApp, ThemeMode::Light);
    }

    void dialogAsksWithVerbsAndIsSafe()
    {
        Question question;
        question.title = QStringLiteral("Slett gevinst");
        question.sentence = QStringLiteral("Slette «Tolkebestilling»?");
        question.confirm = QStringLiteral("Slett gevinst");
        question.dangerous = true;
        MessageDialog dialog(question);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QCOMPARE(dialog.windowTitle(), QStringLiteral("Slett gevinst"));
        QCOMPARE(dialog.button(Answer::Cancelled)->text(), QStringLiteral("Avbryt"));
        QVERIFY(dialog.button(Answer::Cancelled)->hasFocus());
        QVERIFY(!dialog.button(Answer::Alternative));
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(dialog.answer(), Answer::Cancelled);
        dialog.button(Answer::Confirmed)->click();
        QCOMPARE(dialog.answer(), Answer::Confirmed);
    }

    void fakeDialogsAnswerInOrder()
    {
        vf::test::FakeDialogs fake;
        fake.answers.enqueue(Answer::Confirmed);
        fake.paths.enqueue(QStringLiteral("/tmp/a.verdiflyt"));
        Question question;
        question.title = QStringLiteral("Slett gevinst");
        Dialogs &dialogs = fake;
        QCOMPARE(dialogs.ask(nullptr, question), Answer::Confirmed);
        QCOMPARE(dialogs.ask(nullptr, question), Answer::Cancelled);
        QCOMPARE(dialogs.openFile(nullptr, {}), QStringLiteral("/tmp/a.verdiflyt"));
        QVERIFY(dialogs.saveFile(nullptr, {}).isEmpty());
        dialogs.tell(nullptr, {});
        QCOMPARE(fake.questions.size(), 2);
        QCOMPARE(fake.notices.size(), 1);
    }

    void keyFiguresAreAccessibleAndOpen()
    {
        KeyFigureStrip strip;
        KeyFigure plain{QStringLiteral("Identifisert"), QStringLiteral("46,3"), QStringLiteral("årsverk"), {}};
        KeyFigure opening = plain;
        opening.label = QStringLiteral("Realisert");
        opening.context = QStringLiteral("71,5 % av identifisert");
        opening.opens = true;
        strip.setFigures({plain, opening});
        strip.resize(800, strip.heightForWidth(800));
        strip.show();
        auto *access = QAccessible::queryAccessibleInterface(&strip);
        QVERIFY(access);
        QCOMPARE(access->childCount(), 2);
        QCOMPARE(access->child(0)->role(), QAccessible::StaticText);
        QCOMPARE(access->child(1)->role(), QAccessible::Button);
        QCOMPARE(access->child(1)->text(QAccessible::Name), QStringLiteral("Realisert"));
        QCOMPARE(access->child(1)->text(QAccessible::Description),
                 QStringLiteral("46,3 årsverk, 71,5 % av identifisert"));
        QSignalSpy opened(&strip, &KeyFigureStrip::activated);
        auto *cell = qobject_cast<QWidget *>(access->child(1)->object());
        QTest::keyClick(cell, Qt::Key_Return);
        QTest::mouseClick(cell, Qt::LeftButton);
        QCOMPARE(opened.count(), 2);
        QCOMPARE(opened.constFirst().constFirst().toInt(), 1);
    }

    void keyFiguresBreakIntoEqualRows()
    {
        KeyFigureStrip strip;
        const KeyFigure figure{QStringLiteral("Realisert"), QStringLiteral("33,1"), QStringLiteral("årsverk"),
                               QStringLiteral("71,5 % av identifisert"), 0.7};
        strip.setFigures({figure, figure, figure, figure});
        const int one = strip.heightForWidth(2000);
        QCOMPARE(strip.heightForWidth(strip.sizeHint().width() - 1), 2 * one);
        QCOMPARE(strip.heightForWidth(100), 4 * one);
    }

    void headerMovesQuietActionsAway()
    {
        PageHeader header;
        header.setTitle(QStringLiteral("Oversikt"));
        QAction copy(QStringLiteral("Kopier tall"));
        QAction report(QStringLiteral("Lag rapport til ledergruppen"));
        QPushButton *quiet = header.addButton(&copy);
        QPushButton *primary = header.setPrimary(&report);
        header.resize(1200, 56);
        header.show();
        QVERIFY(quiet->isVisible());
        header.resize(header.minimumSizeHint().width(), 56);
        QVERIFY(!quiet->isVisible());
        QVERIFY(primary->isVisible());
        QSignalSpy triggered(&report, &QAction::triggered);
        primary->click();
        QCOMPARE(triggered.count(), 1);
        report.setEnabled(false);
        QVERIFY(!primary->isEnabled());
    }

    void headerKeepsAMenuForWhatHasNoButton()
    {
        PageHeader header;
        header.setTitle(QStringLiteral("Verdistrøm"));
        QAction copy(QStringLiteral("Kopier tall")), sheet(QStringLiteral("Måleskjema…"));
        header.addButton(&copy);
        header.resize(1200, 56);
        header.show();
        QVERIFY(!header.menuButton()->isVisible());
        header.addToMenu(&sheet);
        QVERIFY(header.menuButton()->isVisible());
        QCOMPARE(header.menuButton()->menu()->actions(), QList<QAction *>{&sheet});
        header.resize(header.minimumSizeHint().width(), 56);
        const QList<QAction *> narrow = header.menuButton()->menu()->actions();
        QVERIFY(narrow.contains(&copy) && narrow.last() == &sheet);
    }

    void segmentsChooseOne()
    {
        SegmentedControl control;
        QSignalSpy changes(&control, &SegmentedControl::currentChanged);
        control.addSegment(QStringLiteral("Årsverk"));
        control.addSegment(QStringLiteral("Timer"));
        QCOMPARE(control.currentIndex(), 0);
        QCOMPARE(changes.count(), 0);
        control.setCurrentIndex(1);
        control.setCurrentIndex(1);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.constFirst().constFirst().toInt(), 1);
    }

    void sumRowFollowsItsTable()
    {
        QWidget window;
        QStandardItemModel model(3, 3);
        QTableView table(&window);
        table.setModel(&model);
        SumRow sum(&table, &window);
        sum.setTexts({QStringLiteral("Sum"), QStringLiteral("46,3"), QStringLiteral("33,1")});
        table.setColumnWidth(1, 177);
        QCOMPARE(sum.columnWidth(1), 177);
        table.hideColumn(2);
        QVERIFY(sum.isColumnHidden(2));
        table.horizontalHeader()->moveSection(0, 1);
        QCOMPARE(sum.horizontalHeader()->visualIndex(0), 1);
        QCOMPARE(sum.text(1), QStringLiteral("46,3"));
        QVERIFY(sum.currentIndex().isValid());
    }

    void searchFieldEmptiesOnEscape()
    {
        SearchField field(QStringLiteral("Filtrer"));
        field.setText(QStringLiteral("hjemme"));
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(field.text().isEmpty());
    }

    void messagesSpeakAndClose()
    {
        InlineMessage message(InlineMessage::Kind::Error, QStringLiteral("Kunne ikke lagre"), QStringLiteral("Full"));
        QCOMPARE(message.accessibleName(), QStringLiteral("Kunne ikke lagre"));
        message.setActionText(QStringLiteral("Prøv igjen"));
        QSignalSpy again(&message, &InlineMessage::actionTriggered);
        message.actionButton()->click();
        QCOMPARE(again.count(), 1);
    }
};

VF_TEST(WidgetsTest);
#include "tst_widgets.moc"
