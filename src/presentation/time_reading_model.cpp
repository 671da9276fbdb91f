#include "presentation/time_reading_model.h"

#include "presentation/estimate_text.h"
#include "presentation/format.h"
#include "presentation/time_reading_text.h"

#include <algorithm>

namespace vf::presentation {

using domain::ReadingSource;
using domain::TimeReading;

TimeReadingModel::TimeReadingModel(QObject *parent) : QAbstractTableModel(parent) {}

void TimeReadingModel::show(std::vector<TimeReading> readings)
{
    if (readings == m_readings)
        return;
    beginResetModel();
    m_readings = std::move(readings);
    endResetModel();
}

void TimeReadingModel::append(const TimeReading &reading)
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_readings.push_back(reading);
    endInsertRows();
}

void TimeReadingModel::removeAt(int row)
{
    beginRemoveRows({}, row, row);
    m_readings.erase(m_readings.begin() + row);
    endRemoveRows();
    if (row < rowCount()) // those behind have another number now
        Q_EMIT dataChanged(index(row, Name), index(rowCount() - 1, Name));
}

QString TimeReadingModel::nameAt(int row) const
{
    const ReadingSource source = readingAt(row).source;
    const auto number = std::count_if(m_readings.begin(), m_readings.begin() + row + 1,
                                      [source](const TimeReading &reading) { return reading.source == source; });
    return (source == ReadingSource::Stopwatch ? tr("Måling %1") : tr("Deltaker %1")).arg(number);
}

QVariant TimeReadingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TimeReading &reading = readingAt(index.row());
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Name:
        return nameAt(index.row());
    case Minutes:
        return reading.source == ReadingSource::Stopwatch ? clockText(reading.minutes.likely.value())
                                                          : minutesText(reading.minutes.points());
    case Day:
        return date(reading.on);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant TimeReadingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Name:
        return tr("Kilde");
    case Minutes:
        return tr("Minutter");
    case Day:
        return tr("Dato");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags TimeReadingModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

int TimeReadingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_readings.size());
}

int TimeReadingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

} // namespace vf::presentation
