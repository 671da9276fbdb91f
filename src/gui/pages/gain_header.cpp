#include "gui/pages/gain_header.h"

#include "gui/theme/fonts.h"

#include <QStyleOptionHeader>

namespace vf::gui {

GainHeader::GainHeader(int inset, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_inset(inset)
{
    setHighlightSections(false);
}

void GainHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    if (logicalIndex != 0) {
        QHeaderView::paintSection(painter, rect, logicalIndex);
        return;
    }
    m_groundOnly = true;
    QHeaderView::paintSection(painter, rect, logicalIndex);
    m_groundOnly = false;
    QHeaderView::paintSection(painter, rect.adjusted(sized(m_inset), 0, 0, 0), logicalIndex);
}

void GainHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    if (m_groundOnly)
        option->text.clear();
}

} // namespace vf::gui
