// "Måleskjema": the tally and stopwatch sheet that a unit fills in by hand, a row for each step and challenge with room
// for marks and ten readings. What is written on it comes back through the stopwatch dialog.
#pragma once

#include "application/read_model/value_stream_book.h"
#include "reporting/page_layout.h"

namespace vf::reporting {

/// The readings that a row has boxes for.
inline constexpr int readingBoxes = 10;

struct MeasurementSheet
{
    QString municipality;
    QString unit;
    QString title; ///< of the analysis
    QString state; ///< "Nåsituasjon"
    struct Row
    {
        QString number;
        QString text;
        QString estimate; ///< "5 – 8 – 14", to hold the readings against; empty when nobody has said
        bool challenge = false;
    };
    std::vector<Row> rows;
};

/// The sheet for one state of an analysis.
MeasurementSheet measurementSheet(const application::AnalysisBook &book, const domain::StateId &state,
                                  const QString &stateName, const QString &unit, const QString &municipality);

/// On A4 lying down. A row is never cut, and the column titles stand on every page. Needs fonts, so a QGuiApplication.
PageLayout layOut(const MeasurementSheet &sheet);

} // namespace vf::reporting
