// How the cells of the step table are painted and edited: indented challenges, the class by sign, colour and word, and a
// field that hands the keys which leave it to the table.
#pragma once

#include "gui/widgets/delegates.h"

namespace vf::gui {

/// The square with V, N or S, hatched with U for a challenge.
void paintClassSign(QPainter &painter, const QRectF &area, const QString &sign);

class StepDelegate : public CellDelegate
{
    Q_OBJECT
public:
    explicit StepDelegate(QObject *parent = nullptr) : CellDelegate(RowHeight::Dense, parent) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    /// Once, when the field opens: what is typed is not overwritten by what else happens in the row.
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

Q_SIGNALS:
    /// A key that ends the editing: the table stores and decides where to go.
    void left(QWidget *editor, int key, Qt::KeyboardModifiers modifiers) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace vf::gui
