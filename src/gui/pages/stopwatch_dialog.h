// "Stoppeklokke": readings of one step or challenge, taken with the space bar or typed from the paper sheet, stored
// together so that the line's estimate follows them, and if wanted as measurements of an indicator too.
#pragma once

#include "gui/pages/gain_dialog.h"
#include "presentation/stopwatch.h"
#include "presentation/time_reading_text.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace vf::presentation {
class TimeReadingModel;
}

namespace vf::gui {

class DateField;
class Dialogs;

class StopwatchDialog : public GainDialog
{
    Q_OBJECT
public:
    /// `chosen`: the line to begin with; the choice is among the lines of its state, else of the current state.
    StopwatchDialog(presentation::Workspace &workspace, Dialogs &dialogs, const application::AnalysisBook &book,
                    const std::optional<presentation::NamedLine> &chosen, presentation::Stopwatch::Ticks ticks,
                    QWidget *parent);

public Q_SLOTS:
    /// Asks before readings that are not stored are thrown away.
    void reject() override;

protected:
    std::optional<presentation::Intent> intent() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildChoices(const std::optional<presentation::NamedLine> &chosen);
    void buildClock();
    void buildReadings();
    void toggle();
    void showClock();
    void addReading(double minutes);
    bool addTyped();
    void removeChosen();
    void showSum();

    Dialogs &m_dialogs;
    application::AnalysisBook m_book;
    std::vector<presentation::NamedLine> m_lines;
    presentation::Stopwatch m_watch;
    presentation::TimeReadingModel *m_model;
    QTimer m_tick;
    QComboBox *m_line;
    DateField *m_date;
    QLabel *m_time;
    QPushButton *m_toggle;
    QLineEdit *m_typed;
    QTableView *m_table;
    QPushButton *m_remove;
    QLabel *m_sum;
    QComboBox *m_indicator;
};

} // namespace vf::gui
