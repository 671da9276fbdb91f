// The panel "Krever oppfølging": the follow-up list with headings, and the way to each gain.
#pragma once

#include "presentation/follow_up_model.h"

#include <QWidget>

class QLabel;
class QListView;

namespace vf::gui {

class OverviewFollowUp : public QWidget
{
    Q_OBJECT
public:
    explicit OverviewFollowUp(QWidget *parent = nullptr);

    void show(const application::Snapshot &snapshot, const application::Figures &figures);
    /// As high as its lines, for where the panel lies above or below others.
    void setFitsContents(bool fits);

Q_SIGNALS:
    void gainRequested(const vf::domain::GainId &gain);
    void introductionRequested(const vf::domain::IntroductionId &introduction);
    void introductionsRequested();
    void kindRequested(vf::application::FollowUpKind kind);

protected:
    void changeEvent(QEvent *event) override;

private:
    void open(const QModelIndex &index);
    void fit();

    presentation::FollowUpModel *m_model;
    QLabel *m_title;
    QLabel *m_count;
    QLabel *m_nothing;
    QListView *m_list;
    bool m_fits = false;
};

} // namespace vf::gui
