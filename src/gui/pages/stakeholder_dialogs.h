// The dialogs of page Interessenter: a new analysis, its title and day, and which earlier one to take rows from.
#pragma once

#include "gui/shell/form_dialog.h"
#include "presentation/stakeholder_overview.h"

class QComboBox;
class QLineEdit;

namespace vf::gui {

class DateField;

class NewStakeholderAnalysisDialog : public FormDialog
{
    Q_OBJECT
public:
    /// `owners` is not empty. The first owner in `unit` is proposed.
    NewStakeholderAnalysisDialog(std::vector<presentation::StakeholderOwner> owners,
                                 const application::Snapshot &snapshot,
                                 const std::vector<const domain::StakeholderAnalysis *> &earlier,
                                 const std::optional<domain::UnitId> &unit, QWidget *parent = nullptr);

    domain::StakeholderAnalysis analysis() const;
    /// The analysis whose rows the new one begins with; empty: none.
    std::optional<domain::StakeholderAnalysisId> from() const;

private:
    std::vector<presentation::StakeholderOwner> m_owners;
    QComboBox *m_owner;
    QLineEdit *m_title;
    QComboBox *m_from;
};

class StakeholderAnalysisDialog : public FormDialog
{
    Q_OBJECT
public:
    StakeholderAnalysisDialog(const domain::StakeholderAnalysis &analysis, QDate today, QWidget *parent = nullptr);
    const domain::StakeholderAnalysis &analysis() const { return m_analysis; }

private:
    void check();

    domain::StakeholderAnalysis m_analysis;
    QLineEdit *m_title;
    DateField *m_doneOn;
};

class StakeholderTemplateDialog : public FormDialog
{
    Q_OBJECT
public:
    StakeholderTemplateDialog(const application::Snapshot &snapshot,
                              const std::vector<const domain::StakeholderAnalysis *> &earlier,
                              QWidget *parent = nullptr);
    domain::StakeholderAnalysisId from() const;

private:
    QComboBox *m_from;
};

} // namespace vf::gui
