// "Før og etter": ten cases timed before the change and ten after it, on one screen. Values are typed or pasted, one to a
// line, as they stand on the tally sheet; the means and what they are enough for follow while one types.
#pragma once

#include "domain/measurement/indicator.h"
#include "gui/pages/gain_dialog.h"

class QLabel;
class QPlainTextEdit;

namespace vf::gui {

class DateField;

class BeforeAfterDialog : public GainDialog
{
    Q_OBJECT
public:
    BeforeAfterDialog(presentation::Workspace &workspace, const domain::Indicator &indicator, QWidget *parent);

protected:
    std::optional<presentation::Intent> intent() override;

private:
    /// The values of one side; sets the error of its field when a line is no number.
    std::vector<double> valuesOf(const QString &field, const QPlainTextEdit &edit, bool tell);
    void showSum();

    domain::Indicator m_indicator;
    size_t m_storedBefore = 0, m_storedAfter = 0; ///< what is measured already
    DateField *m_beforeOn;
    DateField *m_afterOn;
    QPlainTextEdit *m_before;
    QPlainTextEdit *m_after;
    QLabel *m_sum;
};

} // namespace vf::gui
