// "Registrer gevinst" from a value stream: which lines it claims, what they amount to, and who answers for it.
#pragma once

#include "application/read_model/value_stream_figures.h"
#include "gui/pages/gain_dialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace vf::presentation {
class ClaimChoiceModel;
}

namespace vf::gui {

class DateField;

class RegisterGainDialog : public GainDialog
{
    Q_OBJECT
public:
    /// `saving` of an ideal state that is adopted.
    RegisterGainDialog(presentation::Workspace &workspace, const application::AnalysisBook &book,
                       const application::IdealSaving &saving, QWidget *parent);

    /// Whether the lines that are left are to become another gain.
    bool wantsMore() const;

protected:
    std::optional<presentation::Intent> intent() override;

private:
    void buildLines();
    void showSum();
    QString proposedTitle() const; ///< the analysis', or the one line's that is chosen of several

    domain::StateId m_ideal;
    QString m_analysis;
    presentation::ClaimChoiceModel *m_lines;
    QTableView *m_table;
    QLabel *m_sum;
    QLineEdit *m_title;
    QComboBox *m_classification;
    DateField *m_date;
    QLineEdit *m_hours;
    QLineEdit *m_responsible;
    QLineEdit *m_owner;
    QCheckBox *m_more;
    bool m_ownTitle = false;
    bool m_ownHours = false; ///< somebody has typed other hours than the lines give
};

} // namespace vf::gui
