// A small table inside a panel or dialog: chosen by row, as high as it has rows, read and not typed in.
#pragma once

class QString;
class QTableView;

namespace vf::gui {

/// The first column takes the room that the others leave.
void asSmallTable(QTableView &table, const QString &name);
/// As high as its header and rows of `rowHeight` design pixels, at least `leastRows` of them.
void fitToRows(QTableView &table, int rowHeight, int leastRows = 0);

} // namespace vf::gui
