#include "gui/pages/overview_table.h"

#include "gui/pages/gain_header.h"
#include "gui/pages/overview_sum_keys.h"
#include "gui/shell/table_copy.h"
#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/widgets/delegates.h"
#include "gui/widgets/legend.h"
#include "gui/widgets/segmented_control.h"
#include "gui/widgets/sum_row.h"
#include "presentation/format.h"
#include "presentation/table_clipboard.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QTreeView>
#include <QVBoxLayout>

namespace vf::gui {

using presentation::OverviewMeasure;
using presentation::OverviewModel;

namespace {

constexpr int indentation = 24; // design pixels; the first level's texts begin here

QTreeView *makeTree(QWidget *parent)
{
    auto *tree = new QTreeView(parent);
    tree->setHeader(new GainHeader(indentation, tree)); // before the sum row asks for it
    return tree;
}

} // namespace

OverviewTable::OverviewTable(QWidget *parent)
    : QWidget(parent),
      m_model(new OverviewModel(this)),
      m_title(new QLabel(tr("Gevinster per enhet"), this)),
      m_legend(new ShareLegend(this)),
      m_measure(new SegmentedControl(this)),
      m_tree(makeTree(this)),
      m_sum(new SumRow(m_tree, this))
{
    setFontRole(m_title, FontRole::Section);
    for (const QString &word : {tr("Årsverk"), tr("Timer"), tr("Kroner")})
        m_measure->addSegment(word);
    m_measure->setObjectName(QStringLiteral("overview.measure"));
    m_measure->setAccessibleName(tr("Vis i"));
    connect(m_measure, &SegmentedControl::currentChanged, this, [this](int index) {
        m_model->setMeasure(static_cast<OverviewMeasure>(index));
        showSums();
    });
    buildTree();
    m_sum->setObjectName(QStringLiteral("overview.sum"));
    m_sum->setItemDelegateForColumn(OverviewModel::Distribution,
                                    new OverviewSumKeys(CellDelegate::RowHeight::Normal, m_sum));

    auto *head = new QHBoxLayout;
    head->setContentsMargins(sized(24), sized(8), sized(24), sized(8));
    head->setSpacing(sized(16));
    head->addWidget(m_title);
    head->addWidget(m_legend, 1, Qt::AlignVCenter);
    head->addWidget(m_measure);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_tree, 1);
    column->addWidget(m_sum);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    fitColumns();
}

void OverviewTable::buildTree()
{
    m_tree->setModel(m_model);
    m_tree->setObjectName(QStringLiteral("overview.table"));
    m_tree->setAccessibleName(m_title->text());
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setExpandsOnDoubleClick(false); // a double click limits the window to the unit
    m_tree->setIndentation(sized(indentation));
    m_tree->setItemDelegate(new CellDelegate(CellDelegate::RowHeight::Dense, m_tree));
    m_tree->setItemDelegateForColumn(OverviewModel::Name, new TwoLineDelegate(CellDelegate::RowHeight::Dense, m_tree));
    m_tree->setItemDelegateForColumn(OverviewModel::Distribution,
                                     new ShareBarDelegate(CellDelegate::RowHeight::Dense, m_tree));
    addTableCopy(m_tree);
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    connect(header, &QHeaderView::sortIndicatorChanged, m_model, &OverviewModel::sort);
    connect(m_tree, &QTreeView::activated, this,
            [this](const QModelIndex &index) {
                // A name limits the window to its unit; a figure unfolds to the gains behind it.
                const bool figure = index.column() != OverviewModel::Name && index.column() != OverviewModel::Trained;
                Q_EMIT (figure ? figureActivated(m_model->unitAt(index)) : unitActivated(m_model->unitAt(index)));
            });
    auto *unfold = new QAction(tr("Vis gevinstene bak tallene"), m_tree);
    unfold->setObjectName(QStringLiteral("overview.table.gains"));
    m_tree->addAction(unfold);
    connect(unfold, &QAction::triggered, this, [this] {
        if (m_tree->currentIndex().isValid())
            Q_EMIT figureActivated(m_model->unitAt(m_tree->currentIndex()));
    });
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        m_expanded.insert(m_model->unitAt(index).text());
        fitHeight();
        Q_EMIT statusChanged();
    });
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        m_expanded.remove(m_model->unitAt(index).text());
        fitHeight();
        Q_EMIT statusChanged();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OverviewTable::statusChanged);
}

void OverviewTable::show(const application::Snapshot &snapshot, const application::Figures &figures,
                         const QString &sumTitle)
{
    m_sumTitle = sumTitle;
    const domain::UnitId current = m_model->unitAt(m_tree->currentIndex());
    m_model->show(snapshot, figures);
    restoreExpanded(!m_shown);
    m_shown = true;
    if (!m_tree->currentIndex().isValid()) {
        const QModelIndex back = m_model->indexOf(current);
        // A place for the keyboard to begin; nothing is chosen yet.
        m_tree->selectionModel()->setCurrentIndex(back.isValid() ? back : m_model->index(0, 0),
                                                  QItemSelectionModel::NoUpdate);
    }
    m_measure->setSegmentEnabled(2, m_model->hasRate());
    m_measure->setSegmentToolTip(2, m_model->hasRate() ? tr("Beregnet verdi av tid, ikke en besparelse")
                                                       : tr("Ingen sats per årsverk gjelder på denne datoen"));
    m_measure->setCurrentIndex(static_cast<int>(m_model->measure()));
    showSums();
    fitHeight();
    Q_EMIT statusChanged();
}

void OverviewTable::restoreExpanded(bool firstTime)
{
    const QSet<QString> wanted = m_expanded;
    const int roots = m_model->rowCount();
    // A first look compares the areas; a small municipality is shown whole, and so is a single root.
    if (firstTime && static_cast<int>(presentation::allRows(*m_model).size()) <= 12)
        m_tree->expandAll();
    if (roots == 1)
        m_tree->expand(m_model->index(0, 0));
    for (const QString &unit : wanted)
        if (const QModelIndex index = m_model->indexOf(domain::UnitId::fromText(unit)); index.isValid())
            m_tree->expand(index);
}

void OverviewTable::showSums()
{
    for (int column = 0; column < OverviewModel::ColumnCount; ++column)
        for (const int role :
             {int(Qt::DisplayRole), int(Qt::TextAlignmentRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
            m_sum->setCell(column, m_model->sumData(column, role), role);
    m_sum->setCell(OverviewModel::Name, m_sumTitle);
    const presentation::OverviewFigures sum = m_model->sum();
    QStringList figures;
    for (const double part : {sum.quality, sum.quantity, sum.savings, sum.open})
        figures << presentation::overviewNumber(part, m_model->measure());
    m_sumWidth = OverviewSumKeys::widthOf(figures);
    m_sum->setCell(OverviewModel::Distribution, figures, OverviewSumKeys::Role);
    m_sum->setCell(OverviewModel::Distribution, m_model->sumData(OverviewModel::Distribution, Qt::ToolTipRole),
                   Qt::ToolTipRole);
    fitColumns();
}

void OverviewTable::fitColumns()
{
    QHeaderView *header = m_tree->header();
    const bool narrow = width() < sized(600);
    m_tree->setColumnHidden(OverviewModel::Trained, narrow);
    m_tree->setColumnHidden(OverviewModel::Ratio, width() < sized(460));
    m_legend->setVisible(width() >= sized(700));
    header->setMinimumSectionSize(sized(60));
    const QFontMetrics metrics(fonts::bodySemibold());
    for (const int column :
         {OverviewModel::Trained, OverviewModel::Identified, OverviewModel::Realised, OverviewModel::Ratio}) {
        const int title =
            QFontMetrics(fonts::secondary()).horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString());
        const int sum = metrics.horizontalAdvance(m_sum->text(column));
        header->setSectionResizeMode(column, QHeaderView::Fixed);
        header->resizeSection(column, std::max(title + sized(14), sum) + sized(18));
    }
    header->setSectionResizeMode(OverviewModel::Name, QHeaderView::Stretch);
    header->setSectionResizeMode(OverviewModel::Distribution, QHeaderView::Fixed);
    const int rest = width() - header->sectionSize(OverviewModel::Identified) * 4;
    // Wide enough for the four sums below it, as long as the names can be read.
    const int sums = std::min(m_sumWidth, rest - sized(180));
    header->resizeSection(OverviewModel::Distribution, std::max({sized(110), rest * 45 / 100, sums}));
}

int OverviewTable::rowsShown() const
{
    int rows = 0;
    for (QModelIndex index = m_model->index(0, 0); index.isValid(); index = m_tree->indexBelow(index))
        ++rows;
    return rows;
}

void OverviewTable::fitHeight()
{
    // No higher than its rows: the chart below takes the rest. Six rows are the least; then the page scrolls.
    const int row = std::max(m_tree->sizeHintForIndex(m_model->index(0, 0)).height(), sized(28));
    const int head = m_tree->header()->sizeHint().height();
    const int rows = rowsShown();
    m_tree->setMinimumHeight(head + std::min(6, std::max(1, rows)) * row + 2);
    m_tree->setMaximumHeight(head + std::max(1, rows) * row + 2);
}

void OverviewTable::copyAll() const
{
    const auto flat = m_model->copyModel();
    QList<int> columns;
    for (int column = 0; column < flat->columnCount(); ++column)
        columns << column;
    const auto table = presentation::copiedTable(*flat, presentation::allRows(*flat), columns);
    QGuiApplication::clipboard()->setMimeData(presentation::tableMimeData(table).release());
}

QString OverviewTable::statusText() const
{
    const auto chosen = m_tree->selectionModel()->selectedRows().size();
    const QString text = presentation::counted(qint64(rowsShown()), tr("rad"), tr("rader"));
    return chosen > 0 ? tr("%1 · %2 valgt").arg(text, presentation::count(qint64(chosen))) : text;
}

void OverviewTable::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
    fitHeight();
}

void OverviewTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_sum) {
        m_tree->setIndentation(sized(indentation));
        fitColumns();
        fitHeight();
    }
}

} // namespace vf::gui
