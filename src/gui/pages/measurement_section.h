// "Måling og bekreftelse" of one gain, or the indicators of a unit itself: the verdict in words, the chart or the table it is drawn from, the measurements to
// add and correct, and the confirmations that rest on them. Everything it stores is one step of undo.
#pragma once

#include "domain/measurement/phases.h"
#include "presentation/workspace.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QComboBox;
class QCustomPlot;
class QGridLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace vf::presentation {
class ConfirmationModel;
class MeasurementModel;
}

namespace vf::reporting {
class MeasurementChart;
struct ChartLook;
}

namespace vf::gui {

class InlineMessage;

class MeasurementSection : public QWidget
{
    Q_OBJECT
public:
    explicit MeasurementSection(presentation::Workspace &workspace, QWidget *parent = nullptr);

    /// Shows the gain as it is on the workspace's date; keeps the chosen indicator while the gain is the same.
    void show(const domain::Gain &gain);
    /// Shows the unit's own indicators, which confirm no gain.
    void showUnit(const domain::Unit &unit);

    /// Goes on with measuring: more measurements of the indicator that is shown, or the first indicator.
    void measure();

    /// As high as its words are at the width it has: a page that is wide need not scroll for what would be narrow.
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void buildIndicatorRow();
    QWidget *buildWords();
    void buildTable();
    QWidget *buildConfirmations();
    void connectParts();
    /// Words beside the chart where there is room, above it where there is not.
    void arrange();

    void refresh();
    /// The indicators of the gain or unit that is shown.
    std::vector<const domain::Indicator *> indicators() const;
    void offerIndicators();
    void showIndicator();
    void draw();
    /// The chart that is chosen, into any plot: the one on the page, or one that is copied.
    void drawInto(reporting::MeasurementChart &chart, const reporting::ChartLook &look) const;
    void rebase();
    void enterBeforeAfter();
    void showConfirmations();
    void followSelection();
    void setTableShown(bool shown);
    void fitTables();

    void newIndicator();
    void editIndicator();
    void registerMeasurements(const QString &pasted);
    void pasteMeasurements();
    void removeMeasurements();
    void confirm();
    void withdraw();
    void perform(presentation::Intent intent);
    void complain(const QString &title, const QString &text);

    const domain::Gain *gain() const;
    const domain::Indicator *indicator() const;
    bool mayWrite() const { return m_workspace.session().mayWrite(); }

    presentation::Workspace &m_workspace;
    domain::GainId m_gain; ///< null while a unit's own are shown
    std::optional<domain::UnitId> m_unit;
    std::optional<domain::IndicatorId> m_chosen;
    domain::Verdict m_verdict;
    domain::Monitoring m_monitoring;

    std::optional<bool> m_wide; ///< as arranged
    QGridLayout *m_head = nullptr;
    QBoxLayout *m_body = nullptr;
    InlineMessage *m_message;
    QLabel *m_title;
    QPushButton *m_confirm;
    QComboBox *m_indicator; ///< data: text of the identity
    QPushButton *m_edit;
    QPushButton *m_new;
    QWidget *m_indicatorRow = nullptr;
    InlineMessage *m_verdictText;
    QWidget *m_buttons = nullptr;
    QLabel *m_measured;
    QPushButton *m_register;
    QPushButton *m_remove;
    QPushButton *m_toggle;
    QPushButton *m_rebase;
    QPushButton *m_beforeAfter;
    QComboBox *m_chartKind; ///< 0: XmR, 1: run chart
    QWidget *m_copyChart = nullptr;
    QStackedWidget *m_stack;
    QCustomPlot *m_plot;
    reporting::MeasurementChart *m_chart;
    presentation::MeasurementModel *m_model;
    QTableView *m_table;
    QPushButton *m_withdraw;
    QLabel *m_unconfirmed;
    presentation::ConfirmationModel *m_confirmationModel;
    QTableView *m_confirmations;
    QWidget *m_confirmationPart = nullptr;
};

} // namespace vf::gui
