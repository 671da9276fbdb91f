// The models behind the window, each under Qt's own tester, and the small rules they stand on.
#include "application/read_model/figures.h"
#include "application/record/organisation_records.h"
#include "application/services/organisation_service.h"
#include "exchange/sample.h"
#include "presentation/import_issue_model.h"
#include "presentation/lean_log_model.h"
#include "presentation/module_list_model.h"
#include "presentation/search_model.h"
#include "presentation/table_clipboard.h"
#include "presentation/unit_tree_model.h"
#include "storage/open.h"
#include "support/test_registry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vf;
using namespace vf::presentation;

namespace {

/// The sample in memory, as values.
struct Sample
{
    Sample() : store(std::move(*storage::createDatabase(storage::Target::memory())))
    {
        const auto filled = exchange::fillWithSample(context, u"vestre-toten");
        Q_ASSERT(filled);
        snapshot = *application::Snapshot::load(*store);
    }
    const domain::Unit *unit(const QString &name) const
    {
        for (const domain::Unit &each : snapshot.units())
            if (each.name == name)
                return &each;
        return nullptr;
    }

    base::SystemClock clock;
    base::IdSource ids{clock};
    application::ChangeNotifier notifier;
    application::Session session{u"test"_s, application::SessionRole::Coordinator, {}};
    std::unique_ptr<storage::SqlStore> store;
    application::WorkContext context{*store, session, clock, ids, notifier};
    application::Snapshot snapshot;
};

const QDate kPublished(2017, 12, 31);

} // namespace

class ShellModelsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unitTreeCountsAsTheFiguresDo()
    {
        const Sample sample;
        const application::Figures figures(sample.snapshot, kPublished);
        UnitTreeModel model(UnitTreeModel::Look::Navigation);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        OutlineOptions options;
        options.withMunicipality = true;
        model.setOutline({sample.snapshot, kPublished, options});
        QCOMPARE(model.rowCount(), 1);
        const UnitNode &top = model.outline().nodes().front();
        QCOMPARE(top.total, figures.unitsTotal());
        QCOMPARE(top.trained, figures.unitsTrained());
        QCOMPARE(model.index(0, 0).data(TrailingTextRole).toString(), u"43/76"_s);
        for (const auto &area : figures.byArea()) {
            if (!area.unit)
                continue;
            const auto node = model.outline().nodes()[*model.outline().indexOf(*area.unit)];
            QCOMPARE(node.trained, area.unitsTrained);
            QCOMPARE(node.total, area.unitsTotal);
        }
    }

    void unitTreeSortsAsNorwegiansDo()
    {
        const Sample sample;
        UnitTreeModel model(UnitTreeModel::Look::Table);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setOutline({sample.snapshot, kPublished, {}});
        const QModelIndex kindergartens = model.indexOfUnit(sample.unit(u"Barnehage"_s)->id);
        QStringList names;
        for (int row = 0; row < model.rowCount(kindergartens); ++row)
            names << model.index(row, 0, kindergartens).data().toString();
        QCOMPARE(names.first(), u"Bjørka barnehage"_s);
        QCOMPARE(names.last(), u"Åkersnuten barnehage"_s);
    }

    void unitTreeTellsOnlyWhatChanged()
    {
        Sample sample;
        UnitTreeModel model(UnitTreeModel::Look::Table);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setOutline({sample.snapshot, kPublished, {}});
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        domain::Unit after = *sample.unit(u"Lyngheia barnehage"_s);
        after.pilot = !after.pilot;
        const auto edited = application::OrganisationService(sample.context)
                                .editUnit(*sample.unit(u"Lyngheia barnehage"_s), after);
        QVERIFY(edited);
        QVERIFY(sample.snapshot.apply((*edited)->changes));
        model.setOutline({sample.snapshot, kPublished, {}});
        QCOMPARE(resets.size(), 0);
        QCOMPARE(changes.size(), 1);
        OutlineOptions filtered;
        filtered.filter = u"åsheim"_s;
        model.setOutline({sample.snapshot, kPublished, filtered});
        QCOMPARE(resets.size(), 1);
        QCOMPARE(model.rowCount(), 1); // its area, with the way to it
        QCOMPARE(model.rowCount(model.index(0, 0)), 1);
    }

    void moduleList()
    {
        ModuleListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setModules({{u"overview"_s, u"Oversikt"_s, {}, {}, u"Ctrl+1"_s}, {u"units"_s, u"Enheter"_s, {}, {}, {}}});
        model.setCount(u"units"_s, u"76"_s);
        QCOMPARE(model.index(1).data(TrailingTextRole).toString(), u"76"_s);
        model.setIconsOnly(true);
        QCOMPARE(model.index(1).data().toString(), QString());
        QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), u"Enheter, 76"_s);
    }

    void searchRanksTheNearest()
    {
        const Sample sample;
        SearchModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPages({{u"units"_s, u"Enheter"_s}});
        model.setSnapshot(&sample.snapshot);
        model.setQuery(u"enheter"_s);
        QCOMPARE(model.index(0).data().toString(), u"Enheter"_s);
        model.setQuery(u"raufoss HJEMME"_s);
        QVERIFY(model.rowCount() >= 1);
        QCOMPARE(model.index(0).data().toString(), u"Hjemmesykepleien Raufoss"_s);
        model.setQuery(u"finnes ikke i det hele tatt"_s);
        QCOMPARE(model.rowCount(), 0);
        model.setQuery(u"e"_s);
        QCOMPARE(model.rowCount(), int(SearchModel::mostHits));
    }

    void leanLogTellsOneLineMoreOrLess()
    {
        const base::SystemClock clock;
        base::IdSource ids(clock);
        const auto event = [&](int year) {
            domain::LeanEvent made;
            made.id = domain::LeanEventId(ids.nextUuid());
            made.date = QDate(year, 1, 1);
            return made;
        };
        LeanLogModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const auto a = event(2014), b = event(2015), c = event(2016);
        model.setEvents({a});
        model.setEvents({a, c});
        model.setEvents({a, b, c});
        QCOMPARE(model.eventAt(0).date.year(), 2016); // newest first
        model.setEvents({a, b});
        QCOMPARE(resets.size(), 0);
        model.setEvents({c});
        QCOMPARE(resets.size(), 1);
        QCOMPARE(model.rowCount(), 1);
    }

    void importIssues()
    {
        ImportIssueModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setIssues({{4, u"Timer per år"_s, QString(application::import_reason::notANumber), u"mange"_s, {}}});
        QCOMPARE(model.index(0, ImportIssueModel::Row).data().toString(), u"4"_s);
        const QString reason = model.index(0, ImportIssueModel::Reason).data().toString();
        QVERIFY2(reason.contains(u"mange"_s) && !reason.contains(u"Rad 4"_s), qPrintable(reason));
        model.setIssues({});
        QCOMPARE(model.rowCount(), 0);
    }

    void copiesNumbersForExcel()
    {
        const Sample sample;
        UnitTreeModel model(UnitTreeModel::Look::Table);
        model.setOutline({sample.snapshot, kPublished, {}});
        const QModelIndex row = model.indexOfUnit(sample.unit(u"Lyngheia barnehage"_s)->id);
        const auto table = copiedTable(model, {row}, {UnitTreeModel::Name, UnitTreeModel::Fte, UnitTreeModel::Status});
        QVERIFY2(table.tsv.startsWith(u"Navn\tÅrsverk\tStatus nå\nLyngheia barnehage\t8,"_s), qPrintable(table.tsv));
        QVERIFY(table.html.contains(u"<th>Årsverk</th>"_s));
        QVERIFY(!table.tsv.contains(QChar(0x00A0)));
        QCOMPARE(allRows(model).size(), qsizetype(model.outline().nodes().size()));
    }
};

VF_TEST(ShellModelsTest);
#include "tst_shell_models.moc"
