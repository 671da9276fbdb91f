// What the current state loses in a year: a Pareto over the eight wastes and one over the challenges.
#pragma once

#include "application/read_model/value_stream_book.h"

#include <QScrollArea>

class QLabel;
class QTableView;
class QVBoxLayout;

namespace vf::presentation {
class ParetoModel;
}

namespace vf::gui {

class WastePanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit WastePanel(QWidget *parent = nullptr);

    /// The figures of the book's current state; nothing when it has none.
    void show(const application::AnalysisBook &book);

Q_SIGNALS:
    /// Esc: back to the tables.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// A table with its heading and the sentence above it.
    struct Part
    {
        presentation::ParetoModel *model = nullptr;
        QTableView *table = nullptr;
        QLabel *sentence = nullptr;
    };
    Part makePart(const QString &name, const QString &heading, const QString &nameHeader, QVBoxLayout &column);
    void showPart(const Part &part, const QString &none);
    void applyMetrics();

    Part m_wastes;
    Part m_challenges;
};

} // namespace vf::gui
