// One state of a value stream on the page: its heading with figures, its step table and its sum row.
#pragma once

#include "presentation/value_stream_model.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace vf::gui {

class ElidedLabel;
class StepTable;
class SumRow;

class StateView : public QWidget
{
    Q_OBJECT
public:
    /// `name` is the beginning of the object names: "valuestream.current".
    StateView(presentation::EditQueue &edits, const QString &name, QWidget *parent = nullptr);

    presentation::ValueStreamModel *model() const { return m_model; }
    StepTable *table() const { return m_table; }

    /// `figures` of the state as the book has it; `saving` as in presentation::stepLines().
    void show(const application::AnalysisBook &book, const application::StateBook &state, const QString &title,
              const domain::StateFigures &figures, const application::IdealSaving *saving);
    void clear();
    /// The figures are about to change: what stands there now is marked.
    void setBusy(bool busy);
    /// A control at the right of the heading.
    void addToHeading(QWidget *widget);
    /// A choice of states that stands in the title's place while it is shown.
    void setTitleSwitch(QWidget *widget);
    void showTitleSwitch(bool shown);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyMetrics();
    void showSums();

    QLabel *m_title;
    QWidget *m_titleSwitch = nullptr;
    ElidedLabel *m_facts;
    QHBoxLayout *m_heading;
    QPushButton *m_newStep;
    QPushButton *m_newChallenge;
    presentation::ValueStreamModel *m_model;
    StepTable *m_table;
    SumRow *m_sum;
    QStringList m_sums;
    bool m_busy = false;
};

} // namespace vf::gui
