// "Sammenlign to datoer" from Oversikt: the sums agree with the ledger's totals, each gain says what happened to it and
// opens, and wrong dates get a sentence.
#include "gui/pages/comparison_dialog.h"
#include "gui/shell/page_stack.h"
#include "gui/widgets/date_field.h"
#include "gui/widgets/inline_message.h"
#include "gui_shell/shell_fixture.h"
#include "presentation/date_comparison_model.h"
#include "presentation/format.h"
#include "presentation/workspace.h"
#include "support/test_registry.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;
using namespace vf;
using presentation::ComparisonSumModel;
using presentation::GainChangeModel;
using test::ShellFixture;

class ComparisonTest : public QObject
{
    Q_OBJECT

    static QString cell(const QTableView *table, int row, int column)
    {
        return table->model()->index(row, column).data().toString().replace(presentation::noBreakSpace, u' ');
    }
    static int rowCalled(const QTableView *table, const QString &name)
    {
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (cell(table, row, 0).trimmed() == name)
                return row;
        return -1;
    }
    static void enter(ShellFixture &shell, const char *field, const QString &text)
    {
        auto *edit = shell.find<QLineEdit>(field);
        edit->window()->activateWindow();
        edit->setFocus();
        QTRY_VERIFY(edit->hasFocus());
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Tab);
    }

private Q_SLOTS:
    void comparesTheSampleOnTwoYearEnds()
    {
        ShellFixture shell;
        QVERIFY(shell.openSample());
        shell.window().workspace()->setAsOf(QDate(2017, 12, 31));
        QVERIFY(shell.activate());
        shell.settle();
        // 21,2 confirmed of 21,2 + 3,8 that have run out.
        const QString facts = QTextDocumentFragment::fromHtml(shell.find<QLabel>("overview.facts")->text()).toPlainText();
        QVERIFY2(facts.contains(u"84,7 % av det bekreftede holder"_s), qPrintable(facts));
        shell.trigger("overview.compare");
        QTRY_VERIFY(shell.window().findChild<QTableView *>(u"comparison.sums"_s));
        auto *sums = shell.find<QTableView>("comparison.sums");
        auto *changes = shell.find<QTableView>("comparison.changes");
        QCOMPARE(shell.find<QLineEdit>("comparison.from")->text(), u"31.12.2016"_s);
        // The published figures of 2017, and what the same program says of 2016.
        const int realised = rowCalled(sums, u"Realisert"_s), identified = rowCalled(sums, u"Identifisert"_s);
        QCOMPARE(cell(sums, identified, ComparisonSumModel::After), u"46,3"_s);
        QCOMPARE(cell(sums, identified, ComparisonSumModel::Before), u"39,0"_s);
        QCOMPARE(cell(sums, identified, ComparisonSumModel::Change), u"+7,3"_s);
        QCOMPARE(cell(sums, realised, ComparisonSumModel::After), u"33,1"_s);
        QVERIFY(shell.find<QLabel>("comparison.sentence")->text().startsWith(u"Fra 31.12.2016 til 31.12.2017 økte realiserte årsverk"_s));
        const int all = changes->model()->rowCount();
        QVERIFY(all > 10);
        for (int row = 0; row < all; ++row)
            QVERIFY2(!cell(changes, row, GainChangeModel::Why).isEmpty(), qPrintable(cell(changes, row, 0)));
        QTRY_VERIFY(!shell.find<QLabel>("comparison.detail")->text().isEmpty());
        ShellFixture::savePicture(shell.find<QDialog>("comparison"), u"sammenlign"_s);

        shell.find<QPushButton>("comparison.quarter")->click();
        QCOMPARE(shell.find<QLineEdit>("comparison.from")->text(), u"30.09.2017"_s);
        QVERIFY(changes->model()->rowCount() < all);
        enter(shell, "comparison.from", u"1.1.2019"_s);
        QCOMPARE(shell.find<QLabel>("comparison.sentence")->text(), u"Fra-datoen må være før til-datoen."_s);
        QCOMPARE(changes->model()->rowCount(), 0);
        QVERIFY(!shell.find<QPushButton>("comparison.open")->isEnabled());
        enter(shell, "comparison.from", u"31.12.2016"_s);
        QCOMPARE(changes->model()->rowCount(), all);

        // Everything in the sample was recorded when it was made: of 2016 nothing was known then.
        auto *knownThen = shell.find<QCheckBox>("comparison.knownThen");
        knownThen->setChecked(true);
        QTRY_COMPARE(sums->model()->headerData(ComparisonSumModel::Before, Qt::Horizontal).toString(), u"31.12.2016, kjent da"_s);
        QCOMPARE(cell(sums, identified, ComparisonSumModel::Before), u"0,0"_s);
        QCOMPARE(cell(sums, identified, ComparisonSumModel::After), u"46,3"_s);
        QVERIFY(shell.find<QLabel>("comparison.sentence")->text().contains(u"er ført senere"_s));
        knownThen->setChecked(false);
        QTRY_COMPARE(cell(sums, identified, ComparisonSumModel::Before), u"39,0"_s);
        QCOMPARE(changes->model()->rowCount(), all);

        shell.find<QPushButton>("comparison.copy")->click();
        QCOMPARE(QApplication::clipboard()->text().trimmed().count(u'\n'), all); // headers and every row
        const QString title = cell(changes, 0, GainChangeModel::Gain);
        changes->setFocus();
        QTest::keyClick(changes, Qt::Key_Return);
        QTRY_COMPARE(shell.window().pages()->currentPage()->key(), "gains"_L1);
        QTRY_VERIFY(!shell.window().findChild<QDialog *>(u"comparison"_s));
    }

    void isPrinted()
    {
        ShellFixture shell;
        QVERIFY(shell.openSample());
        shell.window().workspace()->setAsOf(QDate(2017, 12, 31));
        shell.trigger("overview.compare");
        QTRY_VERIFY(shell.window().findChild<QPushButton *>(u"comparison.print"_s));
        shell.find<QPushButton>("comparison.print")->click();
        QTRY_VERIFY(shell.window().findChild<QDialog *>(u"reportDialog"_s));
        ShellFixture::savePicture(shell.find<QDialog>("reportDialog"), u"sammenlign-utskrift"_s);
        shell.answers().paths.enqueue(shell.inFolder(u"endringer.pdf"_s));
        shell.find<QPushButton>("reportDialog.save")->click();
        auto *message = shell.find<gui::InlineMessage>("reportDialog.message");
        QTRY_VERIFY(message->isVisible());
        QCOMPARE(message->title(), u"Sammenligningen er lagret"_s);
    }
};

VF_TEST(ComparisonTest);
#include "tst_comparison.moc"
