// One gain: its status ladder, its sum unfolded, its ledger with running balances, its measurements and confirmations,
// and its fields in the panel beside.
// Reads the gain's postings once per change; everything it stores is one step of undo.
#pragma once

#include "gui/pages/page.h"
#include "presentation/gain_sum.h"

class QLabel;
class QPushButton;
class QTableView;
class QToolButton;

namespace vf::presentation {
class GainLedgerModel;
}

namespace vf::gui {

class ElidedLabel;
class GainDialog;
class GainFields;
class GainLadder;
class GainSumView;
class GainUse;
class InlineMessage;
class MeasurementSection;
class OverviewPanes;

class GainView : public QWidget
{
    Q_OBJECT
public:
    explicit GainView(presentation::Workspace &workspace, QWidget *parent = nullptr);

    /// Shows the gain; leaves the view (closed()) when it does not exist.
    void showGain(const domain::GainId &gain);
    void refresh();
    const domain::GainId &gain() const { return m_gain; }
    QAction *postingAction() const { return m_post; }
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
    void showSumLine(const domain::Gain &gain);
    void addPosting(domain::Account account);
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
    domain::GainId m_gain;
    quint64 m_reading = 0; ///< the latest read of postings; answers to older ones are dropped
    presentation::GainSum m_sum;
    presentation::GainLedgerModel *m_model;
    std::optional<domain::PostingId> m_wanted; ///< chosen as soon as the ledger shows it

    QAction *m_post;
    QToolButton *m_back;
    ElidedLabel *m_path;
    ElidedLabel *m_title;
    InlineMessage *m_message;
    GainLadder *m_ladder;
    QLabel *m_bases;
    QLabel *m_rateNote;
    QPushButton *m_copySum;
    GainSumView *m_sumView;
    QTableView *m_ledger;
    QLabel *m_ledgerSum;
    QPushButton *m_reverse;
    QPushButton *m_lapse;
    MeasurementSection *m_measurement;
    GainUse *m_use;
    GainFields *m_fields;
    OverviewPanes *m_panes = nullptr;
};

} // namespace vf::gui
