#include "presentation/typed_table_model.h"

namespace vf::presentation {

QVariant TypedTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return fullTitle(section);
    return role == Qt::DisplayRole ? QVariant(title(section)) : QVariant();
}

QList<int> TypedTableModel::headingsOf(const QStringList &row) const
{
    QList<int> named;
    for (const QString &heading : row) {
        int found = -1;
        for (int column = 0; column < columns(); ++column)
            if (heading.compare(title(column), Qt::CaseInsensitive) == 0
                || heading.compare(fullTitle(column), Qt::CaseInsensitive) == 0)
                found = column;
        if (found < 0)
            return {};
        named << found;
    }
    return named;
}

} // namespace vf::presentation
