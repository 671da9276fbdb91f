// "Bekreft gevinst" and "Trekk bekreftelse": on what evidence a gain is real and until when. Only levels that the
// measurements support can be chosen, each says why, and the consequence stands in numbers.
#pragma once

#include "gui/pages/gain_dialog.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;

namespace vf::gui {

class DateField;

class ConfirmationDialog : public GainDialog
{
    Q_OBJECT
public:
    /// `indicator` is chosen to begin with; empty when the gain has none.
    ConfirmationDialog(presentation::Workspace &workspace, const domain::Gain &gain,
                       std::optional<domain::IndicatorId> indicator, QWidget *parent);

protected:
    std::optional<presentation::Intent> intent() override;

private:
    void build();
    QWidget *buildLevels();
    void offerIndicators(std::optional<domain::IndicatorId> chosen);
    void followDate();
    void offerLevels();
    void showConsequence();
    std::optional<domain::IndicatorId> indicator() const;
    std::optional<domain::EvidenceLevel> level() const;
    domain::Confirmation draft() const;

    domain::Gain m_gain;
    QComboBox *m_indicator; ///< data: text of the identity
    DateField *m_date;
    DateField *m_validTo;
    QDate m_proposed; ///< the last day as it was proposed; one the user has written is left alone
    QButtonGroup *m_levels;
    std::vector<QLabel *> m_reasons; ///< by level
    QString m_obstacle;              ///< why no level can be chosen; empty while one can
    QLineEdit *m_role;
    QLineEdit *m_reason;
    QLabel *m_consequence;
};

class WithdrawalDialog : public GainDialog
{
    Q_OBJECT
public:
    WithdrawalDialog(presentation::Workspace &workspace, const domain::Gain &gain,
                     const domain::Confirmation &confirmation, QWidget *parent);

protected:
    std::optional<presentation::Intent> intent() override;

private:
    void showConsequence();

    domain::Gain m_gain;
    domain::Confirmation m_confirmation;
    DateField *m_lastDay;
    QLabel *m_consequence;
};

} // namespace vf::gui
