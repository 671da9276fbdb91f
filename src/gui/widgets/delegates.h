// The delegates that the tables, trees and lists share. They read the roles in presentation/item_roles.h.
#pragma once

#include <QStyledItemDelegate>

namespace vf::gui {

/// What all of them do: row heights in proportion to the font, the error frame of InvalidTextRole, group rows.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum class RowHeight { Dense = 28, Normal = 32, TwoLine = 40 };

    explicit CellDelegate(RowHeight rowHeight = RowHeight::Normal, QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Where a cell's content begins and ends: the cell without its side padding.
    static QRect contentRect(const QStyleOptionViewItem &option);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    /// Draws the row's ground (selection, hover, line) and returns the option filled in for the index.
    QStyleOptionViewItem paintGround(QPainter *painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const;
    static void paintInvalidFrame(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);

private:
    RowHeight m_rowHeight;
};

/// Paints the presentation::ShareBar under ShareBarRole. The model gives the exact figures as tool tip and
/// accessible text.
class ShareBarDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Paints the step glyph of StatusRole and the word of Qt::DisplayRole.
class StatusDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Paints Qt::DisplayRole at 13 px over SecondaryTextRole at 12 px, after the decoration or UnitDotRole, with
/// TrailingTextRole at the right. A row without a second line is one line high.
class TwoLineDelegate : public CellDelegate
{
    Q_OBJECT
public:
    explicit TwoLineDelegate(RowHeight rowHeight = RowHeight::TwoLine, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace vf::gui
