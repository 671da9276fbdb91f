// The readings of one step or challenge in a small table: which participant or measurement, minutes and day.
#pragma once

#include "domain/valuestream/time_reading.h"
#include "presentation/figure_list_model.h"

#include <vector>

namespace vf::presentation {

class TimeReadingModel : public FigureListModel
{
    Q_OBJECT
public:
    enum Column : int { Name, Minutes, Day, ColumnCount };

    explicit TimeReadingModel(QObject *parent = nullptr);

    /// In the order given: "Deltaker 1", "Deltaker 2" … and "Måling 1", "Måling 2" …
    void show(std::vector<domain::TimeReading> readings);
    const std::vector<domain::TimeReading> &readings() const { return m_readings; }
    const domain::TimeReading &readingAt(int row) const { return m_readings.at(static_cast<size_t>(row)); }
    /// One more at the end.
    void append(const domain::TimeReading &reading);
    void removeAt(int row);

protected:
    int lineCount() const override { return static_cast<int>(m_readings.size()); }
    QString cellText(int row, int column) const override;
    QString heading(int column) const override;

private:
    QString nameAt(int row) const;

    std::vector<domain::TimeReading> m_readings;
};

} // namespace vf::presentation
