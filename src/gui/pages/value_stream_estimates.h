// What the participants believe the chosen step or challenge takes: a field where the next one's estimate is typed, the
// list of what was said, and what it amounts to together with its spread.
#pragma once

#include "presentation/edit_queue.h"
#include "presentation/time_reading_text.h"

#include <QScrollArea>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace vf::presentation {
class TimeReadingModel;
}

namespace vf::gui {

class FieldError;

class EstimatePanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit EstimatePanel(presentation::EditQueue &edits, QWidget *parent = nullptr);

    void show(const application::AnalysisBook &book);
    /// The line with this key; what is no step or challenge leaves the panel as it is.
    void choose(const QUuid &key);
    const std::optional<presentation::NamedLine> &line() const { return m_line; }
    void focusField();

Q_SIGNALS:
    void stopwatchRequested();
    /// Esc: back to the tables.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildField();
    void buildReadings();
    void layOut();
    QLabel *note(const QString &name);
    void showLine();
    void showPooled();
    void addTyped();
    void removeChosen();
    void tell(const base::Error &error);

    presentation::EditQueue &m_edits;
    presentation::TimeReadingModel *m_model;
    std::optional<application::AnalysisBook> m_book;
    QUuid m_key;
    std::optional<presentation::NamedLine> m_line;
    QLabel *m_name = nullptr;
    QLabel *m_label = nullptr;
    QLineEdit *m_field;
    FieldError *m_error;
    QTableView *m_table;
    QLabel *m_pooled = nullptr;
    QLabel *m_method = nullptr;
    QPushButton *m_remove;
    QPushButton *m_stopwatch;
};

} // namespace vf::gui
