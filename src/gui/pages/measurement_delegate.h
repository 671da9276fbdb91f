// Cells of dates and measured values: edited as text, as people type them, and a table pasted into one cell is told on.
#pragma once

#include "gui/widgets/delegates.h"

namespace vf::gui {

class MeasurementDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

Q_SIGNALS:
    /// More than one cell was pasted while a cell was edited; the editor has been closed.
    void tablePasted(const QString &text) const;
};

/// The text on the clipboard is more than one cell.
bool isTableText(const QString &text);

} // namespace vf::gui
