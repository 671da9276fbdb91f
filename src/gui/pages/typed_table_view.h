// A table for the keyboard over a presentation::TypedTableModel: typing or F2 edits, Enter stores and goes to the next row,
// Tab goes on cell by cell and out at the end, Alt+arrows move a row, Ctrl+Delete removes it, and cells are copied to and
// pasted from Excel with headings.
#pragma once

#include <QTableView>

#include <vector>

class QAction;

namespace vf::presentation {
class TypedTableModel;
}

namespace vf::gui {

class TypedTableDelegate;

/// A column's width at 13 px text, and how wide the table must be before it is shown.
struct ColumnRoom
{
    int column = 0;
    int width = 100;
    int from = 0;        ///< 0: always
    bool extra = false;  ///< only among all columns
    bool flexible = false; ///< takes its part of the width that is left
};

class TypedTableView : public QTableView
{
    Q_OBJECT
public:
    /// `name` is the object name; those of the actions begin with it.
    TypedTableView(presentation::TypedTableModel *model, const QString &name, QWidget *parent = nullptr);

    /// The delegate for all cells; replaces the plain one. It is owned by the view.
    void setTypedDelegate(TypedTableDelegate *delegate);
    /// The least height of a row at 13 px text; with wordWrap() off it is the height of all.
    void setLeastRowHeight(int pixels);
    void setColumnRooms(std::vector<ColumnRoom> rooms);
    /// Whether more columns than the width has room for are shown, behind a scroll bar.
    void setAllColumns(bool all);
    bool allColumns() const { return m_allColumns; }

    /// Opens the last row, where the next record is typed.
    virtual void beginRecord();
    /// Puts the keyboard in a cell of the record with this key, if it is there.
    void choose(const QUuid &key, int column = -1);
    QList<int> chosenRows() const;
    /// Everything but the last row, with headings.
    void copyAll();
    void paste();
    QAction *removeAction() const { return m_remove; }
    QAction *insertAction() const { return m_insert; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

    /// A key has ended the editing of the current cell: stores it, and goes where the key leads.
    virtual void leave(QWidget *editor, int key, Qt::KeyboardModifiers modifiers);
    /// Stores what stands in the field and closes it.
    void store(QWidget *editor);
    void goDown(int row, int column);
    void goTo(int row, int column, bool open);
    /// An action of the table with its keys; also in its menu.
    QAction *add(const QString &name, const QString &text, const QList<QKeySequence> &keys);

private:
    void buildActions();
    bool goOn(int row, int column, bool forward);
    void move(int by);
    void copyChosen();
    void copyRows(const QModelIndexList &rows, const QList<int> &columns) const;
    QList<int> shownColumns() const;
    void fitColumns();
    void fitRows();
    void fitRowsSoon();

    presentation::TypedTableModel *m_model;
    QAction *m_remove = nullptr;
    QAction *m_insert = nullptr;
    std::vector<ColumnRoom> m_rooms;
    int m_rowHeight = 32;
    bool m_allColumns = false;
    bool m_tabbing = false; ///< Tab is on its way to the next widget
    bool m_fitting = false;
};

/// A line to stand below a table, with the keys it knows.
QWidget *makeKeyHints(const QString &hints, QWidget *parent);

} // namespace vf::gui
