// "Utvikling": identified, realised and confirmed over time as a chart, or as the table it is drawn from.
#pragma once

#include "application/read_model/figures.h"
#include "reporting/report_model.h"

#include <QWidget>

#include <memory>

class QCustomPlot;
class QLabel;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;
class QTableView;

namespace vf::reporting {
class DevelopmentChart;
}

namespace vf::gui {

class OverviewChart : public QWidget
{
    Q_OBJECT
public:
    explicit OverviewChart(QWidget *parent = nullptr);

    /// `today` limits how far beyond the as-of date the lines go.
    void show(const application::Snapshot &snapshot, const application::Figures &figures, QDate today);

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();
    void fillTable();
    void setTableShown(bool shown);

    reporting::DevelopmentData m_data;
    QLabel *m_title;
    QPushButton *m_toggle;
    QStackedWidget *m_stack;
    QCustomPlot *m_plot;
    reporting::DevelopmentChart *m_chart;
    QStandardItemModel *m_cells;
    QTableView *m_table;
};

} // namespace vf::gui
