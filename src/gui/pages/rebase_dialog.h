// "Nye grenser": somebody decides that the process has found a new level, and says why. Limits are made anew from a day
// on; the decision is in the log and can be taken back.
#pragma once

#include "domain/measurement/phases.h"
#include "gui/pages/gain_dialog.h"

class QLineEdit;

namespace vf::gui {

class DateField;

class RebaseDialog : public GainDialog
{
    Q_OBJECT
public:
    /// `proposed` is the first day of the new phase to begin with; invalid: none.
    RebaseDialog(presentation::Workspace &workspace, const domain::Indicator &indicator, QDate proposed, QWidget *parent);

protected:
    std::optional<presentation::Intent> intent() override;

private:
    void addPresent();
    void remove(const domain::RebaseId &rebase);

    domain::Indicator m_indicator;
    DateField *m_from;
    QLineEdit *m_reason;
    QLineEdit *m_decidedBy;
};

} // namespace vf::gui
