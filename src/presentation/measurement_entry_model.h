// Measurements as they are typed or pasted: rows of date and value, an empty one always last. A row that can't be read
// keeps what was typed and says what is wrong with it.
#pragma once

#include "application/services/measurement_service.h"
#include "presentation/item_roles.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace vf::presentation {

class MeasurementEntryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column : int { Date, Value, ColumnCount };

    /// `today` gives the year that a typed date leaves out; `measure` heads the values.
    MeasurementEntryModel(std::function<QDate()> today, const QString &measure, QObject *parent = nullptr);

    /// Rows from a spreadsheet, from this cell on: date and value side by side, or one column alone. A heading is left
    /// out. Gives how many rows were taken.
    int paste(int row, int column, const QString &text);

    /// The rows that can be stored.
    std::vector<application::MeasurementDraft> drafts() const;
    /// Rows where something is missing or can't be read; the first of them; -1 when there is none.
    int faultyRows() const;
    int firstFaultyRow() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// What the rows come to may have changed.
    void entriesChanged();

private:
    struct Row
    {
        std::array<QString, ColumnCount> typed;
        std::optional<QDate> on;
        std::optional<double> value;
        bool isEmpty() const { return typed[Date].isEmpty() && typed[Value].isEmpty(); }
        bool isWhole() const { return on && value; }
    };
    void read(Row &row) const;
    QString fault(const Row &row, int column) const;
    void keepLastEmpty();

    std::function<QDate()> m_today;
    QString m_measure;
    std::vector<Row> m_rows;
};

} // namespace vf::presentation
