// Tables, trees and lists as a screen reader meets them: everything has a name and a role, and what a reader
// holds on to becomes invalid, not a crash, when it has gone.
#include "gui/accessible/accessible_factory.h"
#include "gui/accessible/item_cell_accessible.h"
#include "gui/accessible/item_view_accessible.h"
#include "support/test_registry.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace vf::gui;

namespace {

/// Rows "0.0", "0.1", … with the headings K0, K1, ….
void fill(QStandardItemModel &model, int rows, int columns)
{
    QStringList headings;
    for (int column = 0; column < columns; ++column)
        headings << u"K%1"_s.arg(column);
    model.setHorizontalHeaderLabels(headings);
    for (int row = 0; row < rows; ++row) {
        QList<QStandardItem *> items;
        for (int column = 0; column < columns; ++column)
            items << new QStandardItem(u"%1.%2"_s.arg(row).arg(column));
        model.appendRow(items);
    }
}

ItemViewAccessible &interfaceOf(QAbstractItemView &view)
{
    auto *found = ItemViewAccessible::of(&view);
    if (!found)
        qFatal("not our interface");
    return *found;
}

QString nameOf(QAccessibleInterface *thing)
{
    return thing ? thing->text(QAccessible::Name) : u"nothing"_s;
}

/// As many rows as there may be, made only when they are asked for.
class LongModel : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 50'000; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 10; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(index.row()) : QVariant();
    }
};

} // namespace

class AccessibleViewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // No reader can be active on the offscreen platform: that events are sent is for tests/accessibility to see.
    void initTestCase() { installAccessibility(); }

    void aTableHasNamesAndRolesThroughout()
    {
        QStandardItemModel model;
        fill(model, 3, 2);
        model.item(1, 1)->setText({});
        model.item(2, 0)->setData(u"to null, godkjent"_s, Qt::AccessibleTextRole);
        QTableView view;
        view.setModel(&model);
        auto &table = interfaceOf(view);
        QCOMPARE(table.role(), QAccessible::Table);
        QCOMPARE(table.childCount(), 4 * 3);
        QCOMPARE(table.child(0)->role(), QAccessible::Pane);
        QCOMPARE(nameOf(table.child(1)), u"K0"_s);
        QCOMPARE(table.child(1)->role(), QAccessible::ColumnHeader);
        QCOMPARE(table.child(3)->role(), QAccessible::RowHeader);
        QCOMPARE(nameOf(table.cellAt(0, 1)), u"0.1"_s);
        QCOMPARE(table.cellAt(0, 1)->role(), QAccessible::Cell);
        QCOMPARE(nameOf(table.cellAt(1, 1)), u"K1: tom"_s);
        QCOMPARE(nameOf(table.cellAt(2, 0)), u"to null, godkjent"_s);
        for (int child = 0; child < table.childCount(); ++child) {
            QVERIFY2(!nameOf(table.child(child)).isEmpty(), qPrintable(QString::number(child)));
            QCOMPARE(table.indexOfChild(table.child(child)), child);
            QCOMPARE(table.child(child)->parent(), &table);
        }
        const auto *cell = table.cellAt(2, 1)->tableCellInterface();
        QCOMPARE(cell->rowIndex(), 2);
        QCOMPARE(cell->columnIndex(), 1);
        QCOMPARE(nameOf(cell->columnHeaderCells().value(0)), u"K1"_s);
    }

    void whatIsNotThereIsNothing()
    {
        QTableView empty;
        auto &without = interfaceOf(empty);
        QCOMPARE(without.childCount(), 0);
        QVERIFY(!without.cellAt(0, 0));
        QCOMPARE(without.columnDescription(0), QString());
        QVERIFY(without.selectedCells().isEmpty());
        QVERIFY(!without.selectRow(0));
        QVERIFY(!without.unselectColumn(0));

        QStandardItemModel model;
        fill(model, 2, 2);
        empty.setModel(&model);
        for (const auto &[row, column] : {std::pair{-1, 0}, {0, -1}, {2, 0}, {0, 2}, {999, 999}})
            QVERIFY(!without.cellAt(row, column));
        for (const int child : {-1, 9, 999})
            QVERIFY(!without.child(child));
        QCOMPARE(without.columnDescription(7), QString());
        QCOMPARE(without.rowDescription(7), QString());
    }

    void aHeldRowThatGoesIsInvalid()
    {
        QStandardItemModel model;
        fill(model, 5, 2);
        QTableView view;
        view.setModel(&model);
        auto &table = interfaceOf(view);
        QAccessibleInterface *going = table.cellAt(2, 0);
        QAccessibleInterface *staying = table.cellAt(4, 1);
        const QAccessible::Id goingId = QAccessible::uniqueId(going);
        model.removeRow(2);
        // Before the program goes on, a caller may still be using it.
        QVERIFY(!going->isValid());
        QVERIFY(going->state().invalid);
        QCOMPARE(nameOf(going), QString());
        QCOMPARE(going->text(QAccessible::Description), QString());
        QCOMPARE(going->rect(), QRect());
        QCOMPARE(going->childCount(), 0);
        QCOMPARE(going->parent(), &table);
        QCOMPARE(going->tableCellInterface()->rowIndex(), -1);
        QVERIFY(going->tableCellInterface()->columnHeaderCells().isEmpty());
        QVERIFY(going->actionInterface()->actionNames().isEmpty());
        going->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(table.indexOfChild(going), -1);
        QCOMPARE(nameOf(staying), u"4.1"_s);
        QCOMPARE(staying->tableCellInterface()->rowIndex(), 3);
        QCoreApplication::processEvents();
        QVERIFY(!QAccessible::accessibleInterface(goingId));
        QCOMPARE(table.cellAt(3, 1), staying);
        QCOMPARE(table.heldCells(), 1);
    }

    void aResetAndAnotherModelLetAllGo()
    {
        QStandardItemModel model;
        fill(model, 5, 2);
        QStandardItemModel other;
        fill(other, 1, 1);
        QTableView view;
        view.setModel(&model);
        auto &table = interfaceOf(view);
        QAccessibleInterface *held = table.cellAt(4, 1);
        model.clear();
        QVERIFY(!held->isValid());
        QCoreApplication::processEvents();
        QCOMPARE(table.heldCells(), 0);
        fill(model, 3, 3);
        held = table.cellAt(0, 0);
        view.setModel(&other);
        QVERIFY(!held->isValid());
        QCOMPARE(nameOf(table.cellAt(0, 0)), u"0.0"_s);
        QCoreApplication::processEvents();
        QCOMPARE(table.heldCells(), 1);
        view.setModel(nullptr);
        QCOMPARE(table.childCount(), 0);
    }

    void aMovedRowKeepsItsInterface()
    {
        QStandardItemModel model;
        fill(model, 4, 1);
        QTableView view;
        view.setModel(&model);
        auto &table = interfaceOf(view);
        QAccessibleInterface *held = table.cellAt(3, 0);
        model.insertRow(0, new QStandardItem(u"ny"_s));
        QCOMPARE(nameOf(held), u"3.0"_s);
        QCOMPARE(table.cellAt(4, 0), held);
        model.sort(0, Qt::DescendingOrder);
        QCOMPARE(nameOf(held), u"3.0"_s);
        QCOMPARE(nameOf(table.cellAt(held->tableCellInterface()->rowIndex(), 0)), u"3.0"_s);
    }

    void theTableCountsWhatIsSeen()
    {
        QStandardItemModel model;
        fill(model, 2, 4);
        QTableView view;
        view.setModel(&model);
        view.setColumnHidden(1, true);
        view.horizontalHeader()->moveSection(3, 0);
        auto &table = interfaceOf(view);
        QCOMPARE(table.columnCount(), 3);
        QCOMPARE(nameOf(table.cellAt(0, 0)), u"0.3"_s);
        QCOMPARE(nameOf(table.cellAt(0, 1)), u"0.0"_s);
        QCOMPARE(nameOf(table.cellAt(0, 2)), u"0.2"_s);
        QCOMPARE(table.columnDescription(0), u"K3"_s);
        QCOMPARE(table.rowDescription(1), u"1.3"_s);
        // A child is found by the number Qt's view sends for it, hidden or not.
        QAccessibleInterface *hidden = table.child(5 + 1 + 1);
        QCOMPARE(nameOf(hidden), u"0.1"_s);
        QVERIFY(hidden->state().invisible);
        QCOMPARE(hidden->tableCellInterface()->columnIndex(), -1);
    }

    void theEventsOfTheViewMeetTheRightChild()
    {
        QStandardItemModel model;
        fill(model, 3, 2);
        QTableView view;
        view.setModel(&model);
        QTreeView tree;
        tree.setModel(&model);
        model.item(0)->appendRow(new QStandardItem(u"under"_s));
        tree.expandAll();
        QAccessibleEvent inTable(&view, QAccessible::Focus);
        inTable.setChild((1 + 1) * 3 + 1 + 1); // QTableView numbers so: headings first
        QCOMPARE(nameOf(inTable.accessibleInterface()), u"1.1"_s);
        QAccessibleEvent inTree(&tree, QAccessible::Focus);
        inTree.setChild((1 + 1) * 2); // QTreeView: the rows that are unfolded
        QCOMPARE(nameOf(inTree.accessibleInterface()), u"under"_s);
    }

    void fiftyThousandRowsAreMadeWhenAskedFor()
    {
        LongModel model;
        QTableView view;
        view.setModel(&model);
        auto &table = interfaceOf(view);
        QCOMPARE(table.rowCount(), 50'000);
        QCOMPARE(table.childCount(), 50'001 * 11);
        QCOMPARE(table.heldCells(), 0);
        QCOMPARE(nameOf(table.cellAt(49'999, 9)), u"49999"_s);
        QCOMPARE(table.heldCells(), 1);
        QListView list;
        list.setModel(&model);
        auto &rows = interfaceOf(list);
        QCOMPARE(rows.role(), QAccessible::List);
        QCOMPARE(rows.childCount(), 50'000);
        QCOMPARE(nameOf(rows.child(40'000)), u"40000"_s);
        QCOMPARE(rows.child(40'000)->role(), QAccessible::ListItem);
        QVERIFY(!rows.tableInterface());
        QCOMPARE(rows.heldCells(), 1);
    }

    void aTreeShowsWhatIsUnfolded()
    {
        QStandardItemModel model;
        fill(model, 2, 1);
        model.item(0)->appendRow(new QStandardItem(u"under"_s));
        QTreeView view;
        view.setModel(&model);
        view.show();
        auto &tree = interfaceOf(view);
        QCOMPARE(tree.role(), QAccessible::Tree);
        QCOMPARE(tree.rowCount(), 2);
        QAccessibleInterface *top = tree.cellAt(0, 0);
        QCOMPARE(top->role(), QAccessible::TreeItem);
        QVERIFY(top->state().expandable && top->state().collapsed);
        top->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QVERIFY(top->state().expanded);
        QCOMPARE(tree.rowCount(), 3);
        QAccessibleInterface *under = tree.cellAt(1, 0);
        QCOMPARE(nameOf(under), u"under"_s);
        view.collapseAll();
        QCOMPARE(tree.indexOfChild(under), -1);
        QVERIFY(under->isValid());
        view.expandAll();
        model.removeRow(0);
        QVERIFY(!under->isValid() && !top->isValid());
        QCOMPARE(tree.rowCount(), 1);
        QCOMPARE(nameOf(tree.cellAt(0, 0)), u"1.0"_s);
    }

    void pressingEditsOrActivates()
    {
        QStandardItemModel model;
        fill(model, 2, 2);
        model.item(0, 1)->setEditable(false);
        QTableView view;
        view.setModel(&model);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        auto &table = interfaceOf(view);
        QSignalSpy activated(&view, &QAbstractItemView::activated);
        QAccessibleInterface *fixed = table.cellAt(0, 1);
        QVERIFY(fixed->state().readOnly && !fixed->state().editable);
        fixed->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(activated.count(), 1);
        QCOMPARE(view.currentIndex(), model.index(0, 1));
        QAccessibleInterface *editable = table.cellAt(1, 0);
        QVERIFY(editable->state().editable);
        editable->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(editable->childCount(), 1);
        QVERIFY(qobject_cast<QLineEdit *>(editable->child(0)->object()));
        QCOMPARE(activated.count(), 1);
        model.removeRow(1);
        QCOMPARE(editable->childCount(), 0);
    }

    void theSelectionIsTold()
    {
        QStandardItemModel model;
        fill(model, 3, 2);
        QTableView view;
        view.setModel(&model);
        view.setSelectionBehavior(QAbstractItemView::SelectRows);
        auto &table = interfaceOf(view);
        QVERIFY(table.selectRow(1));
        QVERIFY(table.isRowSelected(1) && !table.isRowSelected(0));
        QCOMPARE(table.selectedRows(), QList<int>{1});
        QCOMPARE(table.selectedCellCount(), 2);
        QVERIFY(table.cellAt(1, 0)->state().selected);
        QVERIFY(!table.selectColumn(0));
        QVERIFY(table.unselectRow(1));
        QCOMPARE(table.selectedCellCount(), 0);
    }

    void aViewThatGoesTakesItsCellsWithIt()
    {
        QStandardItemModel model;
        fill(model, 2, 2);
        auto *view = new QTableView;
        view->setModel(&model);
        const QAccessible::Id cell = QAccessible::uniqueId(interfaceOf(*view).cellAt(1, 1));
        const QAccessible::Id header = QAccessible::uniqueId(interfaceOf(*view).child(1));
        delete view;
        QVERIFY(!QAccessible::accessibleInterface(cell));
        QVERIFY(!QAccessible::accessibleInterface(header));
        model.removeRow(0);
    }

    void aModelThatGoesLeavesInvalidCells()
    {
        QTableView view;
        auto *model = new QStandardItemModel;
        fill(*model, 2, 2);
        view.setModel(model);
        auto &table = interfaceOf(view);
        QAccessibleInterface *held = table.cellAt(1, 1);
        delete model;
        QVERIFY(!held->isValid());
        QVERIFY(held->state().invalid);
        QCOMPARE(nameOf(held), QString());
        QCOMPARE(table.childCount(), 0);
    }
};

VF_TEST(AccessibleViewsTest);
#include "tst_accessible_views.moc"
