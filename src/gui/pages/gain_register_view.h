// The register of gains: tabs with counts, filter, grouping, the table with its pinned sum, and the legend of its bars.
#pragma once

#include "presentation/gain_register_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTabBar;
class QTableView;

namespace vf::gui {

class SearchField;
class ShareLegend;
class SumRow;

class GainRegisterView : public QWidget
{
    Q_OBJECT
public:
    explicit GainRegisterView(QWidget *parent = nullptr);

    /// `snapshot` must outlive the view or the next call.
    void show(const application::Snapshot &snapshot, const application::Figures &figures);
    const presentation::GainRegisterModel &model() const { return *m_model; }
    /// A title typed in the table is settled: stored, or refused.
    void clearPending(const domain::GainId &gain) { m_model->clearPending(gain); }

    void setView(presentation::GainView view);
    void focusFilter();
    void focusTable();
    domain::GainId currentGain() const;
    void select(const domain::GainId &gain);
    QString statusText() const;

Q_SIGNALS:
    void currentChanged();
    void openRequested(const vf::domain::GainId &gain);
    void titleEdited(const vf::domain::GainId &gain, const QString &title);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void buildControls();
    void layOut();
    /// Does `change` to the model and keeps the chosen gain, or the nearest row.
    template<class Change>
    void keepingCurrent(Change change);
    void activate(const QModelIndex &index);
    bool handleKey(int key);
    void showTabs();
    void showSums();
    void fitRows();
    void fitColumns();

    presentation::GainRegisterModel *m_model;
    QTabBar *m_tabs;
    SearchField *m_filter;
    QComboBox *m_grouping;
    QTableView *m_table;
    SumRow *m_sum;
    ShareLegend *m_legend;
    QLabel *m_note = nullptr;
};

} // namespace vf::gui
