// A unit's dated Lean log with a line to add to it: date, status and note, then Enter.
#pragma once

#include "presentation/workspace.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace vf::presentation {
class LeanLogModel;
}

namespace vf::gui {

class DateField;
class InlineMessage;

class LeanLogPanel : public QWidget
{
    Q_OBJECT
public:
    explicit LeanLogPanel(presentation::Workspace &workspace, QWidget *parent = nullptr);

    void showUnit(const domain::UnitId &unit);
    /// Opens the line for a new event and puts the keyboard there.
    void beginAdding();

private:
    QWidget *buildForm();
    void add();
    void removeChosen();
    void closeForm();
    void fitTable();
    void refreshButtons();

    presentation::Workspace &m_workspace;
    domain::UnitId m_unit;
    presentation::LeanLogModel *m_model;
    QTableView *m_table;
    QLabel *m_none;
    QPushButton *m_begin;
    QPushButton *m_remove;
    QWidget *m_form;
    DateField *m_date;
    QComboBox *m_status;
    QLineEdit *m_note;
    QPushButton *m_add;
    InlineMessage *m_message;
};

} // namespace vf::gui
