// The step table for the keyboard: Enter makes the next step, Tab goes on, Ctrl+Enter adds a challenge, Alt+arrows move,
// F2 or typing edits, V N S set the class; cells are copied to and pasted from Excel with headings.
#pragma once

#include <QTableView>

class QAction;

namespace vf::presentation {
class ValueStreamModel;
enum class StepColumn : int;
} // namespace vf::presentation

namespace vf::gui {

class StepTable : public QTableView
{
    Q_OBJECT
public:
    explicit StepTable(presentation::ValueStreamModel *model, QWidget *parent = nullptr);

    presentation::ValueStreamModel *steps() const { return m_model; }

    /// Opens the line for a new step behind the chosen one, or at the end.
    void beginStep();
    void beginChallenge();
    /// Puts the keyboard in a cell of the line with this key, if it is there.
    void choose(const QUuid &key);

    QAction *copyToIdealAction() const { return m_toIdeal; }
    /// Whether more columns than a workshop needs are shown.
    void setAllColumns(bool all);
    /// Distributes the width: the names get what the figures leave.
    void fitColumns();

Q_SIGNALS:
    /// Ctrl+D: the steps (or lines that have gone) with these keys.
    void copyToIdealRequested(const QList<QUuid> &keys);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void build();
    QAction *add(const QString &name, const QString &text, const QList<QKeySequence> &keys);
    void buildActions();
    void leave(QWidget *editor, int key, Qt::KeyboardModifiers modifiers);
    /// From a cell whose typing has just ended: `wasPlaceholder` when a new line may stand in its row now.
    void goDown(int row, int column);
    bool goOn(int row, int column, bool forward);
    void goTo(int row, presentation::StepColumn column, bool open);
    bool setClassByKey(const QString &letter);
    void move(int by);
    void removeChosen();
    void clearChosen();
    void copyChosen();
    void paste();
    QList<int> chosenRows() const;
    void fitRows();

    presentation::ValueStreamModel *m_model;
    QAction *m_toIdeal = nullptr;
    bool m_allColumns = false;
    bool m_tabbing = false; ///< Tab is on its way to the next widget
};

} // namespace vf::gui
