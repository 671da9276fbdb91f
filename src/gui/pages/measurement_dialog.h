// "Registrer målinger": rows of date and value, typed or pasted from a spreadsheet, stored as one step.
#pragma once

#include "domain/measurement/indicator.h"
#include "gui/pages/gain_dialog.h"

class QLabel;

namespace vf::presentation {
class MeasurementEntryModel;
}

namespace vf::gui {

class MeasurementEntryTable;

class MeasurementDialog : public GainDialog
{
    Q_OBJECT
public:
    /// `pasted`: rows to begin with, as they came from the clipboard; may be empty.
    MeasurementDialog(presentation::Workspace &workspace, const domain::Indicator &indicator, const QString &pasted,
                      QWidget *parent);

protected:
    std::optional<presentation::Intent> intent() override;
    void showEvent(QShowEvent *event) override;

private:
    void showSum();
    void paste(const QString &text);
    void pasteFromClipboard();

    domain::Indicator m_indicator;
    presentation::MeasurementEntryModel *m_model;
    MeasurementEntryTable *m_table;
    QLabel *m_sum;
};

} // namespace vf::gui
