// The small dialogs of page Verdistrøm: a new analysis, and adopting an ideal state on a day.
#pragma once

#include "domain/stakeholder/stakeholder_effect.h"
#include "gui/pages/gain_dialog.h"

class QLineEdit;

namespace vf::gui {

class DateField;
class GainUnitBox;

class NewAnalysisDialog : public GainDialog
{
    Q_OBJECT
public:
    NewAnalysisDialog(presentation::Workspace &workspace, QWidget *parent);

protected:
    std::optional<presentation::Intent> intent() override;

private:
    QLineEdit *m_title;
    GainUnitBox *m_unit;
    QLineEdit *m_cases;
    QLineEdit *m_caseUnit;
};

/// "Vedta ideell situasjon": gains can be registered from an ideal state that is vedtatt. Says
/// first whom it makes worse off.
class AdoptIdealDialog : public GainDialog
{
    Q_OBJECT
public:
    AdoptIdealDialog(presentation::Workspace &workspace, const domain::ValueStreamState &ideal,
                     const QString &idealName, const QString &consequence, QWidget *parent);

protected:
    std::optional<presentation::Intent> intent() override;

private:
    void addEffects(const domain::EffectSummary &summary);

    domain::StateId m_ideal;
    DateField *m_date;
};

/// A name for an ideal state: a new one (`state` null), or one that is there.
class IdealNameDialog : public GainDialog
{
    Q_OBJECT
public:
    IdealNameDialog(presentation::Workspace &workspace, const domain::AnalysisId &analysis,
                    const domain::ValueStreamState &state, QWidget *parent);

protected:
    std::optional<presentation::Intent> intent() override;

private:
    domain::AnalysisId m_analysis;
    domain::StateId m_state;
    QLineEdit *m_name;
};

} // namespace vf::gui
