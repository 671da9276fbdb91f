// One gain's confirmations as a table, newest first, with how each stands on the as-of date.
#pragma once

#include "application/read_model/snapshot.h"
#include "presentation/item_roles.h"

#include <QAbstractTableModel>

#include <vector>

namespace vf::presentation {

class ConfirmationModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column : int { Date, Level, State, Role, Reason, ColumnCount };

    explicit ConfirmationModel(QObject *parent = nullptr);

    void show(const domain::Gain &gain, const application::Snapshot &snapshot, QDate asOf);
    const domain::Confirmation &confirmationAt(int row) const { return m_confirmations.at(static_cast<size_t>(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString stateText(const domain::Confirmation &confirmation) const;
    QString text(int row, int column) const;

    std::vector<domain::Confirmation> m_confirmations;
    std::vector<QString> m_indicators; ///< the name of what each rests on, beside m_confirmations
    QDate m_asOf;
};

} // namespace vf::presentation
