#include "presentation/value_stream_gains_model.h"

#include "presentation/format.h"

namespace vf::presentation {

using application::AnalysisBook;

ValueStreamGainsModel::ValueStreamGainsModel(QObject *parent) : QAbstractTableModel(parent) {}

std::vector<ValueStreamGainsModel::Row> ValueStreamGainsModel::rowsOf(const AnalysisBook &book)
{
    std::vector<Row> rows;
    for (const application::ClaimingGain &claiming : book.gains) {
        const size_t heading = rows.size();
        rows.push_back({claiming.gain.id, true, tr("%1 %2").arg(claiming.gain.code, claiming.gain.title).trimmed(), 0,
                        claiming.identified.value()});
        for (const domain::GainClaim &claim : book.claims) {
            if (claim.gain != claiming.gain.id)
                continue;
            const domain::Step *step = claim.step ? book.find(*claim.step) : nullptr;
            const domain::Challenge *challenge = claim.challenge ? book.find(*claim.challenge) : nullptr;
            const double minutes = claim.savedMinutes.value();
            rows[heading].minutes += minutes;
            rows.push_back({claiming.gain.id, false, step ? step->title : challenge ? challenge->text : missing(),
                            minutes, minutes * book.analysis.casesPerYear.value() / 60});
        }
    }
    return rows;
}

void ValueStreamGainsModel::show(const AnalysisBook &book)
{
    std::vector<Row> rows = rowsOf(book);
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QVariant ValueStreamGainsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    const double figure = column == Minutes ? row.minutes : row.hours;
    switch (role) {
    case Qt::DisplayRole:
        return column == Name ? row.name : number(figure, 1);
    case Qt::EditRole:
        return column == Name ? QVariant(row.name) : QVariant(figure);
    case Qt::ToolTipRole:
        return column == Name && row.heading ? tr("%1\nEnter åpner gevinsten").arg(row.name)
               : column == Name              ? row.name
                                             : QString();
    case Qt::TextAlignmentRole:
        return QVariant((column == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case GroupRowRole:
        return row.heading;
    default:
        return {};
    }
}

QVariant ValueStreamGainsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Name:
        return tr("Gevinst og linjer");
    case Minutes:
        return tr("Min per sak");
    case Hours:
        return tr("Timer per år");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags ValueStreamGainsModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

int ValueStreamGainsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ValueStreamGainsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

} // namespace vf::presentation
