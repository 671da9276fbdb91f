// The dialogs of page Innføringer: a new introduction, with the standard plan when that is wanted.
#pragma once

#include "application/read_model/snapshot.h"
#include "gui/shell/form_dialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace vf::gui {

class DateField;
class GainUnitBox;

class NewIntroductionDialog : public FormDialog
{
    Q_OBJECT
public:
    NewIntroductionDialog(const application::Snapshot &snapshot, QDate asOf, const std::optional<domain::UnitId> &unit,
                          QWidget *parent = nullptr);

    const domain::Introduction &introduction() const { return m_introduction; }
    /// The plan to begin with; empty when none was wanted.
    std::vector<domain::Milestone> plan() const;

private:
    void check();
    void followUnit();

    domain::Introduction m_introduction;
    GainUnitBox *m_unit;
    QLineEdit *m_title;
    QComboBox *m_kind;
    QLineEdit *m_round;
    QLineEdit *m_guides;
    DateField *m_start;
    QCheckBox *m_standard;
};

} // namespace vf::gui
