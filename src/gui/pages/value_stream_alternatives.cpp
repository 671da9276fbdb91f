#include "gui/pages/value_stream_alternatives.h"

#include "gui/pages/small_table.h"
#include "gui/shell/table_copy.h"
#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/widgets/delegates.h"
#include "presentation/ideal_comparison_model.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QTableView>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::IdealComparisonModel;

IdealAlternatives::IdealAlternatives(QWidget *parent)
    : QWidget(parent), m_model(new IdealComparisonModel(this)), m_table(new QTableView(this))
{
    auto *heading = new QLabel(tr("Alternativene"), this);
    setFontRole(heading, FontRole::Section);
    m_table->setModel(m_model);
    asSmallTable(*m_table, u"valuestream.alternatives"_s);
    m_table->setAccessibleName(tr("Ideelle situasjoner, sammenlignet"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new CellDelegate(CellDelegate::RowHeight::Dense, m_table));
    for (int figure = IdealComparisonModel::LeadTime; figure < IdealComparisonModel::ColumnCount; ++figure)
        m_table->horizontalHeader()->setSectionResizeMode(figure, QHeaderView::ResizeToContents);
    addTableCopy(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, sized(10));
    column->setSpacing(sized(6));
    column->addWidget(heading);
    column->addWidget(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &at) {
        if (!m_filling && at.isValid())
            Q_EMIT chosen(m_model->stateAt(at.row()));
    });
    hide();
}

void IdealAlternatives::show(const application::AnalysisBook &book, const application::Snapshot &snapshot,
                            const std::optional<domain::StateId> &shown)
{
    const QScopedValueRollback guard(m_filling, true);
    m_model->show(book, snapshot);
    const int row = shown ? m_model->rowOf(*shown) : -1;
    if (row >= 0 && m_table->currentIndex().row() != row)
        m_table->selectRow(row);
    setVisible(m_model->rowCount() > 0);
    fit();
}

void IdealAlternatives::fit()
{
    fitToRows(*m_table, 28);
}

void IdealAlternatives::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace vf::gui
