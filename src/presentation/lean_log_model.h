// One unit's dated Lean log as a table, newest first.
#pragma once

#include "domain/organisation/unit.h"
#include "presentation/item_roles.h"

#include <QAbstractTableModel>

#include <vector>

namespace vf::presentation {

class LeanLogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Date, Status, Note, ColumnCount };

    explicit LeanLogModel(QObject *parent = nullptr);
    /// `events` oldest first, as the log has them. One line more or less is told as such; anything else is a reset.
    void setEvents(std::vector<domain::LeanEvent> events);
    const domain::LeanEvent &eventAt(int row) const { return m_events[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<domain::LeanEvent> m_events; ///< newest first
};

} // namespace vf::presentation
