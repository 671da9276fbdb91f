#include "gui/theme/fonts.h"
#include "gui/theme/role_properties.h"
#include "gui/theme/row_hover.h"
#include "gui/theme/style_parts.h"
#include "gui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QListView>
#include <QTableView>
#include <QTreeView>

namespace vf::gui::parts {

namespace {

/// The view an option belongs to: views pass themselves, their delegates too.
const QAbstractItemView *viewOf(const QWidget *widget)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    if (!view && widget)
        view = qobject_cast<const QAbstractItemView *>(widget->parentWidget());
    return view;
}

/// Whether the keyboard is in the view or in an editor inside it.
bool hasKeyboard(const QAbstractItemView *view)
{
    const QWidget *focus = QApplication::focusWidget();
    return view && focus && view->isActiveWindow() && (view == focus || view->isAncestorOf(focus));
}

bool isComboList(const QAbstractItemView *view)
{
    return view && view->window()->windowType() == Qt::Popup;
}

/// Whether the cell is the first one of its row on the screen: there the accent bar stands.
bool beginsRow(const QStyleOptionViewItem &option, const QAbstractItemView *view)
{
    const QHeaderView *header = nullptr;
    if (const auto *table = qobject_cast<const QTableView *>(view))
        header = table->horizontalHeader();
    else if (const auto *tree = qobject_cast<const QTreeView *>(view))
        header = tree->header();
    if (!header || !option.index.isValid())
        return true;
    int first = 0;
    while (first < header->count() - 1 && header->isSectionHidden(header->logicalIndex(first)))
        ++first;
    // In a tree the part with the branches comes with the index of the first column as well.
    return header->visualIndex(option.index.column()) == first;
}

bool isSelected(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Selected;
}

/// The whole row under the pointer, where rows are what one selects.
bool isUnderPointer(const QStyleOptionViewItem &option, const QAbstractItemView *view)
{
    if (!view || view->selectionMode() == QAbstractItemView::NoSelection || !(option.state & QStyle::State_Enabled))
        return false;
    if (const auto *table = qobject_cast<const QTableView *>(view);
        table && table->selectionBehavior() == QAbstractItemView::SelectRows)
        return option.index.isValid() && option.index.row() == RowHover::rowOf(table);
    return option.state & QStyle::State_MouseOver;
}

QColor groundOf(const QStyleOptionViewItem &option, const QAbstractItemView *view)
{
    const auto &c = colours();
    if (isSelected(option))
        return hasKeyboard(view) || isComboList(view) ? c.selected : c.selectedInactive;
    if (isUnderPointer(option, view))
        return c.hover;
    return option.backgroundBrush.style() == Qt::NoBrush ? QColor() : option.backgroundBrush.color();
}

void paintRow(const QStyleOptionViewItem &option, QPainter &painter, const QAbstractItemView *view, bool separator)
{
    const QColor ground = groundOf(option, view);
    if (ground.isValid())
        painter.fillRect(option.rect, ground);
    if (separator)
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours().line);
}

bool isTableLike(const QAbstractItemView *view)
{
    return qobject_cast<const QTableView *>(view) || qobject_cast<const QTreeView *>(view);
}

} // namespace

void viewRow(const QStyleOptionViewItem &option, QPainter &painter, const QWidget *widget)
{
    const auto *view = viewOf(widget);
    if (!isTableLike(view))
        return;
    paintRow(option, painter, view, hasRowLines(view));
}

void viewItemPanel(const QStyleOptionViewItem &option, QPainter &painter, const QWidget *widget)
{
    const auto *view = viewOf(widget);
    const bool table = isTableLike(view);
    QStyleOptionViewItem ground = option;
    if (table)
        ground.rect.setBottom(option.rect.bottom() - 1); // the row has drawn the line below
    paintRow(ground, painter, view, !table && !isComboList(view) && hasRowLines(view));
    if (isSelected(option) && !isComboList(view) && (!table || beginsRow(option, view))) {
        const auto &c = colours();
        // In a tree the bar stands before the branches, at the edge of the row.
        const int left = qobject_cast<const QTreeView *>(view) ? 0 : option.rect.left();
        const QRect bar(left, option.rect.top(), 3, option.rect.height());
        painter.save();
        painter.setClipping(false);
        painter.fillRect(bar, hasKeyboard(view) ? c.accent : c.control);
        painter.restore();
    }
}

void viewFocus(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const auto *view = viewOf(widget);
    if (isComboList(view))
        return;
    // A selected row shows where the keyboard is by its colour and bar; a lone cell, or a row that is only current,
    // needs the ring.
    const bool rows = view && (view->selectionBehavior() == QAbstractItemView::SelectRows || !isTableLike(view));
    if (rows && (option.state & QStyle::State_Selected))
        return;
    focusRing(painter, option.rect, sized(4));
}

void branch(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    Q_UNUSED(widget)
    if (!(option.state & QStyle::State_Children))
        return;
    const bool open = option.state & QStyle::State_Open;
    chevron(painter, option.rect, open ? Qt::DownArrow : Qt::RightArrow, colours().text2);
}

void headerSection(const QStyleOptionHeader &option, QPainter &painter)
{
    const auto &c = colours();
    const bool hover = (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled);
    painter.fillRect(option.rect, hover ? c.hover : c.window);
    if (option.orientation == Qt::Horizontal)
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.line2);
    else
        painter.fillRect(QRect(option.rect.right(), option.rect.top(), 1, option.rect.height()), c.line2);
}

void headerLabel(const QStyleOptionHeader &option, QPainter &painter)
{
    const auto &c = colours();
    painter.save();
    QRect rect = option.rect;
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const bool right = option.textAlignment & Qt::AlignRight;
    const QFont font = sorted ? fonts::secondaryBold() : fonts::secondary();
    const QFontMetrics metrics(font);
    if (!option.icon.isNull()) {
        const int side = sized(14);
        option.icon.paint(&painter, QRect(rect.left(), rect.center().y() - side / 2, side, side));
        rect.setLeft(rect.left() + side + sized(4));
    }
    if (sorted) {
        const int side = sized(14);
        const int width = metrics.horizontalAdvance(option.text);
        // The arrow stands right after the words, or before them where they are right-aligned.
        const int x = right ? std::max(rect.left(), rect.right() - width - side - sized(2))
                            : std::min(rect.right() - side, rect.left() + width + sized(2));
        const Qt::ArrowType up = option.sortIndicator == QStyleOptionHeader::SortDown ? Qt::DownArrow : Qt::UpArrow;
        chevron(painter, QRect(x, rect.top(), side, rect.height()), up, c.accent);
        if (!right)
            rect.setRight(std::min(rect.right(), rect.right() - side));
    }
    painter.setFont(font);
    painter.setPen(option.state & QStyle::State_Enabled ? (sorted ? c.text : c.text2) : c.disabledText);
    const bool lines = option.text.contains(QLatin1Char('\n'));
    const QString text = lines ? option.text : metrics.elidedText(option.text, Qt::ElideRight, rect.width());
    painter.drawText(rect, static_cast<int>(option.textAlignment) | Qt::AlignVCenter, text);
    painter.restore();
}

} // namespace vf::gui::parts
