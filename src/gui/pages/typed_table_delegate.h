// How the cells of a table that is typed into are painted and edited: a sign before the text in the tone the model gives,
// long texts over several lines, a choice among words or a line of text, and a field that hands the keys which leave it to
// the table. Reads the roles of presentation::TypedTableModel.
#pragma once

#include "gui/widgets/delegates.h"
#include "presentation/item_roles.h"

class QTableView;

namespace vf::gui {

QColor toneTextColour(presentation::CellTone tone);

class TypedTableDelegate : public CellDelegate
{
    Q_OBJECT
public:
    explicit TypedTableDelegate(QTableView *table, RowHeight rowHeight = RowHeight::Normal);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
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
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// Paints what stands before the text; gives the room that is left.
    virtual QRect paintLead(QPainter &painter, const QRect &content, const QModelIndex &index) const;

private:
    QTableView *m_table;
};

} // namespace vf::gui
