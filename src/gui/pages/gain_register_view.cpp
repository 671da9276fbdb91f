#include "gui/pages/gain_register_view.h"

#include "gui/pages/gain_delegates.h"
#include "gui/pages/gain_header.h"
#include "gui/shell/table_copy.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/legend.h"
#include "gui/widgets/search_field.h"
#include "gui/widgets/sum_row.h"
#include "presentation/format.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <numeric>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::GainGrouping;
using presentation::GainRegisterModel;
using View = presentation::GainView;

GainRegisterView::GainRegisterView(QWidget *parent)
    : QWidget(parent),
      m_model(new GainRegisterModel(this)),
      m_tabs(new QTabBar(this)),
      m_filter(new SearchField(tr("Filtrer på tittel, kode, enhet eller ansvarlig"), QKeySequence(Qt::CTRL | Qt::Key_F),
                               this)),
      m_grouping(new QComboBox(this)),
      m_views(new QToolButton(this)),
      m_columns(new QToolButton(this)),
      m_limit(new QToolButton(this)),
      m_editMany(new QPushButton(icon("pencil"_L1), tr("Endre valgte…"), this)),
      m_table(new QTableView(this)),
      m_sum(nullptr),
      m_legend(new ShareLegend(this))
{
    buildTable();
    m_sum = new SumRow(m_table, this);
    m_sum->setObjectName(u"gains.sum"_s);
    m_sum->setItemDelegateForColumn(GainRegisterModel::Title, new GainInsetDelegate(28, m_sum));
    m_sum->setItemDelegateForColumn(GainRegisterModel::Use,
                                    new ShareBarDelegate(CellDelegate::RowHeight::Normal, m_sum));
    buildControls();
    buildMenus();
    layOut();
    fitRows();
}

void GainRegisterView::buildTable()
{
    m_table->setHorizontalHeader(new GainHeader(28, m_table));
    m_table->setModel(m_model);
    m_table->setObjectName(u"gains.table"_s);
    m_table->setAccessibleName(tr("Gevinster"));
    m_table->setItemDelegate(new CellDelegate(CellDelegate::RowHeight::TwoLine, m_table));
    m_table->setItemDelegateForColumn(GainRegisterModel::Title,
                                      new GainTitleDelegate(CellDelegate::RowHeight::TwoLine, m_table));
    m_table->setItemDelegateForColumn(GainRegisterModel::Status,
                                      new StatusDelegate(CellDelegate::RowHeight::TwoLine, m_table));
    m_table->setItemDelegateForColumn(GainRegisterModel::Use,
                                      new ShareBarDelegate(CellDelegate::RowHeight::TwoLine, m_table));
    for (const int column : {GainRegisterModel::Evidence, GainRegisterModel::NextCheck})
        m_table->setItemDelegateForColumn(column, new GainToneDelegate(CellDelegate::RowHeight::TwoLine, m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSectionsClickable(true);
    connect(header, &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) { keepingCurrent([&] { m_model->sort(column, order); }); });
    m_table->installEventFilter(this);
    addTableCopy(m_table);
    connect(m_table, &QTableView::activated, this, &GainRegisterView::activate);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (m_model->isGroup(index.row()) && index.column() == GainRegisterModel::Title)
            activate(index);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &GainRegisterView::currentChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &GainRegisterView::followSelection);
    connect(m_model, &GainRegisterModel::edited, this, &GainRegisterView::edited);
    connect(m_model, &GainRegisterModel::refused, this, &GainRegisterView::refused);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &GainRegisterView::fitRows);
    connect(m_model, &QAbstractItemModel::modelReset, this, &GainRegisterView::fitRows);
}

void GainRegisterView::buildControls()
{
    m_tabs->setObjectName(u"gains.tabs"_s);
    m_tabs->setAccessibleName(tr("Utvalg"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    for (const View view : {View::All, View::NotMeasured, View::Expired, View::LatePlan, View::NothingRealised,
                            View::NoResponsible, View::Planned, View::Lapsed})
        m_tabs->setTabData(m_tabs->addTab(presentation::gainViewText(view)), static_cast<int>(view));
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        keepingCurrent([&] { m_model->setView(static_cast<View>(m_tabs->tabData(tab).toInt())); });
    });

    m_filter->setObjectName(u"gains.filter"_s);
    m_filter->setAccessibleName(tr("Filtrer gevinstene"));
    m_filter->setIconName("list-filter"_L1);
    connect(m_filter, &QLineEdit::textChanged, this,
            [this](const QString &text) { keepingCurrent([&] { m_model->setFilter(text); }); });
    m_filter->installEventFilter(this);

    m_grouping->setObjectName(u"gains.grouping"_s);
    m_grouping->setAccessibleName(tr("Gruppér etter"));
    for (const GainGrouping grouping : presentation::allGainGroupings())
        m_grouping->addItem(presentation::gainGroupingText(grouping), static_cast<int>(grouping));
    connect(m_grouping, &QComboBox::currentIndexChanged, this, [this](int index) {
        keepingCurrent([&] { m_model->setGrouping(static_cast<GainGrouping>(m_grouping->itemData(index).toInt())); });
    });
}

void GainRegisterView::layOut()
{
    auto *label = new QLabel(tr("Gruppér etter"), this);
    setTextRole(label, TextRole::Secondary);
    label->setBuddy(m_grouping);
    auto *controls = new QHBoxLayout;
    controls->setContentsMargins(sized(16), sized(8), sized(16), sized(8));
    controls->setSpacing(sized(8));
    controls->addWidget(m_filter, 3);
    controls->addWidget(m_limit);
    controls->addStretch(1);
    controls->addWidget(m_editMany);
    controls->addWidget(m_views);
    controls->addWidget(m_columns);
    controls->addWidget(label);
    controls->addWidget(m_grouping);
    m_note = new QLabel(tr("Stolpene viser andel av identifisert"), this);
    setFontRole(m_note, FontRole::Secondary);
    setTextRole(m_note, TextRole::Secondary);
    auto *legend = new QWidget(this);
    setGroundRole(legend, GroundRole::Window);
    auto *legendRow = new QHBoxLayout(legend);
    legendRow->setContentsMargins(sized(24), sized(2), sized(16), sized(8));
    legendRow->addWidget(m_legend, 1);
    legendRow->addWidget(m_note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addLayout(controls);
    column->addWidget(m_table, 1);
    column->addWidget(m_sum);
    column->addWidget(legend);
}

template<class Change>
void GainRegisterView::keepingCurrent(Change change)
{
    const domain::GainId before = currentGain();
    const int row = m_table->currentIndex().row();
    const int column = std::max(0, m_table->currentIndex().column());
    change();
    if (m_model->rowCount() > 0 && (!m_table->currentIndex().isValid() || currentGain() != before)) {
        int wanted = before.isNull() ? -1 : m_model->rowOfGain(before);
        if (wanted < 0) // the first gain rather than a heading
            wanted = row < 0 ? (m_model->rowCount() > 1 && m_model->isGroup(0) ? 1 : 0)
                             : std::min(row, m_model->rowCount() - 1);
        m_table->setCurrentIndex(m_model->index(wanted, column));
    }
    showSums();
    Q_EMIT currentChanged();
}

void GainRegisterView::show(const application::Snapshot &snapshot, const application::Figures &figures)
{
    keepingCurrent([&] { m_model->show(snapshot, figures); });
    showTabs();
    fitColumns();
}

void GainRegisterView::setView(View view)
{
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        if (m_tabs->tabData(tab).toInt() == static_cast<int>(view)) {
            m_tabs->setTabVisible(tab, true);
            m_tabs->setCurrentIndex(tab);
        }
    showTabs();
}

void GainRegisterView::showTabs()
{
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        const auto view = static_cast<View>(m_tabs->tabData(tab).toInt());
        const QString count = presentation::count(m_model->countOf(view));
        m_tabs->setTabText(tab, tr("%1  %2").arg(presentation::gainViewText(view), count));
        const bool rare = view == View::LatePlan || view == View::NothingRealised || view == View::NoResponsible;
        m_tabs->setTabVisible(tab, !rare || m_model->countOf(view) > 0 || tab == m_tabs->currentIndex());
    }
}

void GainRegisterView::showSums()
{
    for (int column = 0; column < GainRegisterModel::ColumnCount; ++column)
        for (const int role : {int(Qt::DisplayRole), int(Qt::TextAlignmentRole), int(Qt::ToolTipRole),
                               int(Qt::AccessibleTextRole), int(presentation::ShareBarRole)})
            m_sum->setCell(column, m_model->sumData(column, role), role);
    const auto &sums = m_model->shownTotals().fte;
    m_legend->setFigures({presentation::fte(sums[domain::Account::Quality], 2),
                          presentation::fte(sums[domain::Account::Quantity], 2),
                          presentation::fte(sums[domain::Account::Savings], 2), presentation::fte(sums.open(), 2)});
}

domain::GainId GainRegisterView::currentGain() const
{
    return m_model->gainAt(m_table->currentIndex().row());
}

void GainRegisterView::select(const domain::GainId &gain)
{
    if (m_model->rowOfGain(gain) < 0) {
        m_filter->clear();
        setTool({});
        setView(View::All);
    }
    if (const int row = m_model->rowOfGain(gain); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
}

void GainRegisterView::focusFilter()
{
    m_filter->focusAll();
}

void GainRegisterView::focusTable()
{
    m_table->setFocus();
}

void GainRegisterView::activate(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (m_model->isGroup(index.row()))
        m_model->setExpanded(index.row(), !index.siblingAtColumn(0).data(GainRegisterModel::ExpandedRole).toBool());
    else
        Q_EMIT openRequested(m_model->gainAt(index.row()));
}

bool GainRegisterView::handleKey(int key)
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || m_table->currentIndex().column() != GainRegisterModel::Title)
        return false;
    const bool group = m_model->isGroup(row);
    const bool expanded = m_model->index(row, 0).data(GainRegisterModel::ExpandedRole).toBool();
    switch (key) {
    case Qt::Key_Left: // closes a group; from a gain it goes up to the heading
        if (group)
            m_model->setExpanded(row, false);
        else if (const int heading = m_model->groupRowOf(row); heading >= 0)
            m_table->setCurrentIndex(m_model->index(heading, 0));
        return true;
    case Qt::Key_Right:
        if (!group || expanded)
            return false;
        m_model->setExpanded(row, true);
        return true;
    case Qt::Key_Space:
        if (!group)
            return false;
        m_model->setExpanded(row, !expanded);
        return true;
    default:
        return false;
    }
}

bool GainRegisterView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::Resize)
        fitColumns();
    if (watched == m_table && event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent *>(event)->key());
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            focusTable();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void GainRegisterView::fitRows()
{
    QHeaderView *rows = m_table->verticalHeader();
    const int lines = QFontMetrics(fonts::body()).height() + QFontMetrics(fonts::secondary()).height() + sized(5);
    rows->setMinimumSectionSize(sized(20));
    rows->setDefaultSectionSize(std::max(sized(40), lines));
    const int heading = std::max(sized(30), QFontMetrics(fonts::bodySemibold()).height() + sized(8));
    if (m_model->grouping() == GainGrouping::None)
        return;
    // With updates on, each change of a height reckons all positions anew.
    rows->setUpdatesEnabled(false);
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->isGroup(row))
            rows->resizeSection(row, heading);
        else if (rows->sectionSize(row) != rows->defaultSectionSize())
            rows->resizeSection(row, rows->defaultSectionSize());
    rows->setUpdatesEnabled(true);
}

void GainRegisterView::fitColumns()
{
    // The table's own width: its viewport is still the old one while it is being resized.
    const int room = m_table->width() - m_table->verticalScrollBar()->sizeHint().width();
    m_note->setVisible(room >= sized(720));
    QHeaderView *header = m_table->horizontalHeader();
    header->setMinimumSectionSize(sized(60));
    const QFontMetrics body(fonts::body());
    const QFontMetrics small(fonts::secondary());
    const auto figure = [&](int column) {
        return std::max(small.horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString()) + sized(14),
                        QFontMetrics(fonts::bodySemibold()).horizontalAdvance(m_sum->text(column))) +
               sized(18);
    };
    // The longest word gives way where room is scarce; its tool tip has it whole.
    const QString evidence = room < sized(1000) ? tr("12 ikke målt") : tr("Begrunnet vurdering");
    std::array<int, GainRegisterModel::ColumnCount> widths{};
    widths[GainRegisterModel::Identified] = figure(GainRegisterModel::Identified);
    widths[GainRegisterModel::Realised] = figure(GainRegisterModel::Realised);
    widths[GainRegisterModel::Status] = body.horizontalAdvance(tr("Identifisert")) + sized(22 + 10 + 22);
    widths[GainRegisterModel::Use] = std::clamp(room / 9, sized(84), sized(160));
    widths[GainRegisterModel::Evidence] = body.horizontalAdvance(evidence) + sized(40);
    widths[GainRegisterModel::NextCheck] = small.horizontalAdvance(tr("Neste kontroll")) + sized(24);
    for (const int column : {GainRegisterModel::Responsible, GainRegisterModel::Owner, GainRegisterModel::Tool})
        widths[static_cast<size_t>(column)] = sized(150);
    widths[GainRegisterModel::PlannedOn] = body.horizontalAdvance(u"31.12.2017"_s) + sized(28);
    for (int column = 1; column < GainRegisterModel::ColumnCount; ++column) {
        m_table->setColumnHidden(column, !isColumnWanted(column));
        if (!isColumnWanted(column))
            widths[static_cast<size_t>(column)] = 0;
    }
    int left = room - std::accumulate(widths.begin(), widths.end(), 0);
    for (const int column : {GainRegisterModel::NextCheck, GainRegisterModel::Evidence, GainRegisterModel::Use,
                             GainRegisterModel::Status, GainRegisterModel::Tool, GainRegisterModel::PlannedOn,
                             GainRegisterModel::Owner, GainRegisterModel::Responsible}) {
        const bool hide = left < sized(200); // a title must be readable
        if (!hide)
            break;
        m_table->setColumnHidden(column, true);
        left += widths[static_cast<size_t>(column)];
        widths[static_cast<size_t>(column)] = 0;
    }
    for (int column = 1; column < GainRegisterModel::ColumnCount; ++column) {
        if (m_table->isColumnHidden(column))
            continue;
        header->setSectionResizeMode(column, QHeaderView::Fixed);
        header->resizeSection(column, widths[static_cast<size_t>(column)]);
    }
    header->setSectionResizeMode(GainRegisterModel::Title, QHeaderView::Stretch);
}

QString GainRegisterView::statusText() const
{
    QString text = presentation::counted(m_model->shownGains(), tr("gevinst"), tr("gevinster"));
    const auto chosen = m_table->selectionModel()->selectedRows().size();
    if (chosen > 0 && !currentGain().isNull())
        text = tr("%1 · %2 valgt").arg(text, presentation::count(qint64(chosen)));
    return text;
}

void GainRegisterView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_sum) {
        fitRows();
        fitColumns();
    }
}

} // namespace vf::gui
