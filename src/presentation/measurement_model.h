// The measurements of one indicator as a table, oldest first, with what the rules say of each. Date and value can be
// edited in place; the model asks for the change and shows what is stored.
#pragma once

#include "domain/measurement/phases.h"
#include "presentation/item_roles.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace vf::presentation {

class MeasurementModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column : int { Date, Value, Finding, ColumnCount };

    explicit MeasurementModel(QObject *parent = nullptr);

    /// `measurements` oldest first; `verdict` is what they are judged as on the as-of date, and says nothing of later
    /// ones. `editable`: may this session write?
    void show(const domain::Indicator &indicator, std::vector<domain::Measurement> measurements,
              const domain::Verdict &verdict, const domain::Monitoring &monitoring, bool editable);
    void clear();
    /// Gives the year that a typed date leaves out.
    void setToday(std::function<QDate()> today) { m_today = std::move(today); }
    const domain::Measurement &measurementAt(int row) const { return m_measurements.at(static_cast<size_t>(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// A cell was changed to something else that can be stored.
    void edited(const vf::domain::Measurement &before, const vf::domain::Measurement &after);
    /// What was typed can't be a date or a number: the sentence says why.
    void refused(const QString &sentence);

private:
    void describe(const domain::Verdict &verdict, const domain::Monitoring &monitoring);
    void addSignals(const std::vector<domain::Signal> &found, size_t offset);

    domain::Indicator m_indicator;
    std::vector<domain::Measurement> m_measurements;
    std::vector<QString> m_findings; ///< beside m_measurements
    std::function<QDate()> m_today;
    bool m_editable = false;
};

} // namespace vf::presentation
