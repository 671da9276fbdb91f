// "Endre gevinster": the same answer given to several gains at once, as one step of undo. What is left empty stays as it
// is in each of them.
#pragma once

#include "gui/pages/gain_dialog.h"

class QComboBox;
class QLineEdit;

namespace vf::gui {

class DateField;

class GainManyDialog : public GainDialog
{
    Q_OBJECT
public:
    GainManyDialog(presentation::Workspace &workspace, std::vector<domain::Gain> gains, QWidget *parent);

protected:
    std::optional<presentation::Intent> intent() override;

private:
    std::vector<domain::Gain> m_gains;
    QLineEdit *m_responsible;
    QLineEdit *m_owner;
    DateField *m_plannedOn;
    QComboBox *m_tool;           ///< data: int of SourceTool, −1: unchanged
    QComboBox *m_classification; ///< data: int of Classification, −1: unchanged
};

} // namespace vf::gui
