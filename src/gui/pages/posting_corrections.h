// The two ways to take something back in a gain's ledger: reverse one posting, or post an amount as lapsed. Both are
// new dated postings, so earlier reports do not change.
#pragma once

#include "gui/pages/gain_dialog.h"

class QComboBox;
class QLineEdit;

namespace vf::gui {

class DateField;

/// "Reverser postering": takes back the whole of one posting from a date.
class ReversalDialog : public GainDialog
{
    Q_OBJECT
public:
    ReversalDialog(presentation::Workspace &workspace, const domain::Gain &gain, const domain::Posting &posting,
                   QWidget *parent);

protected:
    std::optional<presentation::Intent> intent() override;

private:
    domain::Posting m_posting;
    DateField *m_date;
    QLineEdit *m_comment;
};

/// "Før som bortfalt": what never will be realised, or what was realised and is lost.
class LapseDialog : public GainDialog
{
    Q_OBJECT
public:
    LapseDialog(presentation::Workspace &workspace, const domain::Gain &gain, QWidget *parent);

protected:
    std::optional<presentation::Intent> intent() override;

private:
    void offerSources();
    void takeAll();

    domain::Gain m_gain;
    QComboBox *m_source; ///< data: int of Account; Identified stands for what is open
    DateField *m_date;
    QLineEdit *m_amount;
    QLineEdit *m_reason;
};

} // namespace vf::gui
