// Knows which row of a table the pointer is over: QTableView itself only knows the cell.
#pragma once

#include <QObject>

class QTableView;

namespace vf::gui {

class RowHover final : public QObject
{
    Q_OBJECT
public:
    /// Starts following a table; a second call does nothing.
    static void follow(QTableView *table);
    /// The row under the pointer, or -1.
    static int rowOf(const QTableView *table);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit RowHover(QTableView *table);
    void setRow(int row);
    void repaintRow(int row);

    QTableView *m_table;
    int m_row = -1;
};

} // namespace vf::gui
