// Which sections of a report are wanted, what they are called, and on which pages they stand. Pure functions on a
// report that is already made: nothing is reckoned again.
#pragma once

#include "reporting/page_layout.h"
#include "reporting/report_model.h"

#include <QSet>

#include <vector>

namespace vf::reporting {

/// The section's name in a list: its title without the number; "Sammendrag" for the opening one.
QString sectionName(const Section &section);

/// The opening section cannot be left out: it says what the report is about, and whether its data are made up.
bool canLeaveOut(const Section &section);

/// The report without the sections whose keys are in `leftOut`; those that stay are numbered anew. Unknown keys and the
/// opening section's are ignored.
ReportModel withoutSections(ReportModel model, const QSet<QString> &leftOut);

/// Where a section stands; pages count from 0.
struct SectionPlace
{
    QString key;
    QString name;
    size_t first = 0;
    size_t last = 0;
    double top =
        0; ///< of its heading on the first page, in twips from the page's upper edge; 0 for the opening section
};

/// The sections in order. Each ends where the next one begins.
std::vector<SectionPlace> sectionPlaces(const ReportModel &model, const PageLayout &layout);

/// The names of the sections that stand on a page, wholly or in part.
QStringList sectionsOnPage(const std::vector<SectionPlace> &places, size_t page);

} // namespace vf::reporting
