#include "gui/widgets/sum_row.h"

#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/theme/theme.h"
#include "gui/widgets/delegates.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTreeView>

namespace vf::gui {

namespace {

QHeaderView *headerOf(QAbstractItemView *view)
{
    if (auto *table = qobject_cast<QTableView *>(view))
        return table->horizontalHeader();
    if (auto *tree = qobject_cast<QTreeView *>(view))
        return tree->header();
    Q_ASSERT_X(false, "vf::gui::SumRow", "the master is a table or a tree");
    return nullptr;
}

/// Begins where the tree's outermost names begin, after the branches.
class IndentedDelegate final : public CellDelegate
{
public:
    IndentedDelegate(const QTreeView *tree, QObject *parent) : CellDelegate(RowHeight::Normal, parent), m_tree(tree) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem shifted = option;
        if (m_tree && m_tree->rootIsDecorated())
            shifted.rect.setLeft(option.rect.left() + m_tree->indentation());
        CellDelegate::paint(painter, shifted, index);
    }

private:
    QPointer<const QTreeView> m_tree;
};

} // namespace

SumRow::SumRow(QAbstractItemView *master, QWidget *parent)
    : QTableView(parent),
      m_master(master),
      m_masterHeader(headerOf(master)),
      m_cells(new QStandardItemModel(1, 0, this))
{
    setModel(m_cells);
    setItemDelegate(new CellDelegate(CellDelegate::RowHeight::Normal, this));
    if (const auto *tree = qobject_cast<const QTreeView *>(master))
        setItemDelegateForColumn(0, new IndentedDelegate(tree, this));
    setAccessibleName(tr("Sum"));
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(ScrollPerPixel);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setFontRole(this, FontRole::BodySemibold);
    setGroundRole(viewport(), GroundRole::Window);
    setRowLines(this, false);
    horizontalHeader()->hide();
    verticalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(1);

    if (m_masterHeader) {
        connect(m_masterHeader, &QHeaderView::sectionResized, this, &SumRow::followSections);
        connect(m_masterHeader, &QHeaderView::sectionMoved, this, &SumRow::followSections);
        connect(m_masterHeader, &QHeaderView::sectionCountChanged, this, &SumRow::followSections);
        connect(m_masterHeader, &QHeaderView::geometriesChanged, this, &SumRow::followSections);
    }
    connect(master->horizontalScrollBar(), &QScrollBar::valueChanged, this, &SumRow::followSections);
    connect(master->verticalScrollBar(), &QScrollBar::rangeChanged, this, &SumRow::followSections);
    master->viewport()->installEventFilter(this);
    followHeight();
}

void SumRow::ensureColumns(int count)
{
    const int before = m_cells->columnCount();
    if (count <= before)
        return;
    m_cells->setColumnCount(count);
    for (int column = before; column < count; ++column) {
        auto *cell = new QStandardItem;
        cell->setEditable(false);
        cell->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        m_cells->setItem(0, column, cell);
    }
    // Qt 6.4 crashes screen readers in a view without a current cell.
    setCurrentIndex(m_cells->index(0, 0));
    followHeight();
    followSections();
}

void SumRow::setCell(int column, const QVariant &value, int role)
{
    ensureColumns(column + 1);
    m_cells->setData(m_cells->index(0, column), value, role);
}

void SumRow::setTexts(const QStringList &texts)
{
    ensureColumns(static_cast<int>(texts.size()));
    for (int column = 0; column < m_cells->columnCount(); ++column)
        setCell(column, texts.value(column));
}

QString SumRow::text(int column) const
{
    return m_cells->index(0, column).data().toString();
}

QSize SumRow::sizeHint() const
{
    return {0, sized(32) + 1};
}

QSize SumRow::minimumSizeHint() const
{
    return sizeHint();
}

void SumRow::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_cells)
        followHeight();
}

bool SumRow::eventFilter(QObject *watched, QEvent *event)
{
    // The master's viewport changes width when its scroll bar comes or goes.
    if (m_master && watched == m_master->viewport() && event->type() == QEvent::Resize)
        followSections();
    return QTableView::eventFilter(watched, event);
}

void SumRow::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    painter.fillRect(0, 0, viewport()->width(), 1, colours().control);
}

void SumRow::followSections()
{
    if (!m_master || !m_masterHeader)
        return;
    ensureColumns(m_masterHeader->count());
    QHeaderView *own = horizontalHeader();
    for (int column = 0; column < m_masterHeader->count(); ++column) {
        // While it hides a column the header reports the new width 0 before it calls the column hidden.
        const int width = m_masterHeader->sectionSize(column);
        own->setSectionHidden(column, width == 0);
        if (width > 0)
            own->resizeSection(column, width);
        own->moveSection(own->visualIndex(column), m_masterHeader->visualIndex(column));
    }
    // As wide as the master's cells: the rest lies under its scroll bar.
    const int left = m_master->viewport()->x();
    const int right = std::max(0, m_master->width() - left - m_master->viewport()->width());
    setViewportMargins(left, 0, right, 0);
    horizontalScrollBar()->setValue(m_master->horizontalScrollBar()->value());
}

void SumRow::followHeight()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(sized(32));
    if (m_cells->rowCount() > 0)
        verticalHeader()->resizeSection(0, sized(32) + 1);
    updateGeometry();
}

} // namespace vf::gui
