#include "gui/pages/gain_sum_tree.h"

#include "gui/shell/table_copy.h"
#include "gui/theme/fonts.h"
#include "gui/widgets/delegates.h"
#include "presentation/table_clipboard.h"

#include <QEvent>
#include <QHeaderView>
#include <QStandardItemModel>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::SumNode;

namespace {

enum Column : int { Factor, Value, Source, Changed };

} // namespace

GainSumTree::GainSumTree(QWidget *parent) : QTreeView(parent), m_model(new QStandardItemModel(this))
{
    setObjectName(u"gain.sum.tree"_s);
    setAccessibleName(tr("Hele regnestykket"));
    setModel(m_model);
    setItemDelegate(new CellDelegate(CellDelegate::RowHeight::Dense, this));
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // as high as its rows
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setIndentation(sized(16));
    header()->setSectionsMovable(false);
    header()->setHighlightSections(false);
    header()->setStretchLastSection(false);
    addTableCopy(this);
    const auto fit = [this] {
        updateGeometry();
        fitColumns();
    };
    connect(this, &QTreeView::expanded, this, fit);
    connect(this, &QTreeView::collapsed, this, fit);
}

QList<QStandardItem *> GainSumTree::rowOf(const SumNode &node)
{
    QList<QStandardItem *> row;
    for (const QString &text : {node.factor, node.value, node.source, node.changed}) {
        auto *item = new QStandardItem(text);
        item->setToolTip(text);
        item->setEditable(false);
        row << item;
    }
    row[Value]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (const SumNode &child : node.children)
        row.front()->appendRow(rowOf(child));
    return row;
}

void GainSumTree::show(const std::vector<SumNode> &nodes)
{
    if (nodes == m_nodes)
        return;
    m_nodes = nodes;
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Faktor"), tr("Verdi"), tr("Hvor den kommer fra"), tr("Sist endret")});
    m_model->horizontalHeaderItem(Value)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (const SumNode &node : nodes)
        m_model->appendRow(rowOf(node));
    expandAll();
    updateGeometry();
    fitColumns();
}

void GainSumTree::fitColumns()
{
    if (m_model->columnCount() <= Changed)
        return;
    const int room = viewport()->width();
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setSectionResizeMode(Source, QHeaderView::Stretch);
    header()->resizeSection(Factor, std::max(sized(180), room * 3 / 10));
    header()->resizeSection(Value, std::max(sized(110), room * 2 / 10));
    header()->resizeSection(Changed, std::max(sized(120), room * 2 / 10));
    setColumnHidden(Changed, room < sized(520));
}

QSize GainSumTree::sizeHint() const
{
    int rows = 0;
    for (QModelIndex at = m_model->index(0, 0); at.isValid(); at = indexBelow(at))
        ++rows;
    const int height = rows == 0 ? sized(28) : std::max(sizeHintForRow(0), sized(28));
    return {sized(400), header()->sizeHint().height() + rows * height + 2};
}

void GainSumTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void GainSumTree::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_model) {
        updateGeometry();
        fitColumns();
    }
}

} // namespace vf::gui
