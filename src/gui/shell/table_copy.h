// Ctrl+C in tables and trees: what is selected goes to the clipboard as Excel takes it, with headers.
#pragma once

#include <QList>

class QAction;
class QAbstractItemView;

namespace vf::gui {

/// Adds the action "Kopier" (Ctrl+C, also in the context menu) to the view. It copies the selected rows, or all of them
/// when none is selected, in the columns that are shown. Returns the action, for a button or a menu.
QAction *addTableCopy(QAbstractItemView *view);
/// Copies every row of the view.
void copyWholeTable(const QAbstractItemView &view);

} // namespace vf::gui
