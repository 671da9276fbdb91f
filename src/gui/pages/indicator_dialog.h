// "Ny måleindikator" and "Endre måleindikator": what is measured for a gain, which way is better, and when the way of
// working was changed.
#pragma once

#include "domain/measurement/indicator.h"
#include "gui/pages/gain_dialog.h"

class QComboBox;
class QLineEdit;

namespace vf::gui {

class DateField;

class IndicatorDialog : public GainDialog
{
    Q_OBJECT
public:
    /// An indicator that is stored is edited; one without id is made.
    IndicatorDialog(presentation::Workspace &workspace, const domain::Indicator &indicator, QWidget *parent);

protected:
    std::optional<presentation::Intent> intent() override;

private:
    void build();
    void takeSuggestion(int index);
    void addRemoval();
    void remove();

    domain::Indicator m_indicator;
    QLineEdit *m_name;
    QComboBox *m_measure;
    QComboBox *m_direction; ///< data: int of Direction
    DateField *m_changedOn;
    QLineEdit *m_baseline;
    QLineEdit *m_target;
    QLineEdit *m_cases;
    QLineEdit *m_method;
    QLineEdit *m_measuredBy;
    QComboBox *m_measuredEvery; ///< data: int of Interval, −1 for none
    QComboBox *m_suggestion;    ///< of a new indicator
};

} // namespace vf::gui
