#include "gui/accessible/item_cell_accessible.h"

#include "gui/accessible/item_view_accessible.h"
#include "presentation/item_roles.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QTextDocumentFragment>
#include <QTreeView>

namespace vf::gui {

namespace {

/// One line of plain words: a heading may be broken over two lines, a tool tip may be rich.
QString spoken(const QVariant &value)
{
    const QString text = value.toString();
    return (Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text).simplified();
}

} // namespace

ItemCellAccessible::ItemCellAccessible(QAbstractItemView *view, const QModelIndex &index)
    : m_view(view), m_index(index)
{
}

QAbstractItemView *ItemCellAccessible::view() const
{
    QAbstractItemView *shown = liveItemView(m_view);
    return shown && m_index.isValid() && shown->model() == m_index.model() ? shown : nullptr;
}

bool ItemCellAccessible::isValid() const
{
    return view() != nullptr;
}

QWindow *ItemCellAccessible::window() const
{
    const QAccessibleInterface *above = parent();
    return above ? above->window() : nullptr;
}

QAccessibleInterface *ItemCellAccessible::parent() const
{
    // Also when the row has gone: where it was is still known.
    QAbstractItemView *shown = liveItemView(m_view);
    return shown ? QAccessible::queryAccessibleInterface(shown) : nullptr;
}

QWidget *ItemCellAccessible::editor() const
{
    const QAbstractItemView *shown = view();
    QWidget *found = shown ? shown->indexWidget(m_index) : nullptr;
    return found && found->isVisible() ? found : nullptr;
}

QAccessibleInterface *ItemCellAccessible::child(int index) const
{
    return index == 0 && editor() ? QAccessible::queryAccessibleInterface(editor()) : nullptr;
}

int ItemCellAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    return child && editor() && child->object() == editor() ? 0 : -1;
}

QAccessibleInterface *ItemCellAccessible::childAt(int x, int y) const
{
    QAccessibleInterface *edited = child(0);
    return edited && edited->rect().contains(x, y) ? edited : nullptr;
}

QAccessibleInterface *ItemCellAccessible::focusChild() const
{
    return editor() && editor()->hasFocus() ? child(0) : nullptr;
}

QString ItemCellAccessible::name() const
{
    QString text = spoken(m_index.data(Qt::AccessibleTextRole));
    if (text.isEmpty())
        text = spoken(m_index.data(Qt::DisplayRole));
    if (!text.isEmpty())
        return text;
    const QList<QAccessibleInterface *> headers = columnHeaderCells();
    return headers.isEmpty() ? tr("tom") : tr("%1: tom").arg(headers.front()->text(QAccessible::Name));
}

QString ItemCellAccessible::description() const
{
    for (const int source : {int(presentation::InvalidTextRole), int(Qt::AccessibleDescriptionRole), int(Qt::ToolTipRole)})
        if (const QString text = spoken(m_index.data(source)); !text.isEmpty() && text != name())
            return text;
    return {};
}

QString ItemCellAccessible::text(QAccessible::Text text) const
{
    if (!isValid())
        return {};
    if (text == QAccessible::Name)
        return name();
    if (text == QAccessible::Value)
        return spoken(m_index.data(Qt::DisplayRole));
    return text == QAccessible::Description ? description() : QString();
}

void ItemCellAccessible::setText(QAccessible::Text text, const QString &value)
{
    if (QAbstractItemView *shown = view(); shown && isEditable() && text == QAccessible::Value)
        shown->model()->setData(m_index, value, Qt::EditRole);
}

bool ItemCellAccessible::isHidden() const
{
    const QAbstractItemView *shown = view();
    if (!shown || !shown->isVisible())
        return true;
    const QHeaderView *columns = headerOf(shown, Qt::Horizontal);
    const QHeaderView *rows = headerOf(shown, Qt::Vertical);
    return (columns && columns->isSectionHidden(m_index.column())) || (rows && rows->isSectionHidden(m_index.row()));
}

QRect ItemCellAccessible::rect() const
{
    if (isHidden())
        return {};
    const QRect place = view()->visualRect(m_index);
    return place.isEmpty() ? QRect() : QRect(view()->viewport()->mapToGlobal(place.topLeft()), place.size());
}

QAccessible::Role ItemCellAccessible::role() const
{
    const QAccessibleInterface *above = parent();
    const QAccessible::Role whole = above ? above->role() : QAccessible::Table;
    return whole == QAccessible::Tree ? QAccessible::TreeItem
        : whole == QAccessible::List  ? QAccessible::ListItem
                                      : QAccessible::Cell;
}

bool ItemCellAccessible::isEditable() const
{
    const QAbstractItemView *shown = view();
    return shown && (m_index.flags() & Qt::ItemIsEditable) && (m_index.flags() & Qt::ItemIsEnabled)
        && shown->editTriggers() != QAbstractItemView::NoEditTriggers;
}

bool ItemCellAccessible::folds() const
{
    const auto *tree = qobject_cast<QTreeView *>(view());
    return tree && m_index.column() == 0 && tree->model()->hasChildren(m_index);
}

QAccessible::State ItemCellAccessible::state() const
{
    QAccessible::State state;
    const QAbstractItemView *shown = view();
    if (!shown) {
        state.invalid = true;
        return state;
    }
    const Qt::ItemFlags flags = m_index.flags();
    state.disabled = !(flags & Qt::ItemIsEnabled) || !shown->isEnabled();
    state.invisible = isHidden();
    const QRect place = rect();
    state.offscreen = state.invisible
        || !QRect(shown->viewport()->mapToGlobal(QPoint()), shown->viewport()->size()).intersects(place);
    state.focusable = !state.disabled && !state.invisible && shown->focusPolicy() != Qt::NoFocus;
    state.focused = shown->currentIndex() == m_index && shown->hasFocus();
    state.selectable = (flags & Qt::ItemIsSelectable) && shown->selectionMode() != QAbstractItemView::NoSelection;
    state.selected = isSelected();
    state.multiSelectable = state.selectable && shown->selectionMode() == QAbstractItemView::MultiSelection;
    state.extSelectable = state.selectable && shown->selectionMode() == QAbstractItemView::ExtendedSelection;
    state.editable = isEditable();
    state.readOnly = !state.editable;
    if (flags & Qt::ItemIsUserCheckable) {
        const int ticked = m_index.data(Qt::CheckStateRole).toInt();
        state.checkable = true;
        state.checked = ticked == Qt::Checked;
        state.checkStateMixed = ticked == Qt::PartiallyChecked;
    }
    if (folds()) {
        const bool open = qobject_cast<const QTreeView *>(shown)->isExpanded(m_index);
        state.expandable = true;
        state.expanded = open;
        state.collapsed = !open;
    }
    return state;
}

void *ItemCellAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface && role() != QAccessible::ListItem)
        return static_cast<QAccessibleTableCellInterface *>(this);
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    return nullptr;
}

bool ItemCellAccessible::isSelected() const
{
    const QAbstractItemView *shown = view();
    return shown && shown->selectionModel() && shown->selectionModel()->isSelected(m_index);
}

QList<QAccessibleInterface *> ItemCellAccessible::columnHeaderCells() const
{
    const auto *above = ItemViewAccessible::of(view());
    QAccessibleInterface *header = above ? above->headerCell(Qt::Horizontal, m_index.column()) : nullptr;
    return header ? QList{header} : QList<QAccessibleInterface *>();
}

QList<QAccessibleInterface *> ItemCellAccessible::rowHeaderCells() const
{
    const auto *above = ItemViewAccessible::of(view());
    QAccessibleInterface *header = above ? above->headerCell(Qt::Vertical, m_index.row()) : nullptr;
    return header && !header->state().invisible ? QList{header} : QList<QAccessibleInterface *>();
}

int ItemCellAccessible::columnIndex() const
{
    const auto *above = ItemViewAccessible::of(view());
    return above ? above->columnOf(m_index) : -1;
}

int ItemCellAccessible::rowIndex() const
{
    const auto *above = ItemViewAccessible::of(view());
    return above ? above->rowOf(m_index) : -1;
}

QStringList ItemCellAccessible::actionNames() const
{
    if (!isValid() || !(m_index.flags() & Qt::ItemIsEnabled))
        return {};
    QStringList names{pressAction(), setFocusAction()};
    if ((m_index.flags() & Qt::ItemIsUserCheckable) || folds())
        names.append(toggleAction());
    return names;
}

void ItemCellAccessible::doAction(const QString &name)
{
    // What follows may take this row away, and this interface with it: nothing of it is used after the act.
    QAbstractItemView *shown = view();
    if (!shown || !actionNames().contains(name))
        return;
    const QModelIndex index = m_index;
    if (name == setFocusAction()) {
        shown->setFocus(Qt::OtherFocusReason);
        shown->setCurrentIndex(index);
    } else if (name == toggleAction() && (index.flags() & Qt::ItemIsUserCheckable)) {
        const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        shown->model()->setData(index, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    } else if (name == toggleAction()) {
        auto *tree = qobject_cast<QTreeView *>(shown);
        tree->setExpanded(index, !tree->isExpanded(index));
    } else {
        const bool edits = isEditable();
        const QPersistentModelIndex pressed = index;
        const QPointer<QAbstractItemView> kept = shown;
        shown->setCurrentIndex(index); // a page may answer by showing something else
        if (kept && pressed.isValid()) {
            if (edits)
                kept->edit(pressed);
            else
                Q_EMIT kept->activated(pressed);
        }
    }
}

QStringList ItemCellAccessible::keyBindingsForAction(const QString &name) const
{
    Q_UNUSED(name)
    return {};
}

ItemHeaderAccessible::ItemHeaderAccessible(QAbstractItemView *view, Qt::Orientation orientation, int section)
    : m_view(view), m_orientation(orientation), m_section(section)
{
}

QAbstractItemView *ItemHeaderAccessible::view() const
{
    QAbstractItemView *shown = liveItemView(m_view);
    const QHeaderView *heading = shown ? headerOf(shown, m_orientation) : nullptr;
    return heading && shown->model() && m_section < heading->count() ? shown : nullptr;
}

QHeaderView *ItemHeaderAccessible::header() const
{
    const QAbstractItemView *shown = view();
    return shown ? headerOf(shown, m_orientation) : nullptr;
}

bool ItemHeaderAccessible::isValid() const
{
    return view() != nullptr;
}

QWindow *ItemHeaderAccessible::window() const
{
    const QAccessibleInterface *above = parent();
    return above ? above->window() : nullptr;
}

QAccessibleInterface *ItemHeaderAccessible::parent() const
{
    QAbstractItemView *shown = liveItemView(m_view);
    return shown ? QAccessible::queryAccessibleInterface(shown) : nullptr;
}

QAccessibleInterface *ItemHeaderAccessible::child(int index) const
{
    Q_UNUSED(index)
    return nullptr;
}

int ItemHeaderAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    Q_UNUSED(child)
    return -1;
}

QAccessibleInterface *ItemHeaderAccessible::childAt(int x, int y) const
{
    Q_UNUSED(x)
    Q_UNUSED(y)
    return nullptr;
}

QString ItemHeaderAccessible::text(QAccessible::Text text) const
{
    const QHeaderView *heading = header();
    if (!heading)
        return {};
    const auto says = [&](int role) { return spoken(view()->model()->headerData(m_section, m_orientation, role)); };
    if (text == QAccessible::Name) {
        if (m_section < 0)
            return tr("Hjørnet av tabellen");
        for (const int role : {int(Qt::AccessibleTextRole), int(Qt::DisplayRole), int(Qt::ToolTipRole)})
            if (const QString words = says(role); !words.isEmpty())
                return words;
        return (m_orientation == Qt::Horizontal ? tr("Kolonne %1") : tr("Rad %1")).arg(m_section + 1);
    }
    if (text != QAccessible::Description || m_section < 0)
        return {};
    if (heading->isSortIndicatorShown() && heading->sortIndicatorSection() == m_section)
        return heading->sortIndicatorOrder() == Qt::AscendingOrder ? tr("sortert stigende") : tr("sortert synkende");
    return says(Qt::ToolTipRole);
}

void ItemHeaderAccessible::setText(QAccessible::Text text, const QString &value)
{
    Q_UNUSED(text)
    Q_UNUSED(value)
}

QRect ItemHeaderAccessible::rect() const
{
    const QHeaderView *heading = header();
    if (!heading || !heading->isVisible() || m_section < 0 || heading->isSectionHidden(m_section))
        return {};
    const int from = heading->sectionViewportPosition(m_section);
    const int size = heading->sectionSize(m_section);
    const QRect place = m_orientation == Qt::Horizontal ? QRect(from, 0, size, heading->height())
                                                        : QRect(0, from, heading->width(), size);
    return QRect(heading->viewport()->mapToGlobal(place.topLeft()), place.size());
}

QAccessible::Role ItemHeaderAccessible::role() const
{
    return m_section < 0                    ? QAccessible::Pane
        : m_orientation == Qt::Horizontal ? QAccessible::ColumnHeader
                                            : QAccessible::RowHeader;
}

QAccessible::State ItemHeaderAccessible::state() const
{
    QAccessible::State state;
    const QHeaderView *heading = header();
    state.invalid = !heading;
    state.invisible = rect().isEmpty();
    state.offscreen = state.invisible
        || !QRect(heading->viewport()->mapToGlobal(QPoint()), heading->viewport()->size()).intersects(rect());
    state.readOnly = true;
    return state;
}

void *ItemHeaderAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList ItemHeaderAccessible::actionNames() const
{
    const QHeaderView *heading = header();
    return heading && m_section >= 0 && heading->sectionsClickable() ? QStringList{pressAction()} : QStringList();
}

void ItemHeaderAccessible::doAction(const QString &name)
{
    if (!actionNames().contains(name))
        return;
    const QPointer<QHeaderView> heading = header();
    const int section = m_section;
    if (heading->isSortIndicatorShown()) {
        const bool again = heading->sortIndicatorSection() == section;
        heading->setSortIndicator(section, again && heading->sortIndicatorOrder() == Qt::AscendingOrder
                                               ? Qt::DescendingOrder
                                               : Qt::AscendingOrder);
    }
    if (heading)
        Q_EMIT heading->sectionClicked(section);
}

QStringList ItemHeaderAccessible::keyBindingsForAction(const QString &name) const
{
    Q_UNUSED(name)
    return {};
}

} // namespace vf::gui
