// "Ny postering": moves an amount of a gain to an account on a date. Refuses more than is identified and offers the way
// out: raise identified first.
#pragma once

#include "gui/pages/gain_dialog.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace vf::gui {

class DateField;
class GainUnitBox;

class PostingDialog : public GainDialog
{
    Q_OBJECT
public:
    /// `account` is chosen to begin with.
    PostingDialog(presentation::Workspace &workspace, const domain::Gain &gain, domain::Account account,
                  QWidget *parent);

protected:
    std::optional<presentation::Intent> intent() override;
    bool handled(const base::Error &error) override;
    void messageAction() override;

private:
    void build();
    void followAccount();
    void showBalance();
    domain::Account account() const;

    domain::Gain m_gain;
    DateField *m_date;
    QComboBox *m_account;
    QLineEdit *m_amount;
    GainUnitBox *m_bearer;
    QLineEdit *m_comment;
    QLineEdit *m_voucher;
    QLineEdit *m_evidence;
    QLabel *m_balance;
    QLabel *m_criteria; ///< the municipality's own, for what is quality, quantity and savings
    domain::Amount m_missing; ///< what the refused posting lacked of identified
    QDate m_missingFrom;
};

} // namespace vf::gui
