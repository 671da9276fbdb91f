// Paints the rows of the module list in the navigation: a framed row with an accent bar for the open page.
#pragma once

#include <QStyledItemDelegate>

namespace vf::gui {

class NavigationDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace vf::gui
