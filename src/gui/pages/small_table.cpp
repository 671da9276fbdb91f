#include "gui/pages/small_table.h"

#include "gui/theme/fonts.h"

#include <QHeaderView>
#include <QTableView>

namespace vf::gui {

void asSmallTable(QTableView &table, const QString &name)
{
    table.setObjectName(name);
    table.setFrameShape(QFrame::NoFrame);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setMinimumSectionSize(1);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setMinimumSectionSize(1);
    table.horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

void fitToRows(QTableView &table, int rowHeight, int leastRows)
{
    table.verticalHeader()->setDefaultSectionSize(sized(rowHeight));
    const int header = std::max(table.horizontalHeader()->sizeHint().height(), sized(24));
    table.setFixedHeight(header + std::max(table.model()->rowCount(), leastRows) * sized(rowHeight) + sized(2));
}

} // namespace vf::gui
