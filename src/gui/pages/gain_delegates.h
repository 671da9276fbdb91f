// How the cells of the gains' tables are painted, beyond what the shared delegates do.
#pragma once

#include "gui/widgets/delegates.h"

namespace vf::gui {

/// Register, first column: title over code and role; a group's name with its count after a chevron.
class GainTitleDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
};

/// A word with a sign before it, in the tone the model gives (GainRegisterModel::ToneRole and IconNameRole).
class GainToneDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Ledger: the account's square before its name, postings after the as-of date in a quiet colour, and fields with the
/// accounts to choose among in the row where the next posting is typed.
class GainLedgerDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
};

/// A cell whose text begins further in, under texts that do: the first cell of a sum row.
class GainInsetDelegate : public CellDelegate
{
    Q_OBJECT
public:
    explicit GainInsetDelegate(int inset, QObject *parent) : CellDelegate(RowHeight::Normal, parent), m_inset(inset) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_inset;
};

} // namespace vf::gui
