// "Ny gevinst": what it is, where, found with which tool, and how much was identified when.
#pragma once

#include "gui/pages/gain_dialog.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace vf::gui {

class DateField;
class GainUnitBox;

class GainNewDialog : public GainDialog
{
    Q_OBJECT
public:
    GainNewDialog(presentation::Workspace &workspace, QWidget *parent);

protected:
    std::optional<presentation::Intent> intent() override;

private:
    void showSum();
    domain::LedgerUnit ledgerUnit() const;

    QLineEdit *m_title;
    GainUnitBox *m_unit;
    QComboBox *m_tool;
    QComboBox *m_classification;
    QComboBox *m_ledgerUnit;
    DateField *m_date;
    QLineEdit *m_amount;
    QLabel *m_sum;
    QLineEdit *m_owner;
    QLineEdit *m_responsible;
};

} // namespace vf::gui
