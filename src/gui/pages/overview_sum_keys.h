// The last cell of the overview's sum row: what each destination comes to, beside the square of its colour.
#pragma once

#include "gui/widgets/delegates.h"

namespace vf::gui {

/// Paints the texts under Role, in the order of the bar. Those without room are left out from the end; the tool tip and
/// the accessible text of the cell have them all.
class OverviewSumKeys : public CellDelegate
{
    Q_OBJECT
public:
    enum : int { Role = Qt::UserRole + 400 };
    using CellDelegate::CellDelegate;
    /// The width that a cell needs for all of the figures.
    static int widthOf(const QStringList &figures);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace vf::gui
