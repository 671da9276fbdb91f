// The gains registered from a value stream: a heading per gain, and below it the lines whose minutes it claims.
#pragma once

#include "application/read_model/value_stream_figures.h"
#include "presentation/item_roles.h"

#include <QAbstractTableModel>

#include <vector>

namespace vf::presentation {

class ValueStreamGainsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column : int { Name, Minutes, Hours, ColumnCount };

    explicit ValueStreamGainsModel(QObject *parent = nullptr);

    void show(const application::AnalysisBook &book);
    bool isEmpty() const { return m_rows.empty(); }
    /// The gain that a row belongs to.
    domain::GainId gainAt(int row) const { return m_rows.at(static_cast<size_t>(row)).gain; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        domain::GainId gain;
        bool heading = false;
        QString name;
        double minutes = 0; ///< saved per case
        double hours = 0;   ///< per year; of a heading what the gain has identified
        friend bool operator==(const Row &, const Row &) = default;
    };
    static std::vector<Row> rowsOf(const application::AnalysisBook &book);

    std::vector<Row> m_rows;
};

} // namespace vf::presentation
