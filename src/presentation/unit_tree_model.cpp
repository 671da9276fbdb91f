#include "presentation/unit_tree_model.h"

#include "presentation/format.h"
#include "presentation/texts.h"

#include <QCoreApplication>
#include <QFont>
#include <QUuid>

namespace vf::presentation {

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(UnitTree)
};

bool isNumber(int column)
{
    return column == UnitTreeModel::Fte || column == UnitTreeModel::Headcount || column == UnitTreeModel::Trained
           || column == UnitTreeModel::TrainedSince;
}

QString countText(const UnitNode &node)
{
    return T::tr("%1/%2").arg(count(node.trained), count(node.total));
}

} // namespace

QString text(UnitDot dot)
{
    switch (dot) {
    case UnitDot::Trained:
        return T::tr("opplært");
    case UnitDot::UnderIntroduction:
        return T::tr("under innføring");
    case UnitDot::NotTrained:
        return T::tr("ikke");
    }
    Q_UNREACHABLE();
}

UnitTreeModel::UnitTreeModel(Look look, QObject *parent) : QAbstractItemModel(parent), m_look(look) {}

void UnitTreeModel::setOutline(UnitOutline outline)
{
    if (!m_outline.sameShape(outline)) {
        beginResetModel();
        m_outline = std::move(outline);
        endResetModel();
        return;
    }
    std::swap(m_outline, outline);
    for (size_t i = 0; i < m_outline.nodes().size(); ++i) {
        const UnitNode &node = m_outline.nodes()[i];
        if (node == outline.nodes()[i])
            continue;
        const QModelIndex first = createIndex(static_cast<int>(node.rowInParent), 0, static_cast<quintptr>(i));
        Q_EMIT dataChanged(first, first.siblingAtColumn(ColumnCount - 1));
    }
}

std::optional<domain::UnitId> UnitTreeModel::unitAt(const QModelIndex &index) const
{
    if (!index.isValid() || nodeAt(index).isMunicipality)
        return std::nullopt;
    return nodeAt(index).id;
}

QModelIndex UnitTreeModel::indexOfUnit(const std::optional<domain::UnitId> &unit, int column) const
{
    const auto &nodes = m_outline.nodes();
    for (size_t i = 0; i < nodes.size(); ++i)
        if (unit ? nodes[i].id == *unit && !nodes[i].isMunicipality : nodes[i].isMunicipality)
            return createIndex(static_cast<int>(nodes[i].rowInParent), column, static_cast<quintptr>(i));
    return {};
}

const std::vector<size_t> &UnitTreeModel::childrenAt(const QModelIndex &parent) const
{
    return parent.isValid() ? nodeAt(parent).children : m_outline.roots();
}

QModelIndex UnitTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, static_cast<quintptr>(childrenAt(parent)[static_cast<size_t>(row)]));
}

QModelIndex UnitTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const auto parent = nodeAt(child).parent;
    if (!parent)
        return {};
    return createIndex(static_cast<int>(m_outline.nodes()[*parent].rowInParent), 0, static_cast<quintptr>(*parent));
}

int UnitTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() && parent.column() != 0)
        return 0;
    return static_cast<int>(childrenAt(parent).size());
}

int UnitTreeModel::columnCount(const QModelIndex &) const
{
    return m_look == Look::Navigation ? 1 : ColumnCount;
}

QString UnitTreeModel::displayText(const UnitNode &node, int column) const
{
    switch (static_cast<Column>(column)) {
    case Name:
        return node.name;
    case Code:
        return node.code;
    case Kind:
        return node.isMunicipality ? QString() : text(node.kind);
    case Fte:
        return node.fte ? number(node.fte->value(), 1) : QString();
    case Headcount:
        return node.headcount ? count(qint64(*node.headcount)) : QString();
    case Status:
        if (node.isGroup() && !node.status)
            return {};
        if (!node.active)
            return T::tr("Ikke aktiv");
        return node.status ? text(*node.status) : T::tr("Ikke begynt");
    case TrainedSince:
        return node.trainedSince ? date(*node.trainedSince) : QString();
    case Trained:
        return node.isGroup() ? countText(node) : QString();
    case Pilot:
        return node.pilot ? T::tr("Pilot") : QString();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant UnitTreeModel::plainValue(const UnitNode &node, int column) const
{
    if (column == Fte)
        return node.fte ? QVariant(node.fte->value()) : QVariant();
    if (column == Headcount)
        return node.headcount ? QVariant(*node.headcount) : QVariant();
    if (column == TrainedSince)
        return node.trainedSince ? QVariant(*node.trainedSince) : QVariant();
    return displayText(node, column);
}

QString UnitTreeModel::spokenText(const UnitNode &node) const
{
    if (node.isGroup())
        return T::tr("%1, %2 av %3 enheter opplært").arg(node.name, count(node.trained), count(node.total));
    return T::tr("%1, %2").arg(node.name, node.dot == UnitDot::NotTrained ? T::tr("ikke opplært") : text(node.dot));
}

QVariant UnitTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const UnitNode &node = nodeAt(index);
    const int column = index.column();
    const bool dotHere = m_look == Look::Navigation ? column == Name : column == Status;
    switch (role) {
    case Qt::DisplayRole:
        return displayText(node, column);
    case Qt::EditRole:
        return plainValue(node, column);
    case Qt::ToolTipRole:
        return column == Name ? spokenText(node) : QString();
    case Qt::AccessibleTextRole:
        return column == Name ? spokenText(node) : displayText(node, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(isNumber(column) ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    case UnitDotRole:
        return dotHere && !node.isGroup() ? QVariant::fromValue(node.dot) : QVariant();
    case TrailingTextRole:
        return m_look == Look::Navigation && node.isGroup() ? countText(node) : QString();
    case Qt::FontRole: {
        if (m_look == Look::Navigation || !node.isGroup())
            return {};
        QFont heavier; // only the weight: the view's font decides the rest
        heavier.setWeight(QFont::DemiBold);
        return heavier;
    }
    case UnitIdRole:
        return node.id.uuid();
    default:
        return {};
    }
}

QVariant UnitTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(isNumber(section) ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Trained)
        return T::tr("Enheter med opplæring av alle enheter i området, per dato");
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Name:
        return T::tr("Navn");
    case Code:
        return T::tr("ID");
    case Kind:
        return T::tr("Slag");
    case Fte:
        return T::tr("Årsverk");
    case Headcount:
        return T::tr("Ansatte");
    case Status:
        return T::tr("Status nå");
    case TrainedSince:
        return T::tr("Opplært siden");
    case Trained:
        return T::tr("Opplært");
    case Pilot:
        return T::tr("Pilot");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace vf::presentation
