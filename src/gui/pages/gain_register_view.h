// The register of gains: tabs with counts, filter, grouping, columns and saved views, the table with its pinned sum, and
// the legend of its bars. Says what the user wants stored; the page stores it.
#pragma once

#include "presentation/register_look.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;
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
    /// What was typed in the table is settled: stored, or refused.
    void clearPending(const domain::GainId &gain) { m_model->clearPending(gain); }

    void setView(presentation::GainView view);
    /// Only the gains found with this tool, with a sign beside the filter that takes the limit away; empty: all tools.
    void setTool(std::optional<domain::SourceTool> tool);
    void setToday(std::function<QDate()> today) { m_model->setToday(std::move(today)); }
    /// Shows exactly the gains of a view, found with a tool when one is given: no filter hides any of them. Columns, grouping
    /// and order stay as the user has them.
    void limitTo(presentation::GainView view, std::optional<domain::SourceTool> tool = std::nullopt);
    presentation::RegisterLook look() const;
    void setLook(const presentation::RegisterLook &look);
    /// The views that can be chosen, and whether this session may store and remove them.
    void offerViews(const std::vector<application::SavedView> &views, bool mayWrite);
    /// The chosen gains, in the order they are shown.
    std::vector<domain::GainId> selectedGains() const;
    void focusFilter();
    void focusTable();
    domain::GainId currentGain() const;
    void select(const domain::GainId &gain);
    QString statusText() const;

Q_SIGNALS:
    void currentChanged();
    void openRequested(const vf::domain::GainId &gain);
    void edited(const vf::domain::Gain &before, const vf::domain::Gain &after);
    void refused(const QString &place, const QString &sentence);
    void editManyRequested(const std::vector<vf::domain::GainId> &gains);
    void saveViewRequested(const QString &name, const QString &definition);
    void removeViewRequested(const vf::application::SavedViewId &view);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void buildControls();
    void buildMenus();
    void offerColumns(QMenu *menu);
    void fillViews(QMenu *menu);
    void askForName();
    void followSelection();
    bool isColumnWanted(int column) const;
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
    QToolButton *m_views;
    QToolButton *m_columns;
    QToolButton *m_limit; ///< shown while only one tool's gains are
    QPushButton *m_editMany;
    std::vector<application::SavedView> m_savedViews;
    bool m_mayWrite = false;
    QList<int> m_wantedColumns, m_unwantedColumns; ///< turned on and off by the user
    QTableView *m_table;
    SumRow *m_sum;
    ShareLegend *m_legend;
    QLabel *m_note = nullptr;
};

} // namespace vf::gui
