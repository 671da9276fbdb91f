// One gain: its status ladder, its sum unfolded, its ledger with running balances, its measurements and confirmations,
// and its fields in the panel beside.
// Reads the gain's postings once per change; everything it stores is one step of undo.
#pragma once

#include "application/read_model/follow_up.h"
#include "application/services/gain_service.h"
#include "gui/pages/page.h"
#include "presentation/gain_sum.h"
#include "presentation/gain_sum_tree.h"

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace vf::presentation {
class GainLedgerModel;
}

namespace vf::gui {

class Dialogs;
class ElidedLabel;
class GainAttachments;
class GainDialog;
class GainFields;
class GainLadder;
class GainSumTree;
class GainSumView;
class GainUse;
class InlineMessage;
class LedgerTable;
class MeasurementSection;
class OverviewPanes;

class GainView : public QWidget
{
    Q_OBJECT
public:
    GainView(presentation::Workspace &workspace, Dialogs &dialogs, QWidget *parent = nullptr);

    /// Shows the gain; leaves the view (closed()) when it does not exist.
    void showGain(const domain::GainId &gain);
    void refresh();
    const domain::GainId &gain() const { return m_gain; }
    QAction *postingAction() const { return m_post; }
    QAction *printAction() const { return m_print; }
    QString statusText() const;
    void setSideShown(bool shown);

Q_SIGNALS:
    /// The user goes back to the register, or the gain is gone.
    void closed();
    void statusChanged();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildHeader();
    QWidget *buildMain();
    QWidget *buildLedger();
    QWidget *buildSide();
    void connectParts();
    void showPostings(std::vector<domain::Posting> postings);
    /// Reads where the factors come from; what is done with them when they are known.
    void withSumTree(std::function<void(const std::vector<presentation::SumNode> &)> use);
    void unfoldSum();
    void copySum();
    void print();
    void showSumLine(const domain::Gain &gain);
    /// What the gain waits for, and the button that does it.
    void showNextStep(const domain::Gain &gain);
    void takeNextStep();
    void addPosting(domain::Account account);
    /// Stores what was typed in the ledger's last row, or pasted.
    void enter(const std::vector<application::PostingDraft> &drafts, bool pasted);
    void refuseEntry(const base::Error &error, const std::vector<application::PostingDraft> &drafts, bool pasted);
    void raiseIdentified();
    void complain(const QString &title, const QString &sentence);
    void reverse();
    void lapse();
    void store(const domain::Gain &before, const domain::Gain &after);
    void changeFactor(const QString &factor);
    void followSelection();
    void follow(const GainDialog *dialog);
    void selectWanted();
    void fitColumns();
    const domain::Gain *current() const;
    bool eventFilter(QObject *watched, QEvent *event) override;

    presentation::Workspace &m_workspace;
    Dialogs &m_dialogs;
    domain::GainId m_gain;
    quint64 m_reading = 0; ///< the latest read of postings; answers to older ones are dropped
    presentation::GainSum m_sum;
    presentation::GainLedgerModel *m_model;
    /// Refused for want of what is identified: the postings, and what would make room for them.
    struct Waiting
    {
        std::vector<application::PostingDraft> drafts;
        domain::Amount missing;
        bool pasted = false;
    };
    std::optional<Waiting> m_waiting;
    bool m_entering = false; ///< postings are on their way to storage
    std::optional<domain::PostingId> m_wanted; ///< chosen as soon as the ledger shows it

    QAction *m_post;
    QAction *m_print;
    QToolButton *m_back;
    ElidedLabel *m_path;
    ElidedLabel *m_title;
    InlineMessage *m_message;
    InlineMessage *m_next;
    std::optional<application::FollowUpKind> m_nextKind;
    GainLadder *m_ladder;
    QLabel *m_bases;
    QLabel *m_rateNote;
    QPushButton *m_copySum;
    GainSumView *m_sumView;
    QPushButton *m_unfold;
    GainSumTree *m_tree;
    LedgerTable *m_ledger;
    QLabel *m_ledgerSum;
    QPushButton *m_reverse;
    QPushButton *m_lapse;
    MeasurementSection *m_measurement;
    GainUse *m_use;
    GainFields *m_fields;
    GainAttachments *m_attachments;
    OverviewPanes *m_panes = nullptr;
};

} // namespace vf::gui
