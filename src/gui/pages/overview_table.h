// "Gevinster per enhet": the tree of areas and units with bars, its legend, the choice of measure and the pinned sum.
#pragma once

#include "presentation/overview_model.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QTreeView;

namespace vf::gui {

class SegmentedControl;
class ShareLegend;
class SumRow;

class OverviewTable : public QWidget
{
    Q_OBJECT
public:
    explicit OverviewTable(QWidget *parent = nullptr);

    void show(const application::Snapshot &snapshot, const application::Figures &figures, const QString &sumTitle);
    const presentation::OverviewModel &model() const { return *m_model; }
    /// All rows and destinations, with headers, on the clipboard.
    void copyAll() const;
    /// "13 rader · 1 valgt"
    QString statusText() const;

Q_SIGNALS:
    void unitActivated(const vf::domain::UnitId &unit);
    /// The gains behind a unit's figures are wanted.
    void figureActivated(const vf::domain::UnitId &unit);
    void statusChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildTree();
    void showSums();
    void restoreExpanded(bool firstTime);
    void fitColumns();
    void fitHeight();
    int rowsShown() const;

    presentation::OverviewModel *m_model;
    QLabel *m_title;
    ShareLegend *m_legend;
    SegmentedControl *m_measure;
    QTreeView *m_tree;
    SumRow *m_sum;
    QString m_sumTitle;
    QSet<QString> m_expanded; ///< units by id; kept through a reset
    int m_sumWidth = 0;       ///< what the figures of all destinations need
    bool m_shown = false;
};

} // namespace vf::gui
