// Oversikt shows exactly what Figures says, follows date and scope, and each line of the follow-up list opens its
// thing.
#include "gui/pages/overview_page.h"

#include "gui/widgets/key_figure_strip.h"
#include "gui/widgets/sum_row.h"
#include "gui_gains/gains_desk.h"
#include "presentation/follow_up_model.h"
#include "presentation/format.h"
#include "presentation/overview_model.h"
#include "support/test_registry.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QTableView>
#include <QTextDocumentFragment>
#include <QTreeView>

using namespace vf;
using namespace vf::test;
using namespace Qt::StringLiterals;
using domain::Account;
using presentation::OverviewModel;

class OverviewPageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<GainsDesk> m_desk;
    std::unique_ptr<gui::OverviewPage> m_page;

    void compareWithFigures()
    {
        settle();
        const application::Figures figures = m_desk->workspace->figures();
        const domain::Totals total = figures.total();
        auto *sum = widget<gui::SumRow>(u"overview.sum"_s);
        QCOMPARE(sum->text(OverviewModel::Identified), presentation::fte(total.fte[Account::Identified]));
        QCOMPARE(sum->text(OverviewModel::Realised), presentation::fte(total.fte.realised()));
        const auto &strip = widget<gui::KeyFigureStrip>(u"overview.figures"_s)->figures();
        QCOMPARE(strip.size(), 4);
        QCOMPARE(strip[0].number, presentation::fte(total.fte[Account::Identified]));
        QCOMPARE(strip[1].number, presentation::fte(total.fte.realised()));
        QCOMPARE(strip[2].number, presentation::fte(total.confirmedFte.total()));
        QCOMPARE(strip[3].number, presentation::count(figures.unitsTrained()));
        const QAbstractItemModel *rows = widget<QTreeView>(u"overview.table"_s)->model();
        for (const application::FigureGroup &area : figures.byArea()) {
            const auto found =
                rows->match(rows->index(0, 0), Qt::DisplayRole, area.name, 1, Qt::MatchExactly | Qt::MatchRecursive);
            if (!area.unit || found.isEmpty())
                continue;
            QCOMPARE(found.front().siblingAtColumn(OverviewModel::Identified).data().toString(),
                     presentation::fte(area.totals.fte[Account::Identified]));
            QCOMPARE(found.front().siblingAtColumn(OverviewModel::Trained).data().toString(),
                     u"%1 av %2"_s.arg(area.unitsTrained).arg(area.unitsTotal));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<GainsDesk>(QDate(2019, 1, 15));
        m_desk->importVestreToten();
        m_desk->workspace->setAsOf(QDate(2017, 12, 31));
        m_page = std::make_unique<gui::OverviewPage>(m_desk->context());
        m_page->resize(1200, 820);
        m_page->show();
        settle();
    }

    void init()
    {
        m_desk->workspace->setScope(std::nullopt);
        m_desk->workspace->setAsOf(QDate(2017, 12, 31));
        settle();
    }

    void cleanupTestCase()
    {
        m_page.reset();
        m_desk.reset();
    }

    void showsThePublishedTotals()
    {
        const auto &strip = widget<gui::KeyFigureStrip>(u"overview.figures"_s)->figures();
        QCOMPARE(strip[0].number, u"46,3"_s);
        QCOMPARE(strip[1].number, u"33,1"_s);
        QCOMPARE(strip[3].number, u"43"_s);
        QCOMPARE(strip[0].context, u"+7,3 siden 31.12.2016"_s);
        compareWithFigures();
    }

    void followsDateAndScope()
    {
        for (const QDate date : {QDate(2012, 6, 14), QDate(2016, 4, 30), QDate(2018, 12, 31)}) {
            m_desk->workspace->setAsOf(date);
            compareWithFigures();
        }
        for (const domain::Unit &unit : m_desk->workspace->snapshot().units())
            if (unit.kind == domain::UnitKind::ServiceArea) {
                m_desk->workspace->setScope(unit.id);
                compareWithFigures();
            }
    }

    void factsPutTheFiguresInProportion()
    {
        const application::Figures figures = m_desk->workspace->figures();
        const domain::Totals total = figures.total();
        auto *line = widget<QLabel>(u"overview.facts"_s);
        const QString said = QTextDocumentFragment::fromHtml(line->text()).toPlainText();
        // Published: 80 % of what Vestre Toten found, it found with value-stream analyses.
        QVERIFY2(said.startsWith(u"Funnet med verdistrømsanalyse 80,"_s), qPrintable(said));
        QVERIFY2(said.contains(u"Netto %1"_s.arg(presentation::fteText(total.fte.net()).replace(presentation::noBreakSpace, u' '))), qPrintable(said));
        QCOMPARE(total.confirmedFte.total().value() + total.expiredFte.value(), 0.0); // nothing was ever confirmed here:
        QVERIFY2(!said.contains(u"holder"_s), qPrintable(said));                      // then nothing is said of it
        double capacity = 0;
        for (const domain::Unit &unit : m_desk->workspace->snapshot().units())
            if (unit.kind == domain::UnitKind::Unit && unit.fte)
                capacity += unit.fte->value();
        QVERIFY2(said.contains(presentation::percent(total.fte[Account::Identified].value() / capacity).replace(presentation::noBreakSpace, u' ')),
                 qPrintable(said));
        QVERIFY(line->toolTip().contains(u"Tommelfingerregelen er 10–15 %"_s));
        Q_EMIT line->linkActivated(u"value_stream"_s);
        QCOMPARE(m_desk->navigator.tool, std::optional(domain::SourceTool::ValueStream));
        Q_EMIT line->linkActivated(u"sustained"_s);
        QCOMPARE(m_desk->navigator.followUp, u"expired"_s);
        m_desk->workspace->setAsOf(QDate(2005, 1, 1)); // nothing yet
        settle();
        QVERIFY2(!widget<QLabel>(u"overview.facts"_s) || !widget<QLabel>(u"overview.facts"_s)->text().contains(u"funnet"_s), "");
    }

    void enterLimitsTheWindowToTheUnit()
    {
        auto *tree = widget<QTreeView>(u"overview.table"_s);
        tree->setCurrentIndex(tree->model()->index(1, 0));
        QVERIFY(!m_desk->workspace->scope()); // choosing does nothing
        const QString name = tree->currentIndex().data().toString();
        QTest::keyClick(tree, Qt::Key_Return);
        settle();
        QVERIFY(m_desk->workspace->scope());
        QCOMPARE(m_desk->workspace->snapshot().findUnit(*m_desk->workspace->scope())->name, name);
    }

    void aFigureUnfoldsToTheGainsBehindIt()
    {
        auto *tree = widget<QTreeView>(u"overview.table"_s);
        auto *model = qobject_cast<OverviewModel *>(tree->model());
        const QModelIndex figure = model->index(1, OverviewModel::Realised);
        const domain::UnitId unit = model->unitAt(figure);
        tree->setCurrentIndex(figure);
        QTest::keyClick(tree, Qt::Key_Return);
        settle();
        QCOMPARE(m_desk->navigator.unit, std::optional(unit));
        QVERIFY(!m_desk->workspace->scope()); // the navigator limits the window, not the page
    }

    void eachFollowUpLineOpensItsThing()
    {
        auto *list = widget<QListView>(u"overview.followUp"_s);
        auto *model = qobject_cast<presentation::FollowUpModel *>(list->model());
        QVERIFY(model->rowCount() > 2);
        const auto sections = application::followUp(m_desk->workspace->snapshot(), m_desk->workspace->figures());
        list->setCurrentIndex(model->index(1, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(m_desk->navigator.gain, std::optional(sections.front().items.front().gain));
        list->setCurrentIndex(model->index(0, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(m_desk->navigator.followUp, QString(application::key(sections.front().kind)));
        QCOMPARE(model->index(0, 0).data(presentation::TrailingTextRole).toString(),
                 presentation::count(sections.front().items.size()));
    }

    void showsHoursAndKroner()
    {
        auto *tree = widget<QTreeView>(u"overview.table"_s);
        auto *model = qobject_cast<OverviewModel *>(tree->model());
        const domain::Totals total = m_desk->workspace->figures().total();
        model->setMeasure(presentation::OverviewMeasure::Hours);
        QCOMPARE(model->sumData(OverviewModel::Identified, Qt::DisplayRole).toString(),
                 presentation::hours(total.hours[Account::Identified], 0));
        model->setMeasure(presentation::OverviewMeasure::Kroner);
        QCOMPARE(model->sumData(OverviewModel::Identified, Qt::DisplayRole).toString(),
                 presentation::kroner(total.fte[Account::Identified] * base::Kroner::of(880592)));
        model->setMeasure(presentation::OverviewMeasure::Fte);
    }

    void copiesTheTableWithItsSum()
    {
        press(u"overview.copy"_s);
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        QVERIFY(copied->hasHtml());
        const QStringList lines = copied->text().split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.front().startsWith(u"Tjenesteområde\tEnhet"_s));
        QVERIFY2(lines.back().startsWith(u"Sum\t\t43\t76\t46,3\t33,1\t"_s), qPrintable(lines.back()));
    }

    void opensTheReportAndTheRegister()
    {
        press(u"overview.report"_s);
        QCOMPARE(m_desk->navigator.page, u"report"_s);
    }

    void chartOnTheClipboard()
    {
        const auto choose = [](const char *action) {
            for (QAction *one : widget<QWidget>(u"overview.chart"_s)->actions())
                if (one->objectName() == QLatin1StringView(action))
                    return one->trigger();
            QFAIL(action);
        };
        choose("overview.chart.copyPicture");
        const QImage picture = QApplication::clipboard()->image();
        QCOMPARE(picture.size(), QSize(1720, 760));
        QCOMPARE(picture.pixelColor(2, 2), QColor(Qt::white)); // light whatever the theme, and not empty:
        bool drawn = false;
        for (int y = 0; y < picture.height() && !drawn; y += 3)
            for (int x = 0; x < picture.width() && !drawn; ++x)
                drawn = picture.pixelColor(x, y) != QColor(Qt::white);
        QVERIFY(drawn);
        choose("overview.chart.copySvg");
        const QString svg = QString::fromUtf8(QApplication::clipboard()->mimeData()->data(u"image/svg+xml"_s));
        QVERIFY(svg.startsWith(u"<svg"_s));
        QVERIFY(svg.contains(u"Identifisert"_s) && svg.contains(u"46,3"_s)); // texts as texts
        choose("overview.chart.copyFigures");
        const QStringList lines = QApplication::clipboard()->text().trimmed().split(u'\n');
        QVERIFY2(lines.front().startsWith(u"Dato\tIdentifisert\tRealisert\tBekreftet"_s), qPrintable(lines.front()));
        const auto year = std::find_if(lines.begin(), lines.end(), [](const QString &line) { return line.startsWith(u"31.12.2017"_s); });
        QVERIFY(year != lines.end() && year->contains(u"46,3"_s));
    }

    void chartAsTable()
    {
        press(u"overview.chart.asTable"_s);
        auto *table = widget<QTableView>(u"overview.chart.table"_s);
        QVERIFY(table->isVisible());
        const auto found = table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, u"31.12.2017"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.front().siblingAtColumn(1).data().toString(), u"46,3"_s);
        press(u"overview.chart.asTable"_s);
    }

    void emptyDatabaseShowsTheWayOut()
    {
        GainsDesk empty;
        gui::OverviewPage page(empty.context());
        page.resize(1000, 700);
        page.show();
        settle();
        QVERIFY(page.findChild<QWidget *>(u"overview.empty"_s)->isVisible());
        QTest::keyClick(page.findChild<QAbstractButton *>(u"overview.empty.sample"_s), Qt::Key_Space);
        QVERIFY(empty.navigator.sampleOpened);
    }
};

VF_TEST(OverviewPageTest);
#include "tst_overview_page.moc"
