#include "presentation/figure_list_model.h"

namespace vf::presentation {

namespace {

QVariant alignment(int column)
{
    return QVariant((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

} // namespace

QVariant FigureListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column());
    return role == Qt::DisplayRole ? QVariant(cellText(index.row(), index.column()))
                                   : cellData(index.row(), index.column(), role);
}

QVariant FigureListModel::cellData(int row, int column, int role) const
{
    return role == Qt::ToolTipRole && column == 0 ? QVariant(cellText(row, column)) : QVariant();
}

QVariant FigureListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    return role == Qt::DisplayRole ? QVariant(heading(section)) : QVariant();
}

Qt::ItemFlags FigureListModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace vf::presentation
