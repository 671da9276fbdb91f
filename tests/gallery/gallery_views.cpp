#include "gallery.h"

#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/theme/theme.h"
#include "gui/widgets/delegates.h"
#include "gui/widgets/key_figure_strip.h"
#include "gui/widgets/page_header.h"
#include "gui/widgets/sum_row.h"
#include "presentation/glyphs.h"
#include "presentation/item_roles.h"
#include "presentation/share_bar.h"

#include <QAction>
#include <QHeaderView>
#include <QListView>
#include <QMenu>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>

namespace vf::gallery {

using namespace gui;
using namespace presentation;
using namespace Qt::StringLiterals;

namespace {

PageHeader *header(QWidget *parent)
{
    auto *top = new PageHeader(parent);
    top->setTitle(QStringLiteral("Oversikt"));
    top->setSubtitle(QStringLiteral("Hele kommunen · per 31.12.2017"));
    auto *copy = new QAction(icon("copy"_L1), QStringLiteral("Kopier tall"), top);
    auto *table = new QAction(icon("file-down"_L1), QStringLiteral("Eksporter …"), top);
    auto *report = new QAction(icon("file-text"_L1), QStringLiteral("Lag rapport til ledergruppen"), top);
    top->addButton(copy);
    top->addButton(table);
    top->setPrimary(report);
    return top;
}

KeyFigureStrip *figures(QWidget *parent)
{
    auto *strip = new KeyFigureStrip(parent);
    strip->setFigures({{QStringLiteral("Identifisert"), QStringLiteral("46,3"), QStringLiteral("årsverk"),
                        QStringLiteral("+13,3 siden april 2016")},
                       {QStringLiteral("Realisert"),
                        QStringLiteral("33,1"),
                        QStringLiteral("årsverk"),
                        QStringLiteral("71,5 % av identifisert"),
                        0.715,
                        {},
                        true},
                       {QStringLiteral("Bekreftet med måling"), QStringLiteral("24,7"), QStringLiteral("årsverk"),
                        QStringLiteral("74,6 % av realisert"), 0.746},
                       {QStringLiteral("Enheter med opplæring"), QStringLiteral("43"), QStringLiteral("av 76"),
                        QStringLiteral("33 enheter gjenstår"), 43.0 / 76}});
    return strip;
}

QList<QStandardItem *> unitRow(const QString &name, const QString &identified, const QString &realised,
                               const ShareBar &bar, bool group)
{
    QList<QStandardItem *> row;
    for (const QString &text : {name, identified, realised, QString()}) {
        auto *item = new QStandardItem(text);
        item->setTextAlignment((row.isEmpty() ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        if (group)
            item->setFont(fonts::bodySemibold());
        row.append(item);
    }
    row.constLast()->setData(QVariant::fromValue(bar), ShareBarRole);
    return row;
}

QWidget *unitTree()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *tree = new QTreeView;
    tree->setObjectName(QStringLiteral("units"));
    tree->setFrameShape(QFrame::NoFrame);
    tree->setItemDelegate(new CellDelegate(CellDelegate::RowHeight::Dense, tree));
    tree->setItemDelegateForColumn(3, new ShareBarDelegate(CellDelegate::RowHeight::Dense, tree));
    auto *model = new QStandardItemModel(tree);
    model->setHorizontalHeaderLabels({QStringLiteral("Enhet"), QStringLiteral("Identifisert"),
                                      QStringLiteral("Realisert"), QStringLiteral("Fordeling, årsverk")});
    for (int c : {1, 2})
        model->horizontalHeaderItem(c)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    model->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    model->horizontalHeaderItem(3)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto bar = [](double q, double k, double s, double o, const QStringList &labels = {}) {
        return ShareBar{q, k, s, o, 18.6, labels};
    };
    const auto care =
        unitRow(QStringLiteral("Omsorg"), QStringLiteral("18,6"), QStringLiteral("13,5"),
                bar(7.9, 3.6, 2.0, 5.1,
                    {QStringLiteral("7,9"), QStringLiteral("3,6"), QStringLiteral("2,0"), QStringLiteral("5,1")}),
                true);
    care.first()->appendRow(unitRow(QStringLiteral("Gimle sykehjem avd. 1"), QStringLiteral("3,1"),
                                    QStringLiteral("2,4"), bar(1.4, 0.6, 0.4, 0.7), false));
    care.first()->appendRow(unitRow(QStringLiteral("Omsorg Sør hjemmetjenesten"), QStringLiteral("1,9"),
                                    QStringLiteral("1,1"), bar(0.9, 0.15, 0.05, 0.8), false));
    model->appendRow(care);
    model->appendRow(unitRow(QStringLiteral("Helse"), QStringLiteral("6,4"), QStringLiteral("4,6"),
                             bar(2.6, 1.5, 0.5, 1.8, {QStringLiteral("2,6")}), true));
    model->appendRow(
        unitRow(QStringLiteral("NAV"), QStringLiteral("2,8"), QStringLiteral("2,0"), bar(1.1, 0.6, 0.3, 0.8), true));
    tree->setModel(model);
    tree->expandAll();
    tree->header()->setStretchLastSection(true);
    tree->header()->resizeSection(0, sized(260));
    tree->header()->resizeSection(1, sized(90));
    tree->header()->resizeSection(2, sized(90));
    tree->setSortingEnabled(false);
    tree->setCurrentIndex(model->index(0, 0));
    auto *sum = new SumRow(tree);
    sum->setTexts({QStringLiteral("Sum, hele kommunen"), QStringLiteral("46,3"), QStringLiteral("33,1"), {}});
    sum->setItemDelegateForColumn(3, new ShareBarDelegate(CellDelegate::RowHeight::Normal, sum));
    sum->setCell(3, QVariant::fromValue(ShareBar{18.4, 9.6, 5.1, 13.2, 0, {}}), ShareBarRole);
    column->addWidget(tree, 1);
    column->addWidget(sum);
    return holder;
}

QWidget *gainTable()
{
    auto *table = new QTableView;
    table->setObjectName(QStringLiteral("gains"));
    table->setFrameShape(QFrame::NoFrame);
    auto *model = new QStandardItemModel(table);
    model->setHorizontalHeaderLabels({QStringLiteral("Gevinst og ansvarlig"), QStringLiteral("Status"),
                                      QStringLiteral("Årsverk"), QStringLiteral("Bruk av tiden")});
    const auto add = [model](const QString &name, const QString &who, StatusGlyph glyph, const QString &word,
                             const QString &fte, const ShareBar &bar, const QString &invalid = {}) {
        auto *first = new QStandardItem(name);
        first->setData(who, SecondaryTextRole);
        auto *status = new QStandardItem(word);
        status->setData(QVariant::fromValue(glyph), StatusRole);
        auto *number = new QStandardItem(fte);
        number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        number->setData(invalid, InvalidTextRole);
        auto *share = new QStandardItem;
        share->setData(QVariant::fromValue(bar), ShareBarRole);
        model->appendRow({first, status, number, share});
    };
    add(QStringLiteral("Dokumentere i samtalen og rette saker til riktig sted med en gang"),
        QStringLiteral("G-2015-014 · Programrådgiver, fagansvar"), StatusGlyph::Confirmed, QStringLiteral("Bekreftet"),
        QStringLiteral("0,22"), {9, 4, 1, 6, 0, {}});
    add(QStringLiteral("Tolkebestilling i ett system"), QStringLiteral("G-2017-011 · Merkantil"), StatusGlyph::Planned,
        QStringLiteral("Planlagt"), QStringLiteral("0,9,"), {0, 0, 0, 9, 0, {}}, QStringLiteral("ugyldig tall"));
    add(QStringLiteral("Koordineringsmøte mot slutten av vakta"), QStringLiteral("G-2015-016 · Avdelingsleder"),
        StatusGlyph::Expired, QStringLiteral("Utløpt"), QStringLiteral("0,58"), {6, 1, 0, 2, 0, {}});
    add(QStringLiteral("Felles mal for individuell plan"), QStringLiteral("G-2016-007 · Programrådgiver, plan"),
        StatusGlyph::Lapsed, QStringLiteral("Bortfalt"), QStringLiteral("0,15"), {3, 4, 0, 2, 0, {}});
    table->setModel(model);
    table->setItemDelegate(new CellDelegate(CellDelegate::RowHeight::TwoLine, table));
    table->setItemDelegateForColumn(0, new TwoLineDelegate(CellDelegate::RowHeight::TwoLine, table));
    table->setItemDelegateForColumn(1, new StatusDelegate(CellDelegate::RowHeight::TwoLine, table));
    table->setItemDelegateForColumn(3, new ShareBarDelegate(CellDelegate::RowHeight::TwoLine, table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(sized(40));
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSortIndicatorShown(true);
    table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    table->setColumnWidth(0, sized(280));
    table->setColumnWidth(1, sized(120));
    table->setCurrentIndex(model->index(2, 0));
    return table;
}

QWidget *followUp()
{
    auto *list = new QListView;
    list->setFrameShape(QFrame::NoFrame);
    list->setItemDelegate(new TwoLineDelegate(CellDelegate::RowHeight::TwoLine, list));
    auto *model = new QStandardItemModel(list);
    const auto add = [model](const QString &text, const QString &second, const QString &trailing, const QIcon &sign,
                             bool group) {
        auto *item = new QStandardItem(sign, text);
        item->setData(second, SecondaryTextRole);
        item->setData(trailing, TrailingTextRole);
        item->setData(group, GroupRowRole);
        model->appendRow(item);
    };
    add(QStringLiteral("Gevinster uten måling"), {}, QStringLiteral("12"),
        icon("ruler-dimension-line"_L1, IconTone::Warning), true);
    add(QStringLiteral("Færre ansatte per bruker"), QStringLiteral("Omsorg Sør hjemmetjenesten · 0,29 årsverk"), {}, {},
        false);
    add(QStringLiteral("Tolkebestilling i ett system"), QStringLiteral("NAV flyktningetjenesten · 0,09 årsverk"), {},
        {}, false);
    add(QStringLiteral("Kontroll er forfalt"), {}, QStringLiteral("2"), icon("hourglass"_L1, IconTone::Error), true);
    for (int i = 0; i < 9; ++i)
        add(QStringLiteral("Koordineringsmøte mot slutten av vakta"), QStringLiteral("forfalt 30.11.2017 · 31 dager"),
            {}, {}, false);
    auto *unit = new QStandardItem(QStringLiteral("Gimle sykehjem"));
    unit->setData(QVariant::fromValue(UnitDot::UnderIntroduction), UnitDotRole);
    model->insertRow(3, unit);
    list->setModel(model);
    list->setCurrentIndex(model->index(1, 0));
    return list;
}

QWidget *menuPicture()
{
    auto *menu = new QMenu;
    menu->setWindowFlags(Qt::Widget);
    menu->addAction(icon("file-plus"_L1), QStringLiteral("Ny fil"), QKeySequence(Qt::CTRL | Qt::Key_N));
    menu->addAction(icon("folder-open"_L1), QStringLiteral("Åpne fil …"), QKeySequence(Qt::CTRL | Qt::Key_O));
    menu->addSeparator();
    auto *on = menu->addAction(QStringLiteral("Vis navigasjon"));
    on->setCheckable(true);
    on->setChecked(true);
    menu->addMenu(QStringLiteral("Tekststørrelse"));
    menu->addAction(icon("redo-2"_L1), QStringLiteral("Gjør om"))->setEnabled(false);
    menu->setActiveAction(menu->actions().constFirst());
    return menu;
}

} // namespace

QWidget *tablesPage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header(page));
    column->addWidget(figures(page));
    auto *tabs = new QTabBar;
    tabs->setExpanding(false);
    for (const QString &name : {QStringLiteral("Alle gevinster\t118"), QStringLiteral("Uten måling\t12"),
                                QStringLiteral("Kontroll forfalt\t2")})
        tabs->addTab(name);
    column->addWidget(tabs);
    auto *split = new QSplitter(Qt::Horizontal);
    auto *left = new QSplitter(Qt::Vertical);
    left->addWidget(unitTree());
    left->addWidget(gainTable());
    split->addWidget(left);
    auto *right = new QWidget;
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->addWidget(followUp(), 1);
    rightColumn->addWidget(menuPicture(), 0, Qt::AlignHCenter);
    split->addWidget(right);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    column->addWidget(split, 1);
    return page;
}

} // namespace vf::gallery
