// The ledger of one gain as a table one types into: the last row is the next posting. Enter goes from cell to cell and
// stores from the last one; Insert leads to the row from anywhere, Esc empties it.
#pragma once

#include <QTableView>

namespace vf::gui {

class LedgerTable : public QTableView
{
    Q_OBJECT
public:
    explicit LedgerTable(QWidget *parent = nullptr);

    /// Puts the keyboard in the last row's first cell; does nothing in a table without that row.
    void goToEntry();
    /// Puts the keyboard in a cell of the last row and opens it.
    void editEntry(int column);

Q_SIGNALS:
    void submitRequested();
    void clearRequested();
    void pasteRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    int entryRow() const;
    bool isInEntry() const;
    int nextCell(int column) const;
    void goOn();
};

} // namespace vf::gui
