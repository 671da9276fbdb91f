#include "gui/theme/row_hover.h"

#include <QHoverEvent>
#include <QTableView>

namespace vf::gui {

RowHover::RowHover(QTableView *table) : QObject(table), m_table(table)
{
    table->viewport()->installEventFilter(this);
}

void RowHover::follow(QTableView *table)
{
    if (!table->findChild<RowHover *>(QString(), Qt::FindDirectChildrenOnly))
        new RowHover(table);
}

int RowHover::rowOf(const QTableView *table)
{
    const auto *hover = table->findChild<RowHover *>(QString(), Qt::FindDirectChildrenOnly);
    return hover ? hover->m_row : -1;
}

bool RowHover::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverMove)
        setRow(m_table->rowAt(static_cast<const QHoverEvent *>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::HoverLeave)
        setRow(-1);
    return QObject::eventFilter(watched, event);
}

void RowHover::setRow(int row)
{
    if (row == m_row)
        return;
    repaintRow(m_row);
    m_row = row;
    repaintRow(m_row);
}

void RowHover::repaintRow(int row)
{
    if (row >= 0)
        m_table->viewport()->update(0, m_table->rowViewportPosition(row), m_table->viewport()->width(),
                                    m_table->rowHeight(row));
}

} // namespace vf::gui
