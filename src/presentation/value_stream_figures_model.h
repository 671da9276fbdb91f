// The figures of a value stream side by side: now, ideal, and the difference. Given the read model's figures; while new
// ones are on their way the old are not shown as if they were true.
#pragma once

#include "application/read_model/value_stream_figures.h"
#include "presentation/item_roles.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace vf::presentation {

class ValueStreamFiguresModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column : int { Name, Now, Ideal, Difference, ColumnCount };
    enum Row : int {
        LeadTime,
        LeadTimeWithoutChallenges,
        ExpectedLeadTime,
        ProcessTime,
        ValueAdding,
        FlowEfficiency,
        RolledCompleteAccurate,
        WorkPerCase,
        HoursPerYear,
        Fte,
        RowCount
    };
    enum Role : int {
        QuietRole = FirstModelRole, ///< bool: a figure beside the one above it
        ToneRole                    ///< int: −1 better, +1 worse, 0 neither; of differences
    };

    explicit ValueStreamFiguresModel(QObject *parent = nullptr);

    /// `ideal`: empty when there is none with steps; then only today's figures are shown.
    void show(const domain::ValueStreamAnalysis &analysis, const domain::StateFigures &now,
              const std::optional<domain::StateFigures> &ideal);
    void clear();
    void setBusy(bool busy);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    static std::optional<double> valueOf(const domain::StateFigures &figures, Row row);
    std::optional<double> value(Row row, Column column) const;
    QString text(Row row, Column column) const;
    QString exactText(Row row, Column column) const;
    int tone(Row row) const;
    void tellAll();

    domain::DayConvention m_days = domain::DayConvention::WorkingTime;
    std::optional<domain::StateFigures> m_now, m_ideal;
    bool m_busy = false;
};

} // namespace vf::presentation
