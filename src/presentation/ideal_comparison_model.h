// The ideal states of an analysis side by side: what each does with lead time, flow, the work in a year
// and the stakeholders.
#pragma once

#include "application/read_model/snapshot.h"
#include "application/read_model/value_stream_figures.h"
#include "presentation/figure_list_model.h"

#include <optional>
#include <vector>

namespace vf::presentation {

class IdealComparisonModel : public FigureListModel
{
    Q_OBJECT
public:
    enum Column : int { Name, LeadTime, FlowEfficiency, SavedFte, Stakeholders, ColumnCount };

    explicit IdealComparisonModel(QObject *parent = nullptr);

    /// The ideal states in their order, none when there is only one; those without steps have no figures yet.
    void show(const application::AnalysisBook &book, const application::Snapshot &snapshot);
    domain::StateId stateAt(int row) const { return m_rows.at(static_cast<size_t>(row)).state; }
    /// −1 when it is none of them.
    int rowOf(const domain::StateId &state) const;

    /// The headings are short; their tool tips say them in full.
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    int lineCount() const override { return static_cast<int>(m_rows.size()); }
    QString cellText(int row, int column) const override;
    QString heading(int column) const override;

private:
    struct Row
    {
        domain::StateId state;
        QString name;
        QString leadTime;
        QString flowEfficiency;
        QString savedFte;
        QString stakeholders;
        friend bool operator==(const Row &, const Row &) = default;
    };
    std::vector<Row> m_rows;
};

} // namespace vf::presentation
