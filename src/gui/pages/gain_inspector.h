// The panel beside the register: the chosen gain in short, who answers for it, and the way to its page and ledger.
#pragma once

#include "presentation/workspace.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;

namespace vf::gui {

class GainFields;
class GainUse;
class InlineMessage;

class GainInspector : public QWidget
{
    Q_OBJECT
public:
    explicit GainInspector(presentation::Workspace &workspace, QWidget *parent = nullptr);

    /// An empty id says that no gain is chosen.
    void show(const domain::GainId &gain);

Q_SIGNALS:
    void openRequested(const vf::domain::GainId &gain);
    void postingRequested(const vf::domain::GainId &gain);

private:
    void showFacts(const domain::Gain &gain, const domain::GainStatus &status,
                   const domain::PerAccount<domain::Amount> &balances);
    void showAttention(const domain::Gain &gain, const domain::GainStatus &status,
                       const domain::PerAccount<domain::Amount> &balances);
    void store(const domain::Gain &before, const domain::Gain &after);

    presentation::Workspace &m_workspace;
    domain::GainId m_gain;
    QLabel *m_nothing;
    QWidget *m_content;
    QLabel *m_code;
    QLabel *m_title;
    QLabel *m_unit;
    InlineMessage *m_attention;
    QFormLayout *m_facts;
    QPushButton *m_open;
    QPushButton *m_post;
    GainUse *m_use;
    GainFields *m_fields;
};

} // namespace vf::gui
