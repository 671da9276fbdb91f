// "Alternativene": the ideal states of an analysis compared; the one chosen is the one that the page shows.
#pragma once

#include "application/read_model/value_stream_book.h"

#include <QWidget>

class QTableView;

namespace vf::presentation {
class IdealComparisonModel;
}

namespace vf::gui {

/// Hidden while there are fewer than two.
class IdealAlternatives : public QWidget
{
    Q_OBJECT
public:
    explicit IdealAlternatives(QWidget *parent = nullptr);

    /// `shown`: the ideal state that the page shows.
    void show(const application::AnalysisBook &book, const application::Snapshot &snapshot,
              const std::optional<domain::StateId> &shown);

Q_SIGNALS:
    void chosen(const vf::domain::StateId &ideal);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit();

    presentation::IdealComparisonModel *m_model;
    QTableView *m_table;
    bool m_filling = false;
};

} // namespace vf::gui
