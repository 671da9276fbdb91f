#include "presentation/time_reading_model.h"

#include "presentation/estimate_text.h"
#include "presentation/format.h"
#include "presentation/time_reading_text.h"

#include <algorithm>

namespace vf::presentation {

using domain::ReadingSource;
using domain::TimeReading;

TimeReadingModel::TimeReadingModel(QObject *parent) : FigureListModel(ColumnCount, parent) {}

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

QString TimeReadingModel::cellText(int row, int column) const
{
    const TimeReading &reading = readingAt(row);
    switch (static_cast<Column>(column)) {
    case Name:
        return nameAt(row);
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

QString TimeReadingModel::heading(int column) const
{
    switch (static_cast<Column>(column)) {
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

} // namespace vf::presentation
