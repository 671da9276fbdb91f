// How the cells of the step table are painted: indented challenges, the class by sign, colour and word, figures never cut.
#pragma once

#include "gui/pages/typed_table_delegate.h"

namespace vf::gui {

/// The square with V, N or S, hatched with U for a challenge.
void paintClassSign(QPainter &painter, const QRectF &area, const QString &sign);

class StepDelegate : public TypedTableDelegate
{
    Q_OBJECT
public:
    explicit StepDelegate(QTableView *table) : TypedTableDelegate(table, RowHeight::Dense) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
};

} // namespace vf::gui
