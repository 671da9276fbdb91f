// Page Rapport: what it shows follows date, scope and sections; the keyboard reaches all of it.
#include "gui/pages/report_preview.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/page_header.h"
#include "report_page_fixture.h"
#include "support/test_registry.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace vf;
using namespace Qt::StringLiterals;
using gui::ReportPreview;
using test::ReportPageFixture;

class ReportPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheReportAsItIsLaidOut()
    {
        ReportPageFixture fixture;
        auto *preview = fixture.find<ReportPreview>("report.preview");
        const auto pages = static_cast<int>(fixture.page().document()->layout.pageCount());
        QVERIFY(pages >= 3);
        QCOMPARE(preview->pageCount(), pages);
        QCOMPARE(fixture.find<QListView>("report.thumbnails")->model()->rowCount(), pages);
        QCOMPARE(fixture.figure("identified"), u"46,3"_s);
        QCOMPARE(fixture.figure("realised"), u"33,1"_s);
        QCOMPARE(fixture.figure("units_trained"), u"43"_s);
        QVERIFY(fixture.page().document()->model.sample);
        const QString status = fixture.page().statusText();
        QVERIFY2(status.startsWith(u"%1\u00A0sider · A4 stående · "_s.arg(pages)), qPrintable(status));
        QVERIFY(
            fixture.page().findChild<gui::PageHeader *>()->subtitle().endsWith(u"hele kommunen · per 31.12.2017"_s));
        QVERIFY(preview->accessibleDescription().startsWith(u"Side 1 av %1. Sammendrag"_s.arg(pages)));
    }

    void dateInThePageIsTheWorkspaces()
    {
        ReportPageFixture fixture;
        auto *asOf = fixture.find<QLineEdit>("report.asOf");
        QCOMPARE(asOf->text(), u"31.12.2017"_s);
        asOf->setFocus();
        asOf->selectAll();
        QTest::keyClicks(asOf, u"31.12.2018"_s);
        QTest::keyClick(asOf, Qt::Key_Return);
        QCOMPARE(fixture.workspace().asOf(), QDate(2018, 12, 31));
        QCOMPARE(fixture.figure("identified"), u"49,4"_s);
        QCOMPARE(fixture.figure("realised"), u"36,3"_s);
        QCOMPARE(fixture.figure("units_trained"), u"45"_s);

        fixture.workspace().setAsOf(QDate(2016, 12, 31));
        QCOMPARE(asOf->text(), u"31.12.2016"_s);
        QCOMPARE(fixture.figure("identified"), u"39,0"_s);
    }

    void showsChangesSinceADate()
    {
        ReportPageFixture fixture;
        auto *from = fixture.find<QLineEdit>("report.from");
        QTest::keyClicks(from, u"31.12.2016"_s);
        QTest::keyClick(from, Qt::Key_Return);
        QCOMPARE(fixture.page().document()->model.from, std::optional(QDate(2016, 12, 31)));
        // A date after the report's own is refused where it stands; the report is made without it.
        fixture.workspace().setAsOf(QDate(2016, 4, 30));
        QCOMPARE(from->text(), u"31.12.2016"_s);
        QVERIFY(!from->accessibleDescription().isEmpty());
        QVERIFY(!fixture.page().document()->model.from);
        fixture.workspace().setAsOf(QDate(2017, 12, 31));
        QVERIFY(fixture.page().document()->model.from);
        from->clear();
        QTest::keyClick(from, Qt::Key_Return);
        QVERIFY(!fixture.page().document()->model.from);
    }

    void scopeInThePageIsTheWorkspaces()
    {
        ReportPageFixture fixture;
        auto *scope = fixture.find<QComboBox>("report.scope");
        QCOMPARE(scope->currentText(), u"Hele kommunen (76\u00A0enheter)"_s);
        scope->setCurrentIndex(1);
        QVERIFY(fixture.workspace().scope());
        QCOMPARE(scope->currentIndex(), 1);
        QVERIFY(!fixture.page().document()->unit.isEmpty());
        fixture.workspace().setScope(std::nullopt);
        QCOMPARE(scope->currentIndex(), 0);
        QCOMPARE(fixture.figure("identified"), u"46,3"_s);
    }

    void theKindIsChosen()
    {
        ReportPageFixture fixture;
        auto *kind = fixture.find<QComboBox>("report.kind");
        auto *message = fixture.find<gui::InlineMessage>("report.message");
        const auto choose = [&](const char *key) { kind->setCurrentIndex(kind->findData(QString::fromLatin1(key))); };
        QCOMPARE(kind->count(), 4);
        choose("unit"); // of which unit?
        QVERIFY(!fixture.page().document());
        QVERIFY(message->isVisible());
        QVERIFY(!fixture.find<QPushButton>("report.export")->isEnabled());
        QCOMPARE(fixture.find<QListView>("report.sections")->model()->rowCount(), 0);
        fixture.find<QComboBox>("report.scope")->setCurrentIndex(2);
        QVERIFY(fixture.page().document());
        QVERIFY(!message->isVisible());
        QVERIFY(fixture.page().document()->model.find(u"gemba"_s));
        QVERIFY(fixture.find<QPushButton>("report.export")->isEnabled());
        choose("analysis"); // the sample has none
        QVERIFY(!fixture.page().document());
        choose("leader-group");
        QVERIFY(fixture.page().document()->model.find(u"areas"_s));
    }

    void sectionsAreLeftOutAndJumpedTo()
    {
        ReportPageFixture fixture;
        auto *list = fixture.find<QListView>("report.sections");
        const QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int count = list->model()->rowCount();
        const QModelIndex last = list->model()->index(count - 1, 0);
        list->setCurrentIndex(last);
        QTest::keyClick(list, Qt::Key_Return);
        const auto &places = fixture.page().document()->sections;
        QCOMPARE(fixture.find<ReportPreview>("report.preview")->currentPage(), static_cast<int>(places.back().first));

        const QString key = places.back().key;
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(last.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
        QVERIFY(!fixture.page().document()->model.find(key));
        QCOMPARE(list->model()->rowCount(), count);
        QCOMPARE(list->currentIndex(), last);
        // The summary stays, with the notice that the data are made up.
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(fixture.page().document()->model.find(u"summary"_s));
        QTest::mouseClick(fixture.find<QPushButton>("report.includeAll"), Qt::LeftButton);
        QVERIFY(fixture.page().document()->model.find(key));
    }

    void movesByKeyboardAndThumbnails()
    {
        ReportPageFixture fixture;
        auto *preview = fixture.find<ReportPreview>("report.preview");
        auto *thumbnails = fixture.find<QListView>("report.thumbnails");
        const int last = preview->pageCount() - 1;
        QSignalSpy moved(preview, &ReportPreview::currentPageChanged);
        QTest::keyClick(preview, Qt::Key_End);
        QCOMPARE(preview->currentPage(), last);
        QCOMPARE(thumbnails->currentIndex().row(), last);
        QVERIFY(preview->accessibleDescription().startsWith(u"Side %1 av"_s.arg(last + 1)));
        QTest::keyClick(preview, Qt::Key_Home);
        QCOMPARE(preview->currentPage(), 0);
        QCOMPARE(preview->verticalScrollBar()->value(), 0);
        QTest::keyClick(preview, Qt::Key_PageDown);
        QVERIFY(preview->verticalScrollBar()->value() > 100);
        QTest::keyClick(preview, Qt::Key_PageUp);
        QCOMPARE(preview->verticalScrollBar()->value(), 0);
        thumbnails->setFocus();
        QTest::keyClick(thumbnails, Qt::Key_Down);
        QCOMPARE(preview->currentPage(), 1);
        QVERIFY(moved.count() >= 3);
    }

    void zooms()
    {
        ReportPageFixture fixture;
        auto *preview = fixture.find<ReportPreview>("report.preview");
        QCOMPARE(preview->fit(), ReportPreview::Fit::Width);
        const double fitting = preview->zoom();
        QTest::keyClick(preview, Qt::Key_Plus);
        QVERIFY(preview->zoom() > fitting);
        QCOMPARE(preview->fit(), ReportPreview::Fit::None);
        preview->setZoom(1);
        QVERIFY(fixture.page().statusText().endsWith(u"100\u00A0%"_s));
        preview->setFit(ReportPreview::Fit::Page);
        QVERIFY(preview->zoom() < fitting);
        preview->goToPage(1);
        preview->setZoom(3);
        QCOMPARE(preview->currentPage(), 1);
        preview->zoomIn();
        QCOMPARE(preview->zoom(), 3.0);
    }

    void tabLeavesEveryPart()
    {
        ReportPageFixture fixture;
        QSet<QWidget *> reached;
        QTest::mouseClick(fixture.find<QLineEdit>("report.from"), Qt::LeftButton);
        fixture.find<QLineEdit>("report.from")->setFocus();
        for (int i = 0; i < 40; ++i) {
            reached.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (const char *name :
             {"report.kind", "report.from", "report.asOf", "report.scope", "report.sections", "report.preview", "report.thumbnails",
              "report.print", "report.export", "report.zoomIn", "report.fitPage"})
            QVERIFY2(reached.contains(fixture.find<QWidget>(name)), name);
    }

    void emptyDatabaseShowsTheWayOn()
    {
        ReportPageFixture fixture(ReportPageFixture::Contents::Empty);
        QVERIFY(fixture.find<gui::EmptyState>("report.empty")->isVisible());
        QVERIFY(!fixture.find<QPushButton>("report.export")->isEnabled());
        QVERIFY(fixture.page().statusText().isEmpty());
        QTest::mouseClick(fixture.find<QPushButton>("report.empty.sample"), Qt::LeftButton);
        QCOMPARE(fixture.navigator.opened, QStringList{u"sample"_s});
    }
};

VF_TEST(ReportPageTest);
#include "tst_report_page.moc"
