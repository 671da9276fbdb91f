// The details below the stakeholder table: every field of the chosen row with room to write, and whether it names a
// person, which asks for a purpose and a day to be deleted by.
#pragma once

#include <QScrollArea>
#include <QUuid>

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace vf::presentation {
class StakeholderModel;
class Workspace;
} // namespace vf::presentation

namespace vf::domain {
struct Stakeholder;
}

namespace vf::gui {

class BoundForm;
class DateField;
class FieldError;

class StakeholderDetails : public QScrollArea
{
    Q_OBJECT
public:
    StakeholderDetails(presentation::Workspace &workspace, presentation::StakeholderModel &model,
                       QWidget *parent = nullptr);

    /// Shows the row with this key as it is now; null: none is chosen.
    void showRow(const QUuid &key);
    void focusFirstField();

Q_SIGNALS:
    /// Esc: back to the table.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildForm();
    void buildPerson();
    void fillPerson(bool all);
    void storePerson();
    const domain::Stakeholder *row() const;

    presentation::Workspace &m_workspace;
    presentation::StakeholderModel &m_model;
    QUuid m_key;
    QLabel *m_title;
    QLabel *m_place;
    QLabel *m_none;
    QWidget *m_facts;
    BoundForm *m_form;
    QCheckBox *m_personal;
    QWidget *m_person;
    QLineEdit *m_purpose;
    FieldError *m_purposeError;
    DateField *m_deleteBy;
    bool m_filling = false;
};

} // namespace vf::gui
