// The ideal states of an analysis side by side: what each does with lead time, flow and the work in a year.
#pragma once

#include "application/read_model/value_stream_figures.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace vf::presentation {

class IdealComparisonModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column : int { Name, LeadTime, FlowEfficiency, SavedFte, ColumnCount };

    explicit IdealComparisonModel(QObject *parent = nullptr);

    /// The ideal states in their order; those without steps have no figures yet.
    void show(const application::AnalysisBook &book);
    domain::StateId stateAt(int row) const { return m_rows.at(static_cast<size_t>(row)).state; }
    /// −1 when it is none of them.
    int rowOf(const domain::StateId &state) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        domain::StateId state;
        QString name;
        QString leadTime;
        QString flowEfficiency;
        QString savedFte;
        friend bool operator==(const Row &, const Row &) = default;
    };
    std::vector<Row> m_rows;
};

} // namespace vf::presentation
