// The dialogs of page Enheter: a new unit, and a unit's new place from a day on.
#pragma once

#include "gui/shell/form_dialog.h"
#include "application/read_model/snapshot.h"

class QComboBox;
class QLineEdit;

namespace vf::gui {

class DateField;

/// Fills `box` with "Hele kommunen" and every area and unit as it is on the day; the data of an entry is its QUuid.
/// `without` and everything under it is left out.
void fillParents(QComboBox &box, const application::Snapshot &snapshot, QDate asOf,
                 const std::optional<domain::UnitId> &without);
std::optional<domain::UnitId> chosenParent(const QComboBox &box);

class NewUnitDialog : public FormDialog
{
    Q_OBJECT
public:
    NewUnitDialog(const application::Snapshot &snapshot, QDate asOf, const std::optional<domain::UnitId> &parentUnit,
                  QWidget *parent = nullptr);
    const domain::Unit &unit() const { return m_unit; }
    std::optional<domain::UnitId> parentUnit() const;

private:
    void check();

    QLineEdit *m_name;
    QLineEdit *m_code;
    QComboBox *m_kind;
    QComboBox *m_parent;
    domain::Unit m_unit;
};

class MoveUnitDialog : public FormDialog
{
    Q_OBJECT
public:
    MoveUnitDialog(const application::Snapshot &snapshot, const domain::Unit &unit, QDate asOf,
                   QWidget *parent = nullptr);
    std::optional<domain::UnitId> parentUnit() const;
    QDate from() const;

private:
    void check();

    QComboBox *m_parent;
    DateField *m_from;
};

} // namespace vf::gui
