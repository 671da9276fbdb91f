// The organisation as an item model: the tree in the navigation and the table of page Enheter. Shows a UnitOutline and
// asks nobody for anything.
#pragma once

#include "presentation/item_roles.h"
#include "presentation/unit_outline.h"

#include <QAbstractItemModel>

namespace vf::presentation {

class UnitTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Code, Kind, Fte, Headcount, Status, TrainedSince, Trained, Pilot, ColumnCount };
    enum Role { UnitIdRole = FirstModelRole }; ///< QUuid; null for the municipality
    /// What the first column shows beside the name: a dot and a count (navigation), or the name alone (table).
    enum class Look { Navigation, Table };

    explicit UnitTreeModel(Look look, QObject *parent = nullptr);

    /// Rows that only say something else are told one by one; a different tree is a reset.
    void setOutline(UnitOutline outline);
    const UnitOutline &outline() const { return m_outline; }

    /// The unit of a row; empty for the municipality and for an invalid index.
    std::optional<domain::UnitId> unitAt(const QModelIndex &index) const;
    /// The row of a unit (empty: the municipality); invalid when it is not shown.
    QModelIndex indexOfUnit(const std::optional<domain::UnitId> &unit, int column = Name) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const UnitNode &nodeAt(const QModelIndex &index) const { return m_outline.nodes()[index.internalId()]; }
    const std::vector<size_t> &childrenAt(const QModelIndex &parent) const;
    QString displayText(const UnitNode &node, int column) const;
    QVariant plainValue(const UnitNode &node, int column) const;
    QString spokenText(const UnitNode &node) const;

    Look m_look;
    UnitOutline m_outline;
};

/// "opplært", "under innføring", "ikke": the word of a dot.
QString text(UnitDot dot);

} // namespace vf::presentation
